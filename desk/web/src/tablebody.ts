// What a table is made of, and how its rows are drawn.
import { h } from './dom.ts';
import type { Cell } from './tablecore.ts';
import { withTip } from './tip.ts';

export interface Column<R> {
  head: string;
  /** Stands in the head behind the name: "t", "USD/t". */
  unit?: string;
  value: (row: R) => number | string | undefined;
  /** What it is sorted by, where that is not the value: the size of a difference without its sign. */
  order?: (row: R) => number | undefined;
  /** How a value is written; numbers without it share the column's decimals. */
  text?: (row: R) => string;
  draw?: (row: R) => Node | null;
  tip?: (row: R) => string[];
  numeric?: boolean;
  /** All digits, not the three of a modelled figure. */
  full?: boolean;
  /** Signed change: coloured by its sign. */
  change?: boolean;
  /** Told by another column already: found by the filter and exported, but not drawn. */
  unseen?: boolean;
  /** Told by its neighbours too: left out on a telephone. */
  wide?: boolean;
}
export interface Look<R> {
  /** Names the table in the file it is exported to, and remembers its order. */
  id: string;
  caption: string;
  columns: Column<R>[];
  rows: R[];
  empty: string;
  sort?: { column: number; descending: boolean };
  /** Rows shown before "show all", of each group where there are groups. */
  limit?: number;
  /** The rows shown before "show all", whatever the order; where none is one of them, all are shown. */
  first?: (row: R) => boolean;
  /** Rows of one key stand together under a heading; the order of the groups is that in which they come in. */
  group?: { key: (row: R) => string; head: (key: string) => (Node | string)[] };
  /** Stands under a row, over the whole width. */
  below?: (row: R) => Node | null;
  /** On a telephone a row becomes a small list of heads and values. */
  cards?: boolean;
  /** How all its figures are known, where they are known alike. */
  basis?: Node;
}
export interface Line<R> { row: R; cells: Cell[] }

/** Lines by group; all of them in one where the table has no groups. Groups keep the order of the table's rows. */
export function grouped<R>(look: Look<R>, lines: Line<R>[]): { key: string; rows: Line<R>[] }[] {
  const { group } = look;
  if (!group) return [{ key: '', rows: lines }];
  const keys = [...new Set(look.rows.map(group.key))];
  return keys.map((key) => ({ key, rows: lines.filter((line) => group.key(line.row) === key) })).filter((part) => part.rows.length > 0);
}

export function rowsOf<R>(look: Look<R>, key: string, lines: Line<R>[]): HTMLTableRowElement[] {
  const width = look.columns.filter((c) => !c.unseen).length;
  const title = look.group ? [h('tr', { class: 'group' }, h('th', { colspan: width, scope: 'rowgroup' }, ...look.group.head(key)))] : [];
  return [...title, ...lines.flatMap((line) => {
    const under = look.below?.(line.row);
    const row = bodyRow(look, line);
    if (!under) return [row];
    row.classList.add('opened');
    return [row, h('tr', { class: 'below' }, h('td', { colspan: width }, under))];
  })];
}

function bodyRow<R>(look: Look<R>, line: Line<R>): HTMLTableRowElement {
  const seen = look.columns.map((column, i) => ({ column, cell: line.cells[i]! })).filter(({ column }) => !column.unseen);
  return h('tr', {}, ...seen.map(({ column, cell }, i) => {
    const drawn = column.draw?.(line.row);
    const missing = cell.text === '' && !drawn;
    const classes = [column.numeric ? 'number' : '', column.wide ? 'wide' : '', missing ? 'missing' : '', signClass(column, cell)].filter(Boolean).join(' ');
    const td = h(i === 0 ? 'th' : 'td', {
      class: classes || undefined, scope: i === 0 ? 'row' : undefined, 'data-head': look.cards && i > 0 ? `${column.head}${column.unit ? `, ${column.unit}` : ''}` : undefined,
    }, drawn ?? (missing ? '–' : cell.text));
    const tip = column.tip;
    if (tip && tip(line.row).length > 0) {
      td.setAttribute('tabindex', '0');
      td.classList.add('tipped');
      withTip(td, () => tip(line.row));
    }
    return td;
  }));
}

function signClass<R>(column: Column<R>, cell: Cell): string {
  if (!column.change || typeof cell.value !== 'number' || /^[−+]?[0.,\s]+%?$/.test(cell.text)) return '';
  return cell.value > 0 ? 'up' : cell.value < 0 ? 'down' : '';
}

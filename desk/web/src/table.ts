// A table for reading: sort by click or key, filter by typing, export what is seen.
import type { Context } from './context.ts';
import { h } from './dom.ts';
import { download } from './download.ts';
import { columnDecimals, inColumn, inFull } from './format.ts';
import { filterRows, sortRows, toCsv, type Cell } from './tablecore.ts';
import { withTip } from './tip.ts';

export interface Column<R> {
  head: string;
  /** Stands in the head behind the name: "t", "USD/t". */
  unit?: string;
  value: (row: R) => number | string | undefined;
  /** How a value is written; numbers without it share the column's decimals. */
  text?: (row: R) => string;
  draw?: (row: R) => Node | null;
  tip?: (row: R) => string[];
  numeric?: boolean;
  /** All digits, not the three of a modelled figure. */
  full?: boolean;
  /** Signed change: coloured by its sign. */
  change?: boolean;
}
export interface Look<R> {
  /** Names the table in the file it is exported to, and remembers its order. */
  id: string;
  caption: string;
  columns: Column<R>[];
  rows: R[];
  empty: string;
  sort?: { column: number; descending: boolean };
  /** Rows shown before "show all". */
  limit?: number;
  /** How all its figures are known, where they are known alike. */
  basis?: Node;
}
interface Line<R> { row: R; cells: Cell[] }
interface Memory { column: number; descending: boolean; typed: string; all: boolean }

/** Order and filter survive a change of year or language. */
const memories = new Map<string, Memory>();
const FILTER_FROM = 6;

export function table<R>(ctx: Context, look: Look<R>): HTMLElement {
  if (look.rows.length === 0) return h('p', { class: 'empty' }, look.empty);
  const memory = memories.get(look.id) ?? { column: look.sort?.column ?? -1, descending: look.sort?.descending ?? false, typed: '', all: false };
  memories.set(look.id, memory);
  const lines = look.rows.map((row) => ({ row, cells: cells(ctx, look, row) }));
  const body = h('tbody');
  const heads = look.columns.map((column, i) => head(column, () => {
    memory.descending = memory.column === i ? !memory.descending : column.numeric === true;
    memory.column = i;
    refresh();
  }));
  const count = h('span', { class: 'count', role: 'status' });
  const more = h('button', { type: 'button', class: 'quiet', onclick: () => { memory.all = !memory.all; refresh(); } });
  const cutWords = h('p', { class: 'printed hint' });
  const limit = look.limit ?? Infinity;

  const seen = (): Line<R>[] => {
    const kept = filterRows(lines, memory.typed);
    return memory.column < 0 ? kept : sortRows(kept, memory.column, memory.descending, ctx.language);
  };
  const refresh = (): void => {
    const rows = seen();
    const cut = memory.all ? rows : rows.slice(0, limit);
    body.replaceChildren(...cut.map((line) => bodyRow(look, line)));
    if (rows.length === 0) body.append(h('tr', {}, h('td', { colspan: look.columns.length, class: 'empty' }, ctx.t('nothing-found'))));
    heads.forEach((th, i) => th.setAttribute('aria-sort', memory.column !== i ? 'none' : memory.descending ? 'descending' : 'ascending'));
    count.textContent = memory.typed ? ctx.t('rows-of', { n: rows.length, all: lines.length }) : '';
    cutWords.textContent = cut.length < rows.length || memory.typed ? ctx.t('rows-of', { n: cut.length, all: lines.length }) : '';
    more.hidden = rows.length <= limit;
    more.textContent = memory.all ? ctx.t('show-fewer') : ctx.t('show-all', { n: rows.length });
  };
  const filter = h('input', { type: 'search', placeholder: ctx.t('filter'), 'aria-label': `${ctx.t('filter')}: ${look.caption}`, value: memory.typed });
  filter.addEventListener('input', () => { memory.typed = filter.value; refresh(); });
  const csv = h('button', { type: 'button', class: 'quiet', onclick: () => {
    download(`${look.id}.csv`, 'text/csv', `\uFEFF${toCsv(look.columns.map((c) => (c.unit ? `${c.head} (${c.unit})` : c.head)), seen())}`);
  } }, 'CSV');
  csv.setAttribute('aria-label', `${ctx.t('export-csv')}: ${look.caption}`);
  refresh();
  return h('div', { class: 'table', 'data-table': look.id },
    h('div', { class: 'tools' }, lines.length >= FILTER_FROM && filter, count, look.basis, csv),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': look.caption },
      h('table', {}, h('caption', {}, look.caption), h('thead', {}, h('tr', {}, ...heads)), body)),
    more, cutWords);
}

function head<R>(column: Column<R>, sort: () => void): HTMLTableCellElement {
  const button = h('button', { type: 'button', onclick: sort }, column.head, column.unit ? h('span', { class: 'unit' }, ` ${column.unit}`) : null);
  return h('th', { scope: 'col', class: column.numeric ? 'number' : undefined }, button);
}

function cells<R>(ctx: Context, look: Look<R>, row: R): Cell[] {
  return look.columns.map((column) => {
    const value = column.value(row);
    if (column.text) return { value, text: column.text(row) };
    if (typeof value !== 'number') return { value, text: value ?? '' };
    return { value, text: (column.full ? inFull : inColumn)(value, decimals(look, column), ctx.language) };
  });
}

const known = new WeakMap<object, number>();

function decimals<R>(look: Look<R>, column: Column<R>): number {
  const found = known.get(column) ?? columnDecimals(look.rows.map(column.value).filter((v) => typeof v === 'number'));
  known.set(column, found);
  return found;
}

function bodyRow<R>(look: Look<R>, line: Line<R>): HTMLTableRowElement {
  return h('tr', {}, ...look.columns.map((column, i) => {
    const cell = line.cells[i]!;
    const missing = cell.text === '';
    const drawn = column.draw?.(line.row);
    const sign = column.change && typeof cell.value === 'number' && !/^[−+]?[0.,\s]+%?$/.test(cell.text) ? Math.sign(cell.value) : 0;
    const classes = [column.numeric ? 'number' : '', missing ? 'missing' : '', sign > 0 ? 'up' : sign < 0 ? 'down' : ''].filter(Boolean).join(' ');
    const td = h(i === 0 ? 'th' : 'td', { class: classes || undefined, scope: i === 0 ? 'row' : undefined }, drawn ?? (missing ? '–' : cell.text));
    const tip = column.tip;
    if (tip && tip(line.row).length > 0) {
      td.setAttribute('tabindex', '0');
      td.classList.add('tipped');
      withTip(td, () => tip(line.row));
    }
    return td;
  }));
}

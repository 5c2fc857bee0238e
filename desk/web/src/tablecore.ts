// Sorting, filtering and exporting rows. Pure: no drawing here.

export interface Cell {
  text: string;
  value?: number | string | undefined;
  /** What the cell is sorted by, where that is not its value. */
  order?: number | undefined;
}

/** Numbers before words, what is missing last whichever way one sorts. */
export function compareCells(a: Cell, b: Cell, descending: boolean, language: string): number {
  const [x, y] = [a.order ?? a.value, b.order ?? b.value];
  if (x === undefined || x === '') return y === undefined || y === '' ? 0 : 1;
  if (y === undefined || y === '') return -1;
  const order = typeof x === 'number' && typeof y === 'number' ? x - y
    : typeof x === 'number' ? -1 : typeof y === 'number' ? 1 : x.localeCompare(y, language, { numeric: true });
  return descending ? -order : order;
}

/** A stable sort: rows that are equal keep the order they came in. */
export function sortRows<R extends { cells: Cell[] }>(rows: R[], column: number, descending: boolean, language: string): R[] {
  return rows
    .map((row, i) => ({ row, i }))
    .sort((p, q) => compareCells(p.row.cells[column]!, q.row.cells[column]!, descending, language) || p.i - q.i)
    .map(({ row }) => row);
}

const plain = (text: string): string => text.toLocaleLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** Rows in which every word typed occurs somewhere. */
export function filterRows<R extends { cells: Cell[] }>(rows: R[], typed: string): R[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = plain(row.cells.map((c) => c.text).join(' '));
    return words.every((word) => text.includes(word));
  });
}

function csvCell(value: string | number): string {
  const text = String(value);
  // A text that begins like a formula is one to a spreadsheet; a leading quote keeps it text.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 lines; numbers in full and with a decimal point, whatever the page's language. */
export function toCsv(heads: string[], rows: { cells: Cell[] }[]): string {
  const lines = [heads.map(csvCell), ...rows.map((row) => row.cells.map((c) => csvCell(typeof c.value === 'number' ? c.value : c.text)))];
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

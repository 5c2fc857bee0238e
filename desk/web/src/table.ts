// A table for reading: sort by click or key, filter by typing, export what is seen.
import { h } from './dom.ts';
import { download } from './download.ts';
import { inColumn, inFull, columnDecimals } from './format.ts';
import type { Speaker } from './speaker.ts';
import { grouped, rowsOf, type Column, type Line, type Look } from './tablebody.ts';
import { filterRows, sortRows, toCsv, type Cell } from './tablecore.ts';

export type { Column, Look } from './tablebody.ts';

interface Memory { column: number; descending: boolean; typed: string; all: boolean }

/** Order and filter survive a change of year or language. */
const memories = new Map<string, Memory>();
const FILTER_FROM = 6;

export function table<R>(ctx: Speaker, look: Look<R>): HTMLElement {
  if (look.rows.length === 0) return h('p', { class: 'empty' }, look.empty);
  const memory = memories.get(look.id) ?? { column: look.sort?.column ?? -1, descending: look.sort?.descending ?? false, typed: '', all: false };
  memories.set(look.id, memory);
  const lines = look.rows.map((row) => ({ row, cells: cells(ctx, look, row) }));
  const heads = look.columns.map((column, i) => head(column, () => {
    memory.descending = memory.column === i ? !memory.descending : column.numeric === true;
    memory.column = i;
    refresh();
  }));
  const count = h('span', { class: 'count', role: 'status' });
  const more = h('button', { type: 'button', class: 'quiet', onclick: () => { memory.all = !memory.all; refresh(); } });
  const cutWords = h('p', { class: 'printed hint' });
  const drawn = h('table', { class: look.cards && 'cards' }, h('caption', {}, look.caption), h('thead', {}, h('tr', {}, ...heads.filter((_, i) => !look.columns[i]!.unseen))));

  const seen = (): Line<R>[] => {
    const kept = filterRows(lines, memory.typed);
    return memory.column < 0 ? kept : sortRows(kept, memory.column, memory.descending, ctx.language);
  };
  const refresh = (): void => {
    const rows = seen();
    const parts = grouped(look, rows).map(({ key, rows: own }) => ({ key, rows: memory.all ? own : cut(look, own, memory.typed !== '') }));
    const shown = parts.reduce((n, part) => n + part.rows.length, 0);
    drawn.querySelectorAll('tbody').forEach((body) => body.remove());
    drawn.append(...parts.map(({ key, rows: own }) => h('tbody', {}, ...rowsOf(look, key, own))));
    if (rows.length === 0) drawn.append(h('tbody', {}, h('tr', {}, h('td', { colspan: look.columns.length, class: 'empty' }, ctx.t('nothing-found')))));
    heads.forEach((th, i) => th.setAttribute('aria-sort', memory.column !== i ? 'none' : memory.descending ? 'descending' : 'ascending'));
    count.textContent = memory.typed ? ctx.t('rows-of', { n: rows.length, all: lines.length }) : '';
    cutWords.textContent = shown < rows.length || memory.typed ? ctx.t('rows-of', { n: shown, all: lines.length }) : '';
    more.hidden = !memory.all && shown === rows.length;
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
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': look.caption }, drawn),
    more, cutWords);
}

/** The rows that stand before "show all"; what was typed for is shown in any case. */
function cut<R>(look: Look<R>, rows: Line<R>[], typed: boolean): Line<R>[] {
  if (!look.first) return rows.slice(0, look.limit ?? Infinity);
  const first = rows.filter((line) => look.first!(line.row));
  return typed || first.length === 0 ? rows : first;
}

function head<R>(column: Column<R>, sort: () => void): HTMLTableCellElement {
  const button = h('button', { type: 'button', onclick: sort }, column.head, column.unit ? h('span', { class: 'unit' }, ` ${column.unit}`) : null);
  return h('th', { scope: 'col', class: [column.numeric ? 'number' : '', column.wide ? 'wide' : ''].join(' ').trim() || undefined, 'aria-sort': 'none' }, button);
}

function cells<R>(ctx: Speaker, look: Look<R>, row: R): Cell[] {
  return look.columns.map((column) => {
    const value = column.value(row);
    const order = column.order?.(row);
    if (column.text) return { value, order, text: column.text(row) };
    if (typeof value !== 'number') return { value, order, text: value ?? '' };
    return { value, order, text: (column.full ? inFull : inColumn)(value, decimals(look, column), ctx.language) };
  });
}

const known = new WeakMap<object, number>();

function decimals<R>(look: Look<R>, column: Column<R>): number {
  const found = known.get(column) ?? columnDecimals(look.rows.map(column.value).filter((v) => typeof v === 'number'));
  known.set(column, found);
  return found;
}

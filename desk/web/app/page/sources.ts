// What rests on which source, how the tables are known, and what is assumed.
import { h } from '../../src/dom.ts';
import { table, type Column } from '../../src/table.ts';
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Source } from '../model.ts';
import { glyphOf } from '../part/known.ts';
import { marksLegend, section } from '../part/parts.ts';
import { later } from '../part/states.ts';
import type { Draw } from '../view.ts';

interface Sources { sources: Source[]; basis: Record<string, Record<string, number>> }
interface Assumption { id: string; chains: string[]; what: string; values: number[]; low: number | null; high: number | null; unit: string; rule: string; reason: string; file: string; line: number }

const KINDS = ['read', 'derived', 'recalled', 'assumed'];

export const draw: Draw = async (desk) => {
  const { sources, basis } = await get<Sources>('/api/sources');
  const largest = [...sources].sort((a, b) => (b.rows ?? 0) - (a.rows ?? 0))[0];
  const alone = sources.reduce((sum, s) => sum + (s.alone ?? 0), 0);
  return {
    kicker: desk.t('sources.kicker'),
    title: desk.t('sources.title', { n: sources.length, alone: desk.exact(alone, 0) }),
    lead: largest && desk.t('sources.lead', { title: largest.title, rows: desk.exact(largest.rows ?? 0, 0) }),
    body: [
      section('list', desk.t('sources.list'), desk.t('sources.list.note'), list(desk, sources)),
      section('basis', desk.t('sources.basis'), desk.t('sources.basis.note'), known(desk, basis), marksLegend(desk, ...KINDS)),
      later(desk, undefined, () => assumptions(desk)),
    ],
  };
};

function list(desk: Desk, rows: Source[]): HTMLElement {
  const columns: Column<Source>[] = [
    { head: desk.t('sources.source'), value: (s) => s.title, draw: (s) => h('a', { href: desk.link(`/sources/${encodeURIComponent(s.id)}`) }, s.title) },
    { head: desk.t('sources.publisher'), value: (s) => s.publisher },
    { head: desk.t('sources.date'), value: (s) => s.date },
    { head: desk.t('sources.kind'), value: (s) => desk.term('sources.kind', s.kind), wide: true },
    { head: desk.t('sources.reliability'), value: (s) => desk.term('sources.reliability', s.reliability), wide: true },
    { head: desk.t('sources.rows'), value: (s) => s.rows ?? 0, numeric: true, full: true },
    { head: desk.t('sources.alone'), value: (s) => s.alone ?? 0, numeric: true, full: true },
    { head: 'id', value: (s) => s.id, unseen: true },
  ];
  return table(desk, { id: 'sources', caption: desk.t('sources.list'), columns, rows, empty: desk.t('sources.none'), sort: { column: 5, descending: true }, limit: 30, cards: true });
}

interface TableKnown { name: string; counts: Record<string, number>; all: number }

function known(desk: Desk, basis: Sources['basis']): HTMLElement {
  const rows = Object.entries(basis).map(([name, counts]): TableKnown => ({ name, counts, all: Object.values(counts).reduce((a, b) => a + b, 0) }));
  const columns: Column<TableKnown>[] = [
    { head: desk.t('sources.table'), value: (r) => r.name, draw: (r) => h('a', { href: `/api/tables/${r.name}` }, r.name) },
    { head: desk.t('sources.rows'), value: (r) => r.all, numeric: true, full: true },
    { head: desk.t('sources.share'), value: (r) => (r.counts.read ?? 0) / r.all, draw: (r) => strip(r), wide: true },
    ...KINDS.map((kind): Column<TableKnown> => ({ head: `${glyphOf(kind)} ${desk.term('basis.short', kind)}`, value: (r) => r.counts[kind] ?? 0, numeric: true, full: true })),
  ];
  return table(desk, { id: 'basis', caption: desk.t('sources.basis'), columns, rows, empty: desk.t('sources.none'), sort: { column: 1, descending: true }, limit: 15 });
}

function strip(row: TableKnown): HTMLElement {
  return h('div', { class: 'basis-strip small', 'aria-hidden': 'true' }, ...KINDS.filter((kind) => row.counts[kind]).map((kind) => {
    const part = h('i', { class: kind });
    part.style.flexGrow = String((row.counts[kind] ?? 0) / row.all);
    return part;
  }));
}

async function assumptions(desk: Desk): Promise<HTMLElement> {
  const { assumptions: rows } = await get<{ assumptions: Assumption[] }>('/api/assumptions');
  const range = (a: Assumption): string => (a.low === null || a.high === null ? '' : `${desk.exact(a.low, 4)}–${desk.exact(a.high, 4)}`);
  const columns: Column<Assumption>[] = [
    { head: desk.t('sources.assumption'), value: (a) => a.what, draw: (a) => h('span', { lang: 'en', id: `assumption-${a.id}` }, a.what, h('span', { class: 'under' }, a.id)) },
    { head: desk.t('sources.chains'), value: (a) => a.chains.map((c) => desk.mineral(c)).join(', '), wide: true },
    { head: desk.t('sources.value'), value: (a) => a.values[0], text: (a) => a.values.map((v) => desk.exact(v, 4)).join('; '), numeric: true },
    { head: desk.t('sources.range'), value: range, numeric: true },
    { head: desk.t('sources.unit'), value: (a) => a.unit },
    { head: desk.t('sources.reason'), value: (a) => a.reason, draw: (a) => h('span', { lang: 'en' }, a.reason, a.rule ? h('span', { class: 'under' }, a.rule) : null) },
  ];
  return section('assumptions', desk.t('sources.assumptions', { n: rows.length }), desk.t('sources.assumptions.note'), table(desk, { id: 'assumptions', caption: desk.t('sources.assumptions', { n: rows.length }), columns, rows, empty: desk.t('sources.none'), limit: 20, cards: true }));
}

// Who mines, refines and buys: bars with shares, and the figures under them with their marks.
import type { Plan } from '../../../src/model.ts';
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import type { FigureRow } from '../../model.ts';
import { barChart, beside, shareWords, type Bar } from '../../part/barchart.ts';
import { figure, knownOf } from '../../part/known.ts';
import { details, section } from '../../part/parts.ts';
import { empty } from '../../part/states.ts';
import { chosen, counted, sharesBy, weighed, yearOf, yearsOf, type MineralAnswer, type Share } from './model.ts';

export interface Seen { stage: 'mine' | 'refined'; year: number | undefined; shares: Share[]; what: string; form: string; modelled: boolean; /** Tonnes of the world, where the data has them. */ world: number }

/** Who does it in the year asked for, else in the newest there is before it. */
export function seenOf(answer: MineralAnswer, stage: 'mine' | 'refined', year: number): Seen {
  const { rows, totals, what, form } = counted(answer.production, stage);
  const years = yearsOf(rows);
  const own = years.includes(year) ? year : years.find((y) => y < year) ?? years.at(-1);
  const world = totals.find((r) => yearOf(r) === own)?.value ?? 0;
  return { stage, year: own, shares: own === undefined ? [] : sharesBy(rows, 'country', own, world), what, form, modelled: false, world };
}

/** What a plan says is refined where, for minerals of which no statistics of refining are kept. */
export function refinedInPlan(plan: Plan, year: number): Seen {
  const own = plan.years.includes(year) ? year : plan.years[0];
  const byCountry = new Map<string, number>();
  for (const flow of plan.chainFlows) {
    if (flow.year === own && flow.fromStage === 'mine' && flow.toStage === 'smelter') byCountry.set(flow.toCountry, (byCountry.get(flow.toCountry) ?? 0) + flow.tonnesContained);
  }
  const sum = [...byCountry.values()].reduce((t, v) => t + v, 0);
  const row: FigureRow = { table: '', fields: {}, basis: 'modelled' };
  const shares = [...byCountry].filter(([, value]) => value > 0.5).map(([id, value]) => ({ id, value, share: value / sum, row, parts: 1 })).sort((a, b) => b.value - a.value);
  return { stage: 'refined', year: own, shares, what: plan.chain.element ?? '', form: '', modelled: true, world: 0 };
}

const inRegion = (desk: Desk, id: string): boolean => desk.overview.countries.find((c) => c.id === id)?.region === true;

export function regionShare(desk: Desk, shares: Share[]): number {
  return shares.filter((s) => inRegion(desk, s.id)).reduce((t, s) => t + s.share, 0);
}

export function producers(desk: Desk, mined: Seen, refined: Seen): HTMLElement {
  return section('who', desk.t('mineral.who'), desk.t('mineral.who.note'), beside(side(desk, mined), side(desk, refined)));
}

function side(desk: Desk, seen: Seen): HTMLElement {
  const title = desk.t(seen.stage === 'mine' ? 'mineral.mined' : 'mineral.refined', { year: seen.year ?? '–' });
  if (seen.shares.length === 0) return h('div', {}, h('h3', {}, desk.t(seen.stage === 'mine' ? 'mineral.mined.head' : 'mineral.refined.head')), empty(desk.t(seen.stage === 'mine' ? 'mineral.mined.none' : 'mineral.refined.none')));
  const unit = unitOf(desk, seen.what);
  const bars = seen.shares.map((s): Bar => ({
    name: desk.country(s.id), value: s.value, text: shareWords(desk, s.share), basis: s.row.basis, home: inRegion(desk, s.id),
    tip: [`${amount(desk, s)} ${unit}, ${seen.year}`, desk.term('basis', s.row.basis), s.row.source ? desk.t('known.sources', { sources: s.row.source }) : ''],
  }));
  const rest = (n: number, value: number): Bar => ({ name: desk.t('mineral.others', { n }), value, text: desk.share(value / Math.max(seen.world, seen.shares.reduce((t, s) => t + s.value, 0))), basis: 'derived' });
  return h('div', {}, h('h3', {}, title), h('p', { class: 'hint' }, [seen.form ? desk.term('form', seen.form) : '', seen.modelled ? desk.t('mineral.refined.plan') : ''].filter(Boolean).join('; ')),
    barChart(desk, `${desk.params.id}-${seen.stage}-${seen.year}`, title, bars, rest), details(desk.t('as-table'), shareTable(desk, `${seen.stage}`, title, seen.shares, unit, 'country')));
}

export const unitOf = (desk: Desk, what: string): string => (what && what !== 'gross' ? desk.t('unit.t.of', { what }) : desk.t('unit.t'));

const amount = (desk: Desk, s: Share): string => (s.row.basis === 'modelled' ? desk.n(s.value) : desk.exact(s.value, s.value < 10 ? 2 : 0));

function shareTable(desk: Desk, id: string, caption: string, shares: Share[], unit: string, role: 'country' | 'importer' | 'exporter'): HTMLElement {
  const columns: Column<Share>[] = [
    { head: desk.t(`mineral.${role}`), value: (s) => desk.country(s.id), draw: (s) => h('a', { href: desk.link(`/country/${s.id}`) }, desk.country(s.id)) },
    { head: desk.t('mineral.amount'), unit, numeric: true, value: (s) => s.value, draw: (s) => figure(desk, amount(desk, s), s.parts > 1 ? { ...knownOf(s.row, desk.country(s.id)), row: undefined, note: desk.t('mineral.parts', { n: s.parts }) } : knownOf(s.row, desk.country(s.id))) },
    { head: desk.t('mineral.share'), numeric: true, value: (s) => s.share, text: (s) => shareWords(desk, s.share) },
    { head: desk.t('known.rivals.head'), numeric: true, value: (s) => s.row.rivals ?? 0, text: (s) => (s.row.rivals ? String(s.row.rivals) : ''), wide: true },
  ];
  return table(desk, { id, caption, columns, rows: shares, empty: desk.t('mineral.none'), limit: 12 });
}

/** Who buys: trade by product as customs count it, and consumption where it is known. */
export function buyers(desk: Desk, answer: MineralAnswer, year: number): HTMLElement {
  const trade = chosen(answer.trade).filter((r) => r.table === 'trade_flows');
  const products = [...new Set(trade.map((r) => r.fields.product ?? ''))].filter(Boolean);
  const product = products.includes(desk.query.product ?? '') ? desk.query.product! : largest(trade, products);
  const own = trade.filter((r) => r.fields.product === product);
  const years = yearsOf(own);
  const tradeYear = years.includes(year) ? year : years[0];
  const choose = products.length > 1 ? h('div', { class: 'choice', role: 'group', 'aria-label': desk.t('mineral.product') }, ...products.map((p) => h('button', {
    type: 'button', id: `product-${p}`, 'aria-pressed': String(p === product), onclick: () => desk.select({ product: p }) }, desk.term('product', p)))) : null;
  const charts = tradeYear === undefined ? null : beside(flowSide(desk, own, 'importer', tradeYear), flowSide(desk, own, 'exporter', tradeYear));
  const used = chosen(answer.demand).filter((r) => r.table === 'demand');
  if (!charts && used.length === 0) return section('buys', desk.t('mineral.buys'), '', empty(desk.t('mineral.buys.none')));
  return section('buys', desk.t('mineral.buys'), charts ? desk.t('mineral.buys.note', { product: desk.term('product', product), year: tradeYear! }) : '', choose, charts, demand(desk, used));
}

function largest(trade: FigureRow[], products: string[]): string {
  const sum = (p: string): number => trade.filter((r) => r.fields.product === p).reduce((t, r) => t + Number(r.fields.value_usd ?? 0), 0);
  return [...products].sort((a, b) => sum(b) - sum(a))[0] ?? '';
}

function flowSide(desk: Desk, rows: FigureRow[], role: 'importer' | 'exporter', year: number): HTMLElement {
  const { rows: some, usd } = weighed(rows.filter((r) => yearOf(r) === year));
  const shares = sharesBy(some, role, year);
  const unit = desk.t(usd ? 'country.million-usd' : 'unit.t');
  const title = desk.t(role === 'importer' ? 'mineral.imports' : 'mineral.exports', { year });
  const bars = shares.map((s): Bar => ({ name: desk.country(s.id), value: s.value, text: shareWords(desk, s.share), basis: s.row.basis, home: inRegion(desk, s.id), tip: [`${amount(desk, s)} ${unit}, ${year}`, desk.term('basis', s.row.basis)] }));
  const sum = shares.reduce((t, s) => t + s.value, 0);
  return h('div', {}, h('h3', {}, title), usd ? h('p', { class: 'hint' }, desk.t('mineral.by-value')) : null, barChart(desk, `${desk.params.id}-${role}-${year}`, title, bars, (n, value) => ({ name: desk.t('mineral.others', { n }), value, text: desk.share(value / sum), basis: 'derived' })),
    details(desk.t('as-table'), shareTable(desk, role, title, shares, unit, role)));
}

function demand(desk: Desk, rows: FigureRow[]): HTMLElement | null {
  if (rows.length === 0) return null;
  const columns: Column<FigureRow>[] = [
    { head: desk.t('mineral.country'), value: (r) => desk.words(r.names?.area, desk.country(r.fields.area)) },
    { head: desk.t('mineral.use'), value: (r) => desk.term('use', r.fields.use) },
    { head: desk.t('known.year'), numeric: true, value: (r) => yearOf(r), text: (r) => String(yearOf(r) ?? '') },
    { head: desk.t('mineral.amount'), unit: desk.t('unit.t'), numeric: true, value: (r) => r.value, draw: (r) => figure(desk, desk.exact(r.value!, r.value! < 10 ? 2 : 0), knownOf(r, desk.words(r.names?.area, r.fields.area))) },
    { head: desk.t('mineral.counted'), value: (r) => (r.fields.counted_as === 'gross' ? '' : r.fields.counted_as ?? ''), wide: true },
  ];
  return details(desk.t('mineral.demand', { n: rows.length }), table(desk, { id: 'demand', caption: desk.t('mineral.demand', { n: rows.length }), columns, rows, empty: desk.t('mineral.none'), sort: { column: 2, descending: true }, limit: 10 }));
}

/** Reserves by country, in one line each. */
export function reserves(desk: Desk, answer: MineralAnswer): HTMLElement | null {
  const rows = chosen(answer.reserves).filter((r) => r.fields.country);
  const years = yearsOf(rows);
  const year = years[0];
  if (year === undefined) return null;
  const shares = sharesBy(rows, 'country', year);
  const title = desk.t('mineral.reserves', { year });
  return details(title, shareTable(desk, 'reserves', title, shares, unitOf(desk, rows.find((r) => yearOf(r) === year)?.fields.counted_as ?? ''), 'country'));
}


// The tables of a comparison: each figure in a and in b, its difference, and for plants and prices the parts that moved.
import { moved, type Comparison, type Gain, type Pair, type PlantDifference, type PriceDifference, type TermDifference } from '../comparison.ts';
import type { Context, Key } from '../context.ts';
import { h } from '../dom.ts';
import { changeShare } from '../format.ts';
import { table, type Column } from '../table.ts';
import { changeColumn, details, modelled, section } from './parts.ts';
import { inMillion } from './why.ts';

/** Rows that stand before "show all". */
const FIRST = 10;

/** What a, b and their difference are, `scale` to one of the unit. */
function pair<R extends Pair>(ctx: Context, unit: string, scale = 1): Column<R>[] {
  const text = (value: number, sign = false): string => `${sign && value > 0 ? '+' : ''}${ctx.n(value)}`;
  return [
    { head: 'a', unit, numeric: true, value: (r) => r.a / scale, text: (r) => text(r.a / scale) },
    { head: 'b', unit, numeric: true, value: (r) => r.b / scale, text: (r) => text(r.b / scale) },
    { head: ctx.t('difference'), unit, numeric: true, change: true, value: (r) => r.difference / scale, order: (r) => Math.abs(r.difference), text: (r) => text(r.difference / scale, true) },
  ];
}

const relative = <R extends Pair>(ctx: Context): Column<R> => changeColumn<R>(ctx, (r) => changeShare(r.b, r.a));

const material = (ctx: Context, id: string): string => ctx.material(id);

function list<R>(ctx: Context, id: string, rows: R[], columns: Column<R>[], hint = '', cards = false): HTMLElement {
  const title = ctx.t(`compare.${id}` as Key, { year: ctx.year });
  return section(id, title, rows.length > 0 ? hint : '', table(ctx, { id: `compare-${id}`, basis: modelled(ctx), caption: title, rows, empty: ctx.t('compare.same'), limit: FIRST, cards, columns }));
}

export function totalsTable(ctx: Context, c: Comparison): HTMLElement {
  const unit = (u: string): string => (u === 'usd' ? ctx.t('million-usd') : u === 'usd/t' ? ctx.t('usd-per-tonne') : ctx.t('tonnes'));
  const scale = (u: string): number => (u === 'usd' ? 1e6 : 1);
  const own = [...c.figures, ...c.totals].filter((r) => r.year === ctx.selection.year);
  return list(ctx, 'totals', own, [
    { head: ctx.t('what'), value: (r) => ctx.words(r.title, r.id) },
    { head: ctx.t('unit'), value: (r) => unit(r.unit) },
    { head: 'a', numeric: true, value: (r) => r.a / scale(r.unit), text: (r) => ctx.n(r.a / scale(r.unit)) },
    { head: 'b', numeric: true, value: (r) => r.b / scale(r.unit), text: (r) => ctx.n(r.b / scale(r.unit)) },
    relative(ctx),
  ]);
}

/** The parts of a price or an account that moved, and their sum. */
function parts(ctx: Context, terms: TermDifference[]): HTMLElement {
  const line = (words: string, usd: number, kind = ''): HTMLElement => h('li', { class: kind || undefined }, h('span', {}, words), h('span', { class: 'number' }, `${usd > 0 ? '+' : ''}${ctx.n(usd)}`));
  const seen = terms.filter((t) => Math.abs(t.difference) >= 0.5);
  return h('ul', { class: 'terms' }, ...seen.map((t) => line(ctx.words(ctx.index.termKinds.get(t.kind)?.title, t.kind), t.difference)), line(ctx.t('difference'), terms.reduce((sum, t) => sum + t.difference, 0), 'total'));
}

function why(ctx: Context, row: PriceDifference | PlantDifference): Node {
  const terms = row.termDifferences ?? [];
  return h('div', { class: 'reason' }, ctx.words(row.text), terms.some((t) => Math.abs(t.difference) >= 0.5) && details(ctx.t('why.terms'), parts(ctx, terms)));
}

export function pricesTable(ctx: Context, c: Comparison): HTMLElement {
  return list<PriceDifference>(ctx, 'prices', moved(c.prices, ctx.selection.year), [
    { head: ctx.t('where'), value: (r) => ctx.country(r.country) },
    { head: ctx.t('material'), value: (r) => material(ctx, r.material) },
    ...pair<PriceDifference>(ctx, ctx.t('usd-per-tonne')), relative(ctx),
    { head: ctx.t('reason'), value: (r) => ctx.words(r.text), draw: (r) => why(ctx, r) },
  ], ctx.t('compare.prices.hint'), true);
}

export function plantsTable(ctx: Context, c: Comparison): HTMLElement {
  const order = ['starts', 'stops', 'more', 'less'];
  const rows = c.plants.filter((r) => r.year === ctx.selection.year && order.includes(r.change));
  rows.sort((x, y) => ctx.index.rank(x.country) - ctx.index.rank(y.country) || order.indexOf(x.change) - order.indexOf(y.change));
  return list<PlantDifference>(ctx, 'plants', rows, [
    { head: ctx.t('plant'), value: (r) => ctx.words(r.title, r.id), draw: (r) => h('span', {}, ctx.words(r.title, r.id), h('span', { class: 'under' }, ctx.country(r.country))) },
    { head: ctx.t('what'), value: (r) => ctx.term('compare.change', r.change) },
    ...pair<PlantDifference>(ctx, ctx.t('tonnes')),
    { head: ctx.t('reason'), value: (r) => ctx.words(r.text), draw: (r) => why(ctx, r) },
  ], ctx.t('compare.plants.hint'), true);
}

export function flowsTable(ctx: Context, c: Comparison): HTMLElement {
  return list(ctx, 'flows', moved(c.flows, ctx.selection.year), [
    { head: ctx.t('pair'), value: (r) => `${ctx.country(r.fromCountry)} → ${ctx.country(r.toCountry)}` },
    { head: ctx.t('material'), value: (r) => material(ctx, r.material) },
    ...pair<(typeof c.flows)[number]>(ctx, ctx.t('tonnes')), relative(ctx),
  ]);
}

export function sharesTable(ctx: Context, c: Comparison): HTMLElement {
  return list(ctx, 'refining', moved(c.refining, ctx.selection.year), [
    { head: ctx.t('where'), value: (r) => ctx.country(r.country) },
    { head: ctx.t('material'), value: (r) => material(ctx, r.material) },
    { head: ctx.t('dependence.refining'), value: (r) => ctx.country(r.origin) },
    { head: 'a', numeric: true, value: (r) => r.a, text: (r) => ctx.share(r.a) },
    { head: 'b', numeric: true, value: (r) => r.b, text: (r) => ctx.share(r.b) },
  ], ctx.t('dependence.hint'));
}

export function gainsTable(ctx: Context, c: Comparison): HTMLElement {
  const size = (r: Gain): number => Math.abs(r.sumChangeUsd ?? 0) + Math.abs(r.stateChangeUsd ?? 0);
  const rows = c.gains.filter((r) => r.year === ctx.selection.year && size(r) > 0).sort((x, y) => size(y) - size(x));
  const column = (part: 'users' | 'mines' | 'plants' | 'trade' | 'stocks' | 'sum' | 'state'): Column<Gain> => ({
    head: ctx.t(`welfare.${part}`), unit: ctx.t('million-usd'), numeric: true, change: true, value: (r) => inMillion(r[`${part}ChangeUsd`] ?? 0),
    text: (r) => { const value = inMillion(r[`${part}ChangeUsd`] ?? 0); return `${value > 0 ? '+' : ''}${ctx.n(value)}`; },
  });
  return list<Gain>(ctx, 'gains', rows, [
    { head: ctx.t('country'), value: (r) => ctx.country(r.country) },
    column('users'), column('mines'), column('plants'), column('trade'), column('stocks'), column('sum'), column('state'),
  ], ctx.t('compare.gains.hint'));
}

export function revenueTable(ctx: Context, c: Comparison): HTMLElement {
  return list(ctx, 'revenue', moved(c.revenue, ctx.selection.year), [
    { head: ctx.t('country'), value: (r) => ctx.country(r.country) }, ...pair<(typeof c.revenue)[number]>(ctx, ctx.t('million-usd'), 1e6), relative(ctx),
  ]);
}

export function lawsTable(ctx: Context, c: Comparison): HTMLElement {
  return list(ctx, 'laws', moved(c.laws, ctx.selection.year), [
    { head: ctx.t('provision'), value: (r) => r.provisions, tip: (r) => [ctx.words(r.citation)].filter(Boolean) },
    { head: ctx.t('what'), value: (r) => ctx.term('lawcosts', r.kind) },
    { head: ctx.t('lawcosts.receiver'), value: (r) => ctx.country(r.receiver) },
    ...pair<(typeof c.laws)[number]>(ctx, ctx.t('million-usd'), 1e6),
  ], ctx.t('lawcosts.hint'));
}

export function tollsTable(ctx: Context, c: Comparison): HTMLElement {
  return list(ctx, 'tolls', moved(c.tolls, ctx.selection.year), [
    { head: ctx.t('where'), value: (r) => r.link }, ...pair<(typeof c.tolls)[number]>(ctx, ctx.t('usd-per-tonne')),
  ]);
}

/** In the order of the page. */
export const TABLES = [totalsTable, pricesTable, plantsTable, flowsTable, sharesTable, gainsTable, revenueTable, lawsTable, tollsTable];

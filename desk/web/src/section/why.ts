// Why: prices told back to the mine, what binds, what the law costs whom, who gains, where value is added, on whom markets depend.
import type { Context } from '../context.ts';
import { h } from '../dom.ts';
import type { BindingLimit, Dependence, ExplainedPrice, LawCost, LawEffect, ExplainedTerm, ValueAdded, Welfare } from '../model.ts';
import { table, type Column } from '../table.ts';
import { details, modelled, section } from './parts.ts';

/** Below ten thousand dollars a year nothing is worth a digit. */
export const inMillion = (usd: number): number => (Math.abs(usd) < 1e4 ? 0 : usd / 1e6);

const million = (usd: number | undefined): number | undefined => (usd === undefined ? undefined : inMillion(usd));

/** Millions of one country are thousandths of another's: each keeps its own three digits. */
function inMillions<R>(ctx: Context, head: string, usd: (row: R) => number | undefined, change = false): Column<R> {
  return {
    head, unit: ctx.t('million-usd'), numeric: true, change, value: (row) => million(usd(row)),
    text: (row) => {
      const value = million(usd(row));
      return value === undefined ? '' : `${change && value > 0 ? '+' : ''}${ctx.n(value)}`;
    },
  };
}

/** The parts of a price or an account, one to a line, and their sum. */
export function termList(ctx: Context, terms: ExplainedTerm[], total: string): HTMLElement {
  const line = (words: string, usd: number, kind = ''): HTMLElement => h('li', { class: kind || undefined }, h('span', {}, words), h('span', { class: 'number' }, ctx.n(usd)));
  const seen = terms.filter((t) => Math.abs(t.usdPerTonne) >= 0.5);
  const named = (t: ExplainedTerm): string => [ctx.words(ctx.index.termKinds.get(t.kind)?.title, t.kind), ctx.words(t.where)].filter(Boolean).join(' – ');
  return h('ul', { class: 'terms' }, ...seen.map((t) => line(named(t), t.usdPerTonne)), line(total, terms.reduce((sum, t) => sum + t.usdPerTonne, 0), 'total'));
}

/** Nothing where the plan explains nothing. */
export function whyPrices(ctx: Context): HTMLElement | null {
  const rows = ctx.plan.explanations.prices.filter((r) => r.year === ctx.selection.year && ctx.shows(r.material));
  if (ctx.plan.explanations.prices.length === 0) return null;
  const title = ctx.t('why.prices', { year: ctx.year });
  rows.sort((a, b) => ctx.index.rank(a.country) - ctx.index.rank(b.country));
  return section('why-prices', title, ctx.t('why.prices.hint'), table<ExplainedPrice>(ctx, {
    id: 'why-prices', basis: modelled(ctx), caption: title, rows, empty: ctx.t('why.empty'), first: (r) => ctx.index.inRegion(r.country), cards: true,
    columns: [
      { head: ctx.t('where'), value: (r) => place(ctx, r), draw: (r) => h('span', {}, place(ctx, r), h('span', { class: 'under' }, ctx.material(r.material))) },
      { head: ctx.t('material'), value: (r) => ctx.material(r.material), unseen: true },
      { head: ctx.t('price'), unit: ctx.t('usd-per-tonne'), value: (r) => r.priceUsdPerTonne, numeric: true },
      { head: ctx.t('why.set-by'), value: (r) => ctx.term('why.set-by', r.setBy) },
      { head: ctx.t('reason'), value: (r) => ctx.words(r.text), draw: (r) => h('div', { class: 'reason' }, ctx.words(r.text), details(ctx.t('why.terms'), termList(ctx, r.terms, ctx.t('price')))) },
    ],
  }));
}

function place(ctx: Context, r: ExplainedPrice): string {
  const kind = ctx.index.sites.get(r.site)?.kind;
  return kind === undefined || kind === 'market' ? ctx.country(r.country) : ctx.site(r.site);
}

export function binding(ctx: Context): HTMLElement | null {
  if (ctx.plan.explanations.prices.length === 0) return null;
  const rows = ctx.plan.explanations.binding.filter((r) => r.year === ctx.selection.year && (!r.material || ctx.shows(r.material)));
  const title = ctx.t('binding.title', { year: ctx.year });
  return section('binding', title, rows.length > 0 ? ctx.t('binding.hint') : '', table<BindingLimit>(ctx, {
    id: 'binding', basis: modelled(ctx), caption: title, rows, empty: ctx.t('binding.empty'), limit: 10,
    columns: [
      { head: ctx.t('what'), value: (r) => ctx.words(ctx.index.termKinds.get(r.kind)?.title, r.kind) },
      { head: ctx.t('where'), value: (r) => ctx.words(r.title, r.id) },
      { head: ctx.t('material'), value: (r) => (r.material ? ctx.term('stage', ctx.index.stage(r.material)) : '') },
      { head: ctx.t('binding.tonne'), unit: ctx.t('usd-per-tonne'), value: (r) => r.usdPerTonne, numeric: true },
      { head: ctx.t('binding.passes'), unit: ctx.t('tonnes'), value: (r) => r.tonnes, numeric: true },
      inMillions(ctx, ctx.t('binding.year'), (r) => r.usdPerYear),
    ],
  }));
}

export function lawCosts(ctx: Context): HTMLElement | null {
  if (ctx.plan.explanations.prices.length === 0) return null;
  const rows = ctx.plan.explanations.lawCosts.filter((r) => r.year === ctx.selection.year && (!r.material || ctx.shows(r.material)));
  rows.sort((a, b) => (b.usdPerYear ?? 0) - (a.usdPerYear ?? 0));
  const title = ctx.t('lawcosts.title', { year: ctx.year });
  return section('lawcosts', title, rows.length > 0 ? ctx.t('lawcosts.hint') : '', table<LawCost>(ctx, {
    id: 'lawcosts', basis: modelled(ctx), caption: title, rows, empty: ctx.t('lawcosts.empty'), limit: 12,
    columns: [
      { head: ctx.t('provision'), value: (r) => (r.provisions ?? []).join(', '), tip: (r) => [ctx.words(r.citation)].filter(Boolean) },
      { head: ctx.t('what'), value: (r) => ctx.term('lawcosts', r.kind) },
      { head: ctx.t('lawcosts.payer'), value: (r) => ctx.country(r.payer) },
      { head: ctx.t('lawcosts.receiver'), value: (r) => ctx.country(r.receiver) },
      { head: ctx.t('material'), value: (r) => (r.material ? ctx.term('stage', ctx.index.stage(r.material)) : '') },
      { head: ctx.t('binding.tonne'), unit: ctx.t('usd-per-tonne'), value: (r) => r.usdPerTonne, numeric: true },
      { head: ctx.t('lawcosts.tonnes'), unit: ctx.t('tonnes'), value: (r) => r.tonnes, numeric: true },
      { head: ctx.t('lawcosts.held'), unit: ctx.t('tonnes'), value: (r) => r.heldBackTonnes, numeric: true },
      inMillions(ctx, ctx.t('binding.year'), (r) => r.usdPerYear),
    ],
  }));
}

/** Countries shown of each provision before "show all": those that move most come first. */
const COUNTRIES_OF_PROVISION = 6;

/** The plan against itself without each provision that binds, by country; nothing where none was tried. */
export function lawEffects(ctx: Context): HTMLElement | null {
  const rows = ctx.plan.explanations.lawEffects;
  if (rows.length === 0) return null;
  const left = ctx.plan.explanations.lawEffectsLeftOut ?? 0;
  const title = ctx.t('laweffects.title', { year: rows[0]!.year });
  const hint = ctx.t('laweffects.hint') + (left > 0 ? ` ${ctx.t('laweffects.left', { number: left })}` : '');
  const key = (r: LawEffect): string => r.provision || ctx.words(r.title);
  const head = (k: string): (Node | string)[] => {
    const r = rows.find((row) => key(row) === k)!;
    const citation = ctx.words(r.citation);
    return [ctx.words(r.title, k), citation === '' ? '' : h('span', { class: 'unit' }, `, ${citation}`)];
  };
  return section('laweffects', title, hint, table<LawEffect>(ctx, {
    id: 'laweffects', basis: modelled(ctx), caption: title, rows, empty: '', limit: COUNTRIES_OF_PROVISION, group: { key, head },
    columns: [
      { head: ctx.t('country'), value: (r) => ctx.country(r.country) },
      { head: ctx.t('provision'), value: (r) => r.provision ?? '', unseen: true },
      inMillions(ctx, ctx.t('welfare.users'), (r) => r.usersUsd, true),
      inMillions(ctx, ctx.t('welfare.mines'), (r) => r.minesUsd, true),
      inMillions(ctx, ctx.t('welfare.plants'), (r) => r.plantsUsd, true),
      inMillions(ctx, ctx.t('welfare.trade'), (r) => r.tradeUsd, true),
      inMillions(ctx, ctx.t('welfare.stocks'), (r) => r.stocksUsd, true),
      inMillions(ctx, ctx.t('welfare.state'), (r) => r.stateUsd, true),
      inMillions(ctx, ctx.t('welfare.sum'), (r) => r.sumUsd, true),
    ],
  }));
}

/** Countries whose surplus moves by less than this many dollars stand behind "show all". */
const NOTICED_USD = 1e6;

export function welfare(ctx: Context): HTMLElement | null {
  const all = ctx.plan.explanations.welfare;
  if (all.length === 0) return null;
  const rows = all.filter((r) => r.year === ctx.selection.year);
  const size = (r: Welfare): number => Math.abs(r.sumChangeUsd ?? 0);
  rows.sort((a, b) => size(b) - size(a));
  const title = ctx.t('welfare.title', { year: ctx.year });
  const parts = ['users', 'mines', 'plants', 'trade', 'stocks', 'sum'] as const;
  return section('welfare', title, ctx.t('welfare.hint'), table<Welfare>(ctx, {
    id: 'welfare', basis: modelled(ctx), caption: title, rows, empty: ctx.t('why.empty'), first: (r) => size(r) >= NOTICED_USD,
    columns: [
      { head: ctx.t('country'), value: (r) => ctx.country(r.country) },
      ...parts.map((part) => inMillions<Welfare>(ctx, ctx.t(`welfare.${part}`), (r) => r[`${part}ChangeUsd`], true)),
    ],
  }));
}

export function valueAdded(ctx: Context): HTMLElement | null {
  const all = ctx.plan.explanations.valueAdded;
  if (all.length === 0) return null;
  const rows = all.filter((r) => r.year === ctx.selection.year);
  rows.sort((a, b) => ctx.index.rank(a.country) - ctx.index.rank(b.country));
  const title = ctx.t('value.title', { year: ctx.year });
  return section('valueadded', title, ctx.t('value.hint'), table<ValueAdded>(ctx, {
    id: 'valueadded', basis: modelled(ctx), caption: title, rows, empty: ctx.t('why.empty'), first: (r) => ctx.index.inRegion(r.country),
    columns: [
      { head: ctx.t('country'), value: (r) => ctx.country(r.country) },
      { head: ctx.t('value.stage'), value: (r) => ctx.term('value.stage', r.stage) || ctx.term('stage', r.stage) },
      { head: ctx.t('value.contained'), unit: ctx.t('tonnes'), value: (r) => r.tonnesContained, numeric: true },
      inMillions(ctx, ctx.t('baseline'), (r) => r.baselineValueAddedUsd),
      inMillions(ctx, ctx.t('scenario'), (r) => r.valueAddedUsd),
      inMillions(ctx, ctx.t('difference'), (r) => (r.valueAddedUsd ?? 0) - (r.baselineValueAddedUsd ?? 0), true),
    ],
  }));
}

/** A market with its origins in one line. */
interface Market { country: string; material: string; mining: Dependence[]; refining: Dependence[] }

export function dependence(ctx: Context): HTMLElement | null {
  const all = ctx.plan.explanations.dependence;
  if (all.length === 0) return null;
  const markets = new Map<string, Market>();
  for (const r of all.filter((row) => row.year === ctx.selection.year && ctx.shows(row.material))) {
    const key = `${r.country} ${r.material}`;
    const market = markets.get(key) ?? { country: r.country, material: r.material, mining: [], refining: [] };
    market[r.by].push(r);
    markets.set(key, market);
  }
  const rows = [...markets.values()].sort((a, b) => ctx.index.rank(a.country) - ctx.index.rank(b.country));
  const title = ctx.t('dependence.title', { year: ctx.year });
  const origins = (by: Dependence[]): string => [...by].sort((a, b) => b.share - a.share).slice(0, ORIGINS).map((r) => `${ctx.country(r.origin)} ${ctx.share(r.share)}`).join(', ');
  return section('dependence', title, ctx.t('dependence.hint'), table<Market>(ctx, {
    id: 'dependence', basis: modelled(ctx), caption: title, rows, empty: ctx.t('why.empty'), limit: 12,
    columns: [
      { head: ctx.t('where'), value: (r) => ctx.country(r.country) },
      { head: ctx.t('material'), value: (r) => ctx.term('stage', ctx.index.stage(r.material)) },
      { head: ctx.t('dependence.refining'), value: (r) => origins(r.refining) },
      { head: ctx.t('dependence.hhi'), value: (r) => r.refining[0]?.herfindahl, numeric: true },
      { head: ctx.t('dependence.mining'), value: (r) => origins(r.mining) },
      { head: ctx.t('dependence.hhi'), value: (r) => r.mining[0]?.herfindahl, numeric: true },
    ],
  }));
}

/** Origins named in a line, the largest first. */
const ORIGINS = 4;

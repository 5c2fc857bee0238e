// Plants and mines of the selected year.
import type { Context } from '../context.ts';
import { mark } from '../chart/marks.ts';
import { h, s } from '../dom.ts';
import type { Mine, Plant } from '../model.ts';
import { table } from '../table.ts';
import { termList } from './why.ts';
import { comparison, details, modelled, section } from './parts.ts';

export function plants(ctx: Context): HTMLElement {
  const { year } = ctx.selection;
  const rows = ctx.plan.plants.filter((p) => p.year === year);
  const title = ctx.t('plants.title', { year: ctx.year });
  const unit = ctx.t('usd-per-tonne');
  rows.sort((a, b) => ctx.index.rank(a.country) - ctx.index.rank(b.country));
  return section('plants', title, '', table(ctx, {
    id: 'plants', basis: modelled(ctx), caption: title, rows, empty: ctx.t('plants.empty'), first: (p) => ctx.index.inRegion(p.country), cards: true,
    columns: [
      { head: ctx.t('plant'), value: (p) => ctx.words(p.title, ctx.site(p.site)), draw: (p) => named(ctx, p) },
      { head: ctx.t('country'), value: (p) => ctx.country(p.country), unseen: true },
      { head: ctx.t('process'), value: (p) => ctx.words(p.process), unseen: true },
      { head: ctx.t('state'), value: (p) => ctx.term('state', p.state), draw: (p) => state(ctx, p) },
      { head: ctx.t('capacity'), unit: ctx.t('tonnes'), value: (p) => p.capacityTonnes, numeric: true },
      ...comparison<Plant>(ctx, ctx.t('tonnes'), (p) => p.outputTonnes, (p) => p.baselineOutputTonnes),
      { head: ctx.t('margin'), unit, value: (p) => p.marginUsdPerTonne, numeric: true },
      { head: ctx.t('rent'), unit, value: (p) => p.scarcityRentUsdPerTonne || undefined, numeric: true },
      { head: ctx.t('reason'), value: (p) => ctx.words(ctx.index.account(p.id, p.year)?.text ?? p.reason), draw: (p) => reason(ctx, p) },
    ],
  }));
}

/** A plant's name, and under it what the name does not say already: its country and process. */
function named(ctx: Context, p: Plant): Node {
  const name = ctx.words(p.title, ctx.site(p.site));
  const under = [ctx.country(p.country), ctx.words(p.process)].filter((words) => words && !name.toLocaleLowerCase().includes(words.toLocaleLowerCase()));
  return h('span', {}, name, under.length > 0 && h('span', { class: 'under' }, under.join(' · ')));
}

/** The mark of a plant as on the map: filled while it runs. One that only stands for its country's industry has the market as its site. */
function state(ctx: Context, p: Plant): Node {
  const site = ctx.index.sites.get(p.site ?? '')?.kind;
  const kind = p.kind ?? (site === undefined || site === 'market' ? 'smelter' : site);
  return h('span', { class: 'state' }, s('svg', { viewBox: '0 0 16 16', width: 14, height: 14, 'aria-hidden': 'true' }, mark(kind, p.state, 8, 8)), ctx.term('state', p.state));
}

/** Why a plant stands as it does, and its cost gap, term by term, for who wants it. */
function reason(ctx: Context, p: Plant): Node | null {
  const account = ctx.index.account(p.id, p.year);
  if (account) {
    return h('div', { class: 'reason' }, ctx.words(account.text), account.terms && details(`${ctx.t('gap')}, ${ctx.t('usd-per-tonne')}`, termList(ctx, account.terms, ctx.t('margin'))));
  }
  const terms = p.terms ?? [];
  if (terms.length === 0) return h('div', { class: 'reason' }, ctx.words(p.reason));
  const row = (words: string, usd: number, kind = ''): HTMLElement => h('li', { class: kind || undefined }, h('span', {}, words), h('span', { class: 'number' }, ctx.n(usd)));
  const total = p.marginUsdPerTonne ?? terms.reduce((t, term) => t + term.usdPerTonne, 0);
  return h('div', { class: 'reason' }, ctx.words(p.reason), details(`${ctx.t('gap')}, ${ctx.t('usd-per-tonne')}`,
    h('ul', { class: 'terms' }, ...terms.map((term) => row(ctx.words(term.title), term.usdPerTonne)), row(ctx.t('margin'), total, 'total'))));
}

export function mines(ctx: Context): HTMLElement {
  const { year } = ctx.selection;
  const rows = ctx.plan.mines.filter((m) => m.year === year);
  const title = ctx.t('mines.title', { year: ctx.year });
  const unit = ctx.t('usd-per-tonne');
  rows.sort((a, b) => ctx.index.rank(a.country) - ctx.index.rank(b.country));
  return section('mines', title, '', table(ctx, {
    id: 'mines', basis: modelled(ctx), caption: title, rows, empty: ctx.t('mines.empty'), first: (m) => ctx.index.inRegion(m.country),
    columns: [
      { head: ctx.t('mine'), value: (m) => ctx.words(m.title, ctx.site(m.site)) },
      { head: ctx.t('country'), value: (m) => ctx.country(m.country) },
      ...comparison<Mine>(ctx, ctx.t('tonnes'), (m) => m.tonnesContained, (m) => m.baselineTonnesContained),
      { head: ctx.t('concentrate-price'), unit, value: (m) => m.concentratePriceUsdPerTonneContained, numeric: true, tip: (m) => (m.baselinePriceUsdPerTonneContained === undefined ? [] : [ctx.t('against-baseline', { value: ctx.unit(m.baselinePriceUsdPerTonneContained, 'usd/t') })]) },
      { head: ctx.t('charge'), unit, value: (m) => m.chargeUsdPerTonneContained || undefined, numeric: true },
    ],
  }));
}

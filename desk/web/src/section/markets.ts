// Prices over the years, and the table of markets in the selected one.
import type { Context } from '../context.ts';
import { chart } from '../chart/figure.ts';
import { priceChart, seriesOf } from '../chart/prices.ts';
import { h } from '../dom.ts';
import { changeShare, LEAST_TONNES } from '../format.ts';
import type { Market } from '../model.ts';
import { priceAnswer } from '../priceanswer.ts';
import { table } from '../table.ts';
import { changeColumn, modelled, section, sourceLine } from './parts.ts';

const MAIN = 12;
let everyMarket = false;

export function prices(ctx: Context): HTMLElement {
  const all = seriesOf(ctx);
  const title = answer(ctx);
  if (all.length === 0) return section('prices', title, '', h('p', { class: 'empty' }, ctx.t('prices.empty')));
  const grid = h('div', { class: 'grid' });
  const more = h('button', { type: 'button', class: 'quiet', onclick: () => { everyMarket = !everyMarket; fill(); } });
  more.hidden = all.length <= MAIN;
  const fill = (): void => {
    const seen = everyMarket ? all : all.slice(0, MAIN);
    more.textContent = everyMarket ? ctx.t('prices.fewer') : ctx.t('prices.more', { n: all.length });
    grid.replaceChildren(...seen.map((series) => h('div', { class: 'small-chart' },
      h('h3', {}, ctx.country(series.country), ' ', h('span', { class: 'unit' }, ctx.term('stage', ctx.index.stage(series.material)))),
      chart(ctx, `price-${series.material}-${series.country}`, (width) => priceChart(ctx, series, width)))));
  };
  fill();
  return section('prices', title, `${ctx.t('prices.unit', { year: ctx.plan.priceYear ?? '–' })} ${ctx.t('prices.hint')}${ctx.plan.quotations.length > 0 ? ` ${ctx.t('prices.quoted')}` : ''}`, grid, more, sourceLine(ctx));
}

/** Countries named in the title; more of them are counted. */
const NAMED = 2;

/** The title says where prices stand against the baseline in the selected year. */
function answer(ctx: Context): string {
  const now = ctx.plan.markets.filter((m) => m.year === ctx.selection.year && ctx.shows(m.material));
  if (!now.some((m) => m.priceUsdPerTonne !== undefined && m.baselinePriceUsdPerTonne !== undefined)) return ctx.t('prices.title');
  const { up, down } = priceAnswer(now);
  const said = [up, down].flatMap((side) => {
    if (!side) return [];
    const few = side.countries.length <= NAMED;
    const who = few ? side.countries.map((c) => ctx.country(c)).join(', ') : ctx.t('prices.markets', { n: side.countries.length });
    return [ctx.t('prices.side', { ratio: ctx.unit(side.ratio, 'ratio'), who })];
  });
  return said.length === 0 ? ctx.t('prices.same', { year: ctx.year }) : ctx.t('prices.answer', { year: ctx.year, said: said.join(', ') });
}

export function markets(ctx: Context): HTMLElement {
  const { year, material } = ctx.selection;
  const rows = ctx.plan.markets.filter((m) => m.year === year && ctx.shows(m.material));
  const unit = ctx.t('usd-per-tonne');
  const title = ctx.t('markets.title', { year: ctx.year });
  return section('markets', title, '', table(ctx, {
    id: 'markets', basis: modelled(ctx), caption: title, rows, empty: ctx.t('markets.empty'), limit: 20, sort: { column: material === 'all' ? 6 : 5, descending: true },
    columns: [
      { head: ctx.t('country'), value: (m) => ctx.country(m.country) },
      ...(material === 'all' ? [{ head: ctx.t('material'), value: (m: Market) => ctx.term('stage', ctx.index.stage(m.material)) }] : []),
      { head: ctx.t('price'), unit, value: (m) => m.priceUsdPerTonne, numeric: true },
      { head: ctx.t('price-interval'), unit, value: (m) => m.priceLow, numeric: true, text: (m) => interval(ctx, m), tip: (m) => (interval(ctx, m) ? [interval(ctx, m), ctx.t('price-interval.tip')] : []) },
      { head: ctx.t('baseline'), unit, value: (m) => m.baselinePriceUsdPerTonne, numeric: true },
      changeColumn<Market>(ctx, (m) => changeShare(m.priceUsdPerTonne, m.baselinePriceUsdPerTonne)),
      { head: ctx.t('consumed'), unit: ctx.t('tonnes'), value: (m) => m.consumedTonnes, numeric: true },
      changeColumn<Market>(ctx, (m) => changeShare(m.consumedTonnes, m.baselineConsumedTonnes, LEAST_TONNES)),
      ...(rows.some((m) => m.unservedTonnes) ? [{ head: ctx.t('unserved'), unit: ctx.t('tonnes'), value: (m: Market) => m.unservedTonnes || undefined, numeric: true }] : []),
      { head: ctx.t('origins'), value: (m) => originWords(ctx, m).join(' '), draw: (m) => origins(ctx, m), tip: (m) => originWords(ctx, m) },
    ],
  }));
}

function interval(ctx: Context, m: Market): string {
  return m.priceLow === undefined || m.priceHigh === undefined ? '' : `${ctx.n(m.priceLow)} – ${ctx.n(m.priceHigh)}`;
}

const ranked = (m: Market): { country: string; tonnes: number }[] => [...(m.origins ?? [])].filter((o) => o.tonnes > 0).sort((a, b) => b.tonnes - a.tonnes);

function originWords(ctx: Context, m: Market): string[] {
  const total = ranked(m).reduce((t, o) => t + o.tonnes, 0);
  return ranked(m).map((o) => `${ctx.country(o.country)} ${ctx.share(o.tonnes / total)}`);
}

/** A strip of shares, the region in the accent colour, and the two largest in words. */
function origins(ctx: Context, m: Market): Node | null {
  const list = ranked(m);
  const total = list.reduce((t, o) => t + o.tonnes, 0);
  if (total === 0) return null;
  const strip = h('span', { class: 'strip', 'aria-hidden': 'true' }, ...list.map((o, i) => {
    const part = h('i', { class: ctx.index.inRegion(o.country) ? 'home' : `abroad${i % 3}` });
    part.style.width = `${((100 * o.tonnes) / total).toFixed(2)}%`;
    return part;
  }));
  return h('span', { class: 'origins' }, strip, h('span', {}, originWords(ctx, m).slice(0, 2).join(' · ') + (list.length > 2 ? ' …' : '')));
}

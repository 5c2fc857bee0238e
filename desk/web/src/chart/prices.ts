// One small chart per market: the scenario's price with its interval, the baseline dashed.
import { ticks } from 'd3-array';
import type { Context } from '../context.ts';
import { s } from '../dom.ts';
import type { Market } from '../model.ts';
import { moment } from '../priceanswer.ts';
import { withTip } from '../tip.ts';

export interface Series { country: string; material: string; points: Market[] }

const HEIGHT = 132;
const FRAME = { left: 44, right: 10, top: 10, bottom: 20 };

export function seriesOf(ctx: Context): Series[] {
  const found = new Map<string, Series>();
  for (const market of ctx.plan.markets) {
    if (!ctx.shows(market.material) || market.priceUsdPerTonne === undefined) continue;
    const key = `${market.material} ${market.country}`;
    const series = found.get(key) ?? { country: market.country, material: market.material, points: [] };
    series.points.push(market);
    found.set(key, series);
  }
  const all = [...found.values()];
  all.forEach((series) => series.points.sort((a, b) => a.year - b.year));
  return all.sort((a, b) => weight(b) - weight(a));
}

/** The markets that use most stand first. */
const weight = (series: Series): number => Math.max(...series.points.map((p) => p.baselineConsumedTonnes ?? p.consumedTonnes ?? 0));

export function priceChart(ctx: Context, series: Series, width: number): SVGSVGElement {
  const { points } = series;
  const years = ctx.plan.years;
  const quoted = ctx.plan.quotations.filter((q) => q.country === series.country && q.material === series.material && q.usdPerTonne !== undefined);
  const most = Math.max(...quoted.map((q) => q.usdPerTonne!), ...points.flatMap((p) => [p.priceUsdPerTonne ?? 0, p.priceHigh ?? 0, p.baselinePriceUsdPerTonne ?? 0]));
  const marks = ticks(0, most * 1.05, 3);
  const top = Math.max(most * 1.05, marks.at(-1) ?? 1) || 1;
  // Prices of a hundred thousand and more need room for their digits.
  const largest = marks.at(-1) ?? 0;
  const left = largest >= 1e6 ? 62 : largest >= 1e5 ? 52 : FRAME.left;
  const x = (year: number): number => left + ((width - left - FRAME.right) * (year - years[0]!)) / Math.max(1, years.at(-1)! - years[0]!);
  const y = (price: number): number => HEIGHT - FRAME.bottom - ((HEIGHT - FRAME.top - FRAME.bottom) * price) / top;
  const svg = s('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, class: 'price', role: 'img', 'aria-label': aria(ctx, series) });
  for (const mark of marks) {
    svg.append(s('line', { class: 'grid', x1: left, x2: width - FRAME.right, y1: y(mark).toFixed(1), y2: y(mark).toFixed(1) }),
      s('text', { class: 'tickword', x: left - 6, y: y(mark).toFixed(1), dy: '0.32em', 'text-anchor': 'end' }, ctx.n(mark)));
  }
  for (const year of years.length > 1 ? [years[0]!, years.at(-1)!] : years) {
    svg.append(s('text', { class: 'tickword', x: x(year).toFixed(1), y: HEIGHT - 5, 'text-anchor': year === years[0] ? 'start' : 'end' }, String(year)));
  }
  if (years.includes(ctx.selection.year)) svg.append(s('line', { class: 'now', x1: x(ctx.selection.year).toFixed(1), x2: x(ctx.selection.year).toFixed(1), y1: FRAME.top, y2: HEIGHT - FRAME.bottom }));
  const now = ctx.selection.year;
  if (years.indexOf(now) > 0 && now !== years.at(-1) && x(now) - x(years[0]!) > 42 && x(years.at(-1)!) - x(now) > 42) {
    svg.append(s('text', { class: 'tickword', x: x(now).toFixed(1), y: HEIGHT - 5, 'text-anchor': 'middle' }, String(now)));
  }
  svg.append(...lines(points, x, y));
  const within = (at: number): number => Math.min(width - FRAME.right + 4, Math.max(left - 4, at));
  for (const q of quoted) {
    const at = moment(q.date);
    if (at === undefined || at < years[0]! - 1 || at > years.at(-1)! + 1) continue;
    const shape = s('path', { class: 'quoted', d: 'M0-3.6 3.6 0 0 3.6-3.6 0Z', transform: `translate(${within(x(at)).toFixed(1)} ${y(q.usdPerTonne!).toFixed(1)})` });
    svg.append(withTip(shape, () => [`${ctx.words(q.title, ctx.country(q.country))}, ${ctx.day(q.date)}: ${ctx.unit(q.usdPerTonne!, 'usd/t')}`, ctx.t('quoted'), ctx.term('basis', q.basis), ...(q.sources ?? []).map((id) => ctx.index.sources.get(id)?.title ?? id)]));
  }
  for (const p of points) {
    const shape = s('circle', { class: 'modelled', cx: x(p.year).toFixed(1), cy: y(p.priceUsdPerTonne!).toFixed(1), r: p.year === ctx.selection.year ? 4 : 2.8 });
    svg.append(withTip(shape, () => [
      `${ctx.country(p.country)}, ${p.year}: ${ctx.unit(p.priceUsdPerTonne!, 'usd/t')}`,
      p.priceLow !== undefined && p.priceHigh !== undefined ? ctx.t('band', { low: ctx.n(p.priceLow), high: ctx.n(p.priceHigh) }) : '',
      p.baselinePriceUsdPerTonne === undefined ? '' : ctx.t('against-baseline', { value: ctx.n(p.baselinePriceUsdPerTonne) }), ctx.t('basis.modelled'),
    ]));
  }
  return svg;
}

function lines(points: Market[], x: (year: number) => number, y: (price: number) => number): SVGElement[] {
  const line = (rows: Market[], price: (p: Market) => number): string => rows.map((p, i) => `${i ? 'L' : 'M'}${x(p.year).toFixed(1)} ${y(price(p)).toFixed(1)}`).join('');
  const banded = points.filter((p) => p.priceLow !== undefined && p.priceHigh !== undefined);
  const before = points.filter((p) => p.baselinePriceUsdPerTonne !== undefined);
  const area = banded.length > 1 ? `${line(banded, (p) => p.priceHigh!)}${line([...banded].reverse(), (p) => p.priceLow!).replace('M', 'L')}Z` : '';
  return [
    s('path', { class: 'interval', d: area }),
    s('path', { class: 'before', d: line(before, (p) => p.baselinePriceUsdPerTonne!) }),
    s('path', { class: 'line', d: line(points, (p) => p.priceUsdPerTonne!) }),
  ];
}

function aria(ctx: Context, series: Series): string {
  const [first, last] = [series.points[0]!, series.points.at(-1)!];
  return ctx.t('prices.aria', {
    material: ctx.material(series.material), country: ctx.country(series.country), first: first.year, last: last.year,
    from: ctx.n(first.priceUsdPerTonne!), to: ctx.n(last.priceUsdPerTonne!), baseline: last.baselinePriceUsdPerTonne === undefined ? '–' : ctx.n(last.baselinePriceUsdPerTonne),
  });
}

// Prices of two plans in one small chart a market: b solid, a dashed.
import { chart } from '../../../src/chart/figure.ts';
import { priceChart, seriesOf } from '../../../src/chart/prices.ts';
import { Context, type Key } from '../../../src/context.ts';
import { h } from '../../../src/dom.ts';
import { complete, Index, type Market, type Plan } from '../../../src/model.ts';
import type { Desk } from '../../desk.ts';
import { section } from '../../part/parts.ts';

/** Markets that are drawn: those that use most. */
const MOST = 8;

/** The words of the charts speak of a baseline; here that is the first of two plans. */
class PairContext extends Context {
  constructor(private readonly desk: Desk, of: Context, plan: Plan) {
    super(plan, new Index(plan), of.selection, of.select);
  }

  override t(key: Key, values: Record<string, string | number> = {}): string {
    if (key === 'against-baseline') return this.desk.t('compare.in-a', { value: values.value ?? '' });
    if (key === 'prices.aria') return this.desk.t('compare.prices.aria', values);
    return super.t(key, values);
  }
}

export function pricePairs(desk: Desk, ctx: Context, a: Plan, b: Plan): HTMLElement | null {
  const key = (m: Market): string => `${m.country} ${m.material} ${m.year}`;
  const first = new Map(a.markets.map((m) => [key(m), m]));
  const markets = b.markets.map((m): Market => {
    const other = first.get(key(m));
    const { baselinePriceUsdPerTonne: _, baselineConsumedTonnes: __, ...own } = m;
    return { ...own, ...(other?.priceUsdPerTonne === undefined ? {} : { baselinePriceUsdPerTonne: other.priceUsdPerTonne }) };
  });
  const pair = new PairContext(desk, ctx, complete({ ...b, markets }));
  const series = seriesOf(pair).slice(0, MOST);
  if (series.length === 0) return null;
  return section('price-charts', desk.t('compare.price-charts'), desk.t('compare.price-charts.note'), h('div', { class: 'grid' }, ...series.map((one) => h('div', { class: 'small-chart' },
    h('h3', {}, `${pair.country(one.country)}, ${pair.material(one.material)}`), chart(pair, `price-${one.country}-${one.material}`, (width) => priceChart(pair, one, width))))));
}

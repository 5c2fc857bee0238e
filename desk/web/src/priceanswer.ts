// What the prices of a year say in one line: where they are above the baseline, where below, and by how much. Pure.
import type { Market } from './model.ts';

export interface Side { /** The median of price over baseline. */ ratio: number; countries: string[] }
export interface PriceAnswer { up?: Side; down?: Side }

/** Nearer to the baseline than this share, a price is the baseline's. */
const SAME = 0.02;

export function priceAnswer(markets: Market[]): PriceAnswer {
  const ratios = markets.flatMap((m) => {
    const { priceUsdPerTonne: price, baselinePriceUsdPerTonne: before } = m;
    return price !== undefined && before !== undefined && before > 0 ? [{ country: m.country, ratio: price / before }] : [];
  });
  const side = (rows: typeof ratios): Side | undefined =>
    (rows.length === 0 ? undefined : { ratio: median(rows.map((r) => r.ratio)), countries: [...new Set(rows.map((r) => r.country))] });
  const [up, down] = [side(ratios.filter((r) => r.ratio > 1 + SAME)), side(ratios.filter((r) => r.ratio < 1 - SAME))];
  return { ...(up ? { up } : {}), ...(down ? { down } : {}) };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Where a date stands among years that are drawn at their middle: July of a year on the year itself, a bare year there too. */
export function moment(date: string): number | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?/.exec(date);
  if (!parts) return undefined;
  return Number(parts[1]) + (parts[2] ? (Number(parts[2]) - 0.5) / 12 - 0.5 : 0);
}

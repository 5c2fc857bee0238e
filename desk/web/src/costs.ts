// What a restriction costs in a year, over all the pairs of countries that it stands between. Pure.
import type { Restriction, ShadowPrice } from './model.ts';

export interface Costs {
  /** Pairs with a flow, or with one that would be there without the restriction; the dearest first. */
  pairs: ShadowPrice[];
  /** How many of them it holds back. */
  binding: number;
  /** Range of what a tonne held back is worth, USD/t; undefined where nothing is held back. */
  low?: number; high?: number;
  allowedTonnes: number; freeTonnes: number;
}

/** Tonnes and USD/t below these are what a solver leaves, not a flow or a price. */
const A_FLOW = 0.5;
const A_COST = 0.5;

export function costsOf(restriction: Restriction, year: number, shows: (material: string) => boolean): Costs {
  const pairs = (restriction.shadowPrices ?? [])
    .filter((p) => p.year === year && (p.material === undefined || shows(p.material)))
    .filter((p) => Math.max(p.allowedTonnes ?? 0, p.freeTonnes ?? 0) > A_FLOW || p.usdPerTonne > A_COST)
    .sort((a, b) => b.usdPerTonne - a.usdPerTonne);
  const binding = pairs.filter((p) => p.usdPerTonne > A_COST).map((p) => p.usdPerTonne);
  const sum = (of: (p: ShadowPrice) => number | undefined): number => pairs.reduce((t, p) => t + (of(p) ?? 0), 0);
  return {
    pairs, binding: binding.length, allowedTonnes: sum((p) => p.allowedTonnes), freeTonnes: sum((p) => p.freeTonnes),
    ...(binding.length > 0 ? { low: Math.min(...binding), high: Math.max(...binding) } : {}),
  };
}

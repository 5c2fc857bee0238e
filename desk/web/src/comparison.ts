// A comparison of two plans as its page reads it: schema "tizbek-compare/1". In a row, a and b are the same figure in both.
import { complete, type Country, type Material, type Plan, type TermKind, type Words } from './model.ts';

export interface Side { id: string; title?: Words; summary?: Words; dataVersion?: string }
export interface Pair { year: number; a: number; b: number; difference: number }
export interface TermDifference { kind: string; a: number; b: number; difference: number }
export interface Total extends Pair { id: string; title: Words; unit: string }
export interface PriceDifference extends Pair { country: string; material: string; termDifferences?: TermDifference[]; text?: Words }
export interface PlantDifference extends Pair {
  id: string; title?: Words; country: string; change: string; capacityTonnesA?: number; capacityTonnesB?: number;
  gapUsdPerTonneA?: number; gapUsdPerTonneB?: number; termDifferences?: TermDifference[]; text?: Words;
}
export interface FlowDifference extends Pair { material: string; fromCountry: string; toCountry: string }
export interface RevenueDifference extends Pair { country: string }
export interface LawDifference extends Pair { provisions: string; kind: string; receiver: string; citation?: Words }
export interface ShareDifference extends Pair { country: string; material: string; origin: string }
export interface TollDifference extends Pair { link: string }
export interface Gain {
  year: number; country: string; usersChangeUsd?: number; minesChangeUsd?: number; plantsChangeUsd?: number; tradeChangeUsd?: number; stocksChangeUsd?: number;
  stateChangeUsd?: number; sumChangeUsd?: number;
}

export interface Comparison {
  schema: string; a: Side; b: Side; chain: { id: string; title: Words }; years: number[]; year: number; priceYear?: number; answer?: Words;
  materials: Material[]; countries: Country[]; termKinds: TermKind[];
  totals: Total[]; figures: Total[]; prices: PriceDifference[]; plants: PlantDifference[]; flows: FlowDifference[]; revenue: RevenueDifference[];
  laws: LawDifference[]; refining: ShareDifference[]; tolls: TollDifference[]; gains: Gain[];
}

const LISTS = ['years', 'materials', 'countries', 'termKinds', 'totals', 'figures', 'prices', 'plants', 'flows', 'revenue', 'laws', 'refining', 'tolls', 'gains'] as const;

/** Gives every list that the comparison leaves out an empty one. */
export function whole(raw: Partial<Comparison>): Comparison {
  const comparison: Record<string, unknown> = { schema: '', year: 0, ...raw };
  for (const name of LISTS) comparison[name] = Array.isArray(comparison[name]) ? comparison[name] : [];
  comparison.a = { id: 'a', ...raw.a };
  comparison.b = { id: 'b', ...raw.b };
  comparison.chain = { id: '', title: {}, ...raw.chain };
  return comparison as unknown as Comparison;
}

/** The plan that a comparison's tables are drawn in: names, years and kinds of both, and no figures. */
export function frameOf(comparison: Comparison): Plan {
  return complete({
    schema: comparison.schema, years: comparison.years, materials: comparison.materials, countries: comparison.countries, chain: comparison.chain,
    scenario: { id: comparison.b.id, title: comparison.b.title ?? {} }, dataVersion: comparison.b.dataVersion ?? '',
    explanations: { termKinds: comparison.termKinds } as never,
  });
}

/** Rows of a year of which something is left to see, the largest difference first. */
export function moved<R extends Pair>(rows: R[], year: number, least = 0): R[] {
  return rows.filter((r) => r.year === year && Math.abs(r.difference) > least).sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference));
}

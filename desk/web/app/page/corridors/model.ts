// The documents of routes and corridors, as `tizbek route --json` and `tizbek corridors --json` print them.
import type { Words } from '../../model.ts';

export interface Part {
  kind: CostKind; mode: string; at: string; from: string; to: string; km: number; hours: number; usdPerTonne: number; genericUsdPerTonne: number; genericHours: number; figures: string[];
}
export interface End { id: string; name: string; country: string; longitude: number; latitude: number }
export interface Leg { link: string; mode: string; from: End; to: End; km: number; hours: number; usdPerTonne: number; charges: { figure: string; basis: string; sources: string[] }[] }
export const COSTS = ['haulage', 'handling', 'gauge-break', 'border', 'wedge', 'interest'] as const;
export type CostKind = (typeof COSTS)[number];
export interface RouteWay {
  name: Words; vehicle: string; days: { low: number; median: number; high: number }; hours: number; usdPerTonne: number; priceYear: number; costs: Record<CostKind, number>;
  generic: { usdPerTonne: number; hours: number }; co2KgPerTonne: number; risk: number; km: number; borders: number; gaugeBreaks: number; countries: string[]; corridors: string[];
  leastBy: string[]; tight: string[]; parts: Part[]; legs: Leg[];
}
export interface RouteAnswer {
  from: { id: string; country: string; name: Words }; to: { id: string; country: string; name: Words }; day: string; tonnes: number; material: string | null; vehicles: string[];
  value: { usdPerTonne: number; yearlyRate: number; basis: string }; hints: string[]; remarks: string[]; pareto: number; routes: RouteWay[];
  noWay?: { because: string; text: Words; cut?: { link: string; why: string; text: Words }[] };
}
export interface Corridor {
  id: string; name: string; nameRu: string; places: string[]; chain: string[]; others: string[]; trunk: string[]; kilometres: number;
  borders: { link: string; hours: number; usdPerTonne: number; highHours: number | null; sources: string[]; basisOfFigure: string; note: string }[];
  volumes: { year: number; chosen: boolean; tonnes: number; why: string; sources: string[]; basisOfFigure: string; note: string }[];
  sources: string[]; basisOfFigure: string; note: string;
}
export interface Corridors { corridors: Corridor[] }

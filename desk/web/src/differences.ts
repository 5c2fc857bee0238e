// What changed against the baseline, from everything in the plan that has both figures. Pure but for the words.
import type { Plan, Words } from './model.ts';

/** In the order in which they are read: what it costs, who makes it, who uses it, where it goes, what the state gets. */
export const KINDS = ['price', 'output', 'mined', 'consumed', 'flow', 'revenue', 'stock'] as const;

export interface Difference {
  kind: typeof KINDS[number];
  /** Ids: what a row is about is named where it is shown. */
  material?: string; country?: string; to?: string; site?: string; title?: Words;
  unit: 'usd/t' | 't' | 'usd';
  before: number; after: number;
}
/** The differences of one kind, the largest first; `left` smaller ones are left out. */
export interface Group { kind: Difference['kind']; rows: Difference[]; left: number }

/** Changes smaller than this share of what changed are none. */
const SMALL = 0.005;
/** Of a kind, differences below this share of its largest are left out. */
const MINOR = 0.01;

export function differences(plan: Plan, year: number, shows: (material: string) => boolean = () => true): Group[] {
  const rows = changed(plan, year).filter((row) => row.material === undefined || shows(row.material));
  return KINDS.flatMap((kind) => {
    const all = rows.filter((row) => row.kind === kind).sort((a, b) => size(b) - size(a));
    const kept = all.filter((row) => size(row) >= MINOR * size(all[0]!));
    return kept.length > 0 ? [{ kind, rows: kept, left: all.length - kept.length }] : [];
  });
}

const size = (row: Difference): number => Math.abs(row.after - row.before);

function changed(plan: Plan, year: number): Difference[] {
  const rows: Difference[] = [];
  const add = (row: Omit<Difference, 'before' | 'after'>, before: number | undefined, after: number | undefined): void => {
    if (before === undefined || after === undefined) return;
    if (Math.abs(after - before) <= SMALL * Math.max(Math.abs(before), Math.abs(after), 1e-9)) return;
    rows.push({ ...row, before, after });
  };
  const now = <T extends { year: number }>(list: T[]): T[] => list.filter((row) => row.year === year);
  for (const m of now(plan.markets)) {
    const of = { material: m.material, country: m.country };
    add({ kind: 'price', ...of, unit: 'usd/t' }, m.baselinePriceUsdPerTonne, m.priceUsdPerTonne);
    add({ kind: 'consumed', ...of, unit: 't' }, m.baselineConsumedTonnes, m.consumedTonnes);
  }
  for (const row of pairs(plan, year)) add(row, row.before, row.after);
  const at = ({ site, title }: { site?: string; title?: Words }): { site?: string; title?: Words } => ({ ...(site ? { site } : {}), ...(title ? { title } : {}) });
  for (const p of now(plan.plants)) add({ kind: 'output', ...at(p), country: p.country, unit: 't' }, p.baselineOutputTonnes, p.outputTonnes);
  for (const m of now(plan.mines)) add({ kind: 'mined', ...at(m), country: m.country, unit: 't' }, m.baselineTonnesContained, m.tonnesContained);
  for (const r of now(plan.revenue)) add({ kind: 'revenue', country: r.country, unit: 'usd' }, r.baselineUsd, r.usd);
  for (const x of now(plan.stocks)) add({ kind: 'stock', material: x.material, country: x.country, unit: 't' }, x.baselineTonnes, x.tonnes);
  return rows;
}

/** Flows by material and pair of countries: routes and vehicles of a pair are one trade. */
function pairs(plan: Plan, year: number): Difference[] {
  const found = new Map<string, Difference>();
  for (const f of plan.flows) {
    if (f.year !== year || f.fromCountry === f.toCountry || f.baselineTonnes === undefined) continue;
    const key = `${f.material} ${f.fromCountry} ${f.toCountry}`;
    const row = found.get(key) ?? { kind: 'flow', material: f.material, country: f.fromCountry, to: f.toCountry, unit: 't', before: 0, after: 0 };
    row.before += f.baselineTonnes;
    row.after += f.tonnes;
    found.set(key, row);
  }
  return [...found.values()];
}

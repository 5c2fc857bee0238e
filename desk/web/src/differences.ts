// What changed against the baseline, from everything in the plan that has both figures. Pure but for the words.
import type { Plan } from './model.ts';

export interface Difference {
  kind: 'price' | 'consumed' | 'flow' | 'output' | 'mined' | 'revenue';
  /** Ids: what a row is about is named where it is shown. */
  material?: string; country?: string; to?: string; site?: string;
  unit: 'usd/t' | 't' | 'usd';
  before: number; after: number;
}

/** Changes smaller than this share are not worth a row. */
const SMALL = 0.005;

export function differences(plan: Plan, year: number): Difference[] {
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
  const at = (site: string | undefined): { site?: string } => (site ? { site } : {});
  for (const p of now(plan.plants)) add({ kind: 'output', ...at(p.site), country: p.country, unit: 't' }, p.baselineOutputTonnes, p.outputTonnes);
  for (const m of now(plan.mines)) add({ kind: 'mined', ...at(m.site), country: m.country, unit: 't' }, m.baselineTonnesContained, m.tonnesContained);
  for (const r of now(plan.revenue)) add({ kind: 'revenue', country: r.country, unit: 'usd' }, r.baselineUsd, r.usd);
  return byTurns(rows);
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

const KINDS: Difference['kind'][] = ['price', 'flow', 'output', 'mined', 'consumed', 'revenue'];

/** The largest change of each kind, then the second largest of each, and so on: no kind hides the others. */
function byTurns(rows: Difference[]): Difference[] {
  const groups = KINDS.map((kind) => rows.filter((row) => row.kind === kind).sort((a, b) => times(b) - times(a)));
  const longest = Math.max(...groups.map((g) => g.length));
  return Array.from({ length: longest }, (_, i) => groups.flatMap((g) => g[i] ?? [])).flat();
}

/** By how many times a figure changed, as a logarithm; one that appears or ends counts as ten times. */
function times(row: Difference): number {
  return row.before > 0 && row.after > 0 ? Math.abs(Math.log(row.after / row.before)) : Math.log(10);
}

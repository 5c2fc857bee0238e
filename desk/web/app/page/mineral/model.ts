// A mineral as the server composes it, and the sums that its page shows.
import type { FigureRow, Words } from '../../model.ts';

export interface Process { id: string; name?: Words | string; fields?: Record<string, unknown>; names?: Record<string, Words>; input?: string; output?: string; basis?: string; source?: string }
export interface Stage { material: string; name: Words; stage?: string; processes?: Process[] }
export interface Rule {
  id: string; title: Words; citation?: Words; topic?: string; effect?: string; country: string; from?: string; until?: string; basis?: string; sources?: string[];
}

export interface MineralAnswer {
  id: string; name: Words; symbol?: string; group?: string; flags?: Record<string, boolean>;
  stages: Stage[]; production: FigureRow[]; reserves: FigureRow[]; prices: FigureRow[]; quotations: FigureRow[]; shares: FigureRow[]; trade: FigureRow[]; demand: FigureRow[];
  deposits: FigureRow[]; facilities: FigureRow[]; law: Rule[];
}

const LISTS = ['stages', 'production', 'reserves', 'prices', 'quotations', 'shares', 'trade', 'demand', 'deposits', 'facilities', 'law'] as const;

const ROWS = ['production', 'reserves', 'prices', 'quotations', 'shares', 'trade', 'demand', 'deposits', 'facilities'] as const;

type Loose = Record<string, unknown>;

const text = (value: unknown): string => (Array.isArray(value) ? value.join(';') : String(value));

/** The cell that these pages mean by the figure of a row; the server gives the first that is filled, be it tonnes or dollars. */
const MAIN: Record<string, string> = {
  production: 'quantity_t', production_totals: 'quantity_t', reserves: 'quantity_t', reserve_totals: 'quantity_t', trade_flows: 'quantity_t', demand: 'consumption_t',
  deposits: 'contained_t', facilities: 'capacity_t_per_year', prices: 'price', exploration_spending: 'amount', programmes: 'value', programme_progress: 'value', governance: 'value',
};

/** A row whose cells are texts again, as the table has them: lists and numbers came as such. */
export function plainRow(row: FigureRow): FigureRow {
  const { value, year, unit, source, ...rest } = row as FigureRow & Loose;
  const fields = Object.fromEntries(Object.entries((row.fields ?? {}) as Loose).filter(([, v]) => v !== null && v !== undefined && v !== '').map(([k, v]) => [k, text(v)]));
  const main = MAIN[row.table];
  const own = main === undefined ? value : fields[main] === undefined ? undefined : Number(fields[main]);
  return { ...rest, fields, ...(own === null || own === undefined || Number.isNaN(own) ? {} : { value: own }), ...(year === null || year === undefined ? {} : { year }), ...(main?.includes('_t') ? { unit: 't' } : unit ? { unit } : {}), ...(source ? { source } : {}) } as FigureRow;
}

/** A provision, whether it came as a row of the data or by itself. */
export function ruleOf(row: Loose): Rule {
  const fields = (row.fields ?? row) as unknown as Rule & { provenance?: { sources?: string[] } };
  const sources = (row.sources ?? fields.sources ?? []) as string[];
  return { ...fields, basis: String(row.basis ?? fields.basis ?? 'read').toLowerCase(), sources, ...(row.line ? { line: Number(row.line) } : {}) } as Rule;
}

export function wholeMineral(raw: Partial<MineralAnswer>): MineralAnswer {
  const all: Loose = { id: '', name: {}, ...raw };
  for (const name of LISTS) all[name] = Array.isArray(all[name]) ? all[name] : [];
  for (const name of ROWS) all[name] = (all[name] as FigureRow[]).map(plainRow);
  all.law = (all.law as Loose[]).map(ruleOf);
  all.flags = Object.fromEntries(Object.entries((raw.flags ?? {}) as Loose).map(([name, said]) => [name, said === true || said === 'y']));
  return all as unknown as MineralAnswer;
}

/** Provisions in force on a day. */
export const inForce = (law: Rule[], day: string): Rule[] => law.filter((r) => (!r.from || r.from <= day) && (!r.until || r.until > day));

/** Rivals that were not chosen stay in the note of the figure that was. */
export const chosen = (rows: FigureRow[]): FigureRow[] => rows.filter((r) => r.chosen !== false && (r.value !== undefined || r.fields.value_usd !== undefined));

/** Flows by tonnes, or by million dollars where more of them were published so. */
export function weighed(rows: FigureRow[]): { rows: FigureRow[]; usd: boolean } {
  const priced = rows.filter((r) => Number(r.fields.value_usd) > 0);
  const usd = priced.length > rows.filter((r) => r.value !== undefined).length;
  return usd ? { rows: priced.map((r) => ({ ...r, value: Number(r.fields.value_usd) / 1e6, unit: 'USD' })), usd } : { rows, usd };
}

export const yearOf = (row: FigureRow): number | undefined => {
  const year = Number(String(row.year ?? '').slice(0, 4));
  return Number.isInteger(year) && year > 1800 ? year : undefined;
};

/** Years with figures, the newest first. */
export const yearsOf = (rows: FigureRow[]): number[] => [...new Set(rows.map(yearOf).filter((y) => y !== undefined))].sort((a, b) => b - a);

export interface Share { id: string; value: number; share: number; row: FigureRow; parts: number }

/** What each country has in a year, the largest first: of the world's total, where it is known and no less than the sum of all listed, else of that sum. */
export function sharesBy(rows: FigureRow[], field: string, year: number, world = 0): Share[] {
  const found = new Map<string, Share>();
  for (const row of rows) {
    const id = row.fields[field];
    if (!id || yearOf(row) !== year || !row.value) continue;
    const known = found.get(id);
    if (known) found.set(id, { ...known, value: known.value + row.value, parts: known.parts + 1 });
    else found.set(id, { id, value: row.value, share: 0, row, parts: 1 });
  }
  const sum = Math.max(world, [...found.values()].reduce((t, s) => t + s.value, 0));
  return [...found.values()].map((s) => ({ ...s, share: s.value / sum })).sort((a, b) => b.value - a.value);
}

/** The form and unit in which most of a stage's rows are counted, so that shares add like to like. */
export function counted(rows: FigureRow[], stage: string): { rows: FigureRow[]; totals: FigureRow[]; what: string; form: string } {
  const all = chosen(rows).filter((r) => r.fields.stage === stage);
  const own = all.filter((r) => r.fields.country);
  const kinds = new Map<string, number>();
  for (const row of own) kinds.set(kindOf(row), (kinds.get(kindOf(row)) ?? 0) + 1);
  const most = [...kinds].sort(([, a], [, b]) => b - a)[0]?.[0];
  const kept = own.filter((r) => kindOf(r) === most);
  return { rows: kept, totals: all.filter((r) => r.fields.area === 'WLD' && kindOf(r) === most), what: kept[0]?.fields.counted_as ?? '', form: kept[0]?.fields.form ?? '' };
}

const kindOf = (row: FigureRow): string => `${row.fields.form ?? ''}|${row.fields.counted_as ?? ''}`;

/** A day or month as a number of years: "2024-07" is 2024.5. */
export function moment(period: string): number | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(period);
  if (!parts) return undefined;
  const months = parts[2] ? Number(parts[2]) - 1 + (parts[3] ? (Number(parts[3]) - 1) / 31 : 0.5) : 6;
  return Number(parts[1]) + months / 12;
}

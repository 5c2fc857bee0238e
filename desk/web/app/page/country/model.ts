// A country as the server composes it.
import type { FigureRow, Words } from '../../model.ts';
import { plainRow, ruleOf, type Rule } from '../mineral/model.ts';

export interface CountryAnswer {
  id: string; name: Words; region?: boolean;
  production: FigureRow[]; reserves: FigureRow[]; exports: FigureRow[]; shares: FigureRow[]; programmes: FigureRow[]; exploration: FigureRow[];
  deposits: FigureRow[]; facilities: FigureRow[]; governance: FigureRow[]; law: Rule[];
}

const LISTS = ['production', 'reserves', 'exports', 'shares', 'programmes', 'exploration', 'deposits', 'facilities', 'governance', 'law'] as const;

/** Progress stands with its programme, exploration in two lists: here each is one list. */
export function wholeCountry(raw: Partial<CountryAnswer>): CountryAnswer {
  const all: Record<string, unknown> = { id: '', name: {}, ...raw };
  const explored = all.exploration as { spending?: FigureRow[] } | FigureRow[] | undefined;
  if (explored && !Array.isArray(explored)) all.exploration = explored.spending;
  for (const name of LISTS) all[name] = Array.isArray(all[name]) ? all[name] : [];
  all.programmes = (all.programmes as (FigureRow & { progress?: FigureRow[] })[]).flatMap(({ progress, ...goal }) => [goal, ...(progress ?? [])]);
  for (const name of LISTS) all[name] = name === 'law' ? (all.law as Record<string, unknown>[]).map(ruleOf) : (all[name] as FigureRow[]).map(plainRow);
  return all as unknown as CountryAnswer;
}

export interface Export { commodity: string; product: string; usd: number; tonnes: number; rows: FigureRow[] }

/** What is sold abroad in a year, the dearest first; what is only weighed stands last. */
export function exportsOf(rows: FigureRow[]): Export[] {
  const found = new Map<string, Export>();
  for (const row of rows) {
    const { commodity = '', product = '', value_usd: usd } = row.fields;
    const key = `${commodity}/${product}`;
    const own = found.get(key) ?? { commodity, product, usd: 0, tonnes: 0, rows: [] };
    own.usd += Number(usd ?? 0) || 0;
    own.tonnes += row.value ?? 0;
    own.rows.push(row);
    found.set(key, own);
  }
  return [...found.values()].sort((a, b) => b.usd - a.usd || b.tonnes - a.tonnes);
}

export interface Target { row: FigureRow; progress: FigureRow[]; share: number | undefined }

/** The goals of a programme with what was measured of each; the share is told only of what can be compared. */
export function targets(rows: FigureRow[]): Target[] {
  const goals = rows.filter((r) => r.table === 'programmes' && r.chosen !== false);
  const measured = rows.filter((r) => r.table === 'programme_progress' && r.chosen !== false);
  return goals.map((row) => {
    const progress = measured.filter((m) => m.fields.programme === row.fields.id).sort((a, b) => String(a.fields.period).localeCompare(String(b.fields.period)));
    const last = progress.filter((m) => m.fields.comparable === 'y' && m.unit === row.unit).at(-1);
    return { row, progress, share: last?.value !== undefined && row.value ? last.value / row.value : undefined };
  });
}

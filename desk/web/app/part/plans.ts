// A plan as the desk shows it: the report's own sections, with year, material and comparison in the query of the page.
import bordersAddress from 'desk:borders';
import { setBaseMap, type BaseMap } from '../../src/chart/projection.ts';
import { Context } from '../../src/context.ts';
import { complete, Index, type Plan } from '../../src/model.ts';
import { readHash, writeHash, type Selection } from '../../src/state.ts';
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';

const wholes = new WeakMap<object, { plan: Plan; index: Index }>();

/** The plan of a finished run, its lists never missing; of a run of several chains that of one of them. */
export async function planOf(run: string, chain = ''): Promise<{ plan: Plan; index: Index }> {
  const raw = await get<Partial<Plan>>(`/api/runs/${encodeURIComponent(run)}/plan.json${chain && `?chain=${encodeURIComponent(chain)}`}`);
  const known = wholes.get(raw) ?? indexed(complete(raw));
  wholes.set(raw, known);
  return known;
}

const indexed = (plan: Plan): { plan: Plan; index: Index } => ({ plan, index: new Index(plan) });

let borders: Promise<void> | undefined;

/** The base maps of the report's charts, fetched when the first of them is to be drawn. */
export function bordersReady(): Promise<void> {
  borders ??= get<BaseMap>(bordersAddress).then(setBaseMap);
  return borders;
}

/** What the report's sections are handed; what they select goes into the query. The report speaks English and Russian. */
export function contextOf(desk: Desk, { plan, index }: { plan: Plan; index: Index }, year = desk.query.year): Context {
  const { material, show } = desk.query;
  const said = new URLSearchParams({ lang: desk.t('language.nearest'), year: year ?? '', material: material ?? '', show: show ?? '' });
  const selection = readHash(said.toString(), plan, desk.language);
  return new Context(plan, index, selection, (change) => desk.select(told(plan, { ...selection, ...change }), { replace: true }));
}

/** Of a selection what differs from that with which a plan is opened, so that addresses stay short. */
function told(plan: Plan, selection: Selection): Record<string, string | undefined> {
  const first = new URLSearchParams(writeHash(readHash('', plan, '')).slice(1));
  const own = (name: 'year' | 'material' | 'show'): string | undefined => (String(selection[name]) === first.get(name) ? undefined : String(selection[name]));
  return { year: own('year'), material: own('material'), show: own('show') };
}

// A scenario while it is built: what the forms know of it, and all else of its file kept as it stands. Pure.
import type { Words } from '../../model.ts';

export type Scope = 'corridor' | 'link' | 'country' | 'border' | 'mode';
export type LawKind = 'ban' | 'licence' | 'charge';
export type MapKind = 'close' | 'open' | 'tariff' | 'surcharge' | 'dwell' | 'capacity';

/** A measure of one state on what crosses its border. `until` is its last day, as people say it. */
export interface LawChange { kind: LawKind; act: 'export' | 'import'; country: string; target: string; materials: string[]; from: string; until?: string; number?: number }
export interface MapChange { kind: MapKind; scope: Scope; what: string; other?: string; from?: string; until?: string; number?: number }
export interface PlantChange { kind: 'plant'; plant: string; capacity?: number; opens: number }
/** A provision of the law that does not hold, as if its state had suspended it. */
export interface OffChange { kind: 'law-off'; provision: string; country: string; from: string; until?: string }
export interface FrozenChange { kind: 'law-frozen'; day: string }
export type Change = LawChange | MapChange | PlantChange | OffChange | FrozenChange;

export interface Draft {
  /** The scenario it builds on; "" for none. */
  base: string;
  title: string;
  chain?: string;
  from?: number;
  to?: number;
  announced?: string;
  changes: Change[];
  /** Fields of a loaded file that the forms do not know, to be written as they were read. */
  rest?: Record<string, unknown>;
}

/** What of the scenarios on disk a draft needs: their texts as data. */
export interface Known { extends?: string; chain?: string; chains?: string | string[]; from?: number; to?: number; law?: Law }
export interface Law { 'frozen-on'?: string; add?: string[]; claims?: string[]; reforms?: unknown[] }

export const LAW_KINDS: LawKind[] = ['ban', 'licence', 'charge'];
export const MAP_KINDS: MapKind[] = ['close', 'open', 'tariff', 'surcharge', 'dwell', 'capacity'];
const MAP_NUMBER: Partial<Record<MapKind, string>> = { tariff: 'times', dwell: 'times', capacity: 'times', surcharge: 'usd-per-t' };

export const isLaw = (change: Change): change is LawChange => (LAW_KINDS as string[]).includes(change.kind);
export const isMap = (change: Change): change is MapChange => (MAP_KINDS as string[]).includes(change.kind);
export const needsNumber = (kind: MapKind): boolean => MAP_NUMBER[kind] !== undefined;

export const EMPTY: Draft = { base: '', title: '', changes: [] };

/** What a scenario has from those it extends, the nearest first. */
export function inherited<K extends keyof Known>(field: K, base: string, files: Map<string, Known>): Known[K] | undefined {
  let id: string | undefined = base;
  for (let depth = 0; id && depth < 9; depth++) {
    const file: Known | undefined = files.get(id);
    if (file?.[field] !== undefined) return file[field];
    id = file?.extends;
  }
  return undefined;
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 864e5).toISOString().slice(0, 10);
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 864e5).toISOString().slice(0, 10);
const both = (text: string): Words => ({ en: text, ru: text });

/** The words of a change, for titles: a scenario has them in English and in Russian. */
export type Say = (change: Change) => Words;

const joined = (changes: Change[], say: Say): Words => {
  const words = changes.map(say);
  return { en: words.map((w) => w.en).join('; '), ru: words.map((w) => w.ru).join('; ') };
};

/** The document of a draft, in the form of scenarios/*.yaml. */
export function documentOf(draft: Draft, files: Map<string, Known>, say: Say): Record<string, unknown> {
  const { rest = {}, changes } = draft;
  const told = joined(changes, say);
  const read = rest.title as Words | undefined;
  const title = read && (read.en ?? read.ru) === draft.title ? read : draft.title.trim() ? both(draft.title.trim()) : told.en ? told : both('–');
  const document: Record<string, unknown> = { title, summary: rest.summary ?? (told.en ? told : title) };
  if (draft.base) document.extends = draft.base;
  if (draft.chain) document.chain = draft.chain;
  else if (rest.chains !== undefined) document.chains = rest.chains;
  if (draft.from !== undefined) document.from = draft.from;
  if (draft.to !== undefined) document.to = draft.to;
  if (draft.announced) document.announced = draft.announced;
  const law = lawOf(draft, files, say);
  if (law) document.law = law;
  const network = networkOf(draft);
  if (network) document.network = network;
  const plants = [...((rest.plants as unknown[]) ?? []), ...changes.filter((c) => c.kind === 'plant').map(({ plant, capacity, opens }) => ({ plant, ...(capacity === undefined ? {} : { 'capacity-t': capacity }), opens }))];
  if (plants.length > 0) document.plants = plants;
  for (const [name, value] of Object.entries(rest)) if (!(name in document) && !['law', 'network', 'chains'].includes(name)) document[name] = value;
  if (draft.base && document['compare-with'] === undefined) document['compare-with'] = draft.base;
  return document;
}

/** A law of its own takes the place of that of the base, so it begins with what the base has. */
function lawOf(draft: Draft, files: Map<string, Known>, say: Say): Law | undefined {
  const own = draft.rest?.law as Law | undefined;
  const frozen = draft.changes.find((c) => c.kind === 'law-frozen');
  const reforms = draft.changes.flatMap((change, i) => (isLaw(change) ? [reformOf(change, i + 1, say(change))] : change.kind === 'law-off' ? [suspension(change, i + 1, say(change))] : []));
  if (!own && !frozen && reforms.length === 0) return draft.base ? undefined : {};
  const law: Law = { ...(own ?? inherited('law', draft.base, files) ?? {}) };
  if (frozen) law['frozen-on'] = frozen.day;
  if (reforms.length > 0) law.reforms = [...(law.reforms ?? []), ...reforms];
  return law;
}

const SUPPOSED = 'A supposition of the scenario. Nobody enacted it.';

function reformOf(change: LawChange, n: number, title: Words): Record<string, unknown> {
  const effect = { ban: { effect: 'prohibits', throughput: 0 }, licence: { effect: 'requires', needs: 'export_licence', throughput: (change.number ?? 100) / 100 },
    charge: { effect: 'charges', levy: `${change.act}-duty`, value: { number: change.number ?? 0, unit: 'percent', base: 'export_value' } } }[change.kind];
  return reform(change.country, n, title, {
    topic: change.act, applies: { act: change.act, materials: change.materials, target: change.target || 'all' }, ...effect, ...days(change),
  });
}

const suspension = (change: OffChange, n: number, title: Words): Record<string, unknown> =>
  reform(change.country, n, title, { topic: 'export', applies: { act: 'export', target: 'all' }, effect: 'suspends', suspends: [change.provision], ...days(change) });

const days = (change: { from?: string; until?: string }): Record<string, unknown> => ({ from: change.from, ...(change.until ? { until: dayAfter(change.until) } : {}) });

function reform(country: string, n: number, title: Words, provision: Record<string, unknown>): Record<string, unknown> {
  return {
    country, instruments: [{ id: `own-${n}`, name: title, note: SUPPOSED }],
    provisions: [{ id: `own-${n}-rule`, instrument: `own-${n}`, title, ...provision, sources: ['general-knowledge'], basis: 'assumed', note: SUPPOSED }],
  };
}

function networkOf(draft: Draft): Record<string, unknown[]> | undefined {
  const network: Record<string, unknown[]> = { ...(draft.rest?.network as Record<string, unknown[]> | undefined) };
  for (const change of draft.changes.filter(isMap)) {
    const name = MAP_NUMBER[change.kind];
    network[change.kind] = [...(network[change.kind] ?? []), {
      [change.scope]: change.scope === 'border' ? [change.what, change.other] : change.what, ...(name ? { [name]: change.number } : {}),
      ...(change.from ? { from: change.from } : {}), ...(change.until ? { to: change.until } : {}),
    }];
  }
  return Object.keys(network).length > 0 ? network : undefined;
}

/** Reads a scenario file back into a draft: what the forms know becomes changes, all else is kept in `rest`. */
export function draftOf(document: Record<string, unknown>): Draft {
  const { title, extends: base, chain, from, to, announced, law, network, plants, ...rest } = document;
  const changes: Change[] = [];
  const kept: Record<string, unknown> = { ...rest };
  if (law !== undefined) readLaw(law as Law, changes, kept);
  if (network !== undefined) readNetwork(network as Record<string, unknown[]>, changes, kept);
  const otherPlants = (Array.isArray(plants) ? plants : []).filter((p: Record<string, unknown>) => {
    const plain = Object.keys(p).every((key) => ['plant', 'capacity-t', 'opens'].includes(key)) && typeof p.opens === 'number' && (p['capacity-t'] === undefined || typeof p['capacity-t'] === 'number');
    if (plain) changes.push({ kind: 'plant', plant: String(p.plant), opens: p.opens as number, ...(p['capacity-t'] === undefined ? {} : { capacity: p['capacity-t'] as number }) });
    return !plain;
  });
  if (otherPlants.length > 0) kept.plants = otherPlants;
  const words = title as Words | undefined;
  // A title that says something else in each language is kept for as long as it is not changed.
  if (words && words.en !== words.ru) kept.title = words;
  return {
    base: typeof base === 'string' ? base : '', title: words?.en ?? words?.ru ?? '', changes, ...(typeof chain === 'string' ? { chain } : {}), ...(typeof from === 'number' ? { from } : {}),
    ...(typeof to === 'number' ? { to } : {}), ...(announced ? { announced: String(announced) } : {}), ...(Object.keys(kept).length > 0 ? { rest: kept } : {}),
  };
}

function readLaw(law: Law, changes: Change[], kept: Record<string, unknown>): void {
  const others = (law.reforms ?? []).filter((one) => {
    const change = changeOf(one);
    if (change) changes.push(change);
    return !change;
  });
  const { reforms: _, ...left } = law;
  kept.law = others.length > 0 ? { ...left, reforms: others } : left;
}

/** The change of a reform that these forms wrote. */
function changeOf(one: unknown): Change | undefined {
  const { country, provisions } = (one ?? {}) as { country?: string; provisions?: Record<string, unknown>[] };
  const p = provisions?.[0];
  if (!country || !p || provisions.length !== 1 || !/^own-\d+-rule$/.test(String(p.id))) return undefined;
  const dates = { from: String(p.from ?? ''), ...(p.until ? { until: dayBefore(String(p.until)) } : {}) };
  if (p.effect === 'suspends') return { kind: 'law-off', country, provision: String((p.suspends as string[])[0]), ...dates };
  const { act, materials, target } = p.applies as { act: 'export' | 'import'; materials?: string[]; target?: string };
  const common = { act, country, target: target === 'all' || !target ? '' : target, materials: materials ?? [], ...dates };
  if (p.effect === 'prohibits') return { kind: 'ban', ...common };
  if (p.effect === 'requires') return { kind: 'licence', ...common, number: Math.round(Number(p.throughput) * 1e4) / 100 };
  return { kind: 'charge', ...common, number: Number((p.value as { number: number }).number) };
}

function readNetwork(network: Record<string, unknown[]>, changes: Change[], kept: Record<string, unknown>): void {
  const others: Record<string, unknown[]> = {};
  for (const [kind, entries] of Object.entries(network)) {
    for (const entry of entries) {
      const change = (MAP_KINDS as string[]).includes(kind) ? mapChange(kind as MapKind, entry as Record<string, unknown>) : undefined;
      if (change) changes.push(change);
      else (others[kind] ??= []).push(entry);
    }
  }
  if (Object.keys(others).length > 0) kept.network = others;
}

function mapChange(kind: MapKind, entry: Record<string, unknown>): MapChange | undefined {
  const scope = (['corridor', 'link', 'country', 'border', 'mode'] as Scope[]).find((s) => entry[s] !== undefined);
  if (!scope) return undefined;
  const named = entry[scope];
  const number = MAP_NUMBER[kind] ? Number(entry[MAP_NUMBER[kind]]) : undefined;
  return {
    kind, scope, what: String(Array.isArray(named) ? named[0] : named), ...(Array.isArray(named) ? { other: String(named[1]) } : {}), ...(number === undefined ? {} : { number }),
    ...(entry.from ? { from: String(entry.from) } : {}), ...(entry.to ? { until: String(entry.to) } : {}),
  };
}

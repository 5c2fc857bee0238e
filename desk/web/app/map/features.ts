// From the server's map layers to what the map draws: one mark for each place, whatever the number of estimates. Pure.
import type { LayerName, Props } from './selection.ts';

export interface RawFeature { type: 'Feature'; id?: string; geometry: { type: string; coordinates: unknown } | null; properties: Record<string, unknown> }
export interface Made { geometry: { type: string; coordinates: unknown }; props: Props }

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function propsOf(layer: LayerName, raw: Record<string, unknown>): Props {
  const props: Props = {
    id: text(raw.id), name: { en: text(raw.name_en), ru: text(raw.name_ru) }, kind: text(raw.kind), status: text(raw.status), commodities: list(raw.commodities),
    countries: raw.country ? [text(raw.country)] : list(raw.countries), from: number(raw.from) ?? null, to: number(raw.to) ?? null, basis: text(raw.basis),
    sources: list(raw.measured_by).length > 0 ? list(raw.measured_by) : list(raw.sources), table: text(raw.table), line: number(raw.line) ?? 0, note: text(raw.note),
    operator: text(raw.operator), process: text(raw.process),
  };
  switch (layer) {
    case 'deposits':
      return { ...props, ids: [props.id], containedTonnes: number(raw.contained_t), rivals: number(raw.rivals) };
    case 'plants':
      return { ...props, capacityTonnes: number(raw.capacity_t_per_year) };
    case 'links':
      return { ...props, mode: props.kind, km: number(raw.length_km), gaugeMm: number(raw.gauge_mm), capacityTonnes: number(raw.capacity_t_per_year), corridors: list(raw.corridors), lane: raw.lane === true };
    case 'crossings':
      return { ...props, neighbours: list(raw.neighbours), dwells: dwells(raw), dwellHours: longest(raw), gaugeChange: raw.gauge_change === true };
  }
}

export interface Dwell { mode: string; direction: string; hours?: number | undefined; usd?: number | undefined; year: string }

/** "dwell_h_rail_inbound", "cost_usd_rail_inbound", "year_rail_inbound": the measured ways of a border post. */
function dwells(raw: Record<string, unknown>): Dwell[] {
  return Object.keys(raw).flatMap((key): Dwell[] => {
    const way = /^year_([a-z]+)_([a-z]+)$/.exec(key);
    if (!way) return [];
    const [, mode = '', direction = ''] = way;
    return [{ mode, direction, hours: number(raw[`dwell_h_${mode}_${direction}`]), usd: number(raw[`cost_usd_${mode}_${direction}`]), year: text(raw[key]) }];
  });
}

const longest = (raw: Record<string, unknown>): number | undefined => {
  const hours = dwells(raw).flatMap((d) => (d.hours === undefined ? [] : [d.hours]));
  return hours.length > 0 ? Math.max(...hours) : undefined;
};

/** Estimates of one deposit at one place are one mark: its minerals together, the largest figure told. */
function merged(made: Made[]): Made[] {
  const places = new Map<string, Made>();
  for (const one of made) {
    const key = `${one.props.name.en}@${JSON.stringify(one.geometry.coordinates)}`;
    const known = places.get(key);
    if (!known) {
      places.set(key, one);
      continue;
    }
    const [a, b] = [known.props, one.props];
    const larger = (b.containedTonnes ?? 0) > (a.containedTonnes ?? 0) ? b : a;
    known.props = { ...larger, id: a.id, ids: [...(a.ids ?? []), b.id], commodities: [...new Set([...(a.commodities ?? []), ...(b.commodities ?? [])])].sort() };
  }
  return [...places.values()];
}

export function featuresOf(layer: LayerName, raw: readonly RawFeature[]): Made[] {
  const made = raw.flatMap((f): Made[] => (f.geometry ? [{ geometry: f.geometry, props: propsOf(layer, f.properties) }] : []));
  return layer === 'deposits' ? merged(made) : made;
}

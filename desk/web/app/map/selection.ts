// What the map shows of what there is: filters by mineral, country, kind and year. Pure.
import type { Words } from '../model.ts';
import type { Dwell } from './features.ts';

export const LAYERS = ['deposits', 'plants', 'links', 'crossings'] as const;
export type LayerName = (typeof LAYERS)[number];

/** What the map knows of a thing on it. */
export interface Props {
  id: string;
  name: Words;
  kind: string;
  status: string;
  commodities: string[];
  /** Of a link those of both ends. */
  countries: string[];
  /** Year it opens, year it is gone; of most things nobody says. */
  from: number | null;
  to: number | null;
  basis: string;
  sources: string[];
  table: string;
  line: number;
  note: string;
  operator: string;
  process: string;
  /** Of a deposit the ids of all its estimates. */
  ids?: string[];
  containedTonnes?: number | undefined;
  capacityTonnes?: number | undefined;
  rivals?: number | undefined;
  mode?: string;
  km?: number | undefined;
  gaugeMm?: number | undefined;
  corridors?: string[];
  /** A piece of a sea lane, not a way between two places. */
  lane?: boolean;
  neighbours?: string[];
  dwells?: Dwell[];
  dwellHours?: number | undefined;
  gaugeChange?: boolean;
}

export interface Filter { mineral: string; country: string; kind: string; year: number; corridor: string }

export type State = 'open' | 'coming' | 'closed';

const CLOSED = ['closed', 'shut', 'dormant', 'idle', 'suspended', 'exhausted'];
const COMING = ['planned', 'building', 'development', 'exploration', 'announced'];

/** Whether a thing stands in a year. A year of opening decides before the word of today does. */
export function stateIn(props: Props, year: number): State {
  if (props.to != null && props.to <= year) return 'closed';
  if (props.from != null && props.from > year) return 'coming';
  if (CLOSED.includes(props.status)) return 'closed';
  if (COMING.includes(props.status)) return props.from != null ? 'open' : 'coming';
  return 'open';
}

/** Whether a feature passes the filters; those that do not apply to its layer let it pass. */
export function passes(layer: LayerName, props: Props, filter: Filter): boolean {
  const site = layer === 'deposits' || layer === 'plants';
  if (site && filter.mineral && !props.commodities.includes(filter.mineral)) return false;
  if (filter.country && !props.countries.includes(filter.country)) return false;
  if (filter.kind && layer === 'plants' && props.kind !== filter.kind) return false;
  // Lines of sea lanes hide the land that they seem to cross: they show when asked for.
  if (layer === 'links' && props.mode === 'sea' && filter.kind !== 'sea' && !(filter.corridor && (props.corridors ?? []).includes(filter.corridor))) return false;
  if (filter.kind && layer === 'links' && isMode(filter.kind) && props.mode !== filter.kind) return false;
  return true;
}

export const MODES = ['rail', 'road', 'sea', 'ferry'];
const isMode = (kind: string): boolean => MODES.includes(kind);

// What the server answers, as far as the pages read it. The documents of law, routes, corridors, claims and sources are
// those that the command line prints under --json.
import type { Words } from '../src/model.ts';

export type { Words };

export interface Mineral { id: string; name: Words; symbol?: string; kind?: string; group?: string; chain?: boolean }
export interface Country { id: string; name: Words; region?: boolean }
export interface ScenarioHead { id: string; title: Words; summary?: Words; chains?: string[]; from?: number; to?: number }
export interface Material { id: string; commodity: string; name: Words }
export interface ActKind { id: string; title: Words }

/** GET /api/overview, its lists never missing. */
export interface Overview {
  data: { version: string; tables: number; rows: number; byBasis: Record<string, number> };
  minerals: Mineral[];
  countries: Country[];
  scenarios: ScenarioHead[];
  corridors: { id: string; name: Words | string }[];
  actKinds: ActKind[];
  lawCountries: string[];
  materials: Material[];
}

/** A row of the data as a figure: what the composed documents of minerals and countries are made of. */
export interface FigureRow {
  table: string;
  line?: number;
  key?: string;
  fields: Record<string, string>;
  names?: Record<string, Words>;
  value?: number;
  unit?: string;
  year?: number | string;
  basis: string;
  source?: string;
  sources?: string[];
  chosen?: boolean;
  rivals?: number;
}

export interface Source {
  id: string; title: string; publisher: string; date: string; url: string; kind: string; reliability?: string;
  rows?: number; alone?: number; tables?: Record<string, number>; uses?: SourceUse[];
}
export interface SourceUse { table: string; file: string; line: number; key: string; figure: string; unit: string; basis: string; alone: boolean }

/** As the server sends it. */
export interface OverviewAnswer extends Partial<Omit<Overview, 'actKinds' | 'lawCountries' | 'materials'>> {
  acts?: { id: string; name: Words }[];
  countriesWithLaw?: string[];
}

/** A row of the table of materials. */
export interface MaterialRow { id: string; commodity: string; name_en: string; name_ru: string }

/** Fills what an older or a smaller server leaves out. */
export function complete(given: OverviewAnswer, materials: MaterialRow[] = []): Overview {
  return {
    data: { version: '', tables: 0, rows: 0, byBasis: {}, ...given.data },
    minerals: given.minerals ?? [], countries: given.countries ?? [], scenarios: given.scenarios ?? [], corridors: given.corridors ?? [],
    actKinds: (given.acts ?? []).map((act) => ({ id: act.id, title: act.name })), lawCountries: given.countriesWithLaw ?? [], 
    materials: materials.map((m) => ({ id: m.id, commodity: m.commodity, name: { en: m.name_en, ru: m.name_ru } })),
  };
}

// Names on the map: countries and seas, where the data package has them.
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Label } from './base.ts';
import type { RawFeature } from './features.ts';

/** Countries large enough to bear a name on a map of the continent, besides those of the region. */
const NAMED = new Set(('AFG ARM AUT AZE BGD BGR BLR CHE CHN CZE DEU DNK EGY ESP EST ETH FIN FRA GBR GEO GRC HUN IDN IND IRL IRN IRQ ISR ITA JOR JPN KHM KOR KWT LAO LKA LTU LVA LBY MDA MMR MNG MYS NOR NPL OMN '
  + 'PAK PHL POL PRK PRT QAT ROU RUS SAU SDN SRB SVK SWE SYR THA TUN TUR TWN UKR VNM YEM DZA MAR ARE USA CAN MEX BRA ARG CHL PER BOL COL ZAF NAM COD AUS NZL MDG NGA KEN TZA AGO').split(' '));

/** The representative points of these lie so close that one name would hide the other. */
const BESIDE: Record<string, [number, number]> = { TKM: [58.4, 39.2], UZB: [64, 42.3], TJK: [70.8, 38.3], KGZ: [75.2, 41.5] };

interface Rows { rows: Record<string, unknown>[] }

/** Those of the region and those large enough to bear a name; all others would hide the map. */
export async function labels(desk: Desk): Promise<Label[]> {
  const home = new Set(desk.overview.countries.filter((c) => c.region).map((c) => c.id));
  const answer = await get<Rows>('/api/tables/countries').catch(() => ({ rows: [] }));
  const countries = answer.rows.flatMap((row): Label[] => {
    const [longitude, latitude] = [Number(row.longitude), Number(row.latitude)];
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude) || row.longitude === '' || row.longitude === null) return [];
    const id = String(row.id);
    const [x, y] = BESIDE[id] ?? [longitude, latitude];
    if (!home.has(id) && !NAMED.has(id)) return [];
    return [{ name: { en: String(row.name_en), ru: String(row.name_ru) }, longitude: x, latitude: y, kind: home.has(id) ? 'home' : 'country' }];
  });
  return [...countries.sort((a, b) => Number(b.kind === 'home') - Number(a.kind === 'home')), ...await seas()];
}

async function seas(): Promise<Label[]> {
  const answer = await get<{ features: RawFeature[] }>('/api/map?layer=seas').catch(() => ({ features: [] }));
  return answer.features.flatMap(({ geometry, properties }): Label[] => {
    if (geometry?.type !== 'Point') return [];
    const [longitude = 0, latitude = 0] = geometry.coordinates as number[];
    return [{ name: { en: String(properties.name_en), ru: String(properties.name_ru) }, longitude, latitude, kind: 'sea' }];
  });
}

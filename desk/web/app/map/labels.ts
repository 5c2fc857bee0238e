// Names on the map: countries where the data package has them, seas as they are called.
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Label } from './base.ts';

const SEAS: Label[] = ([
  ['Caspian Sea', 'Каспийское море', 50.6, 41.6], ['Aral Sea', 'Аральское море', 59, 45.3], ['Black Sea', 'Чёрное море', 34.5, 43.3], ['Mediterranean Sea', 'Средиземное море', 18, 34.8],
  ['Persian Gulf', 'Персидский залив', 51.5, 27], ['Arabian Sea', 'Аравийское море', 63, 18], ['Bay of Bengal', 'Бенгальский залив', 88, 14], ['Baltic Sea', 'Балтийское море', 19.6, 57.4],
  ['North Sea', 'Северное море', 3.2, 56.4], ['Red Sea', 'Красное море', 38, 20.5], ['South China Sea', 'Южно-Китайское море', 114, 14], ['East China Sea', 'Восточно-Китайское море', 125, 29],
  ['Lake Balkhash', 'Балхаш', 74.4, 46.3],
] as const).map(([en, ru, longitude, latitude]) => ({ name: { en, ru }, longitude, latitude, kind: 'sea' }));

/** Countries large enough to bear a name on a map of the continent, besides those of the region. */
const NAMED = new Set(('AFG ARM AUT AZE BGD BGR BLR CHE CHN CZE DEU DNK EGY ESP EST ETH FIN FRA GBR GEO GRC HUN IDN IND IRL IRN IRQ ISR ITA JOR JPN KHM KOR KWT LAO LKA LTU LVA LBY MDA MMR MNG MYS NOR NPL OMN '
  + 'PAK PHL POL PRK PRT QAT ROU RUS SAU SDN SRB SVK SWE SYR THA TUN TUR TWN UKR VNM YEM DZA MAR ARE USA CAN MEX BRA ARG CHL PER BOL COL ZAF NAM COD AUS NZL MDG NGA KEN TZA AGO').split(' '));

interface Rows { rows: Record<string, unknown>[] }

/** Those of the region and those large enough to bear a name; all others would hide the map. */
export async function labels(desk: Desk): Promise<Label[]> {
  const home = new Set(desk.overview.countries.filter((c) => c.region).map((c) => c.id));
  const answer = await get<Rows>('/api/tables/countries').catch(() => ({ rows: [] }));
  const countries = answer.rows.flatMap((row): Label[] => {
    const [longitude, latitude] = [Number(row.longitude), Number(row.latitude)];
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude) || row.longitude === '' || row.longitude === null) return [];
    const id = String(row.id);
    if (!home.has(id) && !NAMED.has(id)) return [];
    return [{ name: { en: String(row.name_en), ru: String(row.name_ru) }, longitude, latitude, kind: home.has(id) ? 'home' : 'country' }];
  });
  return [...countries.sort((a, b) => Number(b.kind === 'home') - Number(a.kind === 'home')), ...SEAS];
}

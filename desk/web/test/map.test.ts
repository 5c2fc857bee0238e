// What the map shows in a year and under filters, and how estimates of one deposit become one mark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf, type RawFeature } from '../app/map/features.ts';
import { passes, stateIn, type Filter, type Props } from '../app/map/selection.ts';

const raw = (properties: Record<string, unknown>, coordinates: unknown = [70, 40]): RawFeature => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties });
const deposit = (id: string, commodity: string, tonnes: number | null, at = [70, 40]): RawFeature => raw({ id, name_en: 'Somewhere', name_ru: 'Где-то', country: 'TJK', commodities: [commodity], contained_t: tonnes, status: 'producing', basis: 'read', sources: ['a'] }, at);
const all: Filter = { mineral: '', country: '', kind: '', year: 2026, corridor: '' };
const one = (layer: 'deposits' | 'plants' | 'links' | 'crossings', properties: Record<string, unknown>): Props => featuresOf(layer, [raw({ id: 'x', name_en: 'X', ...properties })])[0]!.props;

test('estimates of one deposit at one place are one mark with all its minerals and its largest figure', () => {
  const made = featuresOf('deposits', [deposit('a', 'gold', 2), deposit('b', 'antimony', 900), deposit('c', 'antimony', null), deposit('d', 'gold', 1, [71, 40])]);
  assert.equal(made.length, 2);
  assert.deepEqual(made[0]!.props.ids, ['a', 'b', 'c']);
  assert.deepEqual(made[0]!.props.commodities, ['antimony', 'gold']);
  assert.equal(made[0]!.props.containedTonnes, 900);
  assert.equal(made[0]!.props.id, 'a', 'an address that names the first estimate keeps leading there');
});

test('what has no place is not on the map', () => {
  assert.equal(featuresOf('plants', [{ type: 'Feature', geometry: null, properties: { id: 'x' } }]).length, 0);
});

test('a planned link is to come until its year, and then it is there', () => {
  const link = one('links', { kind: 'rail', status: 'planned', from: 2030 });
  assert.equal(stateIn(link, 2026), 'coming');
  assert.equal(stateIn(link, 2030), 'open');
  assert.equal(stateIn(one('links', { kind: 'rail', status: 'planned' }), 2040), 'coming', 'without a year nobody knows when');
  assert.equal(stateIn(one('links', { kind: 'rail', status: 'closed' }), 2026), 'closed');
  assert.equal(stateIn(one('plants', { status: 'operating', from: 1965 }), 2026), 'open');
});

test('filters by mineral, country and kind touch the layers they speak of', () => {
  const plant = one('plants', { kind: 'smelter', commodities: ['copper'], country: 'KAZ' });
  const rail = one('links', { kind: 'rail', countries: ['KAZ', 'UZB'] });
  assert.equal(passes('plants', plant, { ...all, mineral: 'antimony' }), false);
  assert.equal(passes('plants', plant, { ...all, mineral: 'copper', country: 'KAZ', kind: 'smelter' }), true);
  assert.equal(passes('plants', plant, { ...all, kind: 'rail' }), false, 'a kind of way hides plants');
  assert.equal(passes('links', rail, { ...all, mineral: 'antimony', country: 'UZB' }), true);
  assert.equal(passes('links', rail, { ...all, country: 'TJK' }), false);
  assert.equal(passes('links', rail, { ...all, kind: 'road' }), false);
});

test('sea lanes show when they are asked for, by kind or by a corridor that uses them', () => {
  const sea = one('links', { kind: 'sea', corridors: ['titr'] });
  assert.equal(passes('links', sea, all), false);
  assert.equal(passes('links', sea, { ...all, kind: 'sea' }), true);
  assert.equal(passes('links', sea, { ...all, corridor: 'titr' }), true);
});

test('a border post tells the dwell of each way through it, and the longest', () => {
  const post = one('crossings', { dwell_h_rail_inbound: 34.8, cost_usd_rail_inbound: 90, year_rail_inbound: '2020', dwell_h_road_outbound: 3, year_road_outbound: '2022', measured_by: ['cpmm'], sources: ['places'] });
  assert.equal(post.dwellHours, 34.8);
  assert.deepEqual(post.dwells!.map((d) => [d.mode, d.direction, d.hours]), [['rail', 'inbound', 34.8], ['road', 'outbound', 3]]);
  assert.deepEqual(post.sources, ['cpmm']);
});

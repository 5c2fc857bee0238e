// What the pages of minerals and countries add up: shares like to like, exports by product, goals with what was measured.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureRow } from '../app/model.ts';
import { exportsOf, targets, wholeCountry } from '../app/page/country/model.ts';
import { counted, inForce, moment, plainRow, ruleOf, sharesBy, weighed, yearsOf } from '../app/page/mineral/model.ts';

const row = (fields: Record<string, string>, value?: number, more: Partial<FigureRow> = {}): FigureRow =>
  ({ table: 'production', fields, basis: 'read', year: 2024, ...(value === undefined ? {} : { value }), ...more });

test('a share is of the world’s total where that is known and not less than the sum', () => {
  const rows = [row({ country: 'CHN' }, 60), row({ country: 'TJK' }, 20)];
  assert.deepEqual(sharesBy(rows, 'country', 2024).map((s) => s.share), [0.75, 0.25]);
  assert.deepEqual(sharesBy(rows, 'country', 2024, 100).map((s) => s.share), [0.6, 0.2]);
  assert.deepEqual(sharesBy(rows, 'country', 2024, 10).map((s) => s.share), [0.75, 0.25]);
  assert.deepEqual(sharesBy(rows, 'country', 2023), []);
});

test('rows of one country are added, and say of how many they are', () => {
  const [china] = sharesBy([row({ importer: 'CHN' }, 5), row({ importer: 'CHN' }, 7)], 'importer', 2024);
  assert.equal(china!.value, 12);
  assert.equal(china!.parts, 2);
});

test('only what is counted alike is added: the commonest form, without rivals that were not chosen', () => {
  const rows = [
    row({ country: 'AUS', stage: 'mine', form: 'minerals', counted_as: 'TiO2' }, 4), row({ country: 'CHN', stage: 'mine', form: 'minerals', counted_as: 'TiO2' }, 3),
    row({ country: 'CHN', stage: 'mine', form: 'ilmenite', counted_as: 'TiO2' }, 9), row({ country: 'IND', stage: 'mine', form: 'minerals', counted_as: 'TiO2' }, 2, { chosen: false }),
    row({ area: 'WLD', stage: 'mine', form: 'minerals', counted_as: 'TiO2' }, 8, { table: 'production_totals' }), row({ country: 'CHN', stage: 'refined', form: 'sponge', counted_as: 'gross' }, 1),
  ];
  const found = counted(rows, 'mine');
  assert.deepEqual(found.rows.map((r) => r.value), [4, 3]);
  assert.deepEqual(found.totals.map((r) => r.value), [8]);
  assert.equal(found.form, 'minerals');
});

test('a row of the server becomes one of texts, and what is null is left out', () => {
  const plain = plainRow({ table: 'facilities', fields: { outputs: ['a', 'b'], capacity_t_per_year: 12, note: null }, value: null, year: null, unit: '', source: '', basis: 'read' } as never);
  assert.deepEqual(plain.fields, { outputs: 'a;b', capacity_t_per_year: '12' });
  assert.equal(plain.value, 12);
  const dollars = plainRow({ table: 'trade_flows', fields: { value_usd: 5e6, product: 'metal' }, value: 5e6, unit: 'USD', basis: 'read' } as never);
  assert.equal('value' in dollars, false, 'dollars are no tonnes');
  assert.deepEqual(yearsOf([plain, row({}, 1), row({}, 1, { year: 2020 })]), [2024, 2020]);
});

test('a provision is in force from its first day to the day before its end', () => {
  const rule = ruleOf({ table: 'laws', line: 3, basis: 'READ', sources: ['s'], fields: { id: 'p', country: 'KAZ', title: { en: 'P' }, from: '2020-01-01', until: '2024-01-01' } });
  assert.equal(rule.basis, 'read');
  assert.deepEqual(['2019-12-31', '2020-01-01', '2023-12-31', '2024-01-01'].map((day) => inForce([rule], day).length), [0, 1, 1, 0]);
});

test('months and days lie inside their year', () => {
  assert.equal(moment('2024'), 2024.5);
  assert.ok(moment('2024-07')! > 2024.5 && moment('2024-07')! < 2024.6);
  assert.equal(moment('spring'), undefined);
});

test('flows are weighed by dollars only where more of them have dollars than tonnes', () => {
  const both = row({ value_usd: '2000000' }, 7);
  const dollars = row({ value_usd: '3000000' });
  assert.deepEqual([weighed([both]).usd, weighed([both, dollars]).usd], [false, true]);
  assert.deepEqual(weighed([both, dollars]).rows.map((r) => r.value), [2, 3]);
});

test('exports stand by what they are worth; what has no value stands last', () => {
  const flow = (product: string, usd: string, t: number): FigureRow => row({ commodity: 'antimony', product, importer: 'FRA', value_usd: usd }, t);
  assert.deepEqual(exportsOf([flow('ore', '', 900), flow('metal', '50', 2), flow('metal', '25', 1), flow('oxide', '60', 1)]).map((e) => [e.product, e.usd]), [['metal', 75], ['oxide', 60], ['ore', 0]]);
});

test('a goal is told as reached only by what counts the same in the same unit', () => {
  const goal = row({ id: 'g', value: '200' }, 200, { table: 'programmes', unit: 'km2' });
  const measured = (period: string, value: number, comparable: string, unit = 'km2'): FigureRow => row({ programme: 'g', period, comparable, value: String(value) }, value, { table: 'programme_progress', unit });
  const country = wholeCountry({ programmes: [{ ...goal, progress: [measured('2024', 100, 'y'), measured('2025', 190, 'n'), measured('2023', 50, 'y')] } as never] });
  const [target] = targets(country.programmes);
  assert.equal(target!.share, 0.5);
  assert.equal(target!.progress.length, 3);
  assert.equal(targets([goal, measured('2024', 100, 'y', 'ha')])[0]!.share, undefined);
});

test('exploration in two lists becomes that of its spending', () => {
  const country = wholeCountry({ exploration: { spending: [row({ payer: 'state' }, 5)], areas: [] } as never });
  assert.equal(country.exploration.length, 1);
});

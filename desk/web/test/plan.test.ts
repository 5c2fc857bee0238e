import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barsOf, moves } from '../src/bars.ts';
import { differences } from '../src/differences.ts';
import en from '../src/i18n/en.json';
import ru from '../src/i18n/ru.json';
import { complete, Index, type Figure } from '../src/model.ts';
import { readHash, writeHash } from '../src/state.ts';
import sample from './sample-plan.json';

const plan = complete(sample as never);

test('every string of the page stands in both languages, with the same places to fill', () => {
  assert.deepEqual(Object.keys(ru).sort(), Object.keys(en).sort());
  const slots = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, text] of Object.entries(en)) assert.deepEqual(slots(ru[key as keyof typeof ru]), slots(text), key);
});

test('a plan that leaves everything out becomes one with empty lists', () => {
  const empty = complete({});
  assert.deepEqual([empty.flows, empty.years, empty.headline.figures, empty.map.links], [[], [], [], []]);
});

test('years that the plan does not list are taken from its rows', () => {
  const rows = [{ country: 'TJK', material: 'm', year: 2026 }, { country: 'TJK', material: 'm', year: 2024 }];
  assert.deepEqual(complete({ markets: rows }).years, [2024, 2026]);
});

test('the selection survives the way through the address', () => {
  const chosen = { language: 'ru', year: 2027, material: 'antimony.oxide', show: 'difference' } as const;
  assert.deepEqual(readHash(writeHash(chosen), plan, 'en-GB'), chosen);
});

test('an address of another plan falls back: first headline year, all materials, the browser’s language', () => {
  assert.deepEqual(readHash('#year=1999&material=tin&show=x&lang=xx', plan, 'ru-KZ'), { language: 'en', year: 2025, material: 'all', show: 'scenario' });
  assert.equal(readHash('', plan, 'ru-KZ').language, 'ru');
});

test('the region comes first in the one order of countries', () => {
  const index = new Index(plan);
  assert.ok(index.rank('TJK') < index.rank('CHN'));
  assert.ok(index.rank('CHN') < index.rank('nowhere'));
});

test('differences: the largest of each kind by turns, routes of a pair added up, what is equal left out', () => {
  const rows = differences(complete({
    markets: [
      { country: 'USA', material: 'm', year: 2025, priceUsdPerTonne: 500, baselinePriceUsdPerTonne: 100, consumedTonnes: 10, baselineConsumedTonnes: 10.01 },
      { country: 'CHN', material: 'm', year: 2025, priceUsdPerTonne: 80, baselinePriceUsdPerTonne: 100 },
      { country: 'USA', material: 'm', year: 2026, priceUsdPerTonne: 900, baselinePriceUsdPerTonne: 100 },
    ],
    flows: [
      { year: 2025, material: 'm', fromCountry: 'CHN', toCountry: 'USA', tonnes: 0, baselineTonnes: 30 },
      { year: 2025, material: 'm', fromCountry: 'CHN', toCountry: 'USA', tonnes: 5, baselineTonnes: 20 },
    ],
  }), 2025);
  assert.deepEqual(rows.map((r) => [r.kind, r.country, r.before, r.after]), [['price', 'USA', 100, 500], ['flow', 'CHN', 50, 5], ['price', 'CHN', 100, 80]]);
});

test('the tornado: widest bar first; deciding is what moves the answer by more than a tenth', () => {
  const figure: Figure = { id: 'f', title: {}, unit: 'ratio', value: 5 };
  const effect = (atLow: number, atHigh: number): { effects: { figure: string; atLow: number; atHigh: number }[] } => ({ effects: [{ figure: 'f', atLow, atHigh }] });
  const bars = barsOf([{ id: 'small', ...effect(4.9, 5.1) }, { id: 'large', ...effect(9, 2) }, { id: 'none' }, { id: 'other', effects: [{ figure: 'g', atLow: 0, atHigh: 99 }] }], figure);
  assert.deepEqual(bars.map((b) => [b.assumption.id, moves(b, figure)]), [['large', true], ['small', false]]);
});

test('the sample says that it is invented, in both languages', () => {
  assert.match(sample.scenario.summary.en, /invented/);
  assert.match(sample.scenario.summary.ru, /вымышлены/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerParts, commonYear, isEnglish, twoLines } from '../src/answer.ts';
import { barsOf, moves } from '../src/bars.ts';
import { costsOf } from '../src/costs.ts';
import { differences } from '../src/differences.ts';
import en from '../src/i18n/en.json';
import ru from '../src/i18n/ru.json';
import { complete, Index, type Figure, type Market, type Restriction, type ShadowPrice } from '../src/model.ts';
import { moment, priceAnswer } from '../src/priceanswer.ts';
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

test('differences: by kind in the order of reading, the largest first, routes of a pair added up, what is equal left out', () => {
  const groups = differences(complete({
    markets: [
      { country: 'CHN', material: 'm', year: 2025, priceUsdPerTonne: 80, baselinePriceUsdPerTonne: 100 },
      { country: 'USA', material: 'm', year: 2025, priceUsdPerTonne: 500, baselinePriceUsdPerTonne: 100, consumedTonnes: 10, baselineConsumedTonnes: 10.01 },
      { country: 'USA', material: 'm', year: 2026, priceUsdPerTonne: 900, baselinePriceUsdPerTonne: 100 },
    ],
    flows: [
      { year: 2025, material: 'm', fromCountry: 'CHN', toCountry: 'USA', tonnes: 0, baselineTonnes: 30 },
      { year: 2025, material: 'm', fromCountry: 'CHN', toCountry: 'USA', tonnes: 5, baselineTonnes: 20 },
    ],
    plants: [{ site: 's', country: 'TJK', year: 2025, state: 'running', outputTonnes: 7, baselineOutputTonnes: 3 }],
    stocks: [{ country: 'TJK', material: 'm', year: 2025, tonnes: 9 }],
  }), 2025);
  assert.deepEqual(groups.map((g) => g.kind), ['price', 'output', 'flow'], 'a stock without a baseline differs from nothing');
  assert.deepEqual(groups[0]!.rows.map((r) => [r.country, r.before, r.after]), [['USA', 100, 500], ['CHN', 100, 80]]);
  assert.deepEqual(groups[2]!.rows.map((r) => [r.before, r.after]), [[50, 5]]);
});

test('differences below a hundredth of the largest of their kind are left out and counted', () => {
  const market = (country: string, priceUsdPerTonne: number): Market => ({ country, material: country === 'TUR' ? 'oxide' : 'metal', year: 2025, priceUsdPerTonne, baselinePriceUsdPerTonne: 100 });
  const plan = complete({ markets: [market('USA', 1100), market('JPN', 110), market('KOR', 109), market('TUR', 101)] });
  const [prices] = differences(plan, 2025);
  assert.deepEqual([prices!.rows.map((r) => r.country), prices!.left], [['USA', 'JPN'], 2]);
  assert.deepEqual(differences(plan, 2025, (m) => m === 'oxide').map((g) => g.rows.length), [1], 'the largest is that of the chosen material');
});

test('a restriction costs what its binding pairs cost, the dearest first; pairs without a flow are none', () => {
  const pair = (importer: string, usdPerTonne: number, allowedTonnes: number, freeTonnes: number, material = 'metal'): ShadowPrice => ({ year: 2025, importer, usdPerTonne, allowedTonnes, freeTonnes, material });
  const restriction: Restriction = { provision: 'p', shadowPrices: [
    pair('BOL', 0, 0, 0), pair('USA', 30, 10, 100), pair('JPN', 40, 20, 200), pair('IND', 0, 50, 50), pair('DEU', 35, 5, 60, 'oxide'), { ...pair('KOR', 99, 1, 1), year: 2026 },
  ] };
  const costs = costsOf(restriction, 2025, (m) => m === 'metal');
  assert.deepEqual(costs.pairs.map((p) => p.importer), ['JPN', 'USA', 'IND']);
  assert.deepEqual([costs.binding, costs.low, costs.high, costs.allowedTonnes, costs.freeTonnes], [2, 30, 40, 80, 350]);
  assert.equal(costsOf(restriction, 2030, () => true).low, undefined, 'where nothing is held back there is no range');
});

test('prices in a line: the median of those above the baseline, of those below, and in how many countries', () => {
  const market = (country: string, priceUsdPerTonne: number): Market => ({ country, material: 'm', year: 2025, priceUsdPerTonne, baselinePriceUsdPerTonne: 100 });
  const said = priceAnswer([market('USA', 400), market('USA', 420), market('JPN', 390), market('CHN', 60), market('TJK', 101), { country: 'IND', material: 'm', year: 2025 }]);
  assert.deepEqual(said, { up: { ratio: 4, countries: ['USA', 'JPN'] }, down: { ratio: 0.6, countries: ['CHN'] } });
  assert.deepEqual(priceAnswer([market('USA', 100)]), {});
});

test('a quotation stands within its year, the year itself in the middle', () => {
  assert.deepEqual(['2025', '2025-01', '2025-12-31', 'spring'].map((d) => { const at = moment(d); return at === undefined ? at : Math.round(at * 100) / 100; }), [2025, 2024.54, 2025.46, undefined]);
});

test('map and tables call a site alike: by the name that its plant or mine has', () => {
  const site = { id: 's', title: { en: 'Data name' }, country: 'TJK', latitude: 0, longitude: 0, kind: 'smelter' };
  const index = new Index(complete({ sites: [site, { ...site, id: 'm', kind: 'market' }], plants: ['s', 'm'].map((id) => ({ site: id, title: { en: 'Plant name' }, country: 'TJK', year: 2025, state: 'running' })) }));
  assert.deepEqual(['s', 'm'].map((id) => index.sites.get(id)!.title.en), ['Plant name', 'Data name']);
});

test('a long answer: its first sentence is the title, numbers and abbreviations end none', () => {
  const short = 'Tajik smelting pays. It runs.';
  assert.deepEqual(answerParts(short), { title: short, rest: [], long: false });
  const first = 'Announcement No. 46 of 2024 lifts the price of metal outside China to 4.0 times the baseline in 2025.';
  const parts = answerParts(`${first} Inside China it falls. Цена руды падает.`);
  assert.deepEqual([parts.title, parts.rest], [first, ['Inside China it falls.', 'Цена руды падает.']]);
  assert.equal(answerParts('one sentence without an end '.repeat(8)).long, true);
});

test('the year stands once where all figures share it', () => {
  assert.equal(commonYear([{ year: 2025 }, { year: 2025 }]), 2025);
  assert.equal(commonYear([{ year: 2025 }, { year: 2026 }]), undefined);
  assert.equal(commonYear([]), undefined);
});

test('an English text on the Russian page is known by its letters', () => {
  assert.deepEqual(['antimony used in China', 'сурьма в Китае (Sb)', 'TALCO Gold: концентрат', '2024', 'Sb'].map(isEnglish), [true, false, false, false, false]);
});

test('a long name takes two lines and no more', () => {
  assert.deepEqual(twoLines('short', 20), ['short']);
  assert.deepEqual(twoLines('share of exports that passed the licence', 22), ['share of exports that', 'passed the licence']);
  assert.deepEqual(twoLines('share of exports that passed the licence in the first months', 22), ['share of exports that', 'passed the licence in…']);
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeShare, changeWords, columnDecimals, day, inColumn, inFull, number, percent, significant, withUnit } from '../src/format.ts';

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test('a modelled figure keeps three digits, whatever its size', () => {
  assert.deepEqual([57631, 57.631, 0.057631, -1449.6, 0].map((x) => significant(x)), [57600, 57.6, 0.0576, -1450, 0]);
});

test('numbers follow the language', () => {
  assert.equal(number(57631, 'en'), '57,600');
  assert.equal(spaced(number(57631, 'ru')), '57 600');
  assert.equal(number(0.057631, 'ru'), '0,0576');
  assert.equal(number(-1450, 'en'), '−1,450');
});

test('what is nearly nothing is written as a power of ten, not as zero', () => {
  assert.equal(number(3.1e-9, 'en'), '3.1·10⁻⁹');
});

test('cells of a column share their decimals, so that points stand under each other', () => {
  assert.equal(columnDecimals([0.7, 12.34]), 1);
  assert.equal(columnDecimals([0.5]), 3);
  assert.equal(columnDecimals([6, 26, 22]), 0, 'whole numbers need none');
  assert.equal(columnDecimals([]), 0);
  assert.deepEqual([12.34, 0.7].map((x) => inColumn(x, 1, 'en')), ['12.3', '0.7']);
  assert.deepEqual([inColumn(10_240, 0, 'en'), inFull(10_240, 0, 'en')], ['10,200', '10,240'], 'a modelled figure, an observed one');
  assert.equal(inColumn(-0, 0, 'en'), '0', 'there is no minus zero');
});

test('a change carries its sign, and has none where there was nothing before', () => {
  assert.equal(percent(changeShare(510, 100)!, 'en', true), '+410%');
  assert.equal(percent(changeShare(82, 100)!, 'en', true), '−18%');
  assert.equal(percent(0.08, 'en', true), '+8.0%');
  assert.equal(percent(0, 'en', true), '0%');
  assert.equal(changeShare(5, 0), undefined);
  assert.equal(changeShare(undefined, 5), undefined);
});

test('a large change is a multiple, and one from nearly nothing is none', () => {
  assert.equal(changeWords(changeShare(360, 10, 1)!, 'en'), '×36');
  assert.equal(changeWords(changeShare(110, 10, 1)!, 'en'), '+1,000%');
  assert.equal(changeWords(0.0001, 'en'), '0%');
  assert.equal(changeShare(355, 0.1, 1), undefined);
});

test('units stand where the language puts them', () => {
  assert.equal(withUnit(5.1, 'ratio', 'en'), '×5.1');
  assert.equal(withUnit(9, 'ratio', 'en'), '×9.0');
  assert.equal(withUnit(0.82, 'ratio', 'ru'), '×0,82');
  assert.equal(withUnit(57600, 'usd/t', 'en'), '$57,600/t');
  assert.equal(spaced(withUnit(57600, 'usd/t', 'ru')), '57 600 $/т');
});

test('days are written out; a bare year stays a year', () => {
  assert.equal(day('2024-09-15', 'en'), '15 Sept 2024');
  assert.equal(spaced(day('2024-09-15', 'ru')), '15 сент. 2024 г.');
  assert.equal(day('2024', 'en'), '2024');
});

// Words with values in them, in the right number.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '../app/fill.ts';

test('a value fills its place, and an unknown one is left to be seen', () => {
  assert.equal(fill('{n} of {all}', { n: 3, all: 7 }, 'en'), '3 of 7');
  assert.equal(fill('{x}', {}, 'en'), '{x}');
});

test('English has two forms, Russian three', () => {
  const en = (n: number): string => fill('{n} {n|way|ways}', { n }, 'en');
  assert.deepEqual([1, 2, 0].map(en), ['1 way', '2 ways', '0 ways']);
  const ru = (n: number): string => fill('{n} {n|путь|пути|путей}', { n }, 'ru');
  assert.deepEqual([1, 3, 5, 11, 21].map(ru), ['1 путь', '3 пути', '5 путей', '11 путей', '21 путь']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved, whole } from '../src/comparison.ts';
import { complete, Index } from '../src/model.ts';

test('a comparison that leaves everything out becomes one with empty lists', () => {
  const empty = whole({});
  assert.deepEqual([empty.prices, empty.years, empty.a.id, empty.b.id], [[], [], 'a', 'b']);
});

test('rows of a year: the largest difference first, whatever its sign; what is equal is left out', () => {
  const row = (year: number, difference: number): { year: number; a: number; b: number; difference: number } => ({ year, a: 10, b: 10 + difference, difference });
  assert.deepEqual(moved([row(2025, 1), row(2025, -3), row(2026, 9), row(2025, 0)], 2025).map((r) => r.difference), [-3, 1]);
});

test('a plant is explained by the account of its id and year', () => {
  const account = { year: 2025, plant: 'p', country: 'TJK', state: 'idle', text: { en: 'Stands idle' } };
  const index = new Index(complete({ explanations: { plantAccounts: [account] } as never }));
  assert.equal(index.account('p', 2025)?.text.en, 'Stands idle');
  assert.equal(index.account('p', 2026), undefined);
  assert.equal(index.account(undefined, 2025), undefined);
});

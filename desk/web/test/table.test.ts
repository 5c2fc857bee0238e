import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterRows, sortRows, toCsv, type Cell } from '../src/tablecore.ts';

const row = (...values: (string | number | undefined)[]): { cells: Cell[] } => ({ cells: values.map((value) => ({ value, text: value === undefined ? '' : String(value) })) });
const firsts = (rows: { cells: Cell[] }[]): unknown[] => rows.map((r) => r.cells[0]!.value);

test('numbers sort as numbers, and what is missing comes last both ways', () => {
  const rows = [row(10), row(undefined), row(9), row(-2)];
  assert.deepEqual(firsts(sortRows(rows, 0, false, 'en')), [-2, 9, 10, undefined]);
  assert.deepEqual(firsts(sortRows(rows, 0, true, 'en')), [10, 9, -2, undefined]);
});

test('words sort by the rules of the language', () => {
  const rows = [row('Яковлев'), row('Ёлкин'), row('Жуков'), row('Елисеев')];
  assert.deepEqual(firsts(sortRows(rows, 0, false, 'ru')), ['Елисеев', 'Ёлкин', 'Жуков', 'Яковлев']);
});

test('equal rows keep their order', () => {
  const rows = [row(1, 'a'), row(1, 'b'), row(0, 'c')];
  assert.deepEqual(sortRows(rows, 0, true, 'en').map((r) => r.cells[1]!.value), ['a', 'b', 'c']);
});

test('every typed word must occur; case and accents do not matter', () => {
  const rows = [row('Türkiye', 'metal'), row('Tajikistan', 'metal'), row('Türkiye', 'oxide')];
  assert.equal(filterRows(rows, 'turk MET').length, 1);
  assert.equal(filterRows(rows, '  ').length, 3);
});

test('CSV: RFC 4180 quotes, full numbers, and no formula from a text', () => {
  const csv = toCsv(['Name', 'Price (USD/t)'], [row('a "b", c', 57631.25), row('=1+1', -2)]);
  assert.equal(csv, 'Name,Price (USD/t)\r\n"a ""b"", c",57631.25\r\n\'=1+1,-2\r\n');
});

test('a column may be sorted by something else than its value, as a difference by its size', () => {
  const sized = (value: number): { cells: Cell[] } => ({ cells: [{ value, order: Math.abs(value), text: String(value) }] });
  assert.deepEqual(firsts(sortRows([sized(2), sized(-9), sized(5)], 0, true, 'en')), [-9, 5, 2]);
});

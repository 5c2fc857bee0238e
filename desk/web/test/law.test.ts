// From what the law misses to a field of the form, and from the address to facts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askOf, factsOf } from '../app/page/law/model.ts';

test('the option of the command line says which field a missing fact takes', () => {
  assert.deepEqual(askOf('--fact blocks=NUMBER (blocks)'), { fact: 'blocks', kind: 'number', unit: 'blocks' });
  assert.deepEqual(askOf('--fact year_of_right=NUMBER'), { fact: 'year_of_right', kind: 'number', unit: '' });
  assert.deepEqual(askOf('--fact citizen=yes|no'), { fact: 'citizen', kind: 'choice', values: ['yes', 'no'] });
  assert.deepEqual(askOf('--fact issued_on=YYYY-MM-DD'), { fact: 'issued_on', kind: 'date' });
  assert.deepEqual(askOf('--fact name=TEXT'), { fact: 'name', kind: 'text' });
});

test('what is missing and is no fact gets no field', () => {
  assert.equal(askOf('--mineral ID'), undefined);
  assert.equal(askOf(''), undefined);
});

test('facts stand in the address under their names', () => {
  assert.deepEqual(factsOf({ country: 'KAZ', 'fact.blocks': '12', 'fact.right': 'contract' }), { blocks: '12', right: 'contract' });
});

// The address holds the state: what is written is read back, and what is strange does no harm.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, match, readAddress, writeAddress } from '../app/address.ts';

test('an address that is read and written again is the same', () => {
  for (const address of ['/', '/law?country=KAZ&act=hold', '/corridors?from=kadamjay&avoid=RUS,IRN', '/mineral/antimony?lang=ru']) {
    assert.equal(writeAddress(readAddress(address)), address);
  }
});

test('a trailing slash is no other page', () => {
  assert.equal(readAddress('/law/').path, '/law');
});

test('what is emptied leaves the address', () => {
  assert.deepEqual(changed({ a: '1', b: '2' }, { a: undefined, b: '', c: '3' }), { c: '3' });
});

test('a pattern names the parts of a path', () => {
  assert.deepEqual(match('/mineral/:id', '/mineral/rare%20earths'), { id: 'rare earths' });
  assert.equal(match('/mineral/:id', '/mineral'), undefined);
  assert.equal(match('/mineral/:id', '/mineral/'), undefined);
  assert.equal(match('/mineral/:id', '/mineral/%E0%A4%A'), undefined);
  assert.deepEqual(match('/', '/'), {});
});

// Every language says the same things: same keys, same placeholders.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = 'app/i18n/';
const read = (name: string): Record<string, string> => JSON.parse(readFileSync(folder + name, 'utf8')) as Record<string, string>;
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const english = read('en.json');
const slots = (text: string): string[] => [...new Set((text.match(/\{\w+/g)) ?? [])].sort();

test('English and Russian are there', () => {
  assert.ok(files.includes('en.json') && files.includes('ru.json'));
});

for (const name of files) {
  test(`${name} has every key and no other, each with the same placeholders`, () => {
    const words = read(name);
    assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort());
    for (const [key, text] of Object.entries(words)) {
      assert.ok(text.trim(), key);
      assert.deepEqual(slots(text), slots(english[key]!), key);
    }
  });
}

test('Russian is not English', () => {
  const same = Object.entries(read('ru.json')).filter(([key, text]) => text === english[key] && /[a-z]{3}/.test(text.replace(/\{\w+[^}]*\}/g, '')));
  assert.deepEqual(same, []);
});

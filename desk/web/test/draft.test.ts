// A scenario built by the forms is the document of a scenario file, and a file that was loaded is written as it was.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import type { Words } from '../app/model.ts';
import { documentOf, draftOf, inherited, type Change, type Draft, type Known } from '../app/page/scenario/draft.ts';

const folder = '../../scenarios/';
const texts = new Map(readdirSync(folder).filter((n) => n.endsWith('.yaml')).map((n) => [n.slice(0, -5), parse(readFileSync(folder + n, 'utf8')) as Record<string, unknown>]));
const files = texts as Map<string, Known>;
const say = (change: Change): Words => ({ en: change.kind, ru: `${change.kind} (ру)` });

test('a ban on a pair and a material is a reform that prohibits, over the law of the base', () => {
  const draft: Draft = { base: 'china-antimony-controls', title: 'A ban', changes: [{ kind: 'ban', act: 'export', country: 'TJK', target: 'USA', materials: ['antimony.metal'], from: '2026-01-01', until: '2026-12-31' }] };
  const document = documentOf(draft, files, say) as { law: { 'frozen-on': string; add: string[]; reforms: { country: string; provisions: Record<string, unknown>[] }[] }; extends: string; 'compare-with': string };
  assert.equal(document.extends, 'china-antimony-controls');
  assert.equal(document['compare-with'], 'china-antimony-controls');
  assert.equal(document.law['frozen-on'], '2024-08-14');
  assert.ok(document.law.add.includes('chn-us-ban-antimony'));
  const [reform] = document.law.reforms;
  assert.equal(reform!.country, 'TJK');
  assert.deepEqual(reform!.provisions[0]!.applies, { act: 'export', materials: ['antimony.metal'], target: 'USA' });
  assert.equal(reform!.provisions[0]!.effect, 'prohibits');
  assert.equal(reform!.provisions[0]!.until, '2027-01-01');
});

test('without a title the changes are the title, in both languages', () => {
  const document = documentOf({ base: 'baseline', title: '', changes: [{ kind: 'close', scope: 'corridor', what: 'titr' }, { kind: 'law-frozen', day: '2024-01-01' }] }, files, say);
  assert.deepEqual(document.title, { en: 'close; law-frozen', ru: 'close (ру); law-frozen (ру)' });
  assert.deepEqual(document.summary, document.title);
});

test('without a base the law is that enacted, and chain and years are its own', () => {
  assert.deepEqual(documentOf({ base: '', title: 'T', chain: 'tin', from: 2025, to: 2030, changes: [] }, files, say),
    { title: { en: 'T', ru: 'T' }, summary: { en: 'T', ru: 'T' }, chain: 'tin', from: 2025, to: 2030, law: {} });
});

const EVERY: Change[] = [
  { kind: 'ban', act: 'export', country: 'TJK', target: '', materials: ['antimony.metal'], from: '2026-01-01' },
  { kind: 'licence', act: 'export', country: 'CHN', target: 'JPN', materials: ['antimony.oxide'], from: '2026-01-01', until: '2026-06-30', number: 40 },
  { kind: 'charge', act: 'import', country: 'USA', target: 'KAZ', materials: ['antimony.metal', 'antimony.oxide'], from: '2026-01-01', number: 12.5 },
  { kind: 'law-off', country: 'CHN', provision: 'chn-antimony-export-licence', from: '2026-01-01' },
  { kind: 'close', scope: 'corridor', what: 'titr', from: '2026-01-01', until: '2027-12-31' },
  { kind: 'surcharge', scope: 'border', what: 'KAZ', other: 'CHN', number: 25 },
  { kind: 'plant', plant: 'kadamjay-metal', opens: 2026, capacity: 5000 },
];

test('what the forms write, they read back', () => {
  const draft: Draft = { base: 'baseline', title: 'Everything', from: 2025, to: 2028, announced: '2025-06-01', changes: EVERY };
  const again = draftOf(parse(stringify(documentOf(draft, files, say))) as Record<string, unknown>);
  assert.deepEqual({ ...again, rest: undefined }, { ...draft, rest: undefined });
  assert.deepEqual(documentOf(again, files, say), documentOf(draft, files, say));
});

test('a file of the folder that is loaded is written as it was', () => {
  for (const [id, text] of texts) {
    const document = documentOf(draftOf(text), files, say);
    for (const [field, value] of Object.entries(text)) {
      assert.deepEqual(document[field], value, `${id}: ${field}`);
    }
  }
});

test('what a scenario does not say it has from its base', () => {
  assert.equal(inherited('chain', 'china-antimony-controls', files), 'antimony');
  assert.equal(inherited('from', 'kadamjay-restart', files), 2024);
  assert.equal(inherited('chain', 'no-such', files), undefined);
});

// Squares of a grid and their outlines, terms and months, what is sent to the register and how its words are read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionWords } from '../app/page/register/conditions.ts';
import { daysBetween, daysLeft, monthBy, weeksOf } from '../app/page/register/days.ts';
import { areaKm2, between, boxOf, outline, polygons, readSquares, squareAt, writeSquares, type Square } from '../app/page/register/ground.ts';
import { accountOf, freshId, proposalOf, requestOf, subjectsOf, wayBack } from '../app/page/register/shapes.ts';

const box = (i: number, j: number, k: number, l: number): Square[] => between({ i, j }, { i: k, j: l });
const area = (ring: [number, number][]): number => ring.slice(1).reduce((sum, [x, y], n) => sum + ring[n]![0] * y - x * ring[n]![1], 0) / 2;

test('squares are read as a person types them, and what is no square is told', () => {
  const { squares, wrong } = readSquares('kaz-block:4500:2900-4502:2901, 4510:2900; 4510:2900  45o0:2900');
  assert.equal(squares.length, 7);
  assert.deepEqual(wrong, ['45o0:2900']);
  assert.deepEqual(readSquares('1:1-9999:9999').wrong, ['1:1-9999:9999'], 'a slip makes no million of squares');
});

test('what was chosen is written in boxes and read back the same', () => {
  const squares = [...box(10, 5, 12, 7), { i: 20, j: 5 }, ...box(10, 8, 11, 8)];
  const text = writeSquares(squares);
  assert.equal(text, '10:5-12:7,20:5,10:8-11:8');
  assert.equal(writeSquares(readSquares(text).squares), text);
});

test('a point on a line belongs to the square east and north of it', () => {
  assert.deepEqual(squareAt([75, 48 + 20 / 60], 1), { i: 4500, j: 2900 });
  assert.deepEqual(squareAt([-0.001, 0], 1), { i: -1, j: 0 });
});

test('an outline follows the edge, without the lines between squares', () => {
  const [ring, ...others] = outline(box(0, 0, 1, 1), 60);
  assert.equal(others.length, 0);
  assert.equal(ring!.length, 5);
  assert.equal(area(ring!), 4, 'counter-clockwise');
});

test('a hole stays a hole, and squares that touch in a corner have rings of their own', () => {
  const frame = box(0, 0, 2, 2).filter(({ i, j }) => !(i === 1 && j === 1));
  const made = polygons(outline(frame, 60));
  assert.equal(made.length, 1);
  assert.deepEqual(made[0]!.map(area).sort((a, b) => a - b), [-1, 9]);
  const corners = outline([{ i: 0, j: 0 }, { i: 1, j: 1 }], 60);
  assert.deepEqual(corners.map(area), [1, 1]);
});

test('the outlines of any ground enclose as much as its squares', () => {
  let seed = 7;
  const chance = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let turn = 0; turn < 60; turn++) {
    const ground = box(0, 0, 7, 7).filter(() => chance() < 0.3 + (turn % 6) / 10);
    const rings = outline(ground, 60);
    assert.equal(Math.round(rings.reduce((sum, ring) => sum + area(ring), 0)), ground.length);
    for (const ring of rings) assert.deepEqual(ring[0], ring.at(-1), 'closed');
  }
});

test('box and area are in degrees and square kilometres', () => {
  assert.deepEqual(boxOf([{ i: 4500, j: 2900 }], 1), [75, 2900 / 60, 4501 / 60, 2901 / 60]);
  assert.equal(boxOf([], 1), undefined);
  assert.ok(Math.abs(areaKm2([{ i: 4500, j: 2900 }], 1) - 2.288) < 0.01);
});

test('a month has whole weeks from Monday, and the month before January is December', () => {
  const weeks = weeksOf('2027-02');
  assert.deepEqual(weeks[0], ['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07']);
  assert.ok(weeks.every((week) => week.length === 7));
  assert.equal(weeksOf('2024-02').flat().filter(Boolean).length, 29);
  assert.equal(monthBy('2027-01', -1), '2026-12');
  assert.equal(monthBy('2026-12', 1), '2027-01');
});

test('days left are the server’s, else counted to the last day; without a term there are none', () => {
  assert.equal(daysBetween('2026-11-26', '2026-12-04'), 8);
  assert.equal(daysLeft({ dueInDays: 3, decideByOrNull: '2030-01-01' }, '2026-11-26'), 3);
  assert.equal(daysLeft({ decideByOrNull: '2026-11-20' }, '2026-11-26'), -6);
  assert.equal(daysLeft({ dueInDays: null, decideByOrNull: null }, '2026-11-26'), undefined);
});

test('a proposal is read with its request beside or inside', () => {
  const beside = proposalOf({ id: 'p-1', by: 'aida', at: 't', request: 'Decide', body: { application: 'a-1' }, status: 'OPEN' });
  const inside = proposalOf({ id: 'p-1', by: 'aida', at: 't', deed: 'Granted', request: { request: 'Decide', application: 'a-1' }, status: 'OPEN' });
  assert.deepEqual([beside.request, beside.body.application], ['Decide', 'a-1']);
  assert.deepEqual([inside.request, inside.body.application, inside.deed], ['Decide', 'a-1', 'Granted']);
});

test('an account is read as a record of the register writes it', () => {
  assert.deepEqual(accountOf({ id: 'bolat', roles: ['PUBLIC', 'DECIDER'], partyOrNull: null, locked: true, secondFactor: false }), { id: 'bolat', roles: ['decider'], party: null, locked: true, secondFactor: false });
});

test('a dealing is sent only when all of it is said', () => {
  const right = { id: 'r-1', blocks: ['kaz-block:10:5', 'kaz-block:11:5'] };
  assert.equal(requestOf('transfer', right, 'me', {}, {}), undefined);
  assert.deepEqual(requestOf('transfer', right, 'me', { to: 'you', percent: '30' }, { consent: 'yes' }), { name: 'Deal', body: { dealing: { what: 'Transfer', from: 'me', to: 'you', percent: 30, right: 'r-1' }, facts: { consent: 'yes' }, groundOrNull: null } });
  assert.deepEqual(requestOf('relinquishment', right, 'me', { squares: '11:5-12:5' }, {})!.body.dealing, { what: 'Relinquishment', blocks: ['kaz-block:11:5'], right: 'r-1' }, 'only squares of the right');
  assert.equal(requestOf('relinquishment', right, 'me', { squares: '99:5' }, {}), undefined);
  assert.equal(requestOf('release', right, 'me', {}, {}), undefined);
  assert.deepEqual(requestOf('renewal', right, 'me', { until: '2030-01-08' }, {})!.body.dealing, { what: 'Renewal', until: '2030-01-08', right: 'r-1' });
  assert.deepEqual(requestOf('amalgamation', right, 'me', { others: 'r-2, r-3' }, {})!.body.dealing, { what: 'Amalgamation', others: ['r-2', 'r-3'], right: 'r-1' });
  assert.equal(requestOf('offer', right, 'me', { to: 'you', price: '1' }, {}), undefined, 'without the price of the market');
});

test('an entry of the log leads to what it is about', () => {
  assert.deepEqual(subjectsOf({ deed: 'Granted', application: 'a-1', right: { id: 'r-1' } }), [{ kind: 'application', id: 'a-1' }, { kind: 'right', id: 'r-1' }]);
  assert.deepEqual(subjectsOf({ deed: 'Dealt', dealing: { what: 'Pledge', right: 'r-1' } }), [{ kind: 'right', id: 'r-1' }]);
});

test('conditions of the law become words, with facts by what they are called', () => {
  const names = new Map([['by_auction', 'won at an auction'], ['blocks', 'number of blocks'], ['end_user', 'end user']]);
  const joints = { and: 'and', or: 'or', not: 'not' };
  assert.equal(conditionWords('It bars it without: by_auction || (!end_user && blocks >= 10)', names, joints), 'It bars it without: “won at an auction” or (not “end user” and “number of blocks” ≥ 10)');
  assert.equal(conditionWords("It bars: blocks == 'blocks' && !again", new Map([...names, ['again', 'blocks asked for again']]), joints), "It bars: “number of blocks” = 'blocks' and not “blocks asked for again”");
  assert.equal(conditionWords('It depends on what is not known: by_auction, blocks', names, joints), 'It depends on what is not known: won at an auction; number of blocks');
  assert.equal(conditionWords('A sentence without any: condition of it', names, joints), 'A sentence without any: condition of it');
});

test('after signing in one is led only to pages of the register', () => {
  assert.equal(wayBack('/register/application/a-1'), '/register/application/a-1');
  for (const bad of ['//evil.example', 'https://evil.example', '/register/../../x?y', '/law', undefined]) assert.equal(wayBack(bad), undefined);
});

test('a fresh id is kebab-case', () => {
  for (const chance of [0, 0.5, 0.999_999]) assert.match(freshId('2026-11-26', chance), /^a-20261126-[0-9a-z]{3}$/);
});

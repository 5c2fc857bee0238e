import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offset, placeLabels, stretches, type Label, type Route } from '../src/geo.ts';
import type { Point } from '../src/model.ts';

const [A, B, C, D]: Point[] = [[0, 0], [1, 0], [2, 0], [3, 0]];
const route = (path: Point[], tonnes: number, stage = 'metal', label = `${tonnes}`): Route => ({ path, stage, tonnes, baseline: tonnes / 2, label });

test('flows that share a corridor become one band with their sum', () => {
  const found = stretches([route([A!, B!, C!], 10), route([B!, C!, D!], 5)]);
  const sums = new Map(found.map((f) => [f.points.map((p) => p[0]).join('-'), f.loads.get('metal')!.tonnes]));
  assert.deepEqual([...sums].sort(), [['0-1', 10], ['1-2', 15], ['2-3', 5]]);
});

test('a lone flow stays one stretch, whatever the order of its points', () => {
  const found = stretches([route([D!, C!, B!, A!], 7)]);
  assert.equal(found.length, 1);
  assert.deepEqual(found[0]!.points, [D, C, B, A]);
});

test('the two directions of a corridor are two bands', () => {
  assert.equal(stretches([route([A!, B!], 1), route([B!, A!], 2)]).length, 2);
});

test('stages of a corridor stay apart', () => {
  const [only] = stretches([route([A!, B!], 1, 'metal'), route([A!, B!], 2, 'concentrate')]);
  assert.deepEqual([...only!.loads.keys()], ['metal', 'concentrate']);
});

test('a band moves to the right of its direction (down on a screen, going east)', () => {
  assert.deepEqual(offset([[0, 0], [10, 0]], 2), [[0, 2], [10, 2]]);
  const [, corner] = offset([[0, 0], [10, 0], [10, 10]], 2);
  assert.ok(Math.abs(corner![0] - 8) < 1e-9 && Math.abs(corner![1] - 2) < 1e-9, 'the corner is mitred');
});

test('labels never overlap; the more important one comes first and the one without room is left out', () => {
  const label = (text: string, x: number): Label => ({ text, kind: 'place', x, y: 50, width: 90, height: 14, reach: 4 });
  const placed = placeLabels([label('first', 50), label('second', 52), label('third', 54)], { x: 0, y: 40, width: 150, height: 26 });
  assert.equal(placed[0]!.text, 'first');
  for (const a of placed) {
    for (const b of placed) {
      if (a !== b) assert.ok(a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top);
    }
  }
  assert.ok(placed.length < 3);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoNaturalEarth1 } from 'd3-geo';
import { pieces } from '../src/chart/projection.ts';
import { along, families, leader, leaving, sharedName, spread } from '../src/crowd.ts';
import { placeLabels, type Label } from '../src/geo.ts';
import type { Point } from '../src/model.ts';

test('neighbours share the name that stands in each of theirs, in either language', () => {
  assert.equal(sharedName(['TALCO Gold, Konchoch', 'TALCO Gold smelter', 'TALCO Gold oxide plant (planned)']), 'TALCO Gold');
  assert.equal(sharedName(['«ТАЛКО Голд», Кончоч', 'Завод «ТАЛКО Голд»', 'Цех триоксида «ТАЛКО Голд»']), '«ТАЛКО Голд»');
});

test('a lone name is cut at its comma and bracket, then to whole words', () => {
  assert.equal(sharedName(['Kadamjay, waste processing (Zhongteng)']), 'Kadamjay');
  assert.equal(sharedName(['Antimony of Kazakhstan (placed at Ust-Kamenogorsk)']), 'Antimony of Kazakhstan');
  assert.equal(sharedName(['Very long name of one antimony plant']), 'Very long name', 'it does not end with a little word');
  assert.equal(sharedName(['Выплавка сурьмы в Таджикистане (условно Айни)']), 'Выплавка сурьмы');
});

test('only neighbours with a proper name in common are a family: "smelter" joins nobody, nor does a name far away', () => {
  const site = (name: string, x: number): { name: string; at: Point } => ({ name, at: [x, 0] });
  const found = families([site('TALCO Gold smelter', 0), site('Tajik antimony smelter', 5), site('TALCO Gold mine', 9), site('TALCO Gold mine', 90)], 20);
  assert.deepEqual(found.map((f) => f.map((s) => s.at[0])), [[0, 9], [5], [90]]);
});

test('marks on one spot move apart by what is needed, others stay', () => {
  const out = spread([[0, 0], [0, 0], [3, 0], [50, 50]], 10);
  for (const [i, a] of out.entries()) for (const b of out.slice(i + 1)) assert.ok(Math.hypot(a[0] - b[0], a[1] - b[1]) > 9.8, `${a} ${b}`);
  assert.deepEqual(out[3], [50, 50]);
  assert.ok(out.slice(0, 3).every(([x]) => Math.abs(x) < 16), 'near their places');
});

test('a name without room beside its mark goes farther, and a line leads to it from the rim', () => {
  const label: Label = { text: 'Ayni', kind: 'site', x: 100, y: 50, width: 40, height: 12, reach: 6 };
  const crowd = [{ x: 50, y: 35, width: 100, height: 30 }];
  const frame = { x: 0, y: 0, width: 200, height: 100 };
  assert.deepEqual(placeLabels([label], frame, crowd), [], 'without a leader there is no room');
  const [placed] = placeLabels([{ ...label, leads: true }], frame, crowd);
  assert.equal(placed!.far, true);
  const box = { x: placed!.left, y: placed!.top, width: 40, height: 12 };
  assert.ok(box.y + box.height <= 35 || box.y >= 65);
  const [from, to] = leader([100, 50], box, 6);
  assert.ok(Math.abs(Math.hypot(from[0] - 100, from[1] - 50) - 6) < 1e-9);
  assert.ok(to[1] === box.y || to[1] === box.y + box.height, 'it ends at an edge of the name');
});

test('where a line leaves the map', () => {
  const frame = { x: 0, y: 0, width: 100, height: 50 };
  assert.deepEqual(leaving([[10, 10], [50, 10], [150, 60]], frame), [100, 35]);
  assert.equal(leaving([[10, 10], [50, 10]], frame), undefined, 'it stays');
  assert.equal(leaving([[-10, 10], [50, 10]], frame), undefined, 'it comes in');
});

test('points along a line are never farther apart than asked', () => {
  assert.deepEqual(along([[0, 0], [10, 0], [12, 0]], 5), [[0, 0], [5, 0], [10, 0], [12, 0]]);
});

test('a line over the seam of the world map is cut at both edges, and none is drawn across the map', () => {
  const width = 1000;
  const projection = geoNaturalEarth1().rotate([-20, 0]).fitSize([width, 500], { type: 'Sphere' });
  const [tokyo, losAngeles]: Point[] = [[139.7, 35.7], [-118.2, 34]];
  const cut = pieces(projection, [tokyo!, losAngeles!], width);
  assert.equal(cut.length, 2);
  for (const piece of cut) piece.slice(1).forEach((p, i) => assert.ok(Math.abs(p[0] - piece[i]![0]) < 60, 'no jump'));
  const [end, start] = [cut[0]!.at(-1)!, cut[1]![0]!];
  assert.ok(Math.abs(projection.invert!(end)![0] - -160) % 360 < 0.1 && Math.abs(end[0] + start[0] - width) < 1, 'both ends lie on the seam');
  assert.equal(pieces(projection, [[4, 51], [-74, 40]], width).length, 1);
});

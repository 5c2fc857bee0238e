import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChainFlow } from '../src/model.ts';
import { buildSankey, follow, followNode, OTHERS, type Options } from '../src/sankeydata.ts';
import { layout } from '../src/sankeylayout.ts';

const flow = (fromStage: string, fromCountry: string, toStage: string, toCountry: string, tonnesContained: number, baselineTonnesContained = tonnesContained): ChainFlow =>
  ({ year: 2025, fromStage, fromCountry, toStage, toCountry, tonnesContained, baselineTonnesContained });

const ORDER = ['TJK', 'KGZ', 'CHN', 'USA', 'DEU', 'JPN'];
const options = (more: Partial<Options> = {}): Options => ({ show: 'scenario', minShare: 0.05, keep: (c) => c === 'TJK' || c === 'KGZ', rank: (c) => ORDER.indexOf(c), ...more });

const CHAIN = [
  flow('mine', 'TJK', 'smelter', 'TJK', 100), flow('mine', 'TJK', 'smelter', 'CHN', 50, 80), flow('mine', 'CHN', 'smelter', 'CHN', 400),
  flow('smelter', 'TJK', 'loss', 'TJK', 7), flow('smelter', 'TJK', 'use-metal', 'USA', 93),
  flow('smelter', 'CHN', 'oxide', 'CHN', 300), flow('smelter', 'CHN', 'use-metal', 'JPN', 150),
  flow('oxide', 'CHN', 'use-oxide', 'DEU', 290), flow('oxide', 'CHN', 'loss', 'CHN', 10),
];

test('stages become columns from the ground to the market, countries keep one order', () => {
  const graph = buildSankey(CHAIN, options());
  assert.deepEqual(graph.columns, ['mine', 'smelter', 'oxide', 'use']);
  assert.deepEqual(graph.nodes.filter((n) => n.column < 2).map((n) => n.id), ['mine:TJK', 'mine:CHN', 'smelter:TJK', 'smelter:CHN']);
});

test('a chain of other stages has its own columns, and nothing of it is dropped', () => {
  const flows = [flow('mine', 'TJK', 'apt', 'CHN', 10), flow('apt', 'CHN', 'powder', 'USA', 6), flow('apt', 'CHN', 'use-apt', 'JPN', 3), flow('powder', 'USA', 'use-powder', 'DEU', 6)];
  const graph = buildSankey(flows, options({ stages: ['mine', 'apt', 'powder'] }));
  assert.deepEqual(graph.columns, ['mine', 'apt', 'powder', 'use']);
  assert.equal(graph.dropped, 0);
  assert.deepEqual(graph.nodes.filter((n) => n.column === 3).map((n) => n.id), ['use-apt:JPN', 'use-powder:DEU']);
});

test('a node is as wide as what comes in or goes out, whichever is more', () => {
  const graph = buildSankey(CHAIN, options());
  assert.equal(graph.nodes.find((n) => n.id === 'smelter:CHN')!.width, 450);
});

test('what is lost or stored ends at the foot of the last column, never among the oxide plants', () => {
  const graph = buildSankey([...CHAIN, flow('mine', 'TJK', 'stock', 'TJK', 12)], options());
  assert.deepEqual(graph.nodes.filter((n) => n.column === 2).map((n) => n.id), ['oxide:CHN']);
  assert.deepEqual(graph.nodes.filter((n) => n.column === 3).map((n) => n.id).slice(-2), ['stock', 'loss']);
  assert.equal(graph.nodes.find((n) => n.id === 'loss')!.width, 17);
  assert.equal(graph.bands.find((b) => b.id === 'mine:TJK>stock')!.width, 12);
});

test('a last column of losses alone is not called use', () => {
  const graph = buildSankey([flow('mine', 'TJK', 'smelter', 'TJK', 10), flow('smelter', 'TJK', 'loss', 'TJK', 1)], options());
  assert.deepEqual(graph.columns, ['mine', 'smelter', '']);
});

test('small countries are drawn as one, those of the region never', () => {
  const small = [...CHAIN, flow('mine', 'KGZ', 'smelter', 'TJK', 1), flow('mine', 'BOL', 'smelter', 'CHN', 2), flow('mine', 'AUS', 'smelter', 'CHN', 3)];
  const graph = buildSankey(small, options());
  const others = graph.nodes.find((n) => n.country === OTHERS)!;
  assert.deepEqual(others.members, ['BOL', 'AUS']);
  assert.equal(others.width, 5);
  assert.ok(graph.nodes.some((n) => n.id === 'mine:KGZ'));
});

test('the baseline has its own widths', () => {
  const graph = buildSankey(CHAIN, options({ show: 'baseline' }));
  assert.equal(graph.bands.find((b) => b.id === 'mine:TJK>smelter:CHN')!.width, 80);
});

test('in the difference a node has the figures of both plans, not the sum of the larger bands', () => {
  const graph = buildSankey([flow('mine', 'TJK', 'smelter', 'TJK', 90, 10), flow('mine', 'TJK', 'smelter', 'CHN', 0, 70)], options({ show: 'difference' }));
  const { width, value, baseline } = graph.nodes.find((n) => n.id === 'mine:TJK')!;
  assert.deepEqual([width, value, baseline], [160, 90, 80]);
});

test('a band that runs backwards is dropped and counted, and no loop is drawn', () => {
  const graph = buildSankey([...CHAIN, flow('oxide', 'CHN', 'smelter', 'CHN', 5), flow('smelter', 'CHN', 'smelter', 'TJK', 5)], options());
  assert.equal(graph.dropped, 2);
});

test('following a band finds what it came by and where it may go, and nothing else', () => {
  const graph = buildSankey(CHAIN, options());
  assert.deepEqual([...follow(graph, 'smelter:CHN>oxide:CHN')].sort(), [
    'mine:CHN>smelter:CHN', 'mine:TJK>smelter:CHN', 'oxide:CHN>loss', 'oxide:CHN>use-oxide:DEU', 'smelter:CHN>oxide:CHN',
  ]);
  assert.deepEqual([...followNode(graph, 'smelter:TJK')].sort(), ['mine:TJK>smelter:TJK', 'smelter:TJK>loss', 'smelter:TJK>use-metal:USA']);
  assert.equal(follow(graph, 'no such band').size, 0);
});

test('nothing gives an empty graph', () => {
  assert.deepEqual(buildSankey([], options()), { nodes: [], bands: [], columns: [], dropped: 0 });
});

test('in the layout no two nodes of a column overlap, and bands join the edges of their nodes', () => {
  const graph = buildSankey(CHAIN, options());
  const placed = layout(graph, { width: 800, height: 400, nodeWidth: 10, gap: 12, left: 0, right: 100, top: 20 });
  for (let column = 0; column < graph.columns.length; column++) {
    const nodes = placed.nodes.filter((n) => n.column === column);
    nodes.slice(1).forEach((n, i) => assert.ok(n.y >= nodes[i]!.y + nodes[i]!.height + 11.9, `${n.id} overlaps ${nodes[i]!.id}`));
  }
  const china = placed.nodes.find((n) => n.id === 'smelter:CHN')!;
  const incoming = placed.bands.filter((b) => b.to === china.id);
  const edges = incoming.map((b) => [b.y1 - b.thickness / 2, b.y1 + b.thickness / 2]).sort((p, q) => p[0]! - q[0]!);
  assert.ok(Math.abs(edges[0]![0]! - china.y) < 0.01);
  assert.ok(Math.abs(edges[1]![0]! - edges[0]![1]!) < 0.01, 'bands lie side by side');
});

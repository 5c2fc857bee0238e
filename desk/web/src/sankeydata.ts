// From the plan's chain flows to nodes and bands of a Sankey. Pure: no drawing here.
import type { ChainFlow } from './model.ts';

export interface Band {
  id: string; from: string; to: string; fromStage: string; toStage: string; fromCountry: string; toCountry: string;
  /** Tonnes of contained element; `width` is the one drawn. */
  value: number; baseline: number; width: number;
}
export interface Node {
  id: string; column: number; stage: string; country: string; members: string[];
  /** Tonnes that come in or go out, whichever is more; `width` is the one drawn. */
  width: number; value: number; baseline: number;
}
export interface Graph { nodes: Node[]; bands: Band[]; columns: string[]; dropped: number }
export interface Options {
  show: 'scenario' | 'baseline' | 'difference';
  /** Countries below this share of their column are drawn as one. */
  minShare: number;
  /** Countries that are never lumped together. */
  keep: (country: string) => boolean;
  rank: (country: string) => number;
  /** What is made, from the ground on: each stage a column. Without it those of antimony. */
  stages?: string[];
}

export const OTHERS = '*';
const STAGES = ['mine', 'smelter', 'oxide'];
const isUse = (stage: string): boolean => stage.startsWith('use-');
const isEnd = (stage: string): boolean => stage === 'loss' || stage === 'stock';

/** What is used, lost or stored leaves the chain: it stands in the last column, losses and stocks at its foot. */
function column(stage: string, stages: string[]): number | undefined {
  if (isUse(stage) || isEnd(stage)) return stages.length;
  const at = stages.indexOf(stage);
  return at < 0 ? undefined : at;
}

const widthOf = (flow: ChainFlow, show: Options['show']): number =>
  show === 'baseline' ? flow.baselineTonnesContained ?? 0
    : show === 'scenario' ? flow.tonnesContained : Math.max(flow.tonnesContained, flow.baselineTonnesContained ?? 0);

function large(flows: ChainFlow[], options: Options): (stage: string, country: string) => boolean {
  const sums = new Map<string, number>();
  const totals = new Map<string, number>();
  const add = (stage: string, country: string, width: number): void => {
    sums.set(`${stage}:${country}`, (sums.get(`${stage}:${country}`) ?? 0) + width);
    totals.set(stage, (totals.get(stage) ?? 0) + width);
  };
  for (const flow of flows) {
    const width = Math.max(flow.tonnesContained, flow.baselineTonnesContained ?? 0);
    add(`out ${flow.fromStage}`, flow.fromCountry, width);
    add(`in ${flow.toStage}`, flow.toCountry, width);
  }
  const share = (side: string, country: string): number => (sums.get(`${side}:${country}`) ?? 0) / (totals.get(side) || 1);
  return (stage, country) => options.keep(country)
    || share(`out ${stage}`, country) >= options.minShare || share(`in ${stage}`, country) >= options.minShare;
}

/** Builds the graph of one year's flows. Bands that would run backwards are dropped and counted, never drawn wrong. */
export function buildSankey(flows: ChainFlow[], options: Options): Graph {
  const isLarge = large(flows, options);
  const stages = options.stages ?? STAGES;
  const bands = new Map<string, Band>();
  const nodes = new Map<string, Node>();
  let dropped = 0;
  const nodeOf = (stage: string, country: string, col: number): Node => {
    const shown = isEnd(stage) ? '' : isLarge(stage, country) ? country : OTHERS;
    const id = isEnd(stage) ? stage : `${stage}:${shown}`;
    const node = nodes.get(id) ?? { id, column: col, stage, country: shown, width: 0, value: 0, baseline: 0, members: [] };
    if (!node.members.includes(country)) node.members.push(country);
    nodes.set(id, node);
    return node;
  };
  for (const flow of flows) {
    const width = widthOf(flow, options.show);
    const start = column(flow.fromStage, stages);
    const end = column(flow.toStage, stages);
    if (!(width > 0)) continue;
    if (start === undefined || end === undefined || end <= start) {
      dropped++;
      continue;
    }
    const from = nodeOf(flow.fromStage, flow.fromCountry, start);
    const to = nodeOf(flow.toStage, flow.toCountry, end);
    const id = `${from.id}>${to.id}`;
    const band = bands.get(id) ?? { id, from: from.id, to: to.id, fromStage: flow.fromStage, toStage: flow.toStage,
      fromCountry: from.country, toCountry: to.country, value: 0, baseline: 0, width: 0 };
    band.value += flow.tonnesContained;
    band.baseline += flow.baselineTonnesContained ?? 0;
    band.width += width;
    bands.set(id, band);
  }
  return arrange([...nodes.values()], [...bands.values()], options, dropped);
}

function arrange(nodes: Node[], bands: Band[], options: Options, dropped: number): Graph {
  for (const node of nodes) {
    for (const of of ['width', 'value', 'baseline'] as const) {
      const sum = (side: 'from' | 'to'): number => bands.filter((b) => b[side] === node.id).reduce((t, b) => t + b[of], 0);
      node[of] = Math.max(sum('from'), sum('to'));
    }
  }
  const foot = (n: Node): number => (n.stage === 'loss' ? 3 : n.stage === 'stock' ? 2 : n.country === OTHERS ? 1 : 0);
  const stages = options.stages ?? STAGES;
  // What is used early in the chain stands above what is used late; of what is mined and of metal no stage has the name.
  const kind = (n: Node): number => (isUse(n.stage) ? 1 + stages.indexOf(n.stage.slice('use-'.length)) : 0);
  nodes.sort((a, b) => a.column - b.column || foot(a) - foot(b) || kind(a) - kind(b)
    || options.rank(a.country) - options.rank(b.country) || a.id.localeCompare(b.id));
  const used = [...new Set(nodes.map((n) => n.column))].sort((a, b) => a - b);
  for (const node of nodes) node.column = used.indexOf(node.column);
  const names = [...stages, 'use'];
  // A last column of losses alone has no name: nothing is used in it.
  const name = (c: number, i: number): string => (nodes.some((n) => n.column === i && !isEnd(n.stage)) ? names[c] ?? 'use' : '');
  return { nodes, bands, columns: used.map(name), dropped };
}

/** Every band that what flows through this one came by or may go by: upstream of its start, downstream of its end. */
export function follow(graph: Graph, bandId: string): Set<string> {
  const chosen = graph.bands.find((b) => b.id === bandId);
  const found = new Set<string>();
  if (!chosen) return found;
  found.add(bandId);
  walk(graph, chosen.from, 'to', 'from', found);
  walk(graph, chosen.to, 'from', 'to', found);
  return found;
}

/** The bands that leave or reach a node, and all beyond them. */
export function followNode(graph: Graph, nodeId: string): Set<string> {
  const found = new Set<string>();
  walk(graph, nodeId, 'to', 'from', found);
  walk(graph, nodeId, 'from', 'to', found);
  return found;
}

function walk(graph: Graph, node: string, at: 'from' | 'to', onwards: 'from' | 'to', found: Set<string>): void {
  for (const band of graph.bands) {
    if (band[at] !== node || found.has(band.id)) continue;
    found.add(band.id);
    walk(graph, band[onwards], at, onwards, found);
  }
}

// Where the nodes and bands of a Sankey stand. Countries keep their order in every column; only heights move.
import type { Band, Graph, Node } from './sankeydata.ts';

export interface PlacedNode extends Node { x: number; y: number; height: number }
export interface PlacedBand extends Band { path: string; thickness: number; x0: number; x1: number; y0: number; y1: number }
export interface Layout { nodes: PlacedNode[]; bands: PlacedBand[]; height: number }
export interface Frame { width: number; height: number; nodeWidth: number; gap: number; left: number; right: number; top: number }

const ROUNDS = 12;

export function layout(graph: Graph, frame: Frame): Layout {
  const columns = graph.columns.map((_, i) => graph.nodes.filter((n) => n.column === i));
  const scale = Math.min(...columns.map((nodes) => {
    const free = frame.height - frame.gap * Math.max(0, nodes.length - 1);
    return Math.max(20, free) / (nodes.reduce((t, n) => t + n.width, 0) || 1);
  }), Number.MAX_VALUE);
  const step = (frame.width - frame.left - frame.right - frame.nodeWidth) / Math.max(1, columns.length - 1);
  const nodes = graph.nodes.map((n): PlacedNode => ({ ...n, x: frame.left + n.column * step, y: 0, height: Math.max(1, n.width * scale) }));
  const at = new Map(nodes.map((n) => [n.id, n]));
  const placed = columns.map((column) => column.map((n) => at.get(n.id)!));
  placed.forEach((column) => stack(column, frame));
  for (let round = 0; round < ROUNDS; round++) {
    relax(placed.slice(1), graph.bands, at, 'to', 'from', frame);
    relax(placed.slice(0, -1).reverse(), graph.bands, at, 'from', 'to', frame);
  }
  const height = Math.max(frame.top, ...nodes.map((n) => n.y + n.height));
  return { nodes, bands: route(graph.bands, at, scale, frame), height };
}

function stack(column: PlacedNode[], frame: Frame): void {
  const total = column.reduce((t, n) => t + n.height, 0) + frame.gap * (column.length - 1);
  let y = frame.top + Math.max(0, (frame.height - total) / 2);
  for (const node of column) {
    node.y = y;
    y += node.height + frame.gap;
  }
}

/** Moves each node towards the middle of what it is joined to, then pushes neighbours apart in their order. */
function relax(columns: PlacedNode[][], bands: Band[], at: Map<string, PlacedNode>, here: 'from' | 'to', there: 'from' | 'to', frame: Frame): void {
  for (const column of columns) {
    for (const node of column) {
      const joined = bands.filter((b) => b[here] === node.id);
      const weight = joined.reduce((t, b) => t + b.width, 0);
      if (weight === 0) continue;
      const middle = joined.reduce((t, b) => t + b.width * (at.get(b[there])!.y + at.get(b[there])!.height / 2), 0) / weight;
      node.y += (middle - node.height / 2 - node.y) * 0.6;
    }
    separate(column, frame);
  }
}

function separate(column: PlacedNode[], frame: Frame): void {
  let y = frame.top;
  for (const node of column) {
    node.y = Math.max(node.y, y);
    y = node.y + node.height + frame.gap;
  }
  let foot = frame.top + frame.height;
  for (const node of [...column].reverse()) {
    node.y = Math.min(node.y, foot - node.height);
    foot = node.y - frame.gap;
  }
  // Where nodes do not fit, the order is kept and the chart grows downwards.
  let least = frame.top;
  for (const node of column) {
    node.y = Math.max(node.y, least);
    least = node.y + node.height + frame.gap;
  }
}

function route(bands: Band[], at: Map<string, PlacedNode>, scale: number, frame: Frame): PlacedBand[] {
  const left = new Map<string, number>();
  const right = new Map<string, number>();
  const start = new Map<string, number>();
  const end = new Map<string, number>();
  const middle = (id: string): number => at.get(id)!.y + at.get(id)!.height / 2;
  for (const b of [...bands].sort((p, q) => middle(p.to) - middle(q.to))) {
    start.set(b.id, left.get(b.from) ?? 0);
    left.set(b.from, (left.get(b.from) ?? 0) + b.width * scale);
  }
  for (const b of [...bands].sort((p, q) => middle(p.from) - middle(q.from))) {
    end.set(b.id, right.get(b.to) ?? 0);
    right.set(b.to, (right.get(b.to) ?? 0) + b.width * scale);
  }
  return bands.map((b) => {
    const from = at.get(b.from)!;
    const to = at.get(b.to)!;
    const thickness = Math.max(0.75, b.width * scale);
    const x0 = from.x + frame.nodeWidth;
    const y0 = from.y + start.get(b.id)! + (b.width * scale) / 2;
    const y1 = to.y + end.get(b.id)! + (b.width * scale) / 2;
    const bend = (x0 + to.x) / 2;
    const path = `M${x0.toFixed(1)} ${y0.toFixed(1)}C${bend.toFixed(1)} ${y0.toFixed(1)} ${bend.toFixed(1)} ${y1.toFixed(1)} ${to.x.toFixed(1)} ${y1.toFixed(1)}`;
    return { ...b, path, thickness, x0, x1: to.x, y0, y1 };
  }).sort((p, q) => q.thickness - p.thickness);
}

// From routes to bands on a map. Pure: positions in pixels come in from a projection.
import { farther } from './crowd.ts';
import type { Point } from './model.ts';

export interface Route { path: Point[]; stage: string; tonnes: number; baseline: number; label: string }
/** A stretch of corridor with all that runs over it in one direction. */
export interface Stretch { points: Point[]; loads: Map<string, Load> }
export interface Load { tonnes: number; baseline: number; labels: string[] }

const keyOf = (p: Point): string => `${p[0].toFixed(3)},${p[1].toFixed(3)}`;

function segments(routes: Route[]): Map<string, Stretch> {
  const found = new Map<string, Stretch>();
  for (const route of routes) {
    for (let i = 1; i < route.path.length; i++) {
      const [a, b] = [route.path[i - 1]!, route.path[i]!];
      if (keyOf(a) === keyOf(b)) continue;
      const key = `${keyOf(a)}>${keyOf(b)}`;
      const segment = found.get(key) ?? { points: [a, b], loads: new Map<string, Load>() };
      const load = segment.loads.get(route.stage) ?? { tonnes: 0, baseline: 0, labels: [] };
      load.tonnes += route.tonnes;
      load.baseline += route.baseline;
      load.labels.push(route.label);
      segment.loads.set(route.stage, load);
      found.set(key, segment);
    }
  }
  return found;
}

const signature = (loads: Map<string, Load>): string =>
  [...loads].map(([stage, load]) => `${stage}=${load.tonnes.toFixed(6)}/${load.baseline.toFixed(6)}/${[...load.labels].sort().join('+')}`).sort().join('|');

/** Adds up the routes over each segment and joins segments of equal load to stretches, so that a corridor is one band. */
export function stretches(routes: Route[]): Stretch[] {
  const all = [...segments(routes).values()].map((segment) => ({
    segment, load: signature(segment.loads), start: keyOf(segment.points[0]!), end: keyOf(segment.points[1]!), used: false,
  }));
  const groups = (key: (s: typeof all[number]) => string): Map<string, typeof all> => {
    const found = new Map<string, typeof all>();
    for (const one of all) found.set(key(one), [...(found.get(key(one)) ?? []), one]);
    return found;
  };
  const leaving = groups((s) => `${s.start} ${s.load}`);
  const arriving = groups((s) => `${s.end} ${s.load}`);
  // Those that nothing equal leads into go first, so that no stretch begins in its own middle.
  const begins = all.filter((s) => !arriving.has(`${s.start} ${s.load}`));
  const out: Stretch[] = [];
  for (const first of [...begins, ...all]) {
    if (first.used) continue;
    first.used = true;
    const points = [...first.segment.points];
    for (let last = first; ;) {
      const next = (leaving.get(`${last.end} ${last.load}`) ?? []).find((s) => !s.used);
      if (!next) break;
      next.used = true;
      points.push(next.segment.points[1]!);
      last = next;
    }
    out.push({ points, loads: first.segment.loads });
  }
  return out;
}

/** Moves a line sideways by pixels, to the right of its direction for positive ones; corners are mitred, at most twofold. */
export function offset(line: Point[], by: number): Point[] {
  const normal = (a: Point, b: Point): Point => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  };
  return line.map((p, i) => {
    const before = i > 0 ? normal(line[i - 1]!, p) : undefined;
    const after = i < line.length - 1 ? normal(p, line[i + 1]!) : undefined;
    const [n, m] = [before ?? after!, after ?? before!];
    if (!n || !m) return p;
    const sum: Point = [n[0] + m[0], n[1] + m[1]];
    const size = Math.hypot(sum[0], sum[1]);
    if (size < 0.3) return [p[0] + n[0] * by, p[1] + n[1] * by];
    const miter = Math.min(2, 2 / size);
    return [p[0] + (sum[0] / size) * by * miter, p[1] + (sum[1] / size) * by * miter];
  });
}

export interface Box { x: number; y: number; width: number; height: number }
export interface Label {
  text: string; kind: string; x: number; y: number; width: number; height: number; reach: number;
  /** The name of an area: stands on its point, and gives way to what stands at a mark. */
  area?: boolean;
  /** May go farther from its mark, to which a line then leads. */
  leads?: boolean;
  /** The same name in the other language. */
  other?: string;
}
export interface PlacedLabel extends Label { left: number; top: number; anchor: 'start' | 'end' | 'middle'; far: boolean }

type Spot = [PlacedLabel['anchor'], number, number];

function spots({ x, y, width, height, reach, area }: Label): Spot[] {
  const centre = (dx: number, dy: number): Spot => ['middle', x - width / 2 + dx, y - height / 2 + dy];
  if (area) return [[0, 0], [0, -16], [0, 16], [-34, 0], [34, 0], [0, -30], [0, 30], [-34, -20], [34, 20], [-34, 20], [34, -20]].map(([dx, dy]) => centre(dx!, dy!));
  return [
    ['start', x + reach, y - height / 2], ['end', x - reach - width, y - height / 2],
    ['middle', x - width / 2, y - reach - height], ['middle', x - width / 2, y + reach],
    ['start', x + reach, y - height], ['start', x + reach, y], ['end', x - reach - width, y - height], ['end', x - reach - width, y],
  ];
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Puts labels beside their marks in order of importance; one that finds no free place is left out. */
export function placeLabels(labels: Label[], frame: Box, taken: Box[] = []): PlacedLabel[] {
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const { width, height } = label;
    const near = spots(label);
    for (const [i, [anchor, left, top]] of [...near, ...(label.leads ? farther(label) : [])].entries()) {
      const box = { x: left, y: top, width, height };
      const within = left >= frame.x && top >= frame.y && left + width <= frame.x + frame.width && top + height <= frame.y + frame.height;
      if (!within || boxes.some((other) => overlap(box, other))) continue;
      boxes.push(box);
      placed.push({ ...label, left, top, anchor, far: i >= near.length });
      break;
    }
  }
  return placed;
}

// Ground as squares of a grid: column and row counted in sides of a square from Greenwich and the equator. Pure.

export interface Square { i: number; j: number }
export type Ring = [number, number][];

/** "kaz-block:4500:2900" or "4500:2900"; undefined where it is no square. */
export function squareOf(text: string): Square | undefined {
  const parts = /^(?:[a-z0-9-]+:)?(-?\d{1,6}):(-?\d{1,6})$/.exec(text.trim());
  return parts ? { i: Number(parts[1]), j: Number(parts[2]) } : undefined;
}

export const keyOf = ({ i, j }: Square): string => `${i}:${j}`;

/** What a person types: "4500:2900-4502:2901, 4510:2900". Tells what it cannot read, and stops before a slip makes a million. */
export function readSquares(text: string, most = 20_000): { squares: Square[]; wrong: string[] } {
  const found = new Map<string, Square>();
  const wrong: string[] = [];
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const box = /^(-?\d{1,6}):(-?\d{1,6})(?:-(-?\d{1,6}):(-?\d{1,6}))?$/.exec(part.replace(/^[a-z][a-z0-9-]*:/, ''));
    if (!box) {
      wrong.push(part);
      continue;
    }
    const [a, b] = [Number(box[1]), Number(box[2])];
    const [c, d] = [Number(box[3] ?? a), Number(box[4] ?? b)];
    if ((Math.abs(c - a) + 1) * (Math.abs(d - b) + 1) + found.size > most) {
      wrong.push(part);
      continue;
    }
    for (const square of between({ i: a, j: b }, { i: c, j: d })) found.set(keyOf(square), square);
  }
  return { squares: [...found.values()], wrong };
}

/** All squares of the box that has two squares in its corners. */
export function between(a: Square, b: Square): Square[] {
  const all: Square[] = [];
  for (let j = Math.min(a.j, b.j); j <= Math.max(a.j, b.j); j++) for (let i = Math.min(a.i, b.i); i <= Math.max(a.i, b.i); i++) all.push({ i, j });
  return all;
}

/** The same squares in as few boxes as a row-by-row look finds: "4500:2900-4502:2901,4510:2900". */
export function writeSquares(squares: readonly Square[]): string {
  const rows = new Map<number, number[]>();
  for (const { i, j } of squares) rows.set(j, [...(rows.get(j) ?? []), i]);
  const boxes: { from: number; to: number; low: number; high: number }[] = [];
  for (const j of [...rows.keys()].sort((a, b) => a - b)) {
    for (const [from, to] of runs(rows.get(j)!)) {
      const below = boxes.find((box) => box.high === j - 1 && box.from === from && box.to === to);
      if (below) below.high = j;
      else boxes.push({ from, to, low: j, high: j });
    }
  }
  return boxes.map(({ from, to, low, high }) => (from === to && low === high ? `${from}:${low}` : `${from}:${low}-${to}:${high}`)).join(',');
}

function runs(columns: number[]): [number, number][] {
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  const all: [number, number][] = [];
  for (const i of sorted) {
    const last = all.at(-1);
    if (last && last[1] === i - 1) last[1] = i;
    else all.push([i, i]);
  }
  return all;
}

/** The square in which a point lies; a point on a line belongs to the square east and north of it. */
export const squareAt = ([longitude, latitude]: [number, number], minutes: number): Square => ({ i: Math.floor((longitude * 60) / minutes + 1e-9), j: Math.floor((latitude * 60) / minutes + 1e-9) });

const degrees = (lines: number, minutes: number): number => (lines * minutes) / 60;

/** Corner in degrees; the south-west one of the square. */
export const cornerOf = ({ i, j }: Square, minutes: number): [number, number] => [degrees(i, minutes), degrees(j, minutes)];

/** West, south, east, north of squares in degrees; undefined of none. */
export function boxOf(squares: readonly Square[], minutes: number): [number, number, number, number] | undefined {
  if (squares.length === 0) return undefined;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { i, j } of squares) {
    [west, south] = [Math.min(west, i), Math.min(south, j)];
    [east, north] = [Math.max(east, i + 1), Math.max(north, j + 1)];
  }
  return [degrees(west, minutes), degrees(south, minutes), degrees(east, minutes), degrees(north, minutes)];
}

/** The outline of squares as closed rings in degrees, ground on the left: outer ones counter-clockwise, holes clockwise. */
export function outline(squares: readonly Square[], minutes: number): Ring[] {
  const has = new Set(squares.map(keyOf));
  // Edges from corner to corner; where two squares meet only in a corner, two edges leave it.
  const leaving = new Map<string, [number, number][]>();
  const edge = (a: [number, number], b: [number, number]): void => void leaving.set(`${a[0]}:${a[1]}`, [...(leaving.get(`${a[0]}:${a[1]}`) ?? []), b]);
  for (const key of has) {
    const { i, j } = squareOf(key)!;
    if (!has.has(`${i}:${j - 1}`)) edge([i, j], [i + 1, j]);
    if (!has.has(`${i + 1}:${j}`)) edge([i + 1, j], [i + 1, j + 1]);
    if (!has.has(`${i}:${j + 1}`)) edge([i + 1, j + 1], [i, j + 1]);
    if (!has.has(`${i - 1}:${j}`)) edge([i, j + 1], [i, j]);
  }
  const rings: Ring[] = [];
  for (;;) {
    const begin = [...leaving].find(([, ends]) => ends.length > 0);
    if (!begin) return rings;
    const first = begin[0].split(':').map(Number) as [number, number];
    rings.push(walk(first, leaving).map(([i, j]) => [degrees(i, minutes), degrees(j, minutes)]));
  }
}

function walk(first: [number, number], leaving: Map<string, [number, number][]>): [number, number][] {
  const path: [number, number][] = [first];
  let at = first;
  let way: [number, number] = [0, 0];
  do {
    const ends = leaving.get(`${at[0]}:${at[1]}`)!;
    // Turn left where there is a choice, so that squares that only touch in a corner keep rings of their own.
    const left = ends.findIndex(([i, j]) => i - at[0] === -way[1] && j - at[1] === way[0]);
    const [next] = ends.splice(Math.max(0, left), 1) as [[number, number]];
    const turn: [number, number] = [next[0] - at[0], next[1] - at[1]];
    if (path.length > 1 && turn[0] === way[0] && turn[1] === way[1]) path[path.length - 1] = next;
    else path.push(next);
    way = turn;
    at = next;
  } while (at[0] !== first[0] || at[1] !== first[1]);
  return path;
}

/** Rings as polygons, each outer ring with the holes in it. */
export function polygons(rings: readonly Ring[]): Ring[][] {
  const outer = rings.filter((ring) => turning(ring) > 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => turning(ring) < 0)) outer.find(([ring]) => inside(hole[0]!, hole[1]!, ring!))?.push(hole);
  return outer;
}

const turning = (ring: Ring): number => ring.reduce((sum, [x, y], n) => {
  const [u, v] = ring[(n + 1) % ring.length]!;
  return sum + x * v - u * y;
}, 0);

/** Whether the middle of an edge of the hole lies in the ring; a corner could lie on it. */
function inside(a: [number, number], b: [number, number], ring: Ring): boolean {
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  let odd = false;
  ring.forEach(([x1, y1], n) => {
    const [x2, y2] = ring[(n + 1) % ring.length]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  });
  return odd;
}

const KM_PER_DEGREE = 111.32;

/** Square kilometres on a sphere, good to half a per cent, as the server reckons them. */
export const areaKm2 = (squares: readonly Square[], minutes: number): number => squares.reduce((sum, { j }) => sum + ((minutes / 60) * KM_PER_DEGREE) ** 2 * Math.cos(((j + 0.5) * minutes * Math.PI) / 10_800), 0);

// Mines and plants that stand close together: which share a name, and where their marks and names find room. Pure.
import type { Box, Label } from './geo.ts';
import type { Point } from './model.ts';

/** The words of a name without what stands in brackets or after a comma. */
const wordsOf = (name: string): string[] => (name.replace(/\s*\([^)]*\)/g, '').split(',')[0] ?? '').trim().split(/\s+/);
const plain = (word: string): string => word.toLocaleLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isName = (word: string): boolean => /^[^\p{L}]*\p{Lu}/u.test(word);

/** The longest run of words that two names share and that has a proper name in it: "smelter" alone joins nobody. */
function shared(a: string[], b: string[]): string[] {
  let best: string[] = [];
  a.forEach((_, i) => b.forEach((__, k) => {
    let length = 0;
    while (i + length < a.length && k + length < b.length && plain(a[i + length]!) === plain(b[k + length]!)) length++;
    const run = a.slice(i, i + length);
    if (length > best.length && run.some(isName)) best = run;
  }));
  return best;
}

/** A preposition or the like: nothing a cut name may end with. */
const isLittle = (word: string): boolean => /^\p{Ll}{1,3}$/u.test(word);

/** Characters of a name on the map. */
const ROOM = 24;

/** What all the names share, or one name; as many whole words of it as there is room for. */
export function sharedName(names: string[]): string {
  const [first = [], ...others] = names.map(wordsOf);
  const words = [...others.reduce((run, other) => shared(run, other), first)];
  const kept = words.length > 0 ? words : [...first];
  const whole = kept.length;
  while (kept.length > 1 && (kept.join(' ').length > ROOM || (kept.length < whole && isLittle(kept.at(-1)!)))) kept.pop();
  return kept.join(' ');
}

/** Groups of neighbours that share a name: the works of one company in one place bear one label. */
export function families<T extends { name: string; at: Point }>(sites: T[], within: number): T[][] {
  const found: { words: string[]; members: T[] }[] = [];
  for (const site of sites) {
    const words = wordsOf(site.name);
    const home = found.find(({ words: run, members: [head] }) => shared(run, words).length > 0 && Math.hypot(head!.at[0] - site.at[0], head!.at[1] - site.at[1]) <= within);
    if (home) {
      home.words = shared(home.words, words);
      home.members.push(site);
    } else found.push({ words, members: [site] });
  }
  return found.map(({ members }) => members);
}

const ROUNDS = 60;

/** Moves points apart until no two are nearer than `apart`, each as little as need be; equal points part to the right and left. */
export function spread(points: Point[], apart: number): Point[] {
  const out = points.map(([x, y]): Point => [x, y]);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    out.forEach((a, i) => out.slice(i + 1).forEach((b) => {
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const distance = Math.hypot(dx, dy);
      if (distance >= apart - 0.01) return;
      moved = true;
      const push = (apart - distance) / 2;
      const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [1, 0];
      a[0] -= ux * push;
      a[1] -= uy * push;
      b[0] += ux * push;
      b[1] += uy * push;
    }));
    if (!moved) break;
  }
  return out;
}

/** From the rim of a mark to the nearest edge of its name, where the name had to go farther away. */
export function leader(at: Point, box: Box, rim: number): [Point, Point] {
  const nearest = (value: number, low: number, size: number): number => Math.min(low + size, Math.max(low, value));
  const end: Point = [nearest(at[0], box.x, box.width), nearest(at[1], box.y, box.height)];
  const distance = Math.hypot(end[0] - at[0], end[1] - at[1]);
  const share = distance > 0 ? Math.min(1, rim / distance) : 0;
  return [[at[0] + (end[0] - at[0]) * share, at[1] + (end[1] - at[1]) * share], end];
}

/** Points along a line, not farther apart than `step`. */
export function along(line: Point[], step: number): Point[] {
  return line.flatMap((p, i) => {
    const before = line[i - 1];
    const parts = before ? Math.max(1, Math.ceil(Math.hypot(p[0] - before[0], p[1] - before[1]) / step)) : 1;
    return !before ? [p] : Array.from({ length: parts }, (_, k): Point => [before[0] + ((p[0] - before[0]) * (k + 1)) / parts, before[1] + ((p[1] - before[1]) * (k + 1)) / parts]);
  });
}

/** Where a line first leaves a frame; undefined for one that stays inside or never was. */
export function leaving(line: Point[], frame: Box): Point | undefined {
  const inside = ([x, y]: Point): boolean => x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    if (!inside(a) || inside(b)) continue;
    const share = Math.min(...[0, 1].map((axis) => {
      const [low, size] = axis === 0 ? [frame.x, frame.width] : [frame.y, frame.height];
      const step = b[axis]! - a[axis]!;
      const edge = step > 0 ? low + size : low;
      return step === 0 ? 1 : Math.min(1, Math.max(0, (edge - a[axis]!) / step));
    }));
    return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  }
  return undefined;
}

/** The least a name at a leader keeps from its mark, and the farthest it goes, in pixels. */
export const LEADS = [20, 32, 46, 62, 80];

/** Places for a name farther away from its mark, in all directions. */
export function farther({ x, y, width, height, reach }: Label): ['start' | 'end' | 'middle', number, number][] {
  return LEADS.flatMap((lead) => Array.from({ length: 12 }, (_, k): ['start' | 'end' | 'middle', number, number] => {
    const angle = (k * Math.PI) / 6;
    const [px, py] = [x + Math.cos(angle) * (lead + reach), y + Math.sin(angle) * (lead + reach * 0.5)];
    if (Math.abs(Math.cos(angle)) < 0.3) return ['middle', px - width / 2, py - height / 2];
    return Math.cos(angle) > 0 ? ['start', px, py - height / 2] : ['end', px - width, py - height / 2];
  }));
}

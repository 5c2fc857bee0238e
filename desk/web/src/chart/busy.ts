// How much a place matters on the map: what flows pass it, how many links meet in it.
import type { Context } from '../context.ts';
import type { Route } from '../geo.ts';
import type { Point } from '../model.ts';

interface At { longitude: number; latitude: number }
export interface Busy { flows: (place: At) => number; links: (place: At) => number }

/** Points nearer than a tenth of a degree are the same place: a crossing often lies beside the line's own point. */
const cell = (longitude: number, latitude: number): string => `${longitude.toFixed(1)} ${latitude.toFixed(1)}`;

function count(lines: Point[][]): (place: At) => number {
  const found = new Map<string, number>();
  for (const line of lines) {
    for (const [longitude, latitude] of line) {
      const key = cell(longitude, latitude);
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  return (place) => found.get(cell(place.longitude, place.latitude)) ?? 0;
}

export function busyness(ctx: Context, flows: Route[]): Busy {
  return { flows: count(flows.map((f) => f.path)), links: count(ctx.plan.map.links.filter((l) => l.status === 'open').map((l) => l.path)) };
}

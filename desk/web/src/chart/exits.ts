// Where flows of the region leave its map, and for whom.
import type { Context } from '../context.ts';
import { leaving } from '../crowd.ts';
import type { Box, Label } from '../geo.ts';
import type { Flow, Point } from '../model.ts';
import { pathOf, shown } from './flows.ts';

interface Exit { at: Point; tonnes: Map<string, number> }

/** Exits nearer to each other than this are one. */
const ONE = 60;
/** Buyers named at an exit; flows smaller than this share of the largest are not. */
const NAMED = 3;
const SMALL = 0.04;

/** A label at each place where flows leave the frame: the countries they go to, the largest first. */
export function exitLabels(ctx: Context, flows: Flow[], project: (line: Point[]) => Point[], frame: Box): Label[] {
  const exits: Exit[] = [];
  for (const flow of flows) {
    const tonnes = Math.abs(shown(ctx, { tonnes: flow.tonnes, baseline: flow.baselineTonnes ?? flow.tonnes }));
    const at = tonnes > 0.5 && ctx.index.inRegion(flow.fromCountry) ? leaving(project(pathOf(ctx, flow)), frame) : undefined;
    if (!at) continue;
    let exit = exits.find((e) => Math.hypot(e.at[0] - at[0], e.at[1] - at[1]) < ONE);
    if (!exit) exits.push(exit = { at, tonnes: new Map() });
    exit.tonnes.set(flow.toCountry, (exit.tonnes.get(flow.toCountry) ?? 0) + tonnes);
  }
  const largest = Math.max(0, ...exits.flatMap((e) => [...e.tonnes.values()]));
  return exits.flatMap(({ at, tonnes }) => {
    const buyers = [...tonnes].filter(([, t]) => t >= SMALL * largest).sort(([, a], [, b]) => b - a);
    if (buyers.length === 0) return [];
    const names = buyers.slice(0, NAMED).map(([country, t]) => `${ctx.country(country)} ${ctx.tonnes(t)}`);
    const text = `→ ${names.join(', ')}${buyers.length > NAMED ? ' …' : ''}`;
    return [{ text, kind: 'exit', x: at[0], y: at[1], width: text.length * 5.9 + 3, height: 13, reach: 9, leads: true }];
  });
}

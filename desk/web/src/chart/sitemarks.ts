// Mines, plants and markets on the map of the region: marks that do not hide each other, and one name for neighbours that share it.
import type { GeoProjection } from 'd3-geo';
import type { Context } from '../context.ts';
import { families, sharedName, spread } from '../crowd.ts';
import { s } from '../dom.ts';
import type { Box, Label } from '../geo.ts';
import type { Point, Site } from '../model.ts';
import { withTip } from '../tip.ts';
import { mark, stateOf } from './marks.ts';

/** Neighbours within so many pixels may share a name. */
const NEIGHBOURS = 22;
/** From so many pixels on, a mark that was moved shows where its place is. */
const MOVED = 4;

interface Placed { site: Site; name: string; at: Point; place: Point }

export function siteMarks(ctx: Context, projection: GeoProjection, zoom: number): { group: SVGGElement; labels: Label[]; boxes: Box[] } {
  const size = Math.min(2, 0.95 * Math.sqrt(zoom));
  const known = [...ctx.index.sites.values()].flatMap((site) => {
    const place = projection([site.longitude, site.latitude]);
    return place ? [{ site, place, name: ctx.words(site.title, site.id) }] : [];
  });
  const positions = spread(known.map((k) => k.place), 11.5 * size);
  const placed = known.map((k, i): Placed => ({ ...k, at: positions[i]! }));
  const group = s('g', { class: 'marks' });
  for (const { at, place } of placed) {
    if (Math.hypot(at[0] - place[0], at[1] - place[1]) > MOVED) group.append(s('path', { class: 'leader', d: `M${place[0].toFixed(1)} ${place[1].toFixed(1)}L${at[0].toFixed(1)} ${at[1].toFixed(1)}` }));
  }
  placed.forEach((p) => group.append(drawn(ctx, p, size)));
  const half = 6 * size;
  return {
    group, labels: named(placed, half),
    boxes: placed.map(({ at: [x, y] }) => ({ x: x - half, y: y - half, width: 2 * half, height: 2 * half })),
  };
}

function drawn(ctx: Context, { site, at, name }: Placed, size: number): SVGPathElement {
  const state = stateOf(ctx, site);
  return withTip(mark(site.kind, state, at[0], at[1], size), () => [
    name, `${ctx.term('kind', site.kind)}, ${ctx.country(site.country)}`, site.kind === 'market' ? '' : ctx.term('state', state), ctx.otherWords(site.title),
  ]);
}

/** A label for each family, in the middle of its marks; markets bear their own names. */
function named(placed: Placed[], half: number): Label[] {
  const groups = [...families(placed.filter((p) => p.site.kind !== 'market'), NEIGHBOURS), ...placed.filter((p) => p.site.kind === 'market').map((p) => [p])];
  return groups.map((members) => {
    const text = sharedName(members.map((p) => p.name));
    const middle = (axis: 0 | 1): number => members.reduce((t, p) => t + p.at[axis], 0) / members.length;
    const [x, y] = [middle(0), middle(1)];
    const reach = half + 1 + Math.max(...members.map((p) => Math.abs(p.at[0] - x)));
    const market = members[0]!.site.kind === 'market';
    return { text, kind: market ? 'market' : 'site', x, y, width: text.length * (market ? 11 : 12.5) * 0.55 + 3, height: 13.5, reach, leads: !market };
  });
}

// A small map of the world: the same flows on their way to distant markets.
import type { Context } from '../context.ts';
import { s } from '../dom.ts';
import { placeLabels, type Label } from '../geo.ts';
import { bands, routeOf, selectedFlows, widthScale } from './flows.ts';
import { land, pieces, worldProjection } from './projection.ts';

export function worldMap(ctx: Context, width: number): SVGSVGElement {
  const height = Math.round(width * (width < 560 ? 0.56 : 0.47));
  const projection = worldProjection(width, height);
  const abroad = selectedFlows(ctx).filter((f) => f.fromCountry !== f.toCountry);
  const scale = widthScale(ctx, 'world', (f) => f.fromCountry !== f.toCountry, Math.max(6, width / 70));
  const svg = s('svg', { viewBox: `0 0 ${width} ${height}`, class: 'map world', role: 'img', 'aria-label': ctx.t('world.aria') },
    s('rect', { class: 'water', width, height }), land('world', projection),
    bands(ctx, abroad.map((f) => routeOf(ctx, f)), scale, (line) => pieces(projection, line, width)));
  const labels: Label[] = [];
  const turnover = new Map<string, number>();
  for (const f of abroad) {
    for (const c of [f.fromCountry, f.toCountry]) turnover.set(c, (turnover.get(c) ?? 0) + Math.max(f.tonnes, f.baselineTonnes ?? 0));
  }
  for (const [id] of [...turnover].sort(([, a], [, b]) => b - a)) {
    const site = ctx.plan.sites.find((p) => p.country === id) ?? ctx.index.countries.get(id);
    const at = site?.longitude === undefined || site.latitude === undefined ? null : projection([site.longitude, site.latitude]);
    if (!at) continue;
    const text = ctx.country(id);
    labels.push({ text, kind: 'place', x: at[0], y: at[1], width: text.length * 6, height: 12, reach: 6 });
  }
  const group = s('g', { class: 'labels', 'aria-hidden': 'true' });
  for (const l of placeLabels(labels, { x: 2, y: 2, width: width - 4, height: height - 4 })) {
    const x = l.anchor === 'start' ? l.left : l.anchor === 'end' ? l.left + l.width : l.left + l.width / 2;
    group.append(s('text', { class: 'place', x: x.toFixed(1), y: (l.top + 9.5).toFixed(1), 'text-anchor': l.anchor }, l.text));
  }
  svg.append(group);
  return svg;
}

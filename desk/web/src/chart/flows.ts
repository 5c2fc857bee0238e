// Flows as bands: what both maps share.
import type { Context } from '../context.ts';
import { s } from '../dom.ts';
import { offset, stretches, type Load, type Route } from '../geo.ts';
import type { Flow, Point } from '../model.ts';
import { withTip } from '../tip.ts';
import { lineOf } from './projection.ts';

export const STAGES = ['concentrate', 'metal', 'oxide'];

/** Tonnes that the chosen view gives a load: of the scenario, of the baseline, or the change between them. */
export function shown(ctx: Context, load: { tonnes: number; baseline: number }): number {
  const { show } = ctx.selection;
  return show === 'scenario' ? load.tonnes : show === 'baseline' ? load.baseline : load.tonnes - load.baseline;
}

export function selectedFlows(ctx: Context): Flow[] {
  return ctx.plan.flows.filter((f) => f.year === ctx.selection.year && ctx.shows(f.material));
}

export function pathOf(ctx: Context, flow: Flow): Point[] {
  if (flow.path && flow.path.length > 1) return flow.path;
  const end = (site: string | undefined, country: string): Point[] => {
    const place = ctx.index.sites.get(site ?? '') ?? ctx.index.countries.get(country);
    return place?.longitude === undefined || place.latitude === undefined ? [] : [[place.longitude, place.latitude]];
  };
  return [...end(flow.fromSite, flow.fromCountry), ...end(flow.toSite, flow.toCountry)];
}

export function routeOf(ctx: Context, flow: Flow): Route {
  const from = ctx.site(flow.fromSite) || ctx.country(flow.fromCountry);
  const to = ctx.site(flow.toSite) || ctx.country(flow.toCountry);
  return { path: pathOf(ctx, flow), stage: ctx.index.stage(flow.material), tonnes: flow.tonnes, baseline: flow.baselineTonnes ?? flow.tonnes, label: `${from} → ${to}` };
}

/** Pixels per tonne, the same for every year and view, so that years can be compared. */
export function widthScale(ctx: Context, relevant: (flow: Flow) => boolean, widest: number): number {
  let most = 0;
  for (const year of ctx.plan.years) {
    const routes = ctx.plan.flows.filter((f) => f.year === year && relevant(f)).map((f) => routeOf(ctx, f));
    for (const stretch of stretches(routes)) {
      for (const side of ['tonnes', 'baseline'] as const) {
        most = Math.max(most, [...stretch.loads.values()].reduce((t, l) => t + l[side], 0));
      }
    }
  }
  return most > 0 ? widest / most : 0;
}

const THINNEST = 0.9;

/** Draws the bands of some routes, stages side by side to the right of the direction of travel. */
export function bands(ctx: Context, routes: Route[], scale: number, toPixels: (line: Point[]) => Point[]): SVGGElement {
  const group = s('g', { class: 'flows' });
  const drawn: [number, SVGElement][] = [];
  for (const stretch of stretches(routes)) {
    let beside = 0.5;
    const line = toPixels(stretch.points);
    if (line.length < 2) continue;
    for (const stage of new Set([...STAGES, ...stretch.loads.keys()])) {
      const load = stretch.loads.get(stage);
      const tonnes = load ? shown(ctx, load) : 0;
      if (!load || Math.abs(tonnes) < 0.5) continue;
      const width = Math.max(THINNEST, Math.abs(tonnes) * scale);
      const side = offset(line, beside + width / 2);
      beside += width;
      drawn.push([width, band(ctx, lineOf(side), width, stage, tonnes, load)]);
    }
  }
  drawn.sort(([a], [b]) => b - a).forEach(([, element]) => group.append(element));
  return group;
}

function band(ctx: Context, d: string, width: number, stage: string, tonnes: number, load: Load): SVGElement {
  const difference = ctx.selection.show === 'difference';
  const kind = difference ? (tonnes > 0 ? 'more' : 'less') : stage;
  const path = s('path', { class: `band ${kind}`, d, 'stroke-width': width.toFixed(2) });
  return withTip(path, () => [
    `${ctx.term('stage', stage)}: ${ctx.tonnes(tonnes)}`,
    difference ? `${ctx.tonnes(load.baseline)} → ${ctx.tonnes(load.tonnes)}` : ctx.t('against-baseline', { value: ctx.tonnes(load.baseline) }),
    ...[...new Set(load.labels)].slice(0, 5),
    ctx.t('basis.modelled'),
  ]);
}

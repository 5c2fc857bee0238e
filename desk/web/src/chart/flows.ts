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

/** The heaviest stretch of any year, in tonnes, for each choice of flows: the same for every view of a plan. */
const heaviest = new WeakMap<object, Map<string, number>>();

/** Pixels per tonne, the same for every year and view, so that years can be compared. `choice` names the flows that count. */
export function widthScale(ctx: Context, choice: string, relevant: (flow: Flow) => boolean, widest: number): number {
  const known = heaviest.get(ctx.plan) ?? new Map<string, number>();
  heaviest.set(ctx.plan, known);
  const most = known.get(choice) ?? heaviestStretch(ctx, relevant);
  known.set(choice, most);
  return most > 0 ? widest / most : 0;
}

function heaviestStretch(ctx: Context, relevant: (flow: Flow) => boolean): number {
  let most = 0;
  for (const year of ctx.plan.years) {
    const routes = ctx.plan.flows.filter((f) => f.year === year && relevant(f)).map((f) => routeOf(ctx, f));
    for (const stretch of stretches(routes)) {
      const loads = [...stretch.loads.values()];
      most = Math.max(most, loads.reduce((t, l) => t + l.tonnes, 0), loads.reduce((t, l) => t + l.baseline, 0));
    }
  }
  return most;
}

const THINNEST = 0.9;
/** Bands from this many pixels on are wide enough to carry a sign of their direction. */
const DIRECTED = 3.5;

/** Draws the bands of some routes, stages side by side to the right of the direction of travel. */
export function bands(ctx: Context, routes: Route[], scale: number, toPixels: (line: Point[]) => Point[][]): SVGGElement {
  const group = s('g', { class: 'flows' });
  const drawn: [number, SVGElement][] = [];
  const chevrons: SVGElement[] = [];
  for (const stretch of stretches(routes)) {
    let beside = 0.5;
    const lines = toPixels(stretch.points).filter((line) => line.length > 1);
    for (const stage of new Set([...STAGES, ...stretch.loads.keys()])) {
      const load = stretch.loads.get(stage);
      const tonnes = load ? shown(ctx, load) : 0;
      if (!load || Math.abs(tonnes) < 0.5) continue;
      const width = Math.max(THINNEST, Math.abs(tonnes) * scale);
      for (const line of lines) {
        const side = offset(line, beside + width / 2);
        // Between neighbours a band of full width would be a blob wider than long, over both their marks.
        const fitting = Math.min(width, Math.max(2 * THINNEST, lengthOf(line)));
        if (width >= DIRECTED) chevrons.push(...chevron(side, width));
        const short = lengthOf(side) < 2.5 * width ? ' short' : '';
        drawn.push([fitting, band(ctx, lineOf(side), fitting, stage, short, tonnes, load)]);
      }
      beside += width;
    }
  }
  drawn.sort(([a], [b]) => b - a).forEach(([, element]) => group.append(element));
  chevrons.forEach((element) => group.append(element));
  return group;
}

const lengthOf = (line: Point[]): number => line.slice(1).reduce((t, p, i) => t + Math.hypot(p[0] - line[i]![0], p[1] - line[i]![1]), 0);

/** An arrow head in the middle of the longest stretch of a line, if there is room. */
function chevron(line: Point[], width: number): SVGElement[] {
  let best: { length: number; at: Point; angle: number } | undefined;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (!best || length > best.length) best = { length, at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], angle: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI };
  }
  if (!best || best.length < 14) return [];
  const half = Math.min(5, width * 0.32).toFixed(1);
  return [s('path', { class: 'chevron', d: `M-${half}-${half}L0 0L-${half} ${half}`, transform: `translate(${best.at[0].toFixed(1)} ${best.at[1].toFixed(1)}) rotate(${best.angle.toFixed(1)})` })];
}

function band(ctx: Context, d: string, width: number, stage: string, more: string, tonnes: number, load: Load): SVGElement {
  const difference = ctx.selection.show === 'difference';
  const kind = difference ? (tonnes > 0 ? 'more' : 'less') : stage;
  const path = s('path', { class: `band ${kind}${more}`, d, 'stroke-width': width.toFixed(2) });
  return withTip(path, () => [
    `${ctx.term('stage', stage)}: ${ctx.tonnes(tonnes)}`,
    difference ? `${ctx.tonnes(load.baseline)} → ${ctx.tonnes(load.tonnes)}` : ctx.t('against-baseline', { value: ctx.tonnes(load.baseline) }),
    ...[...new Set(load.labels)].slice(0, 5),
    ctx.t('basis.modelled'),
  ]);
}

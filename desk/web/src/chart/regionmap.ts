// The map of the region: corridors thin, flows as bands, plants and crossings as small marks.
import { geoDistance, type GeoProjection } from 'd3-geo';
import type { Context } from '../context.ts';
import { s } from '../dom.ts';
import { along, leader } from '../crowd.ts';
import { placeLabels, type Box, type Label, type PlacedLabel, type Route } from '../geo.ts';
import type { Flow, Point } from '../model.ts';
import { withTip } from '../tip.ts';
import { bands, routeOf, selectedFlows, widthScale } from './flows.ts';
import { busyness, type Busy } from './busy.ts';
import { exitLabels } from './exits.ts';
import { land, lineOf, project, regionProjection } from './projection.ts';
import { siteMarks } from './sitemarks.ts';

export interface View { zoom: number; x: number; y: number }
export const WHOLE: View = { zoom: 1, x: 0, y: 0 };
/** From this zoom on, everything has its name. */
const NEAR = 2;

/** Where the name of a country stands, in the region and around it; the letters give its name in the reader's language. */
const NAMES: [string, string, number, number][] = [
  ['KAZ', 'KZ', 66.5, 48.6], ['UZB', 'UZ', 62.4, 42.2], ['TKM', 'TM', 58.6, 39.6], ['KGZ', 'KG', 75.4, 41.4], ['TJK', 'TJ', 72.6, 38.3], ['RUS', 'RU', 52, 53.3], ['CHN', 'CN', 84.5, 40.6],
  ['IRN', 'IR', 55.5, 35.4], ['AFG', 'AF', 66.2, 35.2], ['AZE', 'AZ', 47.7, 40.5], ['GEO', 'GE', 43.6, 42.3], ['MNG', 'MN', 90.2, 48.2], ['ARM', 'AM', 44.9, 40.3], ['PAK', 'PK', 71.6, 35.0],
];
const SEAS: ['sea.caspian', number, number][] = [['sea.caspian', 50.7, 42.3]];

/** Radians of arc, about 1,100 km: the Caspian and the way over the Black Sea are shorter. */
const LONG_SEA = 0.175;

/** A flow the regional map shows: one that begins or ends in the region, or crosses it. */
export const concernsRegion = (ctx: Context) => (flow: Flow): boolean =>
  ctx.index.inRegion(flow.fromCountry) || ctx.index.inRegion(flow.toCountry)
  || (flow.countriesCrossed ?? []).some((c) => ctx.index.inRegion(c));

export const mapHeight = (width: number): number => Math.round(width < 560 ? width * 1.02 : Math.min(680, width * 0.56));

export function regionMap(ctx: Context, width: number, view: View): SVGSVGElement {
  const height = mapHeight(width);
  const projection = zoomed(regionProjection(width, height), view, width, height);
  const widest = Math.max(9, Math.min(20, width / 50)) * Math.sqrt(view.zoom);
  const scale = widthScale(ctx, 'region', concernsRegion(ctx), widest);
  const concerned = selectedFlows(ctx).filter(concernsRegion(ctx));
  const flows = concerned.map((f) => routeOf(ctx, f));
  const svg = s('svg', { viewBox: `0 0 ${width} ${height}`, class: 'map', role: 'img', 'aria-label': ctx.t('map.aria') },
    s('rect', { class: 'water', width, height }),
    land('region', projection));
  const labels: Label[] = [];
  const busy = busyness(ctx, flows);
  names(ctx, projection, width, labels);
  const sites = siteMarks(ctx, projection, view.zoom);
  labels.push(...sites.labels, ...exitLabels(ctx, concerned, (line) => project(projection, line), { x: 6, y: 6, width: width - 12, height: height - 12 }));
  svg.append(links(ctx, projection, labels, width >= 560 || view.zoom > NEAR), bands(ctx, flows, scale, (line) => [project(projection, line)]),
    crossings(ctx, projection, labels, busy, view), sites.group);
  places(ctx, projection, labels, busy, Math.round((width / 26) * view.zoom));
  svg.append(texts(labels, sites.boxes, wideBands(projection, flows, scale), width, height));
  return svg;
}

function zoomed(projection: GeoProjection, view: View, width: number, height: number): GeoProjection {
  const [x, y] = projection.translate();
  return projection.scale(projection.scale() * view.zoom).translate([
    width / 2 + (x - width / 2) * view.zoom + view.x, height / 2 + (y - height / 2) * view.zoom + view.y,
  ]);
}

function names(ctx: Context, projection: GeoProjection, width: number, labels: Label[]): void {
  const spoken = new Intl.DisplayNames(ctx.language, { type: 'region' });
  const area = (text: string, place: Point, kind: string, size: number): void => {
    const at = projection(place);
    if (at) labels.push({ ...label(text, at, 0, size, kind), width: text.length * size * 0.66, area: true });
  };
  for (const [id, letters, longitude, latitude] of NAMES) {
    if (width < 560 && ['ARM', 'GEO', 'PAK', 'AZE'].includes(id)) continue;
    const home = ctx.index.inRegion(id);
    area(ctx.words(ctx.index.countries.get(id)?.title, spoken.of(letters) ?? id), [longitude, latitude], home ? 'name home' : 'name', home ? 15 : 13);
  }
  for (const [key, longitude, latitude] of SEAS) area(ctx.t(key), [longitude, latitude], 'sea', 12);
}

function links(ctx: Context, projection: GeoProjection, labels: Label[], named: boolean): SVGGElement {
  const group = s('g', { class: 'links' });
  for (const link of ctx.plan.map.links) {
    // A long sea leg is a straight line between ports: over land it would be taken for a road.
    if (link.mode === 'sea' && arcOf(link.path) > LONG_SEA) continue;
    const line = project(projection, link.path);
    if (line.length < 2) continue;
    const path = s('path', { class: `link ${link.mode} ${link.status}`, d: lineOf(line) });
    group.append(withTip(path, () => [link.id, `${ctx.term('mode', link.mode)}, ${ctx.term('status', link.status)}${link.opens ? `, ${link.opens}` : ''}`]));
    const late = link.opens !== undefined && link.status !== 'open';
    if (late && named) labels.push(label(String(link.opens), middle(line), 4, 11, 'year'));
  }
  return group;
}

const arcOf = (line: Point[]): number => line.slice(1).reduce((t, p, i) => t + geoDistance(line[i]!, p), 0);

const middle = (line: Point[]): Point => line[Math.floor(line.length / 2)]!;

function crossings(ctx: Context, projection: GeoProjection, labels: Label[], busy: Busy, view: View): SVGGElement {
  const group = s('g', { class: 'crossings' });
  for (const crossing of ctx.plan.map.crossings) {
    const at = projection([crossing.longitude, crossing.latitude]);
    if (!at) continue;
    const name = ctx.words(crossing.title, crossing.id);
    const dwell = crossing.dwellHours === undefined ? '' : ctx.t('map.dwell', { hours: ctx.n(crossing.dwellHours) });
    const passed = busy.flows(crossing) > 0;
    const tick = s('path', { class: passed ? 'tick' : 'tick unused', d: `M${at[0].toFixed(1)} ${(at[1] - 5.5).toFixed(1)}v11` });
    group.append(withTip(tick, () => [name, dwell, ctx.otherWords(crossing.title)]));
    // The name of a crossing that nothing passes waits until the reader comes nearer.
    if (passed || view.zoom > NEAR) labels.push(label(dwell ? `${name}, ${dwell.replace(/^\S+ /, '')}` : name, at, 5, 11, 'crossing'));
  }
  return group;
}

/** Boxes along flows that are drawn wide, for names that should not stand on them. */
function wideBands(projection: GeoProjection, flows: Route[], scale: number): Box[] {
  return flows.filter((f) => f.tonnes * scale > 4).flatMap((f) => along(project(projection, f.path), 12)).map(([x, y]) => ({ x: x - 9, y: y - 9, width: 18, height: 18 }));
}

/** Names of places, the busiest first: as many as the map has room for at this distance. */
function places(ctx: Context, projection: GeoProjection, labels: Label[], busy: Busy, room: number): void {
  const taken = new Set([...ctx.plan.map.crossings, ...ctx.plan.sites].map((c) => ctx.words(c.title, c.id)));
  const ranked = ctx.plan.map.places.map((place) => ({ place, at: projection([place.longitude, place.latitude]), rank: busy.flows(place) * 100 + busy.links(place) }));
  ranked.sort((a, b) => b.rank - a.rank);
  let left = room;
  for (const { place, at } of ranked) {
    const title = ctx.words(place.title, place.id);
    if (!at || taken.has(title) || at[0] < 0 || at[1] < 0 || left-- <= 0) continue;
    labels.push({ ...label(title, at, 5, 11, 'place'), other: ctx.otherWords(place.title) });
  }
}

/** Width of a text from its letters: near enough to keep labels apart, and the same everywhere. */
function label(text: string, at: Point, reach: number, size: number, kind: string): Label {
  return { text, kind, x: at[0], y: at[1], width: text.length * size * 0.52 + 3, height: size + 1, reach };
}

/** Who is placed first where there is not room for all. */
const ORDER = ['name home', 'crossing', 'sea', 'name', 'market', 'year', 'place'];

const boxes = (labels: PlacedLabel[]): Box[] => labels.map((l) => ({ x: l.left, y: l.top, width: l.width, height: l.height }));

function texts(labels: Label[], marks: Box[], wide: Box[], width: number, height: number): SVGGElement {
  const group = s('g', { class: 'labels', 'aria-hidden': 'true' });
  const frame = { x: 2, y: 2, width: width - 4, height: height - 4 };
  const dots = (some: Label[]): Box[] => some.filter((l) => !l.area).map((l) => ({ x: l.x - 3, y: l.y - 3, width: 6, height: 6 }));
  const strong = labels.filter((l) => l.kind === 'site' || l.kind === 'exit');
  const areas = new Set(labels.filter((l) => l.area).map((l) => l.text));
  // A market that bears the name of its country would say it twice.
  const rest = labels.filter((l) => !strong.includes(l) && !(l.kind === 'market' && areas.has(l.text))).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  // Plants, mines and who buys are what the map is about: their names may cover the dot of a place.
  const sites = placeLabels(strong.filter((l) => l.kind === 'site'), frame, marks);
  const first = [...sites, ...placeLabels(strong.filter((l) => l.kind === 'exit'), frame, [...marks, ...boxes(sites), ...wide])];
  const ticks = dots(labels.filter((l) => l.kind === 'crossing' || l.kind === 'year'));
  for (const l of [...first, ...placeLabels(rest, frame, [...boxes(first), ...marks, ...ticks])]) group.append(...drawnLabel(l));
  return group;
}

function drawnLabel(l: PlacedLabel): SVGElement[] {
  const x = l.anchor === 'start' ? l.left : l.anchor === 'end' ? l.left + l.width : l.left + l.width / 2;
  const [from, to] = leader([l.x, l.y], { x: l.left, y: l.top, width: l.width, height: l.height }, l.reach);
  return [
    ...(l.kind === 'place' ? [withTip(s('circle', { class: 'place', cx: l.x.toFixed(1), cy: l.y.toFixed(1), r: 1.9 }), () => [l.text, l.other ?? ''])] : []),
    ...(l.far ? [s('path', { class: 'leader', d: lineOf([from, to]) })] : []),
    s('text', { class: l.kind, x: x.toFixed(1), y: (l.top + l.height * 0.78).toFixed(1), 'text-anchor': l.anchor }, l.text),
  ];
}

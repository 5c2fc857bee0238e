// The two projections, the borders under them, and the way from a route to pixels.
import { geoConicEqualArea, geoDistance, geoInterpolate, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Point } from '../model.ts';
import { s } from '../dom.ts';

type Borders = Topology<{ countries: GeometryCollection }>;
export interface BaseMap { region: Borders; world: Borders }

let base: BaseMap | undefined;

/** Gives the borders that a page has fetched; the report in one file has them inside. */
export function setBaseMap(map: BaseMap): void {
  base = map;
}

function baseMap(): BaseMap {
  base ??= JSON.parse(document.getElementById('basemap')!.textContent) as BaseMap;
  return base;
}

/** ISO 3166 numbers of the five countries that the base map sets off from their neighbours. */
const REGION = new Set(['398', '417', '762', '795', '860']);

/** Corners that the regional map must hold: from the Caucasus to Ürümqi, from Khorasan to Omsk. */
const WIDE: Point[] = [[43, 35.5], [91, 35.5], [43, 54.2], [91, 54.2], [66, 34.3]];
const NARROW: Point[] = [[49, 35.8], [86, 35.8], [50, 52.5], [86, 52.5]];

export function regionProjection(width: number, height: number): GeoProjection {
  const corners = width < 560 ? NARROW : WIDE;
  return geoConicEqualArea().parallels([37, 51]).rotate([-67, 0])
    .fitExtent([[4, 4], [width - 4, height - 4]], { type: 'MultiPoint', coordinates: corners });
}

export function worldProjection(width: number, height: number): GeoProjection {
  return geoNaturalEarth1().rotate([-20, 0]).fitExtent([[2, 2], [width - 2, height - 2]], {
    type: 'MultiPoint', coordinates: [[-145, 68], [-145, -48], [199, 68], [199, -48], [20, 78], [20, -50]],
  });
}

/** Land and borders as SVG groups. */
export function land(which: 'region' | 'world', projection: GeoProjection): SVGGElement {
  const topology = baseMap()[which];
  const path = geoPath(projection).digits(1);
  const countries = feature(topology, topology.objects.countries);
  const pick = (inside: boolean): string => path({
    type: 'FeatureCollection', features: countries.features.filter((f) => REGION.has(String(f.id)) === inside),
  }) ?? '';
  return s('g', { class: 'land', 'aria-hidden': 'true' },
    s('path', { class: 'abroad', d: pick(false) }),
    s('path', { class: 'home', d: pick(true) }),
    s('path', { class: 'border', d: path(mesh(topology, topology.objects.countries, (a, b) => a !== b)) ?? '' }),
    s('path', { class: 'coast', d: path(mesh(topology, topology.objects.countries, (a, b) => a === b)) ?? '' }));
}

/** Radians of arc above which a leg is bent along the great circle. */
const LONG = 0.04;

/** A line with points along the great circle wherever a leg is long. */
export function dense(line: Point[]): Point[] {
  return line.flatMap((p, i) => {
    const before = line[i - 1];
    const steps = before ? Math.ceil(geoDistance(before, p) / LONG) : 1;
    if (!before || steps <= 1) return [p];
    const between = geoInterpolate(before, p);
    return Array.from({ length: steps }, (_, k) => (k + 1 === steps ? p : between((k + 1) / steps)));
  });
}

export function project(projection: GeoProjection, line: Point[]): Point[] {
  return dense(line).flatMap((p) => {
    const at = projection(p);
    return at ? [at] : [];
  });
}

const HALVINGS = 14;

/** The same on a map of the whole world: a line that leaves at one edge and comes back at the other is cut at both. */
export function pieces(projection: GeoProjection, line: Point[], width: number): Point[][] {
  const points = dense(line);
  const out: Point[][] = [];
  let current: Point[] = [];
  points.forEach((p, i) => {
    const at = projection(p);
    if (!at) return;
    const last = current.at(-1);
    if (last && Math.abs(at[0] - last[0]) > width / 2) {
      const [end, start] = edge(projection, points[i - 1]!, p, width);
      out.push([...current, end]);
      current = [start];
    }
    current.push(at);
  });
  return [...out, current].filter((piece) => piece.length > 1);
}

/** Where the leg from a to b meets the seam of the map: the last point before it and the first behind it, in pixels. */
function edge(projection: GeoProjection, a: Point, b: Point, width: number): [Point, Point] {
  const between = geoInterpolate(a, b);
  const from = projection(a)!;
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (Math.abs(projection(between(middle))![0] - from[0]) > width / 2) high = middle;
    else low = middle;
  }
  return [projection(between(low))!, projection(between(high))!];
}

export const lineOf = (points: Point[]): string => points.map((p, i) => `${i ? 'L' : 'M'}${p[0].toFixed(1)} ${p[1].toFixed(1)}`).join('');

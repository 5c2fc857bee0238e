// Cuts the Natural Earth borders (world-atlas) down to what the two maps show. Runs at build time only.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);

/** Longitudes and latitudes kept for the regional map; wider than what it shows, so that no cut edge is seen. */
const BOX = [22, 20, 112, 66];
/** Triangles below this many square degrees are dropped. */
const REGION_DETAIL = 0.0006;
const WORLD_DETAIL = 0.1;

function atlas(name) {
  const topo = JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`), 'utf8'));
  return feature(topo, topo.objects.countries).features;
}

/** One pass of Sutherland-Hodgman: keeps the side of the line axis = at where sign * value is larger. */
function clipSide(ring, axis, at, sign) {
  const inside = (p) => sign * (p[axis] - at) >= 0;
  const out = [];
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i];
    const b = ring[(i + 1) % ring.length];
    if (inside(a)) out.push(a);
    if (inside(a) !== inside(b)) {
      const share = (at - a[axis]) / (b[axis] - a[axis]);
      const cut = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
      cut[axis] = at;
      out.push(cut);
    }
  }
  return out;
}

/** Edges along the box get points every two degrees: drawn on a sphere, a long edge would bulge into view. */
function densify(ring) {
  const out = [];
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i];
    const b = ring[(i + 1) % ring.length];
    const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 2));
    for (let s = 0; s < steps; s++) out.push([a[0] + ((b[0] - a[0]) * s) / steps, a[1] + ((b[1] - a[1]) * s) / steps]);
  }
  return out;
}

function clipRing(closed, box) {
  let ring = closed.slice(0, -1);
  ring = clipSide(ring, 0, box[0], 1);
  ring = clipSide(ring, 1, box[1], 1);
  ring = clipSide(ring, 0, box[2], -1);
  ring = clipSide(ring, 1, box[3], -1);
  if (ring.length < 3) return null;
  ring = densify(ring);
  return [...ring, ring[0]];
}

function clipFeature(f, box) {
  const polygons = f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates;
  const kept = [];
  for (const polygon of polygons) {
    const rings = polygon.map((ring) => clipRing(ring, box));
    if (rings[0]) kept.push(rings.filter(Boolean));
  }
  return kept.length ? { type: 'Feature', id: f.id, properties: {}, geometry: { type: 'MultiPolygon', coordinates: kept } } : null;
}

function pack(features, detail, quantum) {
  const bare = features.map((f) => ({ type: 'Feature', id: f.id, properties: {}, geometry: f.geometry }));
  const whole = topology({ countries: { type: 'FeatureCollection', features: bare } }, 1e6);
  const simple = simplify(presimplify(whole), detail);
  const again = feature(simple, simple.objects.countries);
  again.features.forEach((f) => delete f.properties);
  return topology({ countries: again }, quantum);
}

export function regionMap() {
  return pack(atlas('countries-50m').map((f) => clipFeature(f, BOX)).filter(Boolean), REGION_DETAIL, 12000);
}

/** What the desk's map holds: as far as ways out of the region lead over land, with the seas round about. */
const REACH = [-28, -12, 152, 80];
const REACH_DETAIL = 0.002;

/** Finer inside the box of the regional map, for one can come near; coarser beyond. */
export function reachMap() {
  return pack(atlas('countries-50m').map((f) => clipFeature(f, REACH)).filter(Boolean), REACH_DETAIL, 30000);
}

/** The world without Antarctica, where nothing is traded. */
export function worldMap() {
  return pack(atlas('countries-110m').filter((f) => f.id !== '010'), WORLD_DETAIL, 3000);
}

/** Triangles below this many square degrees are dropped from the land of small maps. */
const LAND_DETAIL = 0.006;

/**
 * The land of the world for maps that Java draws: of each country its rings, as flat lists of longitude and latitude
 * with two decimals. Borders meet, because they are simplified together.
 */
export function landMap() {
  const bare = atlas('countries-50m').filter((f) => f.id !== '010')
    .map((f) => ({ type: 'Feature', id: f.id, properties: {}, geometry: f.geometry }));
  const whole = topology({ countries: { type: 'FeatureCollection', features: bare } }, 1e6);
  const simple = simplify(presimplify(whole), LAND_DETAIL);
  const round = (ring) => ring.flatMap(([lon, lat]) => [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100]);
  const rings = (g) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates).flat().filter((r) => r.length > 3).map(round);
  return { countries: feature(simple, simple.objects.countries).features.filter((f) => f.geometry).map((f) => ({ rings: rings(f.geometry) })) };
}

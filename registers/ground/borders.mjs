// Cuts the borders that the register tests ground against out of Natural Earth (1:10m, version 4.1, public domain, as npm
// world-atlas carries them), one GeoJSON file a country, every point kept.
//
//   npm install world-atlas@2.0.2 topojson-client@3 i18n-iso-countries@7.14.0     (in any folder)
//   node .../registers/ground/borders.mjs .../registers/ground/borders KAZ KGZ TJK UZB     (in the same folder)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'here.js'));
const { feature, merge } = require('topojson-client');
const { numericToAlpha3 } = require('i18n-iso-countries');

/** Ground that the map shows apart and that is of the country: Baikonur is leased, not ceded. */
const PART_OF = { Baikonur: 'KAZ' };
const [out, ...countries] = process.argv.slice(2);
const topology = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
const all = topology.objects.countries.geometries;
const round = (x) => Math.round(x * 1e4) / 1e4;

for (const code of countries) {
  const own = all.filter((g) => (g.id ? numericToAlpha3(g.id) : PART_OF[g.properties.name]) === code);
  const shape = merge(topology, own);
  const file = {
    type: 'Feature',
    properties: {
      country: code,
      sources: ['natural-earth-10m'],
      basis: 'read',
      scale: '1:10 000 000',
      uncertainty_m: 3000,
      note:
        'The line as administered; no opinion on whose ground it is. That it is good to 3 km is assumed: 0.3 mm on the map' +
        ' and the steps of 0.2 km in which world-atlas keeps it. Agreed lines of demarcation are finer and were not found free.',
    },
    geometry: {
      type: 'MultiPolygon',
      coordinates: shape.coordinates.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [round(x), round(y)]))),
    },
  };
  writeFileSync(join(out, `${code}.geojson`), `${JSON.stringify(file)}\n`);
}

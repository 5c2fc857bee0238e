// Flows of a plan as bands: width is tonnes, colour is the stage; modelled, and the legend says so.
import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Stroke, Style } from 'ol/style.js';
import { dense } from '../../src/chart/projection.ts';
import { offset, stretches, type Route } from '../../src/geo.ts';
import type { Plan, Point } from '../../src/model.ts';
import { colour } from './colours.ts';
import { onMap, type Frame } from './projection.ts';

const WIDEST = 16;
const THINNEST = 1;
const STAGES = ['concentrate', 'metal', 'oxide'];

export interface FlowProps { stage: string; tonnes: number; labels: string[] }

export interface Flows {
  layer: VectorLayer;
  /** Shows the flows of a year; gives the tonnes of the widest band. */
  show: (year: number, material: string) => number;
}

export function flowLayer(plan: Plan, frame: Frame, nameOf: (country: string, site: string | undefined) => string, home: ReadonlySet<string>): Flows {
  const stages = new Map(plan.materials.map((m) => [m.id, m.stage]));
  const source = new VectorSource();
  // Ways of others' trade are known by their ends only, and would cross the map as straight lines.
  const ours = plan.flows.filter((f) => home.has(f.fromCountry) || home.has(f.toCountry) || (f.countriesCrossed ?? []).some((c) => home.has(c)));
  const routes = (year: number, material: string): Route[] => ours.filter((f) => f.year === year && (!material || f.material === material) && (f.path?.length ?? 0) > 1)
    .map((f) => ({ path: f.path!, stage: stages.get(f.material) ?? 'concentrate', tonnes: f.tonnes, baseline: 0, label: `${nameOf(f.fromCountry, f.fromSite)} → ${nameOf(f.toCountry, f.toSite)}` }));
  // One scale for all years, so that years can be compared.
  const most = Math.max(1, ...plan.years.flatMap((year) => stretches(routes(year, '')).map((s) => [...s.loads.values()].reduce((sum, l) => sum + l.tonnes, 0))));
  const layer = new VectorLayer({ source, zIndex: 3, style: (f, resolution) => bandStyle(f.get('flow') as FlowProps, f.get('line') as Point[], f.get('beside') as number, most, resolution) });
  const show = (year: number, material: string): number => {
    source.clear();
    for (const stretch of stretches(routes(year, material))) {
      let beside = 0;
      const line = dense(stretch.points).map((p) => onMap(p, frame));
      for (const stage of [...new Set([...STAGES, ...stretch.loads.keys()])]) {
        const load = stretch.loads.get(stage);
        if (!load || load.tonnes < 0.5) continue;
        const width = widthOf(load.tonnes, most);
        const f = new Feature(new LineString(line));
        f.setProperties({ flow: { stage, tonnes: load.tonnes, labels: [...new Set(load.labels)] } satisfies FlowProps, line, beside: beside + width / 2 });
        source.addFeature(f);
        beside += width;
      }
    }
    return most;
  };
  return { layer, show };
}

const widthOf = (tonnes: number, most: number): number => Math.max(THINNEST, (tonnes / most) * WIDEST);

function bandStyle(flow: FlowProps, line: Point[], beside: number, most: number, resolution: number): Style {
  // Map units go up where pixels go down: the right side of the way has the other sign.
  const moved = offset(line, -beside * resolution);
  return new Style({
    geometry: new LineString(moved), zIndex: -flow.tonnes,
    stroke: new Stroke({ color: colour(STAGES.includes(flow.stage) ? `--${flow.stage}` : '--accent'), width: widthOf(flow.tonnes, most), lineCap: 'butt', lineJoin: 'round' }),
  });
}

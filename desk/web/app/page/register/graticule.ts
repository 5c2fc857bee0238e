// Lines of longitude and latitude with their degrees, around a ground: without them a map of the steppe says nothing.
import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import { FONT } from '../../map/base.ts';
import { colour } from '../../map/colours.ts';
import { onMap } from '../../map/projection.ts';
import { FRAME } from './layers.ts';

/** Degrees between lines, and how far they reach beyond the ground. */
const STEP = 0.25;
const REACH = 2;
const PIECES = 16;

export function graticule([west, south, east, north]: [number, number, number, number]): VectorLayer {
  const source = new VectorSource();
  const [w, e] = [Math.floor((west - REACH) / STEP) * STEP, Math.ceil((east + REACH) / STEP) * STEP];
  const [s, n] = [Math.floor((south - REACH) / STEP) * STEP, Math.ceil((north + REACH) / STEP) * STEP];
  const along = (from: number, to: number, at: (x: number) => [number, number]): [number, number][] => Array.from({ length: PIECES + 1 }, (_, i) => onMap(at(from + ((to - from) * i) / PIECES), FRAME));
  const add = (points: [number, number][], value: number): void => {
    const feature = new Feature(new LineString(points));
    feature.set('label', words(value));
    source.addFeature(feature);
  };
  for (let x = w; x <= e + 1e-9; x += STEP) add(along(s, n, (y) => [x, y]), x);
  for (let y = s; y <= n + 1e-9; y += STEP) add(along(w, e, (x) => [x, y]), y);
  return new VectorLayer({ source, zIndex: 3, declutter: 'degrees', style: (f) => new Style({
    stroke: new Stroke({ color: `${colour('--quiet')}59`, width: 0.7 }),
    text: new Text({ text: f.get('label') as string, font: `11px ${FONT}`, placement: 'line', repeat: 260, textBaseline: 'bottom', fill: new Fill({ color: colour('--quiet') }), stroke: new Stroke({ color: colour('--halo'), width: 3 }) }),
  }) });
}

function words(value: number): string {
  const minutes = Math.round(Math.abs(value) * 60);
  return `${Math.floor(minutes / 60)}°${minutes % 60 ? `${String(minutes % 60).padStart(2, '0')}′` : ''}`;
}

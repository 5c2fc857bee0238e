// The ways on the map: the chosen one strong, by its modes; the others thin; places where something happens as ticks.
import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import PointGeometry from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import { h } from '../../../src/dom.ts';
import { dense } from '../../../src/chart/projection.ts';
import type { Point } from '../../../src/model.ts';
import { get } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { FONT, makeMap } from '../../map/base.ts';
import { colour } from '../../map/colours.ts';
import { labels } from '../../map/labels.ts';
import { frameFor, onMap } from '../../map/projection.ts';
import type { RouteAnswer } from './model.ts';

interface Lines { features: { geometry: { type: string; coordinates: unknown }; properties: Record<string, unknown> }[] }

export interface LegMap { element: HTMLElement; choose: (route: number) => void; close: () => void }

const DASH: Record<string, number[]> = { sea: [7, 5], ferry: [7, 5], road: [2, 4] };

export async function legMap(desk: Desk, answer: RouteAnswer, question: string, first: number, names: (id: string) => string): Promise<LegMap> {
  const lines = await get<Lines>(`/api/routes${question}&format=geojson`);
  const points = answer.routes.flatMap((r) => r.legs.flatMap((leg): Point[] => [[leg.from.longitude, leg.from.latitude], [leg.to.longitude, leg.to.latitude]]));
  const frame = frameFor(points);
  const source = new VectorSource({ features: lines.features.flatMap((f) => feature(f, frame)) });
  let chosen = first;
  const layer = new VectorLayer({ source, updateWhileInteracting: false, style: (f) => styleOf(f as Feature, chosen + 1, names) });
  const map = await makeMap(desk, desk.t('corridors.map.label'), frame, await labels(desk), () => layer.changed());
  map.map.addLayer(layer);
  const show = (): void => {
    const own = new VectorSource({ features: source.getFeatures().filter((f) => f.get('route') === chosen + 1) });
    map.fit(own.getExtent()!, false);
  };
  map.map.once('change:size', show);
  const element = h('div', { class: 'corridor-map' }, map.element, legend(desk, answer));
  return { element, close: map.close, choose: (route) => { chosen = route; layer.changed(); show(); } };
}

function feature(f: Lines['features'][number], frame: 'conic' | 'world'): Feature[] {
  const made = (geometry: LineString | PointGeometry): Feature => {
    const one = new Feature(geometry);
    one.setProperties({ ...f.properties, line: geometry instanceof LineString });
    return one;
  };
  if (f.geometry.type === 'Point') return [made(new PointGeometry(onMap(f.geometry.coordinates as Point, frame)))];
  const lines = (f.geometry.type === 'LineString' ? [f.geometry.coordinates] : f.geometry.coordinates) as Point[][];
  return lines.map((line) => made(new LineString(dense(line).map((p) => onMap(p, frame)))));
}

function styleOf(f: Feature, chosen: number, names: (id: string) => string): Style[] {
  const on = f.get('route') === chosen;
  if (f.get('line')) {
    const dash = DASH[String(f.get('mode'))];
    const stroke = (color: string, width: number, dashed: boolean): Style => new Style({ zIndex: on ? 2 : 1, stroke: new Stroke({ color, width, ...(dashed && dash ? { lineDash: dash } : {}), lineCap: 'butt' }) });
    return on ? [stroke(colour('--halo'), 6, false), stroke(colour('--accent'), 3.2, true)] : [stroke(colour('--corridor'), 1.4, true)];
  }
  if (!on) return [];
  const what = String(f.get('what'));
  const end = what === 'start' || what === 'end';
  return [new Style({
    zIndex: 3,
    image: new Circle({ radius: end ? 5.5 : 3.6, fill: new Fill({ color: colour(end ? '--ink' : '--ground') }), stroke: new Stroke({ color: colour('--ink'), width: 1.5 }) }),
    text: new Text({ text: names(String(f.get('place'))), font: `${end ? '600 ' : ''}13px ${FONT}`, offsetX: 8, offsetY: -8, textAlign: 'left', fill: new Fill({ color: colour('--ink') }), stroke: new Stroke({ color: colour('--halo'), width: 3 }), overflow: true }),
  })];
}

function legend(desk: Desk, answer: RouteAnswer): HTMLElement {
  const modes = [...new Set(answer.routes.flatMap((r) => r.legs.map((leg) => leg.mode)))];
  return h('ul', { class: 'legend' }, ...modes.map((mode) => h('li', {}, h('span', { class: `line-key ${mode}`, 'aria-hidden': 'true' }), desk.term('mode', mode))), h('li', { class: 'hint' }, desk.t('corridors.map.legend')));
}

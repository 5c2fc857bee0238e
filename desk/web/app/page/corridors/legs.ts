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
import { FONT, makeMap, type DeskMap } from '../../map/base.ts';
import { colour } from '../../map/colours.ts';
import { labels } from '../../map/labels.ts';
import { frameFor, onMap, reaches, type Frame } from '../../map/projection.ts';
import type { RouteAnswer } from './model.ts';

interface Lines { features: { geometry: { type: string; coordinates: unknown }; properties: Record<string, unknown> }[] }

export interface LegMap { element: HTMLElement; choose: (route: number) => void; close: () => void }

const DASH: Record<string, number[]> = { sea: [7, 5], ferry: [7, 5], road: [2, 4] };

export async function legMap(desk: Desk, answer: RouteAnswer, question: string, first: number, names: (id: string) => string): Promise<LegMap> {
  const lines = await get<Lines>(`/api/routes${question}&format=geojson`);
  const named = await labels(desk);
  const holder = h('div', {});
  let chosen = first;
  let shown: { map: DeskMap; source: VectorSource; layer: VectorLayer } | undefined;
  const frameOf = (route: number): Frame => frameFor(lines.features.filter((f) => f.properties.route === route + 1).flatMap((f) => pointsOf(f)));
  const fit = (): void => {
    const own = new VectorSource({ features: shown!.source.getFeatures().filter((f) => f.get('route') === chosen + 1) });
    shown!.map.fit(own.getExtent()!, false);
  };
  /** Only a way across the oceans needs the world; the others lie on the conic map of the continent. */
  const build = async (frame: Frame): Promise<void> => {
    const source = new VectorSource({ features: lines.features.flatMap((f) => feature(f, frame)) });
    const layer = new VectorLayer({ source, zIndex: 6, declutter: 'names', style: (f) => styleOf(f as Feature, chosen + 1, names) });
    const map = await makeMap(desk, desk.t('corridors.map.label'), frame, named, () => layer.changed());
    map.map.addLayer(layer);
    shown?.map.close();
    shown = { map, source, layer };
    map.map.once('change:size', fit);
    holder.replaceChildren(map.element);
  };
  await build(frameOf(first));
  return {
    element: h('div', { class: 'corridor-map' }, holder, legend(desk, answer)),
    close: () => shown?.map.close(),
    choose: (route) => {
      chosen = route;
      const frame = frameOf(route);
      if (frame !== shown!.map.frame) return void build(frame);
      shown!.layer.changed();
      fit();
    },
  };
}

function pointsOf(f: Lines['features'][number]): Point[] {
  const { type, coordinates } = f.geometry;
  if (type === 'Point') return [coordinates as Point];
  return type === 'LineString' ? coordinates as Point[] : (coordinates as Point[][]).flat();
}

/** A line in pieces that lie within the reach of the map: beyond it the projection would draw it across everything. */
function within(line: Point[], frame: Frame): Point[][] {
  const pieces: Point[][] = [[]];
  for (const p of line) {
    if (reaches(p, frame)) pieces.at(-1)!.push(p);
    else if (pieces.at(-1)!.length > 0) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

function feature(f: Lines['features'][number], frame: Frame): Feature[] {
  const made = (geometry: LineString | PointGeometry): Feature => {
    const one = new Feature(geometry);
    one.setProperties({ ...f.properties, line: geometry instanceof LineString });
    return one;
  };
  if (f.geometry.type === 'Point') return reaches(f.geometry.coordinates as Point, frame) ? [made(new PointGeometry(onMap(f.geometry.coordinates as Point, frame)))] : [];
  const lines = (f.geometry.type === 'LineString' ? [f.geometry.coordinates] : f.geometry.coordinates) as Point[][];
  return lines.flatMap((line) => within(dense(line), frame)).map((line) => made(new LineString(line.map((p) => onMap(p, frame)))));
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
    image: new Circle({ declutterMode: 'none', radius: end ? 5.5 : 3.6, fill: new Fill({ color: colour(end ? '--ink' : '--ground') }), stroke: new Stroke({ color: colour('--ink'), width: 1.5 }) }),
    text: new Text({ text: names(String(f.get('place'))), font: `${end ? '600 ' : ''}13px ${FONT}`, offsetX: 8, offsetY: -8, textAlign: 'left', fill: new Fill({ color: colour('--ink') }), stroke: new Stroke({ color: colour('--halo'), width: 3 }) }),
  })];
}

function legend(desk: Desk, answer: RouteAnswer): HTMLElement {
  const modes = [...new Set(answer.routes.flatMap((r) => r.legs.map((leg) => leg.mode)))];
  return h('ul', { class: 'legend' }, ...modes.map((mode) => h('li', {}, h('span', { class: `line-key ${mode}`, 'aria-hidden': 'true' }), desk.term('mode', mode))), h('li', { class: 'hint' }, desk.t('corridors.map.legend')));
}

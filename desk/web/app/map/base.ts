// A map with land, borders, names and keys: what every map of the desk stands on.
import reachAddress from 'desk:reach';
import worldAddress from 'desk:world';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { isEmpty } from 'ol/extent.js';
import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import PointGeometry from 'ol/geom/Point.js';
import { defaults as interactions } from 'ol/interaction/defaults.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import View from 'ol/View.js';
import { h } from '../../src/dom.ts';
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Words } from '../model.ts';
import { colour, onGround } from './colours.ts';
import { codeOf, extentOf, onMap, REGION, type Frame } from './projection.ts';

type Borders = Topology<{ countries: GeometryCollection }>;

/** ISO 3166 numbers of the countries that the base map sets off from their neighbours, as the report's maps do. */
const HOME = new Set(['398', '417', '762', '795', '860']);

export interface Label { name: Words; longitude: number; latitude: number; kind: 'country' | 'home' | 'sea' }

export interface DeskMap {
  map: OlMap;
  frame: Frame;
  /** The frame with the buttons; goes into the page. */
  element: HTMLElement;
  /** Shows a box in degrees, or what an extent of the map holds. */
  fit: (extent: number[], animate?: boolean) => void;
  close: () => void;
}

const moves = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Makes the map; `redraw` is called when colours change, so that the layers of the page can follow. */
export async function makeMap(desk: Desk, label: string, frame: Frame, labels: Label[], redraw: () => void): Promise<DeskMap> {
  const borders = await get<Borders>(frame === 'conic' ? reachAddress : worldAddress);
  const target = h('div', { class: 'olmap', tabindex: '0', role: 'application', 'aria-label': label, 'aria-describedby': 'map-keys' });
  const view = new View({
    projection: codeOf(frame), center: onMap([67, 45], frame), resolution: 4000, minResolution: 60, maxResolution: frame === 'conic' ? 14000 : 40000,
    extent: frame === 'conic' ? [-8e6, -6e6, 8e6, 5e6] : [-1.9e7, -9.5e6, 1.9e7, 9.5e6], showFullExtent: true, smoothExtentConstraint: moves(),
  });
  const layers = [...landLayers(borders, frame), labelLayer(desk, labels, frame)];
  const map = new OlMap({ target, view, layers, controls: [], interactions: interactions({ onFocusOnly: true, altShiftDragRotate: false, pinchRotate: false }) });
  const stop = onGround(() => {
    layers.forEach((layer) => layer.changed());
    redraw();
  });
  const zoom = (by: number): void => view.animate({ zoom: (view.getZoom() ?? 4) + by, duration: moves() ? 200 : 0 });
  const fit = (extent: number[], animate = true): void => {
    if (!isEmpty(extent)) view.fit(extent, { padding: [30, 30, 30, 30], maxZoom: 9, duration: animate && moves() ? 300 : 0 });
  };
  const element = h('div', { class: 'olframe' }, target,
    h('div', { class: 'zoom' },
      h('button', { type: 'button', 'aria-label': desk.t('map.nearer'), onclick: () => zoom(1) }, '+'),
      h('button', { type: 'button', 'aria-label': desk.t('map.farther'), onclick: () => zoom(-1) }, '−'),
      h('button', { type: 'button', 'aria-label': desk.t('map.region'), onclick: () => fit(extentOf(REGION, frame)) }, '⌂')),
    h('p', { id: 'map-keys', class: 'hint map-keys' }, desk.t('map.keys')));
  return { map, frame, element, fit, close: () => { stop(); map.setTarget(undefined); map.dispose(); } };
}

function landLayers(borders: Borders, frame: Frame): VectorLayer[] {
  const reader = new GeoJSON({ featureProjection: codeOf(frame) });
  const { countries } = borders.objects;
  const land = new VectorLayer({
    source: new VectorSource({ features: reader.readFeatures(feature(borders, countries)) }),
    style: (f) => new Style({ fill: new Fill({ color: colour(HOME.has(String(f.getId())) ? '--home' : '--land') }) }),
  });
  const line = (which: boolean, name: string, width: number): VectorLayer => new VectorLayer({
    source: new VectorSource({ features: reader.readFeatures({ type: 'Feature', properties: {}, geometry: mesh(borders, countries, (a, b) => (a === b) === which) }) }),
    style: () => new Style({ stroke: new Stroke({ color: colour(name), width }) }),
  });
  return [land, line(true, '--coast', 0.7), line(false, '--border', 0.9)];
}

const SIZES = { country: 12, home: 14, sea: 12 };
export const FONT = '"Source Sans 3", "Noto Sans", sans-serif';

function labelLayer(desk: Desk, labels: Label[], frame: Frame): VectorLayer {
  const features = labels.map((label) => {
    const f = new Feature(new PointGeometry(onMap([label.longitude, label.latitude], frame)));
    f.set('label', label);
    return f;
  });
  return new VectorLayer({
    source: new VectorSource({ features }), declutter: 'names', zIndex: 4,
    style: (f) => {
      const label = f.get('label') as Label;
      const spaced = label.kind === 'sea' ? desk.words(label.name) : desk.words(label.name).toLocaleUpperCase().split('').join('\u200a');
      return new Style({ text: new Text({
        text: spaced, font: `${label.kind === 'sea' ? 'italic ' : ''}${label.kind === 'home' ? '600 ' : ''}${SIZES[label.kind]}px ${FONT}`,
        fill: new Fill({ color: colour('--quiet') }), ...(label.kind === 'sea' ? {} : { stroke: new Stroke({ color: colour('--halo'), width: 3 }) }),
      }) });
    },
  });
}

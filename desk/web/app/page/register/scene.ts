// The map of rights: fetched by the filters, by the window of the map where there are too many, picked by a click.
import { containsExtent, getCenter, intersects } from 'ol/extent.js';
import Feature from 'ol/Feature.js';
import VectorLayer from 'ol/layer/Vector.js';
import { transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import type { Desk } from '../../desk.ts';
import { makeMap } from '../../map/base.ts';
import { labels } from '../../map/labels.ts';
import { codeOf, extentOf, onEarth, onMap, REGION } from '../../map/projection.ts';
import { FRAME, rightFeature, rightStyle } from './layers.ts';
import { minutesOf, rightsOf, type Overview, type Right } from './model.ts';

/** What is fetched, what of it is in the window, how many pass the filter in all, and whether some are not fetched. */
export interface Found { rights: Right[]; seen: Right[]; matched: number | null; more: boolean }
export interface Scene { element: HTMLElement; show: () => Promise<void>; close: () => void }

/** What of the query asks the server. */
export const filterOf = (desk: Desk): Record<string, string> => Object.fromEntries((['country', 'kind', 'commodity', 'status', 'holder', 'q'] as const).flatMap((name) => {
  const value = desk.query[name] ?? (name === 'status' ? 'LIVE' : '');
  return value && value !== 'any' ? [[name, value]] : [];
}));

export async function makeScene(current: () => Desk, all: Overview, tell: (found: Found) => void, fault: (error: unknown) => void): Promise<Scene> {
  const desk = current();
  const source = new VectorSource();
  const layer = new VectorLayer({ source, zIndex: 6, declutter: 'names', style: (f, resolution) => rightStyle(f, resolution, current().query.pick ?? '') });
  const base = await makeMap(desk, desk.t('register.map.label'), FRAME, await labels(desk), () => layer.changed());
  const { map } = base;
  map.addLayer(layer);
  let found: Found = { rights: [], seen: [], matched: null, more: false };
  let asked = '';
  let turn = 0;
  const window_ = (): string => transformExtent(map.getView().calculateExtent(), codeOf(FRAME), 'EPSG:4326', 8).map((x) => x.toFixed(3)).join(',');
  const told = (): void => {
    const extent = map.getView().calculateExtent();
    const seen = source.getFeatures().filter((f) => intersects(extent, f.getGeometry()!.getExtent())).map((f) => f.get('right') as Right);
    tell({ ...found, seen });
  };
  const load = async (within: boolean): Promise<void> => {
    const filter = { ...filterOf(current()), ...(within ? { bbox: window_() } : {}) };
    const question = JSON.stringify(filter);
    if (question === asked) return;
    asked = question;
    const mine = ++turn;
    const answer = await rightsOf(filter);
    if (mine !== turn) return;
    found = { rights: answer.rights, seen: answer.rights, matched: within ? found.matched : answer.matched, more: answer.more };
    source.clear(true);
    source.addFeatures(answer.rights.map((right) => rightFeature(right, minutesOf(all, right.country))));
  };
  const reach = (): void => {
    layer.changed();
    // Before the map has its place on the page there is no window that it could lie outside of.
    if (!map.getSize()) return;
    const picked = source.getFeatures().find((f) => (f.get('right') as Right).id === current().query.pick);
    const extent = picked?.getGeometry()?.getExtent();
    if (extent && !containsExtent(map.getView().calculateExtent(), extent)) map.getView().animate({ center: getCenter(extent), duration: 250 });
  };
  const show = async (): Promise<void> => {
    try {
      await load(false);
      reach();
      if (map.getSize()) told();
    } catch (error) {
      asked = '';
      fault(error);
    }
  };
  map.on('singleclick', (event) => {
    const hits: string[] = [];
    map.forEachFeatureAtPixel(event.pixel, (f) => void hits.push(((f as Feature).get('right') as Right | undefined)?.id ?? ''), { hitTolerance: 5, layerFilter: (one) => one === layer });
    current().select({ pick: hits.find(Boolean) ?? '' }, { replace: true });
  });
  map.on('pointermove', (event) => {
    if (!event.dragging) map.getTargetElement()?.classList.toggle('over', map.hasFeatureAtPixel(event.pixel, { hitTolerance: 5, layerFilter: (one) => one === layer }));
  });
  const viewed = (): string => {
    const [lon, lat] = onEarth(map.getView().getCenter()!, FRAME);
    return `${lon.toFixed(3)},${lat.toFixed(3)},${(map.getView().getZoom() ?? 4).toFixed(1)}`;
  };
  let begun = '';
  let timer = 0;
  const arrived = async (): Promise<void> => {
    // Only where not all could be fetched does the window decide which are.
    if (found.more || asked.includes('"bbox"')) await load(true).catch(fault);
    told();
    if (viewed() !== begun) current().select({ at: viewed() }, { replace: true });
  };
  map.on('moveend', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void arrived(), 250);
  });
  map.once('change:size', () => {
    const at = (desk.query.at ?? '').split(',').map(Number);
    if (at.length === 3 && at.every(Number.isFinite)) {
      map.getView().setCenter(onMap([at[0]!, at[1]!], FRAME));
      map.getView().setZoom(at[2]!);
    } else {
      base.fit(source.isEmpty() ? extentOf(REGION, FRAME) : source.getExtent()!, false);
      begun = viewed();
    }
    told();
  });
  await show();
  return { element: base.element, show, close: () => { clearTimeout(timer); base.close(); } };
}

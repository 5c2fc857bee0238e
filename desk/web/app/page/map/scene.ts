// The map itself: layers filled and filtered, clicks answered, the list of what is seen kept in step with it.
import { containsExtent, getCenter, intersects } from 'ol/extent.js';
import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { h } from '../../../src/dom.ts';
import { download } from '../../../src/download.ts';
import { complete as completePlan, type Plan } from '../../../src/model.ts';
import { get } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { makeMap } from '../../map/base.ts';
import { featuresOf, type RawFeature } from '../../map/features.ts';
import { flowLayer, type FlowProps, type Flows } from '../../map/flows.ts';
import { labels } from '../../map/labels.ts';
import { styleOf, type Drawing } from '../../map/marks.ts';
import { codeOf, extentOf, onEarth, onMap, REGION } from '../../map/projection.ts';
import { LAYERS, passes, type LayerName, type Props } from '../../map/selection.ts';
import { problem } from '../../part/states.ts';
import { chosenOf } from '../map.ts';
import { dossier, emptyDossier, flowDossier, several } from './dossier.ts';
import { seenTable, type Seen } from './seen.ts';

export interface Scene { element: HTMLElement; show: () => void; close: () => void }

const FRAME = 'conic';
const reader = new GeoJSON({ featureProjection: codeOf(FRAME) });

export async function makeScene(current: () => Desk, panel: HTMLElement, list: HTMLElement, tell: (words: string) => void): Promise<Scene> {
  const desk = current();
  const all = new Map<LayerName, Feature[]>();
  const layers = new Map<LayerName, VectorLayer>();
  const home = new Set(desk.overview.countries.filter((c) => c.region).map((c) => c.id));
  let flows: { run: string; flows: Flows; plan: Plan } | undefined;
  const drawing = (): Drawing => {
    const chosen = chosenOf(current());
    return { year: chosen.year, corridor: chosen.corridor, picked: chosen.pick, name: (p) => current().words(p.name, p.id), hours: (n) => `${current().n(n)} ${current().t('unit.h')}` };
  };
  let drawn = drawing();
  const repaint = (): void => layers.forEach((layer) => layer.changed());
  const base = await makeMap(desk, desk.t('map.label'), FRAME, await labels(desk), () => { repaint(); flows?.flows.layer.changed(); });
  const { map } = base;
  for (const name of ['links', 'crossings', 'deposits', 'plants'] as LayerName[]) {
    const layer = new VectorLayer({ source: new VectorSource(), zIndex: name === 'links' ? 2 : 5, visible: false, declutter: 'names', style: (f, resolution) => styleOf(name, f, resolution, drawn) });
    layers.set(name, layer);
    map.addLayer(layer);
  }
  const load = async (name: LayerName): Promise<Feature[]> => {
    const known = all.get(name);
    if (known) return known;
    const answer = await get<{ features: RawFeature[] }>(`/api/map?layer=${name}`);
    const features = featuresOf(name, answer.features).map(({ geometry, props }) => {
      const feature = new Feature(reader.readGeometry(geometry) ?? undefined);
      feature.setProperties({ props, layer: name }, true);
      return feature;
    });
    all.set(name, features);
    return features;
  };
  const seen = (): Seen[] => {
    const extent = map.getView().calculateExtent();
    const size = ({ props }: Seen): number => props.containedTonnes ?? props.capacityTonnes ?? 0;
    return LAYERS.flatMap((name) => (layers.get(name)!.getVisible() ? layers.get(name)!.getSource()!.getFeatures().filter((f) => intersects(extent, f.getGeometry()!.getExtent())).map((f) => ({ layer: name, props: f.get('props') as Props })).sort((a, b) => size(b) - size(a)) : []));
  };
  const refreshList = (): void => {
    const focus = document.activeElement?.id;
    const rows = seen();
    list.replaceChildren(
      h('p', { class: 'hint' }, h('button', { type: 'button', class: 'quiet', onclick: saveGeoJson }, current().t('map.save-geojson'))),
      seenTable(current(), rows, drawn.year, pick));
    if (focus?.startsWith('seen-')) document.getElementById(focus)?.focus({ preventScroll: true });
    tell(title(current(), rows));
  };
  const saveGeoJson = (): void => {
    const kept = LAYERS.flatMap((name) => (layers.get(name)!.getVisible() ? layers.get(name)!.getSource()!.getFeatures() : []));
    const extent = map.getView().calculateExtent();
    const features = kept.filter((f) => intersects(extent, f.getGeometry()!.getExtent())).map((f) => ({
      type: 'Feature', id: (f.get('props') as Props).id, properties: { layer: f.get('layer'), ...(f.get('props') as Props) }, geometry: JSON.parse(reader.writeGeometry(f.getGeometry()!, { featureProjection: codeOf(FRAME), decimals: 5 })),
    }));
    download('tizbek-map.geojson', 'application/geo+json', JSON.stringify({ type: 'FeatureCollection', features }));
  };
  const pick = (key: string): void => current().select({ pick: key }, { replace: true });

  const showPick = (): void => {
    const [name = '', ...rest] = chosenOf(current()).pick.split(':');
    const id = rest.join(':');
    const feature = all.get(name as LayerName)?.find((f) => (f.get('props') as Props).id === id);
    if (!feature) {
      panel.replaceChildren(emptyDossier(current()));
      return;
    }
    panel.replaceChildren(dossier(current(), name as LayerName, feature.get('props') as Props, drawn.year, () => pick('')));
    const extent = feature.getGeometry()!.getExtent();
    if (!containsExtent(map.getView().calculateExtent(), extent)) map.getView().animate({ center: getCenter(extent), duration: 250 });
  };
  const show = (): void => void fill();
  let turn = 0;
  const fill = async (): Promise<void> => {
    const mine = ++turn;
    const chosen = chosenOf(current());
    drawn = drawing();
    try {
      await Promise.all(chosen.layers.map(load));
      if (chosen.run && flows?.run !== chosen.run) {
        const plan = completePlan(await get<Partial<Plan>>(`/api/runs/${encodeURIComponent(chosen.run)}/plan.json`));
        if (flows) map.removeLayer(flows.flows.layer);
        const sites = new Map(plan.sites.map((site) => [site.id, site.title]));
        flows = { run: chosen.run, plan, flows: flowLayer(plan, FRAME, (country, site) => current().words(sites.get(site ?? ''), current().country(country)), home) };
        map.addLayer(flows.flows.layer);
      }
    } catch (error) {
      panel.replaceChildren(problem(current(), error));
    }
    if (mine !== turn) return;
    for (const name of LAYERS) {
      const layer = layers.get(name)!;
      layer.setVisible(chosen.layers.includes(name));
      const source = layer.getSource()!;
      source.clear(true);
      source.addFeatures((all.get(name) ?? []).filter((f) => passes(name, f.get('props') as Props, chosen)));
    }
    flows?.flows.layer.setVisible(chosen.run !== '');
    if (chosen.run && flows) flows.flows.show(nearest(flows.plan.years, chosen.year), chosen.material);
    repaint();
    showPick();
    if (map.getSize()) refreshList();
  };

  map.on('singleclick', (event) => {
    const hits: { key: string; props?: Props; flow?: FlowProps }[] = [];
    map.forEachFeatureAtPixel(event.pixel, (f) => {
      const props = f.get('props') as Props | undefined;
      const flow = f.get('flow') as FlowProps | undefined;
      if (props) hits.push({ key: `${f.get('layer') as string}:${props.id}`, props });
      else if (flow) hits.push({ key: '', flow });
    }, { hitTolerance: 5 });
    const things = hits.filter((hit) => hit.props);
    if (things.length > 1) panel.replaceChildren(several(current(), things.map((hit) => ({ key: hit.key, props: hit.props! })), pick));
    else if (things.length === 1) pick(things[0]!.key);
    else if (hits[0]?.flow) panel.replaceChildren(flowDossier(current(), hits[0].flow, drawn.year));
    else pick('');
  });
  map.on('pointermove', (event) => {
    if (!event.dragging) map.getTargetElement()?.classList.toggle('over', map.hasFeatureAtPixel(event.pixel, { hitTolerance: 5, layerFilter: (layer) => (layer.getZIndex() ?? 0) > 0 }));
  });
  const viewed = (): string => {
    const [lon, lat] = onEarth(map.getView().getCenter()!, FRAME);
    return `${lon.toFixed(2)},${lat.toFixed(2)},${(map.getView().getZoom() ?? 4).toFixed(1)}`;
  };
  /** The whole region, which an address need not name. */
  let begun = '';
  let moved = 0;
  map.on('moveend', () => {
    clearTimeout(moved);
    moved = window.setTimeout(() => {
      refreshList();
      if (viewed() !== begun) current().select({ at: viewed() }, { replace: true });
    }, 250);
  });
  map.once('change:size', () => {
    const at = (desk.query.at ?? '').split(',').map(Number);
    if (at.length === 3 && at.every(Number.isFinite)) {
      map.getView().setCenter(onMap([at[0]!, at[1]!], FRAME));
      map.getView().setZoom(at[2]!);
    } else {
      base.fit(extentOf(REGION, FRAME), false);
      begun = viewed();
    }
    refreshList();
  });
  await fill();
  return { element: base.element, show, close: () => { clearTimeout(moved); base.close(); } };
}

const nearest = (years: number[], year: number): number => years.reduce((best, y) => (Math.abs(y - year) < Math.abs(best - year) ? y : best), years[0] ?? year);

/** "127 deposits and 81 plants of tungsten, 212 links" */
function title(desk: Desk, rows: Seen[]): string {
  const chosen = chosenOf(desk);
  const count = (layer: LayerName): number => rows.filter((row) => row.layer === layer).length;
  const parts = chosen.layers.map((layer) => desk.t(`map.count.${layer}`, { n: count(layer) }));
  if (parts.length === 0) return desk.t('map.title');
  const what = new Intl.ListFormat(desk.language).format(parts);
  return chosen.mineral ? desk.t('map.title.of', { what, mineral: desk.mineral(chosen.mineral), year: chosen.year }) : desk.t('map.title.seen', { what, year: chosen.year });
}

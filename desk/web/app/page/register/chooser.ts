// A map on which squares of a grid are chosen: a click takes one or gives it back, a box takes many, the middle by key.
import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import DragBox from 'ol/interaction/DragBox.js';
import VectorLayer from 'ol/layer/Vector.js';
import { transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Stroke, Style } from 'ol/style.js';
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import { makeMap } from '../../map/base.ts';
import { colour } from '../../map/colours.ts';
import { labels } from '../../map/labels.ts';
import { codeOf, extentOf, onEarth, onMap } from '../../map/projection.ts';
import { between, boxOf, cornerOf, keyOf, squareAt, type Square } from './ground.ts';
import { FRAME, squareFeature, squaresOf, squareStyle } from './layers.ts';
import { rightsOf, type GridFrame } from './model.ts';

export interface Chooser { element: HTMLElement; show: (chosen: Square[], conflicts: ReadonlySet<string>) => void; close: () => void }

/** Grid lines are drawn, and clicks mean a square, from here on; farther away a square would be a dot. */
const CLOSE_ENOUGH = 420;
const MOST_SHOWN = 1000;

export async function makeChooser(desk: Desk, grid: GridFrame, filter: Record<string, string>, chosen: () => Square[], choose: (squares: Square[]) => void): Promise<Chooser> {
  const [held, own, lines] = [new VectorSource(), new VectorSource(), new VectorSource()];
  const heldLayer = new VectorLayer({ source: held, zIndex: 5, declutter: 'names', style: (f, r) => squareStyle(f, r) });
  const ownLayer = new VectorLayer({ source: own, zIndex: 7, style: (f, r) => squareStyle(f, r) });
  const lineLayer = new VectorLayer({ source: lines, zIndex: 4, style: () => new Style({ stroke: new Stroke({ color: `${colour('--quiet')}66`, width: 0.7 }) }) });
  const base = await makeMap(desk, desk.t('register.choose.label'), FRAME, await labels(desk), () => [heldLayer, ownLayer, lineLayer].forEach((layer) => layer.changed()));
  const { map } = base;
  [lineLayer, heldLayer, ownLayer].forEach((layer) => map.addLayer(layer));
  const inside = ({ i, j }: Square): boolean => i >= grid.west && i <= grid.east && j >= grid.south && j <= grid.north;
  const near = (): boolean => (map.getView().getResolution() ?? Infinity) <= CLOSE_ENOUGH;
  const squareOn = (at: number[]): Square => squareAt(onEarth(at, FRAME), grid.minutes);
  const toggle = (square: Square): void => {
    const now = chosen();
    const key = keyOf(square);
    choose(now.some((one) => keyOf(one) === key) ? now.filter((one) => keyOf(one) !== key) : inside(square) ? [...now, square] : now);
  };
  const nearer = (at: number[]): void => map.getView().animate({ center: at, resolution: CLOSE_ENOUGH * 0.7, duration: 250 });
  map.on('singleclick', (event) => (near() ? toggle(squareOn(event.coordinate)) : nearer(event.coordinate)));

  let boxing = false;
  const box = new DragBox({ condition: ({ originalEvent }) => boxing || (originalEvent as MouseEvent).shiftKey, minArea: 16 });
  box.on('boxend', () => {
    const extent = box.getGeometry().getExtent();
    const corners = [[extent[0]!, extent[1]!], [extent[2]!, extent[3]!]].map(squareOn);
    const many = between(corners[0]!, corners[1]!).filter(inside);
    const known = new Map([...chosen(), ...many].map((one) => [keyOf(one), one]));
    if (known.size <= MOST_CHOSEN) choose([...known.values()]);
  });
  map.addInteraction(box);
  const boxButton = h('button', { type: 'button', id: 'choose-box', 'aria-pressed': 'false', onclick: () => {
    boxing = !boxing;
    boxButton.setAttribute('aria-pressed', String(boxing));
    map.getTargetElement()?.focus();
  } }, desk.t('register.choose.box'));
  const middle = h('button', { type: 'button', id: 'choose-middle', onclick: () => (near() ? toggle(squareOn(map.getView().getCenter()!)) : nearer(map.getView().getCenter()!)) }, desk.t('register.choose.middle'));
  const clear = h('button', { type: 'button', id: 'choose-clear', class: 'quiet', onclick: () => choose([]) }, desk.t('register.choose.clear'));

  let asked = '';
  const arrived = async (): Promise<void> => {
    const [west = 0, south = 0, east = 0, north = 0] = transformExtent(map.getView().calculateExtent(), codeOf(FRAME), 'EPSG:4326', 8);
    drawLines(lines, near() ? [west, south, east, north] : undefined, grid.minutes);
    const bbox = [west, south, east, north].map((x) => x.toFixed(2)).join(',');
    if (bbox === asked) return;
    asked = bbox;
    const { rights } = await rightsOf({ ...filter, status: 'LIVE', bbox }, MOST_SHOWN).catch(() => ({ rights: [] }));
    if (bbox !== asked) return;
    held.clear(true);
    held.addFeatures(rights.map((right) => squareFeature(squaresOf(right.blocks), grid.minutes, 'held', right.id)));
  };
  let timer = 0;
  map.on('moveend', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void arrived(), 200);
  });
  map.once('change:size', () => {
    const at = boxOf(chosen(), grid.minutes);
    base.fit(at ? extentOf([at[0] - 0.16, at[1] - 0.1, at[2] + 0.16, at[3] + 0.1], FRAME) : extentOf(frameOf(grid), FRAME), false);
    // Where the map stands already as it shall, no movement ends.
    timer = window.setTimeout(() => void arrived(), 0);
  });
  const cross = h('span', { class: 'cross', 'aria-hidden': 'true' }, '+');
  base.element.querySelector('.olmap')!.after(cross);
  return {
    element: h('div', { class: 'chooser' }, h('div', { class: 'ways' }, boxButton, middle, clear), base.element, h('p', { class: 'hint' }, desk.t('register.choose.how'))),
    show: (squares, conflicts) => {
      own.clear(true);
      const parts = [squares.filter((s) => !conflicts.has(keyOf(s))), squares.filter((s) => conflicts.has(keyOf(s)))];
      parts.forEach((part, n) => { if (part.length > 0) own.addFeature(squareFeature(part, grid.minutes, n === 0 ? 'own' : 'conflict')); });
    },
    close: () => { clearTimeout(timer); base.close(); },
  };
}

/** As many as the server holds against others at once; the law allows far fewer. */
const MOST_CHOSEN = 1000;

const frameOf = (grid: GridFrame): [number, number, number, number] => [...cornerOf({ i: grid.west, j: grid.south }, grid.minutes), ...cornerOf({ i: grid.east + 1, j: grid.north + 1 }, grid.minutes)];

function drawLines(source: VectorSource, window: [number, number, number, number] | undefined, minutes: number): void {
  source.clear(true);
  if (!window) return;
  const [from, to] = [squareAt([window[0], window[1]], minutes), squareAt([window[2], window[3]], minutes)];
  const degrees = (n: number): number => (n * minutes) / 60;
  const add = (points: [number, number][]): void => source.addFeature(new Feature(new LineString(points.map((p) => onMap(p, FRAME)))));
  for (let i = from.i; i <= to.i + 1; i++) add([[degrees(i), degrees(from.j)], [degrees(i), degrees((from.j + to.j) / 2)], [degrees(i), degrees(to.j + 1)]]);
  for (let j = from.j; j <= to.j + 1; j++) add(Array.from({ length: 9 }, (_, n) => [degrees(from.i + ((to.i + 1 - from.i) * n) / 8), degrees(j)]));
}

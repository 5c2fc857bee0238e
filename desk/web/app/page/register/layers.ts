// Rights and squares as what a map draws: outlines of their squares, marks where an outline would be too small to see.
import { getCenter, getHeight, getWidth } from 'ol/extent.js';
import Feature, { type FeatureLike } from 'ol/Feature.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import Point from 'ol/geom/Point.js';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style.js';
import { FONT } from '../../map/base.ts';
import { colour } from '../../map/colours.ts';
import { onMap } from '../../map/projection.ts';
import { outline, polygons, squareOf, type Square } from './ground.ts';
import { markOf } from './kinds.ts';
import type { Plot, Right } from './model.ts';

/** The conic frame of the region: registers are of its countries. */
export const FRAME = 'conic';

export const squaresOf = (blocks: readonly string[]): Square[] => blocks.flatMap((block) => squareOf(block) ?? []);

export function shapeOf(squares: readonly Square[], minutes: number): MultiPolygon {
  const rings = polygons(outline(squares, minutes));
  return new MultiPolygon(rings.map((polygon) => polygon.map((ring) => ring.map((point) => onMap(point, FRAME)))));
}

/** A plot as it lies on the map; its rings are in degrees. */
export const plotShape = (plot: Plot): MultiPolygon => new MultiPolygon([plot.polygon.map((ring) => ring.map((point) => onMap(point, FRAME)))]);

export function rightFeature(right: Right, minutes: number): Feature {
  const feature = new Feature(right.plotOrNull ? plotShape(right.plotOrNull) : shapeOf(squaresOf(right.blocks), minutes));
  feature.setProperties({ right }, true);
  return feature;
}

/** Below this many pixels across an outline is a mark. */
const SEEN_PX = 9;
/** From here on rights bear their ids, in metres a pixel. */
const NAMED = 420;

export function rightStyle(feature: FeatureLike, resolution: number, picked: string): Style[] {
  const right = feature.get('right') as Right;
  const { colour: name, points } = markOf(right.kind);
  const own = colour(name);
  const live = right.status === 'LIVE';
  const on = right.id === picked;
  const extent = feature.getGeometry()!.getExtent();
  const small = Math.max(getWidth(extent), getHeight(extent)) / resolution < SEEN_PX;
  const stroke = new Stroke({ color: on ? colour('--accent') : own, width: on ? 3 : 1.3, ...(live ? {} : { lineDash: [4, 3] }) });
  const fill = new Fill({ color: live ? `${own}55` : `${colour('--ground')}55` });
  const text = resolution < NAMED || on ? { text: new Text({ text: right.id, font: `${on ? '600 ' : ''}12.5px ${FONT}`, overflow: true, fill: new Fill({ color: colour('--ink') }), stroke: new Stroke({ color: colour('--halo'), width: 3 }) }) } : {};
  if (!small) return [new Style({ zIndex: on ? 4 : 2, stroke, fill, ...text })];
  const edge = new Stroke({ color: live ? colour('--ground') : own, width: 1 });
  const inner = new Fill({ color: live ? own : colour('--ground') });
  const image = points === 0 ? new Circle({ radius: 4, fill: inner, stroke: edge, declutterMode: 'none' }) : new RegularShape({ points, radius: 5.2, angle: points === 4 ? Math.PI / 4 : 0, fill: inner, stroke: edge, declutterMode: 'none' });
  const at = new Point(getCenter(extent));
  const ring = on ? [new Style({ geometry: at, zIndex: 5, image: new Circle({ radius: 9, stroke: new Stroke({ color: colour('--accent'), width: 2.5 }), declutterMode: 'none' }) })] : [];
  return [...ring, new Style({ geometry: at, zIndex: on ? 4 : 2, image, ...text })];
}

export type SquareRole = 'own' | 'held' | 'conflict' | 'waiting';

/** Squares on the maps of one application: asked for, held by others, both. */
export function squareStyle(feature: FeatureLike, resolution: number): Style {
  const role = feature.get('role') as SquareRole;
  const name = { own: '--accent', held: '--quiet', conflict: '--bad', waiting: '--concentrate' }[role];
  const extent = feature.getGeometry()!.getExtent();
  const label = feature.get('label') as string | undefined;
  const wide = getWidth(extent) / resolution > 40;
  return new Style({
    zIndex: { held: 1, waiting: 2, own: 3, conflict: 4 }[role],
    stroke: new Stroke({ color: colour(name), width: role === 'held' ? 1 : 2, ...(role === 'waiting' ? { lineDash: [5, 4] } : {}) }),
    fill: new Fill({ color: `${colour(name)}${role === 'conflict' ? '88' : role === 'held' ? '33' : '40'}` }),
    ...(label && wide ? { text: new Text({ text: label, font: `12px ${FONT}`, overflow: true, fill: new Fill({ color: colour('--ink') }), stroke: new Stroke({ color: colour('--halo'), width: 3 }) }) } : {}),
  });
}

export function squareFeature(squares: readonly Square[], minutes: number, role: SquareRole, label?: string, plot?: Plot | null): Feature {
  const feature = new Feature(plot ? plotShape(plot) : shapeOf(squares, minutes));
  feature.setProperties({ role, label }, true);
  return feature;
}

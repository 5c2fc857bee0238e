// The two projections: equal-area conic for the region and what it reaches by land, equal earth for the whole world.
import { get as projectionOf, transform, transformExtent } from 'ol/proj.js';
import { register } from 'ol/proj/proj4.js';
import proj4 from 'proj4';
import type { Point } from '../../src/model.ts';

/** Parallels and middle are those of the report's regional map, so that both show the same shapes. */
proj4.defs('desk:conic', '+proj=aea +lat_1=37 +lat_2=51 +lat_0=44 +lon_0=67 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs');
proj4.defs('desk:world', '+proj=eqearth +lon_0=20 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs');
register(proj4);

export type Frame = 'conic' | 'world';

/** What the conic map holds, in degrees: the box of its base map, less its edge. */
const REACH = [-12, 0, 142, 70] as const;
/** The five countries and their neighbours, in degrees. */
export const REGION: [number, number, number, number] = [46, 34.5, 88, 55.5];

projectionOf('desk:conic')!.setExtent([-7.2e6, -5.4e6, 7.2e6, 4.6e6]);
projectionOf('desk:world')!.setExtent([-1.73e7, -8.4e6, 1.73e7, 8.4e6]);

export const codeOf = (frame: Frame): string => `desk:${frame}`;

/** The conic map, where all points lie in its reach; else the world. */
export const frameFor = (points: readonly Point[]): Frame => (points.every((p) => reaches(p, 'conic')) ? 'conic' : 'world');

/** Whether a point can be drawn on a map of this frame. */
export const reaches = ([lon, lat]: Point, frame: Frame): boolean => frame === 'world' || (lon >= REACH[0] && lon <= REACH[2] && lat >= REACH[1] && lat <= REACH[3]);

export const onMap = (point: Point, frame: Frame): Point => transform(point, 'EPSG:4326', codeOf(frame)) as Point;
export const onEarth = (at: number[], frame: Frame): Point => transform(at, codeOf(frame), 'EPSG:4326') as Point;

/** The extent on the map of a box in degrees; its edges are followed, for they are curves there. */
export const extentOf = (box: [number, number, number, number], frame: Frame): number[] => transformExtent(box, 'EPSG:4326', codeOf(frame), 16);

// How features of the map look: small marks by kind that grow on approach, railways thin, planned links dotted.
import type { FeatureLike } from 'ol/Feature.js';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style.js';
import { FONT } from './base.ts';
import { colour } from './colours.ts';
import { stateIn, type LayerName, type Props, type State } from './selection.ts';

export interface Drawing { year: number; corridor: string; picked: string; name: (props: Props) => string; hours: (hours: number) => string }

/** The custom property of the style that colours a kind of plant: by the stage of what it makes. */
export const STAGE_OF: Record<string, string> = {
  deposit: '--deposit', concentrator: '--concentrate', smelter: '--metal', metal: '--metal', refinery: '--metal', chemical: '--oxide', alloy: '--product', product: '--product',
};
/** Corners of the mark, so that colour is not all that tells kinds apart. */
export const CORNERS: Record<string, number> = { deposit: 3, concentrator: 4, smelter: 4, metal: 4, refinery: 4, chemical: 0, alloy: 5, product: 5 };

/** From here on marks bear names, in metres a pixel. */
const NAMED = 1100;

const radius = (resolution: number): number => Math.max(3.4, Math.min(8.5, 3.4 + 4 * Math.log10(Math.max(1, 6000 / resolution))));

export function styleOf(layer: LayerName, feature: FeatureLike, resolution: number, drawing: Drawing): Style | Style[] {
  const props = feature.get('props') as Props;
  const on = drawing.picked === `${layer}:${props.id}`;
  const state = stateIn(props, drawing.year);
  switch (layer) {
    case 'deposits':
    case 'plants':
      return site(props, layer === 'deposits' ? 'deposit' : props.kind, state, on, resolution, drawing);
    case 'links':
      return link(props, state, on, resolution, drawing);
    case 'crossings':
      return crossing(props, on, resolution, drawing);
  }
}

function site(props: Props, kind: string, state: State, on: boolean, resolution: number, drawing: Drawing): Style[] {
  const own = colour(STAGE_OF[kind] ?? '--ink');
  const ground = colour('--ground');
  const size = radius(resolution) * (kind === 'deposit' ? 1.1 : 1);
  const stroke = new Stroke({ color: state === 'open' ? ground : own, width: state === 'open' ? 1 : 1.6, ...(state === 'coming' ? { lineDash: [2, 1.6] } : {}) });
  const fill = new Fill({ color: state === 'open' ? own : ground });
  const corners = CORNERS[kind] ?? 4;
  const image = corners === 0 ? new Circle({ radius: size, fill, stroke, declutterMode: 'none' }) : new RegularShape({ declutterMode: 'none', points: corners, radius: size * 1.2, angle: kind === 'concentrator' ? 0 : corners === 4 ? Math.PI / 4 : 0, fill, stroke });
  const text = resolution < NAMED || on ? new Text({
    text: drawing.name(props), font: `${on ? '600 ' : ''}12.5px ${FONT}`, offsetY: -size - 9, fill: new Fill({ color: colour('--ink') }), stroke: new Stroke({ color: colour('--halo'), width: 3 }),
  }) : undefined;
  const ring = on ? [new Style({ zIndex: 8, image: new Circle({ radius: size + 5, declutterMode: 'none', stroke: new Stroke({ color: colour('--accent'), width: 2.5 }) }) })] : [];
  return [...ring, new Style({ zIndex: on ? 9 : 5, image, ...(text ? { text } : {}) })];
}

const DASHES: Record<string, number[]> = { sea: [6, 5], ferry: [6, 5] };
const WIDTHS: Record<string, number> = { rail: 1.5, road: 0.9, sea: 0.9, ferry: 1.3 };

function link(props: Props, state: State, on: boolean, resolution: number, drawing: Drawing): Style[] {
  const mode = props.mode ?? '';
  const chosen = on || (drawing.corridor !== '' && (props.corridors ?? []).includes(drawing.corridor));
  const width = (WIDTHS[mode] ?? 1) * (chosen ? 2.6 : 1) * (resolution < 900 ? 1.5 : 1);
  const dash = state === 'coming' ? [1, 5] : DASHES[mode];
  const color = chosen ? colour('--accent') : colour('--corridor');
  const stroke = new Stroke({ color: state === 'closed' && !chosen ? colour('--border') : color, width: state === 'coming' ? width + 0.8 : width, lineCap: state === 'coming' ? 'round' : 'butt', ...(dash ? { lineDash: dash } : {}) });
  // The year stands at a planned link where there is room for it.
  const year = state === 'coming' && props.from != null && resolution < 3200
    ? new Text({ text: String(props.from), font: `12px ${FONT}`, placement: 'point', fill: new Fill({ color: colour('--ink') }), stroke: new Stroke({ color: colour('--halo'), width: 3 }), overflow: true }) : undefined;
  return [new Style({ zIndex: chosen ? 3 : 1, stroke, ...(year ? { text: year } : {}) })];
}

function crossing(props: Props, on: boolean, resolution: number, drawing: Drawing): Style[] {
  const ink = colour(on ? '--accent' : '--ink');
  const dwell = props.dwellHours ?? 0;
  const half = Math.max(4, Math.min(13, 3 + Math.sqrt(dwell)));
  const image = new RegularShape({ points: 2, radius: half, angle: 0, declutterMode: 'none', stroke: new Stroke({ color: ink, width: on ? 4 : dwell > 0 ? 2.6 : 1.3 }) });
  const text = (resolution < 2600 && dwell > 0) || on ? new Text({
    text: drawing.hours(dwell), font: `12px ${FONT}`, offsetX: 8, textAlign: 'left', fill: new Fill({ color: colour('--ink') }), stroke: new Stroke({ color: colour('--halo'), width: 3 }),
  }) : undefined;
  return [new Style({ zIndex: on ? 9 : 4, image, ...(text ? { text } : {}) })];
}

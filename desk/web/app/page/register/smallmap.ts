// A map of one ground: of a right, or of an application with what stands in its way.
import Feature from 'ol/Feature.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import { makeMap } from '../../map/base.ts';
import { labels } from '../../map/labels.ts';
import { extentOf } from '../../map/projection.ts';
import { graticule } from './graticule.ts';
import { boxOf, keyOf, type Square } from './ground.ts';
import { FRAME, squareFeature, squaresOf, squareStyle, type SquareRole } from './layers.ts';
import { rightsOf, type Plot } from './model.ts';

export interface Part { squares: Square[]; role: SquareRole; label?: string | undefined; plot?: Plot | null | undefined }

/** Around the ground so much is shown that one knows where it is. */
const AROUND = 1.2;

/** Neighbours are drawn for context, and lines of longitude and latitude, so that one knows where this is. */
export async function smallMap(desk: Desk, label: string, parts: Part[], minutes: number, around: { country: string; except?: string }): Promise<{ element: HTMLElement; close: () => void }> {
  const features: Feature[] = parts.filter((part) => part.squares.length > 0).map((part) => squareFeature(part.squares, minutes, part.role, part.label, part.plot));
  const layer = new VectorLayer({ source: new VectorSource({ features }), zIndex: 6, style: (f, resolution) => squareStyle(f, resolution) });
  const base = await makeMap(desk, label, FRAME, await labels(desk), () => layer.changed());
  base.map.addLayer(layer);
  const box = boxOf(parts.flatMap((part) => part.squares), minutes);
  if (box) {
    base.map.addLayer(graticule(box));
    const bbox = [box[0] - 0.7, box[1] - 0.5, box[2] + 0.7, box[3] + 0.5].map((x) => x.toFixed(2)).join(',');
    const asked = new Set(parts.flatMap((part) => part.squares.map(keyOf)));
    const { rights } = await rightsOf({ country: around.country, status: 'LIVE', bbox }, 300).catch(() => ({ rights: [] }));
    layer.getSource()!.addFeatures(rights.filter((right) => right.id !== around.except).map((right) => squareFeature(squaresOf(right.blocks).filter((square) => !asked.has(keyOf(square))), minutes, 'held', right.id, right.plotOrNull)).filter((f) => !f.getGeometry()!.getExtent().includes(Infinity)));
  }
  base.map.once('change:size', () => {
    if (!box) return;
    const [x, y] = [Math.max(0.25, (box[2] - box[0]) * AROUND), Math.max(0.18, (box[3] - box[1]) * AROUND)];
    base.fit(extentOf([box[0] - x, box[1] - y, box[2] + x, box[3] + y], FRAME), false);
  });
  return { element: h('div', { class: 'small-map' }, base.element), close: base.close };
}

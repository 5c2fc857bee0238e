// Small marks by kind: what a site is, and whether it runs.
import type { Context } from '../context.ts';
import { s } from '../dom.ts';
import type { Site } from '../model.ts';

const SHAPES: Record<string, string> = {
  mine: 'M0-5.4 4.9 3.6H-4.9Z',
  smelter: 'M-4.2-4.2H4.2V4.2H-4.2Z',
  'oxide-plant': 'M0-4.6A4.6 4.6 0 1 1 0 4.6A4.6 4.6 0 1 1 0-4.6Z',
  market: 'M0-4.2 4.2 0 0 4.2-4.2 0Z',
};

export function stateOf(ctx: Context, site: Site): string {
  const { year, show } = ctx.selection;
  const plant = ctx.plan.plants.find((p) => p.site === site.id && p.year === year);
  if (plant) return plant.state;
  const mine = ctx.plan.mines.find((m) => m.site === site.id && m.year === year);
  if (!mine) return 'running';
  return ((show === 'baseline' ? mine.baselineTonnesContained : mine.tonnesContained) ?? 0) > 0 ? 'running' : 'idle';
}

export function mark(kind: string, state: string, x: number, y: number, size = 1): SVGPathElement {
  return s('path', {
    class: `mark ${kind} ${state}`, d: SHAPES[kind] ?? SHAPES['oxide-plant']!, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})`,
  });
}

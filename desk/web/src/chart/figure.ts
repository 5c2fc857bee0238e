// The frame of a chart: drawn to the width it has, drawn again when that changes, saved as SVG or PNG on request.
import { h } from '../dom.ts';
import { download, savePng, svgText } from '../download.ts';
import type { Speaker } from '../speaker.ts';

/** Width on paper, A4 less margins; also used where nothing has been laid out yet. */
const PAPER = 700;

export function chart(ctx: Speaker, name: string, draw: (width: number) => SVGSVGElement): HTMLElement {
  const holder = h('div', { class: 'chart', 'data-chart': name });
  const save = h('button', { type: 'button', class: 'quiet save', onclick: () => {
    const drawn = holder.querySelector('svg');
    if (drawn) download(`${name}.svg`, 'image/svg+xml', svgText(drawn));
  } }, 'SVG');
  save.setAttribute('aria-label', `${ctx.t('export-svg')}: ${name}`);
  const png = h('button', { type: 'button', class: 'quiet save', onclick: () => {
    const drawn = holder.querySelector('svg');
    if (drawn) void savePng(`${name}.png`, drawn);
  } }, 'PNG');
  png.setAttribute('aria-label', `${ctx.t('export-png')}: ${name}`);
  const saves = h('div', { class: 'saves' }, save, png);
  let width = 0;
  const redraw = (next: number): void => {
    if (Math.abs(next - width) < 2) return;
    width = next;
    const focused = holder.contains(document.activeElement) ? document.activeElement!.id : '';
    holder.replaceChildren(draw(width), saves);
    if (focused) holder.querySelector<SVGElement>(`#${CSS.escape(focused)}`)?.focus({ preventScroll: true });
  };
  new ResizeObserver(([entry]) => {
    const next = Math.round(entry?.contentRect.width ?? 0);
    if (next > 0) redraw(next);
  }).observe(holder);
  holder.addEventListener('redraw', () => {
    const next = width || PAPER;
    width = 0;
    redraw(next);
  });
  return holder;
}

// How far each assumption, moved over its range, moves a headline figure.
import { ticks } from 'd3-array';
import { twoLines } from '../answer.ts';
import { moves, type Bar } from '../bars.ts';
import type { Context } from '../context.ts';
import { s } from '../dom.ts';
import type { Assumption, Figure } from '../model.ts';
import { withTip } from '../tip.ts';

const ROW = 30;
export function tornado(ctx: Context, figure: Figure, bars: Bar[], width: number): SVGSVGElement {
  const small = width < 620;
  const left = small ? 48 : Math.min(330, width * 0.36);
  const right = small ? 48 : 40;
  const rowHeight = small ? ROW + 16 : ROW;
  const height = 30 + bars.length * rowHeight + 8;
  const all = bars.flatMap((b) => [b.atLow, b.atHigh]).concat(figure.value);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const pad = (most - least || Math.abs(most) || 1) * 0.06;
  const x = (value: number): number => left + ((width - left - right) * (value - least + pad)) / (most - least + 2 * pad);
  const svg = s('svg', { viewBox: `0 0 ${width} ${height}`, class: 'tornado', role: 'img', 'aria-label': ctx.t('tornado.aria', { figure: ctx.words(figure.title, figure.id) }) });
  for (const mark of ticks(least, most, small ? 3 : 6)) {
    svg.append(s('line', { class: 'grid', x1: x(mark).toFixed(1), x2: x(mark).toFixed(1), y1: 22, y2: height - 6 }),
      s('text', { class: 'tickword', x: x(mark).toFixed(1), y: 14, 'text-anchor': 'middle' }, ctx.unit(mark, figure.unit)));
  }
  bars.forEach((bar, i) => svg.append(...row(ctx, figure, bar, 26 + i * rowHeight, x, left, small)));
  svg.append(s('line', { class: 'centre', x1: x(figure.value).toFixed(1), x2: x(figure.value).toFixed(1), y1: 22, y2: height - 6 }));
  return svg;
}

function row(ctx: Context, figure: Figure, bar: Bar, top: number, x: (value: number) => number, left: number, small: boolean): SVGElement[] {
  const { assumption, atLow, atHigh } = bar;
  const y = small ? top + 18 : top + 4;
  const [from, to] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)];
  const name = ctx.words(assumption.what, assumption.id);
  const room = small ? 46 : Math.floor((left - 44) / 6.3);
  const lines = small ? [name.length > room ? `${name.slice(0, room - 1)}…` : name] : twoLines(name, room);
  const first = small ? top + 12 : y + 13 - (lines.length - 1) * 6.5;
  const rect = s('rect', { class: `bar${moves(bar, figure) ? ' decides' : ''}`, x: x(from).toFixed(1), y, width: Math.max(2, x(to) - x(from)).toFixed(1), height: ROW - 12 });
  withTip(rect, () => [
    name, `${ctx.t('range')}: ${range(ctx, assumption)}`, `${ctx.t('at-low')}: ${ctx.unit(atLow, figure.unit)}`, `${ctx.t('at-high')}: ${ctx.unit(atHigh, figure.unit)}`, assumption.reason ?? '', ctx.t('basis.assumed'),
  ]);
  const end = (value: number, side: number | undefined): SVGElement => s('text', {
    class: 'end', x: (x(value) + (value === from ? -5 : 5)).toFixed(1), y: y + 13, 'text-anchor': value === from ? 'end' : 'start',
  }, side === undefined ? '' : ctx.n(side));
  const ends = x(to) - x(from) > 14 ? [end(atLow, assumption.low), end(atHigh, assumption.high)] : [];
  return [
    ...lines.map((line, i) => s('text', { class: 'what', x: small ? 2 : left - 44, y: first + i * 13, 'text-anchor': small ? 'start' : 'end' }, line)),
    rect, ...ends,
  ];
}

export function range(ctx: Context, a: Assumption): string {
  if (a.low === undefined || a.high === undefined) return '';
  return `${ctx.t('band', { low: ctx.n(a.low), high: ctx.n(a.high) })} ${a.unit ?? ''}`.trim();
}

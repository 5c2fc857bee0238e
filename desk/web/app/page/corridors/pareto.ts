// Cost against days: each point is a way that no other beats in everything; its line is the span of days.
import { chart } from '../../../src/chart/figure.ts';
import { s } from '../../../src/dom.ts';
import { withTip } from '../../../src/tip.ts';
import type { Desk } from '../../desk.ts';
import type { RouteWay } from './model.ts';

const HEIGHT = 320;
const MARGIN = { left: 64, right: 24, top: 26, bottom: 44 };

/** `selected` is asked each time it is drawn; "redraw" draws it again. */
export const pareto = (desk: Desk, routes: RouteWay[], selected: () => number, choose: (i: number) => void): HTMLElement => chart(desk, 'pareto', (width) => draw(desk, routes, selected(), choose, width));

/** Round steps of an axis from zero: at most six. */
function steps(most: number): number[] {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((m) => m >= rough) ?? rough;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

function draw(desk: Desk, routes: RouteWay[], selected: number, choose: (i: number) => void, width: number): SVGSVGElement {
  const most = { days: Math.max(...routes.map((r) => r.days.high)) * 1.06, usd: Math.max(...routes.map((r) => r.usdPerTonne)) * 1.12 };
  const x = (days: number): number => MARGIN.left + (days / most.days) * (width - MARGIN.left - MARGIN.right);
  const y = (usd: number): number => HEIGHT - MARGIN.bottom - (usd / most.usd) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const bottom = HEIGHT - MARGIN.bottom;
  const order = routes.map((_, i) => i).sort((a, b) => Number(a === selected) - Number(b === selected));
  const taken: Box[] = routes.map((r) => ({ x: x(r.days.median) - RADIUS, y: y(r.usdPerTonne) - RADIUS, w: 2 * RADIUS, h: 2 * RADIUS }));
  return s('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, class: 'pareto', role: 'group', 'aria-label': desk.t('corridors.ways.chart') },
    ...steps(most.usd).map((usd) => s('g', {}, s('line', { class: 'grid', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(usd), y2: y(usd) }), s('text', { class: 'tickword', x: MARGIN.left - 8, y: y(usd) + 4, 'text-anchor': 'end' }, desk.n(usd)))),
    ...steps(most.days).map((days) => s('text', { class: 'tickword', x: x(days), y: bottom + 17, 'text-anchor': 'middle' }, desk.n(days))),
    s('text', { class: 'unit', x: MARGIN.left - 8, y: 12, 'text-anchor': 'end' }, desk.t('unit.usd-per-t')),
    s('text', { class: 'unit', x: width - MARGIN.right, y: HEIGHT - 6, 'text-anchor': 'end' }, desk.t('corridors.days.axis')),
    ...order.map((i) => way(desk, routes[i]!, i, i === selected, () => choose(i), x, y, width, taken)));
}

interface Box { x: number; y: number; w: number; h: number }

const RADIUS = 9;
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Where the name stands beside its point without lying on another: right, left, above, below; else it is left to the table. */
function labelAt(at: number, up: number, w: number, width: number, taken: Box[]): { x: number; y: number; anchor: string } | undefined {
  const spots = [
    { x: at + RADIUS + 5, y: up + 4, anchor: 'start', left: at + RADIUS + 5 }, { x: at - RADIUS - 5, y: up + 4, anchor: 'end', left: at - RADIUS - 5 - w },
    { x: at, y: up - RADIUS - 6, anchor: 'middle', left: at - w / 2 }, { x: at, y: up + RADIUS + 15, anchor: 'middle', left: at - w / 2 },
    { x: at + RADIUS, y: up - RADIUS - 4, anchor: 'start', left: at + RADIUS }, { x: at + RADIUS, y: up + RADIUS + 13, anchor: 'start', left: at + RADIUS },
  ];
  return spots.find(({ y, left }) => {
    const box = { x: left, y: y - 11, w, h: 14 };
    if (left < 2 || left + w > width - 2 || taken.some((t) => overlap(t, box))) return false;
    taken.push(box);
    return true;
  });
}

function way(desk: Desk, route: RouteWay, i: number, on: boolean, choose: () => void, x: (d: number) => number, y: (u: number) => number, width: number, taken: Box[]): SVGElement {
  const name = desk.words(route.name);
  const [at, up] = [x(route.days.median), y(route.usdPerTonne)];
  const words = `${i + 1}. ${name}: ${desk.unit(route.usdPerTonne, 'usd/t')}, ${daysWords(desk, route)}`;
  const label = labelAt(at, up, name.length * 6.4, width, taken);
  const group = s('g', {
    class: on ? 'way on' : 'way', id: `way-${i + 1}`, tabindex: '0', role: 'button', 'aria-pressed': on ? 'true' : 'false', 'aria-label': words.replace('. ', ' '), onclick: choose,
    onkeydown: (event) => { if (['Enter', ' '].includes((event as KeyboardEvent).key)) { event.preventDefault(); choose(); } },
  },
  s('line', { class: 'span', x1: x(route.days.low), x2: x(route.days.high), y1: up, y2: up }),
  s('circle', { class: 'point', cx: at, cy: up, r: RADIUS }),
  s('text', { class: 'number-in', x: at, y: up + 4.5, 'text-anchor': 'middle' }, `${i + 1} `),
  label && s('text', { class: 'name', x: label.x, y: label.y, 'text-anchor': label.anchor }, name));
  return withTip(group, () => [words, desk.t('corridors.tip', { km: desk.n(route.km), borders: route.borders, risk: desk.n(route.risk) })], { click: false });
}

export const daysWords = (desk: Desk, route: RouteWay): string => desk.t('corridors.days.span', { low: desk.exact(route.days.low, 0), median: desk.exact(route.days.median, 0), high: desk.exact(route.days.high, 0) });

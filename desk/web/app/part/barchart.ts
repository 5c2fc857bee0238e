// Horizontal bars with their names and shares written beside them; what is not read is drawn open.
import { h, s } from '../../src/dom.ts';
import { chart } from '../../src/chart/figure.ts';
import { withTip } from '../../src/tip.ts';
import type { Desk } from '../desk.ts';
import { glyphOf } from './known.ts';

export interface Bar {
  name: string;
  value: number;
  /** Behind the bar: "42 %, 60,000 t". */
  text: string;
  basis: string;
  /** One of ours: drawn in the accent. */
  home?: boolean;
  tip?: string[];
}

/** A share too small to be written is not none. */
export const shareWords = (desk: Desk, share: number): string => (share > 0 && share < 0.0005 ? `< ${desk.share(0.001)}` : desk.share(share));

const ROW = 25;
const MOST = 10;
/** Bars shorter than this share of the longest are told as one. */
const LEAST = 0.005;

/** The largest bars, the rest as one. */
export function barChart(desk: Desk, name: string, label: string, bars: Bar[], rest?: (n: number, sum: number) => Bar): HTMLElement {
  const sorted = [...bars].sort((a, b) => b.value - a.value);
  const seen = rest ? sorted.filter((b) => b.value >= LEAST * sorted[0]!.value) : sorted;
  const shown = seen.length > MOST + 1 || seen.length < sorted.length - 1 ? seen.slice(0, MOST) : sorted;
  const small = sorted.slice(shown.length);
  const all = small.length > 0 && rest ? [...shown, rest(small.length, small.reduce((sum, b) => sum + b.value, 0))] : shown;
  return chart(desk, name, (width) => draw(label, all, width));
}

function draw(label: string, bars: Bar[], width: number): SVGSVGElement {
  const left = Math.min(168, Math.max(92, width * 0.3));
  const right = Math.min(150, width * 0.34);
  const most = Math.max(...bars.map((b) => b.value), 1e-9);
  const height = bars.length * ROW + 4;
  const letters = Math.floor(left / 7.1);
  return s('svg', { viewBox: `0 0 ${width} ${height}`, class: 'bars', role: 'img', 'aria-label': `${label}: ${bars.map((b) => `${b.name} ${b.text}`).join('; ')}` },
    ...bars.map((bar, i) => {
      const y = i * ROW + 2;
      const long = Math.max(1.5, ((width - left - right - 8) * bar.value) / most);
      const cut = bar.name.length > letters ? `${bar.name.slice(0, letters - 1).trimEnd()}…` : bar.name;
      const group = s('g', { class: `bar-row${bar.home ? ' home' : ''}` },
        s('rect', { class: 'reach', x: 0, y, width, height: ROW - 3 }),
        s('text', { class: 'who', x: left - 8, y: y + 15, 'text-anchor': 'end' }, cut),
        s('rect', { class: `bar ${bar.basis}`, x: left, y: y + 3.5, width: long.toFixed(1), height: ROW - 10 }),
        s('text', { class: 'much', x: (left + long + 6).toFixed(1), y: y + 15 }, bar.text, s('tspan', { class: 'glyph' }, ` ${glyphOf(bar.basis)}`)));
      return bar.tip || cut !== bar.name ? withTip(group, () => [bar.name, ...(bar.tip ?? [])]) : group;
    }));
}

/** Two or more charts beside each other where there is room. */
export const beside = (...parts: (Node | null)[]): HTMLElement => h('div', { class: 'beside' }, ...parts);

// What a tonne pays for on each way: a bar of its parts.
import { chart } from '../../../src/chart/figure.ts';
import { h, s } from '../../../src/dom.ts';
import { withTip } from '../../../src/tip.ts';
import type { Desk } from '../../desk.ts';
import { COSTS, type RouteWay } from './model.ts';

const ROW = 38;

export function costs(desk: Desk, routes: RouteWay[], selected: number): HTMLElement {
  const used = COSTS.filter((kind) => routes.some((r) => r.costs[kind] > 0));
  return h('div', {}, h('ul', { class: 'legend' }, ...used.map((kind) => h('li', {}, h('span', { class: `swatch cost-${kind}`, 'aria-hidden': 'true' }), desk.term('cost', kind)))),
    chart(desk, 'costs', (width) => draw(desk, routes, selected, width)),
    h('p', { class: 'hint' }, desk.t('corridors.generic', { share: desk.share(routes[selected]!.generic.usdPerTonne / routes[selected]!.usdPerTonne), name: desk.words(routes[selected]!.name) })));
}

function draw(desk: Desk, routes: RouteWay[], selected: number, width: number): SVGSVGElement {
  const most = Math.max(...routes.map((r) => r.usdPerTonne));
  const room = width - 78;
  return s('svg', { viewBox: `0 0 ${width} ${routes.length * ROW + 4}`, class: 'costs', role: 'img', 'aria-label': desk.t('corridors.costs.chart') },
    ...routes.map((route, i) => {
      let x = 0;
      return s('g', { class: i === selected ? 'on' : '', transform: `translate(0 ${i * ROW})` },
        s('text', { x: 0, y: 13 }, `${i + 1}  ${desk.words(route.name)}`),
        ...COSTS.filter((kind) => route.costs[kind] > 0).map((kind) => {
          const w = (route.costs[kind] / most) * room;
          const bar = s('rect', { class: `cost-${kind}`, x: x.toFixed(1), y: 18, width: Math.max(0.5, w - 1).toFixed(1), height: 13 });
          x += w;
          return withTip(bar, () => [`${desk.term('cost', kind)}: ${desk.unit(route.costs[kind], 'usd/t')}`, desk.share(route.costs[kind] / route.usdPerTonne)]);
        }),
        s('text', { class: 'figure', x: x + 6, y: 29 }, desk.unit(route.usdPerTonne, 'usd/t')));
    }));
}

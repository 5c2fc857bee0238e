// The ways as a table, and one way part by part.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import { mark } from '../../part/known.ts';
import { term } from '../../part/parts.ts';
import type { Part, RouteWay } from './model.ts';
import { daysWords } from './pareto.ts';

interface Numbered { route: RouteWay; n: number }

export function routeTable(desk: Desk, routes: RouteWay[], selected: number, choose: (i: number) => void): HTMLElement {
  const of = (value: (r: RouteWay) => number | undefined) => ({ route }: Numbered) => value(route);
  const columns: Column<Numbered>[] = [
    { head: desk.t('corridors.way'), value: ({ route, n }) => `${n} ${desk.words(route.name)}`, draw: ({ route, n }) => h('button', {
      type: 'button', class: 'quiet pick', id: `pick-${n}`, 'aria-pressed': n - 1 === selected ? 'true' : 'false', onclick: () => choose(n - 1) }, `${n}  ${desk.words(route.name)}`) },
    { head: desk.t('corridors.cost'), unit: desk.t('unit.usd-per-t'), value: of((r) => r.usdPerTonne), numeric: true },
    { head: desk.t('corridors.days'), value: of((r) => r.days.median), text: ({ route }) => daysWords(desk, route), numeric: true },
    { head: desk.t('corridors.km'), unit: desk.t('unit.km'), value: of((r) => r.km), numeric: true },
    { head: desk.t('corridors.borders'), value: of((r) => r.borders), numeric: true },
    { head: desk.t('corridors.gauge'), value: of((r) => r.gaugeBreaks), numeric: true, wide: true },
    { head: 'CO₂', unit: desk.t('unit.kg-per-t'), value: of((r) => r.co2KgPerTonne), numeric: true, wide: true },
    { head: desk.t('corridors.risk'), value: of((r) => r.risk), numeric: true, wide: true },
    { head: desk.t('corridors.vehicle'), value: ({ route }) => desk.term('corridors.vehicle', route.vehicle), wide: true },
    { head: desk.t('corridors.best'), value: ({ route }) => route.leastBy.map((by) => desk.term('corridors.best', by)).join(', ') },
    { head: desk.t('corridors.countries'), value: ({ route }) => route.countries.map((id) => desk.country(id)).join(' – '), wide: true },
  ];
  return h('div', {}, table(desk, { id: 'routes', caption: desk.t('corridors.table'), columns, rows: routes.map((route, i) => ({ route, n: i + 1 })), empty: '' }),
    h('p', { class: 'hint' }, term(desk, 'risk'), ' · ', term(desk, 'gauge-break'), ' · ', term(desk, 'wedge')));
}

/** How the rows are known on which a part rests: as weakly as the weakest of them. */
function knownBy(route: RouteWay, part: Part): { basis: string; sources: string[] } {
  const charges = route.legs.flatMap((leg) => leg.charges).filter((charge) => part.figures.includes(charge.figure));
  const order = ['assumed', 'recalled', 'derived', 'read'];
  return { basis: order.find((basis) => charges.some((c) => c.basis === basis)) ?? 'derived', sources: [...new Set(charges.flatMap((c) => c.sources))] };
}

export function parts(desk: Desk, route: RouteWay, selected: number, names: (id: string) => string): HTMLElement {
  const where = (p: Part): string => (p.kind === 'haulage' ? `${names(p.from)} – ${names(p.to)}` : names(p.at));
  const known = (p: Part): HTMLElement => mark(desk, {
    ...knownBy(route, p), what: `${desk.term('cost', p.kind)}, ${where(p)}`, value: desk.unit(p.usdPerTonne, 'usd/t'),
    note: [p.genericUsdPerTonne > 0 ? desk.t('corridors.part.generic', { share: desk.share(p.genericUsdPerTonne / p.usdPerTonne) }) : desk.t('corridors.part.own'), desk.t('corridors.part.rows', { rows: p.figures.join(', ') })].join(' '),
  });
  const columns: Column<Part>[] = [
    { head: desk.t('corridors.part.what'), value: (p) => desk.term('cost', p.kind) },
    { head: desk.t('corridors.part.where'), value: where },
    { head: desk.t('corridors.part.by'), value: (p) => desk.term('mode', p.mode) },
    { head: desk.t('corridors.km'), unit: desk.t('unit.km'), value: (p) => p.km || undefined, numeric: true },
    { head: desk.t('corridors.part.hours'), unit: desk.t('unit.h'), value: (p) => p.hours, numeric: true },
    { head: desk.t('corridors.cost'), unit: desk.t('unit.usd-per-t'), value: (p) => p.usdPerTonne, numeric: true },
    { head: desk.t('corridors.part.known'), value: (p) => desk.t(p.genericUsdPerTonne > 0 ? 'corridors.part.of-kind' : 'corridors.part.of-link'), draw: (p) => h('span', {}, desk.t(p.genericUsdPerTonne > 0 ? 'corridors.part.of-kind' : 'corridors.part.of-link'), ' ', known(p)) },
  ];
  return h('div', {}, h('p', { class: 'lead' }, `${selected + 1}  ${desk.words(route.name)}: ${route.countries.map((id) => desk.country(id)).join(' – ')}`),
    table(desk, { id: 'parts', caption: desk.t('corridors.parts'), columns, rows: route.parts, empty: '', cards: true }));
}

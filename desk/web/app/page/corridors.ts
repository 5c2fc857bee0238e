// Which ways lead from one place to another: cost against days, the legs on the map, and what is paid for.
import { h } from '../../src/dom.ts';
import { get, query } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Words } from '../model.ts';
import { choice, form, input } from '../part/form.ts';
import { section } from '../part/parts.ts';
import { empty, later } from '../part/states.ts';
import { suggest } from '../part/suggest.ts';
import { places } from '../shell/search.ts';
import type { Draw, View } from '../view.ts';
import { costs } from './corridors/costs.ts';
import type { LegMap } from './corridors/legs.ts';
import type { RouteAnswer, RouteWay } from './corridors/model.ts';
import { named } from './corridors/named.ts';
import { pareto } from './corridors/pareto.ts';
import { parts, routeTable } from './corridors/routes.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

/** What the address asks of the search, in the words of the server. */
export const questionOf = (said: Record<string, string>): Record<string, string | undefined> => ({
  from: said.from, to: said.to, material: said.material, tonnes: said.tonnes, date: said.date ?? today(), avoid: said.avoid, via: said.via, corridor: said.corridor, vehicle: said.vehicle,
});

export const draw: Draw = async (desk) => {
  const { from, to } = desk.query;
  if (!from || !to) return asking(desk);
  const question = query(questionOf(desk.query));
  const answer = await get<RouteAnswer>(`/api/routes${question}`);
  const { routes } = answer;
  const names = await placeNames(desk, answer);
  if (routes.length === 0) return noWay(desk, answer);
  const state: { map?: LegMap } = {};
  const selected = (of: Desk): number => Math.min(routes.length - 1, Math.max(0, Number(of.query.route ?? 1) - 1));
  const choose = (i: number): void => now.select({ route: String(i + 1) }, { replace: true });
  let now = desk;
  const chart = pareto(desk, routes, () => selected(now), choose);
  const draws = (of: Desk): Node[] => [routeTable(of, routes, selected(of), choose), costs(of, routes, selected(of)), parts(of, routes[selected(of)]!, selected(of), names)];
  const [list, money, way] = draws(desk).map((node) => h('div', {}, node));
  const view: View = {
    kicker: desk.t('corridors.kicker'),
    title: title(desk, answer),
    lead: desk.t('corridors.lead', { n: routes.length, pareto: answer.pareto, value: answer.value.usdPerTonne ? desk.unit(answer.value.usdPerTonne, 'usd/t') : '–' }),
    body: [
      selection(desk, answer),
      section('ways', desk.t('corridors.ways'), desk.t('corridors.ways.note'), chart),
      section('map', desk.t('corridors.map'), desk.t('corridors.map.note'), later(desk, desk.t('map.loading'), async () => {
        const { legMap } = await import('./corridors/legs.ts');
        state.map = await legMap(desk, answer, question, selected(desk), names);
        return state.map.element;
      })),
      section('table', desk.t('corridors.table'), '', list!, notes(answer)),
      section('costs', desk.t('corridors.costs', { year: routes[0]!.priceYear }), desk.t('corridors.costs.note'), money!),
      section('parts', desk.t('corridors.parts'), desk.t('corridors.parts.note'), way!),
    ],
    // Another way of the same answer: only what shows it is drawn anew.
    update: (next) => {
      if (query(questionOf(next.query)) !== question || next.query.lang !== desk.query.lang) return false;
      const focus = document.activeElement?.id;
      now = next;
      chart.dispatchEvent(new Event('redraw'));
      draws(next).forEach((node, i) => [list, money, way][i]!.replaceChildren(node));
      state.map?.choose(selected(next));
      if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
      return true;
    },
    close: () => state.map?.close(),
  };
  return view;
};

/** "From Kadamjay to Rotterdam a tonne costs $402 in 16 days; the fastest way takes 14 and costs $555" */
function title(desk: Desk, answer: RouteAnswer): string {
  const { routes } = answer;
  const cheap = routes.reduce((a, b) => (b.usdPerTonne < a.usdPerTonne ? b : a));
  const fast = routes.reduce((a, b) => (b.days.median < a.days.median ? b : a));
  const ends = { from: desk.words(answer.from.name), to: desk.words(answer.to.name) };
  const told = (way: RouteWay): { usd: string; days: string } => ({ usd: desk.unit(way.usdPerTonne, 'usd/t'), days: desk.exact(way.days.median, 0) });
  const { usd, days } = told(cheap);
  if (cheap === fast) return desk.t('corridors.title.one', { ...ends, usd, days });
  return desk.t('corridors.title', { ...ends, usd, days, fastUsd: told(fast).usd, fastDays: told(fast).days });
}

function notes(answer: RouteAnswer): HTMLElement | null {
  const all = [...answer.hints, ...answer.remarks];
  return all.length === 0 ? null : h('ul', { class: 'notes hint', lang: 'en' }, ...all.map((text) => h('li', {}, text)));
}

function asking(desk: Desk): View {
  return {
    kicker: desk.t('corridors.kicker'), title: desk.t('corridors.ask'), lead: desk.t('corridors.ask.lead'),
    body: [
      selection(desk, undefined),
      section('examples', desk.t('corridors.examples'), '', h('ul', { class: 'plain' }, ...EXAMPLES.map(([from, to, material, words]) => h('li', {}, h('a', { href: desk.link('/corridors', { from, to, material, tonnes: '500' }) }, desk.words(words)))))),
      later(desk, undefined, () => named(desk)),
    ],
  };
}

const EXAMPLES: [string, string, string, Words][] = [
  ['kadamjay', 'rotterdam', 'antimony.metal', { en: 'Antimony metal from Kadamjay to Rotterdam', ru: 'Металлическая сурьма из Кадамжая в Роттердам' }],
  ['balkhash', 'lanzhou', 'copper.concentrate', { en: 'Copper concentrate from Balkhash to Lanzhou', ru: 'Медный концентрат из Балхаша в Ланьчжоу' }],
  ['shieli', 'poti-port', 'uranium.u3o8', { en: 'Uranium from Shieli to the port of Poti', ru: 'Уран из Шиели в порт Поти' }],
];

function noWay(desk: Desk, answer: RouteAnswer): View {
  const cut = answer.noWay?.cut ?? [];
  return {
    kicker: desk.t('corridors.kicker'),
    title: desk.t('corridors.none', { from: desk.words(answer.from.name), to: desk.words(answer.to.name), day: desk.day(answer.day) }),
    lead: desk.words(answer.noWay?.text),
    body: [selection(desk, answer), notes(answer), cut.length > 0 ? h('ul', { class: 'notes' }, ...cut.map((b) => h('li', {}, desk.words(b.text, b.link)))) : empty(desk.t('corridors.none.do'))],
  };
}

function selection(desk: Desk, answer: RouteAnswer | undefined): HTMLElement {
  const { query: said, overview } = desk;
  const place = (name: 'from' | 'to', label: string): HTMLElement => {
    const value = answer ? desk.words(answer[name].name) : said[name] ?? '';
    return h('div', { class: 'field' }, h('label', { for: `field-${name}` }, label), suggest({
      id: `field-${name}`, label, value, nothing: desk.t('search.nothing'),
      find: async (typed) => (await places(desk, typed)).map((p) => ({ value: p.id, text: desk.words(p.name, p.id), aside: [desk.country(p.country), desk.otherWords(p.name)].filter(Boolean).join(' · ') })),
      choose: (chosen, field) => {
        field.value = chosen.text;
        desk.select({ [name]: chosen.value, route: undefined });
      },
      take: (typed) => desk.select({ [name]: typed, route: undefined }),
    }));
  };
  const swap = h('button', { type: 'button', id: 'swap', 'aria-label': desk.t('corridors.swap'), title: desk.t('corridors.swap'), onclick: () => desk.select({ from: said.to, to: said.from, route: undefined }) }, '⇄');
  const again = { route: undefined };
  return form(desk.t('corridors.form'), place('from', desk.t('corridors.from')), swap, place('to', desk.t('corridors.to')),
    choice(desk, 'material', desk.t('corridors.material'), [{ value: '', text: desk.t('corridors.material.any') }, ...desk.sorted(overview.materials, (m) => desk.words(m.name)).map((m) => ({ value: m.id, text: desk.words(m.name, m.id) }))], said.material ?? '', again),
    input(desk, 'tonnes', desk.t('corridors.tonnes'), 'number', said.tonnes ?? '', { min: '0', step: 'any' }),
    input(desk, 'date', desk.t('corridors.date'), 'date', said.date ?? today()),
    choice(desk, 'vehicle', desk.t('corridors.vehicle'), ['', 'container', 'wagon', 'bulk'].map((v) => ({ value: v, text: desk.term('corridors.vehicle', v || 'any') })), said.vehicle ?? '', again),
    choice(desk, 'avoid', desk.t('corridors.avoid'), [{ value: '', text: desk.t('corridors.avoid.none') },
      ...desk.sorted(answer ? [...new Set([...answer.routes.flatMap((r) => r.countries), ...(said.avoid ?? '').split(',')])].filter(Boolean) : [], (id) => desk.country(id)).map((id) => ({ value: id, text: desk.country(id) }))], said.avoid ?? '', again));
}

/** Names of places in the reader's script: those of the data, else those of the answer. */
async function placeNames(desk: Desk, answer: RouteAnswer): Promise<(id: string) => string> {
  const latin = new Map(answer.routes.flatMap((r) => r.legs.flatMap((leg) => [leg.from, leg.to])).map((end) => [end.id, end.name]));
  if (desk.t('language.nearest') === 'en') return (id) => latin.get(id) ?? id;
  const { rows } = await get<{ rows: Record<string, unknown>[] }>('/api/tables/place_names').catch(() => ({ rows: [] }));
  const own = new Map(rows.filter((row) => row.language === 'ru' && (row.preferred === true || row.preferred === 'y')).map((row) => [String(row.place), String(row.name)]));
  return (id) => own.get(id) ?? latin.get(id) ?? id;
}

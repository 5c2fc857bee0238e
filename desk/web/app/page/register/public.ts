// The public register: a map of rights with search, without log-in; the same as a list.
import { h, s } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import { choice, form, input } from '../../part/form.ts';
import { section } from '../../part/parts.ts';
import { later, problem } from '../../part/states.ts';
import type { Draw, View } from '../../view.ts';
import { KIND_MARKS } from './kinds.ts';
import { countryOf, holdersOf, isOver, register, type Overview, type Right } from './model.ts';
import { banner, closed, holders, holderText, kindTitle, line, rightLink, status, today } from './parts.ts';
import type { Found, Scene } from './scene.ts';

export const STATES = ['LIVE', 'EXPIRED', 'SURRENDERED', 'REVOKED', 'MERGED'];

export const draw: Draw = async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  let current = desk;
  let scene: Scene | undefined;
  let found: Found | undefined;
  const top = h('div', {}, controls(desk, all));
  const panel = h('aside', { class: 'dossier', 'aria-label': desk.t('register.map.picked'), 'aria-live': 'polite' }, h('p', { class: 'hint' }, desk.t('register.map.pick')));
  const list = h('div', {});
  const view: View = {
    wide: true,
    kicker: desk.t('register.kicker'),
    title: titleOf(desk, all),
    lead: desk.t('register.lead'),
    body: [
      banner(desk, all),
      top,
      h('div', { class: 'map-and-dossier' }, later(desk, desk.t('map.loading'), async () => {
        const { makeScene } = await import('./scene.ts');
        scene = await makeScene(() => current, all, (next) => { found = next; tell(); }, (error) => list.replaceChildren(problem(current, error)));
        return scene.element;
      }), panel),
      legend(desk, all),
      section('rights', desk.t('register.list'), '', list),
      section('data', desk.t('register.data'), desk.t('register.data.note', { licence: all.licence ?? 'CC BY 4.0' }), downloads(desk)),
    ],
    update: (next) => {
      if (next.query.lang !== current.query.lang) return false;
      const before = current;
      current = next;
      const changed = new Set([...Object.keys(before.query), ...Object.keys(next.query)].filter((name) => before.query[name] !== next.query[name]));
      if (changed.size === 1 && changed.has('at')) return true;
      const focus = document.activeElement?.id;
      if (!(changed.size === 1 && changed.has('pick'))) top.replaceChildren(controls(next, all));
      void scene?.show();
      tell();
      if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
      return true;
    },
    close: () => scene?.close(),
  };
  /** The list, the panel and the title follow what the map has found. */
  function tell(): void {
    if (!found) return;
    const picked = found.rights.find((right) => right.id === current.query.pick);
    panel.replaceChildren(picked ? dossier(current, all, picked) : h('p', { class: 'hint' }, current.t('register.map.pick')));
    const focus = document.activeElement?.id;
    list.replaceChildren(
      h('p', { class: 'hint' }, current.t(found.more ? 'register.list.some' : found.seen.length < found.rights.length ? 'register.list.all' : 'register.list.whole', { n: current.exact(found.seen.length, 0), all: current.exact(found.matched ?? found.rights.length, 0) })),
      rightTable(current, all, byId(current, found.seen), (id) => current.select({ pick: id }, { replace: true })));
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
    const words = titleOf(current, all, found);
    view.title = words;
    document.title = `${words} – Tizbek`;
    const title = document.querySelector('main h1');
    if (title && title.textContent !== words) title.textContent = words;
  }
  return view;
};

const byId = (desk: Desk, rights: Right[]): Right[] => desk.sorted(rights, (right) => right.id);

/** "1,873 live rights and 104 applications that wait"; under filters "37 rights: copper, Kazakhstan". */
function titleOf(desk: Desk, all: Overview, found?: Found): string {
  const { country, kind, commodity, status: state = 'LIVE', holder, q } = desk.query;
  const said = [kind && kindTitle(desk, all, country ?? all.countries?.[0]?.country ?? '', kind), commodity && desk.mineral(commodity), country && (desk.words(countryOf(all, country)?.name) || desk.country(country)), holder, q && `“${q}”`].filter((word): word is string => Boolean(word));
  if (said.length === 0 && state === 'LIVE') return desk.t('register.title', { live: desk.exact(all.counts?.live ?? 0, 0), n: all.counts?.live ?? 0, waiting: all.counts?.waiting ?? 0 });
  if (!found) return desk.t('register.title.search');
  const n = found.matched ?? found.rights.length;
  return desk.t('register.title.found', { n, count: desk.exact(n, 0), what: [...said, state === 'LIVE' ? '' : state === 'any' ? desk.t('register.status.any') : desk.term('register.status', state)].filter(Boolean).join(', ') || desk.t('register.status.any') });
}

function controls(desk: Desk, all: Overview): HTMLElement {
  const any = { value: '', text: desk.t('map.any') };
  const { query } = desk;
  const kinds = new Map((all.countries ?? []).filter((c) => !query.country || c.country === query.country).flatMap((c) => c.kinds.map((k) => [k.kind, desk.words(k.title)] as const)));
  const made = form(desk.t('register.search'),
    input(desk, 'q', desk.t('register.search.text'), 'text', query.q ?? '', { type: 'search' }),
    choice(desk, 'country', desk.t('map.country'), [any, ...(all.countries ?? []).map((c) => ({ value: c.country, text: desk.words(c.name) }))], query.country ?? '', { kind: undefined }),
    choice(desk, 'kind', desk.t('register.kind'), [any, ...[...kinds].map(([value, text]) => ({ value, text }))], query.kind ?? ''),
    choice(desk, 'commodity', desk.t('map.mineral'), [any, ...desk.sorted(desk.overview.minerals.filter((m) => m.kind !== 'group'), (m) => desk.words(m.name)).map((m) => ({ value: m.id, text: desk.words(m.name, m.id) }))], query.commodity ?? ''),
    choice(desk, 'status', desk.t('register.state'), [...STATES.map((value) => ({ value, text: desk.term('register.status', value) })), { value: 'any', text: desk.t('register.status.any') }], query.status ?? 'LIVE'),
    input(desk, 'holder', desk.t('register.holder'), 'text', query.holder ?? '', { placeholder: desk.t('register.holder.hint') }));
  made.classList.add('right-search');
  return made;
}

function dossier(desk: Desk, all: Overview, right: Right): HTMLElement {
  return h('div', {},
    h('button', { type: 'button', id: 'close-dossier', class: 'quiet close', 'aria-label': desk.t('map.dossier.close'), onclick: () => desk.select({ pick: '' }, { replace: true }) }, '×'),
    h('h2', {}, rightLink(desk, right.id)),
    h('dl', { class: 'facts-list' },
      ...line(desk.t('register.state'), status(desk, right.status)),
      ...line(desk.t('register.kind'), kindTitle(desk, all, right.country, right.kind)),
      ...line(desk.t('map.mineral'), desk.mineral(right.commodity)),
      ...line(desk.t('register.holder'), holders(desk, right)),
      ...line(desk.t('register.from'), desk.day(right.from)),
      ...line(desk.t('register.until'), h('span', {}, desk.day(right.until), isOver(right, today()) ? h('span', { class: 'over' }, ` ${desk.t('register.over')}`) : '')),
      ...line(desk.t('register.squares'), desk.exact(right.blocks.length, 0)),
      ...line(desk.t('register.area'), right.areaKm2 !== undefined && `${desk.exact(right.areaKm2, 1)} ${desk.t('unit.km2')}`)),
    h('p', {}, h('a', { class: 'button', href: desk.link(`/register/right/${encodeURIComponent(right.id)}`) }, desk.t('register.open-right'))));
}

export function rightTable(desk: Desk, all: Overview, rows: Right[], pick?: (id: string) => void): HTMLElement {
  const columns: Column<Right>[] = [
    { head: desk.t('register.right'), value: (r) => r.id, draw: (r) => rightLink(desk, r.id) },
    { head: desk.t('register.kind'), value: (r) => kindTitle(desk, all, r.country, r.kind) },
    { head: desk.t('map.mineral'), value: (r) => desk.mineral(r.commodity) },
    { head: desk.t('register.holder'), value: (r) => holdersOf(r).map((share) => holderText(desk, share)).join(', '), draw: (r) => holders(desk, r) },
    { head: desk.t('map.country'), value: (r) => desk.words(countryOf(all, r.country)?.name) || desk.country(r.country), wide: true },
    { head: desk.t('register.state'), value: (r) => desk.term('register.status', r.status), draw: (r) => status(desk, r.status) },
    { head: desk.t('register.from'), value: (r) => r.from, text: (r) => desk.day(r.from), wide: true },
    { head: desk.t('register.until'), value: (r) => r.until, text: (r) => desk.day(r.until) },
    { head: desk.t('register.area'), unit: desk.t('unit.km2'), value: (r) => r.areaKm2, text: (r) => (r.areaKm2 === undefined ? '' : desk.exact(r.areaKm2, 1)), numeric: true },
    ...(pick ? [{ head: desk.t('register.map.show'), value: () => '', draw: (r: Right) => h('button', { type: 'button', class: 'quiet', id: `pick-${r.id}`, 'aria-label': desk.t('register.map.show.of', { id: r.id }), onclick: () => pick(r.id) }, desk.t('register.map.show')), wide: true }] : []),
  ];
  return table(desk, { id: 'rights', caption: desk.t('register.list'), columns, rows, empty: desk.t('register.list.none'), limit: 20, cards: true });
}

function legend(desk: Desk, all: Overview): HTMLElement {
  const mark = (kind: string, ended = false): SVGSVGElement => {
    const { points } = KIND_MARKS[kind] ?? { points: 5 };
    const shape = points === 0 ? 'M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z' : points === 4 ? 'M-4.5-4.5H4.5V4.5H-4.5Z' : points === 3 ? 'M0-6 5.4 4H-5.4Z' : 'M0-6 5.7-1.9 3.5 4.9H-3.5L-5.7-1.9Z';
    return s('svg', { viewBox: '-8 -8 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, s('path', { class: `right-mark ${kind} ${ended ? 'ended' : ''}`, d: shape }));
  };
  const kinds = new Map((all.countries ?? []).flatMap((c) => c.kinds.map((k) => [k.kind, desk.term('law.value', k.kind)] as const)));
  return h('ul', { class: 'legend map-legend', 'aria-label': desk.t('map.legend') }, ...[...kinds].map(([kind, text]) => h('li', {}, mark(kind), text)), h('li', {}, mark('exploration-licence', true), desk.t('register.legend.ended')));
}

function downloads(desk: Desk): HTMLElement {
  return h('ul', { class: 'plain' },
    h('li', {}, h('a', { id: 'to-open', href: desk.link('/register/open') }, desk.t('register.open')), h('span', { class: 'hint' }, ` ${desk.t('register.open.hint')}`)),
    h('li', {}, h('a', { href: '/api/register/download?format=geojson', download: 'register.geojson' }, 'GeoJSON'), h('span', { class: 'hint' }, ` ${desk.t('register.data.geojson')}`)),
    h('li', {}, h('a', { href: '/api/register/download?format=csv', download: 'register.csv' }, 'CSV'), h('span', { class: 'hint' }, ` ${desk.t('register.data.csv')}`)),
    h('li', {}, h('a', { href: '/ogc/collections/tenements/items' }, 'OGC API Features'), h('span', { class: 'hint' }, ` ${desk.t('register.data.ogc')}`)));
}

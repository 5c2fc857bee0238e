// The start page: what this is, a two-minute tour, and the doors to minerals, countries and scenarios.
import { h } from '../../src/dom.ts';
import type { Desk } from '../desk.ts';
import type { Mineral } from '../model.ts';
import { glyphOf } from '../part/known.ts';
import { details, section } from '../part/parts.ts';
import { empty } from '../part/states.ts';
import { stepAddress, STEPS } from '../shell/tour.ts';
import type { Draw } from '../view.ts';

export const draw: Draw = async (desk) => {
  const { data } = desk.overview;
  return {
    title: desk.t('start.title'),
    lead: desk.t('start.lead'),
    body: [
      tour(desk),
      minerals(desk),
      countries(desk),
      scenarios(desk),
      section('known', desk.t('start.known', { rows: desk.exact(data.rows, 0), tables: data.tables }), desk.t('start.known.note'), basis(desk)),
    ],
  };
};

function tour(desk: Desk): HTMLElement {
  return section('tour', desk.t('tour'), desk.t('tour.note'), h('ol', { class: 'steps' }, ...STEPS.map((step, i) => h('li', {},
    h('a', { href: stepAddress(desk, i) }, h('span', { class: 'step-n', 'aria-hidden': 'true' }, i + 1), h('span', {}, desk.t(step.title)))))),
  h('p', {}, h('a', { class: 'button strong', href: stepAddress(desk, 0) }, desk.t('tour.begin'))));
}

function minerals(desk: Desk): HTMLElement {
  const all = desk.sorted(desk.overview.minerals, (m) => desk.words(m.name, m.id));
  const link = (m: Mineral): HTMLElement => h('li', {}, h('a', { href: desk.link(`/mineral/${m.id}`), title: desk.otherWords(m.name) }, desk.words(m.name, m.id)), m.symbol ? h('span', { class: 'aside' }, ` ${m.symbol}`) : null);
  const planned = all.filter((m) => m.chain);
  const others = all.filter((m) => !m.chain && m.kind !== 'group');
  const groups = all.filter((m) => !m.chain && m.kind === 'group');
  if (all.length === 0) return section('minerals', desk.t('nav.minerals'), '', empty(desk.t('start.none')));
  return section('minerals', desk.t('start.minerals', { n: all.length - groups.length, planned: planned.length }), desk.t('start.minerals.note'),
    planned.length > 0 && h('ul', { class: 'doors chosen' }, ...planned.map(link)),
    others.length > 0 && h('ul', { class: 'doors' }, ...others.map(link)),
    groups.length > 0 && details(desk.t('start.groups', { n: groups.length }), h('ul', { class: 'doors wide-doors' }, ...groups.map(link))));
}

function countries(desk: Desk): HTMLElement | null {
  const region = desk.sorted(desk.overview.countries.filter((c) => c.region), (c) => desk.words(c.name));
  if (region.length === 0) return null;
  return section('countries', desk.t('start.countries'), desk.t('start.countries.note'),
    h('ul', { class: 'doors chosen' }, ...region.map((c) => h('li', {}, h('a', { href: desk.link(`/country/${c.id}`), title: desk.otherWords(c.name) }, desk.words(c.name))))));
}

/** Scenarios that stand on the start page; the others are one click away. */
const FIRST_SCENARIOS = 8;

function scenarios(desk: Desk): HTMLElement | null {
  const list = desk.overview.scenarios;
  if (list.length === 0) return null;
  return section('scenarios', desk.t('start.scenarios'), desk.t('start.scenarios.note'),
    h('ul', { class: 'doors wide-doors' }, ...list.slice(0, FIRST_SCENARIOS).map((s) => h('li', {}, h('a', { href: desk.link('/scenario', { scenario: s.id }) }, desk.words(s.title, s.id))))),
    list.length > FIRST_SCENARIOS && h('p', {}, h('a', { href: desk.link('/scenario') }, desk.t('start.scenarios.all', { n: list.length }))));
}

/** How much of the data is known in which way: one strip, labelled in words. */
function basis(desk: Desk): HTMLElement {
  const { byBasis } = desk.overview.data;
  const all = Object.values(byBasis).reduce((sum, n) => sum + n, 0) || 1;
  const kinds = ['read', 'derived', 'recalled', 'assumed'];
  const strip = h('div', { class: 'basis-strip', 'aria-hidden': 'true' }, ...kinds.map((kind) => {
    const part = h('i', { class: kind });
    part.style.flexGrow = String((byBasis[kind] ?? 0) / all);
    return part;
  }));
  return h('div', {}, strip, h('ul', { class: 'legend' }, ...kinds.map((kind) => h('li', {}, h('span', { class: 'basis', 'aria-hidden': 'true' }, glyphOf(kind)), `${desk.term('basis', kind)}: ${desk.share((byBasis[kind] ?? 0) / all)}`)),
    h('li', {}, h('span', { class: 'basis', 'aria-hidden': 'true' }, glyphOf('modelled')), desk.t('start.modelled'))));
}

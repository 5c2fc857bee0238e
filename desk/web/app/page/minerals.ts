// All minerals of the data: those with a chain that can be planned first.
import { h } from '../../src/dom.ts';
import type { Desk } from '../desk.ts';
import type { Mineral } from '../model.ts';
import { section } from '../part/parts.ts';
import { empty } from '../part/states.ts';
import type { Draw } from '../view.ts';

export const draw: Draw = async (desk) => {
  const all = desk.sorted(desk.overview.minerals, (m) => desk.words(m.name, m.id));
  const planned = all.filter((m) => m.chain);
  const groups = [...new Set(all.filter((m) => !m.chain).map((m) => m.group ?? ''))].sort();
  return {
    kicker: desk.t('nav.minerals'),
    title: desk.t('minerals.title', { n: all.length, planned: planned.length }),
    lead: desk.t('minerals.lead'),
    body: [
      all.length === 0 ? empty(desk.t('start.none')) : null,
      planned.length > 0 && section('planned', desk.t('minerals.planned'), desk.t('minerals.planned.note'), doors(desk, planned)),
      ...groups.map((group, i) => section(`group-${i}`, desk.term('minerals.group', group), '', doors(desk, all.filter((m) => !m.chain && (m.group ?? '') === group)))),
    ],
  };
};

const doors = (desk: Desk, some: Mineral[]): HTMLElement => h('ul', { class: 'doors' }, ...some.map((m) => h('li', {},
  h('a', { href: desk.link(`/mineral/${m.id}`), title: desk.otherWords(m.name) }, desk.words(m.name, m.id)), m.symbol ? h('span', { class: 'aside' }, ` ${m.symbol}`) : null)));

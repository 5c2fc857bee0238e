// All countries of the data, the region first.
import { h } from '../../src/dom.ts';
import type { Desk } from '../desk.ts';
import type { Country } from '../model.ts';
import { section } from '../part/parts.ts';
import { empty } from '../part/states.ts';
import type { Draw } from '../view.ts';

export const draw: Draw = async (desk) => {
  const all = desk.sorted(desk.overview.countries, (c) => desk.words(c.name, c.id));
  const laws = new Set(desk.overview.lawCountries);
  const [home, withLaw, others] = [all.filter((c) => c.region), all.filter((c) => !c.region && laws.has(c.id)), all.filter((c) => !c.region && !laws.has(c.id))];
  return {
    kicker: desk.t('nav.countries'),
    title: desk.t('countries.title', { region: home.length, laws: withLaw.length }),
    lead: desk.t('countries.lead'),
    body: [
      all.length === 0 ? empty(desk.t('start.none')) : null,
      home.length > 0 && section('home', desk.t('region'), '', doors(desk, home, 'chosen')),
      withLaw.length > 0 && section('with-law', desk.t('countries.with-law'), desk.t('countries.with-law.note'), doors(desk, withLaw)),
      others.length > 0 && section('others', desk.t('elsewhere'), desk.t('countries.others.note'), doors(desk, others)),
    ],
  };
};

const doors = (desk: Desk, some: Country[], kind = ''): HTMLElement => h('ul', { class: `doors ${kind}`.trim() }, ...some.map((c) => h('li', {}, h('a', { href: desk.link(`/country/${c.id}`), title: desk.otherWords(c.name) }, desk.words(c.name, c.id)))));

// A clerk enters a party that the register does not have yet: without it nobody can file for it.
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import { details } from '../../part/parts.ts';
import { outcome } from './application.ts';
import { refusal, type Facts } from './parts.ts';
import { ask } from './session.ts';

const KINDS = ['COMPANY', 'STATE', 'STATE_COMPANY', 'PERSON'];

export function newParty(desk: Desk, country: string, facts: Facts): HTMLElement {
  const field = (id: string, label: string, control: HTMLElement): HTMLElement => h('div', { class: 'field' }, h('label', { for: id }, label), control);
  const id = h('input', { id: 'party-id', type: 'text', pattern: '[a-z0-9]+(-[a-z0-9]+)*', required: true, autocomplete: 'off' });
  const name = h('input', { id: 'party-name', type: 'text', required: true, autocomplete: 'off' });
  const kind = h('select', { id: 'party-kind' }, ...KINDS.map((one) => h('option', { value: one }, desk.term('register.party', one))));
  const from = h('select', { id: 'party-country' }, ...desk.sorted(desk.overview.countries, (c) => desk.words(c.name, c.id)).map((c) => h('option', { value: c.id, selected: c.id === country }, desk.words(c.name, c.id))));
  const said = h('div', { 'aria-live': 'assertive' });
  const send = h('button', { type: 'button', id: 'party-send', onclick: async () => {
    const wrong = [id, name].find((one) => !one.value.trim() || !one.checkValidity());
    if (wrong) return wrong.focus();
    try {
      const done = await ask(desk, 'EnterParty', { id: id.value.trim(), kind: kind.value, country: from.value, name: name.value.trim() });
      said.replaceChildren(outcome(desk, done));
      desk.select({ applicant: id.value.trim() }, { replace: true });
    } catch (error) {
      said.replaceChildren(refusal(desk, error, country, facts));
    }
  } }, desk.t('register.new-party.send'));
  return details(desk.t('register.new-party'), h('p', { class: 'hint' }, desk.t('register.new-party.note')),
    h('div', { class: 'form act' }, field('party-id', 'id', id), field('party-name', desk.t('register.party.name'), name), field('party-kind', desk.t('register.party.what'), kind), field('party-country', desk.t('map.country'), from), h('div', { class: 'ways' }, send)), said);
}

// Facts that the law asks for, as fields whose values stand in the address: an answer can be shared, and tried another way.
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import type { Words } from '../../model.ts';
import { choice, form, input } from '../../part/form.ts';
import { factsOf as saidIn } from '../law/model.ts';
import type { Facts } from './parts.ts';

export interface Asked { what: string; option?: string | undefined; text?: Words | undefined }

/** Fields of what is missing and of what was said before, which can be taken back. */
export function factFields(desk: Desk, missing: readonly Asked[], facts: Facts): HTMLElement | null {
  const said = saidIn(desk.query);
  const open = missing.filter((one) => !(one.what in said));
  const fields = open.flatMap((one) => {
    const ask = facts.ask(one.what, one.option);
    return ask ? [field(desk, ask, facts)] : [];
  });
  const others = open.filter((one) => !facts.ask(one.what, one.option)).map((one) => desk.words(one.text, one.what));
  if (fields.length === 0 && others.length === 0 && Object.keys(said).length === 0) return null;
  return h('div', { class: 'facts' },
    Object.keys(said).length > 0 && h('ul', { class: 'said', 'aria-label': desk.t('law.facts.said') }, ...Object.entries(said).map(([name, value]) => h('li', {}, h('span', {}, `${facts.names.get(name) ?? name}: ${desk.term('law.value', value)}`),
      h('button', { type: 'button', class: 'quiet', id: `forget-${name}`, 'aria-label': desk.t('law.facts.forget', { fact: facts.names.get(name) ?? name }), onclick: () => desk.select({ [`fact.${name}`]: undefined }) }, '×')))),
    ...others.map((text) => h('p', { class: 'hint' }, text)),
    fields.length > 0 && form(desk.t('law.facts'), ...fields));
}

function field(desk: Desk, ask: NonNullable<ReturnType<Facts['ask']>>, facts: Facts): HTMLElement {
  const name = `fact.${ask.fact}`;
  const label = facts.names.get(ask.fact) ?? ask.fact.replaceAll('_', ' ');
  if (ask.kind === 'choice') return choice(desk, name, label, [{ value: '', text: desk.t('law.facts.open') }, ...ask.values.map((v) => ({ value: v, text: desk.term('law.value', v) }))], '');
  return input(desk, name, ask.kind === 'number' && ask.unit ? `${label} (${desk.term('unit', ask.unit)})` : label, ask.kind, '', ask.kind === 'number' ? { step: 'any', min: '0' } : {});
}

/** What stands in the address as facts. */
export const factsSaid = (desk: Desk): Record<string, string> => saidIn(desk.query);

// A dealing that a holder asks for: chosen by fields in the address, looked at before it is sent.
import { h } from '../../../src/dom.ts';
import type { ApiError } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { choice, form, input } from '../../part/form.ts';
import { foreseen, outcome } from './application.ts';
import { factFields, factsSaid } from './factfields.ts';
import { countryOf, type Overview, type Right, type RightAnswer } from './model.ts';
import { refusal, type Facts } from './parts.ts';
import { ask, preview, type Done } from './session.ts';
import { DEALS, requestOf, type Deal } from './shapes.ts';
import { foreseenOf, judgementWord, why } from './steps.ts';

export async function dealingForm(desk: Desk, all: Overview, live: Right[], party: string, chosen: RightAnswer | undefined, facts: Facts): Promise<HTMLElement> {
  const right = chosen?.right ?? live[0]!;
  const entitled = countryOf(all, right.country)?.entitled ?? [];
  const deals = DEALS.filter((deal) => deal !== 'offer' || entitled.length > 0);
  const deal = deals.find((one) => one === desk.query.deal) ?? 'transfer';
  const said = desk.query;
  const request = requestOf(deal, right, party, said, factsSaid(desk));
  const told = h('div', { id: 'deal-said', 'aria-live': 'polite' });
  const [judged] = deal === 'offer' ? [] : await foreseenOf(right.id, deal, factsSaid(desk)).catch(() => []);
  const run = (what: (d: Desk, n: string, b: Record<string, unknown>) => Promise<Done | undefined>, tell: (done: Done | undefined) => Node) => async (): Promise<void> => {
    try {
      told.replaceChildren(tell(await what(desk, request!.name, request!.body)));
    } catch (error) {
      const missing = (error as ApiError).problem?.missing ?? [];
      const fields = missing.length > 0 ? factFields(desk, missing, facts) : null;
      told.replaceChildren(refusal(desk, error, right.country, facts), ...(fields ? [fields] : []));
    }
    told.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  };
  return h('div', {},
    form(desk.t('register.deal'),
      choice(desk, 'right', desk.t('register.right'), live.map((one) => ({ value: one.id, text: `${one.id} (${desk.mineral(one.commodity).toLocaleLowerCase(desk.language)})` })), right.id, { squares: undefined }),
      choice(desk, 'deal', desk.t('register.dealing'), deals.map((one) => ({ value: one, text: desk.term('register.step', one) })), deal),
      ...fieldsOf(desk, deal)),
    judged && h('div', { id: 'deal-law' }, h('p', { class: 'verdict-line' }, judgementWord(desk, judged.state), h('span', { class: 'hint' }, ` ${desk.t('register.deal.law')}`)), why(desk, judged, right.country, facts),
      factFields(desk, judged.missing, facts)),
    deal === 'surrender' && h('p', { class: 'hint' }, desk.t('register.deal.surrender', { n: right.blocks.length })),
    deal === 'transfer' && entitled.length > 0 && h('p', { class: 'hint' }, desk.t('register.deal.first', { who: entitled.join(' → ') })),
    h('div', { class: 'ways' },
      h('button', { type: 'button', id: 'deal-preview', disabled: !request, onclick: run(preview, (done) => foreseen(desk, done, right.country)) }, desk.t('register.preview')),
      h('button', { type: 'button', class: 'strong', id: 'deal-send', disabled: !request, onclick: run(ask, (done) => outcome(desk, done!)) }, desk.t(deal === 'offer' ? 'register.deal.offer' : 'register.deal.send'))),
    !request && h('p', { class: 'hint' }, desk.t('register.deal.incomplete')), told);
}

function fieldsOf(desk: Desk, deal: Deal): HTMLElement[] {
  const said = desk.query;
  const text = (name: string, label: string, extra: Record<string, string> = {}): HTMLElement => input(desk, name, label, 'text', said[name] ?? '', extra);
  const number = (name: string, label: string, value: string, extra: Record<string, string> = {}): HTMLElement => input(desk, name, label, 'number', said[name] ?? value, { min: '0', step: 'any', ...extra });
  switch (deal) {
    case 'transfer':
      return [text('to', desk.t('register.deal.to')), number('percent', desk.t('register.deal.percent'), '100', { max: '100' })];
    case 'pledge':
      return [text('to', desk.t('register.deal.pledgee')), text('pledge', desk.t('register.deal.pledge-id'))];
    case 'relinquishment':
      return [text('squares', desk.t('register.deal.squares'), { placeholder: '4500:2900-4502:2901' })];
    case 'offer':
      return [text('to', desk.t('register.deal.buyer')), number('percent', desk.t('register.deal.percent'), '100', { max: '100' }), number('price', desk.t('register.offer.price'), ''), number('market', desk.t('register.offer.market'), ''), text('currency', desk.t('register.deal.currency'), { placeholder: 'USD', maxlength: '3' })];
    case 'surrender':
      return [];
  }
}

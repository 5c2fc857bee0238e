// A dealing: chosen by fields in the address, looked at before it is sent. Deciders propose it; a holder sees what the law says
// of it, hands the link to them, and offers a share before it is sold.
import { h } from '../../../src/dom.ts';
import type { ApiError } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { choice, form, input } from '../../part/form.ts';
import { foreseen, outcome } from './application.ts';
import { factFields, factsSaid } from './factfields.ts';
import { countryOf, holdersOf, type Overview, type Right } from './model.ts';
import { refusal, type Facts } from './parts.ts';
import { ask, may, preview, type Done, type Session } from './session.ts';
import { DEALS, HOLDER_DEALS, requestOf, type Deal } from './shapes.ts';
import { foreseenOf, judgementWord, why } from './steps.ts';

/** `choose` are the rights among which one is chosen; of the page of one right there is only that. */
export async function dealingForm(desk: Desk, all: Overview, right: Right, choose: readonly Right[], one: Session, facts: Facts): Promise<HTMLElement> {
  const decides = may(one, 'decider');
  const entitled = countryOf(all, right.country)?.entitled ?? [];
  const deals: Deal[] = decides ? DEALS.filter((deal) => deal !== 'offer' && (Object.keys(right.pledges).length > 0 || (deal !== 'release' && deal !== 'enforcement'))) : HOLDER_DEALS.filter((deal) => deal !== 'offer' || entitled.length > 0);
  const deal = deals.find((other) => other === desk.query.deal) ?? 'transfer';
  const giver = decides ? holdersOf(right).find((share) => share.party === desk.query.from)?.party ?? holdersOf(right)[0]?.party ?? '' : one.party ?? '';
  const pledge = right.pledges[desk.query.pledge ?? ''] || deal === 'pledge' ? desk.query.pledge : Object.keys(right.pledges)[0];
  const request = requestOf(deal, right, giver, { ...desk.query, ...(pledge ? { pledge } : {}) }, factsSaid(desk));
  const [judged] = deal === 'offer' ? [] : await foreseenOf(right.id, deal, factsSaid(desk)).catch(() => []);
  return h('div', {},
    form(desk.t('register.deal'),
      choose.length > 1 && choice(desk, 'right', desk.t('register.right'), choose.map((other) => ({ value: other.id, text: `${other.id} (${desk.mineral(other.commodity).toLocaleLowerCase(desk.language)})` })), right.id, { squares: undefined }),
      choice(desk, 'deal', desk.t('register.dealing'), deals.map((other) => ({ value: other, text: desk.term('register.step', other) })), deal),
      ...fieldsOf(desk, deal, right, giver, decides)),
    judged && h('div', { id: 'deal-law' }, h('p', { class: 'verdict-line' }, judgementWord(desk, judged.state), h('span', { class: 'hint' }, ` ${desk.t('register.deal.law')}`)), why(desk, judged, right.country, facts),
      factFields(desk, judged.missing, facts)),
    deal === 'surrender' && h('p', { class: 'hint' }, desk.t('register.deal.surrender', { n: right.blocks.length })),
    deal === 'transfer' && entitled.length > 0 && h('p', { class: 'hint' }, desk.t('register.deal.first', { who: entitled.join(' → ') })),
    decides || deal === 'offer' ? sending(desk, deal, right, request, facts) : handOver(desk, right));
}

function sending(desk: Desk, deal: Deal, right: Right, request: ReturnType<typeof requestOf>, facts: Facts): HTMLElement {
  const told = h('div', { id: 'deal-said', 'aria-live': 'polite' });
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
  return h('div', {}, h('div', { class: 'ways' },
    h('button', { type: 'button', id: 'deal-preview', disabled: !request, onclick: run(preview, (done) => foreseen(desk, done, right.country)) }, desk.t('register.preview')),
    h('button', { type: 'button', class: 'strong', id: 'deal-send', disabled: !request, onclick: run(ask, (done) => outcome(desk, done!)) }, desk.t(deal === 'offer' ? 'register.deal.offer' : 'register.deal.send'))),
  !request && h('p', { class: 'hint' }, desk.t('register.deal.incomplete')), told);
}

/** A holder cannot record a dealing: the link opens the same form, filled in, for who can. */
function handOver(desk: Desk, right: Right): HTMLElement {
  const said = Object.fromEntries(Object.entries(desk.query).filter(([name]) => !['right', 'month', 'lang'].includes(name)));
  const address = `${location.origin}${desk.link(`/register/right/${encodeURIComponent(right.id)}`, { ...said, ...(said.deal ? {} : { deal: 'transfer' }) })}`;
  const field = h('input', { id: 'deal-link', type: 'text', readonly: true, class: 'wide-field', value: address, onfocus: () => field.select() });
  return h('div', { class: 'form act' }, h('div', { class: 'field wide' }, h('label', { for: 'deal-link' }, desk.t('register.deal.link')), field, h('span', { class: 'hint' }, desk.t('register.deal.link.note'))));
}

function fieldsOf(desk: Desk, deal: Deal, right: Right, giver: string, decides: boolean): (HTMLElement | false)[] {
  const said = desk.query;
  const text = (name: string, label: string, extra: Record<string, string> = {}): HTMLElement => input(desk, name, label, 'text', said[name] ?? '', extra);
  const number = (name: string, label: string, value: string, extra: Record<string, string> = {}): HTMLElement => input(desk, name, label, 'number', said[name] ?? value, { min: '0', step: 'any', ...extra });
  const from = decides && holdersOf(right).length > 1 && choice(desk, 'from', desk.t('register.deal.from'), holdersOf(right).map((share) => ({ value: share.party, text: share.name || share.party })), giver);
  const pledge = choice(desk, 'pledge', desk.t('register.field.pledge'), Object.entries(right.pledges).map(([id, to]) => ({ value: id, text: `${id} (${to})` })), said.pledge ?? '');
  const act = decides && text('ground', desk.t('register.ground.short'));
  switch (deal) {
    case 'transfer':
      return [from, text('to', desk.t('register.deal.to')), number('percent', desk.t('register.deal.percent'), '100', { max: '100' }), act];
    case 'succession':
      return [from, text('to', desk.t('register.deal.to')), act];
    case 'pledge':
      return [text('to', desk.t('register.deal.pledgee')), text('pledge', desk.t('register.deal.pledge-id')), act];
    case 'release':
      return [pledge, act];
    case 'enforcement':
      return [pledge, from, text('to', desk.t('register.deal.to')), act];
    case 'relinquishment':
      return [text('squares', desk.t('register.deal.squares'), { placeholder: '4500:2900-4502:2901' }), act];
    case 'renewal':
      return [input(desk, 'until', desk.t('register.deal.until'), 'date', said.until ?? ''), act];
    case 'amalgamation':
      return [text('others', desk.t('register.deal.others')), act];
    case 'revocation':
      return [text('reason', desk.t('register.deal.reason'))];
    case 'offer':
      return [text('to', desk.t('register.deal.buyer')), number('percent', desk.t('register.deal.percent'), '100', { max: '100' }), number('price', desk.t('register.offer.price'), ''), number('market', desk.t('register.offer.market'), ''), text('currency', desk.t('register.deal.currency'), { placeholder: 'USD', maxlength: '3' })];
    case 'surrender':
    case 'expiry':
      return [act];
  }
}

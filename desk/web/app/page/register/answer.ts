// Who is asked now answers an offer: takes the share at its price, or lets go before.
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import { outcome } from './application.ts';
import type { Offer } from './model.ts';
import { refusal, type Facts } from './parts.ts';
import { ask, type Session } from './session.ts';

/** Buttons for the open offers that this reader's party is asked about; nothing where there are none. */
export function answers(desk: Desk, offers: readonly Offer[], one: Session, country: string, facts: Facts): HTMLElement | null {
  const mine = offers.filter((offer) => offer.status === 'OPEN' && one.party !== null && offer.entitled[offer.asked - 1] === one.party);
  if (mine.length === 0) return null;
  return h('div', {}, ...mine.map((offer) => {
    const said = h('div', { 'aria-live': 'polite' });
    const button = (answer: 'ACCEPT' | 'WAIVE', words: string, strong: boolean): HTMLElement => h('button', { type: 'button', id: `${answer.toLocaleLowerCase('en')}-${offer.id}`, class: strong ? 'strong' : undefined, onclick: async () => {
      try {
        said.replaceChildren(outcome(desk, await ask(desk, 'AnswerOffer', { offer: offer.id, answer })));
      } catch (error) {
        said.replaceChildren(refusal(desk, error, country, facts));
      }
    } }, words);
    return h('div', {}, h('p', {}, desk.t('register.offer.yours', { id: offer.id, percent: desk.exact(offer.percent, 3), price: `${desk.exact(offer.price, 2)}\u00a0${offer.currency}` })),
      h('div', { class: 'ways' }, button('ACCEPT', desk.t('register.offer.accept'), true), button('WAIVE', desk.t('register.offer.waive'), false)), said);
  }));
}

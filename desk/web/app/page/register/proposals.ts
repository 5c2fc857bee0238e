// Decisions of one person that wait for a second pair of eyes: told in words, confirmed or declined.
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import type { Proposal } from './model.ts';
import { applicationLink, line, moment, refusal, rightLink, type Facts } from './parts.ts';
import { look, may, send, type Done, type Session } from './session.ts';
import { proposalOf } from './shapes.ts';

type Raw = Record<string, unknown>;

export async function proposals(): Promise<Proposal[]> {
  const answer = await look<{ proposals: Raw[] }>('/api/register/proposals');
  return answer.proposals.map(proposalOf).filter((one) => ['OPEN', 'WAITING', 'PROPOSED'].includes(one.status));
}

export function proposalList(desk: Desk, rows: Proposal[], one: Session, facts: Facts): HTMLElement {
  return h('ul', { class: 'proposals' }, ...rows.map((proposal) => item(desk, proposal, one, facts)));
}

function item(desk: Desk, proposal: Proposal, one: Session, facts: Facts): HTMLElement {
  const own = proposal.by === one.account;
  const why = h('input', { id: `why-${proposal.id}`, type: 'text', 'aria-label': desk.t('register.decline.why'), placeholder: desk.t('register.decline.why') });
  const said = h('div', { 'aria-live': 'assertive' });
  const answer = (way: 'confirm' | 'decline') => async (): Promise<void> => {
    if (way === 'decline' && !why.value.trim()) {
      said.replaceChildren(h('p', { class: 'problem-line' }, desk.t('register.decline.needs')));
      why.focus();
      return;
    }
    try {
      const done = await send<Done & { lapsed?: boolean }>(`/api/register/proposals/${encodeURIComponent(proposal.id)}/${way}`, way === 'decline' ? { why: why.value.trim() } : {}, 'POST', desk.language);
      if (done.lapsed) said.replaceChildren(h('p', { class: 'problem-line' }, desk.t('register.lapsed')));
      else desk.again();
    } catch (error) {
      said.replaceChildren(refusal(desk, error, '', facts));
    }
  };
  const body = proposal.body;
  const dealing = (body.dealing ?? {}) as Raw;
  const application = typeof body.application === 'string' ? body.application : '';
  const right = typeof dealing.right === 'string' ? dealing.right : typeof body.right === 'string' ? body.right : '';
  const stated = Object.entries((body.facts ?? {}) as Record<string, string>);
  return h('li', { id: `proposal-${proposal.id}` },
    h('p', {}, h('strong', {}, desk.term('register.request', proposal.request)), ' ', application ? applicationLink(desk, application) : right ? rightLink(desk, right) : null,
      h('span', { class: 'hint' }, ` ${desk.t('register.proposed-by', { by: proposal.by, at: proposal.at ? moment(desk, proposal.at) : '' })}`)),
    h('dl', { class: 'facts-list small' },
      ...line(desk.t('register.proposal.deed'), proposal.deed && desk.term('register.deed', proposal.deed)),
      ...line(desk.t('register.dealing'), dealing.what ? desk.term('register.step', String(dealing.what).toLocaleLowerCase('en')) : undefined),
      ...Object.entries(dealing).filter(([name, value]) => !['what', 'right'].includes(name) && value !== null).flatMap(([name, value]) => line(desk.term('register.field', name), Array.isArray(value) ? value.join(', ') : String(value))),
      ...line(desk.t('register.right.new'), application ? right : undefined),
      ...line(desk.t('register.facts'), stated.length > 0 && stated.map(([name, value]) => `${facts.names.get(name) ?? name}: ${desk.term('law.value', value)}`).join('; ')),
      ...line(desk.t('register.ground'), typeof (body.groundOrNull ?? body.ground) === 'string' ? String(body.groundOrNull ?? body.ground) : undefined)),
    own && h('p', { class: 'hint' }, desk.t('register.own-proposal')),
    may(one, 'decider', 'administrator') && h('div', { class: 'ways' },
      own ? null : h('button', { type: 'button', class: 'strong', id: `confirm-${proposal.id}`, onclick: answer('confirm') }, desk.t('register.confirm')),
      why, h('button', { type: 'button', id: `decline-${proposal.id}`, onclick: answer('decline') }, desk.t(own ? 'register.take-back' : 'register.decline'))),
    said);
}

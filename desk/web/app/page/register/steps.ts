// What can happen to a right, and what the law says of each: the dealings of the transition table, asked of the law room.
import { h } from '../../../src/dom.ts';
import { get, query } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { details } from '../../part/parts.ts';
import type { Judged } from '../law/model.ts';
import { verdictWord } from '../law/verdict.ts';
import type { Right } from './model.ts';
import { ground, today, type Facts } from './parts.ts';

/** By the word of a step the act that the law is asked about, with what the register itself states of it. */
export const ACTS: Record<string, { act: string; facts?: Record<string, string> }> = {
  transfer: { act: 'transfer', facts: { transferred: 'right' } }, enforcement: { act: 'transfer', facts: { transferred: 'right' } },
  pledge: { act: 'pledge', facts: { what_is_pledged: 'right', pledge_registered: 'yes' } }, renewal: { act: 'extend' }, revocation: { act: 'revoke' },
};

const DAYS_OF_A_YEAR = 365.2425;

/** What the law says of an act on a right today, with what the register knows of the right. */
export function judgedOf(right: Right, step: string, more: Record<string, string> = {}): Promise<Judged> {
  const { act, facts = {} } = ACTS[step]!;
  const years = Math.floor((Date.parse(today()) - Date.parse(right.from)) / (DAYS_OF_A_YEAR * 86_400_000));
  const known = { right: right.kind, issued_on: right.from, blocks: String(right.blocks.length), year_of_right: String(years + 1), ...facts, ...more };
  return get<Judged>(`/api/law/on${query({ country: right.country, act, mineral: right.commodity, day: today(), fact: Object.entries(known).map(([name, value]) => `${name}=${value}`) })}`);
}

/** Each possible step with its verdict; what bars it or is missing stands folded under it. */
export async function stepList(desk: Desk, right: Right, steps: readonly string[], facts: Facts): Promise<HTMLElement> {
  const judged = await Promise.all(steps.map(async (step) => ({ step, judged: ACTS[step] ? await judgedOf(right, step).catch(() => undefined) : undefined })));
  return h('ul', { class: 'steps-list' }, ...judged.map(({ step, judged: one }) => h('li', { 'data-step': step },
    h('div', { class: 'step-head' }, h('strong', {}, desk.term('register.step', step)), one ? verdictWord(desk, one.verdict) : h('span', { class: 'hint' }, desk.t(ACTS[step] ? 'register.step.unasked' : 'register.step.no-act'))),
    one && reasons(desk, one, right.country, facts))));
}

export function reasons(desk: Desk, judged: Judged, country: string, facts: Facts): HTMLElement | null {
  const list = judged.reasons.map((reason) => ({ en: `${reason.text.en} [${reason.provision}]`, ru: `${reason.text.ru ?? reason.text.en} [${reason.provision}]` }));
  if (list.length === 0) return null;
  const why = h('ul', { class: 'reasons' }, ...list.map((words) => ground(desk, words, country, facts.names)));
  return judged.verdict === 'barred' || judged.verdict === 'conflict' ? why : details(desk.t(judged.missing.length > 0 ? 'register.step.missing' : 'register.step.why', { n: judged.missing.length }), why);
}

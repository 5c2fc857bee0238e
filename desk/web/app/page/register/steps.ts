// What can happen to a right, and what the register and the law of today say of each dealing.
import { h } from '../../../src/dom.ts';
import { query } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { details } from '../../part/parts.ts';
import { VERDICT_MARKS } from '../law/verdict.ts';
import type { Foreseen, Judgement, Right } from './model.ts';
import { ground, provisions, readable, type Facts } from './parts.ts';
import { look } from './session.ts';

const VERDICTS: Record<string, string> = { open: 'allowed', barred: 'barred', waits: 'unknown', unclear: 'unknown' };

/** A judgement as mark and word; the colour only repeats them. */
export function judgementWord(desk: Desk, state: string): HTMLElement {
  const verdict = VERDICTS[state] ?? 'unknown';
  return h('span', { class: `verdict ${verdict}` }, h('span', { 'aria-hidden': 'true' }, VERDICT_MARKS[verdict] ?? ''), ` ${desk.term('register.judgement', state)}`);
}

/** What would become of the dealings with a right today, with further facts. */
export async function foreseenOf(right: string, step: string | undefined, said: Record<string, string> = {}): Promise<Foreseen[]> {
  const fact = Object.entries(said).map(([name, value]) => `${name}=${value}`);
  const answer = await look<{ dealings: Foreseen[] }>(`/api/register/rights/${encodeURIComponent(right)}/dealings${query({ step, fact })}`);
  return answer.dealings;
}

/** Each possible step with its judgement; what it rests on or asks for stands folded under it. */
export async function stepList(desk: Desk, right: Right, steps: readonly string[], facts: Facts): Promise<HTMLElement> {
  const all = (await foreseenOf(right.id, undefined)).filter((one) => steps.includes(one.step));
  return h('ul', { class: 'steps-list' }, ...all.map((one) => h('li', { 'data-step': one.step },
    h('div', { class: 'step-head' }, h('strong', {}, desk.words(one.title, desk.term('register.step', one.step))), one.act || one.state !== 'unclear' ? judgementWord(desk, one.state) : h('span', { class: 'hint' }, desk.t('register.step.no-act'))),
    why(desk, one, right.country, facts))));
}

/** Why: the register's own words, the grounds, what it rests on. A bar stands open, the rest folded. */
export function why(desk: Desk, one: Judgement, country: string, facts: Facts): HTMLElement | null {
  const said = one.text && one.state !== 'open' && !['missing', 'silent', 'barred'].includes(one.rule ?? '') ? h('p', {}, readable(desk, desk.words(one.text).split('\n')[0]!, facts.names)) : null;
  const grounds = one.grounds.length > 0 ? h('ul', { class: 'reasons' }, ...one.grounds.map((words) => ground(desk, words, country, facts.names))) : null;
  const rests = one.grounds.length === 0 && one.provisions.length > 0 ? h('div', { class: 'rests' }, h('span', { class: 'hint' }, desk.t('register.rests-on')), provisions(desk, one.provisions, country)) : null;
  if (!said && !grounds && !rests) return null;
  if (one.state === 'barred') return h('div', {}, said, grounds, rests);
  return h('div', {}, said, grounds || rests ? details(desk.t(one.missing.length > 0 ? 'register.step.missing' : 'register.step.why', { n: one.missing.length }), h('div', {}, grounds, rests)) : null);
}

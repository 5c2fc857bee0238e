// One application: what was stated, what stands in its way, what the law says of it today, and the decision.
import { h } from '../../../src/dom.ts';
import { query, type ApiError } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { details, section } from '../../part/parts.ts';
import { later } from '../../part/states.ts';
import type { Draw, View } from '../../view.ts';
import { factFields, factsSaid } from './factfields.ts';
import { keyOf, squareOf } from './ground.ts';
import { countryOf, minutesOf, register, squaresIn, type Application, type ApplicationAnswer, type Overview } from './model.ts';
import { applicationLink, banner, closed, factsOf, forbidden, ground, guarded, inside, kindTitle, line, moment, nothing, partyLink, provisions, readable, receipt, refusal, rightLink, status, type Facts } from './parts.ts';
import { left } from './queue.ts';
import { plotDetails, squareList } from './right.ts';
import { ask, look, may, preview, session, type Done, type Session } from './session.ts';
import { rightIdOf } from './shapes.ts';
import { judgementWord } from './steps.ts';

export const draw: Draw = guarded(async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const id = desk.params.id ?? '';
  const one = await session();
  if (!one.account) return forbidden(desk, desk.t('register.application.kicker', { id }), one, ['clerk', 'decider', 'auditor', 'holder']);
  const [answer, facts] = await Promise.all([look<ApplicationAnswer>(`/api/register/applications/${encodeURIComponent(id)}${query({ fact: Object.entries(factsSaid(desk)).map(([name, value]) => `${name}=${value}`) })}`), factsOf(desk)]);
  const { application, judgement } = answer;
  const asked = squaresIn(application).flatMap((block) => squareOf(block) ?? []);
  const taken = new Set(answer.conflicts.flatMap(({ square }) => { const at = squareOf(square); return at ? [keyOf(at)] : []; }));
  let close: (() => void) | undefined;
  const waiting = application.status === 'FILED';
  const view: View = {
    kicker: desk.t('register.application.kicker', { id: application.id }),
    title: titleOf(desk, answer),
    lead: desk.t('register.application.lead', { n: application.number, kind: inside(kindTitle(desk, all, application.country, application.kind), desk.language), mineral: inside(desk.mineral(application.commodity), desk.language), day: desk.day(application.countsOn) }),
    body: [
      banner(desk, all),
      h('div', { class: 'ground-and-facts' }, factList(desk, all, application, facts), later(desk, desk.t('map.loading'), async () => {
        const { smallMap } = await import('./smallmap.ts');
        const made = await smallMap(desk, desk.t('register.application.map', { id }), [
          { squares: asked.filter((s) => !taken.has(keyOf(s))), role: 'own', label: id, plot: application.plotOrNull }, { squares: asked.filter((s) => taken.has(keyOf(s))), role: 'conflict' }], minutesOf(all, application.country), { country: application.country });
        close = made.close;
        return h('div', {}, made.element, mapKey(desk, taken.size > 0));
      })),
      application.plotOrNull ? plotDetails(desk, application.plotOrNull) : details(desk.t('register.squares.list', { n: asked.length }), squareList(desk, asked)),
      (application.notes?.length ?? 0) > 0 && h('ul', { class: 'notes' }, ...application.notes!.map((words) => h('li', {}, desk.words(words)))),
      section('conflicts', desk.t('register.conflicts'), '', conflicts(desk, answer)),
      application.grounds.length > 0 && section('grounds', desk.t('register.grounds'), '', h('ul', { class: 'reasons' }, ...application.grounds.map((words) => ground(desk, words, application.country, facts.names)))),
      waiting && judgement ? section('law', desk.t('register.law-today'), desk.t('register.law-today.note'), judged(desk, answer, facts)) : null,
      waiting && may(one, 'decider') ? decision(desk, application, facts) : null,
      waiting && (may(one, 'clerk') || one.party === application.applicant) ? withdrawal(desk, application, one, facts) : null,
    ],
    close: () => close?.(),
  };
  return view;
});

function titleOf(desk: Desk, { application, judgement, conflicts: held }: ApplicationAnswer): string {
  const values = { id: application.id, who: application.applicant };
  if (application.status !== 'FILED') return desk.t('register.application.title.done', { ...values, state: desk.term('register.status', application.status).toLocaleLowerCase(desk.language) });
  if (held.length > 0) return desk.t('register.application.title.held', { ...values, n: new Set(held.map((c) => c.right)).size });
  return desk.t(judgement?.state === 'open' ? 'register.application.title.open' : judgement?.state === 'barred' ? 'register.application.title.barred' : judgement?.state === 'waits' ? 'register.application.title.waits' : 'register.application.title.unclear', { ...values, n: judgement?.missing.length ?? 0 });
}

function factList(desk: Desk, all: Overview, a: Application, facts: Facts): HTMLElement {
  return h('dl', { class: 'facts-list' },
    ...line(desk.t('register.state'), status(desk, a.status)),
    ...line(desk.t('register.days-left'), left(desk, a)),
    ...line(desk.t('register.decide-by'), a.decideByOrNull && desk.day(a.decideByOrNull)),
    ...line(desk.t('register.number'), String(a.number)),
    ...line(desk.t('register.received'), moment(desk, a.receivedAt)),
    ...line(desk.t('register.counts-on'), desk.day(a.countsOn)),
    ...line(desk.t('register.applicant'), partyLink(desk, a.applicant)),
    ...line(desk.t('map.country'), desk.words(countryOf(all, a.country)?.name) || desk.country(a.country)),
    ...line(desk.t('register.term'), desk.t('register.years', { n: a.termYears })),
    ...line(desk.t('register.facts'), Object.keys(a.facts).length > 0 && h('ul', { class: 'plain' }, ...Object.entries(a.facts).map(([name, value]) => h('li', {}, `${facts.names.get(name) ?? name}: ${desk.term('law.value', value)}`)))),
    ...line(desk.t('register.documents'), a.documents.length > 0 && h('ul', { class: 'plain' }, ...a.documents.map((sha) => h('li', {}, h('a', { href: `/api/register/documents/${sha}`, download: sha }, h('code', {}, `${sha.slice(0, 16)}…`)))))));
}

export function mapKey(desk: Desk, conflict: boolean): HTMLElement {
  return h('ul', { class: 'legend' }, h('li', {}, h('span', { class: 'swatch square-own', 'aria-hidden': 'true' }), desk.t('register.key.own')), conflict && h('li', {}, h('span', { class: 'swatch square-conflict', 'aria-hidden': 'true' }), desk.t('register.key.conflict')), h('li', {}, h('span', { class: 'swatch square-held', 'aria-hidden': 'true' }), desk.t('register.key.held')));
}

function conflicts(desk: Desk, answer: ApplicationAnswer): HTMLElement {
  const { rivals } = answer;
  if (answer.conflicts.length === 0 && rivals.length === 0) return nothing(desk.t('register.conflicts.none'));
  const byRight = new Map<string, number>();
  for (const { right } of answer.conflicts) byRight.set(right, (byRight.get(right) ?? 0) + 1);
  return h('ul', { class: 'plain' },
    ...[...byRight].map(([right, n]) => h('li', {}, rightLink(desk, right), ` ${desk.t('register.conflicts.held', { n })}`)),
    ...rivals.map((rival) => h('li', {}, applicationLink(desk, rival.application), ` ${desk.t('register.conflicts.rival')}`, rival.number ? h('span', { class: 'hint' }, ` № ${rival.number}`) : '')));
}

function judged(desk: Desk, { application, judgement }: ApplicationAnswer, facts: Facts): HTMLElement {
  const { state, text, grounds, provisions: ids, missing } = judgement!;
  const list = h('ul', { class: 'reasons' }, ...grounds.map((words) => ground(desk, words, application.country, facts.names)));
  return h('div', {},
    h('p', { class: 'verdict-line' }, judgementWord(desk, state), h('span', { class: 'hint' }, ` ${desk.term('register.judgement.of', state)}`)),
    state !== 'unclear' && text && h('p', {}, readable(desk, desk.words(text).split('\n')[0]!, facts.names)),
    grounds.length > 0 && (state === 'unclear' ? details(desk.t('register.judgement.why', { n: grounds.length }), list) : list),
    ids.length > 0 && h('div', { class: 'rests' }, h('span', { class: 'hint' }, desk.t('register.rests-on')), provisions(desk, ids, application.country)),
    (missing.length > 0 || Object.keys(factsSaid(desk)).length > 0) && h('div', { id: 'missing' }, h('h3', { class: 'part' }, desk.t('register.missing', { n: missing.filter((m) => !(m.what in factsSaid(desk))).length })), factFields(desk, missing, facts)));
}

function decision(desk: Desk, application: Application, facts: Facts): HTMLElement {
  const id = h('input', { id: 'decide-right', type: 'text', value: rightIdOf(application.id), pattern: '[a-z0-9]+(-[a-z0-9]+)*', required: true });
  const act = h('input', { id: 'decide-ground', type: 'text', class: 'wide-field' });
  const said = h('div', { 'aria-live': 'polite', id: 'decide-said' });
  const body = (): Record<string, unknown> => ({ application: application.id, right: id.value.trim(), facts: factsSaid(desk), groundOrNull: act.value.trim() || null });
  const run = (what: (d: Desk, n: string, b: Record<string, unknown>) => Promise<Done | undefined>, tell: (done: Done | undefined) => Node) => async (): Promise<void> => {
    try {
      said.replaceChildren(tell(await what(desk, 'Decide', body())));
    } catch (error) {
      const missing = (error as ApiError).problem?.missing ?? [];
      const fields = missing.length > 0 ? factFields(desk, missing, facts) : null;
      said.replaceChildren(refusal(desk, error, application.country, facts), ...(fields ? [fields] : []));
    }
    said.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  };
  return section('decide', desk.t('register.decide'), desk.t('register.decide.note'),
    h('div', { class: 'form act' },
      h('div', { class: 'field' }, h('label', { for: 'decide-right' }, desk.t('register.right.new')), id),
      h('div', { class: 'field wide' }, h('label', { for: 'decide-ground' }, desk.t('register.ground')), act, h('span', { class: 'hint' }, desk.t('register.ground.hint'))),
      h('div', { class: 'ways' },
        h('button', { type: 'button', id: 'decide-preview', onclick: run(preview, (done) => foreseen(desk, done, application.country)) }, desk.t('register.preview')),
        h('button', { type: 'button', class: 'strong', id: 'decide-propose', onclick: run(ask, (done) => outcome(desk, done!)) }, desk.t('register.decide.propose')))),
    said);
}

/** What would come of it, in a sentence, with what it would rest on. */
export function foreseen(desk: Desk, done: Done | undefined, country: string): HTMLElement {
  if (!done) return h('p', { class: 'hint', tabindex: '-1' }, desk.t('register.preview.none'));
  const deed = String(done.deeds?.[0]?.deed ?? '');
  return h('div', { class: 'foreseen', tabindex: '-1' }, h('p', {}, h('strong', {}, desk.t('register.preview.would', { what: deed ? desk.term('register.deed', deed) : desk.t('register.preview.recorded') }))),
    (done.provisions?.length ?? 0) > 0 && h('div', { class: 'rests' }, h('span', { class: 'hint' }, desk.t('register.rests-on')), provisions(desk, done.provisions!, country)));
}

/** Recorded with its receipt, or proposed to another. */
export function outcome(desk: Desk, done: Done): HTMLElement {
  if (done.proposed) return h('div', { class: 'done', role: 'status', tabindex: '-1' }, h('p', {}, h('strong', {}, desk.t('register.proposed', { id: done.proposed }))), h('p', { class: 'hint' }, desk.t('register.proposed.note')));
  return h('div', { class: 'done', role: 'status', tabindex: '-1' }, h('p', {}, h('strong', {}, desk.t('register.recorded'))), done.receipt ? receipt(desk, done.receipt) : null);
}

function withdrawal(desk: Desk, application: Application, one: Session, facts: Facts): HTMLElement {
  const said = h('div', { 'aria-live': 'polite' });
  const sure = h('input', { id: 'withdraw-sure', type: 'checkbox' });
  const button = h('button', { type: 'button', id: 'withdraw', onclick: async () => {
    if (!sure.checked) return sure.focus();
    try {
      await ask(desk, 'Withdraw', { application: application.id });
      desk.again();
    } catch (error) {
      said.replaceChildren(refusal(desk, error, application.country, facts));
    }
  } }, desk.t('register.withdraw'));
  return section('withdrawal', desk.t('register.withdraw.head'), desk.t(one.party === application.applicant ? 'register.withdraw.own' : 'register.withdraw.for'),
    h('div', { class: 'ways' }, h('label', { for: 'withdraw-sure', class: 'check' }, sure, ` ${desk.t('register.withdraw.sure')}`), button), said);
}

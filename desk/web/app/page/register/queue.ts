// The queue of clerks and deciders: applications in the order in which they came, with the days that are left.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import { query } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { choice, form } from '../../part/form.ts';
import { section } from '../../part/parts.ts';
import type { Draw } from '../../view.ts';
import { daysLeft } from './days.ts';
import { away } from './due.ts';
import { countryOf, register, type Application, type Overview, type Reminder } from './model.ts';
import { applicationLink, banner, closed, factsOf, forbidden, guarded, kindTitle, partyLink, status, today } from './parts.ts';
import { proposalList, proposals } from './proposals.ts';
import { look, may, session } from './session.ts';

const ROLES = ['clerk', 'decider', 'auditor'];
const A_PAGE = 200;

export const draw: Draw = guarded(async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const one = await session();
  if (!may(one, ...ROLES)) return forbidden(desk, desk.t('register.queue'), one, ROLES);
  const { country = '', status: state = 'FILED', after = '' } = desk.query;
  const [answer, facts, waiting, { reminders }] = await Promise.all([
    look<{ applications: Application[]; next: string | null }>(`/api/register/applications${query({ country, status: state === 'any' ? '' : state.toLocaleLowerCase('en'), order: 'number', after, limit: A_PAGE })}`),
    factsOf(desk), may(one, 'decider', 'auditor') ? proposals() : Promise.resolve(undefined),
    look<{ reminders: Reminder[] }>(`/api/register/reminders${query({ country })}`).catch(() => ({ reminders: [] as Reminder[] })),
  ]);
  const rows = answer.applications;
  const late = state === 'FILED' ? rows.filter((row) => (daysLeft(row, today()) ?? 0) < 0).length : 0;
  return {
    kicker: desk.t('register.queue'),
    title: state === 'FILED' ? desk.t('register.queue.title', { n: answer.next ? `${rows.length}+` : rows.length, late, count: rows.length }) : desk.t('register.queue.title.other', { n: rows.length, state: desk.term('register.status', state) }),
    lead: desk.t('register.queue.lead'),
    body: [
      banner(desk, all),
      waiting !== undefined && waiting.length === 0 && h('p', { class: 'hint' }, desk.t('register.proposals.none')),
      waiting !== undefined && waiting.length > 0 && section('proposals', desk.t('register.proposals', { n: waiting.length }), desk.t('register.proposals.note'), proposalList(desk, waiting, one, facts)),
      form(desk.t('register.queue'),
        choice(desk, 'country', desk.t('map.country'), [{ value: '', text: desk.t('map.any') }, ...(all.countries ?? []).map((c) => ({ value: c.country, text: desk.words(c.name) }))], country, { after: undefined }),
        choice(desk, 'status', desk.t('register.state'), [...['FILED', 'GRANTED', 'REFUSED', 'WITHDRAWN'].map((value) => ({ value, text: desk.term('register.status', value) })), { value: 'any', text: desk.t('register.status.any') }], state, { after: undefined })),
      section('applications', desk.t('register.applications'), '', queueTable(desk, all, rows, state),
        (answer.next !== null || after !== '') && h('p', { class: 'ways' }, after && h('a', { href: desk.link('/register/queue', { country, status: state }) }, desk.t('register.first-page')), answer.next && h('a', { id: 'next-page', href: desk.link('/register/queue', { country, status: state, after: answer.next }) }, desk.t('register.next-page')))),
      reminders.length > 0 && section('reminders', desk.t('register.reminders'), desk.t('register.reminders.note'), reminderTable(desk, reminders)),
    ],
  };
});

/** What falls due in the next days, of rights and offers too; what is overdue stands first. */
function reminderTable(desk: Desk, rows: Reminder[]): HTMLElement {
  const columns: Column<Reminder>[] = [
    { head: desk.t('register.due.by'), value: (r) => r.by, text: (r) => desk.day(r.by), draw: (r) => h('span', { class: r.overdue ? 'over' : undefined }, `${r.overdue ? '! ' : ''}${desk.day(r.by)}`) },
    { head: desk.t('register.reminders.about'), value: (r) => r.about },
    { head: desk.t('register.due.what'), value: (r) => desk.words(r.what) },
  ];
  return table(desk, { id: 'reminders-table', caption: desk.t('register.reminders'), columns, rows, empty: '', limit: 10, cards: true });
}

function queueTable(desk: Desk, all: Overview, rows: Application[], state: string): HTMLElement {
  const columns: Column<Application>[] = [
    { head: desk.t('register.application'), value: (a) => a.id, draw: (a) => applicationLink(desk, a.id) },
    { head: '№', value: (a) => a.number, text: (a) => String(a.number), numeric: true },
    { head: desk.t('register.days-left'), value: (a) => daysLeft(a, today()), text: (a) => leftText(desk, a), draw: (a) => left(desk, a) },
    { head: desk.t('register.kind'), value: (a) => kindTitle(desk, all, a.country, a.kind) },
    { head: desk.t('map.mineral'), value: (a) => desk.mineral(a.commodity) },
    { head: desk.t('register.applicant'), value: (a) => a.applicant, draw: (a) => partyLink(desk, a.applicant) },
    { head: desk.t('register.squares'), value: (a) => a.blocks.length, numeric: true, full: true, wide: true },
    { head: desk.t('register.rivals'), value: (a) => a.rivals, text: (a) => (a.rivals ? String(a.rivals) : ''), numeric: true },
    { head: desk.t('register.counts-on'), value: (a) => a.countsOn, text: (a) => desk.day(a.countsOn), wide: true },
    { head: desk.t('map.country'), value: (a) => desk.words(countryOf(all, a.country)?.name) || desk.country(a.country), wide: true, unseen: (all.countries?.length ?? 0) < 2 },
    { head: desk.t('register.state'), value: (a) => desk.term('register.status', a.status), draw: (a) => status(desk, a.status), unseen: state !== 'any' },
  ];
  return table(desk, { id: 'queue', caption: desk.t('register.applications'), columns, rows, empty: desk.t('register.queue.none'), limit: 50, cards: true });
}

function leftText(desk: Desk, a: Application): string {
  if (a.status !== 'FILED') return '';
  const days = daysLeft(a, today());
  return days === undefined ? desk.t('register.no-term') : away(desk, days);
}

/** Few days are marked by more than colour. */
const SOON = 3;

export function left(desk: Desk, a: Application): HTMLElement | null {
  const text = leftText(desk, a);
  if (!text) return null;
  const days = daysLeft(a, today());
  return h('span', { class: days === undefined ? 'hint' : days < 0 ? 'over' : days <= SOON ? 'soon' : undefined }, days !== undefined && days < 0 ? `! ${text}` : text);
}

// What rights owe, as a list and as a calendar by month.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import { daysBetween, monthBy, weeksOf } from './days.ts';
import type { Obligation } from './model.ts';
import { provisionOf, readable, rightLink, today, type Facts } from './parts.ts';

/** "454125 KZT" as the language writes numbers. */
export function amountOf(desk: Desk, amount: string): string {
  const parts = /^(\d+(?:\.\d+)?) (\S+)$/.exec(amount);
  return parts ? `${desk.exact(Number(parts[1]), 2)}\u00a0${parts[2]!}` : amount;
}

/** "in 12 days", "3 days ago", "today". */
export function away(desk: Desk, days: number): string {
  return new Intl.RelativeTimeFormat(desk.language, { numeric: 'auto' }).format(days, 'day');
}

export function dueTable(desk: Desk, rows: Obligation[], country: string, facts: Facts, several = false): HTMLElement {
  const columns: Column<Obligation>[] = [
    ...(several ? [{ head: desk.t('register.right'), value: (o: Obligation) => o.right, draw: (o: Obligation) => rightLink(desk, o.right) }] : []),
    { head: desk.t('register.due.what'), value: (o) => readable(desk, desk.words(o.what), facts.names) },
    { head: desk.t('register.due.amount'), value: (o) => o.amount, text: (o) => amountOf(desk, o.amount) },
    { head: desk.t('register.due.by'), value: (o) => o.byOrNull ?? '', text: (o) => (o.byOrNull ? desk.day(o.byOrNull) : ''), draw: (o) => (o.byOrNull ? h('span', { class: o.byOrNull < today() ? 'over' : undefined }, `${desk.day(o.byOrNull)} (${away(desk, daysBetween(today(), o.byOrNull))})`) : null) },
    { head: desk.t('law.provision'), value: (o) => o.provision, draw: (o) => provisionOf(desk, o.provision, country) },
    ...(rows.some((o) => desk.words(o.note)) ? [{ head: desk.t('register.due.note'), value: (o: Obligation) => desk.words(o.note), wide: true }] : []),
  ];
  return table(desk, { id: several ? 'due-all' : 'due', caption: desk.t('register.due'), columns, rows: [...rows].sort((a, b) => (a.byOrNull ?? '9').localeCompare(b.byOrNull ?? '9')), empty: desk.t('register.due.none'), limit: 15, cards: true, ...(several ? { first: (o: Obligation) => o.amount !== '' || o.byOrNull !== null } : {}) });
}

/** A month as a table; what falls on a day stands in it. The month stands in the address. */
export function calendar(desk: Desk, rows: Obligation[], ends: { day: string; right: string }[]): HTMLElement {
  const dated = rows.filter((o) => o.byOrNull);
  const next = [...dated.map((o) => o.byOrNull!), ...ends.map((e) => e.day)].filter((day) => day >= today()).sort()[0];
  const month = /^\d{4}-\d{2}$/.test(desk.query.month ?? '') ? desk.query.month! : (next ?? today()).slice(0, 7);
  const name = new Intl.DateTimeFormat(desk.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
  const week = Array.from({ length: 7 }, (_, n) => new Intl.DateTimeFormat(desk.language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + n)));
  const go = (by: number, label: string, sign: string): HTMLElement => h('button', { type: 'button', id: `month-${by < 0 ? 'before' : 'after'}`, 'aria-label': label, onclick: () => desk.select({ month: monthBy(month, by) }, { replace: true }) }, sign);
  const on = (day: string): Node[] => [
    ...dated.filter((o) => o.byOrNull === day).map((o) => h('a', { class: 'due-mark', href: desk.link(`/register/right/${encodeURIComponent(o.right)}`), title: desk.words(o.what) }, `${o.right}: ${desk.words(o.what)}`)),
    ...ends.filter((e) => e.day === day).map((e) => h('a', { class: 'due-mark end', href: desk.link(`/register/right/${encodeURIComponent(e.right)}`) }, desk.t('register.calendar.end', { right: e.right }))),
  ];
  return h('div', { class: 'calendar' },
    h('div', { class: 'calendar-head' }, go(-1, desk.t('register.calendar.before'), '‹'), h('h3', { 'aria-live': 'polite' }, name), go(1, desk.t('register.calendar.after'), '›')),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': name }, h('table', {}, h('caption', {}, name), h('thead', {}, h('tr', {}, ...week.map((day) => h('th', { scope: 'col' }, day)))),
      h('tbody', {}, ...weeksOf(month).map((days) => h('tr', {}, ...days.map((day) => h('td', { class: [day === today() ? 'today' : '', day ? '' : 'outside'].join(' ').trim() || undefined }, day && h('span', { class: 'day-n' }, String(Number(day.slice(8)))), ...(day ? on(day) : []))))))),
    ),
    dated.length === 0 && h('p', { class: 'hint' }, desk.t('register.calendar.undated')));
}

// Provisions as a table: whose, what, since when, with article and mark; the title leads to the page of the law.
import { h } from '../../src/dom.ts';
import { table, type Column } from '../../src/table.ts';
import type { Desk } from '../desk.ts';
import type { Rule } from '../page/mineral/model.ts';
import { mark } from './known.ts';

/** `mineral` goes along to the page of the law; `countries` is false where all are of one. */
export function lawTable(desk: Desk, rows: Rule[], { mineral, countries, day }: { mineral?: string; countries: boolean; day: string }): HTMLElement {
  const columns: Column<Rule>[] = [
    ...(countries ? [{ head: desk.t('law.country'), value: (r: Rule) => desk.country(r.country) }] : []),
    { head: desk.t('law.provision'), value: (r) => desk.words(r.title, r.id), draw: (r) => h('span', {},
      h('a', { href: desk.link('/law', { country: r.country, ...(mineral ? { mineral } : {}), date: day, provision: r.id }) }, desk.words(r.title, r.id)), ' ', mark(desk, { basis: r.basis ?? 'read', what: desk.words(r.title, r.id), sources: r.sources, year: r.from })) },
    { head: desk.t('law.effect'), value: (r) => desk.term('law.effect', r.effect) },
    { head: desk.t('law.in-force'), value: (r) => r.from ?? '', text: (r) => (r.until ? desk.t('law.until', { from: desk.day(r.from), until: desk.day(r.until) }) : r.from ? desk.t('law.since', { from: desk.day(r.from) }) : '') },
    { head: desk.t('law.citation'), value: (r) => desk.words(r.citation), wide: true },
  ];
  return table(desk, { id: 'law', caption: desk.t('law.provisions.count'), columns, rows, empty: desk.t('law.provisions.none'), limit: 12, cards: true });
}

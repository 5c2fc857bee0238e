// What the law says of every act, as one table.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import { section } from '../../part/parts.ts';
import { actName, type Judged } from './model.ts';
import { verdictWord } from './verdict.ts';

/** What decides first. */
const ORDER = ['barred', 'conflict', 'owes', 'allowed', 'unknown'];

export function everyAct(desk: Desk, acts: Judged[]): HTMLElement {
  const columns: Column<Judged>[] = [
    { head: desk.t('law.act'), value: (a) => actName(desk, a.act.what), draw: (a) => h('a', { href: desk.link('/law', { ...desk.query, act: a.act.what }) }, actName(desk, a.act.what)) },
    { head: desk.t('law.verdict'), value: (a) => desk.term('law.verdict', a.verdict), order: (a) => ORDER.indexOf(a.verdict), draw: (a) => verdictWord(desk, a.verdict) },
    { head: desk.t('law.short'), value: (a) => short(desk, a) },
    { head: desk.t('law.provisions.count'), numeric: true, value: (a) => a.provisions.length, wide: true },
  ];
  return section('acts', desk.t('law.acts'), desk.t('law.acts.note'), table(desk, {
    id: 'acts', caption: desk.t('law.acts'), columns, rows: acts, empty: desk.t('law.acts.none'), sort: { column: 1, descending: false }, cards: true,
  }));
}

/** What is owed, or what bars, or what is missing: one line. */
function short(desk: Desk, judged: Judged): string {
  const owed = judged.dues.map((due) => [desk.words(due.what), desk.words(due.text) || due.amount].filter(Boolean).join(': '));
  if (owed.length > 0) return owed.slice(0, 2).join('; ') + (owed.length > 2 ? ` … ${desk.t('law.and-more', { n: owed.length - 2 })}` : '');
  if (judged.verdict === 'unknown' && judged.missing.length > 0) return desk.t('law.missing.count', { n: judged.missing.length });
  const first = judged.provisions[0];
  return first ? desk.words(first.title) : '';
}

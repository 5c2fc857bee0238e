// What may not be done with a right for a time: by whose act, since when, until when.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import type { Restriction } from './model.ts';

/** Those that hold today stand first. */
export function restrictionTable(desk: Desk, rows: Restriction[]): HTMLElement {
  const state = (r: Restriction): string => desk.t(r.holds ? 'register.restriction.holds' : r.lifted ? 'register.restriction.lifted' : 'register.restriction.over');
  const columns: Column<Restriction>[] = [
    { head: desk.t('register.restriction'), value: (r) => desk.term('register.restriction', r.kind), draw: (r) => h('span', {}, r.holds ? h('strong', {}, desk.term('register.restriction', r.kind)) : desk.term('register.restriction', r.kind), ' ', h('code', {}, r.id)) },
    { head: desk.t('register.state'), value: state },
    { head: desk.t('register.restriction.bars'), value: (r) => r.bars.map((step) => desk.term('register.step', step.toLocaleLowerCase('en'))).join(', ') },
    { head: desk.t('register.restriction.since'), value: (r) => r.from, text: (r) => desk.day(r.from) },
    { head: desk.t('register.restriction.until'), value: (r) => r.untilOrNull ?? '', text: (r) => (r.untilOrNull ? desk.day(r.untilOrNull) : desk.t('register.restriction.open')) },
    { head: desk.t('register.restriction.ground'), value: (r) => r.ground },
  ];
  return table(desk, { id: 'restrictions', caption: desk.t('register.restrictions'), columns, rows: [...rows].sort((a, b) => Number(b.holds) - Number(a.holds)), empty: '', cards: true });
}

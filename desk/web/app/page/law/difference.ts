// What is otherwise in the law of a later day than in that of an earlier one.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import { get, query } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { form, input } from '../../part/form.ts';
import { details, section } from '../../part/parts.ts';
import { empty, later } from '../../part/states.ts';
import type { Asked, Difference, Event } from './model.ts';
import { eventTitle, titled, topicOf, valueChanges } from './timeline.ts';

type Change = Omit<Event, 'day' | 'future'>;

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace('-02-29', '-02-28');

export function difference(desk: Desk, asked: Asked): HTMLElement {
  const from = desk.query.from ?? yearBefore(asked.day);
  const to = desk.query.to ?? asked.day;
  return section('difference', desk.t('law.difference', { from: desk.day(from), to: desk.day(to) }), desk.t('law.difference.note'),
    form(desk.t('law.difference.form'), input(desk, 'from', desk.t('law.from'), 'date', from), input(desk, 'to', desk.t('law.to'), 'date', to)),
    later(desk, undefined, async () => changes(desk, await get<Difference>(`/api/law/diff${query({ from, to, country: asked.country, mineral: asked.mineral })}`))));
}

function changes(desk: Desk, answer: Difference): HTMLElement {
  if (answer.changes.length === 0) return empty(desk.t('law.difference.none'));
  const columns: Column<Change>[] = [
    { head: desk.t('law.change'), value: (c) => desk.term('law.kind', c.kind) },
    { head: desk.t('law.provision'), value: (c) => eventTitle(desk, c), draw: (c) => titled(desk, c) },
    { head: desk.t('law.topic'), value: (c) => desk.term('law.topic', topicOf(c)), wide: true },
    { head: desk.t('law.before-after'), value: (c) => (c.values ?? []).map((v) => `${desk.words(v.what)}: ${desk.words(v.before)} → ${desk.words(v.after)}`).join('; '), draw: (c) => values(desk, c) },
  ];
  return h('div', {}, h('p', { class: 'hint' }, desk.t('law.difference.count', { n: answer.changes.length })),
    table(desk, { id: 'difference', caption: desk.t('law.difference.table'), columns, rows: answer.changes, empty: '', cards: true, limit: 20 }));
}

/** Up to this many figures stand open. */
const FEW = 3;

function values(desk: Desk, change: Change): Node | null {
  const list = valueChanges(desk, change.values);
  if (!list || change.values!.length <= FEW) return list;
  return details(desk.t('law.values', { n: change.values!.length }), list);
}

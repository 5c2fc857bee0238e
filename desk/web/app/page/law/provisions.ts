// Provisions as a table, and one of them with all that is known of it.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import { get } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { mark, sourceLink } from '../../part/known.ts';
import { details, section } from '../../part/parts.ts';
import { empty } from '../../part/states.ts';
import type { Provision, Shown } from './model.ts';
import { provisionLink } from './verdict.ts';

export const knownProvision = (desk: Desk, p: Provision): HTMLElement => mark(desk, {
  basis: p.basis, what: desk.words(p.title), sources: p.sources, row: `${p.file}:${p.line}`, note: p.note, year: p.checked ? desk.t('law.checked', { day: desk.day(p.checked) }) : undefined,
});

export const span = (desk: Desk, from: string, until: string | null): string => (until ? desk.t('law.until', { from: desk.day(from), until: desk.day(until) }) : desk.t('law.since', { from: desk.day(from) }));

export function provisionTable(desk: Desk, provisions: Provision[]): HTMLElement {
  const columns: Column<Provision>[] = [
    { head: desk.t('law.provision'), value: (p) => desk.words(p.title), draw: (p) => h('span', {}, provisionLink(desk, p.id, p.title), ' ', knownProvision(desk, p)) },
    { head: desk.t('law.citation'), value: (p) => desk.words(p.citation) },
    { head: desk.t('law.effect'), value: (p) => desk.term('law.effect', p.effect) },
    { head: desk.t('law.value'), value: (p) => p.value, draw: (p) => (p.value ? h('span', { class: 'formula' }, p.value) : null) },
    { head: desk.t('law.in-force'), value: (p) => p.from, text: (p) => span(desk, p.from, p.until) },
    { head: desk.t('law.status'), value: (p) => desk.term('law.status', p.status), unseen: true },
  ];
  return table(desk, { id: 'provisions', caption: desk.t('law.provisions', { n: provisions.length }), columns, rows: provisions, empty: desk.t('law.provisions.none'), cards: true, limit: 30 });
}

export async function provisionDetails(desk: Desk, id: string): Promise<HTMLElement> {
  const shown = await get<Shown>(`/api/law/show/${encodeURIComponent(id)}`);
  const p = shown.provision;
  const close = h('a', { href: desk.link('/law', Object.fromEntries(Object.entries(desk.query).filter(([name]) => name !== 'provision'))), class: 'button' }, desk.t('law.close'));
  if (!p) return section('provision', id, '', empty(desk.t('law.show.other', { kind: shown.kind })), close);
  const line = (name: string, value: Node | string | null | undefined): Node[] => (value ? [h('dt', {}, name), h('dd', {}, value)] : []);
  const made = section('provision', desk.words(p.title), desk.otherWords(p.title), h('dl', { class: 'facts-list' },
    ...line(desk.t('law.citation'), desk.words(p.citation)),
    ...line(desk.t('law.effect'), desk.term('law.effect', p.effect)),
    ...line(desk.t('law.value'), p.value && h('span', { class: 'formula' }, p.value)),
    ...line(desk.t('law.when'), p.when && h('code', {}, p.when)),
    ...line(desk.t('law.needs'), p.needs && h('code', {}, p.needs)),
    ...line(desk.t('law.in-force'), span(desk, p.from, p.until)),
    ...line(desk.t('law.announced'), p.announced && desk.day(p.announced)),
    ...line(desk.t('law.status'), desk.term('law.status', p.status)),
    ...line(desk.t('known.how'), h('span', {}, desk.term('basis', p.basis), p.checked ? `, ${desk.t('law.checked', { day: desk.day(p.checked) })}` : '')),
    ...line(desk.t('known.source'), h('span', {}, ...p.sources.map((source) => sourceLink(desk, source)))),
    ...line(desk.t('known.note'), p.note && h('span', { lang: 'en' }, p.note)),
    ...relations(desk, shown).flatMap(([name, ids]) => line(name, h('span', {}, ...ids.flatMap((other, i) => [i ? ', ' : '', provisionLink(desk, other, { en: other })])))),
    ...line(desk.t('known.row'), h('code', {}, `${p.file}:${p.line}`))),
  examples(desk, shown), h('p', {}, close));
  return made;
}

function relations(desk: Desk, shown: Shown): [string, string[]][] {
  return Object.entries(shown.relations ?? {}).filter(([, ids]) => ids.length > 0).map(([name, ids]) => [desk.term('law.relation', name), ids]);
}

/** The examples that the tests of the law run. */
function examples(desk: Desk, shown: Shown): Node {
  const list = shown.examples ?? [];
  if (list.length === 0) return h('p', { class: 'hint' }, desk.t('law.examples.none'));
  return details(desk.t('law.examples', { n: list.length }), h('ul', { class: 'notes' }, ...list.map((e) => h('li', {}, `${desk.day(e.day)}: `, h('span', { lang: 'en' }, e.act), ` → ${desk.term('law.verdict', e.expected)}`, e.percent ? `, ${e.percent} %` : ''))));
}

// One source and every row that rests on it.
import { h } from '../../src/dom.ts';
import { table, type Column } from '../../src/table.ts';
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Source, SourceUse } from '../model.ts';
import { mark } from '../part/known.ts';
import { section } from '../part/parts.ts';
import type { Draw } from '../view.ts';

export const draw: Draw = async (desk) => {
  const answer = await get<{ sources: Source[] }>(`/api/sources/${encodeURIComponent(desk.params.id ?? '')}`);
  const source = answer.sources[0]!;
  const uses = source.uses ?? [];
  const line = (name: string, value: Node | string | undefined): Node[] => (value ? [h('dt', {}, name), h('dd', {}, value)] : []);
  // Only an address of the web becomes a link; it leads outside, and only when the reader follows it.
  const web = /^https?:\/\//.test(source.url);
  return {
    kicker: desk.t('sources.kicker'),
    title: source.title,
    lead: desk.t('source.lead', { rows: desk.exact(source.rows ?? 0, 0), alone: desk.exact(source.alone ?? 0, 0) }),
    body: [
      h('dl', { class: 'facts-list' },
        ...line(desk.t('sources.publisher'), source.publisher), ...line(desk.t('sources.date'), desk.day(source.date)), ...line(desk.t('sources.kind'), desk.term('sources.kind', source.kind)),
        ...line(desk.t('sources.reliability'), desk.term('sources.reliability', source.reliability)), ...line('id', h('code', {}, source.id)),
        ...line(desk.t('source.address'), web ? h('a', { href: source.url, rel: 'noreferrer noopener', target: '_blank' }, source.url) : source.url)),
      section('uses', desk.t('source.uses', { n: uses.length }), desk.t('source.uses.note'), list(desk, uses)),
      h('p', {}, h('a', { href: desk.link('/sources') }, desk.t('source.all'))),
    ],
  };
};

function list(desk: Desk, rows: SourceUse[]): HTMLElement {
  const columns: Column<SourceUse>[] = [
    { head: desk.t('sources.table'), value: (u) => u.table },
    { head: desk.t('source.row'), value: (u) => u.key },
    { head: desk.t('source.figure'), value: (u) => (u.figure === '' ? undefined : Number.isFinite(Number(u.figure)) ? Number(u.figure) : u.figure), text: (u) => (u.figure !== '' && Number.isFinite(Number(u.figure)) ? desk.exact(Number(u.figure), 4) : u.figure), numeric: true },
    { head: desk.t('sources.unit'), value: (u) => u.unit },
    { head: desk.t('known.how'), value: (u) => desk.term('basis.short', u.basis), draw: (u) => (u.basis ? h('span', {}, mark(desk, { basis: u.basis, what: `${u.table}: ${u.key}`, value: u.figure, unit: u.unit, sources: [desk.params.id ?? ''], row: `${u.file}:${u.line}` }), ` ${desk.term('basis.short', u.basis)}`) : null) },
    { head: desk.t('source.alone'), value: (u) => desk.t(u.alone ? 'source.alone.yes' : 'source.alone.no'), wide: true },
    { head: desk.t('known.row'), value: (u) => `${u.file}:${u.line}`, draw: (u) => h('code', {}, `${u.file}:${u.line}`), wide: true },
  ];
  const tables = new Set(rows.map((u) => u.table));
  return table(desk, {
    id: `source-${desk.params.id}`, caption: desk.t('source.uses', { n: rows.length }), columns, rows, empty: desk.t('source.none'), limit: tables.size > 1 ? 12 : 60,
    ...(tables.size > 1 ? { group: { key: (u: SourceUse) => u.table, head: (key: string) => [key, h('span', { class: 'counted' }, String(rows.filter((u) => u.table === key).length))] } } : {}),
  });
}

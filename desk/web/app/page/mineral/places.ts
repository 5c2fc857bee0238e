// Deposits and plants of a mineral or a country, as tables that lead to the map.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import type { FigureRow } from '../../model.ts';
import { figure, knownOf, mark } from '../../part/known.ts';
import { section } from '../../part/parts.ts';
import { empty } from '../../part/states.ts';

/** Of what `of` names, the others are the same in every row. */
type Of = 'mineral' | 'country';

const number = (text: string | undefined): number | undefined => (text && Number.isFinite(Number(text)) ? Number(text) : undefined);
const name = (desk: Desk, r: FigureRow): string => (desk.language === 'en' ? r.fields.name : r.fields.name_local?.match(/^[^/]*\p{Script=Cyrillic}[^/]*/u)?.[0].trim() ?? r.fields.name) ?? '';

/** What a row is of, on the page of the other: its mineral on that of a country, its country on that of a mineral. */
function other(desk: Desk, of: Of, field: string): Column<FigureRow> {
  if (of === 'mineral') return { head: desk.t('mineral.country'), value: (r) => desk.country(r.fields.country), draw: (r) => h('a', { href: desk.link(`/country/${r.fields.country}`) }, desk.country(r.fields.country)) };
  return { head: desk.t('country.mineral'), value: (r) => desk.mineral(r.fields[field]), draw: (r) => (r.fields[field] ? h('a', { href: desk.link(`/mineral/${r.fields[field]}`) }, desk.mineral(r.fields[field])) : null) };
}

export function deposits(desk: Desk, rows: FigureRow[], of: Of, map: Record<string, string>): HTMLElement {
  const own = rows.filter((r) => r.chosen !== false);
  if (own.length === 0) return section('deposits', desk.t('deposits'), '', empty(desk.t(of === 'mineral' ? 'deposits.none' : 'deposits.none.country')));
  const home = (r: FigureRow): boolean => desk.overview.countries.some((c) => c.id === r.fields.country && c.region);
  const columns: Column<FigureRow>[] = [
    { head: desk.t('deposits.name'), value: (r) => name(desk, r), draw: (r) => h('span', {}, name(desk, r), r.fields.region ? h('span', { class: 'under' }, r.fields.region) : null) },
    other(desk, of, 'commodity'),
    { head: desk.t('deposits.contained'), unit: desk.t('unit.t'), numeric: true, value: (r) => r.value, draw: (r) => (r.value === undefined ? null : figure(desk, `${desk.exact(r.value, r.value < 10 ? 1 : 0)}${r.fields.counted_as && !['gross', 'unstated'].includes(r.fields.counted_as) ? ` ${r.fields.counted_as}` : ''}`, knownOf(r, name(desk, r)))) },
    { head: desk.t('deposits.ore'), unit: desk.t('unit.t'), numeric: true, value: (r) => number(r.fields.resource_ore_t), text: (r) => (r.fields.resource_ore_t ? desk.exact(Number(r.fields.resource_ore_t), 0) : ''), wide: true },
    { head: desk.t('deposits.grade'), numeric: true, value: (r) => number(r.fields.grade), text: (r) => (r.fields.grade ? `${desk.exact(Number(r.fields.grade), 3)} ${desk.term('unit.short', r.fields.grade_unit)}` : '') },
    { head: desk.t('deposits.class'), value: (r) => [r.fields.class_system, r.fields.resource_class].filter((c) => c && c !== 'unstated').join(' '), wide: true },
    { head: desk.t('deposits.status'), value: (r) => desk.term('site.status', r.fields.status), wide: true },
    { head: desk.t('deposits.operator'), value: (r) => r.fields.operator ?? '', wide: true },
  ];
  const first = of === 'mineral' && own.some(home) ? { first: home } : { limit: 15 };
  return section('deposits', desk.t('deposits.count', { n: own.length }), '', h('p', {}, h('a', { href: desk.link('/map', map) }, desk.t('deposits.map'))),
    table(desk, { id: 'deposits', caption: desk.t('deposits'), columns, rows: own, empty: desk.t('deposits.none'), sort: { column: 2, descending: true }, ...first }));
}

export function facilities(desk: Desk, rows: FigureRow[], of: Of): HTMLElement {
  if (rows.length === 0) return section('facilities', desk.t('facilities'), '', empty(desk.t('facilities.none')));
  const columns: Column<FigureRow>[] = [
    { head: desk.t('facilities.name'), value: (r) => r.fields.name ?? '', draw: (r) => h('span', {}, r.fields.name ?? '', ' ', mark(desk, knownOf(r, r.fields.name)), r.fields.place ? h('span', { class: 'under' }, r.fields.place) : null) },
    other(desk, of, 'output_commodity'),
    { head: desk.t('facilities.makes'), value: (r) => r.fields.outputs ? r.fields.outputs.split(';').map((m) => desk.material(m)).join(', ') : r.fields.output_material ?? '' },
    { head: desk.t('facilities.capacity'), unit: desk.t('unit.t-per-year'), numeric: true, value: (r) => r.value ?? number(r.fields.capacity_t_per_year), text: (r) => { const v = r.value ?? number(r.fields.capacity_t_per_year); return v === undefined ? '' : desk.exact(v, 0); } },
    { head: desk.t('deposits.status'), value: (r) => [desk.term('site.status', r.fields.status), r.fields.start_year].filter(Boolean).join(', ') },
    { head: desk.t('deposits.operator'), value: (r) => r.fields.operator ?? '', wide: true },
  ];
  return section('facilities', desk.t('facilities.count', { n: rows.length }), '', table(desk, { id: 'facilities', caption: desk.t('facilities'), columns, rows, empty: desk.t('facilities.none'), limit: 10 }));
}

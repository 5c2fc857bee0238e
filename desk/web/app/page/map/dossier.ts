// The panel beside the map: what is known of the thing that was clicked.
import { h } from '../../../src/dom.ts';
import { get, query } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import type { FlowProps } from '../../map/flows.ts';
import { stateIn, type LayerName, type Props } from '../../map/selection.ts';
import { figure, mark, sourceLink } from '../../part/known.ts';
import { details } from '../../part/parts.ts';
import { later } from '../../part/states.ts';

export const emptyDossier = (desk: Desk): HTMLElement => h('p', { class: 'hint' }, desk.t('map.dossier.empty'));

export function several(desk: Desk, things: { key: string; props: Props }[], pick: (key: string) => void): HTMLElement {
  return h('div', {}, h('p', { class: 'note-head' }, desk.t('map.dossier.several', { n: things.length })), h('ul', { class: 'plain' }, ...things.map(({ key, props }) => h('li', {}, h('button', { type: 'button', class: 'quiet', onclick: () => pick(key) }, desk.words(props.name, props.id)), h('span', { class: 'hint' }, ` ${kindOf(desk, key.split(':')[0]!, props)}`)))));
}

export function flowDossier(desk: Desk, flow: FlowProps, year: number): HTMLElement {
  return h('div', {}, h('h2', {}, desk.t('map.flow', { stage: desk.term('map.stage', flow.stage), year })), h('p', { class: 'big' }, figure(desk, desk.unit(flow.tonnes, 't'), { basis: 'modelled', what: desk.term('map.stage', flow.stage), year })),
    h('ul', { class: 'plain' }, ...flow.labels.slice(0, 12).map((label) => h('li', {}, label))));
}

export const kindOf = (desk: Desk, layer: string, props: Props): string => (layer === 'deposits' ? desk.t('map.kind.deposit') : layer === 'plants' ? desk.term('map.kind', props.kind) : layer === 'links' ? desk.term('mode', props.mode) : desk.t('map.kind.crossing'));

export function dossier(desk: Desk, layer: LayerName, props: Props, year: number, close: () => void): HTMLElement {
  const line = (name: string, value: Node | string | undefined | null): Node[] => (value ? [h('dt', {}, name), h('dd', {}, value)] : []);
  const known = { basis: props.basis || 'recalled', what: desk.words(props.name, props.id), sources: props.sources, note: props.note, row: props.table && props.line ? `data/${props.table}.csv:${props.line}` : undefined };
  const number = (value: number | undefined, unit: string, rivals?: number): Node | undefined => (value === undefined ? undefined : figure(desk, `${desk.exact(value, 1)} ${unit}`, { ...known, unit, rivals }));
  const other = desk.otherWords(props.name);
  return h('div', {},
    h('button', { type: 'button', id: 'close-dossier', class: 'quiet close', 'aria-label': desk.t('map.dossier.close'), onclick: close }, '×'),
    h('h2', {}, desk.words(props.name, props.id), ' ', mark(desk, known)),
    other && other !== desk.words(props.name) && h('p', { class: 'hint' }, other),
    h('dl', { class: 'facts-list' },
      ...line(desk.t('map.kind'), kindOf(desk, layer, props)),
      ...line(desk.t('map.state'), [desk.term('map.status', props.status), props.from != null ? desk.t('map.since', { year: props.from }) : '', desk.t('map.state.in', { year, state: desk.term('map.in', stateIn(props, year)) })].filter(Boolean).join(', ')),
      ...line(desk.t('map.mineral'), props.commodities.length ? h('span', {}, ...props.commodities.flatMap((id, i) => [i ? ', ' : '', h('a', { href: desk.link(`/mineral/${id}`) }, desk.mineral(id))])) : undefined),
      ...line(desk.t('map.country'), props.countries.length ? h('span', {}, ...props.countries.flatMap((id, i) => [i ? ', ' : '', h('a', { href: desk.link(`/country/${id}`) }, desk.country(id))])) : undefined),
      ...line(desk.t('map.contained'), number(props.containedTonnes, desk.t('unit.t'), props.rivals)),
      ...line(desk.t('map.capacity'), number(props.capacityTonnes, desk.t('unit.t-per-year'))),
      ...line(desk.t('corridors.km'), number(props.km, desk.t('unit.km'))),
      ...line(desk.t('map.gauge'), number(props.gaugeMm, desk.t('unit.mm'))),
      ...line(desk.t('map.dwell'), dwellList(desk, props)),
      ...line(desk.t('map.neighbours'), props.neighbours?.map((id) => desk.country(id)).join(', ')),
      ...line(desk.t('map.gauge-change'), props.gaugeChange ? desk.t('yes') : undefined),
      ...line(desk.t('map.process'), props.process && h('span', { lang: 'en' }, props.process)),
      ...line(desk.t('map.operator'), props.operator && h('span', { lang: 'en' }, props.operator)),
      ...line(desk.t('known.source'), h('span', {}, ...props.sources.map((id) => sourceLink(desk, id))))),
    layer === 'deposits' || layer === 'plants' ? details(desk.t('map.rows'), later(desk, undefined, () => rows(desk, layer, props))) : '');
}

/** Hours and dollars of each measured way through a border post. */
function dwellList(desk: Desk, props: Props): Node | undefined {
  if (!props.dwells?.length) return undefined;
  return h('ul', { class: 'plain' }, ...props.dwells.map((d) => h('li', {}, `${desk.term('mode', d.mode)}, ${desk.term('map.direction', d.direction)}: `,
    figure(desk, [d.hours === undefined ? '' : `${desk.exact(d.hours, 1)} ${desk.t('unit.h')}`, d.usd === undefined ? '' : `${desk.exact(d.usd, 0)} $`].filter(Boolean).join(', ') || '–',
      { basis: props.basis, what: desk.words(props.name), year: d.year, sources: props.sources }))));
}

interface Rows { columns: { name: string; unit: string }[]; rows: Record<string, unknown>[] }

/** Which columns of the table a reader of the dossier wants; the others stand in the export. */
const SHOWN: Record<string, string[]> = {
  deposits: ['commodity', 'resource_class', 'class_system', 'resource_ore_t', 'grade', 'grade_unit', 'contained_t', 'counted_as', 'estimate_year', 'operator', 'note'],
  facilities: ['input_material', 'output_material', 'output_commodity', 'capacity_t_per_year', 'capacity_as', 'recovery_pct', 'start_year', 'owner_country', 'note'],
};

/** Every row of the data on it, each with its own mark: estimates differ. */
async function rows(desk: Desk, layer: LayerName, props: Props): Promise<HTMLElement> {
  const name = layer === 'deposits' ? 'deposits' : 'facilities';
  const answer = await get<Rows>(`/api/tables/${name}${query({ id: props.ids ?? props.id })}`);
  return h('div', {}, ...answer.rows.map((row) => h('dl', { class: 'facts-list small' }, ...SHOWN[name]!.flatMap((column) => {
    const value = row[column];
    if (value === null || value === undefined || value === '') return [];
    const unit = answer.columns.find((c) => c.name === column)?.unit ?? '';
    return [h('dt', {}, desk.term('column', column)), h('dd', { lang: column === 'note' ? 'en' : undefined }, typeof value === 'number' ? `${desk.exact(value, 3)} ${desk.term('unit', unit)}` : String(value))];
  }), h('dt', {}, desk.t('known.how')), h('dd', {}, mark(desk, { basis: String(row.basis), what: String(row.id), sources: list(row.source), row: `${String(row._file)}:${String(row._line)}` }), ` ${desk.term('basis', String(row.basis))}`))));
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : String(value ?? '').split(';').filter(Boolean));

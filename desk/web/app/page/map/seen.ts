// All that is seen on the map as a table: reachable by key, sorted, filtered, exported.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import { stateIn, type LayerName, type Props } from '../../map/selection.ts';
import { mark } from '../../part/known.ts';
import { kindOf } from './dossier.ts';

export interface Seen { layer: LayerName; props: Props }

export function seenTable(desk: Desk, rows: Seen[], year: number, pick: (key: string) => void): HTMLElement {
  const size = ({ props }: Seen): number | undefined => props.containedTonnes ?? props.capacityTonnes ?? undefined;
  const columns: Column<Seen>[] = [
    { head: desk.t('map.name'), value: ({ props }) => desk.words(props.name, props.id), draw: ({ layer, props }) => h('button', { type: 'button', class: 'quiet pick', id: `seen-${layer}-${props.id}`, title: desk.otherWords(props.name), onclick: () => pick(`${layer}:${props.id}`) }, desk.words(props.name, props.id)) },
    { head: desk.t('map.kind'), value: ({ layer, props }) => kindOf(desk, layer, props) },
    { head: desk.t('map.mineral'), value: ({ props }) => props.commodities.map((id) => desk.mineral(id)).join(', ') },
    { head: desk.t('map.country'), value: ({ props }) => props.countries.map((id) => desk.country(id)).join(', ') },
    { head: desk.t('map.state.year', { year }), value: ({ props }) => desk.term('map.in', stateIn(props, year)), wide: true },
    { head: desk.t('map.size'), unit: desk.t('map.size.unit'), value: size, numeric: true, full: true, draw: (row) => sized(desk, row, size(row)) },
    { head: desk.t('map.year.from'), value: ({ props }) => props.from ?? undefined, text: ({ props }) => (props.from == null ? '' : String(props.from)), numeric: true, wide: true },
  ];
  return table(desk, { id: 'seen', caption: desk.t('map.seen'), columns, rows, empty: desk.t('map.seen.none'), limit: 15, cards: true });
}

function sized(desk: Desk, { props }: Seen, value: number | undefined): Node | null {
  if (value === undefined) return null;
  return h('span', { class: 'known' }, desk.exact(value, 0), '\u00a0', mark(desk, { basis: props.basis || 'recalled', what: desk.words(props.name, props.id), value: desk.exact(value, 0), unit: desk.t('map.size.unit'), sources: props.sources, row: props.table && props.line ? `data/${props.table}.csv:${props.line}` : undefined }));
}

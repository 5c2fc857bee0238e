// How a figure is known: its mark, the tip on hover, and the note with the link to its source.
import { h } from '../../src/dom.ts';
import { withTip } from '../../src/tip.ts';
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { FigureRow, Source } from '../model.ts';
import { toggleNote } from './note.ts';

export interface Known {
  /** read, derived, recalled, assumed; or modelled, for what a plan reckoned. */
  basis: string;
  /** What the figure is of, as a heading of its note. */
  what?: string | undefined;
  value?: string | undefined;
  unit?: string | undefined;
  year?: number | string | undefined;
  sources?: readonly string[] | undefined;
  /** Other figures for the same claim. */
  rivals?: number | undefined;
  note?: string | undefined;
  /** Where the row stands: "data/prices.csv:12". */
  row?: string | undefined;
}

const GLYPHS: Record<string, string> = { read: '●', derived: '◐', recalled: '◌', assumed: '◇', modelled: '○' };

export const glyphOf = (basis: string): string => GLYPHS[basis] ?? '?';

/** What a row of the data says of how it is known. */
export function knownOf(row: FigureRow, what?: string): Known {
  return {
    basis: row.basis, what, unit: row.unit, year: row.year, sources: row.sources ?? (row.source ? [row.source] : []), rivals: row.rivals,
    note: row.fields?.note, row: row.table && row.line ? `data/${row.table}.csv:${row.line}` : undefined,
  };
}

/** The mark behind a figure. A hover tells in short, a click or Enter opens the note with source and rivals. */
export function mark(desk: Desk, known: Known): HTMLElement {
  const basis = known.basis.toLowerCase();
  const words = desk.term('basis', basis);
  const button = h('button', {
    type: 'button', class: `basis ${basis}`, 'aria-haspopup': 'dialog', 'aria-expanded': 'false',
    'aria-label': known.what ? desk.t('known.of', { what: known.what, basis: words }) : words,
    onclick: () => toggleNote(button, desk.t('known.title'), () => noteOf(desk, known)),
  }, glyphOf(basis));
  return withTip(button, () => (button.getAttribute('aria-expanded') === 'true' ? [] : brief(desk, known)), { click: false });
}

/** A figure with its mark behind it. */
export function figure(desk: Desk, text: string, known: Known): HTMLElement {
  return h('span', { class: `known ${known.basis}` }, text, '\u00a0', mark(desk, { value: text, ...known }));
}

function brief(desk: Desk, known: Known): string[] {
  return [
    desk.term('basis', known.basis.toLowerCase()),
    [known.unit, known.year].filter(Boolean).join(', '),
    known.sources?.length ? desk.t('known.sources', { sources: known.sources.join(', ') }) : '',
    known.rivals ? desk.t('known.rivals', { n: known.rivals }) : '',
    desk.t('known.open'),
  ];
}

function noteOf(desk: Desk, known: Known): Node[] {
  const line = (name: string, value: Node | string | undefined): Node[] => (value ? [h('dt', {}, name), h('dd', {}, value)] : []);
  const sources = known.sources ?? [];
  return [
    known.what ? h('p', { class: 'note-head' }, known.what) : h('p', { class: 'note-head' }, desk.t('known.title')),
    h('dl', {},
      ...line(desk.t('known.value'), [known.value, known.value && known.unit && !known.value.includes(known.unit) ? known.unit : ''].filter(Boolean).join(' ')),
      ...line(desk.t('known.year'), known.year === undefined ? undefined : String(known.year)),
      ...line(desk.t('known.how'), `${glyphOf(known.basis.toLowerCase())} ${desk.term('basis', known.basis.toLowerCase())}`),
      ...line(sources.length > 1 ? desk.t('known.source.many') : desk.t('known.source'), sources.length ? h('span', {}, ...sources.map((id) => sourceLink(desk, id))) : desk.t('known.source.none')),
      ...line(desk.t('known.rivals.head'), known.rivals === undefined ? undefined : desk.t(known.rivals ? 'known.rivals' : 'known.rivals.none', { n: known.rivals })),
      ...line(desk.t('known.note'), known.note),
      ...line(desk.t('known.row'), known.row && h('span', {}, h('code', {}, known.row), ' ', h('span', { class: 'hint' }, desk.t('known.correct'))))),
  ];
}

/** A link to a source, at first by its id, then by its title. */
export function sourceLink(desk: Desk, id: string): HTMLElement {
  const link = h('a', { href: desk.link(`/sources/${encodeURIComponent(id)}`), class: 'source-link' }, id);
  get<Source | { sources: Source[] }>(`/api/sources/${encodeURIComponent(id)}`).then((answer) => {
    const source = 'sources' in answer ? answer.sources[0] : answer;
    if (source?.title) link.textContent = [source.title, source.publisher, source.date].filter(Boolean).join(', ');
  }, () => undefined);
  return link;
}

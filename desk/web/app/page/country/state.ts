// What a state sets out to do and how far it is: programmes, exploration, governance.
import { ticks } from 'd3-array';
import { chart } from '../../../src/chart/figure.ts';
import { h, s } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import { withTip } from '../../../src/tip.ts';
import type { Desk } from '../../desk.ts';
import type { FigureRow } from '../../model.ts';
import { figure, knownOf } from '../../part/known.ts';
import { section } from '../../part/parts.ts';
import { empty } from '../../part/states.ts';
import { chosen } from '../mineral/model.ts';
import { targets, type Target } from './model.ts';

const unit = (desk: Desk, id: string | undefined): string => (id === 'count' ? '' : desk.term('unit.long', id));
const years = (r: FigureRow): string => (r.fields.from && r.fields.from !== r.fields.to ? `${r.fields.from}–${r.fields.to ?? ''}` : r.fields.from ?? String(r.year ?? ''));

export function programmes(desk: Desk, rows: FigureRow[]): HTMLElement {
  const all = targets(rows);
  if (all.length === 0) return section('programmes', desk.t('country.programmes'), '', empty(desk.t('country.programmes.none')));
  const columns: Column<Target>[] = [
    { head: desk.t('country.programme'), value: (t) => t.row.fields.metric ?? '', draw: (t) => h('span', {}, t.row.fields.metric ?? '', h('span', { class: 'under' }, t.row.fields.name ?? '')) },
    { head: desk.t('country.years'), value: (t) => years(t.row), draw: (t) => h('span', { class: 'known' }, years(t.row)) },
    { head: desk.t('country.target'), numeric: true, value: (t) => t.row.value, draw: (t) => (t.row.value === undefined ? null : figure(desk, `${desk.exact(t.row.value, 3)} ${unit(desk, t.row.unit)}`, knownOf(t.row, t.row.fields.metric))) },
    { head: desk.t('country.measured'), value: (t) => t.progress.at(-1)?.value, draw: (t) => measured(desk, t) },
    { head: desk.t('country.progress'), numeric: true, value: (t) => t.share, draw: (t) => (t.share === undefined ? null : progressBar(desk, t.share)) },
  ];
  return section('programmes', desk.t('country.programmes.count', { n: all.length }), desk.t('country.programmes.note'), table(desk, { id: 'programmes', caption: desk.t('country.programmes'), columns, rows: all, empty: desk.t('country.programmes.none'), limit: 12, cards: true }));
}

function measured(desk: Desk, t: Target): Node | null {
  const last = t.progress.at(-1);
  if (last?.value === undefined) return h('span', { class: 'missing' }, desk.t('country.not-measured'));
  return h('span', {}, figure(desk, `${desk.exact(last.value, 3)} ${unit(desk, last.unit)}`, knownOf(last, last.fields.measure)), h('span', { class: 'under' }, `${last.fields.measure ?? ''}, ${desk.day(last.fields.period)}${last.fields.comparable === 'n' ? `; ${desk.t('country.not-comparable')}` : ''}`));
}

function progressBar(desk: Desk, share: number): HTMLElement {
  return h('span', { class: 'goal' }, s('svg', { viewBox: '0 0 60 10', width: 60, height: 10, 'aria-hidden': 'true' }, s('rect', { class: 'all', width: 60, height: 10 }), s('rect', { class: 'done', width: Math.min(60, 60 * share).toFixed(1), height: 10 })), ` ${desk.share(share)}`);
}

const HEIGHT = 210;

interface Spent { from: number; to: number; value: number; row: FigureRow; colour: number }

/** Spending as steps over the years it is of: a sum over ten years is not a year's. */
export function exploration(desk: Desk, rows: FigureRow[], programmeRows: FigureRow[]): HTMLElement {
  const own = chosen(rows);
  const areas = targets(programmeRows).filter((t) => t.row.fields.kind === 'area');
  const covered = areas.flatMap((t) => t.progress);
  if (own.length === 0 && covered.length === 0) return section('exploration', desk.t('country.exploration'), '', empty(desk.t('country.exploration.none')));
  const units = [...new Set(own.map((r) => r.unit ?? ''))];
  const columns: Column<FigureRow>[] = [
    { head: desk.t('country.years'), value: years },
    { head: desk.t('country.what'), value: (r) => (r.table === 'programme_progress' ? r.fields.measure ?? '' : desk.term('exploration.kind', r.fields.kind)) },
    { head: desk.t('country.payer'), value: (r) => (r.fields.payer ? desk.term('exploration.payer', r.fields.payer) : ''), wide: true },
    { head: desk.t('country.scope'), value: (r) => (r.fields.scope ? desk.term('exploration.scope', r.fields.scope) : ''), wide: true },
    { head: desk.t('mineral.amount'), numeric: true, value: (r) => r.value, draw: (r) => figure(desk, `${desk.exact(r.value!, 3)} ${unit(desk, r.unit)}`, knownOf(r, r.fields.measure ?? r.fields.kind)) },
  ];
  return section('exploration', desk.t('country.exploration'), desk.t('country.exploration.note'), h('div', { class: 'beside' },
    ...units.map((u) => spendingChart(desk, u, own.filter((r) => (r.unit ?? '') === u))).filter((c) => c !== null),
    ...[areaChart(desk, covered)].filter((c) => c !== null)),
  table(desk, { id: 'exploration', caption: desk.t('country.exploration'), columns, rows: [...own, ...covered].sort((a, b) => years(b).localeCompare(years(a))), empty: desk.t('country.exploration.none'), limit: 10 }));
}

function spendingChart(desk: Desk, unitId: string, rows: FigureRow[]): HTMLElement | null {
  const payers = [...new Set(rows.filter((r) => r.fields.kind !== 'planned').map((r) => r.fields.payer ?? ''))];
  const spent = rows.flatMap((row): Spent[] => {
    const from = Number((row.fields.from ?? '').slice(0, 4));
    const to = Number((row.fields.to ?? row.fields.from ?? '').slice(0, 4));
    return from > 1900 && row.value !== undefined && row.fields.kind !== 'planned' ? [{ from, to: Math.max(from, to), value: row.value / (Math.max(from, to) - from + 1), row, colour: payers.indexOf(row.fields.payer ?? '') % 6 }] : [];
  });
  if (spent.length < 2) return null;
  const title = desk.t('country.spending', { unit: unit(desk, unitId) });
  return h('div', {}, h('h3', {}, title), chart(desk, `${desk.params.id}-exploration`, (width) => steps(desk, title, spent, width, (p) => [`${years(p.row)}: ${desk.exact(p.row.value!, 2)} ${unit(desk, unitId)}`, desk.term('exploration.payer', p.row.fields.payer), desk.term('exploration.kind', p.row.fields.kind), desk.term('basis', p.row.basis)])),
  h('ul', { class: 'legend' }, ...payers.map((payer, i) => h('li', {}, s('svg', { viewBox: '0 0 26 12', width: 26, height: 12, class: 'price-lines', 'aria-hidden': 'true' }, s('path', { class: `c${i % 6} run`, d: 'M1 6H25' }), s('circle', { class: `c${i % 6} dot`, cx: 13, cy: 6, r: 3.2 })), desk.term('exploration.payer', payer)))));
}

/** The measure that was taken most often; others of the same area count something else. */
function areaChart(desk: Desk, rows: FigureRow[]): HTMLElement | null {
  const count = (measure: string | undefined): number => rows.filter((r) => r.fields.measure === measure).length;
  const measure = [...rows].sort((a, b) => count(b.fields.measure) - count(a.fields.measure))[0]?.fields.measure;
  const own = rows.filter((r) => r.fields.measure === measure && r.value !== undefined).map((row): Spent => {
    const year = Number(String(row.fields.period).slice(0, 4));
    return { from: year, to: year, value: row.value!, row, colour: 0 };
  });
  if (own.length < 2) return null;
  const title = desk.t('country.area', { unit: unit(desk, own[0]!.row.unit) });
  return h('div', {}, h('h3', {}, title), chart(desk, `${desk.params.id}-area`, (width) => steps(desk, title, own, width, (p) => [`${p.row.fields.period}: ${desk.exact(p.value, 3)} ${unit(desk, p.row.unit)}`, p.row.fields.measure ?? '', desk.term('basis', p.row.basis)])));
}

function steps(desk: Desk, title: string, points: Spent[], width: number, tip: (p: Spent) => string[]): SVGSVGElement {
  const [first, last] = [Math.min(...points.map((p) => p.from)), Math.max(...points.map((p) => p.to)) + 1];
  const most = Math.max(...points.map((p) => p.value)) * 1.08;
  const x = (year: number): number => 46 + ((width - 60) * (year - first)) / (last - first);
  const y = (value: number): number => HEIGHT - 24 - ((HEIGHT - 36) * value) / most;
  const step = Math.max(1, Math.ceil((last - first) / Math.max(2, Math.floor(width / 70))));
  return s('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, class: 'price-lines steps-chart', role: 'img', 'aria-label': `${title}: ${points.map((p) => tip(p)[0]).join('; ')}` },
    ...ticks(0, most, 4).map((mark) => s('g', {}, s('line', { class: 'grid', x1: 46, x2: width - 8, y1: y(mark), y2: y(mark) }), s('text', { class: 'tickword', x: 40, y: y(mark), dy: '0.32em', 'text-anchor': 'end' }, desk.n(mark)))),
    ...Array.from({ length: last - first }, (_, i) => first + i).filter((_, i) => i % step === 0).map((year) => s('text', { class: 'tickword', x: x(year + 0.5), y: HEIGHT - 6, 'text-anchor': 'middle' }, String(year))),
    ...points.map((p) => withTip(s('g', {},
      s('path', { class: `c${p.colour} run${['recalled', 'assumed'].includes(p.row.basis) ? ' open' : ''}`, d: `M${x(p.from).toFixed(1)} ${y(p.value).toFixed(1)}H${x(p.to + 1).toFixed(1)}` }),
      s('circle', { class: `c${p.colour} dot ${p.row.basis}`, cx: x((p.from + p.to + 1) / 2).toFixed(1), cy: y(p.value).toFixed(1), r: 3.8 })), () => tip(p))));
}

export function governance(desk: Desk, rows: FigureRow[]): HTMLElement {
  const own = chosen(rows);
  if (own.length === 0) return section('governance', desk.t('country.governance'), '', empty(desk.t('country.governance.none')));
  const newest = [...new Map([...own].sort((a, b) => Number(a.year) - Number(b.year)).map((r) => [r.fields.indicator, r])).values()];
  const columns: Column<FigureRow>[] = [
    { head: desk.t('country.indicator'), value: (r) => desk.term('governance', r.fields.indicator), draw: (r) => h('span', {}, desk.term('governance', r.fields.indicator), h('span', { class: 'under' }, desk.term('governance.text', r.fields.indicator) === r.fields.indicator ? '' : desk.term('governance.text', r.fields.indicator))) },
    { head: desk.t('known.year'), numeric: true, value: (r) => Number(r.year), text: (r) => String(r.year ?? '') },
    { head: desk.t('known.value'), numeric: true, value: (r) => r.value, draw: (r) => figure(desk, desk.exact(r.value!, 3), knownOf(r, desk.term('governance', r.fields.indicator))) },
  ];
  return section('governance', desk.t('country.governance'), '', table(desk, { id: 'governance', caption: desk.t('country.governance'), columns, rows: newest, empty: desk.t('country.governance.none') }));
}

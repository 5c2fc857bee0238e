// What the answer stands on: assumptions, the base year, checks, notes, sources.
import { isEnglish } from '../answer.ts';
import { barsOf, FIRST_BARS } from '../bars.ts';
import type { Context } from '../context.ts';
import { chart } from '../chart/figure.ts';
import { range, tornado } from '../chart/tornado.ts';
import { h } from '../dom.ts';
import { changeShare, inFull, LEAST_TONNES } from '../format.ts';
import type { Note, Reconciled } from '../model.ts';
import { table } from '../table.ts';
import { basisMark, changeColumn, details, section, sourceLine, sourceLines } from './parts.ts';

let chosenFigure = '';
let everyBar = false;

export function assumptions(ctx: Context): HTMLElement {
  const { plan } = ctx;
  const figures = plan.headline.figures.filter((f) => barsOf(plan.assumptions, f).length > 0);
  const first = figures.find((f) => f.id === chosenFigure) ?? figures[0];
  const holder = h('div');
  const pick = h('select', { 'aria-label': ctx.t('tornado.title'), onchange: (e) => { chosenFigure = (e.target as HTMLSelectElement).value; fill(); } },
    ...figures.map((f) => h('option', { value: f.id }, ctx.words(f.title, f.id))));
  const more = h('button', { type: 'button', class: 'quiet', onclick: () => { everyBar = !everyBar; fill(); } });
  const fill = (): void => {
    const figure = figures.find((f) => f.id === chosenFigure) ?? first;
    if (!figure) return;
    pick.value = figure.id;
    const bars = barsOf(plan.assumptions, figure);
    holder.replaceChildren(chart(ctx, `tornado-${figure.id}`, (width) => tornado(ctx, figure, everyBar ? bars : bars.slice(0, FIRST_BARS), width)));
    more.hidden = bars.length <= FIRST_BARS;
    more.textContent = everyBar ? ctx.t('tornado.fewer') : ctx.t('tornado.more', { n: bars.length });
  };
  fill();
  const english = ctx.language === 'ru' && plan.assumptions.some((a) => isEnglish(ctx.words(a.what)));
  return section('assumptions', ctx.t('tornado.title'), [first ? ctx.t('tornado.hint') : '', english ? ctx.t('in-english') : ''].filter(Boolean).join(' '),
    first ? h('div', {}, figures.length > 1 ? pick : null, holder, more, sourceLine(ctx)) : h('p', { class: 'empty' }, ctx.t('tornado.empty')),
    plan.assumptions.length > 0 && details(`${ctx.t('assumptions.title')} (${plan.assumptions.length})`, assumptionTable(ctx)));
}

function assumptionTable(ctx: Context): HTMLElement {
  return table(ctx, {
    id: 'assumptions', caption: ctx.t('assumptions.title'), rows: ctx.plan.assumptions, empty: ctx.t('tornado.empty'), limit: 30,
    columns: [
      { head: ctx.t('assumption'), value: (a) => ctx.words(a.what, a.id), draw: (a) => ctx.told(ctx.words(a.what, a.id)), tip: (a) => [a.id] },
      { head: ctx.t('value'), value: (a) => a.value, text: (a) => (a.value === undefined ? '' : ctx.n(a.value)), numeric: true },
      { head: ctx.t('range'), value: (a) => range(ctx, a) },
      { head: ctx.t('reason'), value: (a) => a.reason ?? '', draw: (a) => (a.reason ? ctx.told(a.reason) : null) },
    ],
  });
}

export function reconciliation(ctx: Context): HTMLElement {
  const { plan } = ctx;
  const title = ctx.t('reconciliation.title', { year: plan.baseYear ?? '–' });
  const rows = plan.reconciliation.filter((r) => ctx.shows(r.material));
  return section('reconciliation', title, rows.length > 0 ? ctx.t('reconciliation.hint') : '', table(ctx, {
    id: 'reconciliation', caption: title, rows, empty: ctx.t('reconciliation.empty'), limit: 15, sort: { column: 5, descending: true },
    columns: [
      { head: ctx.t('country'), value: (r) => ctx.country(r.country) },
      { head: ctx.t('item'), value: (r) => ctx.words(r.item) },
      { head: ctx.t('material'), value: (r) => ctx.material(r.material) },
      { head: ctx.t('raw'), unit: ctx.t('tonnes'), value: (r) => r.rawTonnes, numeric: true, text: (r) => (r.rawTonnes === undefined ? ctx.t('residual') : observed(ctx, r.rawTonnes)), tip: (r) => (r.rawTonnes === undefined ? [ctx.t('residual'), ctx.t('residual.tip')] : []) },
      { head: ctx.t('adjusted'), unit: ctx.t('tonnes'), value: (r) => r.adjustedTonnes, numeric: true, text: (r) => (r.adjustedTonnes === undefined ? '' : used(ctx, r.adjustedTonnes, r.rawTonnes)) },
      { head: ctx.t('difference'), unit: ctx.t('tonnes'), value: moved, order: (r) => (moved(r) === undefined ? undefined : Math.abs(moved(r)!)), text: (r) => (moved(r) === undefined ? '' : (moved(r)! > 0 ? '+' : '') + ctx.n(Math.abs(moved(r)!) < 0.05 ? 0 : moved(r)!)), numeric: true },
      changeColumn<Reconciled>(ctx, (r) => changeShare(r.adjustedTonnes, r.rawTonnes, LEAST_TONNES)),
      { head: ctx.t('basis'), value: (r) => r.basis ?? '', draw: (r) => (r.basis ? basisMark(ctx, r.basis, sourceLines(ctx, r.sources)) : null) },
    ],
  }));
}

/** An observation keeps all its digits. */
const observed = (ctx: Context, tonnes: number): string => inFull(tonnes, Number.isInteger(tonnes) || tonnes >= 10 ? 0 : 1, ctx.language);

/** What was used is written like the observation where it is the observation, else with the digits that are known. */
const used = (ctx: Context, tonnes: number, raw: number | undefined): string =>
  raw !== undefined && Math.abs(tonnes - raw) < 0.5 ? observed(ctx, raw) : ctx.n(tonnes);

const moved = (r: Reconciled): number | undefined => (r.rawTonnes === undefined || r.adjustedTonnes === undefined ? undefined : r.adjustedTonnes - r.rawTonnes);

export function checks(ctx: Context): HTMLElement {
  const rows = ctx.plan.checks;
  const short = (value: number | undefined): string => (value === undefined ? '' : ctx.n(value));
  return section('checks', ctx.t('checks.title'), '', table(ctx, {
    id: 'checks', caption: ctx.t('checks.title'), rows, empty: ctx.t('checks.empty'),
    columns: [
      { head: ctx.t('check'), value: (c) => ctx.words(c.title) },
      { head: ctx.t('result'), value: (c) => ctx.t(c.ok ? 'ok' : 'failed'), draw: (c) => h('span', { class: c.ok ? 'holds' : 'fails' }, `${c.ok ? '✓' : '✗'} ${ctx.t(c.ok ? 'ok' : 'failed')}`) },
      { head: ctx.t('value'), value: (c) => c.value, text: (c) => short(c.value), numeric: true },
      { head: ctx.t('limit'), value: (c) => c.limit, text: (c) => short(c.limit), numeric: true },
    ],
  }));
}

export function notes(ctx: Context): HTMLElement | null {
  const list = [...ctx.plan.notes].sort((a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning'));
  if (list.length === 0) return null;
  const item = (n: Note): HTMLElement => h('li', { class: n.severity }, h('strong', {}, `${ctx.term('severity', n.severity)}. `), ctx.told(ctx.words(n.text)));
  return section('notes', ctx.t('notes.title'), '', h('ul', { class: 'notes' }, ...list.map(item)));
}

export function sources(ctx: Context): HTMLElement {
  const list = ctx.plan.sources;
  const marks = ['read', 'derived', 'recalled', 'assumed', 'modelled'];
  return section('sources', ctx.t('sources.title'), '',
    list.length === 0 ? h('p', { class: 'empty' }, ctx.t('sources.empty')) : h('ol', { class: 'sources' }, ...list.map((x) =>
      h('li', { id: `source-${x.id}` }, [x.title, x.publisher, x.date].filter(Boolean).join(', '), x.url ? h('span', { class: 'url' }, ` ${x.url}`) : null))),
    h('p', { class: 'hint marks' }, `${ctx.t('legend.marks')}: `, ...marks.flatMap((m) => [basisMark(ctx, m), ` ${ctx.term('basis', m)}  `])));
}

// Small parts that several sections use.
import type { Context } from '../context.ts';
import { h } from '../dom.ts';
import { changeShare, inColumn, LEAST_TONNES } from '../format.ts';
import type { Column } from '../table.ts';
import { withTip } from '../tip.ts';

/** A section with its heading; `note` stands under it. */
export function section(id: string, title: string, note: string, ...parts: (Node | null | false)[]): HTMLElement {
  return h('section', { id, 'aria-labelledby': `${id}-head` }, h('h2', { id: `${id}-head` }, title), note ? h('p', { class: 'hint' }, note) : null, ...parts);
}

const GLYPH: Record<string, string> = { read: '●', derived: '◐', recalled: '◌', assumed: '◇', modelled: '○' };

/** The mark that says how a figure is known; its words come on hover, focus and tap, and to a screen reader at once. */
export function basisMark(ctx: Context, known: string, details: string[] = []): HTMLElement {
  const basis = known.toLowerCase();
  const words = ctx.term('basis', basis);
  const glyph = h('span', { class: `basis ${basis}`, tabindex: '0', role: 'img', 'aria-label': words }, GLYPH[basis] ?? '?');
  return withTip(glyph, () => [words, ...details]);
}

/** The mark of a whole table of modelled figures, with its word. */
export function modelled(ctx: Context): HTMLElement {
  return h('span', { class: 'all-modelled' }, basisMark(ctx, 'modelled'), ` ${ctx.t('basis.modelled')}`);
}

/** Whence the figures of a chart come, in the line under it. */
export function sourceLine(ctx: Context): HTMLElement {
  const words = ctx.t('chart-source', { scenario: ctx.plan.scenario.id || '–', version: ctx.plan.dataVersion ?? '–' });
  return h('p', { class: 'hint source' }, basisMark(ctx, 'modelled'), ` ${words}`);
}

/** What the sources are, in words: title, publisher, date. */
export function sourceLines(ctx: Context, ids: string[] | undefined): string[] {
  return (ids ?? []).map((id) => {
    const source = ctx.index.sources.get(id);
    return source ? [source.title, source.publisher, source.date].filter(Boolean).join(', ') : id;
  });
}

/** Baseline, scenario and change, as three columns. */
export function comparison<R>(ctx: Context, unit: string, value: (row: R) => number | undefined, before: (row: R) => number | undefined): Column<R>[] {
  const least = unit === ctx.t('tonnes') ? LEAST_TONNES : 0;
  return [
    { head: ctx.t('baseline'), unit, value: before, numeric: true },
    { head: ctx.t('scenario'), unit, value, numeric: true },
    changeColumn(ctx, (row) => changeShare(value(row), before(row), least)),
  ];
}

export function changeColumn<R>(ctx: Context, share: (row: R) => number | undefined): Column<R> {
  return {
    head: ctx.t('change'), value: share, numeric: true, change: true,
    text: (row) => {
      const change = share(row);
      return change === undefined ? '' : ctx.change(change);
    },
  };
}

/** What a title adds while the baseline is shown. */
export const ofBaseline = (ctx: Context): string => (ctx.selection.show === 'baseline' ? ` (${ctx.t('baseline').toLocaleLowerCase()})` : '');

/** A number with the decimals of the language, outside a column. */
export const fixed = (ctx: Context, value: number, decimals: number): string => inColumn(value, decimals, ctx.language);

export function details(summary: string, ...parts: (Node | string)[]): HTMLElement {
  return h('details', {}, h('summary', {}, summary), ...parts);
}

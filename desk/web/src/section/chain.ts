// From the ground to the market: the Sankey and the same figures as a table.
import type { Context } from '../context.ts';
import { chart } from '../chart/figure.ts';
import { graphOf, sankey, stageWords } from '../chart/sankey.ts';
import { h } from '../dom.ts';
import { table } from '../table.ts';
import { comparison, details, modelled, ofBaseline, section, sourceLine } from './parts.ts';

export function chain(ctx: Context): HTMLElement {
  const { year } = ctx.selection;
  const rows = ctx.plan.chainFlows.filter((f) => f.year === year);
  const title = ctx.t('sankey.title', { year: ctx.year, element: ctx.plan.chain.element ?? '–' }) + ofBaseline(ctx);
  if (rows.length === 0) return section('chain', title, '', h('p', { class: 'empty' }, ctx.t('sankey.empty')));
  const said = h('p', { class: 'following', role: 'status', 'aria-live': 'polite' });
  const holder = chart(ctx, 'sankey', (width) => sankey(ctx, width, (words) => {
    said.replaceChildren(words, words ? h('button', { type: 'button', class: 'quiet', onclick: () => holder.querySelector('svg')?.dispatchEvent(new Event('release')) }, ctx.t('sankey.release')) : '');
  }));
  const dropped = graphOf(ctx, 1000).dropped;
  return section('chain', title, ctx.t('sankey.hint'), said, holder, sourceLine(ctx),
    dropped > 0 && h('p', { class: 'hint' }, ctx.t('sankey.dropped', { n: dropped })),
    details(ctx.t('as-table'), table(ctx, {
      id: 'chain', basis: modelled(ctx), caption: title, rows, empty: ctx.t('sankey.empty'), limit: 15, sort: { column: 5, descending: true },
      columns: [
        { head: ctx.t('from'), value: (f) => ctx.country(f.fromCountry) },
        { head: '', value: (f) => stageWords(ctx, f.fromStage) },
        { head: ctx.t('to'), value: (f) => (f.toStage === 'loss' ? '' : ctx.country(f.toCountry)) },
        { head: '', value: (f) => stageWords(ctx, f.toStage) },
        ...comparison<typeof rows[number]>(ctx, ctx.t('tonnes'), (f) => f.tonnesContained, (f) => f.baselineTonnesContained),
      ],
    })));
}

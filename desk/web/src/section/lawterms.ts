// What the law takes at borders, bars at mines and allows as a quota, with its article and what it costs per tonne.
import type { Context, Key } from '../context.ts';
import type { LawTerm } from '../model.ts';
import { table } from '../table.ts';
import { modelled, section } from './parts.ts';

/** Nothing where the law of the scenario has no such terms at all. */
export function lawTerms(ctx: Context): HTMLElement | null {
  if (ctx.plan.lawTerms.length === 0) return null;
  const { year } = ctx.selection;
  const title = ctx.t('lawterms.title', { year: ctx.year });
  const rows = ctx.plan.lawTerms.filter((r) => r.year === year && (r.material === undefined || ctx.shows(r.material)));
  return section('lawterms', title, rows.length > 0 ? ctx.t('lawterms.hint') : '', table(ctx, {
    id: 'lawterms', basis: modelled(ctx), caption: title, rows, empty: ctx.t('lawterms.empty'), limit: 15,
    columns: [
      { head: ctx.t('what'), value: (r) => ctx.t(`lawterms.${r.kind}` as Key) },
      { head: ctx.t('where'), value: (r) => (r.partner ? `${ctx.country(r.country)} → ${ctx.country(r.partner)}` : [ctx.country(r.country), r.source].filter(Boolean).join(', ')) },
      { head: ctx.t('material'), value: (r) => (r.material ? ctx.term('stage', ctx.index.stage(r.material)) : '') },
      { head: ctx.t('provision'), value: (r) => (r.provisions ?? []).join(', '), tip: (r) => (r.citations ?? []).map((c) => ctx.words(c.text)) },
      { head: ctx.t('worth'), unit: ctx.t('usd-per-tonne'), value: (r) => r.usdPerTonne ?? r.usdPerTonneContained, numeric: true },
      { head: ctx.t('lawterms.allowed'), value: (r) => allowed(ctx, r), numeric: true },
      { head: ctx.t('lawterms.moved'), unit: ctx.t('tonnes'), value: (r) => r.tonnes ?? r.tonnesContained, numeric: true },
    ],
  }));
}

function allowed(ctx: Context, r: LawTerm): string {
  if (r.openShare !== undefined) return ctx.share(r.openShare);
  return r.quotaTonnesContained === undefined ? '' : ctx.tonnes(r.quotaTonnesContained);
}

// What the law takes at borders, bars at mines and allows as a quota, with its article and what it costs per tonne.
import type { Context, Key } from '../context.ts';
import type { LawTerm } from '../model.ts';
import { table } from '../table.ts';
import { modelled, section } from './parts.ts';

const OWNERS = ['state-participation', 'first-refusal', 'local-content', 'certification'];

/** Who owns, buys first, is employed and certifies, at each mine and plant of the region in the headline year; nothing where nothing bears on one. */
export function ownerTerms(ctx: Context): HTMLElement | null {
  const rows = ctx.plan.lawTerms.filter((r) => OWNERS.includes(r.kind) && (r.material === undefined || ctx.shows(r.material)));
  if (rows.length === 0) return null;
  const title = ctx.t('owners.title', { year: rows[0]!.year });
  return section('owners', title, ctx.t('owners.hint'), table(ctx, {
    id: 'owners', basis: modelled(ctx), caption: title, rows, empty: '', limit: 15,
    columns: [
      { head: ctx.t('where'), value: (r) => `${ctx.words(r.siteTitle, r.site)}, ${ctx.country(r.country)}` },
      { head: ctx.t('what'), value: (r) => ctx.t(`lawterms.${r.kind}` as Key) },
      { head: ctx.t('provision'), value: (r) => ctx.words(r.title, (r.provisions ?? []).join(', ')), tip: (r) => [...(r.citations ?? []).map((c) => ctx.words(c.text)), ...(r.provisions ?? [])] },
      { head: ctx.t('owners.status'), value: (r) => ctx.t(`owners.${r.mayApply && (r.status ?? 'enacted') === 'enacted' ? 'may' : r.status ?? 'enacted'}` as Key) },
      { head: ctx.t('owners.base'), unit: ctx.t('million-usd'), value: (r) => inMillion(r.baseUsd), tip: (r) => (r.base ? [ctx.t(`owners.base.${r.base}` as Key)] : []), numeric: true },
      { head: ctx.t('owners.percent'), value: (r) => r.percent, numeric: true },
      { head: ctx.t('owners.worth'), unit: ctx.t('million-usd'), value: (r) => inMillion(r.worthUsd), numeric: true },
      { head: ctx.t('owners.missing'), value: (r) => [ctx.words(r.conditions), ctx.words(r.missing)].filter(Boolean).join('; ') },
    ],
  }));
}

const inMillion = (usd: number | undefined): number | undefined => (usd === undefined ? undefined : usd / 1e6);

/** Nothing where the law of the scenario has no such terms at all. */
export function lawTerms(ctx: Context): HTMLElement | null {
  const terms = ctx.plan.lawTerms.filter((r) => !OWNERS.includes(r.kind));
  if (terms.length === 0) return null;
  const { year } = ctx.selection;
  const title = ctx.t('lawterms.title', { year: ctx.year });
  const rows = terms.filter((r) => r.year === year && (r.material === undefined || ctx.shows(r.material)));
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

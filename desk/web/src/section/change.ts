// What changed, what restricts, what the state takes.
import type { Context, Key } from '../context.ts';
import { differences, type Difference } from '../differences.ts';
import { changeShare } from '../format.ts';
import { h } from '../dom.ts';
import type { Restriction, Revenue, ShadowPrice, Stock } from '../model.ts';
import { table } from '../table.ts';
import { basisMark, changeColumn, comparison, modelled, section, sourceLines } from './parts.ts';

export function changes(ctx: Context): HTMLElement {
  const { year } = ctx.selection;
  const title = ctx.t('differences.title', { year: ctx.year });
  const rows = differences(ctx.plan, year).filter((d) => d.material === undefined || ctx.shows(d.material));
  const show = (value: number): string => ctx.n(value);
  return section('changes', title, '', table(ctx, {
    id: 'changes', basis: modelled(ctx), caption: title, rows, empty: ctx.t('differences.empty'), limit: 15,
    columns: [
      { head: ctx.t('what'), value: (d) => ctx.t(`diff.${d.kind}` as Key) },
      { head: ctx.t('material'), value: (d) => ctx.term('stage', ctx.index.stage(d.material ?? '')) },
      { head: ctx.t('where'), value: (d) => where(ctx, d) },
      { head: ctx.t('baseline'), value: (d) => d.before, text: (d) => show(d.before), numeric: true },
      { head: ctx.t('scenario'), value: (d) => d.after, text: (d) => show(d.after), numeric: true },
      { head: ctx.t('difference'), value: (d) => d.after - d.before, text: (d) => (d.after > d.before ? '+' : '') + show(d.after - d.before), numeric: true, change: true },
      changeColumn<Difference>(ctx, (d) => changeShare(d.after, d.before)),
      { head: ctx.t('unit'), value: (d) => (d.unit === 'usd/t' ? ctx.t('usd-per-tonne') : d.unit === 't' ? ctx.t('tonnes') : 'USD') },
    ],
  }));
}

function where(ctx: Context, d: Difference): string {
  if (d.to) return `${ctx.country(d.country)} → ${ctx.country(d.to)}`;
  const site = d.site ? ctx.site(d.site) : '';
  const country = ctx.country(d.country);
  return site && site !== country ? `${site}, ${country}` : country;
}

interface Cost { restriction: Restriction; shadow?: ShadowPrice }

export function restrictions(ctx: Context): HTMLElement {
  const { year } = ctx.selection;
  const title = ctx.t('restrictions.title', { year: ctx.year });
  const rows = ctx.plan.restrictions.flatMap((restriction): Cost[] => {
    const costs = (restriction.shadowPrices ?? []).filter((p) => p.year === year && (p.material === undefined || ctx.shows(p.material)));
    return costs.length > 0 ? costs.map((shadow) => ({ restriction, shadow })) : [{ restriction }];
  });
  return section('restrictions', title, '', table(ctx, {
    id: 'restrictions', caption: title, rows, empty: ctx.t('restrictions.empty'), limit: 15,
    columns: [
      { head: ctx.t('restriction'), value: (c) => ctx.words(c.restriction.title, c.restriction.provision), tip: (c) => provenance(ctx, c.restriction) },
      { head: ctx.t('in-force'), value: (c) => c.restriction.from ?? '', text: (c) => force(ctx, c.restriction) },
      { head: ctx.t('pair'), value: (c) => pair(ctx, c) },
      { head: ctx.t('material'), value: (c) => (c.shadow?.material ? ctx.term('stage', ctx.index.stage(c.shadow.material)) : (c.restriction.materials ?? []).map((m) => ctx.term('stage', ctx.index.stage(m))).join(', ')) },
      { head: ctx.t('worth'), unit: ctx.t('usd-per-tonne'), value: (c) => c.shadow?.usdPerTonne, numeric: true, tip: (c) => (c.shadow ? [] : [ctx.t('not-in-force')]) },
      { head: ctx.t('allowed'), unit: ctx.t('tonnes'), value: (c) => c.shadow?.allowedTonnes, numeric: true },
      { head: ctx.t('free'), unit: ctx.t('tonnes'), value: (c) => c.shadow?.freeTonnes, numeric: true },
      { head: ctx.t('basis'), value: (c) => c.restriction.basis ?? '', draw: (c) => (c.restriction.basis ? basisMark(ctx, c.restriction.basis, sourceLines(ctx, c.restriction.sources)) : null) },
    ],
  }));
}

function pair(ctx: Context, c: Cost): string {
  return `${ctx.country(c.shadow?.exporter ?? c.restriction.imposing)} → ${ctx.country(c.shadow?.importer ?? c.restriction.target)}`;
}

function force(ctx: Context, r: Restriction): string {
  return r.from ? `${ctx.day(r.from)} – ${r.until ? ctx.day(r.until) : ctx.t('until-open')}` : '';
}

function provenance(ctx: Context, r: Restriction): string[] {
  return [ctx.words(r.citation), r.announced ? ctx.t('announced', { date: ctx.day(r.announced) }) : '', ...sourceLines(ctx, r.sources)].filter(Boolean);
}

export function revenue(ctx: Context): HTMLElement {
  const { year } = ctx.selection;
  const title = ctx.t('revenue.title', { year: ctx.year });
  const rows = ctx.plan.revenue.filter((r) => r.year === year);
  const million = (usd: number | undefined): number | undefined => (usd === undefined ? undefined : usd / 1e6);
  const stocks = ctx.plan.stocks.filter((x) => x.year === year && ctx.shows(x.material) && x.tonnes > 0);
  return section('revenue', title, '', table(ctx, {
    id: 'revenue', basis: modelled(ctx), caption: title, rows, empty: ctx.t('revenue.empty'),
    columns: [
      { head: ctx.t('country'), value: (r) => ctx.country(r.country) },
      { head: ctx.t('provision'), value: (r) => r.provision ?? '' },
      { head: ctx.t('rate'), value: (r) => r.rate, text: (r) => (r.rate === undefined ? '' : ctx.share(r.rate)), numeric: true },
      ...comparison<Revenue>(ctx, ctx.t('million-usd'), (r) => million(r.usd), (r) => million(r.baselineUsd)),
    ],
  }), stocks.length > 0 && h('div', {}, h('h3', {}, ctx.t('stocks.title', { year: ctx.year })), stockTable(ctx, stocks)));
}

function stockTable(ctx: Context, rows: Stock[]): HTMLElement {
  return table(ctx, {
    id: 'stocks', caption: ctx.t('stocks.title', { year: ctx.year }), rows, empty: '',
    columns: [
      { head: ctx.t('country'), value: (x) => ctx.country(x.country) },
      { head: ctx.t('material'), value: (x) => ctx.material(x.material) },
      { head: ctx.t('scenario'), unit: ctx.t('tonnes'), value: (x) => x.tonnes, numeric: true },
    ],
  });
}

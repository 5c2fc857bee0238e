// What changed, what restricts, what the state takes.
import type { Context, Key } from '../context.ts';
import { costsOf, type Costs } from '../costs.ts';
import { differences, type Difference, type Group } from '../differences.ts';
import { changeShare, LEAST_TONNES } from '../format.ts';
import { h } from '../dom.ts';
import type { Restriction, Revenue, ShadowPrice, Stock } from '../model.ts';
import { table } from '../table.ts';
import { basisMark, changeColumn, comparison, details, modelled, section, sourceLines } from './parts.ts';

export function changes(ctx: Context): HTMLElement {
  const { year } = ctx.selection;
  const title = ctx.t('differences.title', { year: ctx.year });
  const groups = differences(ctx.plan, year, (m) => ctx.shows(m));
  const show = (value: number): string => ctx.n(value);
  return section('changes', title, groups.length > 0 ? ctx.t('differences.hint') : '', table(ctx, {
    id: 'changes', basis: modelled(ctx), caption: title, rows: groups.flatMap((g) => g.rows), empty: ctx.t('differences.empty'), limit: FIRST_OF_KIND,
    group: { key: (d) => d.kind, head: (kind) => groupHead(ctx, groups.find((g) => g.kind === kind)!) },
    columns: [
      { head: ctx.t('where'), value: (d) => where(ctx, d), draw: (d) => named(ctx, d) },
      { head: ctx.t('what'), value: (d) => ctx.t(`diff.${d.kind}` as Key), unseen: true },
      { head: ctx.t('material'), value: (d) => ctx.term('stage', ctx.index.stage(d.material ?? '')), unseen: true },
      { head: ctx.t('baseline'), value: (d) => scaled(d, d.before), text: (d) => show(scaled(d, d.before)), numeric: true },
      { head: ctx.t('scenario'), value: (d) => scaled(d, d.after), text: (d) => show(scaled(d, d.after)), numeric: true },
      { head: ctx.t('difference'), value: (d) => scaled(d, d.after - d.before), order: (d) => Math.abs(d.after - d.before), text: (d) => (d.after > d.before ? '+' : '') + show(scaled(d, d.after - d.before)), numeric: true, change: true, wide: true },
      changeColumn<Difference>(ctx, (d) => changeShare(d.after, d.before, d.unit === 't' ? LEAST_TONNES : 0)),
      { head: ctx.t('unit'), value: (d) => unitOf(ctx, d), unseen: true },
    ],
  }));
}

/** Rows of each kind that stand there before "show all". */
const FIRST_OF_KIND = 5;

const unitOf = (ctx: Context, d: Difference): string => (d.unit === 'usd/t' ? ctx.t('usd-per-tonne') : d.unit === 't' ? ctx.t('tonnes') : ctx.t('million-usd'));

/** State revenue is told in millions. */
const scaled = (d: Difference, value: number): number => (d.unit === 'usd' ? value / 1e6 : value);

/** The kind with its unit, how many differ, and how many small differences are left out. */
function groupHead(ctx: Context, { kind, rows, left }: Group): (Node | string)[] {
  const counted = [ctx.t('differences.count', { n: rows.length }), left > 0 ? ctx.t('differences.left', { n: left }) : ''].filter(Boolean).join('; ');
  return [ctx.t(`diff.${kind}` as Key), h('span', { class: 'unit' }, `, ${unitOf(ctx, rows[0]!)} `), h('span', { class: 'counted' }, counted)];
}

/** What a row is about, with its material behind it. */
function named(ctx: Context, d: Difference): Node {
  const material = ctx.term('stage', ctx.index.stage(d.material ?? ''));
  return h('span', {}, where(ctx, d), material && h('span', { class: 'unit' }, `, ${material}`));
}

function where(ctx: Context, d: Difference): string {
  if (d.to) return `${ctx.country(d.country)} → ${ctx.country(d.to)}`;
  const site = ctx.words(d.title, ctx.site(d.site));
  const country = ctx.country(d.country);
  return site && !site.includes(country) ? `${site}, ${country}` : site || country;
}

interface Row { restriction: Restriction; costs: Costs }

export function restrictions(ctx: Context): HTMLElement {
  const { year } = ctx.selection;
  const title = ctx.t('restrictions.title', { year: ctx.year });
  const rows = ctx.plan.restrictions.map((restriction): Row => ({ restriction, costs: costsOf(restriction, year, (m) => ctx.shows(m)) }));
  return section('restrictions', title, rows.length > 0 ? ctx.t('restrictions.hint') : '', table(ctx, {
    id: 'restrictions', caption: title, rows, empty: ctx.t('restrictions.empty'), cards: true,
    below: (r) => pairTable(ctx, r),
    columns: [
      { head: ctx.t('restriction'), value: ({ restriction: r }) => ctx.words(r.title, r.provision), tip: ({ restriction: r }) => provenance(ctx, r) },
      { head: ctx.t('in-force'), value: ({ restriction: r }) => r.from ?? '', text: ({ restriction: r }) => force(ctx, r) },
      { head: ctx.t('direction'), value: ({ restriction: r }) => `${place(ctx, r.imposing)} → ${place(ctx, r.target)}` },
      { head: ctx.t('material'), value: ({ restriction: r }) => (r.materials ?? []).map((m) => ctx.term('stage', ctx.index.stage(m))).join(', ') },
      { head: ctx.t('binds'), value: ({ costs }) => costs.binding, text: ({ costs }) => (costs.pairs.length > 0 ? ctx.t('binds.of', { n: costs.binding, all: costs.pairs.length }) : ctx.t('binds.none')), numeric: true },
      { head: ctx.t('worth'), unit: ctx.t('usd-per-tonne'), value: ({ costs }) => costs.high, text: ({ costs }) => range(ctx, costs), numeric: true },
      { head: ctx.t('basis'), value: ({ restriction: r }) => r.basis ?? '', draw: ({ restriction: r }) => (r.basis ? basisMark(ctx, r.basis, sourceLines(ctx, r.sources)) : null) },
    ],
  }));
}

/** Under a restriction: the pairs of countries that it stands between, the dearest first, and what its reader should know. */
function pairTable(ctx: Context, { restriction, costs }: Row): Node | null {
  const note = restriction.note ? h('p', { class: 'hint' }, ctx.told(restriction.note)) : null;
  if (costs.pairs.length === 0) return note && details(ctx.t('restriction.note'), note);
  const caption = `${ctx.words(restriction.title, restriction.provision)}, ${ctx.year}`;
  const pairs = table(ctx, {
    id: `restriction-${restriction.provision}`, basis: modelled(ctx), caption, rows: costs.pairs, empty: '', limit: 15,
    columns: [
      { head: ctx.t('pair'), value: (p: ShadowPrice) => `${place(ctx, p.exporter ?? restriction.imposing)} → ${place(ctx, p.importer ?? restriction.target)}` },
      { head: ctx.t('material'), value: (p) => ctx.term('stage', ctx.index.stage(p.material ?? '')) },
      { head: ctx.t('worth'), unit: ctx.t('usd-per-tonne'), value: (p) => p.usdPerTonne, numeric: true },
      { head: ctx.t('allowed'), unit: ctx.t('tonnes'), value: (p) => p.allowedTonnes, numeric: true },
      { head: ctx.t('free'), unit: ctx.t('tonnes'), value: (p) => p.freeTonnes, numeric: true },
    ],
  });
  return details(ctx.t('restriction.pairs', { n: costs.pairs.length, allowed: ctx.tonnes(costs.allowedTonnes), free: ctx.tonnes(costs.freeTonnes) }), note ?? '', pairs);
}

/** A country, or all of them. */
const place = (ctx: Context, id: string | undefined): string => (id === 'all' ? ctx.t('every-country') : ctx.country(id));

function range(ctx: Context, { low, high }: Costs): string {
  if (low === undefined || high === undefined) return '';
  const [from, to] = [ctx.n(low), ctx.n(high)];
  return from === to ? from : `${from} – ${to}`;
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
      // Millions of one country are thousandths of another's: each keeps its own three digits.
      ...comparison<Revenue>(ctx, ctx.t('million-usd'), (r) => million(r.usd), (r) => million(r.baselineUsd)).map((column) => (
        column.change ? column : { ...column, text: (r: Revenue) => (column.value(r) === undefined ? '' : ctx.n(Number(column.value(r)))) })),
    ],
  }), stocks.length > 0 && h('div', {}, h('h3', {}, ctx.t('stocks.title', { year: ctx.year })), stockTable(ctx, stocks)));
}

function stockTable(ctx: Context, rows: Stock[]): HTMLElement {
  return table(ctx, {
    id: 'stocks', basis: modelled(ctx), caption: ctx.t('stocks.title', { year: ctx.year }), rows, empty: '', sort: { column: 2, descending: true },
    columns: [
      { head: ctx.t('country'), value: (x) => ctx.country(x.country) },
      { head: ctx.t('material'), value: (x) => ctx.material(x.material) },
      { head: ctx.t('scenario'), unit: ctx.t('tonnes'), value: (x) => x.tonnes, numeric: true },
    ],
  });
}

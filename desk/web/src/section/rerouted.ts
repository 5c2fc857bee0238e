// Where scenario and baseline have different maps: whose cheapest way is another one, and what that costs.
import type { Context, Key } from '../context.ts';
import type { Rerouted, Toll } from '../model.ts';
import { table } from '../table.ts';
import { modelled, section } from './parts.ts';

/** Nothing where both worlds have the same map. */
export function rerouted(ctx: Context): HTMLElement | null {
  if (ctx.plan.rerouted.length === 0) return null;
  const rows = ctx.plan.rerouted.filter((r) => ctx.shows(r.material) && r.moves);
  const year = ctx.plan.rerouted[0]!.year ?? ctx.year;
  const title = ctx.t('rerouted.title', { year });
  return section('rerouted', title, rows.length > 0 ? ctx.t('rerouted.hint') : '', table(ctx, {
    id: 'rerouted', basis: modelled(ctx), caption: title, rows, empty: ctx.t('rerouted.empty'), limit: 15,
    columns: [
      { head: ctx.t('material'), value: (r) => ctx.term('stage', ctx.index.stage(r.material)) },
      { head: ctx.t('where'), value: (r) => `${end(ctx, r.fromSite, r.fromCountry)} → ${end(ctx, r.toSite, r.toCountry)}` },
      { head: ctx.t('rerouted.vehicle'), value: (r) => ctx.t(`vehicle.${r.vehicle}` as Key) },
      { head: ctx.t('rerouted.before'), value: (r) => countries(ctx, r.countriesBefore) },
      { head: ctx.t('rerouted.after'), value: (r) => (r.extraUsdPerTonne === undefined ? ctx.t('rerouted.none') : countries(ctx, r.countriesAfter)) },
      { head: ctx.t('rerouted.extra'), unit: ctx.t('usd-per-tonne'), value: (r) => r.extraUsdPerTonne, numeric: true, change: true },
      { head: ctx.t('rerouted.days'), value: (r) => r.extraDays, numeric: true },
      { head: ctx.t('rerouted.tonnes'), unit: ctx.t('tonnes'), value: (r: Rerouted) => r.tonnesAfter, text: (r) => (r.chosen ? `${ctx.tonnes(r.tonnesBefore ?? 0)} → ${ctx.tonnes(r.tonnesAfter ?? 0)}` : ''), numeric: true },
    ],
  }));
}

const end = (ctx: Context, site: string | undefined, country: string): string => {
  const name = ctx.site(site);
  return name && name !== ctx.country(country) ? `${name}, ${ctx.country(country)}` : ctx.country(country);
};

const countries = (ctx: Context, ids: string[] | undefined): string => (ids ?? []).map((c) => ctx.country(c)).join(' – ');

/** Links of known capacity, and what one more tonne of room on each is worth; nothing where no link has a known one. */
export function tolls(ctx: Context): HTMLElement | null {
  const all = ctx.plan.tolls;
  if (all.length === 0) return null;
  const { year } = ctx.selection;
  const title = ctx.t('tolls.title', { year: ctx.year });
  const rows = all.filter((r) => r.year === year);
  return section('tolls', title, rows.length > 0 ? ctx.t('tolls.hint') : '', table(ctx, {
    id: 'tolls', basis: modelled(ctx), caption: title, rows, empty: ctx.t('tolls.empty'), limit: 10,
    columns: [
      { head: ctx.t('tolls.link'), value: (r: Toll) => r.link },
      { head: ctx.t('worth'), unit: ctx.t('usd-per-tonne'), value: (r) => r.usdPerTonne, numeric: true },
      { head: ctx.t('tolls.room'), unit: ctx.t('tonnes'), value: (r) => r.residualTonnes, numeric: true },
      { head: ctx.t('tolls.used'), unit: ctx.t('tonnes'), value: (r) => r.tonnes, numeric: true },
    ],
  }));
}

// Carbon dioxide of the freight and energy of the plants: the sums of every year, then where it is given off in the year chosen.
import type { Context } from '../context.ts';
import type { Carbon, FreightCarbon, ProcessEnergy } from '../model.ts';
import { table } from '../table.ts';
import { comparison, modelled, section } from './parts.ts';

/** Nothing where the plan counts none. */
export function carbon(ctx: Context): HTMLElement | null {
  const { carbon: sums, freightCarbon, processEnergy } = ctx.plan;
  if (sums.length === 0) return null;
  const title = ctx.t('carbon.title');
  const of = sums.find((r) => r.year === ctx.selection.year);
  return section('carbon', title, ctx.words(of?.missing), sumTable(ctx, title, sums),
    whereTable(ctx, freightCarbon.filter((r) => r.year === ctx.selection.year && ctx.shows(r.material))),
    energyTable(ctx, processEnergy.filter((r) => r.year === ctx.selection.year)));
}

const sumTable = (ctx: Context, caption: string, rows: Carbon[]): HTMLElement => table(ctx, {
  id: 'carbon', basis: modelled(ctx), caption, rows, empty: '',
  columns: [
    { head: ctx.t('year'), value: (r) => String(r.year) },
    ...comparison<Carbon>(ctx, ctx.t('carbon.unit'), (r) => r.freightCo2Tonnes, (r) => r.baselineFreightCo2Tonnes),
    { head: ctx.t('carbon.uncounted'), unit: ctx.t('tonnes'), value: (r) => r.uncountedTonnes, numeric: true },
    { head: ctx.t('carbon.energy'), unit: ctx.t('carbon.mwh'), value: (r) => r.processEnergyMwh, numeric: true },
    { head: ctx.t('carbon.without'), unit: ctx.t('tonnes'), value: (r) => r.outputWithoutEnergyTonnes, numeric: true },
  ],
});

const whereTable = (ctx: Context, rows: FreightCarbon[]): HTMLElement => table(ctx, {
  id: 'carbon-where', basis: modelled(ctx), caption: ctx.t('carbon.where', { year: ctx.year }), rows, empty: ctx.t('carbon.empty'), limit: 10,
  columns: [
    { head: ctx.t('material'), value: (r) => ctx.term('stage', ctx.index.stage(r.material)) },
    { head: ctx.t('country'), value: (r) => (r.country === 'SEA' ? ctx.t('carbon.sea') : ctx.country(r.country)) },
    ...comparison<FreightCarbon>(ctx, ctx.t('carbon.unit'), (r) => r.co2Tonnes, (r) => r.baselineCo2Tonnes),
  ],
});

const energyTable = (ctx: Context, rows: ProcessEnergy[]): HTMLElement => table(ctx, {
  id: 'carbon-energy', basis: modelled(ctx), caption: ctx.t('carbon.plants', { year: ctx.year }), rows, empty: ctx.t('carbon.noplants'), limit: 10,
  columns: [
    { head: ctx.t('plant'), value: (r) => ctx.words(r.title, r.plant) },
    { head: ctx.t('country'), value: (r) => ctx.country(r.country) },
    { head: ctx.t('carbon.rate'), unit: ctx.t('carbon.kwh'), value: (r) => r.kwhPerTonne, text: (r) => (r.kwhPerTonne === undefined ? ctx.t('carbon.unknown') : ctx.n(r.kwhPerTonne)), numeric: true },
    ...comparison<ProcessEnergy>(ctx, ctx.t('carbon.mwh'), (r) => r.energyMwh, (r) => r.baselineEnergyMwh),
  ],
});

// The sections of a report in the order of the page: of the report in one file, and of the page of a run.
import type { Context } from './context.ts';
import { carbon } from './section/carbon.ts';
import { chain } from './section/chain.ts';
import { changes, restrictions, revenue } from './section/change.ts';
import { lawTerms, ownerTerms } from './section/lawterms.ts';
import { maps } from './section/maps.ts';
import { markets, prices } from './section/markets.ts';
import { assumptions, checks, notes, reconciliation, sources } from './section/method.ts';
import { mines, plants } from './section/producers.ts';
import { rerouted, tolls } from './section/rerouted.ts';
import { binding, dependence, lawCosts, lawEffects, valueAdded, welfare, whyPrices } from './section/why.ts';

export type Section = (ctx: Context) => HTMLElement | null;

/** Those that change with year, material or comparison. */
export const SELECTED: Section[] = [maps, chain, prices, markets, plants, mines, whyPrices, binding, changes, welfare, restrictions, lawCosts, lawEffects, lawTerms, ownerTerms, tolls, rerouted, revenue, valueAdded, dependence, carbon, reconciliation];
export const ORDER: Section[] = [maps, chain, prices, markets, plants, mines, whyPrices, binding, changes, welfare, restrictions, lawCosts, lawEffects, lawTerms, ownerTerms, tolls, rerouted, revenue, valueAdded, dependence, carbon, assumptions, reconciliation, checks, notes, sources];

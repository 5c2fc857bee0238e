// The plan as the page reads it: schema "tizbek-plan/1". Quantities are tonnes of material unless a name says "contained".

export type Words = Partial<Record<'en' | 'ru', string>>;
export type Stage = 'concentrate' | 'metal' | 'oxide';
export type Point = [number, number];

export interface Material { id: string; stage: string; title: Words; contentShare?: number }
export interface Country { id: string; title: Words; latitude?: number; longitude?: number; region?: boolean }
export interface Site { id: string; title: Words; country: string; latitude: number; longitude: number; kind: string }
export interface Figure {
  id: string; title: Words; unit: string; baseline?: number; value: number; low?: number; high?: number; year?: number; deciders?: string[];
}
export interface Market {
  country: string; material: string; year: number;
  priceUsdPerTonne?: number; priceLow?: number; priceHigh?: number; baselinePriceUsdPerTonne?: number;
  consumedTonnes?: number; unservedTonnes?: number; baselineConsumedTonnes?: number;
  origins?: { country: string; tonnes: number }[];
}
export interface Flow {
  year: number; material: string; fromSite?: string; toSite?: string; fromCountry: string; toCountry: string;
  tonnes: number; baselineTonnes?: number; vehicle?: string; freightUsdPerTonne?: number; days?: number;
  path?: Point[]; countriesCrossed?: string[];
}
export interface ChainFlow {
  year: number; fromStage: string; fromCountry: string; toStage: string; toCountry: string;
  tonnesContained: number; baselineTonnesContained?: number;
}
export interface Plant {
  id?: string; site?: string; title?: Words; country: string; process?: Words; kind?: string; year: number; state: string;
  capacityTonnes?: number; outputTonnes?: number; baselineOutputTonnes?: number;
  scarcityRentUsdPerTonne?: number; marginUsdPerTonne?: number;
  terms?: { title: Words; usdPerTonne: number }[]; reason?: Words;
}
export interface Mine {
  site?: string; title?: Words; country: string; year: number; tonnesContained?: number; baselineTonnesContained?: number;
  concentratePriceUsdPerTonneContained?: number; baselinePriceUsdPerTonneContained?: number; chargeUsdPerTonneContained?: number;
}
export interface Stock { country: string; material: string; year: number; tonnes: number; baselineTonnes?: number }
export interface Revenue { country: string; year: number; usd?: number; baselineUsd?: number; provision?: string; rate?: number }
export interface ShadowPrice {
  year: number; usdPerTonne: number; exporter?: string; importer?: string; material?: string; allowedTonnes?: number; freeTonnes?: number;
}
export interface Restriction {
  provision: string; title?: Words; citation?: Words; imposing?: string; target?: string; materials?: string[];
  from?: string; until?: string; announced?: string; shadowPrices?: ShadowPrice[]; sources?: string[]; basis?: string; note?: string;
}
/** What the law takes at a border, bars at a mine or allows as a quota. */
export interface LawTerm {
  kind: string; country: string; year: number; provisions?: string[]; citations?: { text?: Words }[]; partner?: string; material?: string;
  source?: string; usdPerTonne?: number; tonnes?: number; takenMillionUsd?: number; openShare?: number;
  quotaTonnesContained?: number; tonnesContained?: number; usdPerTonneContained?: number;
  status?: string; title?: Words; site?: string; siteTitle?: Words; percent?: number; base?: string; baseUsd?: number; worthUsd?: number; mayApply?: boolean; conditions?: Words; missing?: Words;
}
/** Carbon dioxide of freight and energy of plants in a year; what the sums leave out stands in `missing`. */
export interface Carbon {
  year: number; freightCo2Tonnes?: number; baselineFreightCo2Tonnes?: number; genericFactorShare?: number; uncountedTonnes?: number;
  processEnergyMwh?: number; baselineProcessEnergyMwh?: number; outputWithoutEnergyTonnes?: number; missing?: Words;
}
/** The same by material and by the country in which it is given off; SEA is the water. */
export interface FreightCarbon { year: number; material: string; country: string; co2Tonnes?: number; baselineCo2Tonnes?: number }
/** Energy of a plant; without figures where the data have none for its process. */
export interface ProcessEnergy {
  year: number; plant: string; title?: Words; country: string; process?: string; outputTonnes?: number; kwhPerTonne?: number; energyMwh?: number; baselineEnergyMwh?: number;
}
/** A link of known capacity, and what one more tonne of room on it is worth. */
export interface Toll { year: number; link: string; usdPerTonne?: number; residualTonnes?: number; tonnes?: number }
/** The cheapest way of a pair on both maps. */
export interface Rerouted {
  year?: number; material: string; fromSite?: string; toSite?: string; fromCountry: string; toCountry: string; vehicle: string;
  countriesBefore?: string[]; countriesAfter?: string[]; extraUsdPerTonne?: number; extraDays?: number;
  moves?: boolean; usual?: boolean; chosen?: boolean; tonnesBefore?: number; tonnesAfter?: number;
}
export interface Assumption {
  id: string; what?: Words; value?: number; low?: number; high?: number; unit?: string; reason?: string;
  effects?: { figure: string; atLow?: number; atHigh?: number }[]; decides?: boolean;
}
export interface Reconciled {
  country: string; material: string; item?: Words; rawTonnes?: number; adjustedTonnes?: number; basis?: string; sources?: string[];
}
export interface Check { title: Words; ok: boolean; value?: number; limit?: number }
/** A price that was quoted, in dollars of its date, taxes taken off. The model never reads it. */
export interface Quotation {
  title?: Words; material: string; country: string; date: string; usdPerTonne?: number; basis?: string; sources?: string[]; note?: string;
}
/** A part of a price or of a plant's account; what its kind means stands in `termKinds`. */
export interface ExplainedTerm { kind: string; where?: Words; usdPerTonne: number }
export interface TermKind { id: string; title: Words; limit?: boolean }
export interface ExplainedPrice { year: number; country: string; site: string; material: string; priceUsdPerTonne: number; setBy: string; terms: ExplainedTerm[]; text: Words }
/** What one more tonne of a plant leaves along its best chain. */
export interface PlantExplained { year: number; plant: string; country: string; state: string; gapUsdPerTonne?: number; terms?: ExplainedTerm[]; text: Words }
export interface BindingLimit { year: number; kind: string; id: string; title?: Words; country?: string; material?: string; usdPerTonne?: number; tonnes?: number; usdPerYear?: number }
export interface LawCost {
  year: number; kind: string; provisions?: string[]; citation?: Words; payer: string; receiver: string; partner?: string; material?: string;
  usdPerTonne?: number; tonnes?: number; usdPerYear?: number; heldBackTonnes?: number;
}
/** What a country has by a provision more than without it; negative is what it costs. */
export interface LawEffect {
  year: number; kind: string; provision?: string; title?: Words; citation?: Words; country: string;
  usersUsd?: number; minesUsd?: number; plantsUsd?: number; tradeUsd?: number; stocksUsd?: number; stateUsd?: number; sumUsd?: number;
}
export interface Welfare {
  year: number; country: string; usersChangeUsd?: number; minesChangeUsd?: number; plantsChangeUsd?: number; tradeChangeUsd?: number; stocksChangeUsd?: number; sumChangeUsd?: number;
}
export interface ValueAdded { year: number; country: string; stage: string; valueAddedUsd?: number; baselineValueAddedUsd?: number; tonnesContained?: number }
export interface Dependence { year: number; country: string; material: string; by: 'mining' | 'refining'; origin: string; share: number; tonnes?: number; herfindahl?: number }
export interface Explanations {
  termKinds: TermKind[]; prices: ExplainedPrice[]; plantAccounts: PlantExplained[]; binding: BindingLimit[]; lawCosts: LawCost[]; lawEffects: LawEffect[]; lawEffectsLeftOut?: number;
  welfare: Welfare[]; valueAdded: ValueAdded[]; dependence: Dependence[];
}
export interface Note { severity: string; text: Words }
export interface Link { id: string; mode: string; status: string; opens?: number; path: Point[] }
export interface Crossing { id: string; title: Words; latitude: number; longitude: number; dwellHours?: number }
export interface Place { id: string; title: Words; latitude: number; longitude: number }
export interface Source { id: string; title: string; publisher?: string; date?: string; url?: string }

export interface Plan {
  schema: string; generated?: string; dataVersion?: string;
  scenario: { id: string; title: Words; summary?: Words; announced?: string; baseline?: string };
  chain: { id: string; title: Words; element?: string };
  baseYear?: number; priceYear?: number; years: number[];
  materials: Material[]; countries: Country[]; sites: Site[];
  headline: { answer?: Words; figures: Figure[] };
  markets: Market[]; flows: Flow[]; chainFlows: ChainFlow[]; plants: Plant[]; mines: Mine[]; stocks: Stock[]; revenue: Revenue[];
  restrictions: Restriction[]; lawTerms: LawTerm[]; carbon: Carbon[]; freightCarbon: FreightCarbon[]; processEnergy: ProcessEnergy[]; tolls: Toll[]; rerouted: Rerouted[]; assumptions: Assumption[]; reconciliation: Reconciled[]; checks: Check[]; notes: Note[]; quotations: Quotation[];
  explanations: Explanations;
  map: { links: Link[]; crossings: Crossing[]; places: Place[] };
  sources: Source[];
}

const LISTS = ['years', 'materials', 'countries', 'sites', 'markets', 'flows', 'chainFlows', 'plants', 'mines', 'stocks', 'revenue',
  'restrictions', 'lawTerms', 'carbon', 'freightCarbon', 'processEnergy', 'tolls', 'rerouted', 'assumptions', 'reconciliation', 'checks', 'notes', 'quotations', 'sources'] as const;

/** Gives every list and group that the plan leaves out an empty one, so that no view has to ask. */
export function complete(raw: Partial<Plan>): Plan {
  const plan: Record<string, unknown> = { schema: '', ...raw };
  for (const name of LISTS) plan[name] = Array.isArray(plan[name]) ? plan[name] : [];
  plan.scenario = { id: '', title: {}, ...raw.scenario };
  plan.chain = { id: '', title: {}, ...raw.chain };
  plan.headline = { figures: [], ...raw.headline };
  plan.explanations = {
    termKinds: [], prices: [], plantAccounts: [], binding: [], lawCosts: [], lawEffects: [], welfare: [], valueAdded: [], dependence: [], ...raw.explanations,
  };
  plan.map = { links: [], crossings: [], places: [], ...raw.map };
  const whole = plan as unknown as Plan;
  if (whole.years.length === 0) whole.years = yearsSeen(whole);
  return whole;
}

function yearsSeen(plan: Plan): number[] {
  const seen = [...plan.markets, ...plan.flows, ...plan.plants].map((row) => row.year);
  return [...new Set(seen)].sort((a, b) => a - b);
}

/** Names for ids, in order of preference: the plan's words, then the id itself. */
export class Index {
  readonly materials: Map<string, Material>;
  readonly countries: Map<string, Country>;
  readonly sites: Map<string, Site>;
  readonly sources: Map<string, Source>;
  readonly assumptions: Map<string, Assumption>;
  readonly termKinds: Map<string, TermKind>;
  private readonly accounts: Map<string, PlantExplained>;
  private readonly order: Map<string, number>;

  constructor(plan: Plan) {
    this.materials = byId(plan.materials);
    this.countries = byId(plan.countries);
    this.sites = named(plan);
    this.sources = byId(plan.sources);
    this.assumptions = byId(plan.assumptions);
    this.termKinds = byId(plan.explanations.termKinds);
    this.accounts = new Map(plan.explanations.plantAccounts.map((a) => [`${a.plant} ${a.year}`, a]));
    const sorted = [...plan.countries].sort((a, b) => Number(b.region ?? false) - Number(a.region ?? false));
    this.order = new Map(sorted.map((c, i) => [c.id, i]));
  }

  /** The one order of countries everywhere: the region first, then as the plan lists them. */
  rank(country: string): number {
    return this.order.get(country) ?? this.order.size;
  }

  inRegion(country: string): boolean {
    return this.countries.get(country)?.region === true;
  }

  /** Why a plant runs or stands in a year, where the plan explains it. */
  account(plant: string | undefined, year: number): PlantExplained | undefined {
    return this.accounts.get(`${plant} ${year}`);
  }

  stage(material: string): string {
    return this.materials.get(material)?.stage ?? '';
  }
}

/** Sites under the names that the tables of plants and mines give them, so that map and table speak of the same things. */
function named(plan: Plan): Map<string, Site> {
  const sites = byId(plan.sites);
  for (const { site: id, title } of [...plan.mines, ...plan.plants].reverse()) {
    const site = id === undefined ? undefined : sites.get(id);
    if (site && site.kind !== 'market' && title && Object.keys(title).length > 0) sites.set(site.id, { ...site, title });
  }
  return sites;
}

function byId<T extends { id: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

// The register's records, as the server prints them (docs/register.md), and the questions its pages ask.
import { get, query } from '../../api.ts';
import type { Words } from '../../model.ts';
import type { Missing } from '../law/model.ts';

export interface Kind { kind: string; title: Words; layer: string; order: string }
export interface GridFrame { id: string; minutes: number; west: number; east: number; south: number; north: number; basis?: string; note?: string }
export interface RegisterCountry { country: string; name: Words; grid: GridFrame; kinds: Kind[]; entitled: string[] }
/** GET /api/register; of one that is not open only that. */
export interface Overview {
  open: boolean; invented?: boolean; entries?: number; at?: string; countries?: RegisterCountry[]; licence?: string;
  counts?: { live: number; waiting: number; parties: number };
}
export interface Share { party: string; percent: number; name?: string | null }
/** Ground that is a polygon: as it was filed, and in degrees; `squares` are those it has more than a border in common with. */
export interface Plot { filed: { system: string; order: string; rings: [string, string][][] }; polygon: [number, number][][]; operation: string; accuracyMetres: number; areaKm2: number; squares: string[] }
export interface Right {
  id: string; country: string; kind: string; layer: string; commodity: string; shares: Record<string, number>; holders?: Share[]; blocks: string[];
  from: string; until: string; status: string; application: string; pledges: Record<string, string>; areaKm2?: number; plotOrNull?: Plot | null;
}
export interface Page { rights: Right[]; next: string | null; matched: number | null }
export interface Application {
  id: string; number: number; country: string; kind: string; commodity: string; applicant: string; blocks: string[]; termYears: number; facts: Record<string, string>;
  documents: string[]; receivedAt: string; countsOn: string; decideByOrNull: string | null; status: string; grounds: Words[]; rivals?: number; dueInDays?: number | null; plotOrNull?: Plot | null; notes?: Words[];
}
export interface Obligation { right: string; what: Words; amount: string; byOrNull: string | null; provision: string; note: Words }
export interface Offer {
  id: string; right: string; seller: string; buyer: string; percent: number; price: number; marketPrice: number; currency: string; entitled: string[]; asked: number;
  madeOn: string; answerByOrNull: string | null; documents: string[]; status: string;
}
export interface Happened { seq: number; at: string; deed: string; what: Words; provisions: string[]; ground: string | null }
/** A resource statement, where the register keeps any. */
export interface Statement { id: string; code?: string; system?: string; asOf?: string; date?: string; classes?: Record<string, unknown>; [more: string]: unknown }
export interface RightAnswer {
  right: Right; geometry?: unknown; application: Application | null; history: Happened[]; offers: Offer[]; due: Obligation[]; transitions: string[]; statements?: Statement[]; restrictions?: Restriction[];
}
/** What may not be done with a right; `bars` are names of steps, `holds` is whether it does today. */
export interface Restriction { id: string; right: string; kind: string; bars: string[]; from: string; untilOrNull: string | null; ground: string; lifted: boolean; holds: boolean }
/** One owner in a declaration; the name is null where it is not open. */
export interface Interest { owner: string; name: string | null; kind: string; way: string; leastPercent: number | null; mostPercent: number | null; beneficial: boolean; since: string | null; until: string | null }
export interface Owners { subject: string; revision: number; interests: Interest[]; noneOrNull: string | null; source: string; declaredOn: string }
export interface CompleteCountry { country: string; rights: number; percents: Record<string, number>; completePercent: number; lacking: Record<string, string[]> }
/** How complete the register is, by requirement 2.3 of EITI; the country `ALL` is all of them. */
export interface Complete { day: string; requirement: Words; provisions: string[]; countries: CompleteCountry[] }
export interface OwnersAnswer { declared: { party: string; name: string | null; declaredOn: string; owners: number; none: string | null }[]; missing: { party: string; name: string | null }[] }
export interface PaymentRow { right: string; country: string; year: number; stream: string; currency: string; companyOrNull: number | null; agencyOrNull: number | null; differenceOrNull: number | null; agreement: string }
export interface PaymentsAnswer { rows: PaymentRow[] }
export interface ResourceRow { country: string; commodity: string; system: string; category: string; counted: string; deposits: number; oreTonnes: number; containedTonnes: number; readings: string[] }
export interface ResourcesAnswer { rows: ResourceRow[]; statements: { id: string; right: string; deposit: string; date: string }[] }
export interface Reminder { by: string; about: string; what: Words; rule: string; overdue: boolean }
export interface Party { id: string; kind: string; country: string; nameOrNull: string | null; sealedOrNull?: string | null }
/** `owners` is null where none were declared. */
export interface PartyAnswer { party: Party; name?: string | null; rights?: Right[]; owners?: Owners | null }
/** What would become of an application today: open, barred, waits (behind others), or unclear. */
export interface Judgement { state: string; rule?: string; text?: Words | null; provisions: string[]; grounds: Words[]; missing: Missing[] }
export interface Conflict { square: string; right: string }
export interface ApplicationAnswer { application: Application; conflicts: Conflict[]; rivals: { application: string; number?: number; applicant?: string | null }[]; judgement: Judgement | null }
export interface Receipt { about: string; number: number; at: string; hash: string; signature: string }
export interface Entry { seq: number; at: string; actor: string; deed: string; body: Record<string, unknown>; hash: string; previous?: string }
export interface Verification { entries: number; hash: string; findings: string[] }

/** What would become of a dealing today, before its parties and prices are known. */
export interface Foreseen extends Judgement { step: string; title: Words; act: string | null }

/** A proposal of one person that waits for another; older servers name its fields otherwise. */
export interface Proposal { id: string; by: string; at: string; request: string; body: Record<string, unknown>; status: string; deed: string }

/** Most rights that are fetched for the map and the list at once: more would be neither seen nor read. */
export const MOST_RIGHTS = 2000;
const A_PAGE = 500;

export const register = (): Promise<Overview> => get<Overview>('/api/register');

/** Rights that pass a filter, page by page until there are no more or there are enough. */
export async function rightsOf(filter: Record<string, string | undefined>, most = MOST_RIGHTS): Promise<{ rights: Right[]; more: boolean; matched: number | null }> {
  const rights: Right[] = [];
  let after: string | undefined;
  let matched: number | null = null;
  for (;;) {
    const page = await get<Page>(`/api/register/rights${query({ ...filter, status: filter.status?.toLocaleLowerCase('en'), after, limit: Math.min(A_PAGE, most) })}`);
    rights.push(...page.rights);
    matched ??= page.matched;
    if (!page.next || rights.length >= most) return { rights, more: Boolean(page.next), matched };
    after = page.next;
  }
}

export const countryOf = (all: Overview, id: string): RegisterCountry | undefined => all.countries?.find((c) => c.country === id);

export const minutesOf = (all: Overview, country: string): number => countryOf(all, country)?.grid.minutes ?? 1;

export const holdersOf = (right: Right): Share[] => right.holders ?? Object.entries(right.shares).map(([party, percent]) => ({ party, percent }));

/** The squares of a ground: its own, or those of its plot. */
export const squaresIn = (ground: { blocks: string[]; plotOrNull?: Plot | null }): string[] => ground.plotOrNull?.squares ?? ground.blocks;

/** Whether its term is over on a day though nobody recorded that yet. */
export const isOver = (right: Right, today: string): boolean => right.status === 'LIVE' && right.until <= today;

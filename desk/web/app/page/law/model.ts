// The documents of the law, as `tizbek law ... --json` prints them.
import type { Desk } from '../../desk.ts';
import type { Words } from '../../model.ts';

/** What the address asks. */
export interface Asked { country: string; act: string; mineral: string; material: string; target: string; day: string; facts: Record<string, string> }

export const actName = (desk: Desk, id: string): string => desk.words(desk.overview.actKinds.find((a) => a.id === id)?.title, id);

export interface Provision {
  id: string; country: string; title: Words; instrument: string; article: string; citation: Words; topic: string; status: string; effect: string; value: string;
  rule: string; from: string; until: string | null; announced: string | null; checked: string | null; basis: string; note: string; sources: string[]; file: string; line: number;
}
/** GET /api/law/terms, as far as the form needs it: what each fact is called. */
export interface Terms { facts: { id: string; title: Words }[] }
export interface Missing { what: string; text: Words; option: string }
export interface Reason { provision: string; citation: Words; text: Words }
export interface Due { provision: string; what: Words; amount: string; text: Words; by: string | null; gap: Words }
export interface Judged {
  act: { what: string; country: string; mineral: string | null; material: string | null; target: string | null; facts: Record<string, string> };
  verdict: Verdict; headline: Words; dues: Due[]; missing: Missing[]; reasons: Reason[]; asides: Reason[]; provisions: Provision[];
  sources: { id: string; title: string; publisher: string; date: string; url: string }[];
}
export type Verdict = 'allowed' | 'barred' | 'owes' | 'unknown' | 'conflict';
export interface Judgment extends Partial<Judged> { day: string; acts?: Judged[]; disclaimer: Words }
export interface Dated { number: number; from: string; until: string | null; basis: string; note: string; sources: string[]; file: string; line: number }
export interface Event {
  day: string; future: boolean; kind: string; provision?: Provision; before?: Provision | Dated | null; after?: Provision | Dated | null;
  parameter?: string; unit?: string; title?: Words; values?: ValueChange[];
}
export interface ValueChange { what: Words; before: Words; after: Words }
export interface TimeLine { country: string; today: string; events: Event[]; disclaimer: Words }
export interface Difference { country: string; from: string; to: string; changes: Omit<Event, 'day' | 'future'>[]; disclaimer: Words }
export interface Shown {
  kind: string; provision?: Provision & { endedBy: string | null; rows: string[]; when: string | null; needs: string | null; levy: string; unit: string | null; base: string | null; values: { case: string; number: string; known: string }[] };
  relations?: Record<string, string[]>;
  examples?: { day: string; act: string; expected: string; percent: string; facts: Record<string, string>; file: string; line: number }[];
}

/** What is asked for a missing fact: the option of the command line says which values it takes. */
export type Ask = { fact: string; kind: 'choice'; values: string[] } | { fact: string; kind: 'number'; unit: string } | { fact: string; kind: 'date' } | { fact: string; kind: 'text' };

/** "--fact blocks=NUMBER (blocks)", "--fact citizen=yes|no", "--fact issued_on=YYYY-MM-DD"; undefined where it is no fact. */
export function askOf(option: string): Ask | undefined {
  const said = /^--fact ([\w.-]+)=(.*)$/.exec(option);
  if (!said) return undefined;
  const [, fact = '', takes = ''] = said;
  const number = /^NUMBER(?: \((.*)\))?$/.exec(takes);
  if (number) return { fact, kind: 'number', unit: number[1] ?? '' };
  if (takes === 'YYYY-MM-DD') return { fact, kind: 'date' };
  return takes.includes('|') ? { fact, kind: 'choice', values: takes.split('|') } : { fact, kind: 'text' };
}

/** The facts of the address: "fact.blocks=12" becomes blocks: 12. */
export function factsOf(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => name.startsWith('fact.')).map(([name, value]) => [name.slice(5), value]));
}

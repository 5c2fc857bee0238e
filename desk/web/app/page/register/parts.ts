// Small parts that the pages of the register share: names, states, links, banners, and why something was not recorded.
import { h } from '../../../src/dom.ts';
import { ApiError, get } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import type { Words } from '../../model.ts';
import { empty, problem } from '../../part/states.ts';
import type { Draw, View } from '../../view.ts';
import { askOf, type Ask } from '../law/model.ts';
import { dated } from '../law/verdict.ts';
import { conditionWords } from './conditions.ts';
import { countryOf, holdersOf, type Overview, type Receipt, type Right, type Share } from './model.ts';
import { forgetSession, session, type Session } from './session.ts';

/** Today where the desk is read; the register's own day is the server's. */
export const today = (): string => new Date().toISOString().slice(0, 10);

export const kindTitle = (desk: Desk, all: Overview, country: string, kind: string): string => desk.words(countryOf(all, country)?.kinds.find((k) => k.kind === kind)?.title, desk.term('law.value', kind));

/** A title inside a sentence: without its capital, unless it is an abbreviation. */
export const inside = (title: string, language: string): string => (/^\p{Lu}\p{Lu}/u.test(title) ? title : title.slice(0, 1).toLocaleLowerCase(language) + title.slice(1));

export const rightLink = (desk: Desk, id: string): HTMLElement => h('a', { href: desk.link(`/register/right/${encodeURIComponent(id)}`) }, id);
export const applicationLink = (desk: Desk, id: string): HTMLElement => h('a', { href: desk.link(`/register/application/${encodeURIComponent(id)}`) }, id);
export const partyLink = (desk: Desk, id: string, name?: string | null): HTMLElement => h('a', { href: desk.link(`/register/party/${encodeURIComponent(id)}`) }, name || id);

export const holderText = (desk: Desk, share: Share): string => `${share.name || share.party}${share.percent < 100 ? ` ${desk.exact(share.percent, 3)} %` : ''}`;

/** Holders with their shares, each a link. */
export const holders = (desk: Desk, right: Right): HTMLElement => h('span', {}, ...holdersOf(right).flatMap((share, n) => [
  n ? ', ' : '', partyLink(desk, share.party, share.name), share.percent < 100 ? `\u00a0${desk.exact(share.percent, 3)}\u00a0%` : '']));

const STATUS_MARKS: Record<string, string> = { LIVE: '●', FILED: '◔', GRANTED: '✓', REFUSED: '✕', WITHDRAWN: '–', OPEN: '◔', WAIVED: '–', ACCEPTED: '✓', LAPSED: '–' };

/** A state as mark and word; the colour only repeats them. */
export const status = (desk: Desk, word: string): HTMLElement => h('span', { class: `status ${word.toLowerCase()}` }, h('span', { 'aria-hidden': 'true' }, STATUS_MARKS[word] ?? '○'), ` ${desk.term('register.status', word)}`);

/** The strong word that nothing here is real, where the register was made by `register demo`. */
export const banner = (desk: Desk, all: Overview): HTMLElement | null => (all.invented ? h('p', { class: 'invented', role: 'note' }, h('strong', {}, desk.t('register.invented')), ' ', desk.t('register.invented.note')) : null);

export const line = (name: string, value: Node | string | null | undefined | false): Node[] => (value ? [h('dt', {}, name), h('dd', {}, value)] : []);

/** Links to provisions by their ids; their titles come when the law has told them. */
export function provisions(desk: Desk, ids: readonly string[], country: string): HTMLElement {
  return h('ul', { class: 'plain provisions' }, ...[...new Set(ids)].map((id) => h('li', {}, provisionOf(desk, id, country))));
}

export function provisionOf(desk: Desk, id: string, country: string): HTMLElement {
  const link = h('a', { href: desk.link('/law', { country, provision: id }), 'data-provision': id }, id);
  get<{ provision?: { title: Words; citation: Words } }>(`/api/law/show/${encodeURIComponent(id)}`).then(({ provision }) => {
    if (provision) link.textContent = [desk.words(provision.title), desk.words(provision.citation)].filter(Boolean).join(' – ');
  }, () => undefined);
  return link;
}

/** A ground in the law's words: facts by what they are called, its provision as a link instead of an id in brackets. */
export function ground(desk: Desk, words: Words, country: string, names: ReadonlyMap<string, string>): HTMLElement {
  const said = /^([\s\S]*?)(?:\s*\[([a-z0-9-]+)\])?$/.exec(desk.words(words))!;
  const id = said[2];
  return h('li', {}, h('p', {}, readable(desk, said[1]!, names)), id ? h('p', { class: 'hint' }, provisionOf(desk, id, country)) : null);
}

/** The same in the reader's language, its days too. */
export const readable = (desk: Desk, text: string, names: ReadonlyMap<string, string>): string => dated(desk, conditionWords(text, names, { and: desk.t('register.and'), or: desk.t('register.or'), not: desk.t('register.not') }));

interface Terms { facts: { id: string; type?: string; unit?: string; values?: string[]; title: Words }[] }

export interface Facts { names: Map<string, string>; ask: (what: string, option?: string) => Ask | undefined }

/** What facts are called and which values they take; without the law room by their ids. */
export async function factsOf(desk: Desk): Promise<Facts> {
  const { facts } = await get<Terms>('/api/law/terms').catch(() => ({ facts: [] }) as Terms);
  const all = new Map(facts.map((fact) => [fact.id, fact]));
  return {
    names: new Map(facts.map((fact) => [fact.id, desk.words(fact.title, fact.id)])),
    ask: (what, option) => {
      const fact = all.get(what);
      if (!fact) return option ? askOf(option) : undefined;
      switch (fact.type) {
        case 'truth': return { fact: what, kind: 'choice', values: ['yes', 'no'] };
        case 'number': return { fact: what, kind: 'number', unit: fact.unit ?? '' };
        case 'date': return { fact: what, kind: 'date' };
        default: return fact.values && fact.values.length > 0 ? { fact: what, kind: 'choice', values: fact.values } : { fact: what, kind: 'text' };
      }
    },
  };
}

/** Why something was not recorded: the rule, the grounds and what is missing, in the server's words. */
export function refusal(desk: Desk, error: unknown, country: string, facts: Facts): HTMLElement {
  if (!(error instanceof ApiError) || (!error.problem.rule && !error.problem.grounds && error.problem.status !== 409)) return problem(desk, error);
  const { rule, text, detail, grounds = [], missing = [] } = error.problem;
  const words = (desk.words(text) || detail || '').split(/\n\s*/);
  return h('div', { class: 'problem refusal', role: 'alert', tabindex: '-1' },
    h('p', {}, desk.t('register.refused', { what: words[0] ?? '' })), ...words.slice(1).filter((part) => !/--fact/.test(part)).map((part) => h('p', {}, part)),
    grounds.length > 0 && h('ul', { class: 'reasons' }, ...grounds.map((words) => ground(desk, words, country, facts.names))),
    missing.length > 0 && h('p', { class: 'hint' }, desk.t('register.missing.below', { n: missing.length })),
    rule && h('p', { class: 'hint' }, desk.t('register.rule'), ' ', h('code', {}, rule)));
}

/** What was recorded, with the proof of it. */
export function receipt(desk: Desk, given: Receipt): HTMLElement {
  return h('div', { class: 'receipt' }, h('dl', { class: 'facts-list' },
    ...line(desk.t('register.receipt.about'), h('code', {}, given.about)),
    ...line(desk.t('register.receipt.number'), desk.exact(given.number, 0)),
    ...line(desk.t('register.receipt.at'), moment(desk, given.at)),
    ...line(desk.t('register.hash'), h('code', {}, given.hash)),
    ...line(desk.t('register.receipt.signature'), h('code', {}, given.signature))),
  h('p', { class: 'hint' }, desk.t('register.receipt.note')));
}

/** A moment in the reader's own time zone, which it names. */
export function moment(desk: Desk, iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(desk.language === 'en' ? 'en-GB' : desk.language, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' }).format(at);
}

/** The page of a desk without a register: what it is, and how to start one. */
export function closed(desk: Desk): View {
  const command = (text: string, means: string): Node[] => [h('dt', {}, means), h('dd', {}, h('code', {}, text))];
  return {
    kicker: desk.t('register.kicker'), title: desk.t('register.closed'), lead: desk.t('register.closed.lead'),
    body: [
      h('section', { id: 'start', 'aria-labelledby': 'start-head' }, h('h2', { id: 'start-head' }, desk.t('register.closed.how')),
        h('dl', { class: 'facts-list commands' },
          ...command('./tizbek register demo --register demo --rights 2000', desk.t('register.closed.demo')),
          ...command('./tizbek desk --register demo', desk.t('register.closed.desk')),
          ...command('./tizbek desk --register DIR --register-url jdbc:postgresql://HOST/DATABASE --register-user NAME', desk.t('register.closed.server')))),
      h('section', { id: 'what', 'aria-labelledby': 'what-head' }, h('h2', { id: 'what-head' }, desk.t('register.closed.what')), h('ul', { class: 'notes' },
        ...(['register.closed.what.public', 'register.closed.what.clerk', 'register.closed.what.holder', 'register.closed.what.auditor'] as const).map((key) => h('li', {}, desk.t(key))))),
    ],
  };
}

/** The page of one who may not see this: who may, and where to sign in. */
export function forbidden(desk: Desk, kicker: string, one: Session, roles: string[]): View {
  const who = new Intl.ListFormat(desk.language, { type: 'disjunction' }).format(roles.map((role) => desk.term('register.role', role)));
  return {
    kicker, title: desk.t(one.account ? 'register.forbidden' : 'register.sign-in-first', { who }), lead: one.account ? desk.t('register.forbidden.lead', { account: one.account, roles: one.roles.map((role) => desk.term('register.role', role)).join(', ') }) : desk.t('register.sign-in-first.lead'),
    body: [h('p', { class: 'ways' }, h('a', { class: 'button strong', href: desk.link('/register/sign-in', { to: desk.place.path }) }, desk.t('register.sign-in')), ' ', h('a', { href: desk.link('/register') }, desk.t('register.to-map')))],
  };
}

/** A page for those who are signed in; where the session is over meanwhile it says so, and leads to signing in again. */
export const guarded = (draw: Draw): Draw => async (desk) => {
  try {
    return await draw(desk);
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.status !== 401) throw error;
    forgetSession();
    await session();
    return { kicker: desk.t('register.kicker'), title: desk.t('register.session-over'), lead: desk.t('register.sign-in-first.lead'), body: [h('p', { class: 'ways' }, h('a', { class: 'button strong', href: desk.link('/register/sign-in', { to: desk.place.path }) }, desk.t('register.sign-in')))] };
  }
};

export const nothing = (text: string): HTMLElement => empty(text);

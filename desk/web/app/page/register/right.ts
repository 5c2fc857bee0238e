// One right: whose, where, until when, what happened to it, what can happen, what it owes.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import { details, section } from '../../part/parts.ts';
import { later } from '../../part/states.ts';
import type { Draw } from '../../view.ts';
import { answers } from './answer.ts';
import { dealingForm } from './dealing.ts';
import { dueTable } from './due.ts';
import { boxOf, squareOf, writeSquares, type Square } from './ground.ts';
import { countryOf, holdersOf, isOver, minutesOf, register, squaresIn, type Happened, type Offer, type Overview, type Plot, type Right, type RightAnswer, type Statement } from './model.ts';
import { applicationLink, banner, closed, factsOf, holders, inside, kindTitle, line, moment, nothing, partyLink, provisions, status, today } from './parts.ts';
import { restrictionTable } from './restrictions.ts';
import { look, may, session } from './session.ts';
import { stepList } from './steps.ts';

export const draw: Draw = async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const [answer, facts, one] = await Promise.all([look<RightAnswer>(`/api/register/rights/${encodeURIComponent(desk.params.id ?? '')}`), factsOf(desk), session()]);
  const { right } = answer;
  const squares = squaresIn(right).flatMap((block) => squareOf(block) ?? []);
  let close: (() => void) | undefined;
  return {
    kicker: desk.t('register.right.kicker', { id: right.id }),
    title: titleOf(desk, all, right),
    lead: isOver(right, today()) ? desk.t('register.right.over', { day: desk.day(right.until) }) : desk.t('register.right.lead'),
    body: [
      banner(desk, all),
      h('div', { class: 'ground-and-facts' }, factList(desk, all, answer), later(desk, desk.t('map.loading'), async () => {
        const { smallMap } = await import('./smallmap.ts');
        const made = await smallMap(desk, desk.t('register.right.map', { id: right.id }), [{ squares, role: 'own', label: right.id, plot: right.plotOrNull }], minutesOf(all, right.country), { country: right.country, except: right.id });
        close = made.close;
        return made.element;
      })),
      right.plotOrNull ? plotDetails(desk, right.plotOrNull) : details(desk.t('register.squares.list', { n: squares.length }), squareList(desk, squares)),
      (answer.restrictions?.length ?? 0) > 0 && section('restricted', desk.t('register.restrictions'), desk.t('register.restrictions.note'), restrictionTable(desk, answer.restrictions!)),
      section('due', desk.t('register.due'), desk.t('register.due.lead', { day: desk.day(all.at ?? today()) }), dueTable(desk, answer.due, right.country, facts),
        answer.due.some((o) => o.byOrNull) && h('p', {}, h('a', { href: `/api/register/rights/${encodeURIComponent(right.id)}/due.ics`, download: `${right.id}.ics` }, desk.t('register.due.ics')))),
      section('can', desk.t('register.can'), answer.transitions.length > 0 ? desk.t('register.can.note') : '', answer.transitions.length > 0 ? later(desk, desk.t('register.can.loading'), () => stepList(desk, right, answer.transitions, facts)) : nothing(desk.t('register.can.none'))),
      may(one, 'decider') && right.status === 'LIVE' && section('deal', desk.t('register.deal.record'), desk.t('register.deal.record.note'), later(desk, undefined, () => dealingForm(desk, all, right, [], one, facts))),
      answer.offers.length > 0 && section('offers', desk.t('register.offers'), desk.t('register.offers.note'), offerTable(desk, answer.offers), answers(desk, answer.offers, one, right.country, facts)),
      (answer.statements?.length ?? 0) > 0 && section('statements', desk.t('register.statements'), '', statements(desk, answer.statements!)),
      section('history', desk.t('register.history'), desk.t('register.history.note'), history(desk, answer.history, right.country)),
    ],
    close: () => close?.(),
  };
};

/** "Invented company 12 may explore for molybdenum until 8 Jan 2030" in the words of the register. */
function titleOf(desk: Desk, all: Overview, right: Right): string {
  const list = holdersOf(right);
  const first = list[0]?.name || list[0]?.party || '';
  const who = list.length > 1 ? desk.t('register.holders.more', { first, n: list.length - 1 }) : first;
  const values = { n: list.length, who, kind: inside(kindTitle(desk, all, right.country, right.kind), desk.language), mineral: desk.mineral(right.commodity).toLocaleLowerCase(desk.language), until: desk.day(right.until), state: desk.term('register.status', right.status).toLocaleLowerCase(desk.language) };
  if (right.status !== 'LIVE') return desk.t('register.right.title.ended', { ...values, kind: kindTitle(desk, all, right.country, right.kind) });
  return desk.t(isOver(right, today()) ? 'register.right.title.over' : 'register.right.title', values);
}

function factList(desk: Desk, all: Overview, { right, application }: RightAnswer): HTMLElement {
  const pledges = Object.entries(right.pledges);
  return h('dl', { class: 'facts-list' },
    ...line(desk.t('register.state'), status(desk, right.status)),
    ...line(desk.t('register.kind'), kindTitle(desk, all, right.country, right.kind)),
    ...line(desk.t('map.country'), desk.words(countryOf(all, right.country)?.name) || desk.country(right.country)),
    ...line(desk.t('map.mineral'), h('a', { href: desk.link(`/mineral/${right.commodity}`) }, desk.mineral(right.commodity))),
    ...line(desk.t('register.holders'), shares(desk, right)),
    ...line(desk.t('register.from'), desk.day(right.from)),
    ...line(desk.t('register.until'), h('span', {}, desk.day(right.until), isOver(right, today()) ? h('span', { class: 'over' }, ` ${desk.t('register.over')}`) : '')),
    ...line(desk.t('register.squares'), right.blocks.length > 0 && desk.exact(right.blocks.length, 0)),
    ...line(desk.t('register.area'), right.areaKm2 !== undefined && `${desk.exact(right.areaKm2, 1)} ${desk.t('unit.km2')}`),
    ...line(desk.t('register.corner'), cornerText(desk, squaresIn(right).flatMap((block) => squareOf(block) ?? []), minutesOf(all, right.country))),
    ...line(desk.t('register.pledges'), pledges.length > 0 && h('span', {}, ...pledges.flatMap(([id, to], n) => [n ? ', ' : '', h('code', {}, id), ` ${desk.t('register.pledged-to')} `, partyLink(desk, to)]))),
    ...line(desk.t('register.application'), application ? h('span', {}, applicationLink(desk, application.id), h('span', { class: 'hint' }, ` ${desk.t('register.filed-on', { day: desk.day(application.countsOn), n: application.number })}`)) : right.application));
}

/** The middle of the ground in degrees and minutes. */
function cornerText(desk: Desk, squares: Square[], minutes: number): string {
  const box = boxOf(squares, minutes);
  return box ? `${degreesText(desk, (box[1] + box[3]) / 2, 'north')}, ${degreesText(desk, (box[0] + box[2]) / 2, 'east')}` : '';
}

function degreesText(desk: Desk, value: number, way: 'north' | 'east'): string {
  const whole = Math.round(Math.abs(value) * 60);
  return `${Math.floor(whole / 60)}°${String(whole % 60).padStart(2, '0')}′\u00a0${desk.t(value < 0 ? `register.${way === 'north' ? 'south' : 'west'}` : `register.${way}`)}`;
}

/** Shares as bars with their numbers. */
function shares(desk: Desk, right: Right): HTMLElement {
  const list = holdersOf(right);
  if (list.length < 2) return holders(desk, right);
  return h('ul', { class: 'shares' }, ...list.map((share) => {
    const bar = h('i', { 'aria-hidden': 'true' });
    bar.style.width = `${share.percent}%`;
    return h('li', {}, h('span', { class: 'share-bar' }, bar), h('span', {}, partyLink(desk, share.party, share.name), ` ${desk.exact(share.percent, 3)}\u00a0%`));
  }));
}

/** A plot: its corners as they were filed are its ground in law; what the map shows is derived. */
export function plotDetails(desk: Desk, plot: Plot): HTMLElement {
  return details(desk.t('register.plot', { system: plot.filed.system, n: plot.filed.rings.reduce((sum, ring) => sum + ring.length - 1, 0) }),
    h('p', { class: 'hint' }, plot.operation === 'none' ? desk.t('register.plot.note') : desk.t('register.plot.derived', { operation: plot.operation, metres: desk.exact(plot.accuracyMetres, 1) })),
    ...plot.filed.rings.map((ring) => h('ol', { class: 'corners' }, ...ring.slice(0, -1).map(([first, second]) => h('li', {}, h('code', {}, `${first} ${second}`))))));
}

export function squareList(desk: Desk, squares: Square[]): HTMLElement {
  return h('div', {}, h('p', { class: 'hint' }, desk.t('register.squares.note')), h('p', {}, h('code', { class: 'squares' }, writeSquares(squares).replaceAll(',', ', '))));
}

function offerTable(desk: Desk, rows: Offer[]): HTMLElement {
  const money = (o: Offer, value: number): string => `${desk.exact(value, 2)}\u00a0${o.currency}`;
  const columns: Column<Offer>[] = [
    { head: desk.t('register.offer'), value: (o) => o.id },
    { head: desk.t('register.state'), value: (o) => desk.term('register.status', o.status), draw: (o) => status(desk, o.status) },
    { head: desk.t('register.offer.share'), unit: '%', value: (o) => o.percent, numeric: true },
    { head: desk.t('register.offer.from'), value: (o) => o.seller, draw: (o) => partyLink(desk, o.seller) },
    { head: desk.t('register.offer.to'), value: (o) => o.buyer, draw: (o) => partyLink(desk, o.buyer) },
    { head: desk.t('register.offer.price'), value: (o) => o.price, text: (o) => money(o, o.price), numeric: true },
    { head: desk.t('register.offer.market'), value: (o) => o.marketPrice, text: (o) => money(o, o.marketPrice), numeric: true, wide: true },
    { head: desk.t('register.offer.asked'), value: (o) => o.entitled[o.asked - 1] ?? '', draw: (o) => h('span', {}, ...o.entitled.flatMap((party, n) => [n ? ' → ' : '', n === o.asked - 1 && o.status === 'OPEN' ? h('strong', {}, partyLink(desk, party)) : partyLink(desk, party)])) },
    { head: desk.t('register.offer.by'), value: (o) => o.answerByOrNull ?? '', text: (o) => (o.answerByOrNull ? desk.day(o.answerByOrNull) : desk.t('register.offer.no-term')) },
  ];
  return table(desk, { id: 'offers', caption: desk.t('register.offers'), columns, rows, empty: '', cards: true });
}

function statements(desk: Desk, list: Statement[]): HTMLElement {
  return h('ul', { class: 'plain' }, ...list.map((one) => h('li', {}, h('strong', {}, one.id), ` ${[one.system ?? one.code, desk.day(one.asOf ?? one.date)].filter(Boolean).join(', ')}`, one.classes && h('span', {}, `: ${Object.entries(one.classes).map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join('; ')}`))));
}

function history(desk: Desk, rows: Happened[], country: string): HTMLElement {
  if (rows.length === 0) return nothing(desk.t('register.history.none'));
  return h('ol', { class: 'history' }, ...[...rows].sort((a, b) => b.seq - a.seq).map((one) => h('li', {},
    h('p', { class: 'history-head' }, h('strong', {}, desk.words(one.what) || desk.term('register.deed', one.deed)), h('span', { class: 'hint' }, ` ${moment(desk, one.at)} · ${desk.t('register.entry', { n: one.seq })}`)),
    one.ground && h('p', {}, one.ground),
    one.provisions.length > 0 && h('div', { class: 'rests' }, h('span', { class: 'hint' }, desk.t('register.rests-on')), provisions(desk, one.provisions, country)))));
}

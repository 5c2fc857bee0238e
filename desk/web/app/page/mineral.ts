// A mineral: who mines, refines and buys it, its chain, its prices, its deposits, and the law that names it.
import { h } from '../../src/dom.ts';
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';
import { choice, form, input } from '../part/form.ts';
import { lawTable } from '../part/lawrows.ts';
import { marksLegend, section } from '../part/parts.ts';
import { planButton, plainScenario } from '../part/planbutton.ts';
import { planOf } from '../part/plans.ts';
import { newestOf, runs, type Run } from '../part/runs.ts';
import { empty } from '../part/states.ts';
import type { Draw, View } from '../view.ts';
import { chosen, inForce, wholeMineral, yearsOf, type MineralAnswer } from './mineral/model.ts';
import { plannedChain, stepsOfChain } from './mineral/chain.ts';
import { deposits, facilities } from './mineral/places.ts';
import { prices } from './mineral/prices.ts';
import { buyers, producers, refinedInPlan, regionShare, reserves, seenOf, type Seen } from './mineral/who.ts';

const today = (): string => new Date().toISOString().slice(0, 10);
/** Years to choose from: further back the data thin out, and the tables have them all the same. */
const YEARS = 12;

export const draw: Draw = async (desk) => {
  const id = desk.params.id!;
  const day = desk.query.date ?? today();
  const planned = desk.overview.minerals.find((m) => m.id === id)?.chain === true;
  const [raw, all, plain] = await Promise.all([
    get<Partial<MineralAnswer>>(`/api/minerals/${encodeURIComponent(id)}`),
    planned ? runs(desk).catch((): Run[] => []) : Promise.resolve<Run[]>([]),
    planned ? plainScenario(id).catch(() => undefined) : Promise.resolve(undefined),
  ]);
  const answer = wholeMineral(raw);
  answer.law = inForce(answer.law, day);
  const run = newestOf(all, id);
  const whole = run && await planOf(run.id);
  const years = yearsOf([...chosen(answer.production), ...chosen(answer.trade)]).slice(0, YEARS);
  const asked = Number(desk.query.year);
  const year = Number.isInteger(asked) && asked > 1800 ? asked : newestWhole(answer) ?? years[0] ?? new Date().getUTCFullYear();
  const mined = seenOf(answer, 'mine', year);
  const told = seenOf(answer, 'refined', year);
  const refined = told.shares.length === 0 && whole ? refinedInPlan(whole.plan, year) : told;
  const button = planned && !run ? planButton(desk, id, plain) : undefined;
  return {
    kicker: [desk.t('mineral.kicker'), answer.symbol].filter(Boolean).join(' · '),
    title: titleOf(desk, answer, mined, refined),
    lead: leadOf(desk, answer, planned),
    body: [
      form(desk.t('mineral.form'), choice(desk, 'year', desk.t('known.year'), choices(years, year, whole?.plan.years ?? []), String(year)), input(desk, 'date', desk.t('mineral.law.date'), 'date', day)),
      marksLegend(desk, 'read', 'derived', 'recalled', 'assumed', 'modelled'),
      run && whole ? plannedChain(desk, run, whole, String(year)) : stepsOfChain(desk, answer, mined, refined, button?.element ?? null),
      producers(desk, mined, refined), reserves(desk, answer),
      buyers(desk, answer, year),
      prices(desk, answer.prices, answer.quotations, whole?.plan),
      deposits(desk, answer.deposits, 'mineral', { mineral: id }),
      facilities(desk, answer.facilities, 'mineral'),
      lawOf(desk, answer, day),
    ],
    ...(button ? { close: button.stop } : {}),
  } satisfies View;
};

/** The newest year that not only estimates of a few countries speak of. */
function newestWhole(answer: MineralAnswer): number | undefined {
  const rows = chosen(answer.production).filter((r) => r.fields.stage === 'mine' && r.fields.country);
  const years = yearsOf(rows);
  const count = (year: number): number => rows.filter((r) => Number(r.year) === year).length;
  const most = Math.max(0, ...years.map(count));
  return years.find((year) => count(year) > most / 2);
}

function choices(years: number[], year: number, planned: number[]): { value: string; text: string }[] {
  return [...new Set([...years, ...planned, year])].sort((a, b) => b - a).map((y) => ({ value: String(y), text: String(y) }));
}

/** "Antimony: Russia mined 40 % in 2024, Central Asia 19 %" */
function titleOf(desk: Desk, answer: MineralAnswer, mined: Seen, refined: Seen): string {
  const mineral = desk.words(answer.name, answer.id);
  const [first] = mined.shares;
  const [smelts] = refined.shares;
  if (!first && !smelts) return desk.t('mineral.title.none', { mineral });
  const made = smelts ? desk.t(refined.modelled ? 'mineral.title.refined.plan' : 'mineral.title.refined', { country: desk.country(smelts.id), share: desk.share(smelts.share), year: refined.year ?? '–' }) : '';
  if (!first) return `${mineral}: ${made}`;
  const region = regionShare(desk, mined.shares);
  const values = { mineral, country: desk.country(first.id), share: desk.share(first.share), year: mined.year ?? '–', region: desk.share(region), of: desk.t(mined.world > 0 ? 'mineral.of.world' : 'mineral.of.listed') };
  const title = region === 0 || inRegion(desk, first.id) ? desk.t('mineral.title.first', values) : desk.t('mineral.title', values);
  return made ? `${title}; ${made}` : title;
}

const inRegion = (desk: Desk, id: string): boolean => desk.overview.countries.some((c) => c.id === id && c.region);

function leadOf(desk: Desk, answer: MineralAnswer, planned: boolean): string {
  const flags = answer.flags ?? {};
  const lists = [flags.euCritical && desk.t('mineral.flag.eu'), flags.euStrategic && desk.t('mineral.flag.eu-strategic'), flags.usCritical && desk.t('mineral.flag.us')].filter(Boolean).join(', ');
  return [lists ? desk.t('mineral.flags', { lists }) : desk.t('mineral.flags.none'), planned ? '' : desk.t('mineral.unplanned')].filter(Boolean).join(' ');
}

function lawOf(desk: Desk, answer: MineralAnswer, day: string): HTMLElement {
  const title = desk.t('mineral.law', { n: answer.law.length, day: desk.day(day) });
  if (answer.law.length === 0) return section('law', title, '', empty(desk.t('mineral.law.none'), h('p', {}, h('a', { href: desk.link('/law', { mineral: answer.id }) }, desk.t('mineral.law.ask')))));
  const rows = [...answer.law].sort((a, b) => Number(inRegion(desk, b.country)) - Number(inRegion(desk, a.country)) || a.country.localeCompare(b.country) || (b.from ?? '').localeCompare(a.from ?? ''));
  return section('law', title, desk.t('mineral.law.note'), lawTable(desk, rows, { mineral: answer.id, countries: true, day }));
}

// A country: what it makes and sells to whom, what of the value stays, its law on a day, its programmes, its exploration.
import { h } from '../../src/dom.ts';
import { get, query } from '../api.ts';
import type { Desk } from '../desk.ts';
import { choice, form, input } from '../part/form.ts';
import { lawTable } from '../part/lawrows.ts';
import { marksLegend, section } from '../part/parts.ts';
import { empty, later } from '../part/states.ts';
import type { Draw } from '../view.ts';
import { wholeCountry, type CountryAnswer } from './country/model.ts';
import { exploration, governance, programmes } from './country/state.ts';
import { makes, productName, sells, soldOf, type Sold } from './country/trade.ts';
import { value } from './country/value.ts';
import { deposits, facilities } from './mineral/places.ts';
import { chosen, yearsOf } from './mineral/model.ts';

const today = (): string => new Date().toISOString().slice(0, 10);
const YEARS = 10;

export const draw: Draw = async (desk) => {
  const id = desk.params.id!;
  const day = desk.query.date ?? today();
  const answer = wholeCountry(await get<Partial<CountryAnswer>>(`/api/countries/${encodeURIComponent(id)}${query({ date: desk.query.date })}`));
  const production = chosen(answer.production);
  const trade = chosen(answer.exports);
  const years = yearsOf([...production, ...trade]).slice(0, YEARS);
  const asked = Number(desk.query.year);
  const year = Number.isInteger(asked) && asked > 1800 ? asked : yearsOf(trade)[0] ?? years[0] ?? new Date().getUTCFullYear() - 1;
  const sold = soldOf(desk, trade, year);
  const minerals = new Set([...production, ...chosen(answer.deposits)].map((r) => r.fields.commodity).concat(answer.facilities.map((r) => r.fields.output_commodity)));
  const chains = desk.overview.minerals.filter((m) => m.chain && minerals.has(m.id)).map((m) => m.id);
  return {
    kicker: desk.t(answer.region ? 'country.kicker.region' : 'country.kicker'),
    title: titleOf(desk, answer, production.filter((r) => Number(r.year) === year).length > 0 ? new Set(production.filter((r) => Number(r.year) === year).map((r) => r.fields.commodity)).size : 0, year, sold),
    lead: desk.t('country.lead'),
    body: [
      form(desk.t('mineral.form'), choice(desk, 'year', desk.t('known.year'), [...new Set([...years, year])].sort((a, b) => b - a).map((y) => ({ value: String(y), text: String(y) })), String(year)), input(desk, 'date', desk.t('mineral.law.date'), 'date', day)),
      marksLegend(desk, 'read', 'derived', 'recalled', 'assumed', 'modelled'),
      makes(desk, production, year),
      sells(desk, sold),
      later(desk, desk.t('country.value.loading'), () => value(desk, id, year, chains)),
      programmes(desk, answer.programmes),
      exploration(desk, answer.exploration, answer.programmes),
      deposits(desk, answer.deposits, 'country', { country: id }),
      facilities(desk, answer.facilities, 'country'),
      lawOf(desk, answer, day),
      governance(desk, answer.governance),
    ],
  };
};

function titleOf(desk: Desk, answer: CountryAnswer, mined: number, year: number, sold: Sold | undefined): string {
  const country = desk.words(answer.name, answer.id);
  const buyer = sold && [...sold.all[0]!.rows].sort((a, b) => Number(b.fields.value_usd ?? b.value ?? 0) - Number(a.fields.value_usd ?? a.value ?? 0))[0];
  const exported = sold && sold.all[0]!.usd > 0 ? desk.t('country.title.sold', { product: productName(desk, sold.all[0]!).toLocaleLowerCase(), usd: desk.n(sold.all[0]!.usd / 1e6), buyer: desk.country(buyer!.fields.importer), year: sold.year }) : '';
  if (mined === 0 && !exported) return desk.t('country.title.none', { country });
  if (mined === 0) return `${country}: ${exported}`;
  return [desk.t('country.title.makes', { country, n: mined, year }), exported].filter(Boolean).join('; ');
}

function lawOf(desk: Desk, answer: CountryAnswer, day: string): HTMLElement {
  const title = desk.t('country.law', { day: desk.day(day), n: answer.law.length });
  const ask = h('p', {}, h('a', { href: desk.link('/law', { country: answer.id, date: day }) }, desk.t('country.law.ask')));
  if (answer.law.length === 0) return section('law', title, '', empty(desk.t('country.law.none')));
  return section('law', title, '', ask, lawTable(desk, [...answer.law].sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '')), { countries: false, day }));
}

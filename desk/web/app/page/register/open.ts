// What the register opens to everybody beside the rights: how complete it is, who owns holders, what was paid, what lies there.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import { get, query } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { choice, form } from '../../part/form.ts';
import { details, section } from '../../part/parts.ts';
import { later } from '../../part/states.ts';
import type { Draw } from '../../view.ts';
import { countryOf, register, type Complete, type CompleteCountry, type OwnersAnswer, type PaymentRow, type PaymentsAnswer, type ResourceRow, type ResourcesAnswer } from './model.ts';
import type { Overview } from './model.ts';
import { banner, closed, nothing, partyLink, rightLink } from './parts.ts';

const FIELDS = ['holder', 'coordinates', 'application-date', 'award-date', 'duration', 'commodity'];
const ALL = 'ALL';
/** A country that lacks more names no more: the whole list is in the file. */
const MOST_LACKING = 50;

export const draw: Draw = async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const eiti = await get<Complete>('/api/register/eiti');
  const total = eiti.countries.find((c) => c.country === ALL);
  return {
    kicker: desk.t('register.open'),
    title: !total?.rights ? desk.t('register.open.title.none') : desk.t('register.open.title', { percent: desk.exact(total.completePercent, 1), n: total.rights, count: desk.exact(total.rights, 0) }),
    lead: desk.t('register.open.lead'),
    body: [
      banner(desk, all),
      section('eiti', desk.t('register.eiti'), desk.words(eiti.requirement), completeness(desk, all, eiti), lacking(desk, all, eiti), files(desk, 'eiti', ['json', 'csv'])),
      section('owners', desk.t('register.owners'), desk.t('register.open.owners.note'), later(desk, undefined, () => owners(desk)), h('p', {}, h('a', { id: 'bods', href: '/api/register/bods', download: 'owners-bods.json' }, 'BODS 0.4 (JSON)'), h('span', { class: 'hint' }, ` ${desk.t('register.open.bods')}`))),
      section('payments', desk.t('register.payments'), desk.t('register.payments.note'), later(desk, undefined, () => payments(desk)), files(desk, 'payments', ['json', 'csv'])),
      section('resources', desk.t('register.statements'), desk.t('register.resources.note'), resourceFilter(desk, all), later(desk, undefined, () => resources(desk, all)), files(desk, 'resources', ['json', 'csv'])),
    ],
  };
};

const nameOf = (desk: Desk, all: Overview, id: string): string => (id === ALL ? desk.t('register.eiti.all') : desk.words(countryOf(all, id)?.name) || desk.country(id));

const files = (desk: Desk, name: string, formats: string[]): HTMLElement => h('p', { class: 'ways' }, ...formats.map((format) => h('a', { href: `/api/register/${name}?format=${format}`, download: `${name}.${format}` }, desk.t('register.open.file', { format: format.toLocaleUpperCase('en') }))));

function completeness(desk: Desk, all: Overview, eiti: Complete): HTMLElement {
  const share = (head: string, of: (c: CompleteCountry) => number | undefined): Column<CompleteCountry> => ({ head, unit: '%', value: of, text: (c) => desk.exact(of(c) ?? 0, 1), numeric: true });
  const columns: Column<CompleteCountry>[] = [
    { head: desk.t('map.country'), value: (c) => nameOf(desk, all, c.country) },
    { head: desk.t('register.eiti.rights'), value: (c) => c.rights, text: (c) => desk.exact(c.rights, 0), numeric: true },
    ...FIELDS.map((field) => share(desk.term('register.eiti', field), (c) => c.percents[field])),
    share(desk.t('register.eiti.complete'), (c) => c.completePercent),
  ];
  return table(desk, { id: 'eiti-table', caption: desk.t('register.eiti'), columns, rows: eiti.countries, empty: '', cards: true });
}

/** Which rights do not show all, and what each lacks. */
function lacking(desk: Desk, all: Overview, eiti: Complete): HTMLElement {
  const countries = eiti.countries.filter((c) => c.country !== ALL && Object.keys(c.lacking).length > 0);
  if (countries.length === 0) return h('p', {}, desk.t('register.eiti.none-lack'));
  return h('div', {}, ...countries.map((c) => {
    const rows = Object.entries(c.lacking);
    return details(desk.t('register.eiti.lack', { country: nameOf(desk, all, c.country), n: rows.length, count: desk.exact(rows.length, 0) }),
      h('ul', { class: 'plain' }, ...rows.slice(0, MOST_LACKING).map(([right, fields]) => h('li', {}, rightLink(desk, right), `: ${fields.map((field) => desk.term('register.eiti', field.toLocaleLowerCase('en').replace('_', '-'))).join(', ')}`))),
      rows.length > MOST_LACKING ? h('p', { class: 'hint' }, desk.t('register.eiti.more', { n: rows.length - MOST_LACKING, count: desk.exact(rows.length - MOST_LACKING, 0) })) : '');
  }));
}

async function owners(desk: Desk): Promise<HTMLElement> {
  const { declared, missing } = await get<OwnersAnswer>('/api/register/owners');
  const rows = [...declared.map((one) => ({ ...one, said: true })), ...missing.map((one) => ({ ...one, said: false, declaredOn: '', owners: 0, none: null }))];
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { head: desk.t('register.holder'), value: (r) => r.name ?? r.party, draw: (r) => partyLink(desk, r.party, r.name) },
    { head: desk.t('register.open.declared'), value: (r) => r.declaredOn, text: (r) => (r.said ? desk.day(r.declaredOn) : desk.t('register.open.undeclared')), draw: (r) => (r.said ? null : h('span', { class: 'over' }, `! ${desk.t('register.open.undeclared')}`)) },
    { head: desk.t('register.open.owners'), value: (r) => r.owners, text: (r) => (r.owners > 0 ? desk.exact(r.owners, 0) : r.none ? desk.term('register.open.none', r.none) : ''), numeric: true },
  ];
  return h('div', {}, h('p', {}, desk.t('register.open.owners.count', { n: declared.length, declared: desk.exact(declared.length, 0), missing: desk.exact(missing.length, 0) })),
    table(desk, { id: 'owners-table', caption: desk.t('register.owners'), columns, rows, empty: desk.t('register.open.owners.none'), limit: 15, cards: true }));
}

async function payments(desk: Desk): Promise<HTMLElement> {
  const { rows } = await get<PaymentsAnswer>('/api/register/payments');
  const money = (r: PaymentRow, value: number | null): string => (value === null ? desk.t('register.payments.silent') : `${desk.exact(value, 2)}\u00a0${r.currency}`);
  const columns: Column<PaymentRow>[] = [
    { head: desk.t('register.right'), value: (r) => r.right, draw: (r) => rightLink(desk, r.right) },
    { head: desk.t('register.payments.year'), value: (r) => r.year, text: (r) => String(r.year), numeric: true },
    { head: desk.t('register.payments.stream'), value: (r) => r.stream },
    { head: desk.t('register.payments.company'), value: (r) => r.companyOrNull ?? undefined, text: (r) => money(r, r.companyOrNull), numeric: true },
    { head: desk.t('register.payments.agency'), value: (r) => r.agencyOrNull ?? undefined, text: (r) => money(r, r.agencyOrNull), numeric: true },
    { head: desk.t('register.payments.difference'), value: (r) => r.differenceOrNull ?? undefined, text: (r) => (r.differenceOrNull === null ? '' : money(r, r.differenceOrNull)), numeric: true },
    { head: desk.t('register.payments.agreement'), value: (r) => desk.term('register.payments', r.agreement), draw: (r) => (r.agreement === 'AGREED' || r.agreement === 'WITHIN_TOLERANCE' ? null : h('span', { class: 'soon' }, `! ${desk.term('register.payments', r.agreement)}`)) },
  ];
  return table(desk, { id: 'payments-table', caption: desk.t('register.payments'), columns, rows, empty: desk.t('register.payments.none'), limit: 15, cards: true });
}

function resourceFilter(desk: Desk, all: Overview): HTMLElement {
  return form(desk.t('register.statements'), choice(desk, 'country', desk.t('map.country'), [{ value: '', text: desk.t('map.any') }, ...(all.countries ?? []).map((c) => ({ value: c.country, text: desk.words(c.name) }))], desk.query.country ?? ''));
}

async function resources(desk: Desk, all: Overview): Promise<HTMLElement> {
  const { rows, statements } = await get<ResourcesAnswer>(`/api/register/resources${query({ country: desk.query.country })}`);
  if (rows.length === 0) return nothing(desk.t('register.resources.none'));
  const columns: Column<ResourceRow>[] = [
    { head: desk.t('map.country'), value: (r) => nameOf(desk, all, r.country) },
    { head: desk.t('map.mineral'), value: (r) => desk.mineral(r.commodity) },
    { head: desk.t('register.resources.class'), value: (r) => `${r.system} ${r.category}` },
    { head: desk.t('register.resources.deposits'), value: (r) => r.deposits, numeric: true },
    { head: desk.t('register.resources.ore'), unit: desk.t('unit.t'), value: (r) => r.oreTonnes, text: (r) => desk.exact(r.oreTonnes, 0), numeric: true },
    { head: desk.t('register.resources.contained'), unit: desk.t('unit.t'), value: (r) => r.containedTonnes, text: (r) => `${desk.exact(r.containedTonnes, 0)} (${r.counted})`, numeric: true },
    { head: desk.t('register.resources.reads'), value: (r) => r.readings.join('; '), wide: true },
  ];
  return h('div', {}, table(desk, { id: 'resources-table', caption: desk.t('register.statements'), columns, rows, empty: '', limit: 15, cards: true }),
    details(desk.t('register.resources.from', { n: statements.length, count: desk.exact(statements.length, 0) }), h('ul', { class: 'plain' }, ...statements.slice(0, MOST_LACKING).map((one) => h('li', {}, rightLink(desk, one.right), `: ${one.deposit}, ${desk.day(one.date)}`)))));
}

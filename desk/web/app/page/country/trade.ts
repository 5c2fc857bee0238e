// What a country makes, and what it sells abroad to whom.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import type { FigureRow } from '../../model.ts';
import { barChart, beside, shareWords, type Bar } from '../../part/barchart.ts';
import { figure, knownOf } from '../../part/known.ts';
import { section } from '../../part/parts.ts';
import { empty } from '../../part/states.ts';
import { sharesBy, weighed, yearOf, yearsOf } from '../mineral/model.ts';
import { unitOf } from '../mineral/who.ts';
import { exportsOf, type Export } from './model.ts';

/** Years of output that stand side by side. */
const YEARS = 4;

interface Made { commodity: string; stage: string; form: string; counted: string; rows: FigureRow[]; last: FigureRow }

export function makes(desk: Desk, rows: FigureRow[], year: number): HTMLElement {
  const title = desk.t('country.makes');
  if (rows.length === 0) return section('makes', title, '', empty(desk.t('country.makes.none')));
  const years = Array.from({ length: YEARS }, (_, i) => year - YEARS + 1 + i);
  const all = madeOf(rows, year);
  const at = (made: Made, y: number): FigureRow | undefined => made.rows.find((r) => yearOf(r) === y);
  const columns: Column<Made>[] = [
    { head: desk.t('country.mineral'), value: (m) => desk.mineral(m.commodity), draw: (m) => h('span', {}, h('a', { href: desk.link(`/mineral/${m.commodity}`) }, desk.mineral(m.commodity)), m.form ? h('span', { class: 'under' }, desk.term('form', m.form)) : null) },
    { head: desk.t('country.stage'), value: (m) => desk.term('country.stage', m.stage) },
    { head: desk.t('mineral.counted'), value: (m) => unitOf(desk, m.counted), wide: true },
    ...years.map((y): Column<Made> => ({
      head: String(y), numeric: true, value: (m) => at(m, y)?.value,
      draw: (m) => { const row = at(m, y); return row?.value === undefined ? null : figure(desk, desk.exact(row.value, row.value < 10 ? 2 : 0), { ...knownOf(row, `${desk.mineral(m.commodity)}, ${y}`), unit: unitOf(desk, m.counted) }); },
      wide: y < year,
    })),
  ];
  const seen = all.filter((m) => years.some((y) => at(m, y)));
  return section('makes', title, desk.t('country.makes.note'), table(desk, { id: 'makes', caption: title, columns, rows: seen, empty: desk.t('country.makes.none'), limit: 14 }));
}

function madeOf(rows: FigureRow[], year: number): Made[] {
  const found = new Map<string, Made>();
  for (const row of rows) {
    const { commodity = '', stage = '', form = '', counted_as: counted = '' } = row.fields;
    const key = [commodity, stage, form, counted].join('|');
    const made = found.get(key) ?? { commodity, stage, form, counted, rows: [], last: row };
    made.rows.push(row);
    found.set(key, made);
  }
  const size = (m: Made): number => m.rows.filter((r) => (yearOf(r) ?? 0) <= year).length;
  return [...found.values()].sort((a, b) => size(b) - size(a) || a.commodity.localeCompare(b.commodity));
}

export interface Sold { year: number; all: Export[]; chosen: Export }

/** The year asked for or the newest there is, and the product asked for or the dearest. */
export function soldOf(desk: Desk, rows: FigureRow[], year: number): Sold | undefined {
  const years = yearsOf(rows);
  const own = years.includes(year) ? year : years.find((y) => y < year) ?? years[0];
  if (own === undefined) return undefined;
  const all = exportsOf(rows.filter((r) => yearOf(r) === own));
  const chosen = all.find((e) => `${e.commodity}/${e.product}` === desk.query.product) ?? all[0];
  return chosen && { year: own, all, chosen };
}

/** "Copper, metal"; a mineral whose name says already what it is sold as stands alone. */
export function productName(desk: Desk, e: { commodity: string; product: string }): string {
  const [mineral, product] = [desk.mineral(e.commodity), desk.term('product', e.product)];
  return product === '' || mineral.toLocaleLowerCase().includes(product.toLocaleLowerCase()) ? mineral : `${mineral}, ${product}`;
}

export function sells(desk: Desk, sold: Sold | undefined): HTMLElement {
  if (!sold) return section('sells', desk.t('country.sells.head'), '', empty(desk.t('country.sells.none')));
  const { year, all, chosen } = sold;
  const title = desk.t('country.sells', { year });
  const { rows: some, usd: byValue } = weighed(chosen.rows);
  const shares = sharesBy(some, 'importer', year);
  const sum = shares.reduce((t, s) => t + s.value, 0);
  const amount = (value: number): string => (byValue ? desk.t('country.million', { n: desk.n(value) }) : `${desk.exact(value, 0)} ${desk.t('unit.t')}`);
  const buyerBars = shares.map((s): Bar => ({ name: desk.country(s.id), value: s.value, text: shareWords(desk, s.share), basis: s.row.basis, tip: [`${amount(s.value)}, ${year}`, desk.term('basis', s.row.basis), s.row.source ?? ''] }));
  const productBars = all.filter((e) => e.usd > 0).map((e): Bar => ({ name: productName(desk, e), value: e.usd, text: desk.t('country.million', { n: desk.n(e.usd / 1e6) }), basis: 'derived', home: e === chosen, tip: [desk.t('country.sum-of', { n: e.rows.length })] }));
  const pick = h('div', { class: 'field' }, h('label', { for: 'field-product' }, desk.t('country.product')), h('select', { id: 'field-product', onchange: (event) => desk.select({ product: (event.target as HTMLSelectElement).value }) },
    ...all.map((e) => h('option', { value: `${e.commodity}/${e.product}`, selected: e === chosen }, productName(desk, e)))));
  const buyersTitle = desk.t(byValue ? 'country.buyers.usd' : 'country.buyers', { product: productName(desk, chosen), year });
  return section('sells', title, desk.t('country.sells.note'), beside(
    h('div', {}, h('h3', {}, desk.t('country.by-product')), productBars.length > 0 ? barChart(desk, `${desk.params.id}-products-${year}`, title, productBars, (n, value) => ({ name: desk.t('mineral.others', { n }), value, text: desk.t('country.million', { n: desk.n(value / 1e6) }), basis: 'derived' })) : empty(desk.t('country.sells.unpriced'))),
    h('div', {}, h('h3', {}, buyersTitle), pick, barChart(desk, `${desk.params.id}-buyers-${year}`, buyersTitle, buyerBars, (n, value) => ({ name: desk.t('mineral.others', { n }), value, text: desk.share(value / sum), basis: 'derived' })))),
  exportTable(desk, all, year));
}

function exportTable(desk: Desk, all: Export[], year: number): HTMLElement {
  const rows = all.flatMap((e) => e.rows);
  const columns: Column<FigureRow>[] = [
    { head: desk.t('country.product'), value: (r) => productName(desk, { commodity: r.fields.commodity ?? '', product: r.fields.product ?? '' }) },
    { head: desk.t('mineral.importer'), value: (r) => desk.country(r.fields.importer), draw: (r) => h('a', { href: desk.link(`/country/${r.fields.importer}`) }, desk.country(r.fields.importer)) },
    { head: desk.t('mineral.amount'), unit: desk.t('unit.t'), numeric: true, value: (r) => r.value, draw: (r) => (r.value === undefined ? null : figure(desk, desk.exact(r.value, r.value < 10 ? 2 : 0), knownOf(r, `${desk.country(r.fields.importer)}, ${year}`))) },
    { head: desk.t('country.value'), unit: desk.t('country.million-usd'), numeric: true, value: (r) => (r.fields.value_usd ? Number(r.fields.value_usd) / 1e6 : undefined), text: (r) => (r.fields.value_usd ? desk.n(Number(r.fields.value_usd) / 1e6) : ''),
      draw: (r) => (r.value === undefined && r.fields.value_usd ? figure(desk, desk.n(Number(r.fields.value_usd) / 1e6), { ...knownOf(r, `${desk.country(r.fields.importer)}, ${year}`), unit: desk.t('country.million-usd') }) : null) },
    { head: desk.t('country.per-tonne'), unit: desk.t('unit.usd-per-t'), numeric: true, value: (r) => perTonne(r), text: (r) => { const v = perTonne(r); return v === undefined ? '' : desk.n(v); }, wide: true },
  ];
  return table(desk, { id: 'exports', caption: desk.t('country.sells', { year }), columns, rows, empty: desk.t('country.sells.none'), sort: { column: 3, descending: true }, limit: 10 });
}

const perTonne = (r: FigureRow): number | undefined => (r.fields.value_usd && r.value ? Number(r.fields.value_usd) / r.value : undefined);

// Prices over time: what was quoted as filled marks on solid lines, what a plan reckons as open marks on dashed ones.
import { ticks } from 'd3-array';
import { chart } from '../../../src/chart/figure.ts';
import { h, s } from '../../../src/dom.ts';
import type { Plan } from '../../../src/model.ts';
import { table, type Column } from '../../../src/table.ts';
import { withTip } from '../../../src/tip.ts';
import type { Desk } from '../../desk.ts';
import type { FigureRow } from '../../model.ts';
import { figure, knownOf } from '../../part/known.ts';
import { details, section } from '../../part/parts.ts';
import { empty } from '../../part/states.ts';
import { chosen, moment } from './model.ts';

interface Point { at: number; value: number; words: string; basis: string; tip: string[] }
interface Line { id: string; name: string; points: Point[]; modelled: boolean; colour: number }

const HEIGHT = 300;
const FRAME = { left: 58, top: 14, bottom: 26 };
/** Markets of a plan that are drawn beside the quotations: those that use most. */
const MODELLED = 2;
/** From this factor between the highest and the lowest a scale of factors shows more than one of differences. */
const WIDE_RANGE = 12;

/** `series` are the quotations behind the rows: where and for what each price holds. */
export function prices(desk: Desk, rows: FigureRow[], series: FigureRow[], plan: Plan | undefined): HTMLElement {
  const all = chosen(rows);
  const named = new Map(series.map((q) => [q.fields.id ?? '', q.fields]));
  const own = all.filter((r) => r.fields.usd_per_t);
  const quotes = quoted(desk, own, named);
  const lines = [...quotes, ...(plan ? modelled(desk, plan, quotes.length) : [])];
  if (lines.length === 0) {
    return section('prices', desk.t('mineral.prices'), '', all.length > 0 ? priceTable(desk, all, named) : empty(desk.t('mineral.prices.none')));
  }
  return section('prices', desk.t('mineral.prices'), desk.t(lines.some((l) => l.modelled) ? 'mineral.prices.note.plan' : 'mineral.prices.note'),
    chart(desk, `${desk.params.id}-prices`, (width) => draw(desk, lines, width)),
    h('ul', { class: 'legend' }, ...lines.map((line) => h('li', {}, key(line), line.name))),
    all.length > 0 && details(desk.t('as-table'), priceTable(desk, all, named)));
}

type Named = Map<string, FigureRow['fields']>;

/** "Rotterdam, cif", and the material where the mineral is priced in several. */
function nameOf(desk: Desk, id: string, named: Named): string {
  const { market, material } = named.get(id) ?? {};
  const several = new Set([...named.values()].map((q) => q.material)).size > 1;
  return market ? [market, several && material ? desk.material(material) : ''].filter(Boolean).join(': ') : id.replaceAll('-', ' ');
}

function quoted(desk: Desk, rows: FigureRow[], named: Named): Line[] {
  const series = [...new Set(rows.map((r) => r.fields.series ?? ''))];
  return series.map((id, i): Line => ({
    id, name: nameOf(desk, id, named), modelled: false, colour: i % 6,
    points: rows.filter((r) => r.fields.series === id).flatMap((r) => {
      const at = moment(r.fields.period ?? String(r.year ?? ''));
      const value = Number(r.fields.usd_per_t);
      const words = `${desk.unit(value, 'usd/t')}, ${desk.day(r.fields.period)}`;
      return at === undefined || !(value > 0) ? [] : [{ at, value, basis: r.basis, words, tip: [words, nameOf(desk, id, named), desk.term('basis', r.basis), r.source ? desk.t('known.sources', { sources: r.source }) : '', r.fields.note ?? ''] }];
    }).sort((a, b) => a.at - b.at),
  })).filter((line) => line.points.length > 0);
}

/** The last material of the chain in its largest markets. */
function modelled(desk: Desk, plan: Plan, before: number): Line[] {
  const material = plan.materials.find((m) => m.stage === 'metal') ?? plan.materials.at(-1);
  const markets = plan.markets.filter((m) => m.material === material?.id && m.priceUsdPerTonne !== undefined);
  const used = (country: string): number => Math.max(...markets.filter((m) => m.country === country).map((m) => m.consumedTonnes ?? 0));
  const countries = [...new Set(markets.map((m) => m.country))].sort((a, b) => used(b) - used(a)).slice(0, MODELLED);
  return countries.map((country, i): Line => ({
    id: `plan-${country}`, name: desk.t('mineral.prices.modelled', { country: desk.country(country), material: desk.words(material?.title, material?.id) }), modelled: true, colour: (before + i) % 6,
    points: markets.filter((m) => m.country === country).sort((a, b) => a.year - b.year).map((m) => {
      const words = `${desk.unit(m.priceUsdPerTonne!, 'usd/t')}, ${m.year}`;
      return { at: m.year + 0.5, value: m.priceUsdPerTonne!, words, basis: 'modelled', tip: [words, desk.country(country), desk.t('basis.modelled'), desk.words(plan.scenario.title, plan.scenario.id)] };
    }),
  }));
}

interface Scale { x: (at: number) => number; y: (value: number) => number; marks: number[]; years: number[] }

function scaleOf(lines: Line[], width: number): Scale {
  const points = lines.flatMap((l) => l.points);
  const [first, last] = [Math.floor(Math.min(...points.map((p) => p.at))), Math.ceil(Math.max(...points.map((p) => p.at)))];
  const values = points.map((p) => p.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const factors = most / least > WIDE_RANGE;
  const marks = factors ? powers(least, most) : ticks(0, most * 1.05, 5);
  const [low, high] = factors ? [Math.min(least, marks[0]!), Math.max(most, marks.at(-1)!)] : [0, Math.max(most * 1.05, marks.at(-1)!)];
  const share = (v: number): number => (factors ? Math.log(v / low) / Math.log(high / low) : v / high);
  const step = Math.max(1, Math.ceil((last - first) / Math.max(2, Math.floor(width / 90))));
  return {
    x: (at) => FRAME.left + ((width - FRAME.left - 16) * (at - first)) / Math.max(1, last - first),
    y: (value) => HEIGHT - FRAME.bottom - (HEIGHT - FRAME.top - FRAME.bottom) * share(value),
    marks, years: Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((_, i) => i % step === 0),
  };
}

function powers(least: number, most: number): number[] {
  const all = Array.from({ length: 12 }, (_, e) => e).flatMap((e) => [1, 2, 5].map((m) => m * 10 ** e));
  return all.filter((v, i) => v <= most * 1.2 && (all[i + 1] ?? Infinity) > least);
}

function draw(desk: Desk, lines: Line[], width: number): SVGSVGElement {
  const { x, y, marks, years } = scaleOf(lines, width);
  const svg = s('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, class: 'price-lines', role: 'img', 'aria-label': `${desk.t('mineral.prices')}: ${lines.map((l) => `${l.name}, ${l.points[0]!.words} – ${l.points.at(-1)!.words}`).join('; ')}` });
  svg.append(s('text', { class: 'tickword', x: 0, y: 9 }, desk.t('unit.usd-per-t')));
  for (const mark of marks) {
    svg.append(s('line', { class: 'grid', x1: FRAME.left, x2: width - 8, y1: y(mark).toFixed(1), y2: y(mark).toFixed(1) }),
      s('text', { class: 'tickword', x: FRAME.left - 7, y: y(mark).toFixed(1), dy: '0.32em', 'text-anchor': 'end' }, desk.n(mark)));
  }
  for (const year of years) svg.append(s('text', { class: 'tickword', x: x(year).toFixed(1), y: HEIGHT - 6, 'text-anchor': 'middle' }, String(year)));
  for (const line of lines) {
    const kind = `series c${line.colour}${line.modelled ? ' open' : ''}`;
    svg.append(s('path', { class: `${kind} run`, d: line.points.map((p, i) => `${i ? 'L' : 'M'}${x(p.at).toFixed(1)} ${y(p.value).toFixed(1)}`).join('') }));
    for (const p of line.points) svg.append(withTip(s('circle', { class: `${kind} dot ${p.basis}`, cx: x(p.at).toFixed(1), cy: y(p.value).toFixed(1), r: line.modelled ? 3 : 3.4 }), () => p.tip));
  }
  return svg;
}

function key(line: Line): SVGSVGElement {
  const kind = `series c${line.colour}${line.modelled ? ' open' : ''}`;
  return s('svg', { viewBox: '0 0 26 12', width: 26, height: 12, class: 'price-lines', 'aria-hidden': 'true' }, s('path', { class: `${kind} run`, d: 'M1 6H25' }), s('circle', { class: `${kind} dot`, cx: 13, cy: 6, r: 3.2 }));
}

function priceTable(desk: Desk, rows: FigureRow[], named: Named): HTMLElement {
  const columns: Column<FigureRow>[] = [
    { head: desk.t('mineral.series'), value: (r) => nameOf(desk, r.fields.series ?? '', named) },
    { head: desk.t('mineral.period'), value: (r) => r.fields.period ?? String(r.year ?? ''), text: (r) => desk.day(r.fields.period) },
    { head: desk.t('mineral.quoted'), numeric: true, value: (r) => r.value, draw: (r) => figure(desk, `${desk.exact(r.value!, 4)} ${r.unit ?? ''}`, knownOf(r, r.fields.series)) },
    { head: desk.t('mineral.in-usd'), unit: desk.t('unit.usd-per-t'), numeric: true, value: (r) => (r.fields.usd_per_t ? Number(r.fields.usd_per_t) : undefined), text: (r) => (r.fields.usd_per_t ? desk.exact(Number(r.fields.usd_per_t), 0) : '') },
  ];
  return table(desk, { id: 'prices', caption: desk.t('mineral.prices'), columns, rows, empty: desk.t('mineral.prices.none'), sort: { column: 1, descending: true }, limit: 12 });
}

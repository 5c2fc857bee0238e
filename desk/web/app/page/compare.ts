// Two plans side by side: what differs, by how much, and why.
import { chart } from '../../src/chart/figure.ts';
import { regionMap, WHOLE } from '../../src/chart/regionmap.ts';
import { frameOf, whole, type Comparison } from '../../src/comparison.ts';
import type { Context } from '../../src/context.ts';
import { h } from '../../src/dom.ts';
import { Index } from '../../src/model.ts';
import { TABLES } from '../../src/section/compared.ts';
import { choice as pressed } from '../../src/section/selector.ts';
import { get, query } from '../api.ts';
import type { Desk } from '../desk.ts';
import { choice, form } from '../part/form.ts';
import { beside } from '../part/barchart.ts';
import { section } from '../part/parts.ts';
import { bordersReady, contextOf, planOf } from '../part/plans.ts';
import { runName, runs, type Run } from '../part/runs.ts';
import { empty, later, problem } from '../part/states.ts';
import type { Draw, View } from '../view.ts';
import { pricePairs } from './compare/prices.ts';

export const draw: Draw = async (desk) => {
  const made = (await runs(desk)).filter((run) => run.state === 'done');
  const { a = '', b = '' } = desk.query;
  if (!a || !b || a === b) return choosing(desk, made, a, b);
  let comparison: Comparison;
  try {
    comparison = whole(await get<Partial<Comparison>>(`/api/compare${query({ a, b })}`));
  } catch (error) {
    return { ...choosing(desk, made, a, b), body: [chooser(desk, made, a, b), problem(desk, error)] };
  }
  return compared(desk, made, comparison, a, b);
};

/** What to compare: of a chain that has two plans, if there is one. */
function choosing(desk: Desk, made: Run[], a: string, b: string): View {
  const enough = made.some((run) => made.some((other) => other.id !== run.id && other.chain === run.chain));
  return {
    kicker: desk.t('nav.compare'), title: desk.t('compare.choose'), lead: desk.t('compare.choose.note'),
    body: [made.length > 0 ? chooser(desk, made, a, b) : null, enough ? null : empty(desk.t(made.length === 0 ? 'compare.none' : 'compare.one'), h('p', {}, h('a', { class: 'button', href: desk.link('/scenario') }, desk.t('compare.plan'))))],
  };
}

function chooser(desk: Desk, made: Run[], a: string, b: string): HTMLElement {
  const options = (other: string): { value: string; text: string; group?: string }[] => {
    const chain = made.find((run) => run.id === other)?.chain;
    const some = [...made].sort((x, y) => Number(y.chain === chain) - Number(x.chain === chain));
    return [{ value: '', text: desk.t('compare.pick') }, ...some.map((run) => ({ value: run.id, text: runName(desk, run), group: desk.mineral(run.chain) }))];
  };
  return form(desk.t('nav.compare'), choice(desk, 'a', desk.t('compare.a'), options(b), a), choice(desk, 'b', desk.t('compare.b'), options(a), b),
    a && b ? h('div', { class: 'field' }, h('button', { type: 'button', id: 'compare-swap', onclick: () => desk.select({ a: b, b: a }) }, desk.t('compare.swap'))) : null);
}

function compared(desk: Desk, made: Run[], comparison: Comparison, a: string, b: string): View {
  const plan = frameOf(comparison);
  const frame = { plan, index: new Index(plan) };
  const asked = desk.query.year ?? (comparison.years.includes(comparison.year) ? String(comparison.year) : undefined);
  const ctx = contextOf(desk, frame, asked);
  const side = (name: 'a' | 'b'): HTMLElement => h('p', {}, h('strong', {}, `${name}: ${ctx.words(comparison[name].title, comparison[name].id)}. `), ctx.words(comparison[name].summary));
  return {
    kicker: `${ctx.words(comparison.chain.title, comparison.chain.id)} · ${desk.t('nav.compare')}`,
    title: ctx.words(comparison.answer, `${comparison.a.id} – ${comparison.b.id}`),
    lead: h('div', { class: 'sides' }, side('a'), side('b'), h('p', { class: 'hint' }, ctx.t('compare.hint', { priceYear: comparison.priceYear ?? '–' }))),
    body: [
      chooser(desk, made, a, b),
      h('nav', { class: 'selector', 'aria-label': ctx.t('selection') }, pressed(ctx.t('year'), plan.years.map((year) => [String(year), String(year)]), String(ctx.selection.year), (year) => desk.select({ year }, { replace: true }), 'year')),
      TABLES[0]!(ctx, comparison),
      later(desk, desk.t('compare.loading'), () => drawings(desk, ctx, a, b)),
      ...TABLES.slice(1).map((table) => table(ctx, comparison)),
      h('p', { class: 'hint' }, desk.t('compare.versions', { a: comparison.a.dataVersion ?? '–', b: comparison.b.dataVersion ?? '–' })),
    ],
  };
}

/** Maps and prices need the plans themselves, which are larger than their comparison. */
async function drawings(desk: Desk, ctx: Context, a: string, b: string): Promise<HTMLElement> {
  const [first, second] = await Promise.all([planOf(a), planOf(b), bordersReady()]);
  const year = String(ctx.selection.year);
  const map = (name: string, of: typeof first): HTMLElement => {
    const own = contextOf(desk, of, year);
    return h('div', {}, h('h3', {}, `${name}: ${own.words(of.plan.scenario.title, of.plan.scenario.id)}`), chart(own, `map-${name}`, (width) => regionMap(own, width, WHOLE)));
  };
  return h('div', {}, section('maps', desk.t('compare.maps', { year }), desk.t('compare.maps.note'), beside(map('a', first), map('b', second))), pricePairs(desk, ctx, first.plan, second.plan));
}

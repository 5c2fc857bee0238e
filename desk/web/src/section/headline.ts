// The title that is the answer, its figures with their bands, and what decides them.
import { answerParts, commonYear } from '../answer.ts';
import type { Context } from '../context.ts';
import { h, s } from '../dom.ts';
import type { Figure } from '../model.ts';
import { withTip } from '../tip.ts';
import { basisMark, details } from './parts.ts';

/** Deciding assumptions that a figure names before the reader asks for the others. */
const FIRST_DECIDERS = 3;

export function headline(ctx: Context): HTMLElement {
  const { plan } = ctx;
  const answer = ctx.words(plan.headline.answer, ctx.t('no-answer'));
  const { title, rest, long } = answerParts(answer);
  return h('header', { id: 'headline' },
    h('p', { class: 'kicker' }, [ctx.words(plan.chain.title, plan.chain.id), ctx.words(plan.scenario.title, plan.scenario.id)].filter(Boolean).join(' · ')),
    h('h1', { class: long && 'long' }, title, ...rest.map((sentence) => h('span', { class: 'rest' }, ` ${sentence}`))),
    h('p', { class: 'lead' }, ctx.words(plan.scenario.summary)),
    ...figures(ctx));
}

/** The headline figures with their bands, and the line that says of what they are. */
export function figures(ctx: Context): Node[] {
  const { plan } = ctx;
  const year = commonYear(plan.headline.figures);
  const announced = plan.scenario.announced ? `; ${ctx.t('announced', { date: ctx.day(plan.scenario.announced) })}` : '';
  const list = plan.headline.figures.length > 0 ? [h('ul', { class: 'figures' }, ...plan.headline.figures.map((f) => figure(ctx, f, year === undefined)))] : [];
  return [
    ...(year === undefined ? [] : [h('p', { class: 'figures-year' }, ctx.t('figures-of', { year }))]), ...list,
    h('p', { class: 'hint' }, ctx.t('scenario-line', {
      scenario: plan.scenario.id || '–', baseline: plan.scenario.baseline ?? 'baseline', priceYear: plan.priceYear ?? '–', baseYear: plan.baseYear ?? '–',
    }) + announced),
  ];
}

function figure(ctx: Context, f: Figure, dated: boolean): HTMLElement {
  const title = ctx.words(f.title, f.id);
  return h('li', {},
    h('p', { class: 'figure-title' }, f.year === undefined || !dated ? title : ctx.t('in-year', { title, year: f.year })),
    h('p', { class: 'big' }, ctx.unit(f.value, f.unit), ' ', basisMark(ctx, 'modelled')),
    interval(ctx, f) ?? h('div', { class: 'band-line' }),
    h('p', { class: 'band-words' }, [
      f.low !== undefined && f.high !== undefined ? ctx.t('band', { low: bare(ctx, f, f.low), high: bare(ctx, f, f.high) }) : '',
      f.baseline === undefined ? '' : ctx.t('against-baseline', { value: bare(ctx, f, f.baseline) }),
    ].filter(Boolean).join('; ')),
    deciders(ctx, f));
}

/** What decides a figure: the first three by name, the others on request. */
function deciders(ctx: Context, f: Figure): HTMLElement {
  const names = (f.deciders ?? []).map((id) => ctx.told(ctx.words(ctx.index.assumptions.get(id)?.what, id)));
  const list = (some: Node[]): HTMLElement => h('ul', {}, ...some.map((name) => h('li', {}, name)));
  if (names.length === 0) return h('div', { class: 'deciders' });
  const others = names.slice(FIRST_DECIDERS);
  return h('div', { class: 'deciders' }, h('p', {}, ctx.t('decides')), list(names.slice(0, FIRST_DECIDERS)),
    others.length > 0 && details(ctx.t('and-more', { n: others.length }), list(others)));
}

/** A figure of the band: its unit stands with the answer above it already. */
const bare = (ctx: Context, f: Figure, value: number): string => (f.unit === 'ratio' || f.unit === 'percent' ? ctx.unit(value, f.unit) : ctx.n(value));

/** The band as a line, the answer an open mark on it, the baseline a tick. */
function interval(ctx: Context, f: Figure): SVGSVGElement | null {
  if (f.low === undefined || f.high === undefined) return null;
  const all = [f.low, f.high, f.value, ...(f.baseline === undefined ? [] : [f.baseline])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const x = (value: number): string => (6 + (228 * (value - least)) / (most - least || 1)).toFixed(1);
  const svg = s('svg', { viewBox: '0 0 240 20', class: 'band-line', role: 'img', 'aria-label': ctx.t('band', { low: ctx.unit(f.low, f.unit), high: ctx.unit(f.high, f.unit) }) },
    s('line', { class: 'axis', x1: 6, x2: 234, y1: 10, y2: 10 }),
    s('line', { class: 'reach', x1: x(f.low), x2: x(f.high), y1: 10, y2: 10 }),
    f.baseline === undefined ? null : s('line', { class: 'base', x1: x(f.baseline), x2: x(f.baseline), y1: 3, y2: 17 }),
    s('circle', { class: 'modelled', cx: x(f.value), cy: 10, r: 4.5 }));
  return withTip(svg, () => [ctx.unit(f.value, f.unit), f.baseline === undefined ? '' : ctx.t('against-baseline', { value: ctx.unit(f.baseline, f.unit) })]);
}

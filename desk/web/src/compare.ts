// Reads the comparison inside the page and draws what the second plan has otherwise than the first, and why.
import { frameOf, whole, type Comparison } from './comparison.ts';
import { Context } from './context.ts';
import { h } from './dom.ts';
import { Index } from './model.ts';
import { TABLES } from './section/compared.ts';
import { choice } from './section/selector.ts';
import { readHash, writeHash } from './state.ts';
import { hideTip } from './tip.ts';

function start(comparison: Comparison): void {
  const plan = frameOf(comparison);
  const index = new Index(plan);
  let selection = readHash(location.hash, plan, navigator.language);
  if (!new URLSearchParams(location.hash.replace(/^#/, '')).has('year') && comparison.years.includes(comparison.year)) selection = { ...selection, year: comparison.year };

  const draw = (): void => {
    hideTip();
    const ctx = new Context(plan, index, selection, (change) => {
      selection = { ...selection, ...change };
      history.replaceState(null, '', writeHash(selection));
      draw();
    });
    document.documentElement.lang = selection.language;
    document.title = `${comparison.a.id} – ${comparison.b.id} – Tizbek`;
    const focused = (document.activeElement as HTMLElement | null)?.dataset;
    document.getElementById('page')!.replaceChildren(header(ctx, comparison), selector(ctx), ...TABLES.map((t) => t(ctx, comparison)), footer(ctx, comparison));
    if (focused?.choice) document.querySelector<HTMLElement>(`[data-choice="${focused.choice}"][data-value="${focused.value}"]`)?.focus();
  };
  draw();
}

function header(ctx: Context, comparison: Comparison): HTMLElement {
  const side = (name: 'a' | 'b'): HTMLElement => h('p', { class: 'lead' }, h('strong', {}, `${name}: ${ctx.words(comparison[name].title, comparison[name].id)}. `), ctx.words(comparison[name].summary));
  return h('header', { id: 'headline' },
    h('p', { class: 'kicker' }, `${ctx.words(comparison.chain.title, comparison.chain.id)} · ${ctx.t('compare.kicker')}`),
    h('h1', { class: 'long' }, ctx.words(comparison.answer, `${comparison.a.id} – ${comparison.b.id}`)),
    side('a'), side('b'),
    h('p', { class: 'hint' }, ctx.t('compare.hint', { priceYear: comparison.priceYear ?? '–' })));
}

function selector(ctx: Context): HTMLElement {
  const { plan, selection } = ctx;
  return h('nav', { class: 'selector', 'aria-label': ctx.t('selection') },
    choice(ctx.t('year'), plan.years.map((year) => [String(year), String(year)]), String(selection.year), (year) => ctx.select({ year: Number(year) }), 'year'),
    choice(ctx.t('language'), [['en', 'English'], ['ru', 'Русский']], selection.language, (language) => ctx.select({ language: language as 'en' | 'ru' }), 'lang'));
}

function footer(ctx: Context, comparison: Comparison): HTMLElement {
  return h('footer', {}, h('p', {}, ctx.t('compare.footer', { a: comparison.a.dataVersion ?? '–', b: comparison.b.dataVersion ?? '–' })));
}

start(whole(JSON.parse(document.getElementById('comparison')!.textContent) as Partial<Comparison>));

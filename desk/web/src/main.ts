// Reads the plan inside the page and draws the report; draws again what a change of selection touches.
import { Context } from './context.ts';
import { h } from './dom.ts';
import { complete, Index, type Plan } from './model.ts';
import { chain } from './section/chain.ts';
import { changes, restrictions, revenue } from './section/change.ts';
import { carbon } from './section/carbon.ts';
import { lawTerms, ownerTerms } from './section/lawterms.ts';
import { rerouted, tolls } from './section/rerouted.ts';
import { headline } from './section/headline.ts';
import { maps } from './section/maps.ts';
import { markets, prices } from './section/markets.ts';
import { assumptions, checks, notes, reconciliation, sources } from './section/method.ts';
import { mines, plants } from './section/producers.ts';
import { selector } from './section/selector.ts';
import { readHash, writeHash, type Selection } from './state.ts';
import { binding, dependence, lawCosts, lawEffects, valueAdded, welfare, whyPrices } from './section/why.ts';
import { hideTip } from './tip.ts';

type View = (ctx: Context) => HTMLElement | null;

/** In the order of the page; the others are the same for every year, material and comparison. */
const SELECTED: View[] = [maps, chain, prices, markets, plants, mines, whyPrices, binding, changes, welfare, restrictions, lawCosts, lawEffects, lawTerms, ownerTerms, tolls, rerouted, revenue, valueAdded, dependence, carbon, reconciliation];
const ORDER: View[] = [maps, chain, prices, markets, plants, mines, whyPrices, binding, changes, welfare, restrictions, lawCosts, lawEffects, lawTerms, ownerTerms, tolls, rerouted, revenue, valueAdded, dependence, carbon, assumptions, reconciliation, checks, notes, sources];

function start(plan: Plan): void {
  const index = new Index(plan);
  const page = document.getElementById('page')!;
  const drawn = new Map<View, HTMLElement>();
  let selection = readHash(location.hash, plan, navigator.language);

  const select = (change: Partial<Selection>): void => {
    const language = change.language !== undefined && change.language !== selection.language;
    selection = { ...selection, ...change };
    history.replaceState(null, '', writeHash(selection));
    draw(language);
  };
  const draw = (everything: boolean): void => {
    hideTip();
    const ctx = new Context(plan, index, selection, select);
    const focused = (document.activeElement as HTMLElement | null)?.dataset;
    document.documentElement.lang = selection.language;
    document.title = `${ctx.words(plan.headline.answer, plan.scenario.id)} – Tizbek`;
    if (everything) {
      ORDER.forEach((view) => place(drawn, view, ctx));
      page.replaceChildren(headline(ctx), selector(ctx), printed(ctx), ...ORDER.map((view) => drawn.get(view)!), footer(ctx));
    } else {
      SELECTED.forEach((view) => {
        const before = drawn.get(view)!;
        place(drawn, view, ctx);
        before.replaceWith(drawn.get(view)!);
      });
      page.querySelector('nav.selector')!.replaceWith(selector(ctx));
      page.querySelector('p.selected')!.replaceWith(printed(ctx));
    }
    if (focused?.choice) page.querySelector<HTMLElement>(`[data-choice="${focused.choice}"][data-value="${focused.value}"]`)?.focus();
  };
  addEventListener('hashchange', () => {
    const next = readHash(location.hash, plan, selection.language);
    if (writeHash(next) === writeHash(selection)) return;
    selection = next;
    draw(true);
  });
  draw(true);
  printing();
}

function place(drawn: Map<View, HTMLElement>, view: View, ctx: Context): void {
  drawn.set(view, view(ctx) ?? h('div', { hidden: true }));
}

/** On paper the selector is left out, so the selection stands there in words. */
function printed(ctx: Context): HTMLElement {
  const { material, year, show } = ctx.selection;
  return h('p', { class: 'printed selected' }, ctx.t('selected', { material: material === 'all' ? ctx.t('all-materials') : ctx.material(material), year, show: ctx.t(`show.${show}`) }));
}

function footer(ctx: Context): HTMLElement {
  return h('footer', {}, h('p', {}, ctx.t('footer', { date: ctx.day(ctx.plan.generated) || '–', version: ctx.plan.dataVersion ?? '–' })),
    h('p', { class: 'address' }, ctx.t('address', { url: location.href })));
}

/** What is folded on the screen is open on paper, but for the tails of cards and rows, which would make them longer than they are wide. */
function printing(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open], .deciders > *, .reason > *)')];
    opened.forEach((d) => { d.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((d) => { d.open = false; }));
}

function unreadable(error: unknown): void {
  const language = navigator.language.startsWith('ru') ? 'ru' : 'en';
  const plan = complete({});
  const ctx = new Context(plan, new Index(plan), { language, year: 0, material: 'all', show: 'scenario' }, () => undefined);
  document.getElementById('page')!.replaceChildren(h('h1', {}, ctx.t('unreadable')), h('p', {}, ctx.t('unreadable.detail', { reason: error instanceof Error ? error.message : String(error) })));
}

try {
  start(complete(JSON.parse(document.getElementById('plan')!.textContent) as Partial<Plan>));
} catch (error) {
  unreadable(error);
  throw error;
}

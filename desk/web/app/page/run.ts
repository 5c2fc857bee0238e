// A plan: while it is reckoned how far it is, then the sections of its report, with year, material and comparison in the address.
import { answerParts } from '../../src/answer.ts';
import type { Context } from '../../src/context.ts';
import { h } from '../../src/dom.ts';
import { ORDER, SELECTED, type Section } from '../../src/report.ts';
import { figures } from '../../src/section/headline.ts';
import { selector } from '../../src/section/selector.ts';
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';
import { section } from '../part/parts.ts';
import { bordersReady, contextOf, planOf } from '../part/plans.ts';
import type { Words } from '../model.ts';
import { ending, isOver, progress, runAddress, runById, runName, runs, type Run } from '../part/runs.ts';
import type { Draw, View } from '../view.ts';

export const draw: Draw = async (desk) => {
  const run = await runById(desk, desk.params.id!);
  if (run.state === 'done') return run.kind === 'region' && !desk.query.chain ? region(desk, run) : finished(desk, run);
  return isOver(run) ? ended(desk, run) : underWay(desk, run);
};

function underWay(desk: Desk, run: Run): View {
  const { element, stop } = progress(desk, run, () => desk.again());
  return { kicker: desk.t('run.kicker'), title: desk.t('run.title.running', { what: runName(desk, run) }), lead: desk.t('run.lead'), body: [element], close: stop };
}

function ended(desk: Desk, run: Run): View {
  const again = run.scenario && run.scenario !== 'own' ? { scenario: run.scenario } : {};
  return {
    kicker: desk.t('run.kicker'), title: desk.t(run.state === 'cancelled' ? 'run.title.cancelled' : 'run.title.failed', { what: runName(desk, run) }),
    body: [ending(desk, run), h('p', {}, h('a', { class: 'button', id: 'run-back', href: desk.link('/scenario', again) }, desk.t('run.back')))],
  };
}

interface RegionPart { chain: string; title: Words; headline: Words }

/** A plan of several chains: what each came to, and the way to its own page. */
async function region(desk: Desk, run: Run): Promise<View> {
  const { chains } = await get<{ chains: RegionPart[] }>(`${runAddress(run.id)}/region.json`);
  return {
    kicker: desk.t('run.kicker'),
    title: desk.t('run.region', { what: runName(desk, run), n: chains.length }),
    lead: desk.t('run.region.lead'),
    body: [h('dl', { class: 'chains' }, ...chains.flatMap((part) => [
      h('dt', {}, h('a', { href: desk.link(`/scenario/${run.id}`, { chain: part.chain }) }, desk.words(part.title, part.chain))),
      h('dd', {}, desk.words(part.headline)),
    ]))],
  };
}

async function finished(desk: Desk, run: Run): Promise<View> {
  const part = run.kind === 'region' ? desk.query.chain ?? '' : '';
  const [whole, { tables }, others] = await Promise.all([planOf(run.id, part), get<{ tables: string[] }>(`${runAddress(run.id)}/tables${asked(part)}`), runs(desk).catch((): Run[] => []), bordersReady()]);
  const first = contextOf(desk, whole);
  const { title, rest } = answerParts(first.words(whole.plan.headline.answer, first.t('no-answer')));
  const drawn = new Map<Section, HTMLElement>();
  const place = (ctx: Context, view: Section): HTMLElement => {
    const element = view(ctx) ?? h('div', { hidden: true });
    drawn.get(view)?.replaceWith(element);
    drawn.set(view, element);
    return element;
  };
  let bar = selector(first, false);
  const body = [section('figures', desk.t('run.figures'), '', ...figures(first)), ...(part ? [] : [compareLine(desk, run, others)]), bar, ...ORDER.map((view) => place(first, view)), downloads(desk, run, tables, part)];
  return {
    kicker: [desk.mineral(part || run.chain), first.words(whole.plan.scenario.title, run.scenario)].filter(Boolean).join(' · '),
    title: title.replace(/\.$/, ''),
    lead: h('p', { class: 'lead' }, [...rest, first.words(whole.plan.scenario.summary)].join(' ')),
    body,
    // Another year or material touches only what shows it: the page keeps its place.
    update: (next) => {
      const ctx = contextOf(next, whole);
      const focused = (document.activeElement as HTMLElement | null)?.dataset;
      SELECTED.forEach((view) => place(ctx, view));
      const fresh = selector(ctx, false);
      bar.replaceWith(fresh);
      bar = fresh;
      if (focused?.choice) bar.querySelector<HTMLElement>(`[data-choice="${focused.choice}"][data-value="${focused.value}"]`)?.focus();
      return true;
    },
  };
}

/** Where else this plan can be seen: on the map, and against other plans of its chain. */
function compareLine(desk: Desk, run: Run, all: Run[]): HTMLElement {
  const map = h('a', { href: desk.link('/map', { run: run.id }) }, desk.t('run.map'));
  const others = all.filter((o) => o.state === 'done' && o.chain === run.chain && o.id !== run.id).slice(0, 5);
  if (others.length === 0) return h('p', { class: 'compare-line' }, map);
  return h('p', { class: 'compare-line' }, map, ' · ', desk.t('run.compare'), ' ', ...others.flatMap((o, i) => [i ? ' · ' : '', h('a', { href: desk.link('/compare', { a: o.id, b: run.id }) }, runName(desk, o))]));
}

const asked = (chain: string): string => chain && `?chain=${encodeURIComponent(chain)}`;

function downloads(desk: Desk, run: Run, tables: string[], part: string): HTMLElement {
  const file = (name: string, words: string): HTMLElement => h('li', {}, h('a', { href: `${runAddress(run.id)}/${name}${asked(part)}`, download: `${[run.scenario || run.id, part].filter(Boolean).join('-')}-${name.split('/').at(-1)}` }, words));
  return section('downloads', desk.t('run.downloads'), desk.t('run.downloads.note'), h('ul', { class: 'doors' },
    file('plan.json', 'plan.json'), file('report.html', desk.t('run.report')), ...tables.map((name) => file(`tables/${name.replace(/\.csv$/, '')}.csv`, `${name.replace(/\.csv$/, '')}.csv`))));
}

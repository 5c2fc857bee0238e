// The chain from ore to product: as a plan has it, or, where none ran, its steps and who stands at them.
import { h } from '../../../src/dom.ts';
import { chain as sankeyOf } from '../../../src/section/chain.ts';
import type { Desk } from '../../desk.ts';
import { mark } from '../../part/known.ts';
import { section } from '../../part/parts.ts';
import { contextOf } from '../../part/plans.ts';
import { runName, type Run } from '../../part/runs.ts';
import { empty } from '../../part/states.ts';
import type { Plan, Index } from '../../../src/model.ts';
import type { MineralAnswer, Process, Stage } from './model.ts';
import type { Seen } from './who.ts';

/** Names that stand at a step. */
const NAMED = 3;

/** The Sankey of the newest plan, under the line that says which plan it is. */
export function plannedChain(desk: Desk, run: Run, whole: { plan: Plan; index: Index }, year: string): HTMLElement {
  const drawn = sankeyOf(contextOf(desk, whole, year));
  const others = desk.link('/scenario', { chain: run.chain ?? '' });
  drawn.querySelector('h2')?.after(h('p', { class: 'hint' }, desk.t('mineral.chain.plan'), ' ', h('a', { href: desk.link(`/scenario/${run.id}`) }, runName(desk, run)), ' · ', h('a', { href: others }, desk.t('mineral.chain.others'))));
  return drawn;
}

/** The steps as the data has them, each with the processes that lead to it. */
export function stepsOfChain(desk: Desk, answer: MineralAnswer, mined: Seen, refined: Seen, button: Node | null): HTMLElement {
  const { stages } = answer;
  if (stages.length === 0) return section('chain', desk.t('mineral.chain'), '', empty(desk.t('mineral.chain.none'), ...(button ? [button] : [])));
  // Statistics of refining name a form ("sponge") or mean the metal.
  const made = stages.findIndex((s) => refined.form && s.material.endsWith(`.${refined.form}`));
  const metal = made >= 0 ? made : stages.findIndex((s) => s.stage === 'metal');
  const at = (i: number): Seen | undefined => (i === 0 ? mined : i === (metal > 0 ? metal : stages.length - 1) ? refined : undefined);
  const follows = (stage: Stage, i: number): boolean => (stage.processes ?? []).some((p) => p.input === stages[i - 1]?.material);
  return section('chain', desk.t('mineral.chain'), desk.t(button ? 'mineral.chain.note' : 'mineral.chain.note.unplanned'), button,
    h('ol', { class: 'chain-steps' }, ...stages.map((stage, i) => h('li', { class: follows(stage, i) ? 'follows' : undefined },
      h('h3', {}, desk.words(stage.name, stage.material)),
      ...processLines(desk, stage),
      who(desk, at(i))))));
}

function processLines(desk: Desk, stage: Stage): HTMLElement[] {
  const named = (p: Process): string => desk.words(p.name ?? p.names?.id, String(p.fields?.process ?? p.fields?.name_en ?? p.id));
  const byName = new Map<string, Process>((stage.processes ?? []).map((p) => [named(p), p]));
  return [...byName].map(([name, p]) => h('p', { class: 'process' }, name, ' ', mark(desk, { basis: p.basis ?? 'assumed', what: name, sources: p.source ? p.source.split(';') : [] }), p.input ? h('span', { class: 'hint from' }, ` ${desk.t('mineral.from', { input: desk.term('form', desk.material(p.input)) })}`) : null));
}

function who(desk: Desk, seen: Seen | undefined): HTMLElement | null {
  if (!seen || seen.shares.length === 0) return null;
  const names = seen.shares.slice(0, NAMED).map((s) => `${desk.country(s.id)} ${desk.share(s.share)}`).join(', ');
  return h('p', { class: 'who' }, h('span', { class: 'hint' }, `${desk.t(seen.stage === 'mine' ? 'mineral.mined' : 'mineral.refined', { year: seen.year ?? '–' })}: `), names);
}

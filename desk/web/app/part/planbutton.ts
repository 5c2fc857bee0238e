// "Plan this chain": runs the scenario of a chain that says nothing but the law, and draws the page anew when it is done.
import { h } from '../../src/dom.ts';
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { ScenarioHead } from '../model.ts';
import { ending, progress, runs, startRun, type Run } from './runs.ts';
import { problem } from './states.ts';

/** A scenario with the text of its file, which the list leaves out. */
export interface ScenarioFile extends ScenarioHead { yaml?: string; data?: { law?: Record<string, unknown> } }

export const scenarioFiles = async (): Promise<ScenarioFile[]> => (await get<{ scenarios: ScenarioFile[] }>('/api/scenarios')).scenarios;

export const scenarioFile = (id: string): Promise<ScenarioFile> => get<ScenarioFile>(`/api/scenarios/${encodeURIComponent(id)}`);

/** The scenario that plans a chain under the law as enacted: named like the chain, or with a law that adds and freezes nothing. */
export async function plainScenario(chain: string): Promise<ScenarioFile | undefined> {
  const own = (await scenarioFiles()).filter((f) => f.chains?.[0] === chain && f.chains.length === 1);
  const named = own.find((f) => f.id === chain);
  if (named) return named;
  const read = await Promise.all(own.map((f) => scenarioFile(f.id)));
  return read.find((f) => f.data?.law && Object.keys(f.data.law).length === 0) ?? own[0];
}

/** A run of the chain that is under way already, for instance because the page was loaded anew. */
async function underWay(desk: Desk, chain: string): Promise<Run | undefined> {
  return (await runs(desk)).find((run) => run.chain === chain && (run.state === 'queued' || run.state === 'running'));
}

/** Gives back the button with the room for its progress, and how to stop listening when the page is left. */
export function planButton(desk: Desk, chain: string, scenario: ScenarioFile | undefined): { element: HTMLElement; stop: () => void } {
  if (!scenario) return { element: h('p', { class: 'hint' }, desk.t('plan.no-scenario')), stop: () => undefined };
  let stop = (): void => undefined;
  const place = h('div', { class: 'plan-place' });
  const follow = (run: Run): void => {
    const shown = progress(desk, run, (over) => {
      if (over.state === 'done') desk.again();
      else place.replaceChildren(ending(desk, over), button());
    });
    stop = shown.stop;
    place.replaceChildren(shown.element);
  };
  const button = (): HTMLElement => h('p', { class: 'plan-button' }, h('button', { type: 'button', id: 'plan-chain', class: 'strong', onclick: (event) => {
    (event.currentTarget as HTMLButtonElement).disabled = true;
    startRun(desk, { scenario: scenario.id, chain, futures: 0 }).then(follow, (error: unknown) => place.replaceChildren(problem(desk, error), button()));
  } }, desk.t('plan.this')), ' ', h('span', { class: 'hint' }, desk.t('plan.this.note', { scenario: desk.words(scenario.title, scenario.id) })));
  place.append(button());
  void underWay(desk, chain).then((run) => { if (run) follow(run); }, () => undefined);
  return { element: place, stop: () => stop() };
}

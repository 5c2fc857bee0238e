// Plans that the server reckons: started, followed while they run, cancelled.
import { h } from '../../src/dom.ts';
import { fetchJson, type Problem } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Words } from '../model.ts';

export interface Run {
  id: string;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  position?: number;
  stage?: Words;
  share?: number;
  problem?: Problem;
  scenario?: string;
  title?: Words;
  chain?: string;
  from?: number;
  to?: number;
  futures?: number;
  created?: string;
  finished?: string;
  tables?: string[];
  answer?: Words;
  /** A plan of several chains: each has its own part. */
  kind?: string;
}

/** A run as the server tells of it; what it does not tell is looked up. */
type Told = Omit<Run, 'scenario' | 'chain' | 'problem'> & { scenario?: string | { id: string; title?: Words }; chain?: string | null; chains?: string[]; problem?: Problem | null };

export interface Order { scenario?: string; yaml?: string; chain?: string; from?: number; to?: number; futures?: number }

export const isOver = (run: Run): boolean => run.state === 'done' || run.state === 'failed' || run.state === 'cancelled';

export const runAddress = (id: string): string => `/api/runs/${encodeURIComponent(id)}`;

function runOf(desk: Desk, told: Told): Run {
  const { scenario, chain, chains, problem, ...rest } = told;
  const id = typeof scenario === 'string' ? scenario : scenario?.id ?? '';
  const title = rest.title ?? (typeof scenario === 'object' ? scenario.title : undefined);
  const of = rest.kind === 'region' ? undefined : chain ?? chains?.[0] ?? desk.overview.scenarios.find((s) => s.id === id)?.chains?.[0];
  return { ...rest, scenario: id, ...(title ? { title } : {}), ...(of && of !== 'all' ? { chain: of } : {}), ...(problem ? { problem } : {}) };
}

export const runById = async (desk: Desk, id: string): Promise<Run> => runOf(desk, await fetchJson<Told>(runAddress(id)));

export const startRun = async (desk: Desk, order: Order): Promise<Run> =>
  runOf(desk, await fetchJson<Told>('/api/runs', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(order) }));

/** All runs the server keeps, the newest first. */
export async function runs(desk: Desk): Promise<Run[]> {
  return ((await fetchJson<{ runs?: Told[] }>('/api/runs')).runs ?? []).map((told) => runOf(desk, told));
}

/** The newest finished run of a chain. */
export const newestOf = (all: Run[], chain: string): Run | undefined => all.find((run) => run.state === 'done' && run.chain === chain);

/** What a run is called: its scenario, its chain and its years. */
export function runName(desk: Desk, run: Run): string {
  const years = run.from && run.to ? `${run.from}–${run.to}` : '';
  return [desk.words(run.title, run.scenario || run.id), desk.mineral(run.chain), years].filter(Boolean).join(', ');
}

/** Follows a run by the events the server sends; gives back how to stop listening. */
function watch(desk: Desk, run: Run, hear: (run: Run) => void): () => void {
  const events = new EventSource(`${runAddress(run.id)}/events`);
  events.addEventListener('state', (event: MessageEvent<string>) => {
    const next = runOf(desk, JSON.parse(event.data) as Told);
    if (isOver(next)) events.close();
    hear(next);
  });
  // The browser asks again by itself; where the stream is refused for good, one plain request tells how it ended.
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) void runById(desk, run.id).then(hear, () => undefined);
  };
  return () => events.close();
}

/** How far a run is, live, with a button that cancels it. `over` is called once, when it is. */
export function progress(desk: Desk, first: Run, over: (run: Run) => void): { element: HTMLElement; stop: () => void } {
  const bar = h('progress', { max: 1, 'aria-label': desk.t('run.progress') });
  const said = h('p', { class: 'run-stage', role: 'status' });
  const cancel = h('button', { type: 'button', id: 'run-cancel', onclick: () => {
    cancel.disabled = true;
    fetchJson<Told>(runAddress(first.id), { method: 'DELETE' }).then((told) => hear(runOf(desk, told)), () => { cancel.disabled = false; });
  } }, desk.t('run.cancel'));
  let ended = false;
  const hear = (run: Run): void => {
    if (ended) return;
    if (run.state === 'running' && run.share !== undefined) bar.value = run.share;
    else bar.removeAttribute('value');
    const words = stageWords(desk, run);
    if (said.textContent !== words) said.textContent = words;
    if (!isOver(run)) return;
    ended = true;
    stop();
    over(run);
  };
  const stop = watch(desk, first, hear);
  hear(first);
  return { element: h('div', { class: 'run' }, said, bar, cancel), stop };
}

function stageWords(desk: Desk, run: Run): string {
  if (run.state === 'queued') return run.position ? desk.t('run.queued.at', { n: run.position }) : desk.t('run.queued');
  const stage = desk.words(run.stage);
  const share = run.share ? desk.share(run.share) : '';
  return [stage || desk.t('run.running'), share].filter(Boolean).join(' · ');
}

/** Why a run has no plan, in the server's words. */
export function ending(desk: Desk, run: Run): HTMLElement {
  if (run.state === 'cancelled') return h('div', { class: 'nothing', role: 'status' }, h('p', {}, desk.t('run.cancelled')));
  const { detail, title, where, remedy, nearest } = { remedy: '', ...run.problem } as Problem & { remedy?: string };
  const near = (Array.isArray(nearest) ? nearest : [nearest]).filter(Boolean);
  return h('div', { class: 'problem', role: 'alert' }, h('p', {}, detail ?? title ?? desk.t('run.failed')),
    where && h('p', { class: 'hint' }, desk.t('state.where', { where })), remedy && h('p', { class: 'hint' }, remedy),
    near.length > 0 && h('p', { class: 'hint' }, desk.t('state.nearest', { nearest: near.join(', ') })));
}

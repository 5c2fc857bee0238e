// Scenarios: those there are, one that is built by forms, the run of either, and the plans that were made.
import { h } from '../../src/dom.ts';
import { table, type Column } from '../../src/table.ts';
import type { Desk } from '../desk.ts';
import { details, section } from '../part/parts.ts';
import type { ScenarioFile } from '../part/planbutton.ts';
import { runName, runs, startRun, type Order, type Run } from '../part/runs.ts';
import { empty, problem } from '../part/states.ts';
import type { Draw } from '../view.ts';
import { parse } from 'yaml';
import { build, chainOf, readDraft, tellers, yamlOf } from './scenario/build.ts';
import { draftOf, EMPTY, inherited } from './scenario/draft.ts';
import { library, type Library } from './scenario/files.ts';

export const draw: Draw = async (desk) => {
  const draft = readDraft(desk);
  const [files, made] = await Promise.all([library(desk.query.scenario ?? draft?.base), runs(desk)]);
  const chosen = desk.query.scenario ? files.of(desk.query.scenario) : undefined;
  const text = draft ? yamlOf(await tellers(desk), draft, files) : '';
  const own = draft && build(desk, draft, files, text, runForm(desk, chainOf(draft, files.known), undefined, (order) => ({ yaml: text, ...order })));
  return {
    kicker: desk.t('nav.scenarios'),
    title: chosen ? desk.words(chosen.title, chosen.id) : draft ? draft.title || desk.t('scenario.title.own') : desk.t('scenario.title', { n: files.files.length, made: made.filter((r) => r.state === 'done').length }),
    lead: chosen ? desk.words(chosen.summary) : desk.t(draft ? 'scenario.lead.own' : 'scenario.lead'),
    body: [
      desk.query.scenario && !chosen ? empty(desk.t('scenario.unknown', { id: desk.query.scenario })) : null,
      chosen ? chosenSection(desk, chosen, files) : null,
      own ?? null,
      !draft && !chosen ? h('p', {}, h('button', { type: 'button', id: 'build-own', class: 'strong', onclick: () => desk.select({ draft: JSON.stringify(EMPTY) }) }, desk.t('scenario.build'))) : null,
      plans(desk, made), chosen || draft ? h('details', { class: 'folded' }, h('summary', {}, desk.t('scenario.others')), list(desk, files.files)) : list(desk, files.files),
    ],
  };
};

function chosenSection(desk: Desk, chosen: ScenarioFile, files: Library): HTMLElement {
  const change = (): void => desk.select({ scenario: undefined, draft: JSON.stringify(chosen.yaml ? draftOf(parse(chosen.yaml) as Record<string, unknown>) : { ...EMPTY, base: chosen.id }) });
  const buildOn = (): void => desk.select({ scenario: undefined, draft: JSON.stringify({ ...EMPTY, base: chosen.id }) });
  const base = inherited('extends', chosen.id, files.known);
  return section('chosen', desk.t('scenario.run'), [desk.t('scenario.of', { chains: chainWords(desk, chosen), years: years(chosen) }), base ? desk.t('scenario.extends', { base: desk.words(files.of(base)?.title, base) }) : ''].filter(Boolean).join(' '),
    runForm(desk, chosen.chains?.[0] ?? '', chosen, (order) => ({ scenario: chosen.id, ...order })),
    chosen.yaml ? details(desk.t('scenario.file', { file: `scenarios/${chosen.id}.yaml` }), h('pre', { class: 'yaml', tabindex: '0', role: 'group', 'aria-label': chosen.id }, chosen.yaml)) : null,
    h('p', { class: 'ways' }, h('button', { type: 'button', id: 'build-on', onclick: buildOn }, desk.t('scenario.build-on')), h('button', { type: 'button', id: 'build-copy', onclick: change }, desk.t('scenario.copy'))));
}

/** Chain, years and number of futures, and the button that starts the run. */
function runForm(desk: Desk, chain: string, of: ScenarioFile | undefined, order: (asked: Order) => Order): HTMLElement {
  const field = (id: string, label: string, control: Node, hint = ''): HTMLElement => h('div', { class: 'field' }, h('label', { for: id }, label), control, hint ? h('span', { class: 'hint' }, hint) : null);
  const several = of && ((of.chains?.length ?? 0) > 1 || of.chains?.[0] === 'all');
  const choices = several ? desk.overview.minerals.filter((m) => m.chain && (of.chains?.[0] === 'all' || of.chains?.includes(m.id))) : [];
  const picked = h('select', { id: 'run-chain' }, ...desk.sorted(choices, (m) => desk.words(m.name, m.id)).map((m) => h('option', { value: m.id }, desk.words(m.name, m.id))));
  const year = (id: string, value: number | undefined): HTMLInputElement => h('input', { id, type: 'number', min: '1990', max: '2100', placeholder: value === undefined ? '' : String(value) });
  const [from, to] = [year('run-from', of?.from), year('run-to', of?.to)];
  const futures = h('input', { id: 'run-futures', type: 'number', min: '0', max: '200', step: '5', value: '0' });
  const told = h('div', {});
  const start = h('button', { type: 'submit', id: 'run-start', class: 'strong' }, desk.t('scenario.start'));
  const form = h('form', { class: 'form run-form', 'aria-label': desk.t('scenario.run'), onsubmit: (event) => {
    event.preventDefault();
    start.disabled = true;
    const asked = { ...(several ? { chain: picked.value } : {}), ...(from.value ? { from: Number(from.value) } : {}), ...(to.value ? { to: Number(to.value) } : {}), futures: Number(futures.value || 0) };
    startRun(desk, order(asked)).then((run) => desk.go(`/scenario/${run.id}`), (error: unknown) => { start.disabled = false; told.replaceChildren(problem(desk, error)); });
  } }, several ? field('run-chain', desk.t('build.chain'), picked) : h('p', { class: 'run-of' }, desk.mineral(chain) || '–'),
  of ? field('run-from', desk.t('build.from'), from) : null, of ? field('run-to', desk.t('build.to'), to) : null,
  field('run-futures', desk.t('scenario.futures'), futures, desk.t('scenario.futures.hint')), h('div', { class: 'field' }, start));
  return h('div', {}, form, told);
}

const years = (s: { from?: number; to?: number }): string => (s.from && s.to ? `${s.from}–${s.to}` : '');

function chainWords(desk: Desk, s: ScenarioFile): string {
  const chains = s.chains ?? [];
  return chains[0] === 'all' ? desk.t('scenario.all-chains') : chains.map((c) => desk.mineral(c)).join(', ');
}

function plans(desk: Desk, made: Run[]): HTMLElement {
  const title = desk.t('scenario.plans', { n: made.length });
  if (made.length === 0) return section('plans', title, '', empty(desk.t('scenario.plans.none')));
  const newest = made.find((r) => r.state === 'done');
  const columns: Column<Run>[] = [
    { head: desk.t('scenario.plan'), value: (r) => runName(desk, r), draw: (r) => h('a', { href: desk.link(`/scenario/${r.id}`) }, runName(desk, r)) },
    { head: desk.t('deposits.status'), value: (r) => desk.term('run.state', r.state) },
    { head: desk.t('scenario.futures'), numeric: true, value: (r) => r.futures ?? 0 },
    { head: desk.t('nav.compare'), value: () => '', draw: (r) => {
      const other = made.find((o) => o.state === 'done' && o.chain === r.chain && o.id !== r.id && o.scenario !== r.scenario);
      return r.state === 'done' && other ? h('a', { href: desk.link('/compare', { a: other.id, b: r.id }) }, desk.t('scenario.compare-with', { other: desk.words(other.title, other.scenario || other.id) })) : null;
    } },
  ];
  return section('plans', title, newest ? desk.t('scenario.plans.note') : '', table(desk, { id: 'plans', caption: title, columns, rows: made, empty: desk.t('scenario.plans.none'), limit: 8, cards: true }));
}

function list(desk: Desk, files: ScenarioFile[]): HTMLElement {
  const chain = desk.query.chain ?? '';
  const own = files.filter((f) => !chain || f.chains?.includes(chain) || f.chains?.[0] === 'all');
  const chains = [...new Set(files.flatMap((f) => f.chains ?? []))].filter((c) => c !== 'all');
  const columns: Column<ScenarioFile>[] = [
    { head: desk.t('scenario.scenario'), value: (f) => `${desk.words(f.title, f.id)} ${desk.words(f.summary)}`, draw: (f) => h('span', {}, h('a', { href: desk.link('/scenario', { scenario: f.id, ...(chain ? { chain } : {}) }) }, desk.words(f.title, f.id)), h('span', { class: 'under' }, desk.words(f.summary))) },
    { head: desk.t('build.chain'), value: (f) => chainWords(desk, f) },
    { head: desk.t('country.years'), value: years },
  ];
  const filter = h('div', { class: 'field' }, h('label', { for: 'field-chain' }, desk.t('build.chain')), h('select', { id: 'field-chain', onchange: (event) => desk.select({ chain: (event.target as HTMLSelectElement).value }, { replace: true }) },
    h('option', { value: '' }, desk.t('scenario.all-chains')), ...desk.sorted(chains, (c) => desk.mineral(c)).map((c) => h('option', { value: c, selected: c === chain }, desk.mineral(c)))));
  return section('scenarios', desk.t('scenario.list', { n: own.length }), desk.t('scenario.list.note'), filter, table(desk, { id: 'scenarios', caption: desk.t('scenario.list', { n: own.length }), columns, rows: own, empty: desk.t('mineral.none'), limit: 12, cards: true }));
}

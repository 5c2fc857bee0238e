// How much of the value a country captures: from plans, or what would have to be planned to know it.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Plan } from '../../../src/model.ts';
import type { Desk } from '../../desk.ts';
import { figure } from '../../part/known.ts';
import { section } from '../../part/parts.ts';
import { planOf } from '../../part/plans.ts';
import { runName, runs, type Run } from '../../part/runs.ts';
import { empty } from '../../part/states.ts';

/** Plans that are read for this page: each is a few megabytes. */
const MOST = 4;

interface Captured { run: Run; plan: Plan; year: number; stage: string; usd: number; before: number | undefined; tonnes: number | undefined }

export async function value(desk: Desk, country: string, year: number, chains: string[]): Promise<HTMLElement> {
  const done = (await runs(desk)).filter((run) => run.state === 'done');
  const newest = [...new Map([...done].reverse().map((run) => [run.chain, run])).values()].reverse().slice(0, MOST);
  const plans = await Promise.all(newest.map(async (run) => ({ run, plan: (await planOf(run.id)).plan })));
  const rows = plans.flatMap(({ run, plan }) => capturedIn(run, plan, country, year));
  const missing = chains.filter((chain) => !newest.some((run) => run.chain === chain));
  const more = missing.length > 0 ? h('p', {}, desk.t('country.value.missing'), ' ', ...missing.flatMap((chain, i) => [i ? ', ' : '', h('a', { href: desk.link(`/mineral/${chain}`) }, desk.mineral(chain))])) : null;
  const title = desk.t('country.captured');
  if (rows.length === 0) return section('value', title, '', empty(desk.t(chains.length > 0 ? 'country.value.none' : 'country.value.no-chain'), ...(more ? [more] : [])));
  const columns: Column<Captured>[] = [
    { head: desk.t('country.mineral'), value: (r) => desk.mineral(r.run.chain), draw: (r) => h('span', {}, desk.mineral(r.run.chain), h('span', { class: 'under' }, h('a', { href: desk.link(`/scenario/${r.run.id}`) }, runName(desk, r.run)))) },
    { head: desk.t('known.year'), numeric: true, value: (r) => r.year, text: (r) => String(r.year) },
    { head: desk.t('country.stage'), value: (r) => desk.term('country.stage', r.stage) },
    { head: desk.t('country.value-added'), unit: desk.t('country.million-usd'), numeric: true, value: (r) => r.usd / 1e6, draw: (r) => figure(desk, desk.n(r.usd / 1e6), { basis: 'modelled', what: desk.t('country.value-added'), unit: desk.t('country.million-usd'), year: r.year, note: runName(desk, r.run) }) },
    { head: desk.t('country.baseline'), unit: desk.t('country.million-usd'), numeric: true, value: (r) => (r.before === undefined ? undefined : r.before / 1e6), text: (r) => (r.before === undefined ? '' : desk.n(r.before / 1e6)) },
    { head: desk.t('country.contained'), unit: desk.t('unit.t'), numeric: true, value: (r) => r.tonnes, text: (r) => (r.tonnes === undefined ? '' : desk.n(r.tonnes)), wide: true },
  ];
  return section('value', title, desk.t('country.value.note'), table(desk, { id: 'value', caption: title, columns, rows, empty: desk.t('country.value.none') }), more);
}

function capturedIn(run: Run, plan: Plan, country: string, asked: number): Captured[] {
  const year = plan.years.includes(asked) ? asked : plan.years.find((y) => y > asked) ?? plan.years.at(-1) ?? asked;
  return plan.explanations.valueAdded.filter((v) => v.country === country && v.year === year && v.valueAddedUsd !== undefined)
    .map((v) => ({ run, plan, year, stage: v.stage, usd: v.valueAddedUsd!, before: v.baselineValueAddedUsd, tonnes: v.tonnesContained }));
}

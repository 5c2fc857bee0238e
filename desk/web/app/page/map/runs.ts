// Which plan's flows are drawn: those that the server has finished.
import { h } from '../../../src/dom.ts';
import { fetchJson } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import type { Words } from '../../model.ts';
import type { Chosen } from '../map.ts';

interface Run { id: string; state: string; scenario: { id: string; title?: Words }; from: number; to: number; chains?: string[] }

/** A field that fills itself when the list of runs is there. */
export function runChoice(desk: Desk, chosen: Chosen): HTMLElement {
  const select = h('select', { id: 'field-run', onchange: () => desk.select({ run: select.value, material: undefined, pick: undefined }) }, h('option', { value: '' }, desk.t('map.run.none')));
  const hint = h('span', { class: 'hint' });
  fetchJson<{ runs: Run[] }>('/api/runs').then(({ runs }) => {
    const done = runs.filter((run) => run.state === 'done');
    select.append(...done.map((run) => h('option', { value: run.id, selected: run.id === chosen.run }, [desk.words(run.scenario.title, run.scenario.id), ...(run.chains ?? []).map((chain) => desk.mineral(chain)), `${run.from}–${run.to}`].join(' · '))));
    if (done.length === 0) hint.replaceChildren(h('a', { href: desk.link('/scenario') }, desk.t('map.run.make')));
  }, () => hint.replaceChildren(desk.t('map.run.unknown')));
  return h('div', { class: 'field' }, h('label', { for: 'field-run' }, desk.t('map.run')), select, hint);
}

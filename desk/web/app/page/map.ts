// The map: deposits, plants, ways and borders; flows of a plan over them; a dossier of what is clicked; all of it as a list.
import { h } from '../../src/dom.ts';
import type { Desk } from '../desk.ts';
import { LAYERS, type Filter, type LayerName } from '../map/selection.ts';
import { section } from '../part/parts.ts';
import { later } from '../part/states.ts';
import type { Draw, View } from '../view.ts';
import { controls, legend } from './map/controls.ts';
import type { Scene } from './map/scene.ts';

export interface Chosen extends Filter { layers: LayerName[]; run: string; material: string; pick: string }

const YEARS = [2020, 2040] as const;

/** What the address says is shown. */
export function chosenOf(desk: Desk): Chosen {
  const { query } = desk;
  const year = Number(query.year);
  const layers = query.layers === undefined ? ['deposits', 'plants', 'links'] : query.layers.split(',');
  return {
    layers: LAYERS.filter((name) => layers.includes(name)), mineral: query.mineral ?? '', country: query.country ?? '', kind: query.kind ?? '', corridor: query.corridor ?? '',
    year: year >= YEARS[0] && year <= YEARS[1] ? year : new Date().getUTCFullYear(), run: query.run ?? '', material: query.material ?? '', pick: query.pick ?? '',
  };
}

export const draw: Draw = async (desk) => {
  let current = desk;
  let scene: Scene | undefined;
  const panel = h('aside', { class: 'dossier', 'aria-label': desk.t('map.dossier'), 'aria-live': 'polite' });
  const top = h('div', {}, controls(desk, chosenOf(desk), YEARS));
  const keys = h('div', {}, legend(desk, chosenOf(desk)));
  const list = h('div', {});
  const head = { title: '' };
  const view: View = {
    wide: true,
    kicker: desk.t('map.kicker'),
    title: desk.t('map.title'),
    lead: desk.t('map.lead'),
    body: [
      top,
      h('div', { class: 'map-and-dossier' }, later(desk, desk.t('map.loading'), async () => {
        const { makeScene } = await import('./map/scene.ts');
        scene = await makeScene(() => current, panel, list, (words) => tell(words));
        return scene.element;
      }), panel),
      keys,
      section('seen', desk.t('map.seen'), desk.t('map.seen.note'), list),
    ],
    update: (next) => {
      if (next.query.lang !== current.query.lang) return false;
      const quiet = onlyView(current.query, next.query);
      current = next;
      if (quiet) return true;
      const focus = document.activeElement?.id;
      top.replaceChildren(controls(next, chosenOf(next), YEARS));
      keys.replaceChildren(legend(next, chosenOf(next)));
      scene?.show();
      if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
      return true;
    },
    close: () => scene?.close(),
  };
  /** The title says what is on the map, once it is there. */
  function tell(words: string): void {
    head.title = words;
    view.title = words;
    document.title = `${words} – Tizbek`;
    const title = document.querySelector('main h1');
    if (title) title.textContent = words;
  }
  return view;
};

/** Whether only the place and scale of the map changed. */
function onlyView(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => name === 'at' || a[name] === b[name]);
}

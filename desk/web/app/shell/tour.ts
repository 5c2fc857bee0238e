// The two-minute tour: a strip above the page that says what to look at and leads on. Where one is stands in the address.
import { h } from '../../src/dom.ts';
import type { Query } from '../address.ts';
import type { Desk } from '../desk.ts';
import type { Key } from '../words.ts';

interface Step { path: string; query: Query; title: Key; look: Key }

export const STEPS: Step[] = [
  { path: '/map', query: { layers: 'deposits,plants,links' }, title: 'tour.map', look: 'tour.map.look' },
  { path: '/mineral/antimony', query: {}, title: 'tour.mineral', look: 'tour.mineral.look' },
  { path: '/law', query: { country: 'KGZ', act: 'explore', mineral: 'uranium', date: '2024-05-01' }, title: 'tour.law', look: 'tour.law.look' },
  { path: '/corridors', query: { from: 'kadamjay', to: 'rotterdam', material: 'antimony.metal', tonnes: '500' }, title: 'tour.corridors', look: 'tour.corridors.look' },
  { path: '/scenario', query: { scenario: 'china-antimony-controls' }, title: 'tour.scenario', look: 'tour.scenario.look' },
  { path: '/sources', query: {}, title: 'tour.sources', look: 'tour.sources.look' },
];

export const stepAddress = (desk: Desk, i: number): string => desk.link(STEPS[i]!.path, { ...STEPS[i]!.query, tour: String(i + 1) });

/** The strip of the step that the address names, or nothing. */
export function tourStrip(desk: Desk): HTMLElement | null {
  const at = Number(desk.query.tour) - 1;
  const step = STEPS[at];
  if (!step || step.path !== desk.place.path) return null;
  const last = at === STEPS.length - 1;
  return h('aside', { class: 'tour', 'aria-label': desk.t('tour') },
    h('p', {}, h('strong', {}, desk.t('tour.step', { n: at + 1, all: STEPS.length })), ' ', desk.t(step.look)),
    h('p', { class: 'tour-ways' },
      at > 0 && h('a', { href: stepAddress(desk, at - 1) }, desk.t('tour.back')),
      last ? h('a', { href: desk.link('/') }, desk.t('tour.end')) : h('a', { class: 'button strong', href: stepAddress(desk, at + 1) }, desk.t('tour.next')),
      h('button', { type: 'button', class: 'quiet', onclick: () => desk.select({ tour: undefined }, { replace: true }) }, desk.t('tour.leave'))));
}

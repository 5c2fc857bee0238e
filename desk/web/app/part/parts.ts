// Small parts that pages share.
import { h } from '../../src/dom.ts';
import { withTip } from '../../src/tip.ts';
import type { Desk } from '../desk.ts';
import type { Key } from '../words.ts';
import { glyphOf } from './known.ts';
import { toggleNote } from './note.ts';

/** A section with its heading; `note` stands under it. */
export function section(id: string, title: string, note: string, ...parts: (Node | null | undefined | false)[]): HTMLElement {
  return h('section', { id, 'aria-labelledby': `${id}-head` }, h('h2', { id: `${id}-head`, tabindex: '-1' }, title), note ? h('p', { class: 'hint' }, note) : null, ...parts);
}

type Term = { [K in Key]: K extends `glossary.${infer T}.text` ? T : never }[Key];

/** A term of the field, explained on hover, focus and click. */
export function term(desk: Desk, name: Term, words?: string): HTMLElement {
  const text = desk.t(`glossary.${name}.text`);
  const button = h('button', { type: 'button', class: 'term', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', onclick: () => toggleNote(button, words ?? desk.t(`glossary.${name}`), () => [h('p', { class: 'note-head' }, desk.t(`glossary.${name}`)), h('p', {}, text)]) }, words ?? desk.t(`glossary.${name}`));
  return withTip(button, () => (button.getAttribute('aria-expanded') === 'true' ? [] : [desk.t(`glossary.${name}`), text]), { click: false });
}

/** What the marks mean, in one line under a table or chart. */
export function marksLegend(desk: Desk, ...which: string[]): HTMLElement {
  return h('ul', { class: 'legend marks-legend', 'aria-label': desk.t('known.legend') }, ...which.map((basis) => h('li', {}, h('span', { class: `basis ${basis}`, 'aria-hidden': 'true' }, glyphOf(basis)), desk.term('basis', basis))));
}

export function details(summary: string, ...parts: (Node | string)[]): HTMLElement {
  return h('details', {}, h('summary', {}, summary), ...parts);
}

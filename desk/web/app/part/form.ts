// Fields whose values stand in the address. Each has an `id`, so that focus finds it again when the page is drawn anew.
import { h } from '../../src/dom.ts';
import type { Desk } from '../desk.ts';

export interface Option { value: string; text: string; group?: string | undefined }

const labelled = (id: string, label: string, control: Node, hint?: string): HTMLElement => h('div', { class: 'field' }, h('label', { for: id }, label), control, hint && h('span', { class: 'hint' }, hint));

/** A choice of one; it changes the query's `name` at once. */
export function choice(desk: Desk, name: string, label: string, options: Option[], chosen: string, also: Record<string, undefined> = {}): HTMLElement {
  const id = `field-${name}`;
  const groups = [...new Set(options.map((o) => o.group))];
  const draw = (o: Option): HTMLElement => h('option', { value: o.value, selected: o.value === chosen }, o.text);
  const select = h('select', { id, onchange: () => desk.select({ ...also, [name]: select.value }) },
    ...groups.flatMap((group) => {
      const own = options.filter((o) => o.group === group).map(draw);
      return group ? [h('optgroup', { label: group }, ...own)] : own;
    }));
  return labelled(id, label, select);
}

/** A few values side by side, one of them pressed. */
export function buttons(desk: Desk, name: string, label: string, options: Option[], chosen: string): HTMLElement {
  return h('div', { class: 'choice', role: 'group', 'aria-label': label }, ...options.map((o) => h('button', {
    type: 'button', id: `field-${name}-${o.value || 'none'}`, 'aria-pressed': o.value === chosen ? 'true' : 'false', onclick: () => desk.select({ [name]: o.value }),
  }, o.text)));
}

/** A text, number or date that changes the query's `name` when the reader leaves the field or presses Enter. */
export function input(desk: Desk, name: string, label: string, type: 'text' | 'number' | 'date', value: string, extra: Record<string, string> = {}): HTMLElement {
  const id = `field-${name}`;
  const field = h('input', { id, type, value, ...extra });
  const take = (): void => {
    if (field.value !== value && field.checkValidity()) desk.select({ [name]: field.value });
  };
  // Typing a date passes through days of the year 2 and 20: those are not meant.
  field.addEventListener('change', () => { if (type !== 'date' || field.value >= '1900') take(); });
  field.addEventListener('keydown', (event) => { if (event.key === 'Enter') take(); });
  // How a browser shows the day depends on its own settings, not on the page's language: in words it is plain.
  return labelled(id, label, field, type === 'date' ? desk.day(value) : undefined);
}

export function form(label: string, ...fields: (Node | null | false)[]): HTMLElement {
  return h('form', { class: 'form', role: 'search', 'aria-label': label, onsubmit: (event) => event.preventDefault() }, ...fields);
}

// A field that suggests while one types: arrows choose, Enter takes, Escape closes. After the ARIA combobox pattern.
import { h } from '../../src/dom.ts';

export interface Suggestion {
  /** What is handed on: an id or an address. */
  value: string;
  text: string;
  /** In quiet type behind the text: country, kind, the name in the other script. */
  aside?: string;
  /** A heading above the first of its kind. */
  group?: string;
}

export interface SuggestField {
  id: string;
  label: string;
  placeholder?: string;
  value?: string;
  /** Shown where nothing was found. */
  nothing: string;
  find: (typed: string) => Promise<Suggestion[]>;
  choose: (chosen: Suggestion, input: HTMLInputElement) => void;
  /** Enter with a text of which no suggestion is chosen. */
  take?: (typed: string) => void;
}

const PAUSE_MS = 140;

export function suggest(field: SuggestField): HTMLElement {
  const listId = `${field.id}-list`;
  const input = h('input', {
    id: field.id, type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
    'aria-controls': listId, 'aria-label': field.label, placeholder: field.placeholder, value: field.value ?? '',
  });
  const list = h('ul', { id: listId, role: 'listbox', 'aria-label': field.label, hidden: true });
  let found: Suggestion[] = [];
  let at = -1;
  let turn = 0;
  let timer = 0;

  const close = (): void => {
    turn++;
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (i: number): void => {
    const chosen = found[i];
    if (!chosen) return;
    close();
    field.choose(chosen, input);
  };
  const draw = (): void => {
    let group = '';
    list.replaceChildren(...found.flatMap((one, i) => {
      const head = one.group && one.group !== group ? [h('li', { class: 'group', role: 'presentation' }, one.group)] : [];
      group = one.group ?? '';
      return [...head, h('li', { id: `${listId}-${i}`, role: 'option', 'aria-selected': i === at ? 'true' : 'false', onpointerdown: (event) => { event.preventDefault(); take(i); } },
        h('span', {}, one.text), one.aside ? h('span', { class: 'aside' }, one.aside) : null)];
    }), ...(found.length === 0 ? [h('li', { class: 'group', role: 'presentation' }, field.nothing)] : []));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    if (at >= 0) {
      input.setAttribute('aria-activedescendant', `${listId}-${at}`);
      list.querySelector(`#${CSS.escape(`${listId}-${at}`)}`)?.scrollIntoView({ block: 'nearest' });
    }
  };
  const ask = (): void => {
    const typed = input.value.trim();
    const mine = ++turn;
    if (typed === '') return close();
    field.find(typed).then((answer) => {
      if (mine !== turn || document.activeElement !== input) return;
      found = answer;
      at = -1;
      draw();
    }, () => undefined);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return ask();
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + found.length + (at < 0 && event.key === 'ArrowUp' ? 1 : 0)) % Math.max(1, found.length);
      draw();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden && found.length > 0) take(Math.max(0, at));
      else if (input.value.trim()) field.take?.(input.value.trim());
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
  input.addEventListener('blur', close);
  return h('div', { class: 'suggest' }, input, list);
}

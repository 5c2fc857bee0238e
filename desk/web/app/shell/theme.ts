// Light or dark: that of the system until the reader chooses.
import { h } from '../../src/dom.ts';
import type { Desk } from '../desk.ts';

const isDark = (): boolean => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
};

/** Charts and maps drawn on a canvas listen for "themechange" on the window. */
export function themeSwitch(desk: Desk): HTMLElement {
  const words = (): string => desk.t(isDark() ? 'theme.to-light' : 'theme.to-dark');
  const button = h('button', { type: 'button', id: 'theme', class: 'theme', 'aria-label': words(), onclick: () => {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem('tizbek-theme', next);
    } catch {
      // Not kept, where the browser forbids storage.
    }
    button.setAttribute('aria-label', words());
    button.title = words();
    dispatchEvent(new Event('themechange'));
  } }, h('span', { 'aria-hidden': 'true' }, '◐'));
  button.title = words();
  return button;
}

// The four states of a page or a part of one: loading, empty, in error, without data.
import { h } from '../../src/dom.ts';
import { ApiError } from '../api.ts';
import type { Desk } from '../desk.ts';

/** What is being done while the reader waits. */
export function loading(desk: Desk, what = desk.t('state.loading')): HTMLElement {
  return h('div', { class: 'loading', role: 'status' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }), h('span', {}, what));
}

/** Nothing is there, and what would fill it. */
export function empty(text: string, ...more: Node[]): HTMLElement {
  return h('div', { class: 'nothing' }, h('p', {}, text), ...more);
}

/** The server's words of what is wrong, and what to do. */
export function problem(desk: Desk, error: unknown): HTMLElement {
  if (!(error instanceof ApiError)) {
    const said = error instanceof Error ? error.message : String(error);
    return h('div', { class: 'problem', role: 'alert' }, h('p', {}, desk.t('state.unreached')), h('p', { class: 'hint' }, desk.t('state.unreached.do')),
      h('p', { class: 'hint' }, h('code', {}, said)), again(desk));
  }
  const { detail, title, where, nearest, remedy, status } = error.problem;
  const near = (Array.isArray(nearest) ? nearest : [nearest]).filter((one): one is string => Boolean(one));
  return h('div', { class: 'problem', role: 'alert' },
    h('p', {}, detail ?? title ?? desk.t('state.failed', { status })),
    where && h('p', { class: 'hint' }, desk.t('state.where', { where })),
    remedy && h('p', {}, remedy),
    near.length > 0 && !remedy && h('p', { class: 'hint' }, desk.t('state.nearest', { nearest: near.join(', ') })),
    status >= 500 && again(desk));
}

function again(desk: Desk): HTMLElement {
  return h('button', { type: 'button', onclick: () => location.reload() }, desk.t('state.again'));
}

/** A part that is fetched after the page stands: shows that it loads, then itself, or what went wrong. */
export function later(desk: Desk, what: string | undefined, make: () => Promise<Node>): HTMLElement {
  const holder = h('div', { class: 'later' }, loading(desk, what));
  make().then((node) => holder.replaceChildren(node), (error: unknown) => holder.replaceChildren(problem(desk, error)));
  return holder;
}

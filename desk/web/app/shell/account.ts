// The line under the bar: the pages of the register that this reader may use, who is signed in, and the way out.
import { h } from '../../src/dom.ts';
import type { Desk } from '../desk.ts';
import { register } from '../page/register/model.ts';
import { knownSession, may, session, signOut, type Session } from '../page/register/session.ts';
import type { Route } from '../routes.ts';
import type { Key } from '../words.ts';

interface Entry { path: string; words: Key; seen: (one: Session) => boolean }

const ENTRIES: Entry[] = [
  { path: '/register', words: 'register.nav.public', seen: () => true },
  { path: '/register/mine', words: 'register.nav.mine', seen: (one) => one.party !== null },
  { path: '/register/file', words: 'register.nav.file', seen: (one) => may(one, 'holder', 'clerk') },
  { path: '/register/queue', words: 'register.nav.queue', seen: (one) => may(one, 'clerk', 'decider', 'auditor') },
  { path: '/register/log', words: 'register.nav.log', seen: (one) => may(one, 'auditor', 'administrator') },
  { path: '/register/accounts', words: 'register.nav.accounts', seen: (one) => may(one, 'administrator', 'auditor') },
];

/** Whether a register is open; once known, the line draws itself without waiting. */
let open = false;

/** Draws the line that stands in the page now. */
let redraw: () => void = () => undefined;
addEventListener('sessionchange', () => redraw());

/** Empty where no register is open, or where a reader of other pages is not signed in. */
export function accountLine(desk: Desk, here: Route | undefined): HTMLElement {
  const within = here?.pattern === '/register' || here?.under === '/register';
  const holder = h('div', { class: 'account-line' });
  const draw = (): void => {
    const one = knownSession();
    const focused = document.activeElement?.id;
    holder.replaceChildren(...(open && one && (within || one.account) ? [inside(desk, here, within, one)] : []));
    if (focused && holder.querySelector(`#${CSS.escape(focused)}`)) document.getElementById(focused)?.focus();
  };
  redraw = draw;
  draw();
  register().then(async (all) => {
    open = all.open;
    if (open) await session();
    draw();
  }).catch(() => undefined);
  return holder;
}

function inside(desk: Desk, here: Route | undefined, within: boolean, one: Session): HTMLElement {
  const entries = within ? ENTRIES.filter((entry) => entry.seen(one)) : [];
  return h('div', { class: 'account-in' },
    entries.length > 1 && h('nav', { 'aria-label': desk.t('nav.register') }, h('ul', {}, ...entries.map((entry) => h('li', {}, h('a', { href: desk.link(entry.path), 'aria-current': entry.path === here?.pattern ? 'page' : undefined }, desk.t(entry.words)))))),
    h('div', { class: 'who' }, ...(one.account
      ? [h('span', { id: 'signed-in' }, desk.t('register.signed-in.as', { account: one.account })), h('button', { type: 'button', id: 'sign-out', class: 'quiet', onclick: () => void leave(desk) }, desk.t('register.sign-out'))]
      : [h('a', { id: 'to-sign-in', href: desk.link('/register/sign-in', desk.place.path === '/register/sign-in' ? {} : { to: desk.place.path }) }, desk.t('register.sign-in'))])));
}

/** Whatever is on the page may be nobody's to see any more. */
async function leave(desk: Desk): Promise<void> {
  await signOut().catch(() => undefined);
  if (desk.place.path === '/register') desk.again();
  else desk.go('/register');
}

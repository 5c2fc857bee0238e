// Signing in: account, password and the code of the second factor; or the ministry's own sign-on.
import { h } from '../../../src/dom.ts';
import { problem } from '../../part/states.ts';
import type { Desk } from '../../desk.ts';
import type { Draw } from '../../view.ts';
import { register } from './model.ts';
import { closed } from './parts.ts';
import { secrets } from './secrets.ts';
import { may, session, signIn, type Session } from './session.ts';
import { wayBack } from './shapes.ts';

/** Where one is led after signing in: where one came from, else where one's work is. */
export const homeOf = (one: Session): string => (may(one, 'decider', 'clerk') ? '/register/queue' : one.party ? '/register/mine' : may(one, 'auditor') ? '/register/log' : may(one, 'administrator') ? '/register/accounts' : '/register');

export const draw: Draw = async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const one = await session();
  if (one.account) {
    return { kicker: desk.t('register.kicker'), title: desk.t('register.signed-in', { account: one.account }), lead: one.roles.map((role) => desk.term('register.role', role)).join(', '),
      body: [h('p', { class: 'ways' }, h('a', { class: 'button strong', href: desk.link(wayBack(desk.query.to) ?? homeOf(one)) }, desk.t('register.to-work'))), secrets(desk, one.account, true)] };
  }
  return { kicker: desk.t('register.kicker'), title: desk.t('register.sign-in.title'), lead: desk.t('register.sign-in.lead'), body: [fields(desk), one.signOn ? signOn(desk) : null] };
};

function fields(desk: Desk): HTMLElement {
  const field = (id: string, label: string, attributes: Record<string, string>): [HTMLInputElement, HTMLElement] => {
    const control = h('input', { id, name: id, required: true, ...attributes });
    return [control, h('div', { class: 'field' }, h('label', { for: id }, label), control)];
  };
  const [account, accountField] = field('account', desk.t('register.account'), { type: 'text', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' });
  const [password, passwordField] = field('password', desk.t('register.password'), { type: 'password', autocomplete: 'current-password' });
  const [code, codeField] = field('code', desk.t('register.code'), { type: 'text', autocomplete: 'one-time-code', autocapitalize: 'none', spellcheck: 'false', maxlength: '60' });
  code.required = false;
  codeField.append(h('span', { class: 'hint' }, desk.t('register.code.hint')));
  const said = h('div', { 'aria-live': 'assertive' });
  const button = h('button', { type: 'submit', class: 'strong', id: 'sign-in' }, desk.t('register.sign-in'));
  return h('form', { class: 'form sign-in', 'aria-label': desk.t('register.sign-in'), onsubmit: async (event) => {
    event.preventDefault();
    button.disabled = true;
    said.replaceChildren();
    try {
      const now = await signIn(account.value.trim(), password.value, code.value.replace(/\s/g, ''));
      desk.go(wayBack(desk.query.to) ?? homeOf(now));
    } catch (error) {
      password.value = '';
      code.value = '';
      said.replaceChildren(problem(desk, error));
      button.disabled = false;
      password.focus();
    }
  } }, accountField, passwordField, codeField, h('div', { class: 'sign-in-end' }, button), said);
}

function signOn(desk: Desk): HTMLElement {
  return h('p', { class: 'sign-on' }, h('span', { class: 'hint' }, `${desk.t('register.sign-on.or')} `), h('a', { class: 'button', id: 'sign-on', href: '/api/register/sign-on' }, desk.t('register.sign-on')));
}

// Another password, another second factor: of one's own account, or set by an administrator. An open browser is not enough:
// whoever changes secrets gives the own password once more.
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import { details } from '../../part/parts.ts';
import { problem } from '../../part/states.ts';
import { send } from './session.ts';

interface Changed { recorded: boolean; secondFactor?: { secret: string; uri: string; codes: string[] } }

export function secrets(desk: Desk, account: string, own: boolean): HTMLElement {
  const field = (id: string, words: string, type: string, complete: string): [HTMLInputElement, HTMLElement] => {
    const control = h('input', { id, type, autocomplete: complete });
    return [control, h('div', { class: 'field' }, h('label', { for: id }, words), control)];
  };
  const [old, oldField] = field('secret-old', desk.t('register.secrets.old'), 'password', 'current-password');
  const [code, codeField] = field('secret-code', desk.t('register.code'), 'text', 'one-time-code');
  const [next, nextField] = field('secret-new', desk.t('register.secrets.new'), 'password', 'new-password');
  const said = h('div', { 'aria-live': 'polite' });
  const change = (what: 'password' | 'second-factor') => async (): Promise<void> => {
    if (!old.value || (what === 'password' && !next.value)) return (old.value ? next : old).focus();
    try {
      const body = { old: old.value, code: code.value.trim(), ...(what === 'password' ? { password: next.value } : {}) };
      said.replaceChildren(made(desk, await send<Changed>(`/api/register/accounts/${encodeURIComponent(account)}/${what}`, body, 'POST', desk.language)));
    } catch (error) {
      said.replaceChildren(problem(desk, error));
    }
    [old, code, next].forEach((one) => { one.value = ''; });
  };
  return details(desk.t('register.secrets'), h('p', { class: 'hint' }, desk.t(own ? 'register.secrets.note' : 'register.secrets.note.other')),
    h('div', { class: 'form act' }, oldField, codeField, nextField, h('div', { class: 'ways' },
      h('button', { type: 'button', id: 'secret-password', onclick: change('password') }, desk.t('register.secrets.password')),
      h('button', { type: 'button', id: 'secret-factor', onclick: change('second-factor') }, desk.t('register.secrets.factor')))), said);
}

function made(desk: Desk, { secondFactor }: Changed): HTMLElement {
  return h('div', { class: 'done', role: 'status' }, h('p', {}, h('strong', {}, desk.t('register.recorded'))),
    secondFactor && h('p', {}, desk.t('register.secrets.once')),
    secondFactor && h('dl', { class: 'facts-list' }, h('dt', {}, desk.t('register.secrets.secret')), h('dd', {}, h('code', {}, secondFactor.secret)), h('dt', {}, desk.t('register.secrets.uri')), h('dd', {}, h('code', {}, secondFactor.uri)), h('dt', {}, desk.t('register.secrets.codes')), h('dd', {}, ...secondFactor.codes.flatMap((one) => [h('code', {}, one), ' ']))));
}

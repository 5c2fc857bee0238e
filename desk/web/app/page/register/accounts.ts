// The administrator's page: who may sign in with which roles; opening, changing and locking accounts.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import type { Desk } from '../../desk.ts';
import { section } from '../../part/parts.ts';
import type { Draw } from '../../view.ts';
import { outcome } from './application.ts';
import { register } from './model.ts';
import { banner, closed, factsOf, forbidden, guarded, partyLink, refusal, type Facts } from './parts.ts';
import { proposalList, proposals } from './proposals.ts';
import { secrets } from './secrets.ts';
import { ask, look, may, session } from './session.ts';
import { accountOf, type Account } from './shapes.ts';

const ROLES = ['holder', 'clerk', 'decider', 'auditor', 'administrator'] as const;

export const draw: Draw = guarded(async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const one = await session();
  if (!may(one, 'administrator', 'auditor')) return forbidden(desk, desk.t('register.accounts'), one, ['administrator', 'auditor']);
  const rules = may(one, 'administrator');
  const [answer, facts, waiting] = await Promise.all([look<{ accounts: Record<string, unknown>[] }>('/api/register/accounts'), factsOf(desk), rules ? proposals() : []]);
  const accounts = answer.accounts.map(accountOf);
  const chosen = accounts.find((account) => account.id === desk.query.account);
  const without = accounts.filter((account) => account.secondFactor === false && account.roles.some((role) => ['decider', 'auditor', 'administrator'].includes(role))).length;
  return {
    kicker: desk.t('register.accounts'),
    title: desk.t('register.accounts.title', { n: accounts.length, locked: accounts.filter((account) => account.locked).length }),
    lead: without > 0 ? desk.t('register.accounts.without', { n: without }) : desk.t('register.accounts.lead'),
    body: [
      banner(desk, all),
      section('accounts', desk.t('register.accounts.list'), '', list(desk, accounts, rules)),
      rules && waiting.length > 0 && section('proposals', desk.t('register.proposals', { n: waiting.length }), desk.t('register.proposals.note'), proposalList(desk, waiting, one, facts)),
      rules && chosen ? change(desk, chosen, facts) : null,
      rules && open(desk, facts),
    ],
  };
});

const rolesText = (desk: Desk, roles: string[]): string => roles.map((role) => desk.term('register.role', role)).join(', ');

function list(desk: Desk, rows: Account[], rules: boolean): HTMLElement {
  const columns: Column<Account>[] = [
    { head: desk.t('register.account'), value: (a) => a.id },
    { head: desk.t('register.roles'), value: (a) => rolesText(desk, a.roles) },
    { head: desk.t('register.acts-for'), value: (a) => a.party ?? '', draw: (a) => (a.party ? partyLink(desk, a.party) : null) },
    { head: desk.t('register.second-factor'), value: (a) => (a.secondFactor === undefined ? '' : desk.t(a.secondFactor ? 'register.yes' : 'register.no')) },
    { head: desk.t('register.state'), value: (a) => desk.t(a.locked ? 'register.locked' : 'register.unlocked') },
    ...(rules ? [{ head: desk.t('register.change'), value: () => '', draw: (a: Account) => h('button', { type: 'button', class: 'quiet', id: `change-${a.id}`, 'aria-label': desk.t('register.change.of', { account: a.id }), onclick: () => desk.select({ account: a.id }) }, desk.t('register.change')) }] : []),
  ];
  return table(desk, { id: 'accounts', caption: desk.t('register.accounts.list'), columns, rows, empty: desk.t('register.accounts.none'), cards: true });
}

function roleBoxes(desk: Desk, name: string, chosen: readonly string[]): { element: HTMLElement; roles: () => string[] } {
  const boxes = ROLES.map((role) => ({ role, box: h('input', { type: 'checkbox', id: `${name}-${role}`, checked: chosen.includes(role) }) }));
  return {
    element: h('fieldset', { class: 'checks' }, h('legend', {}, desk.t('register.roles')), ...boxes.map(({ role, box }) => h('label', { for: `${name}-${role}` }, box, ` ${desk.term('register.role', role)}`))),
    roles: () => boxes.filter(({ box }) => box.checked).map(({ role }) => role),
  };
}

/** A button that sends and tells what came of it. */
function sender(desk: Desk, id: string, words: string, said: HTMLElement, facts: Facts, request: () => [string, Record<string, unknown>] | undefined): HTMLElement {
  return h('button', { type: 'button', id, onclick: async () => {
    const asked = request();
    if (!asked) return;
    try {
      const done = await ask(desk, ...asked);
      said.replaceChildren(outcome(desk, done));
      if (!done.proposed) desk.again();
    } catch (error) {
      said.replaceChildren(refusal(desk, error, '', facts));
    }
  } }, words);
}

function change(desk: Desk, account: Account, facts: Facts): HTMLElement {
  const boxes = roleBoxes(desk, 'role', account.roles);
  const why = h('input', { id: 'lock-why', type: 'text' });
  const said = h('div', { 'aria-live': 'assertive' });
  return section('change', desk.t('register.change.of', { account: account.id }), '',
    h('div', { class: 'form act' }, boxes.element, h('div', { class: 'ways' }, sender(desk, 'roles-send', desk.t('register.roles.send'), said, facts, () => ['ChangeRoles', { account: account.id, roles: boxes.roles().map((role) => role.toUpperCase()) }])),
      h('div', { class: 'field' }, h('label', { for: 'lock-why' }, desk.t('register.lock.why')), why),
      h('div', { class: 'ways' }, sender(desk, 'lock-send', desk.t(account.locked ? 'register.unlock' : 'register.lock'), said, facts, () => {
        if (!why.value.trim()) {
          said.replaceChildren(h('p', { class: 'problem-line' }, desk.t('register.decline.needs')));
          why.focus();
          return undefined;
        }
        return ['LockAccount', { account: account.id, locked: !account.locked, why: why.value.trim() }];
      }))), said, secrets(desk, account.id, false));
}

function open(desk: Desk, facts: Facts): HTMLElement {
  const id = h('input', { id: 'open-id', type: 'text', pattern: '[a-z0-9]+(-[a-z0-9]+)*', autocomplete: 'off' });
  const party = h('input', { id: 'open-party', type: 'text', autocomplete: 'off' });
  const boxes = roleBoxes(desk, 'open', []);
  const said = h('div', { 'aria-live': 'assertive' });
  return section('open', desk.t('register.open-account'), desk.t('register.open-account.note'),
    h('div', { class: 'form act' }, h('div', { class: 'field' }, h('label', { for: 'open-id' }, desk.t('register.account')), id), boxes.element, h('div', { class: 'field' }, h('label', { for: 'open-party' }, desk.t('register.acts-for')), party),
      h('div', { class: 'ways' }, sender(desk, 'open-send', desk.t('register.open-account'), said, facts, () => {
        if (!id.value.trim() || !id.checkValidity()) {
          id.focus();
          return undefined;
        }
        return ['OpenAccount', { account: id.value.trim(), roles: boxes.roles().map((role) => role.toUpperCase()), partyOrNull: party.value.trim() || null }];
      }))), said);
}

// The auditor's trail: every entry with who, when, what, its place in the chain of hashes; and whether the chain holds.
import { h } from '../../../src/dom.ts';
import { query } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { form, input } from '../../part/form.ts';
import { section } from '../../part/parts.ts';
import { loading, problem } from '../../part/states.ts';
import type { Draw } from '../../view.ts';
import { register, type Entry, type Verification } from './model.ts';
import { applicationLink, banner, closed, forbidden, guarded, moment, nothing, partyLink, rightLink } from './parts.ts';
import { look, may, send, session } from './session.ts';
import { subjectsOf } from './shapes.ts';

const ROLES = ['auditor', 'administrator'];
const A_PAGE = 50;

export const draw: Draw = guarded(async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const one = await session();
  if (!may(one, ...ROLES)) return forbidden(desk, desk.t('register.log'), one, ROLES);
  const { from = '', about = '', actor = '' } = desk.query;
  const filtered = Boolean(about || actor);
  // Without a filter the newest stand first: that is what an auditor looks for.
  const first = from || (filtered ? '' : String(Math.max(1, (all.entries ?? 0) - A_PAGE + 1)));
  const { entries, next } = await look<{ entries: Entry[]; next: string | number | null }>(`/api/register/log${query({ from: first, limit: A_PAGE, about, actor })}`);
  return {
    kicker: desk.t('register.log'),
    title: desk.t(filtered ? 'register.log.title.filtered' : 'register.log.title', { n: desk.exact(filtered ? entries.length : all.entries ?? entries.length, 0), count: filtered ? entries.length : all.entries ?? entries.length, more: next ? '+' : '', what: [about, actor].filter(Boolean).join(', ') }),
    lead: desk.t('register.log.lead'),
    body: [
      banner(desk, all),
      may(one, 'auditor') ? verification(desk) : null,
      form(desk.t('register.log'), input(desk, 'about', desk.t('register.log.about'), 'text', about, { placeholder: desk.t('register.log.about.hint') }), input(desk, 'actor', desk.t('register.log.actor'), 'text', actor), input(desk, 'from', desk.t('register.log.from'), 'number', from, { min: '1', step: '1', placeholder: first })),
      section('entries', desk.t('register.log.entries'), '', entries.length > 0 ? h('ol', { class: 'log' }, ...newestFirst(entries.map((entry, n) => item(desk, entry, entries[n - 1])), !filtered && !from)) : nothing(desk.t('register.log.none')),
        h('p', { class: 'ways' }, !filtered && Number(first) > 1 && h('a', { id: 'log-before', href: desk.link('/register/log', { from: String(Math.max(1, Number(first) - A_PAGE)) }) }, desk.t('register.log.before')), next !== null && h('a', { id: 'log-after', href: desk.link('/register/log', { from: String(next), about, actor }) }, desk.t('register.log.after')))),
    ],
  };
});

const newestFirst = <T>(list: T[], turned: boolean): T[] => (turned ? [...list].reverse() : list);

const LINKS = { application: applicationLink, right: rightLink, party: partyLink };

function item(desk: Desk, entry: Entry, before: Entry | undefined): HTMLElement {
  const subjects = subjectsOf(entry.body);
  const dealing = entry.body.dealing as { what?: string } | undefined;
  const previous = entry.previous ?? (before?.seq === entry.seq - 1 ? before.hash : undefined);
  return h('li', { id: `entry-${entry.seq}`, value: entry.seq },
    h('p', { class: 'log-head' }, h('span', { class: 'seq' }, String(entry.seq)), ' ', h('strong', {}, desk.term('register.deed', entry.deed)), dealing?.what ? `: ${desk.term('register.step', dealing.what.toLocaleLowerCase('en'))}` : '', ' ',
      ...subjects.flatMap(({ kind, id }, n) => [n ? ', ' : '', LINKS[kind](desk, id)]),
      h('span', { class: 'hint' }, ` ${moment(desk, entry.at)} · `), h('a', { class: 'hint', href: desk.link('/register/log', { actor: entry.actor }) }, entry.actor)),
    h('details', {}, h('summary', {}, desk.t('register.log.whole'), ' ', h('code', {}, `${entry.hash.slice(0, 12)}…`)),
      h('p', { class: 'chain' }, previous ? h('code', {}, previous) : h('span', { class: 'hint' }, desk.t('register.log.previous')), h('span', { 'aria-hidden': 'true' }, ' → '), h('code', {}, h('strong', {}, entry.hash))),
      h('pre', { class: 'yaml', tabindex: '0' }, JSON.stringify(entry.body, null, 2))));
}

function verification(desk: Desk): HTMLElement {
  const said = h('div', { id: 'verify-said', 'aria-live': 'polite' });
  const button = h('button', { type: 'button', class: 'strong', id: 'verify', onclick: async () => {
    button.disabled = true;
    said.replaceChildren(loading(desk, desk.t('register.verify.running')));
    try {
      said.replaceChildren(findings(desk, await send<Verification>('/api/register/verify', {}, 'POST', desk.language)));
    } catch (error) {
      said.replaceChildren(problem(desk, error));
    }
    button.disabled = false;
  } }, desk.t('register.verify'));
  return section('verification', desk.t('register.verify.head'), desk.t('register.verify.note'), h('p', { class: 'ways' }, button), said);
}

function findings(desk: Desk, { entries, hash, findings: all }: Verification): HTMLElement {
  return h('div', { class: all.length > 0 ? 'problem' : 'done' },
    h('p', {}, h('strong', {}, desk.t(all.length > 0 ? 'register.verify.broken' : 'register.verify.holds', { n: desk.exact(entries, 0), count: entries, findings: all.length }))),
    all.length > 0 && h('ul', { class: 'notes' }, ...all.map((text) => h('li', { lang: 'en' }, text))),
    h('p', { class: 'hint' }, desk.t('register.verify.end'), ' ', h('code', { class: 'long-hash' }, hash)));
}

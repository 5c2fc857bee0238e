// One party: what it is, what it holds. The name of a person stays sealed; looking at it is an entry of the log.
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import { section } from '../../part/parts.ts';
import type { Draw } from '../../view.ts';
import { countryOf, register, rightsOf, type Interest, type Overview, type Owners, type Party, type PartyAnswer, type Right } from './model.ts';
import { banner, closed, factsOf, line, nothing, partyLink, refusal } from './parts.ts';
import { rightTable } from './public.ts';
import { look, may, send, session } from './session.ts';

export const draw: Draw = async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const id = desk.params.id ?? '';
  const [answer, one] = await Promise.all([look<PartyAnswer | Party>(`/api/register/parties/${encodeURIComponent(id)}`), session()]);
  const party = 'party' in answer ? answer.party : answer;
  const name = ('party' in answer ? answer.name : null) ?? party.nameOrNull;
  const rights = ('party' in answer ? answer.rights : undefined) ?? (await rightsOf({ holder: id })).rights;
  const owners = 'party' in answer ? answer.owners ?? null : null;
  const live = rights.filter((r) => r.status === 'LIVE');
  return {
    kicker: desk.t('register.party.kicker', { kind: desk.term('register.party', party.kind) }),
    title: desk.t('register.party.title', { name: name || id, n: live.length, area: desk.exact(areaOf(live), 0) }),
    body: [
      banner(desk, all),
      facts(desk, all, party, name),
      party.kind === 'PERSON' && !name ? sealed(desk, party, may(one, ...READERS)) : null,
      (owners || party.kind === 'COMPANY') && section('owners', desk.t('register.owners'), '', owners ? declared(desk, owners) : nothing(desk.t('register.owners.none'))),
      section('rights', desk.t('register.party.rights'), '', rightTable(desk, all, rights)),
      h('p', {}, h('a', { href: desk.link('/register', { holder: id }) }, desk.t('register.party.on-map'))),
    ],
  };
};

const areaOf = (rights: Right[]): number => rights.reduce((sum, r) => sum + (r.areaKm2 ?? 0), 0);

function facts(desk: Desk, all: Overview, party: Party, name: string | null): HTMLElement {
  return h('dl', { class: 'facts-list' },
    ...line(desk.t('register.party.name'), name),
    ...line('id', h('code', {}, party.id)),
    ...line(desk.t('register.party.what'), desk.term('register.party', party.kind)),
    ...line(desk.t('map.country'), desk.words(countryOf(all, party.country)?.name) || desk.country(party.country)));
}

/** Who owns or controls it, as it was declared; of an owner whose name is not open the id stands. */
function declared(desk: Desk, owners: Owners): HTMLElement {
  const share = (i: Interest): string => (i.leastPercent === null || i.mostPercent === null ? '' : `, ${i.leastPercent === i.mostPercent ? desk.exact(i.leastPercent, 3) : `${desk.exact(i.leastPercent, 3)}–${desk.exact(i.mostPercent, 3)}`}\u00a0%`);
  return h('div', {}, h('p', { class: 'hint' }, desk.t('register.owners.declared', { day: desk.day(owners.declaredOn), n: owners.revision })),
    owners.noneOrNull ? h('p', {}, desk.term('register.owners', owners.noneOrNull)) : null,
    h('ul', { class: 'plain' }, ...owners.interests.map((i) => h('li', {}, partyLink(desk, i.owner, i.name), `: ${desk.term('register.owners', i.kind)}${share(i)}, ${desk.term('register.owners.way', i.way)}`, i.beneficial ? `, ${desk.t('register.owners.beneficial')}` : '', i.until ? `, ${desk.t('register.owners.ended', { day: desk.day(i.until) })}` : ''))));
}

const READERS = ['clerk', 'decider', 'auditor'];

/** Those who may read the name of a person for a reason, which is recorded before the name is shown. */
function sealed(desk: Desk, party: Party, reads: boolean): HTMLElement {
  const said = h('div', { 'aria-live': 'polite' });
  const why = h('input', { id: 'read-why', type: 'text', maxlength: '1000', required: true });
  const button = h('button', { type: 'submit', id: 'read-person' }, desk.t('register.sealed.look'));
  const asking = h('form', { class: 'fields', onsubmit: async (event: Event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      const { name } = await send<{ name: string | null }>(`/api/register/parties/${encodeURIComponent(party.id)}/name`, { why: why.value }, 'POST', desk.language);
      said.replaceChildren(h('p', {}, h('strong', {}, name ?? desk.t('register.sealed.erased'))), h('p', { class: 'hint' }, desk.t('register.sealed.read')));
    } catch (error) {
      said.replaceChildren(refusal(desk, error, party.country, await factsOf(desk)));
      button.disabled = false;
    }
  } }, h('div', { class: 'field' }, h('label', { for: 'read-why' }, desk.t('register.sealed.why')), why), button);
  return section('sealed', desk.t('register.sealed'), desk.t('register.sealed.note'), reads && asking, said);
}

// One party: what it is, what it holds. The name of a person stays sealed; looking at it is an entry of the log.
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import { section } from '../../part/parts.ts';
import { problem } from '../../part/states.ts';
import type { Draw } from '../../view.ts';
import { countryOf, register, rightsOf, type Overview, type Party, type PartyAnswer, type Right } from './model.ts';
import { banner, closed, line } from './parts.ts';
import { rightTable } from './public.ts';
import { look, send } from './session.ts';

export const draw: Draw = async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const id = desk.params.id ?? '';
  const answer = await look<PartyAnswer | Party>(`/api/register/parties/${encodeURIComponent(id)}`);
  const party = 'party' in answer ? answer.party : answer;
  const name = ('party' in answer ? answer.name : null) ?? party.nameOrNull;
  const rights = ('party' in answer ? answer.rights : undefined) ?? (await rightsOf({ holder: id })).rights;
  const owners = 'party' in answer ? answer.owners ?? [] : [];
  const live = rights.filter((r) => r.status === 'LIVE');
  return {
    kicker: desk.t('register.party.kicker', { kind: desk.term('register.party', party.kind) }),
    title: desk.t('register.party.title', { name: name || id, n: live.length, area: desk.exact(areaOf(live), 0) }),
    body: [
      banner(desk, all),
      facts(desk, all, party, name),
      party.kind === 'PERSON' && !name ? sealed(desk, party, 'party' in answer ? answer.read : undefined) : null,
      owners.length > 0 && section('owners', desk.t('register.owners'), '', h('ul', { class: 'plain' }, ...owners.map((o) => h('li', {}, `${o.name ?? o.party ?? ''}${o.percent === undefined ? '' : ` ${desk.exact(o.percent, 3)} %`}`)))),
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

/** Of a person there is a hash to see, and for those who may, where the server offers it, a way to the name. */
function sealed(desk: Desk, party: Party, read: string | undefined): HTMLElement {
  const said = h('div', { 'aria-live': 'polite' });
  const button = h('button', { type: 'button', id: 'read-person', onclick: async () => {
    button.disabled = true;
    try {
      const { name } = await send<{ name?: string }>(read!, {}, 'POST', desk.language);
      said.replaceChildren(h('p', {}, name ?? desk.t('register.sealed.read')));
    } catch (error) {
      said.replaceChildren(problem(desk, error));
      button.disabled = false;
    }
  } }, desk.t('register.sealed.look'));
  return section('sealed', desk.t('register.sealed'), desk.t(party.sealedOrNull === null ? 'register.sealed.erased' : 'register.sealed.note'),
    party.sealedOrNull ? h('p', {}, h('span', { class: 'hint' }, `${desk.t('register.hash')} `), h('code', { class: 'long-hash' }, party.sealedOrNull)) : null,
    party.sealedOrNull !== null && read ? h('p', {}, button) : null, said);
}

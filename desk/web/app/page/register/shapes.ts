// What is sent to the register and what it writes, where that needs a thought. Pure.
import type { Query } from '../../address.ts';
import { keyOf, readSquares, squareOf } from './ground.ts';
import type { Proposal, Right } from './model.ts';

type Raw = Record<string, unknown>;

/** A proposal as a server may write it: the request as a name with a body beside, or as one object with its kind in it. */
export function proposalOf(raw: Raw): Proposal {
  const text = (...names: string[]): string => names.map((name) => raw[name]).find((value): value is string => typeof value === 'string') ?? '';
  const inside = [raw.body, raw.request].find((value): value is Raw => typeof value === 'object' && value !== null) ?? {};
  const named = typeof raw.request === 'string' ? raw.request : [inside.request, inside.what, inside.type].find((value): value is string => typeof value === 'string') ?? '';
  return { id: text('id', 'proposal'), by: text('by', 'proposer', 'actor') || String(inside.actor ?? ''), at: text('at', 'proposedAt', 'madeAt'), request: named, body: inside, status: text('status') || 'OPEN', deed: text('deed') };
}

export interface Account { id: string; roles: string[]; party: string | null; locked: boolean; secondFactor: boolean | undefined }

/** An account as a server may write it. */
export function accountOf(raw: Record<string, unknown>): Account {
  const party = raw.party ?? raw.partyOrNull;
  return {
    id: String(raw.account ?? raw.id ?? ''), roles: (Array.isArray(raw.roles) ? raw.roles : []).map((role) => String(role).toLocaleLowerCase('en')).filter((role) => role !== 'public'),
    party: typeof party === 'string' ? party : null, locked: raw.locked === true || raw.enabled === false, secondFactor: typeof raw.secondFactor === 'boolean' ? raw.secondFactor : undefined,
  };
}

/** The ids that an entry is about, by the kind of thing. */
export function subjectsOf(body: Record<string, unknown>): { kind: 'application' | 'right' | 'party'; id: string }[] {
  const inner = (name: string): Record<string, unknown> => (typeof body[name] === 'object' && body[name] !== null ? body[name] as Record<string, unknown> : {});
  const found: { kind: 'application' | 'right' | 'party'; id: unknown }[] = [
    { kind: 'application', id: typeof body.application === 'string' ? body.application : inner('application').id }, { kind: 'right', id: typeof body.right === 'string' ? body.right : inner('right').id },
    { kind: 'right', id: inner('dealing').right }, { kind: 'right', id: inner('offer').right }, { kind: 'party', id: typeof body.party === 'string' ? body.party : inner('party').id },
  ];
  return found.filter((one): one is { kind: 'application' | 'right' | 'party'; id: string } => typeof one.id === 'string');
}

/** What a holder may think of; and what deciders record besides. */
export const HOLDER_DEALS = ['transfer', 'pledge', 'relinquishment', 'surrender', 'offer'] as const;
export const DEALS = ['transfer', 'pledge', 'release', 'enforcement', 'relinquishment', 'renewal', 'succession', 'amalgamation', 'surrender', 'revocation', 'expiry', 'offer'] as const;
export type Deal = (typeof DEALS)[number];

/** What is sent for a dealing: the name of the request and its body; undefined as long as something is not said. */
export function requestOf(deal: Deal, right: Pick<Right, 'id' | 'blocks'>, party: string, said: Query, facts: Record<string, string>): { name: string; body: Record<string, unknown> } | undefined {
  const percent = Number(said.percent || 100);
  const dealt = (dealing: Record<string, unknown>): { name: string; body: Record<string, unknown> } => ({ name: 'Deal', body: { dealing: { ...dealing, right: right.id }, facts, groundOrNull: said.ground || null } });
  switch (deal) {
    case 'transfer':
      return said.to ? dealt({ what: 'Transfer', from: party, to: said.to, percent }) : undefined;
    case 'pledge':
      return said.to ? dealt({ what: 'Pledge', pledge: said.pledge || `${right.id}-pledge`, pledgee: said.to }) : undefined;
    case 'release':
      return said.pledge ? dealt({ what: 'Release', pledge: said.pledge }) : undefined;
    case 'enforcement':
      return said.pledge && said.to ? dealt({ what: 'Enforcement', pledge: said.pledge, from: party, to: said.to }) : undefined;
    case 'succession':
      return said.to ? dealt({ what: 'Succession', from: party, to: said.to }) : undefined;
    case 'renewal':
      return /^\d{4}-\d{2}-\d{2}$/.test(said.until ?? '') ? dealt({ what: 'Renewal', until: said.until }) : undefined;
    case 'amalgamation': {
      const others = (said.others ?? '').split(/[\s,]+/).filter(Boolean);
      return others.length > 0 ? dealt({ what: 'Amalgamation', others }) : undefined;
    }
    case 'revocation':
      return said.reason ? dealt({ what: 'Revocation', ground: said.reason }) : undefined;
    case 'expiry':
      return dealt({ what: 'Expiry' });
    case 'surrender':
      return dealt({ what: 'Surrender' });
    case 'relinquishment': {
      const grid = right.blocks[0]?.split(':')[0] ?? '';
      const own = new Set(right.blocks.flatMap((block) => { const at = squareOf(block); return at ? [keyOf(at)] : []; }));
      const back = readSquares(said.squares ?? '').squares.filter((square) => own.has(keyOf(square)));
      return back.length > 0 ? dealt({ what: 'Relinquishment', blocks: back.map((square) => `${grid}:${keyOf(square)}`) }) : undefined;
    }
    case 'offer':
      return said.to && Number(said.price) > 0 && Number(said.market) > 0 ? { name: 'Offer', body: {
        offer: said.offer || `${right.id}-offer`, right: right.id, seller: party, buyer: said.to, percent, price: Number(said.price), marketPrice: Number(said.market), currency: said.currency || 'USD', documents: (said.documents ?? '').split(',').filter(Boolean),
      } } : undefined;
  }
}

/** A name for the application until its filer gives another. */
export const freshId = (day: string, chance: number): string => `a-${day.replaceAll('-', '')}-${Math.floor(chance * 46_656).toString(36).padStart(3, '0')}`;

/** The id that a right gets where nobody names another. */
export const rightIdOf = (application: string): string => `${application}-right`;

/** Only a page of the register: an address of elsewhere in ?to= leads nowhere. */
export const wayBack = (to: string | undefined): string | undefined => (to && /^\/register(\/[\w.~%-]+)*$/.test(to) ? to : undefined);

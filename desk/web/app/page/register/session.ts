// Who is signed in, and requests that change something: each bears the word that the server gave to this session.
import { ApiError, fetchJson, forget } from '../../api.ts';
import type { Desk } from '../../desk.ts';

export interface Session { account: string | null; roles: string[]; party: string | null; csrf: string | null; expiresAt?: string; signOn?: boolean }

const NOBODY: Session = { account: null, roles: ['public'], party: null, csrf: null };

let asked: Promise<Session> | undefined;
let known: Session | undefined;

/** The session of this browser; asked once, and again after it changed. */
export function session(): Promise<Session> {
  asked ??= fetchJson<Session>('/api/register/session').then((answer) => remember(answer), (error: unknown) => {
    asked = undefined;
    if (error instanceof ApiError && error.problem.status === 404) return remember(NOBODY);
    throw error;
  });
  return asked;
}

/** What is known without asking; the header draws itself from it. */
export const knownSession = (): Session | undefined => known;

function remember(answer: Session): Session {
  known = answer;
  dispatchEvent(new Event('sessionchange'));
  return answer;
}

/** After the server said that the session is over: the next look asks again. */
export function forgetSession(): void {
  asked = undefined;
  known = undefined;
}

export const may = (one: Session | undefined, ...roles: string[]): boolean => roles.some((role) => one?.roles.includes(role));

export async function signIn(account: string, password: string, code: string): Promise<Session> {
  const answer = await fetchJson<Session>('/api/register/session', {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify({ account, password, code }),
  });
  forget('/api/register');
  asked = Promise.resolve(answer);
  return remember(answer);
}

export async function signOut(): Promise<void> {
  await send('/api/register/session', undefined, 'DELETE');
  forget('/api/register');
  asked = undefined;
  known = undefined;
  await session();
}

/** A request that changes something. Where the session is over meanwhile, the next look finds that out. */
export async function send<T>(address: string, body?: unknown, method = 'POST', language?: string): Promise<T> {
  const { csrf } = await session();
  const raw = body instanceof Blob;
  try {
    const answer = await fetchJson<T>(address, {
      method,
      headers: {
        accept: 'application/json', ...(csrf ? { 'x-tizbek-csrf': csrf } : {}), ...(language ? { 'accept-language': language } : {}),
        ...(body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    forget('/api/register');
    return answer;
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 401) forgetSession();
    throw error;
  }
}

/** Asks for what only some may see, without a word of it kept. */
export const look = <T>(address: string): Promise<T> => fetchJson<T>(address);

/** What a request becomes: recorded, or proposed to a second pair of eyes. */
export interface Done { recorded?: boolean; proposed?: string; would?: string; provisions?: string[]; receipt?: import('./model.ts').Receipt; deeds?: Record<string, unknown>[] }

export const ask = (desk: Desk, name: string, body: Record<string, unknown>): Promise<Done> => send<Done>(`/api/register/requests/${name}`, body, 'POST', desk.language);

/** What would become of it; undefined where the server cannot tell without recording. */
export async function preview(desk: Desk, name: string, body: Record<string, unknown>): Promise<Done | undefined> {
  try {
    return await send<Done>(`/api/register/requests/${name}?preview=true`, body, 'POST', desk.language);
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 400 && error.problem.where === 'preview') return undefined;
    throw error;
  }
}

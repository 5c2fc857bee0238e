// Asks the server. Answers are kept for as long as the page is open; a problem carries the server's own words.
import type { Words } from './model.ts';

/** What the server says of a request it cannot answer (RFC 9457). */
export interface Problem {
  status: number;
  title?: string;
  detail?: string;
  where?: string;
  remedy?: string;
  nearest?: string[] | string;
  /** Of a request that the register did not record: the rule, its grounds, and what the law would have to know. */
  rule?: string;
  text?: Words;
  grounds?: Words[];
  missing?: { what: string; text: Words; option?: string }[];
}

export class ApiError extends Error {
  constructor(readonly problem: Problem, readonly address: string) {
    super(problem.detail ?? problem.title ?? `status ${problem.status}`);
  }
}

const kept = new Map<string, Promise<unknown>>();
/** Answers beyond these are forgotten, the oldest first. */
const MOST_KEPT = 60;

/** Query text of what is not empty; a list repeats its name. */
export function query(values: Record<string, string | number | undefined | string[]>): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== '') said.append(name, String(one));
  }
  const text = said.toString();
  return text ? `?${text}` : '';
}

/** A document of the API, from memory where it was asked for before. */
export function get<T>(address: string): Promise<T> {
  const known = kept.get(address);
  if (known) return known as Promise<T>;
  const asked = fetchJson<T>(address).catch((error: unknown) => {
    kept.delete(address);
    throw error;
  });
  kept.set(address, asked);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return asked;
}

/** A request that changes something, or whose answer must be fresh. */
export async function fetchJson<T>(address: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(address, { headers: { accept: 'application/json' }, ...init });
  const text = await response.text();
  if (!response.ok) throw new ApiError(problemOf(response.status, text), address);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Forgets kept answers whose address begins so: what they say may have changed. */
export function forget(beginning: string): void {
  for (const address of [...kept.keys()].filter((one) => one.startsWith(beginning))) kept.delete(address);
}

function problemOf(status: number, text: string): Problem {
  try {
    return { ...(JSON.parse(text) as Problem), status };
  } catch {
    return { status };
  }
}

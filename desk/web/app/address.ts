// Addresses of pages: what stands in the path, what in the query. Pure.

export type Query = Record<string, string>;

export interface Place {
  path: string;
  query: Query;
}

/** Reads "/law?country=KAZ&lang=ru". Of a name given twice the last counts. */
export function readAddress(address: string): Place {
  const url = new URL(address, 'http://desk');
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/+$/, '') : url.pathname;
  return { path, query: Object.fromEntries(url.searchParams) };
}

/** Writes an address; what is empty is left out, and the order is that of the query. */
export function writeAddress({ path, query }: Place): string {
  const said = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  const text = said.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `${path}?${text}` : path;
}

/** The query with some values changed; undefined and "" take a value away. */
export function changed(query: Query, change: Record<string, string | undefined>): Query {
  const all = { ...query, ...change };
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''));
}

/** The parts of a path that a pattern names, or undefined where it is another: "/mineral/:id" and "/mineral/antimony". */
export function match(pattern: string, path: string): Query | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const found: Query = {};
  for (const [i, part] of wanted.entries()) {
    const said = given[i]!;
    if (part.startsWith(':')) {
      if (!said) return undefined;
      try {
        found[part.slice(1)] = decodeURIComponent(said);
      } catch {
        return undefined;
      }
    } else if (part !== said) {
      return undefined;
    }
  }
  return found;
}

// Every page of the desk: its address, its words in the navigation, and the file that draws it.
import { match, type Query } from './address.ts';
import type { Draw } from './view.ts';
import type { Key } from './words.ts';

export interface Route {
  /** "/mineral/:id": a part with a colon stands for any word, which the page finds in `desk.params`. */
  pattern: string;
  /** In the navigation under this word; pages that are reached from others have none. */
  menu?: Key;
  /** The navigation marks the entry of this path as the one where the reader is. */
  under?: string;
  load: () => Promise<{ draw: Draw }>;
}

/** In the order of the navigation. */
export const ROUTES: Route[] = [
  { pattern: '/', load: () => import('./page/start.ts') },
  { pattern: '/map', menu: 'nav.map', load: () => import('./page/map.ts') },
  { pattern: '/mineral', menu: 'nav.minerals', load: () => import('./page/minerals.ts') },
  { pattern: '/mineral/:id', under: '/mineral', load: () => import('./page/mineral.ts') },
  { pattern: '/country', menu: 'nav.countries', load: () => import('./page/countries.ts') },
  { pattern: '/country/:id', under: '/country', load: () => import('./page/country.ts') },
  { pattern: '/scenario', menu: 'nav.scenarios', load: () => import('./page/scenario.ts') },
  { pattern: '/scenario/:id', under: '/scenario', load: () => import('./page/run.ts') },
  { pattern: '/compare', under: '/scenario', load: () => import('./page/compare.ts') },
  { pattern: '/law', menu: 'nav.law', load: () => import('./page/law.ts') },
  { pattern: '/corridors', menu: 'nav.corridors', load: () => import('./page/corridors.ts') },
  { pattern: '/register', menu: 'nav.register', load: () => import('./page/register/public.ts') },
  { pattern: '/register/open', under: '/register', load: () => import('./page/register/open.ts') },
  { pattern: '/register/right/:id', under: '/register', load: () => import('./page/register/right.ts') },
  { pattern: '/register/party/:id', under: '/register', load: () => import('./page/register/party.ts') },
  { pattern: '/register/sign-in', under: '/register', load: () => import('./page/register/signin.ts') },
  { pattern: '/register/queue', under: '/register', load: () => import('./page/register/queue.ts') },
  { pattern: '/register/application/:id', under: '/register', load: () => import('./page/register/application.ts') },
  { pattern: '/register/file', under: '/register', load: () => import('./page/register/file.ts') },
  { pattern: '/register/mine', under: '/register', load: () => import('./page/register/mine.ts') },
  { pattern: '/register/log', under: '/register', load: () => import('./page/register/log.ts') },
  { pattern: '/register/accounts', under: '/register', load: () => import('./page/register/accounts.ts') },
  { pattern: '/claims', menu: 'nav.claims', load: () => import('./page/claims.ts') },
  { pattern: '/sources', menu: 'nav.sources', load: () => import('./page/sources.ts') },
  { pattern: '/sources/:id', under: '/sources', load: () => import('./page/source.ts') },
];

export function findRoute(path: string): { route: Route; params: Query } | undefined {
  for (const route of ROUTES) {
    const params = match(route.pattern, path);
    if (params) return { route, params };
  }
  return undefined;
}

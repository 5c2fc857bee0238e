// The search of the header: minerals, countries, scenarios, corridors from memory, places from the server.
import { get, query } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Words } from '../model.ts';
import { suggest, type Suggestion } from '../part/suggest.ts';

export interface PlaceFound { id: string; name: Words; country?: string; kind?: string; longitude?: number; latitude?: number; near?: boolean }

const plain = (text: string): string => text.toLocaleLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ё', 'е');

/** Each of one kind at most, so that a short word does not fill the screen with minerals. */
const MOST_OF_KIND = 6;

export async function places(desk: Desk, typed: string): Promise<PlaceFound[]> {
  const answer = await get<{ places?: PlaceFound[] } | PlaceFound[]>(`/api/places${query({ q: typed, lang: desk.language })}`);
  return Array.isArray(answer) ? answer : answer.places ?? [];
}

export function search(desk: Desk): HTMLElement {
  const find = async (typed: string): Promise<Suggestion[]> => {
    const here = known(desk, typed);
    const found = typed.length < 2 ? [] : await places(desk, typed).catch(() => []);
    return [...here, ...found.slice(0, MOST_OF_KIND).map((place) => ({
      group: desk.t('search.places'), text: desk.words(place.name, place.id), aside: [desk.country(place.country), desk.otherWords(place.name)].filter(Boolean).join(' · '),
      value: `/corridors?from=${encodeURIComponent(place.id)}`,
    }))];
  };
  return suggest({
    id: 'search', label: desk.t('search'), placeholder: desk.t('search.hint'), nothing: desk.t('search.nothing'), find,
    choose: ({ value }, input) => {
      input.value = '';
      const [path = '/', text = ''] = value.split('?');
      desk.go(path, Object.fromEntries(new URLSearchParams(text)));
    },
  });
}

/** What the overview knows by any of its names, those that begin with what was typed first. */
function known(desk: Desk, typed: string): Suggestion[] {
  const wanted = plain(typed);
  const kind = <T>(group: string, list: readonly T[], names: (item: T) => (string | undefined)[], show: (item: T) => Suggestion): Suggestion[] => list
    .map((item) => ({ item, rank: rankOf(names(item), wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_OF_KIND)
    .map(({ item }) => ({ group, ...show(item) }));
  const { minerals, countries, scenarios } = desk.overview;
  return [
    ...kind(desk.t('search.minerals'), minerals, (m) => [m.symbol && plain(m.symbol) === wanted ? m.symbol : undefined, m.id, m.name.en, m.name.ru],
      (m) => ({ value: `/mineral/${m.id}`, text: desk.words(m.name, m.id), aside: [m.symbol, desk.otherWords(m.name)].filter(Boolean).join(' · ') })),
    ...kind(desk.t('search.countries'), countries, (c) => [plain(c.id) === wanted ? c.id : undefined, c.name.en, c.name.ru],
      (c) => ({ value: `/country/${c.id}`, text: desk.words(c.name, c.id), aside: desk.otherWords(c.name) })),
    ...kind(desk.t('search.scenarios'), scenarios, (s) => [s.id, s.title.en, s.title.ru],
      (s) => ({ value: `/scenario?scenario=${s.id}`, text: desk.words(s.title, s.id) })),
  ];
}

/** 0 is the name itself, 1 its beginning, 2 the beginning of a word in it, 3 none. */
function rankOf(names: (string | undefined)[], wanted: string): number {
  return Math.min(3, ...names.map((name) => {
    if (!name) return 3;
    const text = plain(name);
    if (text === wanted) return 0;
    if (text.startsWith(wanted)) return 1;
    return text.split(/[\s(-]+/).some((word) => word.startsWith(wanted)) ? 2 : 3;
  }));
}

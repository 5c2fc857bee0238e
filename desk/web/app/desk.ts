// What every page is handed: the reader's language, the address, names of things, and ways to go elsewhere.
import { changeWords, day, inFull, number, percent, withUnit } from '../src/format.ts';
import type { Speaker } from '../src/speaker.ts';
import { changed, writeAddress, type Place, type Query } from './address.ts';
import type { Overview, Words } from './model.ts';
import { fill, type Dictionary, type Key, type Tongue } from './words.ts';

/** What the shell does when a page asks for another address. */
export type Go = (address: string, options: { replace: boolean; again?: boolean }) => void;

export class Desk implements Speaker {
  constructor(
    readonly tongue: Tongue,
    readonly overview: Overview,
    readonly place: Place,
    /** What the path names: `id` on /mineral/antimony. */
    readonly params: Query,
    private readonly goTo: Go,
  ) {}

  /** The same in another language, for what is written in several. */
  speaking(tongue: Tongue): Desk {
    return new Desk(tongue, this.overview, this.place, this.params, this.goTo);
  }

  get language(): string {
    return this.tongue.id;
  }

  get query(): Query {
    return this.place.query;
  }

  /** A string of the desk; {name} in it is filled from the values. */
  t(key: Key, values: Record<string, string | number> = {}): string {
    return fill(this.tongue.words[key], values, this.language);
  }

  /** A string by a key that data names ("basis.read"), or the data's own word where the desk has none. */
  term(prefix: string, word: string | undefined): string {
    return (this.tongue.words as Partial<Dictionary>)[`${prefix}.${word}` as Key] ?? word ?? '';
  }

  /** The data's own words in the reader's language, else in the one nearest to it. */
  words(words: Words | string | undefined, otherwise = ''): string {
    if (typeof words === 'string') return words;
    const all = words as Record<string, string | undefined> | undefined;
    return all?.[this.language] || all?.[this.t('language.nearest')] || all?.en || all?.ru || otherwise;
  }

  /** The same in the other script, for a hover over a label. */
  otherWords(words: Words | string | undefined): string {
    if (typeof words === 'string' || !words) return '';
    return (this.language === 'en' ? words.ru : words.en) ?? '';
  }

  country(id: string | undefined): string {
    return id ? this.words(this.overview.countries.find((c) => c.id === id)?.name, id) : '';
  }

  mineral(id: string | undefined): string {
    return id ? this.words(this.overview.minerals.find((m) => m.id === id)?.name, id) : '';
  }

  material(id: string | undefined): string {
    return id ? this.words(this.overview.materials.find((m) => m.id === id)?.name, id) : '';
  }

  /** A number to three significant digits: for what is modelled. */
  n(value: number): string {
    return number(value, this.language);
  }

  /** A number with the digits it has, at most so many behind the point: for what was observed. */
  exact(value: number, decimals = 2): string {
    const text = inFull(value, decimals, this.language);
    return decimals > 0 ? text.replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '') : text;
  }

  /** A figure with its unit, which no line break parts. */
  unit(value: number, unit: string): string {
    return withUnit(value, unit, this.language).replaceAll(' ', '\u00a0').replace('/', '\u2060/\u2060');
  }

  share(value: number, signed = false): string {
    return percent(value, this.language, signed);
  }

  change(share: number): string {
    return changeWords(share, this.language);
  }

  day(iso: string | null | undefined): string {
    return iso ? day(iso, this.language) : '';
  }

  /** Names in the order of the language. */
  sorted<T>(list: readonly T[], name: (item: T) => string): T[] {
    return [...list].sort((a, b) => name(a).localeCompare(name(b), this.language, { numeric: true }));
  }

  /** The address of a page; the language goes along where the address of this page names it. */
  link(path: string, query: Query = {}): string {
    return writeAddress({ path, query: this.query.lang ? { ...query, lang: this.query.lang } : query });
  }

  /** Changes what is selected on this page: the address follows, and the page is drawn again. */
  select(change: Record<string, string | undefined>, options: { replace?: boolean } = {}): void {
    this.goTo(writeAddress({ path: this.place.path, query: changed(this.query, change) }), { replace: options.replace ?? false });
  }

  /** Draws this page anew, for what it shows has changed meanwhile. */
  again(): void {
    this.goTo(writeAddress(this.place), { replace: true, again: true });
  }

  go(path: string, query: Query = {}): void {
    this.goTo(this.link(path, query), { replace: false });
  }
}

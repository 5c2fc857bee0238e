// What every view is handed: the plan, the selection, words and numbers in the reader's language.
import { isEnglish } from './answer.ts';
import { h } from './dom.ts';
import { changeWords, day, number, percent, withUnit, type Language } from './format.ts';
import en from './i18n/en.json';
import ru from './i18n/ru.json';
import { Index, type Plan, type Words } from './model.ts';
import type { Selection } from './state.ts';

export type Key = keyof typeof en;
const WORDS: Record<Language, Record<Key, string>> = { en, ru };

export class Context {
  constructor(
    readonly plan: Plan,
    readonly index: Index,
    readonly selection: Selection,
    readonly select: (change: Partial<Selection>) => void,
  ) {}

  get language(): Language {
    return this.selection.language;
  }

  /** The selected year as a title writes it. */
  get year(): string {
    return this.selection.year ? String(this.selection.year) : '–';
  }

  /** A string of the page; {name} in it is filled from the values. */
  t(key: Key, values: Record<string, string | number> = {}): string {
    return WORDS[this.language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  }

  /** A string of the page by a key that data names, or the data's own word where the page has none. */
  term(prefix: string, word: string | undefined): string {
    return WORDS[this.language][`${prefix}.${word}` as Key] ?? word ?? '';
  }

  /** The plan's own words in the reader's language, else in the other one. */
  words(words: Words | undefined, otherwise = ''): string {
    return words?.[this.language] || words?.en || words?.ru || otherwise;
  }

  /** A text as a node that says its language, where that is not the page's. */
  told(text: string): Node {
    return this.language === 'ru' && isEnglish(text) ? h('span', { lang: 'en' }, text) : document.createTextNode(text);
  }

  /** The same in the other language, for a hover over a label. */
  otherWords(words: Words | undefined): string {
    return words?.[this.language === 'en' ? 'ru' : 'en'] ?? '';
  }

  country(id: string | undefined): string {
    if (!id) return '';
    return this.words(this.index.countries.get(id)?.title, id === 'ROW' ? this.t('rest-of-world') : id);
  }

  material(id: string | undefined): string {
    return id ? this.words(this.index.materials.get(id)?.title, id) : '';
  }

  site(id: string | undefined): string {
    return id ? this.words(this.index.sites.get(id)?.title, id) : '';
  }

  n(value: number): string {
    return number(value, this.language);
  }

  unit(value: number, unit: string): string {
    return withUnit(value, unit, this.language);
  }

  tonnes(value: number): string {
    return withUnit(value, 't', this.language);
  }

  share(value: number, signed = false): string {
    return percent(value, this.language, signed);
  }

  /** A change with its sign, or as a multiple where it is large. */
  change(share: number): string {
    return changeWords(share, this.language);
  }

  day(iso: string | undefined): string {
    return iso ? day(iso, this.language) : '';
  }

  /** Whether a row of this material belongs to what is selected. */
  shows(material: string): boolean {
    return this.selection.material === 'all' || this.selection.material === material;
  }
}

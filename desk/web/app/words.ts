// The words of the desk in each language. A language is one file in i18n/: the build finds it, the switch offers it.
import { languages } from 'desk:languages';
import { fill } from './fill.ts';
import type en from './i18n/en.json';

export { fill };
export type Key = keyof typeof en;
export type Dictionary = Record<Key, string>;

export interface Tongue {
  /** "en", "ru": also what the browser's own formats are asked for. */
  id: string;
  words: Dictionary;
}

const loaded = new Map<string, Promise<Tongue>>();

export const tongueIds = Object.keys(languages);

export function loadTongue(id: string): Promise<Tongue> {
  const known = loaded.get(id) ?? languages[id]!().then((file) => ({ id, words: file.default as Dictionary }));
  loaded.set(id, known);
  return known;
}

/** The language asked for, else the first of the browser's that there is, else English. */
export function chooseTongue(asked: string | undefined, wished: readonly string[]): string {
  const all = [asked ?? '', ...wished].map((tag) => tag.toLowerCase().split('-')[0]!);
  return all.find((tag) => tongueIds.includes(tag)) ?? 'en';
}

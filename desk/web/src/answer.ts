// How a long answer becomes a title that is read: its first sentence large, the others under it. Pure.

/** Up to this many characters an answer stands whole as the title. */
const SHORT = 110;
/** A sentence longer than this is too long to stand large. */
const LARGE = 150;

export interface Answer { title: string; rest: string[]; long: boolean }

/** A full stop ends a sentence when a capital letter follows: "No. 46" and "4.0" do not. */
const SENTENCE = /(?<=[\p{Ll}\p{Nd})»%]\.)\s+(?=\p{Lu})/u;

export function answerParts(text: string): Answer {
  if (text.length <= SHORT) return { title: text, rest: [], long: false };
  const [title = '', ...rest] = text.split(SENTENCE);
  return { title, rest, long: title.length > LARGE };
}

/** The year that all figures speak of, or undefined where they differ: then each has to say its own. */
export function commonYear(figures: { year?: number }[]): number | undefined {
  const years = new Set(figures.map((f) => f.year));
  return years.size === 1 ? figures[0]!.year : undefined;
}

/** Whether a text of the Russian page is English all the same: it has Latin words and not one Cyrillic letter. */
export const isEnglish = (text: string): boolean => /\p{Script=Latin}{3}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text);

/** Breaks a name into at most two lines of so many characters; what still does not fit ends in an ellipsis. */
export function twoLines(text: string, room: number): string[] {
  const cut = (line: string): string => (line.length > room ? `${line.slice(0, room - 1).trimEnd()}…` : line);
  if (text.length <= room) return [text];
  const at = text.lastIndexOf(' ', room);
  return at <= 0 ? [cut(text)] : [text.slice(0, at), cut(text.slice(at + 1))];
}

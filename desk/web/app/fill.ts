// Fills a string of the desk with values. Pure.

/** The order of the forms in "{n|day|days}" and "{n|день|дня|дней}". */
const FORMS: Record<string, string[]> = { ru: ['one', 'few', 'many'] };

/** {name} becomes the value; {name|one|other} the word that fits its number. */
export function fill(text: string, values: Record<string, string | number>, language: string): string {
  return text.replace(/\{(\w+)((?:\|[^|}]+)*)\}/g, (whole, name: string, forms: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (!forms) return String(value);
    const words = forms.slice(1).split('|');
    const form = (FORMS[language] ?? ['one', 'other']).indexOf(new Intl.PluralRules(language).select(Number(value)));
    return words[form] ?? words.at(-1)!;
  });
}

// Numbers for reading: no more digits than are known, the same sign for the same thing everywhere.

export type Language = 'en' | 'ru';

/** Digits a modelled figure is shown with. */
const KNOWN_DIGITS = 3;

/** Rounds to significant digits: 57631 becomes 57600. */
export function significant(value: number, digits = KNOWN_DIGITS): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
  const rounded = Math.round(value / step) * step;
  return step < 1 ? Number(rounded.toFixed(Math.min(20, Math.round(-Math.log10(step))))) : rounded;
}

const formats = new Map<string, Intl.NumberFormat>();

function format(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const found = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, found);
  return found;
}

/** Minus as a minus sign, also where the language's own format writes a hyphen. */
const minus = (text: string): string => text.replace(/^-/, '−');

/** A number on its own, to three significant digits. */
export function number(value: number, language: string): string {
  const rounded = significant(value);
  if (rounded !== 0 && Math.abs(rounded) < 1e-3) return value.toExponential(1).replace('e-', '·10⁻').replace(/⁻(\d+)$/, (_, d: string) => `⁻${superscript(d)}`);
  return minus(format(language, { maximumFractionDigits: 4 }).format(rounded));
}

const superscript = (digits: string): string => digits.replace(/\d/g, (d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)] ?? d);

/** A number in a column whose cells share their decimals, so that they line up. */
export function inColumn(value: number, decimals: number, language: string): string {
  return inFull(significant(value), decimals, language);
}

/** The same with all its digits: for observations, and for what is compared with them. */
export function inFull(value: number, decimals: number, language: string): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return minus(format(language, options).format(value || 0));
}

/** Decimals of a column: from its largest figure, so that three digits of it are seen. */
export function columnDecimals(values: number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs).filter(Number.isFinite));
  if (largest === 0 || largest >= 100 || values.every(Number.isInteger)) return 0;
  if (largest >= 10) return 1;
  return largest >= 1 ? 2 : 3;
}

/** Below a tonne, what a flow or an output grew from is noise: a share of it says nothing. */
export const LEAST_TONNES = 1;

/** A change as a share; undefined where there was nothing, or less than `least`, to change from. */
export function changeShare(value: number | undefined, before: number | undefined, least = 0): number | undefined {
  if (value === undefined || before === undefined || before === 0 || Math.abs(before) < least) return undefined;
  return value / before - 1;
}

/** Above this share a change is written as a multiple: "×36" is read, "+3,500 %" is not. */
const MULTIPLE_FROM = 10;

/** A change as it is read: with its sign in percent, as a multiple where it is large, 0 % where it is nearly none. */
export function changeWords(share: number, language: string): string {
  if (share > MULTIPLE_FROM) return withUnit(share + 1, 'ratio', language);
  return Math.abs(share) < 0.0005 ? percent(0, language) : percent(share, language, true);
}

export function percent(share: number, language: string, signed = false): string {
  const rounded = significant(share, Math.abs(share) >= 1 ? KNOWN_DIGITS : 2);
  const digits = Math.abs(rounded) < 0.0995 && rounded !== 0 ? 1 : 0;
  const text = format(language, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(Math.abs(rounded));
  if (rounded < 0) return `−${text}`;
  return signed && rounded > 0 ? `+${text}` : text;
}

/** A figure with its unit, as a headline writes it. */
export function withUnit(value: number, unit: string, language: string): string {
  switch (unit) {
    case 'ratio':
      return `×${inColumn(value, value < 1 ? 2 : value < 9.95 ? 1 : 0, language)}`;
    case 'percent':
      return `${number(value, language)}${language === 'ru' ? ' ' : ''}%`;
    case 'usd/t':
      return language === 'ru' ? `${number(value, language)} $/т` : `$${number(value, language)}/t`;
    case 't':
      return `${number(value, language)} ${language === 'ru' ? 'т' : 't'}`;
    default:
      return unit ? `${number(value, language)} ${unit}` : number(value, language);
  }
}

/** A day as the language writes it; a year or a month stays what it is. */
export function day(iso: string, language: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!parts) return iso;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}

// Days of terms and months of a calendar. Pure.
import type { Application } from './model.ts';

const DAY_MS = 86_400_000;

/** Whole days from one day to another. Pure. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Days left, as the server counts them or else from the last day.  */
export const daysLeft = (one: Pick<Application, 'dueInDays' | 'decideByOrNull'>, day: string): number | undefined => one.dueInDays ?? (one.decideByOrNull ? daysBetween(day, one.decideByOrNull) : undefined);

/** Days of a month from Monday on, with gaps before the first. */
export function weeksOf(month: string): (string | null)[][] {
  const [year = 2000, number = 1] = month.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1));
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const days: (string | null)[] = [...Array<null>((first.getUTCDay() + 6) % 7).fill(null), ...Array.from({ length: last }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`)];
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, n) => days.slice(n * 7, n * 7 + 7));
}

/** The month before or after. */
export function monthBy(month: string, by: number): string {
  const [year = 2000, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

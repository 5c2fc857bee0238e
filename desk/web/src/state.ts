// What the reader has chosen. It stands in the address after "#", so that a link leads to the same view.
import type { Language } from './format.ts';
import type { Plan } from './model.ts';

export type Show = 'scenario' | 'baseline' | 'difference';

export interface Selection {
  language: Language;
  year: number;
  /** A material's id, or 'all'. */
  material: string;
  show: Show;
}

export const SHOWS: Show[] = ['scenario', 'baseline', 'difference'];

/** The year to begin with: that of the first headline figure, else the first of the plan. */
function firstYear(plan: Plan): number {
  const told = plan.headline.figures.find((f) => f.year !== undefined && plan.years.includes(f.year))?.year;
  return told ?? plan.years[0] ?? 0;
}

/** Reads the address; whatever it does not say, or says of another plan, falls back to the default. */
export function readHash(hash: string, plan: Plan, browserLanguage: string): Selection {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const language = asked.get('lang') ?? (browserLanguage.startsWith('ru') ? 'ru' : 'en');
  const year = Number(asked.get('year'));
  const material = asked.get('material') ?? 'all';
  const show = asked.get('show') as Show;
  return {
    language: language === 'ru' ? 'ru' : 'en',
    year: plan.years.includes(year) ? year : firstYear(plan),
    material: plan.materials.some((m) => m.id === material) ? material : 'all',
    show: SHOWS.includes(show) ? show : 'scenario',
  };
}

export function writeHash(selection: Selection): string {
  const said = new URLSearchParams({
    lang: selection.language, year: String(selection.year), material: selection.material, show: selection.show,
  });
  return `#${said.toString()}`;
}

// Which assumptions move a headline figure, and how far. Pure.
import type { Assumption, Figure } from './model.ts';

export interface Bar { assumption: Assumption; atLow: number; atHigh: number }

/** A bar counts as deciding when it moves the figure by more than this share. */
const DECIDES = 0.1;

/** The bars of one figure, the widest first. */
export function barsOf(assumptions: Assumption[], figure: Figure): Bar[] {
  const bars = assumptions.flatMap((assumption) => {
    const effect = assumption.effects?.find((e) => e.figure === figure.id);
    return effect?.atLow !== undefined && effect.atHigh !== undefined ? [{ assumption, atLow: effect.atLow, atHigh: effect.atHigh }] : [];
  });
  return bars.sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow));
}

/** Bars drawn before the reader asks for all. */
export const FIRST_BARS = 12;

export const moves = (bar: Bar, figure: Figure): boolean =>
  Math.max(Math.abs(bar.atLow - figure.value), Math.abs(bar.atHigh - figure.value)) > DECIDES * Math.abs(figure.value);

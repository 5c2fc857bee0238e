// What a page hands to the shell.
import type { Desk } from './desk.ts';

export interface View {
  /** The answer to the page's question, in one sentence; the browser's tab bears it too. */
  title: string;
  /** What the page is, above the title. */
  kicker?: string | undefined;
  /** One or two sentences under the title. */
  lead?: string | Node | undefined;
  /** A map takes the whole width of a large screen. */
  wide?: boolean;
  body: (Node | null | false)[];
  /** Takes over a change of the query without being drawn anew; false where it cannot, and the page is drawn again. */
  update?: (desk: Desk) => boolean;
  /** Called when the reader leaves the page. */
  close?: () => void;
}

export type Draw = (desk: Desk) => Promise<View>;

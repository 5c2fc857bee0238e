// A small dialog beside what it speaks of: opened by a click or a key, closed by Escape or a click elsewhere. One at a time.
import { h } from '../../src/dom.ts';
import { hideTip } from '../../src/tip.ts';

let open: { box: HTMLElement; anchor: HTMLElement } | undefined;

export function closeNote(giveBack = false): void {
  if (!open) return;
  const { box, anchor } = open;
  open = undefined;
  box.remove();
  anchor.setAttribute('aria-expanded', 'false');
  if (giveBack) anchor.focus();
}

/** Opens the note at its anchor, or closes it where it is open already. */
export function toggleNote(anchor: HTMLElement, label: string, fill: () => Node[]): void {
  const same = open?.anchor === anchor;
  closeNote();
  if (same) return;
  hideTip();
  const box = h('div', { class: 'note', role: 'dialog', 'aria-label': label, tabindex: '-1' }, ...fill());
  document.body.append(box);
  open = { box, anchor };
  anchor.setAttribute('aria-expanded', 'true');
  place(box, anchor);
  box.focus({ preventScroll: true });
}

function place(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(at.left + at.width / 2 - box.offsetWidth / 2, room - box.offsetWidth - 8));
  const below = at.bottom + 8;
  const fits = below + box.offsetHeight < innerHeight - 8;
  const top = fits ? below : Math.max(8, at.top - box.offsetHeight - 8);
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeNote(true);
  if (event.key !== 'Tab' || !open) return;
  // The note stands at the end of the page; Tab out of it leads back to where it was opened.
  const stops = [...open.box.querySelectorAll<HTMLElement>('a, button')];
  const out = event.shiftKey ? [open.box, stops[0]] : [stops.at(-1) ?? open.box];
  if (!out.includes(document.activeElement as HTMLElement)) return;
  event.preventDefault();
  closeNote(true);
});
addEventListener('pointerdown', (event) => {
  const at = event.target as Node;
  if (open && !open.box.contains(at) && !open.anchor.contains(at)) closeNote();
});

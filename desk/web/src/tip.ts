// The small note at a mark: on hover, on keyboard focus and on tap. One for the whole page.
import { h } from './dom.ts';

let box: HTMLElement | undefined;

function note(): HTMLElement {
  box ??= document.body.appendChild(h('div', { class: 'tip', role: 'tooltip', id: 'tip', hidden: true }));
  return box;
}

function place(target: Element, event?: Event): void {
  const tip = note();
  const at = target.getBoundingClientRect();
  const pointer = event instanceof MouseEvent && event.type !== 'focus' && event.clientX > 0;
  const x = pointer ? event.clientX : at.left + at.width / 2;
  const y = pointer ? event.clientY - 6 : at.top;
  const width = tip.offsetWidth;
  const left = Math.max(8, Math.min(x - width / 2, document.documentElement.clientWidth - width - 8));
  const above = y - tip.offsetHeight - 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 4 ? above : (pointer ? y : at.bottom) + 18}px`;
}

export function hideTip(): void {
  if (box) box.hidden = true;
}

/** Shows lines of text at the element; the first line is the strong one, and where there is none, no tip. `click` is false where a click does something else. */
export function withTip<E extends Element>(target: E, lines: () => string[], { click = true } = {}): E {
  const show = (event: Event): void => {
    const tip = note();
    const [first, ...rest] = lines().filter(Boolean);
    if (first === undefined) return hideTip();
    tip.replaceChildren(h('strong', {}, first), ...rest.map((line) => h('span', {}, line)));
    tip.hidden = false;
    place(target, event);
  };
  target.addEventListener('pointerenter', show);
  target.addEventListener('pointermove', (event) => place(target, event));
  target.addEventListener('focus', show);
  target.addEventListener('click', click ? show : hideTip);
  target.addEventListener('pointerleave', hideTip);
  target.addEventListener('blur', hideTip);
  return target;
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hideTip();
});
addEventListener('scroll', hideTip, { passive: true });

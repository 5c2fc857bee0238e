// The one selection that map, flow and tables follow.
import type { Context, Key } from '../context.ts';
import { h } from '../dom.ts';
import { SHOWS } from '../state.ts';

/** `languages` is false where the page has a switch of its own. */
export function selector(ctx: Context, languages = true): HTMLElement {
  const { plan, selection } = ctx;
  const material = h('select', { id: 'material', 'aria-label': ctx.t('material'), onchange: (e) => ctx.select({ material: (e.target as HTMLSelectElement).value }) },
    h('option', { value: 'all' }, ctx.t('all-materials')),
    ...plan.materials.map((m) => h('option', { value: m.id }, ctx.words(m.title, m.id))));
  material.value = selection.material;
  return h('nav', { class: 'selector', 'aria-label': ctx.t('selection') },
    choice(ctx.t('year'), plan.years.map((year) => [String(year), String(year)]), String(selection.year), (year) => ctx.select({ year: Number(year) }), 'year'),
    material,
    choice(ctx.t('show'), SHOWS.map((show) => [show, ctx.t(`show.${show}` as Key)]), selection.show, (show) => ctx.select({ show: show as typeof selection.show }), 'show'),
    languages && choice(ctx.t('language'), [['en', 'English'], ['ru', 'Русский']], selection.language, (language) => ctx.select({ language: language as 'en' | 'ru' }), 'lang'));
}

/** Buttons of which one is pressed; arrow keys move between them. */
export function choice(name: string, options: [string, string][], chosen: string, choose: (value: string) => void, id: string): HTMLElement {
  const group = h('div', { class: `choice ${id}`, role: 'group', 'aria-label': name }, ...options.map(([value, words]) => {
    const button = h('button', { type: 'button', 'aria-pressed': String(value === chosen), 'data-value': value, 'data-choice': id, onclick: () => choose(value) }, words);
    if (id === 'lang') button.setAttribute('lang', value);
    return button;
  }));
  group.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const here = options.findIndex(([value]) => value === (event.target as HTMLElement).dataset.value);
    const next = options[here + step];
    if (step === 0 || here < 0 || !next) return;
    event.preventDefault();
    (group.children[here + step] as HTMLElement).focus();
  });
  return group;
}

// Layers, filters and year of the map, and what its marks mean.
import { h, s } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import { LAYERS, MODES } from '../../map/selection.ts';
import { choice, form } from '../../part/form.ts';
import type { Chosen } from '../map.ts';
import { runChoice } from './runs.ts';

export const KINDS = ['concentrator', 'smelter', 'metal', 'refinery', 'chemical', 'alloy', 'product'];

export function controls(desk: Desk, chosen: Chosen, years: readonly [number, number]): HTMLElement {
  const { overview } = desk;
  const any = { value: '', text: desk.t('map.any') };
  return form(desk.t('map.form'),
    h('fieldset', { class: 'checks' }, h('legend', {}, desk.t('map.layers')), ...LAYERS.map((layer) => {
      const box = h('input', { type: 'checkbox', id: `layer-${layer}`, checked: chosen.layers.includes(layer), onchange: () => {
        const next = LAYERS.filter((name) => (name === layer ? box.checked : chosen.layers.includes(name)));
        desk.select({ layers: next.join(',') || 'none' });
      } });
      return h('label', { for: `layer-${layer}` }, box, ` ${desk.term('map.layer', layer)}`);
    })),
    choice(desk, 'mineral', desk.t('map.mineral'), [any, ...desk.sorted(overview.minerals.filter((m) => m.kind !== 'group'), (m) => desk.words(m.name)).map((m) => ({ value: m.id, text: desk.words(m.name, m.id) }))], chosen.mineral),
    choice(desk, 'country', desk.t('map.country'), [any, ...desk.sorted(overview.countries.filter((c) => c.region), (c) => desk.words(c.name)).map((c) => ({ value: c.id, text: desk.words(c.name) }))], chosen.country),
    choice(desk, 'kind', desk.t('map.kind'), [any, ...KINDS.map((kind) => ({ value: kind, text: desk.term('map.kind', kind), group: desk.t('map.layer.plants') })), ...MODES.map((mode) => ({ value: mode, text: desk.term('mode', mode), group: desk.t('map.layer.links') }))], chosen.kind),
    choice(desk, 'corridor', desk.t('map.corridor'), [any, ...overview.corridors.map((c) => ({ value: c.id, text: desk.words(c.name, c.id) }))], chosen.corridor),
    year(desk, chosen.year, years),
    runChoice(desk, chosen));
}

function year(desk: Desk, value: number, [least, most]: readonly [number, number]): HTMLElement {
  const shown = h('output', { for: 'field-year' }, value);
  const slider = h('input', { type: 'range', id: 'field-year', min: least, max: most, step: 1, value, 'aria-valuetext': String(value), oninput: () => {
    shown.textContent = slider.value;
    slider.setAttribute('aria-valuetext', slider.value);
    desk.select({ year: slider.value }, { replace: true });
  } });
  return h('div', { class: 'field year' }, h('label', { for: 'field-year' }, desk.t('map.year'), ' ', shown), slider);
}

const SHAPES: Record<string, string> = {
  deposit: 'M0-6 5.4 4H-5.4Z', concentrator: 'M0-6 6 0 0 6-6 0Z', smelter: 'M-4.5-4.5H4.5V4.5H-4.5Z', chemical: 'M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z', product: 'M0-6 5.7-1.9 3.5 4.9H-3.5L-5.7-1.9Z',
};
const STAGE_CLASS: Record<string, string> = { deposit: 'stage-deposit', concentrator: 'stage-concentrate', smelter: 'stage-metal', chemical: 'stage-oxide', product: 'stage-product' };

/** The marks in words; only of layers that are shown. */
export function legend(desk: Desk, chosen: Chosen): HTMLElement {
  const mark = (kind: string, state = ''): SVGSVGElement => s('svg', { viewBox: '-8 -8 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, s('path', { class: `legend-mark ${STAGE_CLASS[kind] ?? ''} ${state}`, d: SHAPES[kind]! }));
  const line = (kind: string): HTMLElement => h('span', { class: `line-key plain-line ${kind}`, 'aria-hidden': 'true' });
  const has = (layer: string): boolean => chosen.layers.some((l) => l === layer);
  return h('ul', { class: 'legend map-legend', 'aria-label': desk.t('map.legend') },
    ...(has('deposits') ? [h('li', {}, mark('deposit'), desk.t('map.legend.deposit'))] : []),
    ...(has('plants') ? ['concentrator', 'smelter', 'chemical', 'product'].map((kind) => h('li', {}, mark(kind), desk.term('map.legend', kind))) : []),
    ...(has('deposits') || has('plants') ? [h('li', {}, mark('smelter', 'coming'), desk.t('map.legend.coming'))] : []),
    ...(has('links') ? [...['rail', 'road', 'sea'].map((mode) => h('li', {}, line(mode), desk.term('mode', mode))), h('li', {}, line('coming'), desk.t('map.legend.planned'))] : []),
    ...(has('crossings') ? [h('li', {}, s('svg', { viewBox: '-8 -8 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, s('path', { class: 'tick', d: 'M0-6V6' })), desk.t('map.legend.crossing'))] : []),
    ...(chosen.run ? ['concentrate', 'metal', 'oxide'].map((stage) => h('li', {}, h('span', { class: `swatch stage-swatch ${stage}`, 'aria-hidden': 'true' }), desk.term('map.stage', stage))).concat(h('li', {}, h('span', { class: 'basis', 'aria-hidden': 'true' }, '○'), desk.t('map.flows.note'))) : []));
}

// Where it goes: the regional map, its legend, the world and the largest flows.
import type { Context, Key } from '../context.ts';
import { chart } from '../chart/figure.ts';
import { concernsRegion, regionMap, WHOLE, type View } from '../chart/regionmap.ts';
import { selectedFlows, shown, widthScale } from '../chart/flows.ts';
import { mark } from '../chart/marks.ts';
import { regionProjection } from '../chart/projection.ts';
import { worldMap } from '../chart/worldmap.ts';
import { h, s } from '../dom.ts';
import { changeShare, LEAST_TONNES } from '../format.ts';
import type { Flow } from '../model.ts';
import { table } from '../table.ts';
import { changeColumn, modelled, ofBaseline, section, sourceLine } from './parts.ts';

let view: View = WHOLE;

export function maps(ctx: Context): HTMLElement {
  const { selection } = ctx;
  const what = selection.material === 'all' ? ctx.words(ctx.plan.chain.title, ctx.plan.chain.id) : ctx.material(selection.material);
  const difference = selection.show === 'difference';
  const holder = chart(ctx, 'map', (width) => regionMap(ctx, width, view));
  const none = !selectedFlows(ctx).some((f) => Math.abs(shown(ctx, { tonnes: f.tonnes, baseline: f.baselineTonnes ?? f.tonnes })) > 0.5);
  pan(holder);
  return section('map', ctx.t(difference ? 'map.title.difference' : 'map.title', { what, year: ctx.year }) + ofBaseline(ctx), ctx.t(difference ? 'map.hint.difference' : 'map.hint'),
    h('div', { class: 'mapframe' }, holder, zoom(ctx, holder)),
    none && h('p', { class: 'empty' }, ctx.t('map.empty')),
    legend(ctx), sourceLine(ctx),
    h('h3', { class: 'part' }, ctx.t('world.title')), chart(ctx, 'world', (width) => worldMap(ctx, width)), h('p', { class: 'hint' }, ctx.t('world.hint')),
    h('h3', { class: 'part' }, ctx.t('flows.title')), flowTable(ctx));
}

function redraw(holder: HTMLElement): void {
  holder.dispatchEvent(new Event('redraw'));
}

function zoom(ctx: Context, holder: HTMLElement): HTMLElement {
  const by = (factor: number): void => {
    const next = Math.min(8, Math.max(1, view.zoom * factor));
    const ratio = next / view.zoom;
    view = next === 1 ? WHOLE : view.zoom === 1 ? near(ctx, holder, next) : { zoom: next, x: view.x * ratio, y: view.y * ratio };
    redraw(holder);
  };
  const button = (key: Key, sign: string, act: () => void): HTMLElement => h('button', { type: 'button', 'aria-label': ctx.t(key), title: ctx.t(key), onclick: act }, sign);
  return h('div', { class: 'zoom' }, button('map.zoom-in', '+', () => by(1.6)), button('map.zoom-out', '−', () => by(1 / 1.6)), button('map.reset', '◻', () => by(0)));
}

/** From the whole region one comes nearer to where its mines and plants are, not to the middle of the steppe. */
function near(ctx: Context, holder: HTMLElement, zoom: number): View {
  const { width, height } = holder.querySelector('svg')!.viewBox.baseVal;
  const projection = regionProjection(width, height);
  const points = ctx.plan.sites.filter((p) => ctx.index.inRegion(p.country) && p.kind !== 'market').flatMap((p) => {
    const at = projection([p.longitude, p.latitude]);
    return at ? [at] : [];
  });
  // The median, so that one mine far away does not pull the view from where the others are.
  const middle = (axis: 0 | 1): number | undefined => points.map((p) => p[axis]).sort((a, b) => a - b)[points.length >> 1];
  return { zoom, x: (width / 2 - (middle(0) ?? width / 2)) * zoom, y: (height / 2 - (middle(1) ?? height / 2)) * zoom };
}

/** Dragging moves a map that is zoomed in; at its whole extent the finger scrolls the page as usual. */
function pan(holder: HTMLElement): void {
  let from: { x: number; y: number; view: View } | undefined;
  holder.addEventListener('pointerdown', (e) => {
    if (view.zoom > 1 && (e.target as Element).closest('svg')) from = { x: e.clientX, y: e.clientY, view };
  });
  holder.addEventListener('pointermove', (e) => {
    if (!from) return;
    e.preventDefault();
    view = { zoom: from.view.zoom, x: from.view.x + e.clientX - from.x, y: from.view.y + e.clientY - from.y };
    redraw(holder);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) holder.addEventListener(end, () => { from = undefined; });
}

function legend(ctx: Context): HTMLElement {
  const item = (drawn: SVGElement[], words: string, width = 30): HTMLElement =>
    h('li', {}, s('svg', { viewBox: `0 0 ${width} 16`, width, height: 16, 'aria-hidden': 'true' }, ...drawn), words);
  const stroke = (kind: string, thickness: number): SVGElement => s('path', { class: kind, d: 'M1 8H29', 'stroke-width': thickness });
  const flows = ctx.selection.show === 'difference'
    ? [item([stroke('band more', 6)], ctx.t('map.more')), item([stroke('band less', 6)], ctx.t('map.less'))]
    : [...new Set(ctx.plan.materials.map((m) => m.stage))].map((stage) => item([stroke(`band ${stage}`, 6)], ctx.term('stage', stage)));
  const kinds = [...new Set(ctx.plan.sites.map((p) => p.kind))];
  return h('ul', { class: 'legend' }, ...flows, ...scaleItems(ctx),
    ...['rail', 'road', 'ferry', 'sea'].filter((mode) => ctx.plan.map.links.some((l) => l.mode === mode)).map((mode) => item([stroke(`link ${mode} open`, 1)], ctx.t(`mode.${mode}` as Key))),
    ctx.plan.map.links.some((l) => l.status === 'planned' || l.status === 'building') ? item([stroke('link rail planned', 1)], ctx.t('map.planned')) : null,
    ctx.plan.map.crossings.length > 0 ? item([s('path', { class: 'tick', d: 'M8 2v12' })], ctx.t('map.crossing'), 16) : null,
    ...kinds.map((kind) => item([mark(kind, 'running', 8, 8)], ctx.term('kind', kind), 16)),
    kinds.length > 0 ? item([mark('smelter', 'running', 8, 8), mark('smelter', 'idle', 22, 8)], ctx.t('map.running')) : null);
}

/** Two widths with their tonnes. */
function scaleItems(ctx: Context): HTMLElement[] {
  const scale = widthScale(ctx, 'region', concernsRegion(ctx), 20);
  if (scale === 0) return [];
  const round = 10 ** Math.floor(Math.log10(20 / scale));
  const width = (tonnes: number): number => Math.max(0.9, tonnes * scale * 0.9);
  return [round, round / 5].map((tonnes) => h('li', {}, s('svg', { viewBox: '0 0 30 22', width: 30, height: 22, 'aria-hidden': 'true' },
    s('path', { class: 'band scale', d: 'M1 11H29', 'stroke-width': width(tonnes).toFixed(1) })), ctx.tonnes(tonnes)));
}

function flowTable(ctx: Context): HTMLElement {
  const rows = selectedFlows(ctx).filter((f) => f.fromCountry !== f.toCountry && Math.max(f.tonnes, f.baselineTonnes ?? 0) > 0.5);
  const all = ctx.selection.material === 'all';
  const before = (f: Flow): number | undefined => f.baselineTonnes;
  return table(ctx, {
    id: 'flows', basis: modelled(ctx), caption: `${ctx.t('flows.title')}, ${ctx.selection.year}`, rows, empty: ctx.t('flows.empty'), limit: 9, sort: { column: all ? 3 : 2, descending: true },
    columns: [
      { head: ctx.t('from'), value: (f) => ctx.site(f.fromSite) || ctx.country(f.fromCountry) },
      { head: ctx.t('to'), value: (f) => ctx.site(f.toSite) || ctx.country(f.toCountry), tip: (f) => routeWords(ctx, f) },
      ...(all ? [{ head: ctx.t('material'), value: (f: Flow) => ctx.term('stage', ctx.index.stage(f.material)) }] : []),
      { head: ctx.t('flow'), unit: ctx.t('tonnes'), value: (f) => (ctx.selection.show === 'baseline' ? f.baselineTonnes : f.tonnes), numeric: true },
      changeColumn<Flow>(ctx, (f) => changeShare(f.tonnes, before(f), LEAST_TONNES)),
      { head: ctx.t('freight'), unit: ctx.t('usd-per-tonne'), value: (f) => f.freightUsdPerTonne, numeric: true },
      { head: ctx.t('days'), value: (f) => f.days, numeric: true },
    ],
  });
}

function routeWords(ctx: Context, f: Flow): string[] {
  const across = (f.countriesCrossed ?? []).map((c) => ctx.country(c)).join(', ');
  return [ctx.country(f.toCountry), f.vehicle ? ctx.term('vehicle', f.vehicle) : '', across ? `${ctx.t('via')}: ${across}` : ''].filter(Boolean);
}


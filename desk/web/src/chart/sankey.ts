// The Sankey as it is drawn: bands to be followed by click, tap and keyboard.
import type { Context } from '../context.ts';
import { s } from '../dom.ts';
import { changeShare, LEAST_TONNES } from '../format.ts';
import { buildSankey, follow, followNode, OTHERS, type Graph } from '../sankeydata.ts';
import { layout, type PlacedBand, type PlacedNode } from '../sankeylayout.ts';
import { withTip } from '../tip.ts';

const STAGE_OF: Record<string, string> = { mine: 'concentrate', smelter: 'metal', oxide: 'oxide' };

export function graphOf(ctx: Context, width: number): Graph {
  const flows = ctx.plan.chainFlows.filter((f) => f.year === ctx.selection.year);
  return buildSankey(flows, {
    show: ctx.selection.show, minShare: width < 560 ? 0.04 : 0.012,
    keep: (c) => ctx.index.inRegion(c), rank: (c) => ctx.index.rank(c), stages: stagesOf(ctx),
  });
}

/** The stages as chain flows call them: the first material is mined, metal comes out of a smelter. */
function stagesOf(ctx: Context): string[] {
  return ctx.plan.materials.map((m, i) => (i === 0 ? 'mine' : m.stage === 'metal' ? 'smelter' : m.stage));
}

/** What happens at a stage: in the page's own words, else by what is made or used there. */
export function stageWords(ctx: Context, stage: string): string {
  const own = ctx.term('chain', stage);
  if (own !== stage) return own;
  const used = stage.startsWith('use-');
  const made = used ? stage.slice('use-'.length) : stage;
  const material = ctx.words(ctx.plan.materials.find((m) => m.stage === made)?.title, made);
  return used ? ctx.t('chain.use-of', { material }) : material;
}

function columnWords(ctx: Context, stage: string, narrow: boolean): string {
  const own = ctx.term(narrow ? 'short' : 'column', stage);
  if (own !== stage) return own;
  return narrow ? stageWords(ctx, stage) : ctx.t('column.made', { material: stageWords(ctx, stage) });
}

export function nodeName(ctx: Context, node: { stage: string; country: string; members?: string[] }): string {
  if (node.stage === 'loss' || node.stage === 'stock') return ctx.t(`chain.${node.stage}`);
  if (node.country !== OTHERS) return ctx.country(node.country);
  const members = node.members ?? [];
  return members.length === 1 ? ctx.country(members[0]) : ctx.t('others', { n: members.length });
}

/** `onFollow` hears in words what is followed, or an empty string when nothing is. */
export function sankey(ctx: Context, width: number, onFollow: (words: string) => void): SVGSVGElement {
  const graph = graphOf(ctx, width);
  const small = width < 560;
  const rows = Math.max(...graph.columns.map((_, i) => graph.nodes.filter((n) => n.column === i).length));
  const space = Math.max(small ? 430 : 480, rows * (small ? 17 : 19) + 140);
  const placed = layout(graph, { width, height: space, nodeWidth: small ? 7 : 10, gap: small ? 11 : 12, left: 2, right: small ? 76 : 130, top: 26 });
  const height = Math.ceil(placed.height + 14);
  const svg = s('svg', { viewBox: `0 0 ${width} ${height}`, class: `sankey ${ctx.selection.show}`, role: 'group', 'aria-label': ctx.t('sankey.aria') });
  const nodes = new Map(placed.nodes.map((n) => [n.id, n]));
  const elements = new Map<string, SVGPathElement>();
  let chosen = '';

  const light = (set: Set<string>, words: string): void => {
    svg.classList.toggle('following', set.size > 0);
    for (const [id, element] of elements) element.classList.toggle('on', set.has(id));
    onFollow(words);
  };
  const choose = (id: string, set: () => Set<string>, words: () => string): void => {
    chosen = chosen === id ? '' : id;
    for (const [key, element] of elements) element.setAttribute('aria-pressed', String(key === chosen));
    light(chosen ? set() : new Set(), chosen ? words() : '');
  };
  const bandGroup = s('g', { class: 'bands' });
  placed.bands.forEach((band, i) => {
    const words = bandWords(ctx, band, nodes);
    const element = s('path', {
      class: `flowband ${kindOf(ctx, band)}${dim(ctx, band) ? ' dim' : ''}`, d: band.path, 'stroke-width': band.thickness.toFixed(2), 'data-band': band.id,
      tabindex: i === 0 ? 0 : -1, role: 'button', 'aria-pressed': 'false', 'aria-label': words.join('; '),
      onclick: () => choose(band.id, () => follow(graph, band.id), () => ctx.t('sankey.following', { what: words[0]!, t: ctx.tonnes(ctx.selection.show === 'baseline' ? band.baseline : band.value) })),
    });
    elements.set(band.id, element);
    bandGroup.append(withTip(element, () => words));
  });
  svg.addEventListener('keydown', (event) => keys(event, [...elements.values()], () => { chosen = ''; light(new Set(), ''); }));
  svg.addEventListener('release', () => { chosen = ''; light(new Set(), ''); });
  svg.append(heads(ctx, graph, placed.nodes, width), bandGroup);
  for (const node of placed.nodes) {
    const name = nodeName(ctx, node);
    const drawn = nodeElement(ctx, node, name, small, width);
    drawn.addEventListener('click', () => choose(node.id, () => followNode(graph, node.id), () => ctx.t('sankey.following', { what: `${name} (${stageWords(ctx, node.stage)})`, t: ctx.tonnes(ctx.selection.show === 'baseline' ? node.baseline : node.value) })));
    svg.append(drawn);
  }
  return svg;
}

function kindOf(ctx: Context, band: PlacedBand): string {
  if (ctx.selection.show === 'difference') {
    const change = band.value - band.baseline;
    return Math.abs(change) < 0.005 * Math.max(band.value, band.baseline) ? 'same' : change > 0 ? 'more' : 'less';
  }
  return band.toStage === 'loss' ? 'loss' : band.toStage === 'stock' ? 'stock' : STAGE_OF[band.fromStage] ?? '';
}

/** With one material selected, the bands of the others step back. */
function dim(ctx: Context, band: PlacedBand): boolean {
  const { material } = ctx.selection;
  return material !== 'all' && ctx.plan.materials[stagesOf(ctx).indexOf(band.fromStage)]?.id !== material;
}

function bandWords(ctx: Context, band: PlacedBand, nodes: Map<string, PlacedNode>): string[] {
  const end = (id: string): string => {
    const node = nodes.get(id)!;
    return node.stage === 'loss' || node.stage === 'stock' ? ctx.t(`chain.${node.stage}`) : `${nodeName(ctx, node)} (${stageWords(ctx, node.stage)})`;
  };
  const change = changeShare(band.value, band.baseline, LEAST_TONNES);
  return [
    `${end(band.from)} → ${end(band.to)}`, `${ctx.tonnes(band.value)}, ${ctx.t('against-baseline', { value: ctx.tonnes(band.baseline) })}`,
    change === undefined ? '' : ctx.change(change), ctx.t('basis.modelled'),
  ].filter(Boolean);
}

function keys(event: KeyboardEvent, elements: SVGPathElement[], release: () => void): void {
  const here = elements.indexOf(event.target as SVGPathElement);
  if (event.key === 'Escape') release();
  if (here < 0) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    elements[here]!.dispatchEvent(new Event('click'));
  }
  const step = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const next = elements[(here + step + elements.length) % elements.length]!;
  elements[here]!.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}

function heads(ctx: Context, graph: Graph, nodes: PlacedNode[], width: number): SVGGElement {
  const group = s('g', { class: 'heads' });
  graph.columns.forEach((column, i) => {
    const x = nodes.find((n) => n.column === i)?.x ?? 0;
    const words = column && columnWords(ctx, column, width < 560);
    group.append(s('text', { x, y: 12, 'text-anchor': 'start' }, words));
  });
  return group;
}

/** Tonnes of the chosen view; of the difference its own, for widths there are the larger of both. */
function nodeFigure(ctx: Context, node: PlacedNode): string {
  const { show } = ctx.selection;
  const change = node.value - node.baseline;
  return show === 'difference' ? `${change > 0 ? '+' : ''}${ctx.n(change)}` : ctx.n(show === 'baseline' ? node.baseline : node.value);
}

function nodeElement(ctx: Context, node: PlacedNode, name: string, small: boolean, width: number): SVGGElement {
  const nodeWidth = small ? 7 : 10;
  const room = small ? 11 : 24;
  const text = name.length > room ? `${name.slice(0, room - 1)}…` : name;
  const figure = small ? '' : ` ${nodeFigure(ctx, node)}`;
  const group = s('g', { class: `node ${node.stage}${ctx.index.inRegion(node.country) ? ' home' : ''}` },
    s('rect', { x: node.x, y: node.y.toFixed(1), width: nodeWidth, height: node.height.toFixed(1) }),
    s('text', { x: Math.min(width - 4, node.x + nodeWidth + 4), y: (node.y + node.height / 2).toFixed(1), dy: '0.34em' }, text, s('tspan', { class: 'figure' }, figure)));
  return withTip(group, () => [`${name} (${stageWords(ctx, node.stage)})`, `${ctx.tonnes(node.value)}, ${ctx.t('against-baseline', { value: ctx.tonnes(node.baseline) })}`, ...(node.country === OTHERS ? [node.members.map((c) => ctx.country(c)).join(', ')] : [])]);
}

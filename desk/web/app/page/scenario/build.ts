// Builds a scenario: what it begins with, what it changes, and the file that comes of it. The draft stands in the address.
import { parse, stringify } from 'yaml';
import { download } from '../../../src/download.ts';
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import { details, section } from '../../part/parts.ts';
import { loadTongue, type Key } from '../../words.ts';
import { documentOf, draftOf, EMPTY, inherited, type Draft } from './draft.ts';
import { changeOf, Fields, KINDS, typedOf, type Kind, type Typed } from './fields.ts';
import type { Library } from './files.ts';
import { say } from './say.ts';

/** The draft in the address, or none. */
export function readDraft(desk: Desk): Draft | undefined {
  const text = desk.query.draft;
  if (text === undefined) return undefined;
  try {
    return { ...EMPTY, ...(JSON.parse(text) as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}

const keep = (desk: Desk, draft: Draft): void => desk.select({ draft: JSON.stringify(draft), scenario: undefined }, { replace: true });

/** The chain of a draft, its own or its base's. */
export function chainOf(draft: Draft, known: Library['known']): string {
  const several = inherited('chains', draft.base, known);
  return draft.chain ?? inherited('chain', draft.base, known) ?? (Array.isArray(several) ? several[0] ?? '' : '');
}

/** The desk in each language of scenario files, so that what is built in one can be read in the other. */
export interface Tellers { en: Desk; ru: Desk }

export async function tellers(desk: Desk): Promise<Tellers> {
  const [en, ru] = await Promise.all([loadTongue('en'), loadTongue('ru')]);
  return { en: desk.speaking(en), ru: desk.speaking(ru) };
}

export function yamlOf({ en, ru }: Tellers, draft: Draft, { known }: Library): string {
  return stringify(documentOf(draft, known, (change) => ({ en: say(en, change), ru: say(ru, change) })), { lineWidth: 110, aliasDuplicateObjects: false });
}

/** What is being typed for the next change; it outlives a redraw of the page. */
let pending: { kind: Kind; typed: Typed; at: number | undefined } = { kind: 'ban', typed: {}, at: undefined };

export function build(desk: Desk, draft: Draft, files: Library, text: string, run: Node): HTMLElement {
  return section('build', desk.t('build'), desk.t('build.note'),
    basics(desk, draft, files), changes(desk, draft, files), file(desk, draft, text), run);
}

function basics(desk: Desk, draft: Draft, { files, known }: Library): HTMLElement {
  const set = (change: Partial<Draft>): void => {
    const next = { ...draft, ...change };
    for (const name of ['chain', 'from', 'to', 'announced'] as const) if (next[name] === undefined || (next[name] as unknown) === '') delete next[name];
    keep(desk, next);
  };
  const field = (id: string, label: string, control: Node, hint = ''): HTMLElement => h('div', { class: 'field' }, h('label', { for: id }, label), control, hint ? h('span', { class: 'hint' }, hint) : null);
  const title = h('input', { id: 'draft-title', type: 'text', value: draft.title, class: 'wide-field', placeholder: desk.t('build.title.hint'), onchange: () => set({ title: title.value }) });
  const base = h('select', { id: 'draft-base', onchange: () => set({ base: base.value, ...(base.value ? { chain: undefined as never } : {}) }) },
    h('option', { value: '' }, desk.t('build.base.none')), ...desk.sorted(files, (f) => desk.words(f.title, f.id)).map((f) => h('option', { value: f.id, selected: f.id === draft.base }, desk.words(f.title, f.id))));
  const chains = desk.sorted(desk.overview.minerals.filter((m) => m.chain), (m) => desk.words(m.name, m.id));
  const chain = h('select', { id: 'draft-chain', onchange: () => set({ chain: chain.value }) },
    draft.base && h('option', { value: '' }, desk.t('build.inherited', { what: desk.mineral(inherited('chain', draft.base, known) ?? '') || '–' })), ...chains.map((m) => h('option', { value: m.id, selected: m.id === draft.chain }, desk.words(m.name, m.id))));
  const year = (id: 'from' | 'to'): HTMLElement => {
    const own = h('input', { id: `draft-${id}`, type: 'number', min: '1990', max: '2100', value: draft[id] ?? '', placeholder: String(inherited(id, draft.base, known) ?? ''), onchange: () => set({ [id]: own.value ? Number(own.value) : undefined }) });
    return field(`draft-${id}`, desk.t(`build.${id}`), own);
  };
  const announced = h('input', { id: 'draft-announced', type: 'date', value: draft.announced ?? '', onchange: () => set({ announced: announced.value }) });
  return h('form', { class: 'form basics', 'aria-label': desk.t('build.basics'), onsubmit: (event) => event.preventDefault() },
    field('draft-title', desk.t('build.title'), title), field('draft-base', desk.t('build.base'), base), field('draft-chain', desk.t('build.chain'), chain), year('from'), year('to'),
    field('draft-announced', desk.t('build.announced'), announced, desk.t('build.announced.hint')));
}

function changes(desk: Desk, draft: Draft, files: Library): HTMLElement {
  const without = (at: number): Draft => ({ ...draft, changes: draft.changes.filter((_, i) => i !== at) });
  const list = draft.changes.map((change, i) => h('li', {}, h('span', {}, say(desk, change)), h('span', { class: 'ways' },
    h('button', { type: 'button', id: `change-edit-${i}`, class: 'quiet', 'aria-label': `${desk.t('build.edit')}: ${say(desk, change)}`, onclick: () => { pending = { kind: change.kind, typed: typedOf(change), at: i }; desk.again(); } }, desk.t('build.edit')),
    h('button', { type: 'button', id: `change-drop-${i}`, class: 'quiet', 'aria-label': `${desk.t('build.drop')}: ${say(desk, change)}`, onclick: () => { pending.at = undefined; keep(desk, without(i)); } }, desk.t('build.drop')))));
  const others = Object.keys(draft.rest ?? {}).filter((name) => !['title', 'summary', 'compare-with', 'headline'].includes(name));
  return h('div', { class: 'changes' }, h('h3', {}, desk.t('build.changes', { n: draft.changes.length })),
    list.length > 0 ? h('ol', { class: 'change-list' }, ...list) : h('p', { class: 'hint' }, desk.t('build.changes.none')),
    others.length > 0 ? h('p', { class: 'hint' }, desk.t('build.kept', { fields: others.join(', ') })) : null,
    adder(desk, draft, files));
}

/** The form of one change: its kind decides its fields. */
function adder(desk: Desk, draft: Draft, { known }: Library): HTMLElement {
  const chain = chainOf(draft, known);
  const room = h('div', { class: 'change-fields' });
  const told = h('p', { class: 'problem-line', role: 'alert' });
  const fill = (focus?: string): void => {
    room.replaceChildren(...new Fields(desk, pending.typed, () => fill((document.activeElement as HTMLElement | null)?.id), chain).of(pending.kind));
    if (focus) document.getElementById(focus)?.focus();
  };
  const kind = h('select', { id: 'change-kind', onchange: () => { pending.kind = kind.value as Kind; fill(); } },
    ...KINDS.map((k) => h('option', { value: k, selected: k === pending.kind }, desk.t(`kind.${k}` as Key))));
  const own = h('form', { class: 'form adder', 'aria-label': desk.t('build.add.form'), onsubmit: (event) => {
    event.preventDefault();
    const change = changeOf(pending.kind, pending.typed, desk.overview.materials.filter((m) => m.commodity === chain).map((m) => m.id));
    const wrong = faultOf(desk, change);
    told.textContent = wrong;
    if (wrong) return;
    const at = pending.at !== undefined && pending.at < draft.changes.length ? pending.at : draft.changes.length;
    const next = [...draft.changes];
    next[at] = change;
    pending = { ...pending, at: undefined };
    keep(desk, { ...draft, changes: next });
  } }, h('div', { class: 'field' }, h('label', { for: 'change-kind' }, desk.t('build.kind')), kind), room, told,
  h('div', { class: 'adder-end' }, h('button', { type: 'submit', id: 'change-add' }, desk.t(pending.at === undefined ? 'build.add' : 'build.replace'))));
  fill();
  return own;
}

function faultOf(desk: Desk, change: ReturnType<typeof changeOf>): string {
  if ('from' in change && change.from && 'until' in change && change.until && change.until < change.from) return desk.t('build.fault.dates');
  if ('scope' in change && change.scope === 'border' && change.what === change.other) return desk.t('build.fault.border');
  if ('target' in change && change.target === change.country) return desk.t('build.fault.target');
  return '';
}

/** The file: shown, saved, and read back from a file that was saved. */
function file(desk: Desk, draft: Draft, text: string): HTMLElement {
  const told = h('p', { class: 'problem-line', role: 'alert' });
  const chooser = h('input', { type: 'file', id: 'draft-file', accept: '.yaml,.yml', hidden: true, onchange: () => {
    void chooser.files?.[0]?.text().then((given) => {
      const document = parse(given) as Record<string, unknown> | null;
      if (!document || typeof document !== 'object' || Array.isArray(document)) throw new Error(desk.t('build.load.none'));
      keep(desk, draftOf(document));
    }).catch((error: unknown) => { told.textContent = desk.t('build.load.fault', { reason: (error instanceof Error ? error.message : String(error)).split('\n')[0]! }); });
  } });
  const shown = details(desk.t('build.file'), h('pre', { class: 'yaml', tabindex: '0', role: 'group', 'aria-label': desk.t('build.file') }, text));
  if (draft.changes.length > 0 || draft.base) shown.setAttribute('open', '');
  return h('div', { class: 'file' }, shown, h('p', { class: 'ways' },
    h('button', { type: 'button', id: 'draft-save', onclick: () => download('own.yaml', 'application/yaml', text) }, desk.t('build.save')),
    h('button', { type: 'button', id: 'draft-load', onclick: () => chooser.click() }, desk.t('build.load')), chooser,
    h('button', { type: 'button', id: 'draft-clear', class: 'quiet', onclick: () => { pending = { kind: 'ban', typed: {}, at: undefined }; desk.select({ draft: undefined }, { replace: true }); } }, desk.t('build.clear'))), told);
}

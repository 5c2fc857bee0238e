// The fields of one change: which there are depends on its kind. What is typed stays here until it is added.
import { h } from '../../../src/dom.ts';
import { get, query } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import type { Key } from '../../words.ts';
import { LAW_KINDS, MAP_KINDS, needsNumber, type Change, type LawKind, type MapKind, type Scope } from './draft.ts';

export type Kind = Change['kind'];
export const KINDS: Kind[] = [...LAW_KINDS, ...MAP_KINDS, 'plant', 'law-off', 'law-frozen'];

/** What is being typed: all as text, as fields have it. */
export type Typed = Record<string, string>;

interface Choice { value: string; text: string; group?: string }

const wrap = (id: string, label: string, control: Node, hint?: string): HTMLElement => h('div', { class: 'field' }, h('label', { for: `change-${id}` }, label), control, hint ? h('span', { class: 'hint' }, hint) : null);

export class Fields {
  constructor(private readonly desk: Desk, private readonly typed: Typed, private readonly redraw: () => void, private readonly chain: string) {}

  /** A choice; where another field depends on it, the fields are drawn anew. */
  pick(name: string, label: string, options: Choice[], deciding = false): HTMLElement {
    const known = options.some((o) => o.value === this.typed[name]);
    if (!known) this.typed[name] = options[0]?.value ?? '';
    const draw = (o: Choice): HTMLElement => h('option', { value: o.value, selected: o.value === this.typed[name] }, o.text);
    const groups = [...new Set(options.map((o) => o.group))];
    const select = h('select', { id: `change-${name}`, onchange: () => {
      this.typed[name] = select.value;
      if (deciding) this.redraw();
    } }, ...groups.flatMap((group) => {
      const own = options.filter((o) => o.group === group).map(draw);
      return group ? [h('optgroup', { label: group }, ...own)] : own;
    }));
    return wrap(name, label, select);
  }

  type(name: string, label: string, kind: 'text' | 'number' | 'date', extra: Record<string, string | boolean> = {}, hint?: string): HTMLElement {
    const field = h('input', { id: `change-${name}`, type: kind, value: this.typed[name] ?? '', ...extra });
    field.addEventListener('input', () => { this.typed[name] = field.value; });
    return wrap(name, label, field, hint);
  }

  /** A text with suggestions out of a long list that is fetched. */
  listed(name: string, label: string, options: Promise<Choice[]>): HTMLElement {
    const list = h('datalist', { id: `change-${name}-list` });
    options.then((all) => list.append(...all.map((o) => h('option', { value: o.value }, o.text))), () => undefined);
    const field = h('input', { id: `change-${name}`, type: 'text', list: list.id, required: true, autocomplete: 'off', value: this.typed[name] ?? '' });
    field.addEventListener('input', () => { this.typed[name] = field.value; });
    field.addEventListener('change', () => { this.typed[name] = field.value; });
    return h('div', { class: 'field' }, h('label', { for: field.id }, label), field, list);
  }

  private countries(lawful: boolean, any?: string): Choice[] {
    const { desk } = this;
    const ids = lawful ? desk.overview.countries.filter((c) => c.region || desk.overview.lawCountries.includes(c.id)) : desk.overview.countries;
    const sorted = desk.sorted(ids, (c) => desk.words(c.name, c.id));
    const of = (home: boolean): Choice[] => sorted.filter((c) => (c.region === true) === home).map((c) => ({ value: c.id, text: desk.words(c.name, c.id), group: desk.t(home ? 'region' : 'elsewhere') }));
    return [...(any ? [{ value: '', text: any }] : []), ...of(true), ...of(false)];
  }

  private materials(): Choice[] {
    const own = this.desk.overview.materials.filter((m) => !this.chain || m.commodity === this.chain);
    return [{ value: '', text: this.desk.t('change.material.all') }, ...own.map((m) => ({ value: m.id, text: this.desk.words(m.name, m.id) }))];
  }

  private dates(required: boolean): HTMLElement[] {
    return [this.type('from', this.desk.t('change.from'), 'date', required ? { required: true } : {}), this.type('until', this.desk.t('change.until'), 'date', {}, this.desk.t('change.until.hint'))];
  }

  of(kind: Kind): HTMLElement[] {
    if ((LAW_KINDS as string[]).includes(kind)) return this.law(kind as LawKind);
    if ((MAP_KINDS as string[]).includes(kind)) return this.map(kind as MapKind);
    if (kind === 'plant') return this.plant();
    if (kind === 'law-off') return this.off();
    return [this.type('day', this.desk.t('change.frozen'), 'date', { required: true })];
  }

  private law(kind: LawKind): HTMLElement[] {
    const { desk } = this;
    const number = kind === 'licence' ? this.type('number', desk.t('change.passes'), 'number', { min: '0', max: '100', step: 'any', required: true }, desk.t('change.passes.hint'))
      : kind === 'charge' ? this.type('number', desk.t('change.percent'), 'number', { min: '0', max: '1000', step: 'any', required: true }) : null;
    return [
      this.pick('country', desk.t('change.country'), this.countries(false)),
      this.pick('act', desk.t('change.act'), [{ value: 'export', text: desk.t('say.export') }, { value: 'import', text: desk.t('say.import') }], true),
      this.pick('target', desk.t(this.typed.act === 'import' ? 'change.origin' : 'change.target'), this.countries(false, desk.t('say.all'))),
      this.pick('material', desk.t('change.material'), this.materials()), ...(number ? [number] : []), ...this.dates(true),
    ];
  }

  private map(kind: MapKind): HTMLElement[] {
    const { desk } = this;
    const scopes: Scope[] = ['corridor', 'link', 'country', 'border'];
    const where = this.pick('scope', desk.t('change.scope'), scopes.map((s) => ({ value: s, text: desk.t(`scope.${s}` as Key) })), true);
    const scope = this.typed.scope as Scope;
    const what = scope === 'corridor' ? [this.pick('what', desk.t('scope.corridor'), desk.sorted(desk.overview.corridors, (c) => desk.words(c.name, c.id)).map((c) => ({ value: c.id, text: desk.words(c.name, c.id) })))]
      : scope === 'link' ? [this.listed('what', desk.t('scope.link'), this.links())]
        : [this.pick('what', desk.t('change.country'), this.countries(false)), ...(scope === 'border' ? [this.pick('other', desk.t('change.other'), this.countries(false))] : [])];
    const number = needsNumber(kind) ? [this.type('number', desk.t(kind === 'surcharge' ? 'change.surcharge' : 'change.times'), 'number', { min: '0', step: 'any', required: true })] : [];
    return [where, ...what, ...number, ...this.dates(false)];
  }

  private plant(): HTMLElement[] {
    const plants = get<{ rows: Record<string, string>[] }>(`/api/tables/plants${query({ chain: this.chain || undefined })}`);
    return [
      this.listed('plant', this.desk.t('change.plant'), plants.then(({ rows }) => rows.map((r) => ({ value: r.id ?? '', text: [this.desk.words({ en: r.name_en ?? '', ru: r.name_ru ?? '' }), this.desk.country(r.country), r.status].filter(Boolean).join(', ') })))),
      this.type('capacity', this.desk.t('change.capacity'), 'number', { min: '0', step: 'any' }, this.desk.t('change.capacity.hint')),
      this.type('opens', this.desk.t('change.opens'), 'number', { min: '1990', max: '2100', required: true }),
    ];
  }

  private off(): HTMLElement[] {
    const country = this.pick('country', this.desk.t('law.country'), this.countries(true), true);
    const events = get<{ events: { provision?: { id: string; title: Record<string, string> } }[] }>(`/api/law/timeline${query({ country: this.typed.country, mineral: this.chain || undefined })}`);
    const provisions = events.then((answer) => [...new Map(answer.events.flatMap((e) => (e.provision ? [[e.provision.id, e.provision] as const] : []))).values()].map((p) => ({ value: p.id, text: this.desk.words(p.title, p.id) })));
    return [country, this.listed('provision', this.desk.t('law.provision'), provisions), ...this.dates(true)];
  }

  private links(): Promise<Choice[]> {
    return get<{ rows: Record<string, string>[] }>('/api/tables/links?columns=from,to,mode').then(({ rows }) => rows.map((r) => ({ value: `${r.from}--${r.to}--${r.mode}`, text: '' })));
  }
}

const text = (typed: Typed, name: string): string => (typed[name] ?? '').trim();
const number = (typed: Typed, name: string): number | undefined => (text(typed, name) === '' ? undefined : Number(text(typed, name)));

/** The change that was typed; a material that is not named stands for all of the chain. */
export function changeOf(kind: Kind, typed: Typed, materials: string[]): Change {
  const dates = { ...(text(typed, 'from') ? { from: text(typed, 'from') } : {}), ...(text(typed, 'until') ? { until: text(typed, 'until') } : {}) };
  const amount = number(typed, 'number');
  if ((LAW_KINDS as string[]).includes(kind)) {
    return { kind: kind as LawKind, act: text(typed, 'act') === 'import' ? 'import' : 'export', country: text(typed, 'country'), target: text(typed, 'target'), materials: typed.material ? [typed.material] : materials, from: '', ...dates, ...(kind !== 'ban' && amount !== undefined ? { number: amount } : {}) };
  }
  if ((MAP_KINDS as string[]).includes(kind)) {
    return { kind: kind as MapKind, scope: text(typed, 'scope') as Scope, what: text(typed, 'what'), ...(text(typed, 'scope') === 'border' ? { other: text(typed, 'other') } : {}), ...dates, ...(needsNumber(kind as MapKind) && amount !== undefined ? { number: amount } : {}) };
  }
  const capacity = number(typed, 'capacity');
  if (kind === 'plant') return { kind, plant: text(typed, 'plant'), opens: number(typed, 'opens') ?? 0, ...(capacity === undefined ? {} : { capacity }) };
  if (kind === 'law-off') return { kind, country: text(typed, 'country'), provision: text(typed, 'provision'), from: '', ...dates };
  return { kind: 'law-frozen', day: text(typed, 'day') };
}

/** A change as its fields have it, to be changed again. */
export function typedOf(change: Change): Typed {
  const flat = Object.entries(change).flatMap(([name, value]) => (name === 'kind' || value === undefined || Array.isArray(value) ? [] : [[name, String(value)]]));
  const materials = 'materials' in change ? change.materials : [];
  return { ...Object.fromEntries(flat), ...(materials.length === 1 ? { material: materials[0]! } : {}) } as Typed;
}

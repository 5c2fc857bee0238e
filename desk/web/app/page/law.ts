// What the law of a day says of an act: the verdict with its articles, the time line, and what changed between two days.
import { get, query } from '../api.ts';
import type { Desk } from '../desk.ts';
import { choice, form, input, type Option } from '../part/form.ts';
import { later } from '../part/states.ts';
import type { Draw } from '../view.ts';
import { everyAct } from './law/acts.ts';
import { difference } from './law/difference.ts';
import { actName, factsOf, type Asked, type Judged, type Judgment, type Terms } from './law/model.ts';
import { provisionDetails } from './law/provisions.ts';
import { timeline } from './law/timeline.ts';
import { factForm, verdictBody } from './law/verdict.ts';

const today = (): string => new Date().toISOString().slice(0, 10);
const AT_A_BORDER = ['export', 'import', 're-export', 'export-technology'];

export const draw: Draw = async (desk) => {
  const asked = read(desk);
  if (!desk.query.provision) reached = '';
  const [terms, answer] = await Promise.all([get<Terms>('/api/law/terms').catch(() => ({ facts: [] })), get<Judgment>(`/api/law/on${query({
    day: asked.day, country: asked.country, act: asked.act, mineral: asked.mineral, material: asked.material, target: asked.target,
    fact: Object.entries(asked.facts).map(([name, value]) => `${name}=${value}`),
  })}`)]);
  const names = new Map(terms.facts.map((fact) => [fact.id, desk.words(fact.title, fact.id)]));
  const one = asked.act ? (answer as unknown as Judged) : undefined;
  const acts = answer.acts ?? [];
  return {
    kicker: desk.t('law.kicker'),
    title: one ? verdictTitle(desk, one, asked) : overviewTitle(desk, acts, asked),
    lead: desk.words(answer.disclaimer),
    body: [
      selection(desk, asked),
      one ? factForm(desk, one, names) : null,
      ...(one ? verdictBody(desk, one, names) : [everyAct(desk, acts)]),
      desk.query.provision ? opened(desk, desk.query.provision) : null,
      later(desk, desk.t('law.timeline.loading'), () => timeline(desk, asked)),
      difference(desk, asked),
    ],
  };
};

function read(desk: Desk): Asked {
  const { query: said, overview } = desk;
  const region = overview.countries.filter((c) => c.region && overview.lawCountries.includes(c.id));
  return {
    country: said.country ?? region[0]?.id ?? overview.lawCountries[0] ?? '', act: said.act ?? '', mineral: said.mineral ?? '',
    material: said.material ?? '', target: said.target ?? '', day: said.date ?? today(), facts: factsOf(said),
  };
}

/** The provision last scrolled to: another change of the page leaves the reader where they are. */
let reached = '';

/** One provision whole; a reader who has just asked for it is led there. */
function opened(desk: Desk, id: string): HTMLElement {
  const asked = reached !== id;
  reached = id;
  return later(desk, undefined, async () => {
    const made = await provisionDetails(desk, id);
    if (asked) requestAnimationFrame(() => { made.scrollIntoView({ block: 'start' }); made.querySelector('h2')?.focus({ preventScroll: true }); });
    return made;
  });
}

/** "Barred: explore, uranium. Kyrgyzstan, 1 May 2024" */
function verdictTitle(desk: Desk, judged: Judged, asked: Asked): string {
  const thing = asked.material ? desk.material(asked.material) : asked.mineral ? desk.mineral(asked.mineral).toLocaleLowerCase(desk.language) : '';
  const target = asked.target ? ` → ${desk.country(asked.target)}` : '';
  const missing = judged.verdict === 'unknown' && judged.missing.length > 0 ? ` (${desk.t('law.missing.count', { n: judged.missing.length }).toLocaleLowerCase(desk.language)})` : '';
  return `${desk.term('law.verdict', judged.verdict)}: ${[actName(desk, asked.act), thing].filter(Boolean).join(', ')}${target} – ${desk.country(asked.country)}, ${desk.day(asked.day)}${missing}`;
}

function overviewTitle(desk: Desk, acts: Judged[], asked: Asked): string {
  const count = (verdict: string): number => acts.filter((a) => a.verdict === verdict).length;
  return desk.t(asked.mineral ? 'law.title.every.of' : 'law.title.every', {
    country: desk.country(asked.country), day: desk.day(asked.day), mineral: desk.mineral(asked.mineral).toLocaleLowerCase(),
    barred: count('barred'), free: count('allowed') + count('owes'), asks: count('unknown') + count('conflict'),
  });
}

function selection(desk: Desk, asked: Asked): HTMLElement {
  const { overview } = desk;
  const countries = (of: (c: { id: string; region?: boolean }) => boolean, group: string): Option[] => desk
    .sorted(overview.lawCountries.filter((id) => of(overview.countries.find((c) => c.id === id) ?? { id })), (id) => desk.country(id))
    .map((id) => ({ value: id, text: desk.country(id), group }));
  const acts = desk.sorted(overview.actKinds, (a) => desk.words(a.title)).map((a) => ({ value: a.id, text: desk.words(a.title, a.id) }));
  const materials = overview.materials.filter((m) => !asked.mineral || m.commodity === asked.mineral);
  // Facts speak of one act in one country: another choice forgets them.
  const forget = Object.fromEntries(Object.keys(asked.facts).map((name) => [`fact.${name}`, undefined]));
  const border = AT_A_BORDER.includes(asked.act);
  return form(desk.t('law.form'),
    choice(desk, 'country', desk.t('law.country'), [...countries((c) => c.region === true, desk.t('region')), ...countries((c) => !c.region, desk.t('elsewhere'))], asked.country, { ...forget, provision: undefined }),
    choice(desk, 'act', desk.t('law.act'), [{ value: '', text: desk.t('law.act.every') }, ...acts], asked.act, forget),
    choice(desk, 'mineral', desk.t('law.mineral'), [{ value: '', text: desk.t('law.mineral.any') }, ...desk.sorted(overview.minerals, (m) => desk.words(m.name)).map((m) => ({ value: m.id, text: desk.words(m.name, m.id) }))], asked.mineral, { material: undefined }),
    border && materials.length > 0 && choice(desk, 'material', desk.t('law.material'), [{ value: '', text: desk.t('law.material.any') }, ...desk.sorted(materials, (m) => desk.words(m.name)).map((m) => ({ value: m.id, text: desk.words(m.name, m.id) }))], asked.material),
    border && choice(desk, 'target', desk.t('law.target'), [{ value: '', text: desk.t('law.target.any') }, ...desk.sorted(overview.countries, (c) => desk.words(c.name)).map((c) => ({ value: c.id, text: desk.words(c.name, c.id) }))], asked.target),
    input(desk, 'date', desk.t('law.date'), 'date', asked.day));
}

// What changed in a country's law, day by day: dots by topic, and the same as a table.
import { chart } from '../../../src/chart/figure.ts';
import { h, s } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import { withTip } from '../../../src/tip.ts';
import { get, query } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { section } from '../../part/parts.ts';
import { empty } from '../../part/states.ts';
import type { Asked, Event, Provision, TimeLine, ValueChange } from './model.ts';
import { provisionLink } from './verdict.ts';

/** The chart begins at most so many years before today; what was earlier stands in the table. */
const YEARS_BACK = 12;
const ROW = 26;

const of = (event: Omit<Event, 'day' | 'future'>): Provision | undefined => {
  const found = event.provision ?? event.after ?? event.before;
  return found && 'id' in found ? found : undefined;
};
export const topicOf = (event: Omit<Event, 'day' | 'future'>): string => of(event)?.topic ?? (event.parameter ? 'figures' : 'procedures');
export const eventTitle = (desk: Desk, event: Omit<Event, 'day' | 'future'>): string => desk.words(of(event)?.title ?? event.title, event.parameter ?? '');

export async function timeline(desk: Desk, asked: Asked): Promise<HTMLElement> {
  const answer = await get<TimeLine>(`/api/law/timeline${query({ country: asked.country, mineral: asked.mineral, act: asked.act })}`);
  const title = desk.t('law.timeline', { country: desk.country(asked.country) });
  if (answer.events.length === 0) return section('timeline', title, '', empty(desk.t('law.timeline.none')));
  const ahead = answer.events.filter((event) => event.future).length;
  return section('timeline', title, desk.t(ahead ? 'law.timeline.note.ahead' : 'law.timeline.note', { n: answer.events.length, ahead }),
    chart(desk, `law-${asked.country}`, (width) => dots(desk, answer, asked.day, width)), events(desk, answer.events));
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function dots(desk: Desk, answer: TimeLine, day: string, width: number): SVGSVGElement {
  const least = time(`${Number(answer.today.slice(0, 4)) - YEARS_BACK}-01-01`);
  const shown = answer.events.filter((event) => time(event.day) >= least);
  const topics = [...new Set(shown.map(topicOf))].sort((a, b) => desk.term('law.topic', a).localeCompare(desk.term('law.topic', b), desk.language));
  const left = Math.min(190, width * 0.36);
  const last = Math.max(time(answer.today) + 2e10, ...shown.map((event) => time(event.day) + 5e9));
  const x = (at: number): number => left + 10 + ((at - least) / (last - least)) * (width - left - 30);
  const height = topics.length * ROW + 34;
  const years = Array.from({ length: new Date(last).getUTCFullYear() - new Date(least).getUTCFullYear() + 1 }, (_, i) => new Date(least).getUTCFullYear() + i);
  const every = width < 560 ? 4 : 2;
  const now = x(time(answer.today));
  const asked = x(Math.max(least, time(day)));
  return s('svg', { viewBox: `0 0 ${width} ${height}`, class: 'timeline', role: 'group', 'aria-label': desk.t('law.timeline.chart') },
    ...years.map((year) => s('g', {}, s('line', { class: 'grid', x1: x(time(`${year}-01-01`)), x2: x(time(`${year}-01-01`)), y1: 4, y2: height - 28 }),
      year % every === 0 && s('text', { class: 'tickword', x: x(time(`${year}-01-01`)), y: height - 12, 'text-anchor': 'middle' }, year))),
    s('line', { class: 'now', x1: now, x2: now, y1: 4, y2: height - 28 }),
    Number.isFinite(asked) && s('line', { class: 'asked', x1: asked, x2: asked, y1: 4, y2: height - 28 }),
    ...topics.map((topic, row) => s('g', { transform: `translate(0 ${row * ROW + 18})` },
      s('text', { x: left, y: 4, 'text-anchor': 'end' }, desk.term('law.topic', topic)),
      ...days(shown.filter((event) => topicOf(event) === topic)).map(([when, some]) => dot(desk, when, some, x(time(when)))))));
}

function days(events: Event[]): [string, Event[]][] {
  const byDay = new Map<string, Event[]>();
  for (const event of events) byDay.set(event.day, [...(byDay.get(event.day) ?? []), event]);
  return [...byDay];
}

function dot(desk: Desk, day: string, events: Event[], x: number): SVGElement {
  const words = `${desk.day(day)}: ${desk.t('law.timeline.changes', { n: events.length })}`;
  const circle = s('circle', { class: events[0]!.future ? 'dot future' : 'dot', cx: x.toFixed(1), cy: 0, r: Math.min(9, 3 + Math.sqrt(events.length)).toFixed(1), tabindex: '0', role: 'img', 'aria-label': words });
  return withTip(circle, () => [words, ...events.slice(0, 6).map((event) => `${desk.term('law.kind', event.kind)}: ${eventTitle(desk, event)}`), events.length > 6 ? desk.t('law.and-more', { n: events.length - 6 }) : '']);
}

function events(desk: Desk, rows: Event[]): HTMLElement {
  const columns: Column<Event>[] = [
    { head: desk.t('law.day'), value: (e) => e.day, text: (e) => desk.day(e.day) },
    { head: desk.t('law.change'), value: (e) => desk.term('law.kind', e.kind), text: (e) => `${desk.term('law.kind', e.kind)}${e.future ? `, ${desk.t('law.ahead')}` : ''}` },
    { head: desk.t('law.provision'), value: (e) => eventTitle(desk, e), draw: (e) => titled(desk, e) },
    { head: desk.t('law.topic'), value: (e) => desk.term('law.topic', topicOf(e)), wide: true },
    { head: desk.t('law.citation'), value: (e) => desk.words(of(e)?.citation), wide: true },
  ];
  return table(desk, { id: 'timeline', caption: desk.t('law.timeline.table'), columns, rows, empty: desk.t('law.timeline.none'), sort: { column: 0, descending: true }, limit: 12, cards: true });
}

/** The title as a link, and of a figure what it was before. */
export function titled(desk: Desk, event: Omit<Event, 'day' | 'future'>): Node {
  const p = of(event);
  if (p) return provisionLink(desk, p.id, p.title);
  const number = (dated: unknown): string => (dated && typeof dated === 'object' && 'number' in dated ? desk.exact(dated.number as number) : '–');
  return h('span', {}, eventTitle(desk, event), event.parameter ? `: ${number(event.before)} → ${number(event.after)} ${event.unit ?? ''}` : '');
}

/** What of a rule changed, case by case. */
export function valueChanges(desk: Desk, values: ValueChange[] | undefined): Node | null {
  if (!values?.length) return null;
  return h('ul', { class: 'plain values' }, ...values.map((v) => h('li', {}, `${desk.words(v.what)}: `, h('span', { class: 'before' }, desk.words(v.before) || '–'), ' → ', h('strong', {}, desk.words(v.after) || '–'))));
}

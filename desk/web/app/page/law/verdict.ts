// The verdict on one act: what is owed, why, what is missing, under which provisions.
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import type { Words } from '../../model.ts';
import { choice, form, input } from '../../part/form.ts';
import { section, details } from '../../part/parts.ts';
import { empty } from '../../part/states.ts';
import { askOf, type Due, type Judged, type Missing, type Reason } from './model.ts';
import { provisionTable } from './provisions.ts';

export const VERDICT_MARKS: Record<string, string> = { allowed: '✓', barred: '✕', owes: '$', unknown: '?', conflict: '≠' };

/** The verdict as a mark and a word; the colour only repeats them. */
export const verdictWord = (desk: Desk, verdict: string): HTMLElement => h('span', { class: `verdict ${verdict}` }, h('span', { 'aria-hidden': 'true' }, VERDICT_MARKS[verdict] ?? ''), ` ${desk.term('law.verdict', verdict)}`);

export function verdictBody(desk: Desk, judged: Judged, names: ReadonlyMap<string, string>): (Node | null)[] {
  return [
    section('why', desk.t('law.why'), '', h('p', { class: 'verdict-line' }, verdictWord(desk, judged.verdict), ' ', h('span', { class: 'hint' }, ` ${desk.t(`law.verdict.${judged.verdict}.means`)}`)),
      judged.dues.length > 0 && dues(desk, judged.dues),
      judged.reasons.length > 0 ? reasons(desk, judged.reasons, names) : empty(desk.t('law.why.none')),
      judged.asides.length > 0 && details(desk.t('law.asides', { n: judged.asides.length }), reasons(desk, judged.asides, names))),
    section('provisions', desk.t('law.provisions', { n: judged.provisions.length }), desk.t('law.provisions.note'), provisionTable(desk, judged.provisions)),
  ];
}

function dues(desk: Desk, list: Due[]): HTMLElement {
  return h('div', {}, h('h3', { class: 'part' }, desk.t('law.owed')), h('ul', { class: 'plain' }, ...list.map((due) => h('li', {},
    h('strong', {}, desk.words(due.text) || due.amount || desk.t('law.owed.unknown')), ' – ', provisionLink(desk, due.provision, due.what),
    due.by && h('span', { class: 'hint' }, ` ${desk.t('law.owed.by', { day: desk.day(due.by) })}`), desk.words(due.gap) && h('span', { class: 'hint' }, ` (${desk.words(due.gap)})`)))));
}

function reasons(desk: Desk, list: Reason[], names: ReadonlyMap<string, string>): HTMLElement {
  return h('ul', { class: 'reasons' }, ...list.map((reason) => h('li', {}, h('p', {}, factsNamed(dated(desk, desk.words(reason.text)), names)), h('p', { class: 'hint' }, provisionLink(desk, reason.provision, reason.citation)))));
}

/** Facts at the end of a sentence ("... is not known: blocks, right") by what they are called. */
const factsNamed = (text: string, names: ReadonlyMap<string, string>): string => text.replace(/: ([a-z_]+(?:, [a-z_]+)*)$/, (whole, list: string) => {
  const known = list.split(', ').map((id) => names.get(id));
  return known.every(Boolean) ? `: ${known.join('; ')}` : whole;
});

/** Days inside sentences of the law are ISO days: written as the language writes them. */
export const dated = (desk: Desk, text: string): string => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => desk.day(day));

export function provisionLink(desk: Desk, id: string, words: Words): HTMLElement {
  return h('a', { href: desk.link('/law', { ...desk.query, provision: id }), 'data-provision': id }, desk.words(words, id));
}

/** Facts that would decide, as fields; those already said, too. */
export function factForm(desk: Desk, judged: Judged, names: ReadonlyMap<string, string>): HTMLElement | null {
  const said = Object.entries(judged.act.facts);
  const asks = judged.missing.map((missing) => ({ missing, ask: askOf(missing.option) }));
  const fields = asks.flatMap(({ missing, ask }) => (ask ? [factField(desk, missing, names)] : []));
  const others = asks.filter(({ ask }) => !ask).map(({ missing }) => dated(desk, desk.words(missing.text)));
  if (said.length === 0 && fields.length === 0 && others.length === 0) return null;
  return h('div', { class: 'facts' },
    said.length > 0 && h('ul', { class: 'said', 'aria-label': desk.t('law.facts.said') }, ...said.map(([name, value]) => h('li', {}, h('span', {}, `${names.get(name) ?? factName(name)}: ${desk.term('law.value', value)}`),
      h('button', { type: 'button', class: 'quiet', id: `forget-${name}`, 'aria-label': desk.t('law.facts.forget', { fact: names.get(name) ?? name }), onclick: () => desk.select({ [`fact.${name}`]: undefined }) }, '×')))),
    (fields.length > 0 || others.length > 0) && h('details', { open: judged.verdict === 'unknown' && fields.length <= MANY }, h('summary', {}, desk.t('law.facts.missing', { n: asks.length })),
      ...others.map((text) => h('p', { class: 'hint' }, text)), form(desk.t('law.facts'), ...fields)));
}

/** More fields than these stand folded. */
const MANY = 8;

const factName = (id: string): string => id.replaceAll('_', ' ');

function factField(desk: Desk, missing: Missing, names: ReadonlyMap<string, string>): HTMLElement {
  const ask = askOf(missing.option)!;
  const name = `fact.${ask.fact}`;
  const label = names.get(ask.fact) ?? factName(ask.fact);
  if (ask.kind === 'choice') {
    return choice(desk, name, label, [{ value: '', text: desk.t('law.facts.open') }, ...ask.values.map((v) => ({ value: v, text: desk.term('law.value', v) }))], '');
  }
  return input(desk, name, ask.kind === 'number' && ask.unit ? `${label} (${desk.term('unit', ask.unit)})` : label, ask.kind, '', ask.kind === 'number' ? { step: 'any', min: '0' } : {});
}

// What the founding documents claim against what the data says.
import { h } from '../../src/dom.ts';
import { table, type Column } from '../../src/table.ts';
import { get } from '../api.ts';
import type { Desk } from '../desk.ts';
import { buttons } from '../part/form.ts';
import { sourceLink } from '../part/known.ts';
import { details, section } from '../part/parts.ts';
import type { Draw } from '../view.ts';

interface Reading { reading: string; plain: boolean; low: number; high: number; verdict: string; because: string; sources: string[]; rows: string[] }
interface Claim {
  id: string; document: string; claim: string; period: string; claimed: string; unit: string; comparison: string; tolerancePct: number; toleranceReason: string;
  verdict: string; measured: string; because: string; query: string; sources: string[]; rows: string[]; readings: Reading[];
}
interface Claims { claims: Claim[]; agree: number; disagree: number; cannotBeTold: number }

const MARKS: Record<string, string> = { agrees: '✓', disagrees: '✕', 'cannot be told': '?' };
const CLASSES: Record<string, string> = { agrees: 'allowed', disagrees: 'barred', 'cannot be told': 'unknown' };
const ORDER = ['disagrees', 'cannot be told', 'agrees'];

export const draw: Draw = async (desk) => {
  const answer = await get<Claims>('/api/claims');
  const chosen = desk.query.verdict ?? '';
  const claims = chosen ? answer.claims.filter((c) => c.verdict === chosen) : answer.claims;
  const verdicts = [...new Set(answer.claims.map((c) => c.verdict))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return {
    kicker: desk.t('claims.kicker'),
    title: desk.t('claims.title', { all: answer.claims.length, agree: answer.agree, disagree: answer.disagree, open: answer.cannotBeTold }),
    lead: desk.t('claims.lead'),
    body: [
      strip(desk, answer),
      section('list', desk.t('claims.list'), desk.t('claims.list.note'),
        buttons(desk, 'verdict', desk.t('claims.verdict'), [{ value: '', text: desk.t('claims.all') }, ...verdicts.map((v) => ({ value: v, text: word(desk, v) }))], chosen),
        list(desk, claims)),
    ],
  };
};

const word = (desk: Desk, verdict: string): string => desk.term('claims', verdict);

/** One cell a claim: the eye counts what the title says. */
function strip(desk: Desk, { claims }: Claims): HTMLElement {
  return h('ul', { class: 'claim-strip', 'aria-label': desk.t('claims.strip') }, ...[...claims].sort((a, b) => ORDER.indexOf(b.verdict) - ORDER.indexOf(a.verdict)).map((c) => h('li', {},
    h('a', { href: `#claim-${c.id}`, class: CLASSES[c.verdict], 'aria-label': `${c.claim}: ${word(desk, c.verdict)}`, title: c.claim }, MARKS[c.verdict] ?? '?'))));
}

function list(desk: Desk, claims: Claim[]): HTMLElement {
  const columns: Column<Claim>[] = [
    { head: desk.t('claims.claim'), value: (c) => c.claim, draw: (c) => h('span', { lang: 'en', id: `claim-${c.id}` }, c.claim, h('span', { class: 'under' }, c.period)) },
    { head: desk.t('claims.claimed'), value: (c) => `${c.claimed} ${c.unit}`, draw: (c) => h('span', { lang: 'en' }, `${c.claimed} ${c.unit}`) },
    { head: desk.t('claims.measured'), value: (c) => c.measured, draw: (c) => (c.measured ? h('span', { lang: 'en' }, c.measured) : null) },
    { head: desk.t('claims.verdict'), value: (c) => word(desk, c.verdict), order: (c) => ORDER.indexOf(c.verdict), draw: (c) => h('span', { class: `verdict ${CLASSES[c.verdict] ?? ''}` }, h('span', { 'aria-hidden': 'true' }, MARKS[c.verdict] ?? ''), ` ${word(desk, c.verdict)}`) },
  ];
  return table(desk, { id: 'claims', caption: desk.t('claims.list'), columns, rows: claims, empty: desk.t('claims.none'), sort: { column: 3, descending: false }, cards: true, below: (c) => why(desk, c) });
}

function why(desk: Desk, c: Claim): HTMLElement {
  return details(desk.t('claims.why', { n: c.readings.length }),
    h('p', { lang: 'en' }, c.because),
    h('p', { class: 'hint' }, desk.t('claims.tolerance', { pct: desk.exact(c.tolerancePct, 1) }), ' ', h('span', { lang: 'en' }, c.toleranceReason)),
    h('ul', { class: 'plain' }, ...c.readings.map((r) => h('li', {}, h('strong', {}, r.low === r.high ? desk.exact(r.low) : `${desk.exact(r.low)}–${desk.exact(r.high)}`), ' ', h('span', { lang: 'en' }, `${r.reading}${r.because ? `: ${r.because}` : ''}`), ' – ', word(desk, r.verdict)))),
    h('p', {}, h('span', { class: 'hint' }, `${desk.t('known.source.many')}: `), ...c.sources.map((id) => sourceLink(desk, id))),
    h('p', { class: 'hint' }, `${desk.t('claims.rows')} `, h('code', {}, [...c.rows, `data/${c.query}`].join(', '))));
}

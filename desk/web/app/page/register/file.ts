// A new application: what is asked for, where, with which documents and facts; then the receipt.
import { h } from '../../../src/dom.ts';
import { get, query } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { choice, form, input } from '../../part/form.ts';
import { section } from '../../part/parts.ts';
import { later, problem } from '../../part/states.ts';
import type { Draw, View } from '../../view.ts';
import type { Missing } from '../law/model.ts';
import { mapKey } from './application.ts';
import { upload } from './documents.ts';
import { factFields, factsSaid } from './factfields.ts';
import type { Chooser } from './chooser.ts';
import { areaKm2, keyOf, readSquares, squareOf, writeSquares, type Square } from './ground.ts';
import { countryOf, register, type Conflict, type Overview, type RegisterCountry } from './model.ts';
import { newParty } from './newparty.ts';
import { applicationLink, banner, closed, factsOf, forbidden, guarded, kindTitle, receipt, refusal, rightLink, type Facts } from './parts.ts';
import { ask, may, session, type Session } from './session.ts';
import { freshId } from './shapes.ts';

const ROLES = ['holder', 'clerk'];
interface Conflicts { held: Conflict[]; waiting: string[] }

/** What the register states of an application by itself: nobody is asked for it. */
export const OWN_FACTS = new Set(['right', 'holder', 'blocks', 'blocks_free', 'earlier_application', 'filed_on', 'stage', 'term_years', 'year_of_right', 'whole_blocks', 'filed_online', 'by_auction', 'on_auction_list', 'auction_bid']);

let proposedId = '';

export const draw: Draw = guarded(async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const one = await session();
  if (!may(one, ...ROLES)) return forbidden(desk, desk.t('register.file'), one, ROLES);
  const facts = await factsOf(desk);
  proposedId ||= freshId(new Date().toISOString().slice(0, 10), Math.random());
  let current = desk;
  let chooser: Chooser | undefined;
  let turn = 0;
  const country = countryOf(all, desk.query.country ?? '') ?? all.countries![0]!;
  const basics = h('div', {}, asked(desk, all, country, one));
  const typed = h('div', {});
  const found = h('div', { 'aria-live': 'polite', id: 'file-conflicts' });
  const rest = h('div', {});
  const view: View = {
    wide: true,
    kicker: desk.t('register.file'),
    title: titleOf(desk, country, squaresOf(desk)),
    lead: desk.t('register.file.lead'),
    body: [
      banner(desk, all), basics,
      may(one, 'clerk') && newParty(desk, country.country, facts),
      section('ground', desk.t('register.file.ground'), '', h('div', { class: 'ground-and-facts chooser-and-list' },
        later(desk, desk.t('map.loading'), async () => {
          const { makeChooser } = await import('./chooser.ts');
          chooser = await makeChooser(desk, country.grid, { country: country.country }, () => squaresOf(current), (squares) => current.select({ squares: writeSquares(squares) }, { replace: true }));
          void refresh();
          return chooser.element;
        }),
        h('div', {}, typed, found, mapKey(desk, true)))),
      rest,
    ],
    update: (next) => {
      if (next.query.lang !== current.query.lang || next.query.country !== current.query.country) return false;
      const focus = document.activeElement?.id;
      current = next;
      basics.replaceChildren(asked(next, all, country, one));
      void refresh();
      if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
      return true;
    },
    close: () => chooser?.close(),
  };
  /** Everything that follows from the squares: conflicts, title, what the law asks. */
  async function refresh(): Promise<void> {
    const mine = ++turn;
    const squares = squaresOf(current);
    typed.replaceChildren(typedField(current, squares, country));
    let answer: Conflicts = { held: [], waiting: [] };
    try {
      if (squares.length > 0) answer = await get<Conflicts>(`/api/register/conflicts${query({ country: country.country, kind: kindOf(current, country), squares: writeSquares(squares) })}`);
      if (mine === turn) found.replaceChildren(conflictList(current, answer, squares.length));
    } catch (error) {
      if (mine === turn) found.replaceChildren(problem(current, error));
    }
    if (mine !== turn) return;
    chooser?.show(squares, new Set(answer.held.flatMap(({ square }) => { const at = squareOf(square); return at ? [keyOf(at)] : []; })));
    const words = titleOf(current, country, squares, answer);
    view.title = words;
    document.title = `${words} – Tizbek`;
    const title = document.querySelector('main h1');
    if (title && title.textContent !== words) title.textContent = words;
    const missing = await asksOf(current, country, squares.length);
    if (mine !== turn) return;
    const focus = document.activeElement?.id;
    rest.replaceChildren(...last(current, country, one, facts, missing, squares));
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  }
  void refresh();
  return view;
});

const squaresOf = (desk: Desk): Square[] => readSquares(desk.query.squares ?? '').squares;
const kindOf = (desk: Desk, country: RegisterCountry): string => country.kinds.find((k) => k.kind === desk.query.kind)?.kind ?? country.kinds[0]?.kind ?? '';
const yearsOf = (desk: Desk): number => Math.max(1, Math.round(Number(desk.query.years) || 6));

function titleOf(desk: Desk, country: RegisterCountry, squares: Square[], answer?: Conflicts): string {
  if (squares.length === 0) return desk.t('register.file.title.empty', { country: desk.words(country.name) });
  const held = new Set(answer?.held.map((c) => c.square)).size;
  return desk.t(!answer ? 'register.file.title.plain' : held > 0 ? 'register.file.title.held' : answer.waiting.length > 0 ? 'register.file.title.waiting' : 'register.file.title.free', { n: squares.length, held, waiting: answer?.waiting.length ?? 0, country: desk.words(country.name) });
}

function asked(desk: Desk, all: Overview, country: RegisterCountry, one: Session): HTMLElement {
  const { query: said, overview } = desk;
  return form(desk.t('register.file.what'),
    choice(desk, 'country', desk.t('map.country'), (all.countries ?? []).map((c) => ({ value: c.country, text: desk.words(c.name) })), country.country, { kind: undefined, squares: undefined }),
    choice(desk, 'kind', desk.t('register.kind'), country.kinds.map((k) => ({ value: k.kind, text: kindTitle(desk, all, country.country, k.kind) })), kindOf(desk, country)),
    choice(desk, 'mineral', desk.t('map.mineral'), [{ value: '', text: desk.t('register.file.choose') }, ...desk.sorted(overview.minerals.filter((m) => m.kind !== 'group'), (m) => desk.words(m.name)).map((m) => ({ value: m.id, text: desk.words(m.name, m.id) }))], said.mineral ?? ''),
    input(desk, 'years', desk.t('register.term'), 'number', String(yearsOf(desk)), { min: '1', max: '99', step: '1' }),
    may(one, 'clerk') || !one.party ? input(desk, 'applicant', desk.t('register.applicant'), 'text', said.applicant ?? one.party ?? '') : h('div', { class: 'field' }, h('span', { class: 'label' }, desk.t('register.applicant')), h('code', {}, one.party)));
}

function typedField(desk: Desk, squares: Square[], country: RegisterCountry): HTMLElement {
  const area = h('textarea', { id: 'file-squares', rows: '4', spellcheck: 'false', 'aria-describedby': 'file-squares-hint' });
  area.value = (desk.query.squares ?? '').replaceAll(',', ', ');
  const wrong = h('p', { class: 'problem-line', role: 'alert' });
  area.addEventListener('change', () => {
    const read = readSquares(area.value);
    wrong.textContent = read.wrong.length > 0 ? desk.t('register.squares.wrong', { what: read.wrong.slice(0, 5).join(', ') }) : '';
    if (read.wrong.length === 0) desk.select({ squares: writeSquares(read.squares) }, { replace: true });
  });
  return h('div', { class: 'field' }, h('label', { for: 'file-squares' }, desk.t('register.squares.typed')), area, wrong,
    h('span', { class: 'hint', id: 'file-squares-hint' }, squares.length > 0 ? desk.t('register.squares.count', { n: squares.length, area: desk.exact(areaKm2(squares, country.grid.minutes), 1) }) : desk.t('register.squares.hint')));
}

function conflictList(desk: Desk, answer: Conflicts, chosen: number): HTMLElement {
  if (chosen === 0) return h('p', { class: 'hint' }, desk.t('register.file.none-yet'));
  if (answer.held.length === 0 && answer.waiting.length === 0) return h('p', { class: 'verdict allowed' }, `✓ ${desk.t('register.file.free')}`);
  const byRight = new Map<string, number>();
  for (const { right } of answer.held) byRight.set(right, (byRight.get(right) ?? 0) + 1);
  return h('ul', { class: 'plain' }, ...[...byRight].map(([right, n]) => h('li', {}, h('span', { class: 'verdict barred' }, '✕ '), rightLink(desk, right), ` ${desk.t('register.conflicts.held', { n })}`)),
    ...answer.waiting.map((id) => h('li', {}, '◔ ', applicationLink(desk, id), ` ${desk.t('register.conflicts.rival')}`)));
}

/** What the law would have to know to decide, less what the register states by itself. */
async function asksOf(desk: Desk, country: RegisterCountry, blocks: number): Promise<Missing[]> {
  if (!desk.query.mineral || blocks === 0) return [];
  const known: Record<string, string> = { right: kindOf(desk, country), blocks: String(blocks), term_years: String(yearsOf(desk)), ...factsSaid(desk) };
  const fact = Object.entries(known).map(([name, value]) => `${name}=${value}`);
  const answers = await Promise.all(['apply', 'decide'].map((act) => get<{ missing?: Missing[] }>(`/api/law/on${query({ country: country.country, act, mineral: desk.query.mineral, fact })}`).catch(() => ({ missing: [] }))));
  const all = new Map(answers.flatMap((answer) => answer.missing ?? []).filter((m) => m.option.startsWith('--fact') && !OWN_FACTS.has(m.what)).map((m) => [m.what, m]));
  return [...all.values()];
}

function last(desk: Desk, country: RegisterCountry, one: Session, facts: Facts, missing: Missing[], squares: Square[]): Node[] {
  const id = h('input', { id: 'file-id', type: 'text', value: proposedId, pattern: '[a-z0-9]+(-[a-z0-9]+)*', required: true, onchange: () => { proposedId = id.value.trim(); } });
  const said = h('div', { id: 'file-said', 'aria-live': 'polite' });
  const documents = (desk.query.documents ?? '').split(',').filter(Boolean);
  const applicant = desk.query.applicant ?? one.party ?? '';
  const ready = squares.length > 0 && Boolean(desk.query.mineral) && applicant !== '';
  const button = h('button', { type: 'button', class: 'strong', id: 'file-send', disabled: !ready, onclick: async () => {
    button.disabled = true;
    try {
      const done = await ask(desk, 'File', {
        application: id.value.trim(), country: country.country, kind: kindOf(desk, country), commodity: desk.query.mineral, applicant,
        blocks: squares.map((square) => `${country.grid.id}:${keyOf(square)}`), termYears: yearsOf(desk), facts: factsSaid(desk), documents,
      });
      const filed = id.value.trim();
      proposedId = '';
      said.replaceChildren(h('div', { class: 'done', role: 'status', tabindex: '-1' }, h('h3', {}, desk.t('register.file.done', { id: filed })), done.receipt ? receipt(desk, done.receipt) : null,
        h('p', { class: 'ways' }, h('button', { type: 'button', id: 'receipt-print', onclick: () => window.print() }, desk.t('register.receipt.print')), applicationLink(desk, filed))));
    } catch (error) {
      said.replaceChildren(refusal(desk, error, country.country, facts));
      button.disabled = false;
    }
    said.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  } }, desk.t('register.file.send'));
  return [
    section('facts', desk.t('register.file.facts'), missing.length > 0 || Object.keys(factsSaid(desk)).length > 0 ? desk.t('register.file.facts.note') : desk.t(squares.length === 0 || !desk.query.mineral ? 'register.file.facts.later' : 'register.file.facts.none'), factFields(desk, missing, facts)),
    section('documents', desk.t('register.documents'), desk.t('register.documents.note'), upload(desk, documents)),
    section('send', desk.t('register.file.send.head'), ready ? '' : desk.t('register.file.not-ready'),
      h('div', { class: 'form act' }, h('div', { class: 'field' }, h('label', { for: 'file-id' }, desk.t('register.file.id')), id), h('div', { class: 'ways' }, button)), said),
  ];
}

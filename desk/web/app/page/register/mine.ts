// What a holder has: rights, what is due when, and the dealings it may ask for.
import { h } from '../../../src/dom.ts';
import { query } from '../../api.ts';
import { section } from '../../part/parts.ts';
import type { Draw } from '../../view.ts';
import { dealingForm } from './dealing.ts';
import { calendar, dueTable } from './due.ts';
import { isOver, register, rightsOf, type Application, type Obligation, type RightAnswer } from './model.ts';
import { applicationLink, banner, closed, factsOf, forbidden, guarded, nothing, status, today } from './parts.ts';
import { rightTable } from './public.ts';
import { look, session } from './session.ts';

/** So many rights at most have their duties fetched at once. */
const MOST = 60;

export const draw: Draw = guarded(async (desk) => {
  const all = await register();
  if (!all.open) return closed(desk);
  const one = await session();
  const party = one.party;
  if (!party) return forbidden(desk, desk.t('register.mine'), one, ['holder']);
  const [{ rights }, facts, filed] = await Promise.all([
    rightsOf({ holder: party }), factsOf(desk), look<{ applications: Application[] }>(`/api/register/applications${query({ status: 'filed', limit: MOST })}`).catch(() => ({ applications: [] })),
  ]);
  const live = rights.filter((right) => right.status === 'LIVE');
  const answers = await Promise.all(live.slice(0, MOST).map((right) => look<RightAnswer>(`/api/register/rights/${encodeURIComponent(right.id)}`)));
  const due: Obligation[] = answers.flatMap((answer) => answer.due);
  const ends = live.map((right) => ({ day: right.until, right: right.id }));
  const soon = [...due.flatMap((o) => (o.byOrNull && o.byOrNull >= today() ? [o.byOrNull] : [])), ...ends.map((e) => e.day).filter((day) => day >= today())].sort()[0];
  const chosen = answers.find((answer) => answer.right.id === desk.query.right);
  return {
    kicker: desk.t('register.mine.of', { party }),
    title: desk.t(soon ? 'register.mine.title' : 'register.mine.title.nothing', { n: live.length, day: desk.day(soon) }),
    body: [
      banner(desk, all),
      live.length > MOST ? h('p', { class: 'hint' }, desk.t('register.mine.most', { n: MOST })) : null,
      section('rights', desk.t('register.mine.rights'), '', rightTable(desk, all, rights)),
      filed.applications.length > 0 && section('filed', desk.t('register.mine.filed'), '', h('ul', { class: 'plain' }, ...filed.applications.map((a) => h('li', {}, applicationLink(desk, a.id), ' ', status(desk, a.status), h('span', { class: 'hint' }, ` № ${a.number}${a.decideByOrNull ? `, ${desk.t('register.decide-by').toLocaleLowerCase(desk.language)} ${desk.day(a.decideByOrNull)}` : ''}`))))),
      section('calendar', desk.t('register.calendar'), '', calendar(desk, due, ends)),
      section('due', desk.t('register.due.all'), desk.t('register.due.lead', { day: desk.day(today()) }), due.length > 0 ? dueTable(desk, due, live[0]?.country ?? '', facts, true) : nothing(desk.t('register.due.none'))),
      section('deal', desk.t('register.deal'), desk.t('register.deal.note'), live.length > 0 ? await dealingForm(desk, all, chosen?.right ?? live.find((right) => !isOver(right, today())) ?? live[0]!, live, one, facts) : nothing(desk.t('register.deal.none'))),
    ],
  };
});

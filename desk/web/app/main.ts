// Draws the page of the address, and the next one when the address changes, without loading the shell again.
import { h } from '../src/dom.ts';
import { hideTip } from '../src/tip.ts';
import { readAddress, type Place } from './address.ts';
import { get } from './api.ts';
import { Desk } from './desk.ts';
import { complete, type MaterialRow, type OverviewAnswer } from './model.ts';
import { closeNote } from './part/note.ts';
import { loading, problem } from './part/states.ts';
import { findRoute, type Route } from './routes.ts';
import { footer, header } from './shell/header.ts';
import { tourStrip } from './shell/tour.ts';
import type { View } from './view.ts';
import { chooseTongue, loadTongue } from './words.ts';

/** A page that comes sooner than this shows no sign of loading: it would only flicker. */
const PATIENCE_MS = 180;

interface Shown { place: Place; language: string; route: Route | undefined; view: View | undefined }

const page = h('main', { id: 'page', tabindex: '-1' });
let shown: Shown | undefined;
let turns = 0;

function go(address: string, { replace, again }: { replace: boolean; again?: boolean }): void {
  if (!again && address === location.pathname + location.search) return;
  if (!again) history[replace ? 'replaceState' : 'pushState'](null, '', address);
  void show();
}

async function show(): Promise<void> {
  const turn = ++turns;
  closeNote();
  hideTip();
  const place = readAddress(location.href);
  const tongue = await loadTongue(chooseTongue(place.query.lang, navigator.languages));
  let overview = complete({});
  let fault: unknown;
  try {
    const [answer, materials] = await Promise.all([get<OverviewAnswer>('/api/overview'), get<{ rows: MaterialRow[] }>('/api/tables/materials?columns=id,commodity,name_en,name_ru')]);
    overview = complete(answer, materials.rows);
  } catch (error) {
    fault = error;
  }
  if (turn !== turns) return;
  const found = findRoute(place.path);
  const desk = new Desk(tongue, overview, place, found?.params ?? {}, go);
  const before = shown;
  const samePage = before?.place.path === place.path && before.language === tongue.id;
  const sameTour = before?.place.query.tour === place.query.tour;
  if (samePage && sameTour && before.view?.update?.(desk)) {
    page.dataset.address = location.pathname + location.search;
    if (before.place.query.lang === place.query.lang) document.querySelector('.foot')!.replaceWith(footer(desk));
    else frame(desk, found?.route);
    shown = { ...before, place };
    return;
  }
  if (!samePage || !before) frame(desk, found?.route);
  else page.classList.add('waiting');
  await fill(desk, found?.route, turn, fault, samePage);
}

/** What stands round the page: the header and the footer know the address, too. */
function frame(desk: Desk, route: Route | undefined): void {
  document.documentElement.lang = desk.language;
  const focused = (document.activeElement as HTMLElement | null)?.closest('.bar') ? document.activeElement!.id : '';
  const bar = header(desk, route);
  const foot = footer(desk);
  const old = document.querySelector('.bar');
  if (old) {
    old.replaceWith(bar);
    document.querySelector('.foot')!.replaceWith(foot);
  } else {
    document.body.append(bar, page, foot);
  }
  if (focused) document.getElementById(focused)?.focus();
}

async function fill(desk: Desk, route: Route | undefined, turn: number, fault: unknown, samePage: boolean): Promise<void> {
  const timer = setTimeout(() => {
    if (!samePage) page.replaceChildren(loading(desk));
  }, PATIENCE_MS);
  let view: View;
  let failed = false;
  try {
    if (fault) throw fault;
    view = route ? await (await route.load()).draw(desk) : missing(desk);
  } catch (error) {
    failed = true;
    view = { title: desk.t('state.error'), body: [problem(desk, error)] };
    console.info(error);
  }
  clearTimeout(timer);
  if (turn !== turns) {
    view.close?.();
    return;
  }
  shown?.view?.close?.();
  const focus = document.activeElement?.id;
  const { scrollY } = window;
  place(desk, view, failed);
  if (samePage) frame(desk, route);
  const moved = shown !== undefined && shown.place.path !== desk.place.path;
  shown = { place: desk.place, language: desk.language, route, view };
  if (moved) arrive();
  else if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  if (samePage) scrollTo(0, scrollY);
}

function place(desk: Desk, view: View, failed: boolean): void {
  document.title = `${view.title} – Tizbek`;
  const lead = typeof view.lead === 'string' ? h('p', { class: 'lead' }, view.lead) : view.lead;
  page.classList.remove('waiting');
  page.classList.toggle('roomy', view.wide === true);
  page.replaceChildren(
    ...[tourStrip(desk)].filter((strip) => strip !== null),
    h('div', { class: 'page-head' }, view.kicker && h('p', { class: 'kicker' }, view.kicker), h('h1', { class: view.title.length > 110 ? 'long' : undefined, tabindex: '-1' }, view.title), lead),
    ...view.body.filter((node): node is Node => Boolean(node)));
  page.dataset.state = failed ? 'failed' : 'ready';
  page.dataset.address = location.pathname + location.search;
}

/** A reader who follows a link is at the top of the new page, by eye and by ear. */
function arrive(): void {
  scrollTo(0, 0);
  page.querySelector('h1')?.focus({ preventScroll: true });
}

function missing(desk: Desk): View {
  return { title: desk.t('state.missing'), lead: desk.t('state.missing.do'), body: [h('p', {}, h('a', { href: desk.link('/') }, desk.t('state.missing.home')))] };
}

addEventListener('popstate', () => void show());
addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.('a');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href, location.href);
  const ours = url.origin === location.origin && !link.download && !link.target && findRoute(readAddress(url.href).path);
  if (!ours || (url.hash && url.pathname === location.pathname)) return;
  event.preventDefault();
  go(url.pathname + url.search, { replace: false });
});
addEventListener('beforeprint', () => document.querySelectorAll<HTMLDetailsElement>('main details:not([open])').forEach((d) => { d.open = true; d.dataset.forPrint = ''; }));
addEventListener('afterprint', () => document.querySelectorAll<HTMLDetailsElement>('details[data-for-print]').forEach((d) => { d.open = false; delete d.dataset.forPrint; }));

await show();

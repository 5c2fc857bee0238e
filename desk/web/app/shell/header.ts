// The bar above every page: name, navigation, search, language, light or dark.
import { languageNames } from 'desk:languages';
import { h } from '../../src/dom.ts';
import type { Desk } from '../desk.ts';
import { ROUTES, type Route } from '../routes.ts';
import { accountLine } from './account.ts';
import { search } from './search.ts';
import { themeSwitch } from './theme.ts';

export function header(desk: Desk, here: Route | undefined): HTMLElement {
  const nav = h('nav', { id: 'menu', 'aria-label': desk.t('nav') }, h('ul', {}, ...ROUTES.filter((route) => route.menu).map((route) => {
    const current = route === here || here?.under === route.pattern;
    return h('li', {}, h('a', { href: desk.link(route.pattern), 'aria-current': current ? 'page' : undefined }, desk.t(route.menu!)));
  })));
  const more = h('button', { type: 'button', id: 'menu-button', class: 'menu-button', 'aria-expanded': 'false', 'aria-controls': 'menu', onclick: () => {
    const open = nav.classList.toggle('open');
    more.setAttribute('aria-expanded', String(open));
  } }, desk.t('nav.menu'));
  return h('header', { class: 'bar' },
    h('a', { class: 'skip', href: '#page' }, desk.t('nav.skip')),
    h('div', { class: 'bar-in' },
      h('a', { class: 'logo', href: desk.link('/'), 'aria-current': here?.pattern === '/' ? 'page' : undefined }, 'Tizbek'),
      more, nav, search(desk), h('div', { class: 'switches' }, languageSwitch(desk), themeSwitch(desk))),
    accountLine(desk, here));
}

function languageSwitch(desk: Desk): HTMLElement {
  return h('div', { class: 'choice lang', role: 'group', 'aria-label': desk.t('language') }, ...Object.entries(languageNames).map(([id, name]) => h('button', {
    type: 'button', id: `lang-${id}`, lang: id, title: name, 'aria-pressed': id === desk.language ? 'true' : 'false', onclick: () => desk.select({ lang: id }, { replace: true }),
  }, id.toUpperCase())));
}

export function footer(desk: Desk): HTMLElement {
  const { version } = desk.overview.data;
  return h('footer', { class: 'foot' }, h('div', { class: 'foot-in' },
    h('p', {}, desk.t('foot.data', { version: version || '–' })),
    h('p', {}, h('a', { href: '/api' }, desk.t('foot.api')), ' · ', h('a', { href: '/ogc' }, 'OGC API Features'), ' · ', h('a', { href: __LICENCES__ }, desk.t('foot.licences'))),
    h('p', { class: 'hint' }, desk.t('foot.borders')),
    h('p', { class: 'address' }, desk.t('foot.address', { url: location.href, date: desk.day(new Date().toISOString()) }))));
}

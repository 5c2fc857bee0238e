// Drives the desk in a real browser, over the real server, as a reader does.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { findChromium, output } from './page.mjs';
import { launch, open, ready, runCases, settled, violations, widthOf } from './app-page.mjs';
import { startDesk } from './app-server.mjs';

if (!findChromium()) {
  console.error('*** BROWSER TEST OF THE DESK SKIPPED: no Chromium was found.\n    Maybe install one (apt-get install chromium) or name it in the environment variable CHROMIUM. ***');
  process.exit(0);
}

const shots = `${output}/desk`;
mkdirSync(shots, { recursive: true });
const desk = await startDesk();
const browser = await launch();
const go = (path, options) => open(browser, desk.address, path, options);

/** Every page of the shell, law, corridors, claims, sources and map, with what its title says in each language. */
const PAGES = {
  start: ['/', /Central Asia/, /Центральной Азии/],
  law: ['/law?country=KGZ&act=explore&mineral=uranium&date=2024-05-01', /^Barred: explore, uranium – Kyrgyzstan, 1 May 2024$/, /^Запрещено: вести разведку, уран – Кыргызстан, 1 мая 2024/],
  acts: ['/law?country=KAZ&mineral=tungsten&date=2026-06-01', /Kazakhstan, 1 Jun 2026: for tungsten the law bars/, /Казахстан, 1 июн\.? 2026/],
  corridors: ['/corridors', /Which way does the metal go/, /Каким путём идёт металл/],
  routes: ['/corridors?from=kadamjay&to=rotterdam&material=antimony.metal&tonnes=500&date=2026-06-01', /From Kadamjay to Rotterdam the cheapest way costs \$/, /Кадамжай – Роттердам: самый дешёвый/],
  claims: ['/claims', /Of \d+ claims/, /Из \d+ утверждений/],
  sources: ['/sources', /sources carry the data/, /Данные держатся на источниках/],
  source: ['/sources/pillars-2026', /./, /./],
  map: ['/map?layers=deposits,plants,links,crossings', /\d+ deposits/, /\d+ месторождени/],
};
/** Each page in every look under --long; else in the two that differ most. */
const LOOKS = process.env.EXCLUDED === 'long' ? [['light', 1280], ['dark', 360]] : [['light', 1280], ['dark', 1280], ['light', 360], ['dark', 2560]];
const inRussian = (path) => `${path}${path.includes('?') ? '&' : '?'}lang=ru`;
const heading = (tab) => tab.locator('main h1').innerText();
/** The map's title counts what is in view, once the map has settled. */
const plain = (text) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

/** Taken last: for a picture of the whole page the browser changes the window's size for a moment, of which the map complains. */
async function shoot(tab, name) {
  if (name.startsWith('map')) await tab.waitForTimeout(700);
  await tab.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

const cases = {};

for (const [name, [path, english, russian]] of Object.entries(PAGES)) {
  cases[`${name}: answers in its title, in English and Russian, without a fault and without the network`] = async () => {
    for (const [language, address, title] of [['en', path, english], ['ru', inRussian(path), russian]]) {
      const { tab, faults, close } = await go(address);
      if (name === 'map') await tab.waitForFunction(() => /\d/.test(document.querySelector('main h1').textContent));
      assert.match(plain(await heading(tab)), title);
      assert.match(await tab.title(), /– Tizbek$/);
      assert.equal(await tab.locator('html').getAttribute('lang'), language);
      assert.doesNotMatch(await tab.locator('main').innerText(), /\{\w+[|}]|undefined|NaN|\[object/, 'no slot is left unfilled');
      assert.ok(await widthOf(tab) <= 1280);
      assert.deepEqual(faults, []);
      await shoot(tab, `${name}-${language}`);
      await close();
    }
  };

  cases[`${name}: keeps to WCAG 2 AA in light and dark, wide and narrow`] = async () => {
    for (const [colorScheme, width] of LOOKS) {
      const { tab, faults, close } = await go(width === 360 ? inRussian(path) : path, { colorScheme, viewport: { width, height: 900 } });
      assert.equal(await widthOf(tab), width, `nothing sticks out sideways at ${width}`);
      assert.deepEqual(await violations(tab), [], `${colorScheme}, ${width} px`);
      assert.deepEqual(faults, [], `${colorScheme}, ${width} px`);
      if (width !== 1280) await shoot(tab, `${name}-${width}`);
      await close();
    }
  };
}

Object.assign(cases, {
  async 'an address that is no page says so, with status 404 and the way home'() {
    const { tab, close } = await go('/nothing/here', { expect: 404 });
    assert.match(await heading(tab), /no page/);
    await tab.locator('main a').click();
    await ready(tab);
    assert.match(await heading(tab), /Central Asia/);
    await close();
  },

  async 'a question the server refuses is told in its own words, with the nearest valid choice'() {
    const { tab, close } = await go('/corridors?from=kadamjai&to=rotterdam', { expect: 400 });
    assert.match(await tab.locator('.problem').innerText(), /kadamjai[\s\S]*adamj/i);
    await close();
  },

  async 'a server that is gone is told as such, and what to do'() {
    const { tab, close } = await go('/claims', { expect: 'none' });
    await tab.context().route('**/api/**', (route) => route.abort());
    await tab.locator('.bar nav a', { hasText: 'Law' }).click();
    await tab.waitForSelector('.problem');
    assert.match(await tab.locator('.problem').innerText(), /does not answer/);
    await shoot(tab, 'state-error');
    await close();
  },

  async 'a page that takes long says what it waits for'() {
    const { tab, close } = await go('/');
    await tab.context().route('**/api/claims', async (route) => { await new Promise((done) => { setTimeout(done, 1200); }); await route.continue(); });
    await tab.locator('.bar nav a', { hasText: 'Claims' }).click();
    await tab.waitForSelector('.loading');
    await shoot(tab, 'state-loading');
    await ready(tab);
    assert.match(await heading(tab), /claims/);
    await close();
  },

  async 'switches the language in place, its numbers too, and the address says so'() {
    const { tab, faults, close } = await go('/sources');
    assert.match(plain(await tab.locator('[data-table=sources] tbody').innerText()), /3,9\d\d/);
    await tab.click('#lang-ru');
    await ready(tab);
    assert.match(plain(await tab.locator('[data-table=sources] tbody').innerText()), /3 9\d\d/);
    assert.match(tab.url(), /lang=ru/);
    assert.equal(await tab.evaluate(() => document.activeElement.id), 'lang-ru', 'focus stays on the switch');
    await tab.locator('.bar nav a', { hasText: 'Утверждения' }).click();
    await ready(tab);
    assert.match(tab.url(), /claims\?lang=ru/, 'the language goes along');
    assert.deepEqual(faults, []);
    await close();
  },

  async 'keeps light or dark as chosen, over pages and visits'() {
    const { tab, close } = await go('/');
    const ground = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await ground(), 'rgb(255, 255, 255)');
    await tab.click('#theme');
    assert.equal(await ground(), 'rgb(18, 20, 23)');
    await tab.reload();
    await ready(tab);
    assert.equal(await ground(), 'rgb(18, 20, 23)');
    await tab.emulateMedia({ media: 'print' });
    assert.equal(await ground(), 'rgb(255, 255, 255)', 'paper is white');
    await close();
  },

  async 'finds minerals, countries and places in either script'() {
    const { tab, faults, close } = await go('/');
    for (const [typed, found] of [['stib', null], ['antim', 'Antimony'], ['сурьм', 'Antimony'], ['Sb', 'Antimony'], ['казах', 'Kazakhstan'], ['Kadam', 'Kadamjay'], ['роттер', 'Rotterdam']]) {
      await tab.fill('#search', typed);
      await tab.waitForSelector('#search-list:not([hidden])');
      await tab.waitForTimeout(300);
      const text = await tab.locator('#search-list').innerText();
      if (found) assert.match(text, new RegExp(found), typed);
      await tab.keyboard.press('Escape');
    }
    await tab.fill('#search', 'Rotterdam');
    await tab.waitForSelector('#search-list [role=option]');
    await tab.keyboard.press('ArrowDown');
    assert.equal(await tab.locator('#search-list [aria-selected=true]').count(), 1);
    await tab.keyboard.press('Enter');
    await ready(tab);
    assert.match(tab.url(), /corridors\?from=rotterdam/);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'the tour leads from stop to stop and can be left'() {
    const { tab, close } = await go('/law?country=KGZ&act=explore&mineral=uranium&date=2024-05-01&tour=3');
    assert.match(await tab.locator('.tour').innerText(), /Stop 3 of 6/);
    await tab.fill('#field-date', '2024-07-15');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => document.querySelector('h1').textContent.startsWith('Allowed'));
    assert.equal(await tab.locator('.tour').count(), 1, 'the tour stays while the reader tries');
    await tab.locator('.tour a', { hasText: 'Next stop' }).click();
    await ready(tab);
    assert.match(tab.url(), /corridors.*tour=4/);
    await tab.locator('.tour button').click();
    await ready(tab);
    assert.equal(await tab.locator('.tour').count(), 0);
    await close();
  },

  async 'law: facts of the case turn what cannot be told into an answer, and stand in the address'() {
    const { tab, faults, close } = await go('/law?country=KAZ&act=hold&mineral=tungsten&date=2026-03-01');
    assert.match(await heading(tab), /Cannot be told yet/);
    await tab.selectOption('[id="field-fact.right"]', 'exploration-licence');
    await ready(tab);
    assert.match(tab.url(), /fact\.right=exploration-licence/);
    assert.match(await tab.locator('.said').innerText(), /exploration licence/);
    await tab.locator('#forget-right').click();
    await ready(tab);
    assert.doesNotMatch(tab.url(), /fact\.right/);
    await tab.locator('#provisions tbody a').first().click();
    await ready(tab);
    assert.ok(await tab.locator('#provision dl').isVisible(), 'a provision opens with its article and source');
    await tab.waitForFunction(() => document.activeElement.id === 'provision-head');
    assert.ok(await tab.locator('#provision h2').evaluate((e) => e.getBoundingClientRect().top < innerHeight), 'and the reader is led there');
    assert.match(await tab.locator('#provision').innerText(), /In force[\s\S]*Source/);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'corridors: a way is chosen by key on the chart, and map, table and parts follow'() {
    const { tab, faults, close } = await go(PAGES.routes[0]);
    const before = await tab.locator('[data-table=parts] tbody').innerText();
    await tab.locator('#way-3').focus();
    await tab.keyboard.press('Enter');
    await settled(tab);
    assert.match(tab.url(), /route=3/);
    assert.equal(await tab.locator('#pick-3').getAttribute('aria-pressed'), 'true');
    assert.notEqual(await tab.locator('[data-table=parts] tbody').innerText(), before);
    assert.equal(await tab.evaluate(() => document.activeElement.id), 'way-3', 'focus stays on the way');
    assert.ok(await tab.locator('.corridor-map canvas').count() > 0);
    const costs = await tab.locator('.costs rect').count();
    assert.ok(costs > 10, 'each way is broken down');
    assert.deepEqual(faults, []);
    await close();
  },

  async 'corridors: a place is found by typing and its routes are searched for'() {
    const { tab, faults, close } = await go('/corridors?to=rotterdam');
    await tab.fill('#field-from', 'Кадамжай');
    await tab.waitForSelector('#field-from-list [role=option]');
    await tab.keyboard.press('Enter');
    await ready(tab);
    assert.match(tab.url(), /from=kadamjay/);
    assert.match(await heading(tab), /From Kadamjay to Rotterdam/);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'map: filters, year and a dossier stand in the address; the list is the map for the keyboard'() {
    const { tab, faults, close } = await go('/map?layers=deposits,plants');
    await tab.waitForFunction(() => /\d+ deposits/.test(document.querySelector('h1').textContent));
    await tab.waitForTimeout(500);
    assert.doesNotMatch(tab.url(), /at=/, 'the whole region needs no place in the address');
    const all = Number(/(\d+) deposits/.exec(await heading(tab))[1]);
    await tab.selectOption('#field-mineral', 'antimony');
    await tab.waitForFunction((n) => { const found = /Antimony: (\d+) deposit/.exec(document.querySelector('h1').textContent); return found && Number(found[1]) < n; }, all);
    const name = tab.locator('[data-table=seen] tbody button.pick').first();
    await name.focus();
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('.dossier h2');
    assert.match(tab.url(), /mineral=antimony/);
    assert.match(tab.url(), /pick=deposits(:|%3A)/);
    assert.ok(await tab.locator('.dossier dl').first().isVisible());
    await tab.locator('#field-year').focus();
    await tab.keyboard.press('ArrowRight');
    await settled(tab);
    assert.match(tab.url(), new RegExp(`year=${new Date().getUTCFullYear() + 1}`));
    assert.equal(await tab.evaluate(() => document.activeElement.id), 'field-year');
    await tab.locator('.olmap').focus();
    await tab.keyboard.press('+');
    await tab.waitForFunction(() => /at=/.test(location.search));
    assert.deepEqual(faults, []);
    await shoot(tab, 'map-dossier');
    await close();
  },

  async 'map: a click on a mark opens its dossier; what is in view is saved as GeoJSON and CSV'() {
    const { tab, faults, close } = await go('/map?layers=deposits&mineral=antimony');
    await tab.waitForFunction(() => /\d+ deposit/.test(document.querySelector('h1').textContent));
    await tab.waitForTimeout(400);
    const [geo] = await Promise.all([tab.waitForEvent('download'), tab.getByText('Save what is in view as GeoJSON').click()]);
    const saved = JSON.parse(readFileSync(await geo.path(), 'utf8'));
    assert.ok(saved.features.length > 2);
    assert.ok(saved.features.every((f) => Math.abs(f.geometry.coordinates[0]) <= 180 && f.properties.layer === 'deposits'), 'in degrees');
    const [csv] = await Promise.all([tab.waitForEvent('download'), tab.locator('[data-table=seen]').getByText('CSV').click()]);
    assert.equal(readFileSync(await csv.path(), 'utf8').trim().split('\r\n').length, saved.features.length + 1);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'a figure tells how it is known: by hover in short, by key with the link to its source'() {
    const { tab, faults, close } = await go('/corridors');
    const mark = tab.locator('[data-table=corridors] button.basis').first();
    await mark.hover();
    assert.match(await tab.locator('.tip').innerText(), /source/);
    await mark.focus();
    await tab.keyboard.press('Enter');
    const note = tab.locator('.note');
    assert.match(await note.innerText(), /Unit|Value[\s\S]*Year[\s\S]*Known[\s\S]*Source/);
    await tab.keyboard.press('Escape');
    assert.equal(await note.count(), 0);
    assert.equal(await mark.evaluate((e) => e === document.activeElement), true, 'focus comes back to the mark');
    await tab.keyboard.press('Enter');
    await note.locator('a').first().click();
    await ready(tab);
    assert.match(tab.url(), /\/sources\//);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'a chart is saved as SVG and as PNG'() {
    const { tab, faults, close } = await go(PAGES.routes[0]);
    const chart = tab.locator('[data-chart=pareto]');
    const [svg] = await Promise.all([tab.waitForEvent('download'), chart.getByText('SVG').click()]);
    assert.match(readFileSync(await svg.path(), 'utf8'), /^<svg[^>]*viewBox/);
    const [png] = await Promise.all([tab.waitForEvent('download'), chart.getByText('PNG').click()]);
    assert.deepEqual([...readFileSync(await png.path()).subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
    assert.ok(statSync(await png.path()).size > 5000);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'back and forward lead through pages and choices'() {
    const { tab, close } = await go('/law?country=KGZ&date=2024-05-01');
    await tab.selectOption('#field-act', 'explore');
    await ready(tab);
    await tab.waitForFunction(() => !document.querySelector('h1').textContent.includes('bars'));
    await tab.goBack();
    await tab.waitForFunction(() => document.querySelector('h1').textContent.includes('bars'));
    assert.equal(await tab.locator('#field-act').inputValue(), '');
    await close();
  },

  async 'everything can be reached and used with the keyboard alone'() {
    const { tab, faults, close } = await go('/');
    await tab.keyboard.press('Tab');
    assert.equal(await tab.evaluate(() => document.activeElement.className), 'skip', 'the first stop skips the navigation');
    const seen = new Set();
    for (let i = 0; i < 30; i++) {
      await tab.keyboard.press('Tab');
      const at = await tab.evaluate(() => {
        const e = document.activeElement;
        const style = getComputedStyle(e);
        return { key: e.id || e.textContent.trim(), ring: style.outlineStyle !== 'none' && style.outlineWidth !== '0px' };
      });
      assert.ok(at.ring, `focus is seen on (${at.key})`);
      seen.add(at.key);
    }
    for (const stop of ['Law', 'Corridors', 'Claims', 'Sources', 'Map', 'search', 'lang-ru', 'theme']) assert.ok(seen.has(stop), stop);
    await tab.locator('.bar nav a', { hasText: 'Claims' }).focus();
    await tab.keyboard.press('Enter');
    await ready(tab);
    assert.equal(await tab.evaluate(() => document.activeElement.tagName), 'H1', 'a new page begins at its title');
    const open = tab.locator('[data-table=claims] summary').first();
    await open.focus();
    await tab.keyboard.press('Enter');
    assert.equal(await open.evaluate((e) => e.parentElement.open), true);
    await tab.locator('[data-table=claims] thead button').first().focus();
    await tab.keyboard.press('Enter');
    assert.equal(await tab.locator('[data-table=claims] th[aria-sort=ascending]').count(), 1);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'the menu of a telephone opens and leads on'() {
    const { tab, close } = await go('/', { viewport: { width: 360, height: 740 } });
    assert.equal(await tab.locator('.bar nav').isVisible(), false);
    await tab.click('#menu-button');
    assert.equal(await tab.locator('#menu-button').getAttribute('aria-expanded'), 'true');
    await tab.locator('.bar nav a', { hasText: 'Sources' }).click();
    await ready(tab);
    assert.match(await heading(tab), /sources carry/);
    await close();
  },

  async 'prints as a briefing: no controls, title, tables, address'() {
    const { tab, close } = await go(PAGES.routes[0]);
    await tab.emulateMedia({ media: 'print' });
    for (const hidden of ['.bar', '.form', '.tools', '.saves button']) assert.equal(await tab.locator(hidden).first().isVisible(), false, hidden);
    assert.equal(await tab.locator('.foot .address').isVisible(), true);
    assert.equal(await tab.locator('#pick-1').isVisible(), true, 'the names of the ways are printed');
    await tab.pdf({ path: `${shots}/routes.pdf`, format: 'A4', preferCSSPageSize: true });
    assert.ok(statSync(`${shots}/routes.pdf`).size > 20_000);
    await close();
  },

  async 'the first page is below 500 kB, loads no map, and is cached after that'() {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ru' });
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Network.enable');
    let bytes = 0;
    const names = [];
    session.on('Network.loadingFinished', (e) => { bytes += e.encodedDataLength; });
    session.on('Network.responseReceived', (e) => names.push(e.response.url));
    await tab.goto(new URL('/', desk.address).href);
    await ready(tab);
    console.log(`    first page: ${Math.round(bytes / 1000)} kB, ${names.length} requests`);
    assert.ok(bytes < 500_000, `${bytes} bytes`);
    assert.ok(!names.some((name) => /scene|legs|reach/.test(name)), 'no map');
    const first = bytes;
    await tab.reload();
    await ready(tab);
    assert.ok(bytes - first < 60_000, `${bytes - first} bytes at the second visit`);
    await context.close();
  },
});

await runCases('browser of the desk', cases, async () => {
  await browser.close();
  desk.stop();
});

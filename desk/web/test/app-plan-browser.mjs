// Drives the pages of minerals, countries, scenarios, plans and comparisons in a real browser, over a double of the server
// whose plans are invented and take a second.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, open, ready, runCases, settled, violations, widthOf } from './app-page.mjs';
import { startDesk } from './app-server.mjs';
import { startDouble } from './double.mjs';
import { findChromium, output, samplePlan } from './page.mjs';
import { sampleComparison } from './sample-comparison.mjs';

if (!findChromium()) {
  console.error('*** BROWSER TEST OF THE PLANS SKIPPED: no Chromium was found.\n    Maybe install one (apt-get install chromium) or name it in the environment variable CHROMIUM. ***');
  process.exit(0);
}

const web = fileURLToPath(new URL('..', import.meta.url));
const app = process.env.APP ?? `${web}build/app`;
if (!process.env.APP) execFileSync('node', ['app.mjs', app], { cwd: web, stdio: 'ignore' });
const shots = `${output}/desk`;
mkdirSync(shots, { recursive: true });
const desk = await startDouble({ app, port: 0, comparison: sampleComparison(), pace: 250 });
const browser = await launch();
const go = (path, options) => open(browser, desk.address, path, options);
const plain = (text) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
const heading = async (tab) => plain(await tab.locator('main h1').innerText());

/** A finished run, made over the API as any program could. */
async function made(scenario) {
  const { id } = await (await fetch(`${desk.address}/api/runs`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ scenario }) })).json();
  for (;;) {
    const run = await (await fetch(`${desk.address}/api/runs/${id}`)).json();
    if (run.state === 'done') return id;
    await new Promise((done) => { setTimeout(done, 50); });
  }
}

/** A value as the desk writes it into its address. */
const inAddress = (value) => new URLSearchParams({ v: JSON.stringify(value) }).toString().slice(2).replaceAll('%2C', ',').replaceAll('%3A', ':');

const cases = {};

cases['mineral without a plan: a button plans its chain, and the Sankey takes the place of the steps'] = async () => {
  const { tab, faults, close } = await go('/mineral/tungsten');
  assert.ok(await tab.locator('.chain-steps li').count() >= 3);
  await tab.screenshot({ path: `${shots}/mineral-unplanned.png`, fullPage: true });
  await tab.click('#plan-chain');
  await tab.waitForSelector('.run progress');
  await tab.waitForSelector('#chain .flowband', { timeout: 10_000 });
  assert.equal(await tab.locator('.chain-steps').count(), 0);
  assert.match(await tab.locator('#who').innerText(), /by the newest plan|Refined in/);
  assert.deepEqual(faults, []);
  await close();
};

const first = await made('baseline');
const second = await made('china-antimony-controls');
const draft = inAddress({ base: 'baseline', title: '', changes: [{ kind: 'ban', act: 'export', country: 'TJK', target: 'USA', materials: ['antimony.metal'], from: '2026-01-01' }, { kind: 'close', scope: 'corridor', what: 'titr', from: '2026-01-01' }] });

/** Each page with what its title says in English and Russian. */
const PAGES = {
  minerals: ['/mineral', /\d+ minerals, \d+ of them/, /\d+ минерал/],
  mineral: ['/mineral/antimony?year=2024', /^Antimony: .+ mined \d+\s?% .+2024/, /^Сурьма, добыча 2024: /],
  'mineral-unknown-chain': ['/mineral/nickel', /^Nickel: /, /^Никель/],
  countries: ['/country', /5 countries of Central Asia/, /5 стран Центральной Азии/],
  country: ['/country/KAZ', /^Kazakhstan: output of \d+ minerals/, /^Казахстан, \d{4}: данные о выпуске \d+ минерал/],
  'country-empty': ['/country/AND', /neither output nor exports/, /ни выпуска, ни вывоза/],
  scenarios: ['/scenario', /\d+ scenarios to run/, /\d+ сценари/],
  scenario: ['/scenario?scenario=china-antimony-controls', /^China.s antimony controls of 2024$/, /^Китайские ограничения на сурьму/],
  build: [`/scenario?draft=${draft}`, /^A scenario of your own$/, /^Свой сценарий$/],
  plan: [`/scenario/${second}`, /antimony price outside China/, /./],
  'compare-choose': ['/compare', /^Choose two plans/, /^Выберите два плана/],
  compare: [`/compare?a=${first}&b=${second}`, /metal outside China/i, /металл/i],
};
const inRussian = (path) => `${path}${path.includes('?') ? '&' : '?'}lang=ru`;

for (const [name, [path, english, russian]] of Object.entries(PAGES)) {
  cases[`${name}: answers in its title, in English and Russian, without a fault and without another server`] = async () => {
    for (const [language, address, title] of [['en', path, english], ['ru', inRussian(path), russian]]) {
      const { tab, faults, close } = await go(address);
      assert.match(await heading(tab), title);
      assert.equal(await tab.locator('html').getAttribute('lang'), language);
      assert.doesNotMatch(await tab.locator('main').innerText(), /\{\w+[|}]|undefined|NaN|\[object/, 'no slot is left unfilled');
      assert.ok(await widthOf(tab) <= 1280);
      await tab.screenshot({ path: `${shots}/${name}-${language}.png`, fullPage: true });
      assert.deepEqual(faults, []);
      await close();
    }
  };

  cases[`${name}: keeps to WCAG 2 AA in light and dark, at 360 and 2560 pixels`] = async () => {
    for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 360], ['dark', 2560]]) {
      const { tab, faults, close } = await go(path, { colorScheme, viewport: { width, height: 900 } });
      assert.deepEqual(await violations(tab), [], `${colorScheme}, ${width} px`);
      assert.ok(await widthOf(tab) <= width, `${width} px: the page is ${await widthOf(tab)} wide`);
      if (width !== 1280 || colorScheme === 'dark') await tab.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      assert.deepEqual(faults, []);
      await close();
    }
  };
}

cases['mineral: year and product stand in the address, a mark tells its source, the law leads on'] = async () => {
  const { tab, faults, close } = await go('/mineral/titanium');
  await tab.selectOption('#field-year', '2022');
  await ready(tab);
  assert.match(tab.url(), /year=2022/);
  assert.match(await heading(tab), /2022/);
  await tab.locator('#who details summary').first().click();
  await tab.locator('#who table button.basis').first().click();
  assert.match(await tab.locator('.note').innerText(), /Source/);
  assert.ok(await tab.locator('.note a[href^="/sources/"]').count() > 0);
  await tab.keyboard.press('Escape');
  assert.match(await tab.locator('#deposits a[href^="/map"]').getAttribute('href'), /mineral=titanium/);
  assert.deepEqual(faults, []);
  await close();
};

cases['country: value captured comes from the newest plan, progress only where it can be compared'] = async () => {
  const { tab, faults, close } = await go('/country/KAZ?year=2024');
  assert.ok(await tab.locator('#value').count() === 1);
  assert.ok(await tab.locator('#programmes .goal').count() > 0);
  assert.match(await tab.locator('#programmes').innerText(), /nobody measured it/);
  await tab.fill('#field-date', '2017-01-01');
  await tab.keyboard.press('Enter');
  await ready(tab);
  assert.match(await tab.locator('#law h2').innerText(), /1 Jan 2017/);
  assert.deepEqual(faults, []);
  await close();
};

cases['a scenario is built by forms, saved, loaded again and run'] = async () => {
  const { tab, faults, close } = await go('/scenario');
  await tab.click('#build-own');
  await ready(tab);
  await tab.selectOption('#draft-base', 'baseline');
  await ready(tab);
  await tab.selectOption('#change-country', 'TJK');
  await tab.selectOption('#change-target', 'USA');
  await tab.selectOption('#change-material', 'antimony.metal');
  await tab.fill('#change-from', '2026-01-01');
  await tab.click('#change-add');
  await ready(tab);
  assert.match(await tab.locator('.change-list').innerText(), /Tajikistan bans exports to United States: .*antimony metal.*from 1 Jan 2026/i);
  await tab.selectOption('#change-kind', 'charge');
  await tab.selectOption('#change-act', 'import');
  await tab.fill('#change-number', '15');
  await tab.fill('#change-from', '2027-01-01');
  await tab.fill('#change-until', '2026-01-01');
  await tab.click('#change-add');
  assert.match(await tab.locator('.adder .problem-line').innerText(), /last day lies before/);
  await tab.fill('#change-until', '2028-12-31');
  await tab.click('#change-add');
  await ready(tab);
  const text = await tab.locator('#build .yaml').textContent();
  assert.match(text, /effect: prohibits/);
  assert.match(text, /until: 2029-01-01/);
  assert.doesNotMatch(text, /[&*]a\d/, 'the server takes no aliases');
  const [saved] = await Promise.all([tab.waitForEvent('download'), tab.click('#draft-save')]);
  const file = `${output}/own.yaml`;
  await saved.saveAs(file);
  assert.equal(readFileSync(file, 'utf8'), text);
  await tab.click('#draft-clear');
  await ready(tab);
  await tab.click('#build-own');
  await ready(tab);
  await tab.setInputFiles('#draft-file', file);
  await tab.waitForSelector('.change-list li + li');
  await ready(tab);
  assert.equal(await tab.locator('#build .yaml').textContent(), text);
  await tab.click('#run-start');
  await tab.waitForSelector('#figures', { timeout: 10_000 });
  assert.match(new URL(tab.url()).pathname, /^\/scenario\/r\d+$/);
  assert.deepEqual(faults, []);
  await close();
};

cases['a scenario the server refuses says why, where and what is near'] = async () => {
  const bad = inAddress({ base: 'no-such', title: 'x', changes: [] });
  const { tab, close } = await go(`/scenario?draft=${bad}`, { expect: '400' });
  await tab.click('#run-start');
  await tab.waitForSelector('#build .problem');
  assert.match(await tab.locator('#build .problem').innerText(), /no-such\) is not known[\s\S]*Nearest: baseline/);
  await close();
};

cases['by keyboard alone: a scenario is chosen, run, cancelled, and run again to its plan'] = async () => {
  const { tab, faults, close } = await go('/scenario?scenario=baseline');
  const tabTo = async (selector, most = 60) => {
    for (let i = 0; i < most; i++) {
      await tab.keyboard.press('Tab');
      if (await tab.evaluate((s) => document.activeElement?.matches(s), selector)) return;
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  await tabTo('#run-start');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.run progress');
  await ready(tab);
  await tabTo('#run-cancel');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('#run-back');
  assert.match(await heading(tab), /^Cancelled: /);
  await tabTo('#run-back');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('#run-start');
  await ready(tab);
  await tabTo('#run-start');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('#figures', { timeout: 10_000 });
  await ready(tab);
  await tabTo('.selector [data-choice="year"][aria-pressed="false"]', 80);
  const year = await tab.evaluate(() => document.activeElement.dataset.value);
  await tab.keyboard.press('Enter');
  await settled(tab);
  assert.match(tab.url(), new RegExp(`year=${year}`));
  assert.equal(await tab.evaluate(() => document.activeElement.dataset.value), year, 'focus stays on the year');
  assert.deepEqual(faults, []);
  await close();
};

cases['a plan: year and comparison stand in the address, its page keeps its place, files can be had'] = async () => {
  const { tab, faults, close } = await go(`/scenario/${second}?year=2026&show=difference`);
  assert.equal(await tab.locator('.selector [data-choice="year"][aria-pressed="true"]').innerText(), '2026');
  await tab.waitForSelector('.map .band');
  await tab.locator('#markets').scrollIntoViewIfNeeded();
  const before = await tab.evaluate(() => scrollY);
  await tab.evaluate(() => document.querySelector('.selector [data-choice="year"][data-value="2028"]').click());
  await settled(tab);
  assert.match(tab.url(), /year=2028/);
  assert.ok(Math.abs((await tab.evaluate(() => scrollY)) - before) < 200);
  const links = await tab.locator('#downloads a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  assert.ok(links.includes(`/api/runs/${second}/plan.json`) && links.includes(`/api/runs/${second}/tables/flows.csv`));
  assert.deepEqual(faults, []);
  await close();
};

cases['compare: two plans are chosen, the difference is explained, a and b can be swapped'] = async () => {
  const { tab, faults, close } = await go('/compare');
  await tab.selectOption('#field-a', first);
  await ready(tab);
  await tab.selectOption('#field-b', second);
  await ready(tab);
  await tab.waitForSelector('#maps .map .band');
  for (const id of ['compare-totals', 'compare-prices', 'compare-plants', 'compare-refining', 'compare-revenue', 'compare-tolls']) {
    assert.equal(await tab.locator(`[data-table="${id}"]`).count(), 1, id);
  }
  assert.equal(await tab.locator('#maps .map').count(), 2);
  assert.ok(await tab.locator('#price-charts .price').count() > 1);
  await tab.click('#compare-swap');
  await ready(tab);
  assert.match(tab.url(), new RegExp(`a=${second}&b=${first}`));
  assert.deepEqual(faults, []);
  await close();
};

cases['a page prints to A4 without its forms'] = async () => {
  const { tab, close } = await go('/mineral/antimony');
  await tab.emulateMedia({ media: 'print' });
  assert.equal(await tab.locator('.form').first().isVisible(), false);
  await tab.pdf({ path: `${shots}/mineral.pdf`, format: 'A4', preferCSSPageSize: true });
  await close();
};

// Plans that are really made take half a minute each: with DESK_LONG=1.
if (process.env.DESK_LONG) {
  cases['over the real server: a ban built by forms is planned, cancelled, planned again, and bars the flow'] = async () => {
    const real = await startDesk();
    const own = inAddress({ base: 'baseline', title: 'No metal to the United States', from: 2024, to: 2026, changes: [{ kind: 'ban', act: 'export', country: 'TJK', target: 'USA', materials: ['antimony.metal'], from: '2025-01-01' }] });
    const { tab, faults, close } = await open(browser, real.address, `/scenario?draft=${own}`);
    try {
      await tab.click('#run-start');
      await tab.waitForSelector('.run progress', { timeout: 30_000 });
      await tab.click('#run-cancel');
      await tab.waitForSelector('#run-back', { timeout: 60_000 });
      await tab.goBack();
      await tab.waitForSelector('#run-start');
      await ready(tab);
      await tab.click('#run-start');
      await tab.waitForSelector('#figures', { timeout: 300_000 });
      const id = new URL(tab.url()).pathname.split('/').at(-1);
      const plan = await (await fetch(new URL(`/api/runs/${id}/plan.json`, real.address))).json();
      const sold = (year) => plan.flows.filter((f) => f.year === year && f.fromCountry === 'TJK' && f.toCountry === 'USA' && f.material === 'antimony.metal').reduce((t, f) => t + f.tonnes, 0);
      assert.ok(sold(2024) > 1 && sold(2025) < 1, `${sold(2024)} t in 2024, ${sold(2025)} t in 2025`);
      assert.match(await tab.locator('#restrictions').innerText(), /Tajikistan/);
      await tab.goto(new URL('/mineral/antimony', real.address).href);
      await tab.waitForSelector('#chain .flowband');
      assert.deepEqual(faults, []);
    } finally {
      await close();
      real.stop();
    }
  };

  cases['over the real server: pages of minerals and countries are whole'] = async () => {
    const real = await startDesk();
    try {
      for (const path of ['/mineral/antimony', '/mineral/rare-earths?lang=ru', '/country/KAZ', '/country/KGZ?lang=ru', '/country/CHN', '/scenario?scenario=region']) {
        const { tab, faults, close } = await open(browser, real.address, path);
        assert.doesNotMatch(await tab.locator('main').innerText(), /\{\w+\}|undefined|NaN|\[object/, path);
        assert.equal(await tab.locator('main .problem').count(), 0, path);
        assert.deepEqual(faults, [], path);
        await close();
      }
    } finally {
      real.stop();
    }
  };
}

await runCases('browser, plans', cases, async () => {
  await browser.close();
  desk.close();
});

// Opens the report in a real browser, from a file, as a reader does: no error, no network, and everything works.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium, FLAGS, output, report, samplePlan } from './page.mjs';

const executablePath = findChromium();
if (!executablePath) {
  console.error('*** BROWSER TEST SKIPPED: no Chromium was found.\n    Maybe install one (apt-get install chromium) or name it in the environment variable CHROMIUM. ***');
  process.exit(0);
}

const given = process.env.REPORT && existsSync(process.env.REPORT) ? process.env.REPORT : undefined;
const page = pathToFileURL(given ?? report('sample', samplePlan())).href;
mkdirSync(output, { recursive: true });
const browser = await chromium.launch({ executablePath, args: FLAGS });

/** Two frames later: what a click set off has been drawn. */
const settled = (tab) => tab.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));

/** Opens a page that may ask for nothing but itself and may say nothing on the console. */
async function open(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', acceptDownloads: true, ...options });
  const tab = await context.newPage();
  const faults = [];
  tab.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') faults.push(`console: ${m.text()}`); });
  tab.on('pageerror', (e) => faults.push(`error: ${e.message}`));
  tab.on('request', (r) => { if (!/^(file|data|blob):/.test(r.url())) faults.push(`request: ${r.url()}`); });
  await tab.goto(url);
  await tab.waitForSelector('#sources', { state: 'attached' });
  return { tab, faults, close: () => context.close() };
}

const cases = {
  async 'draws the whole report without an error and without the network'() {
    const { tab, faults, close } = await open(page);
    await tab.waitForSelector('.map .band');
    for (const id of ['headline', 'map', 'chain', 'prices', 'markets', 'plants', 'mines', 'changes', 'restrictions', 'revenue', 'assumptions', 'reconciliation', 'checks', 'notes', 'sources']) {
      assert.equal(await tab.locator(`#${id}`).count(), 1, id);
    }
    assert.match(await tab.locator('h1').innerText(), /antimony price outside China/);
    assert.deepEqual(faults, []);
    await tab.screenshot({ path: `${output}/wide.png`, fullPage: true });
    await close();
  },

  async 'refuses the network even to a script inside the page'() {
    const { tab, close } = await open(page);
    // The violation is what proves it: without a network, a fetch fails under any policy.
    const broken = await tab.evaluate(() => new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (e) => resolve(e.effectiveDirective));
      fetch('https://example.org/').then(() => resolve('loaded'), () => setTimeout(() => resolve('no violation'), 500));
    }));
    assert.equal(broken, 'connect-src');
    const policy = await tab.locator('meta[http-equiv]').getAttribute('content');
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    await close();
  },

  async 'switches the language, its numbers and its address'() {
    const { tab, faults, close } = await open(page);
    await tab.click('[data-choice=lang][data-value=ru]');
    await settled(tab);
    assert.match(await tab.locator('h1').innerText(), /цену сурьмы/);
    assert.equal(await tab.locator('html').getAttribute('lang'), 'ru');
    assert.match(await tab.locator('#markets tbody').innerText(), /101[\s\u00a0]000/);
    assert.match(tab.url(), /lang=ru/);
    assert.equal(await tab.evaluate(() => document.activeElement.dataset.value), 'ru', 'focus stays on the switch');
    assert.deepEqual(faults, []);
    await close();
  },

  async 'moves map, flow and tables together with the year and the material'() {
    const { tab, close } = await open(page);
    const chain = await tab.locator('#chain svg').getAttribute('viewBox');
    await tab.click('[data-choice=year][data-value="2030"]');
    await settled(tab);
    await tab.selectOption('#material', 'antimony.oxide');
    await settled(tab);
    for (const id of ['map', 'markets']) assert.match(await tab.locator(`#${id} h2`).innerText(), /2030/);
    assert.ok(chain);
    assert.deepEqual(await tab.locator('#map .flows .band.concentrate').count(), 0);
    assert.match(await tab.locator('#chain h2').innerText(), /2030/);
    await tab.goto(`${page}#lang=en&year=2026&material=antimony.metal&show=baseline`);
    await tab.waitForFunction(() => /2026/.test(document.querySelector('#map h2').textContent));
    assert.equal(await tab.locator('[data-choice=show][aria-pressed=true]').innerText(), 'Baseline');
    await close();
  },

  async 'keeps the first page short: three deciders by name, the others folded, the year once'() {
    const plan = samplePlan();
    plan.headline.figures.forEach((f) => { f.year = 2025; });
    plan.headline.figures[0].deciders = plan.assumptions.slice(0, 5).map((a) => a.id);
    plan.headline.answer = { en: `${plan.headline.answer.en.replace(/\.$/, '')}. Inside China it falls by as much as nothing else does. Tajik smelting pays in every future.` };
    const { tab, faults, close } = await open(pathToFileURL(report('short', plan)).href);
    const card = tab.locator('.figures > li').first();
    assert.equal(await card.locator('.deciders > ul > li').count(), 3);
    assert.equal(await card.locator('details li').first().isVisible(), false);
    await card.locator('summary').click();
    await settled(tab);
    assert.equal(await card.locator('details li:visible').count(), 2);
    assert.equal(((await tab.locator('#headline').innerText()).match(/Figures for 2025/g) ?? []).length, 1);
    assert.doesNotMatch(await card.locator('.figure-title').innerText(), /2025/);
    const size = (selector) => tab.locator(selector).first().evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));
    assert.ok(await size('h1 .rest') < await size('h1'), 'what follows the first sentence is smaller');
    const tops = await tab.locator('.figures .big').evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().top)));
    assert.ok(new Set(tops.slice(0, 3)).size === 1, 'figures of a row stand at one height');
    assert.deepEqual(faults, []);
    await close();
  },

  async 'shows the plants of the region first, and no table is wider than the page'() {
    const { tab, close } = await open(page);
    const rows = tab.locator('[data-table=plants] tbody tr');
    const plan = samplePlan();
    const home = new Set(plan.countries.filter((c) => c.region).map((c) => c.id));
    const of2025 = plan.plants.filter((p) => p.year === 2025);
    assert.equal(await rows.count(), of2025.filter((p) => home.has(p.country)).length);
    await tab.locator('[data-table=plants]').getByText(/Show all/).click();
    await settled(tab);
    assert.equal(await rows.count(), of2025.length);
    for (const name of ['plants', 'changes', 'restrictions', 'markets', 'flows']) {
      const [whole, seen] = await tab.locator(`[data-table=${name}] > .scroll`).evaluate((e) => [e.scrollWidth, e.clientWidth]);
      assert.ok(whole <= seen, `${name}: ${whole} in ${seen}`);
    }
    await close();
  },

  async 'groups what changed by kind, and a restriction is one row with its pairs under it'() {
    const { tab, close } = await open(page);
    const heads = await tab.locator('[data-table=changes] tr.group th').allInnerTexts();
    assert.deepEqual(heads.map((text) => text.split(',')[0]), ['Price', 'Plant output', 'Mined', 'Used', 'Flow', 'State revenue']);
    const groups = await tab.locator('[data-table=changes] tbody').evaluateAll((all) => all.map((b) => [...b.querySelectorAll('tr:not(.group) td:nth-child(4)')].map((c) => Math.abs(Number(c.textContent.replace(/[^\d.]/g, ''))))));
    for (const sizes of groups) assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a), 'the largest difference first');
    const table = tab.locator('[data-table=restrictions] > .scroll > table');
    assert.equal(await table.locator('> tbody > tr:not(.below)').count(), samplePlan().restrictions.length);
    const under = table.locator('tr.below').first();
    await under.locator('summary').click();
    await settled(tab);
    const costs = await under.locator('tbody td:nth-child(3)').allInnerTexts();
    assert.equal(costs.length, 4);
    const numbers = costs.map((c) => Number(c.replace(/\D/g, '')));
    assert.deepEqual(numbers, [...numbers].sort((a, b) => b - a));
    await close();
  },

  async 'draws twelve bars, all of them on request, and says which names are English'() {
    const plan = samplePlan();
    const [first] = plan.assumptions;
    plan.assumptions = Array.from({ length: 20 }, (_, i) => ({ ...first, id: `a${i}`, what: { en: `assumption ${i}`, ru: `assumption ${i}` } }));
    const { tab, faults, close } = await open(`${pathToFileURL(report('bars', plan)).href}#lang=ru`);
    const bars = tab.locator('#assumptions .tornado .bar');
    await bars.first().waitFor();
    assert.equal(await bars.count(), 12);
    await tab.locator('#assumptions').getByText('Показать все допущения').click();
    await settled(tab);
    await bars.nth(19).waitFor();
    assert.equal(await bars.count(), 20);
    assert.equal(await tab.locator('#assumptions tbody th span[lang=en]').count(), 20);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'draws quoted prices as filled marks beside the modelled ones, where they belong'() {
    const plan = samplePlan();
    const material = plan.materials[1].id;
    plan.quotations = [{ title: { en: 'Quoted (invented)' }, material, country: 'USA', date: '2025-03', usdPerTonne: 40000, basis: 'read', sources: ['sample-a'] },
      { material, country: 'USA', date: 'no date', usdPerTonne: 1 }, { material, country: 'TKM', date: '2025', usdPerTonne: 5 }];
    const { tab, faults, close } = await open(pathToFileURL(report('quoted', plan)).href);
    await tab.locator(`[data-chart="price-${material}-USA"] .modelled`).first().waitFor();
    assert.equal(await tab.locator('.price .quoted').count(), 1);
    assert.equal(await tab.locator(`[data-chart="price-${material}-USA"] .quoted`).count(), 1);
    assert.match(await tab.locator('#prices .hint').first().innerText(), /Filled diamonds/);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'draws no line across the world map'() {
    const plan = samplePlan();
    const [ore] = plan.materials;
    plan.flows.push({ year: 2025, material: ore.id, fromCountry: 'JPN', toCountry: 'USA', tonnes: 900, baselineTonnes: 900, path: [[139.7, 35.7], [-118.2, 34]] });
    const { tab, close } = await open(pathToFileURL(report('pacific', plan)).href);
    await tab.waitForSelector('.world .band');
    const jumps = await tab.locator('.world .band').evaluateAll((all) => all.map((e) => {
      const xs = e.getAttribute('d').split(/[ML]/).filter(Boolean).map((p) => Number(p.split(' ')[0]));
      return Math.max(...xs.slice(1).map((x, i) => Math.abs(x - xs[i])));
    }));
    assert.ok(Math.max(...jumps) < 100, `longest jump ${Math.max(...jumps)}`);
    await close();
  },

  async 'sorts a table by click and by key, filters it, and exports what is seen'() {
    const { tab, close } = await open(page);
    const box = tab.locator('[data-table=markets]');
    const column = (n) => box.locator(`tbody tr td:nth-child(${n})`).allInnerTexts();
    await box.locator('thead button', { hasText: 'Price' }).first().click();
    await settled(tab);
    const prices = (await column(3)).map((t) => Number(t.replace(/\D/g, '')));
    assert.deepEqual(prices, [...prices].sort((a, b) => b - a));
    assert.equal(await box.locator('th[aria-sort=descending]').count(), 1);
    await box.locator('thead button', { hasText: 'Price' }).first().press('Enter');
    await settled(tab);
    assert.equal(await box.locator('th[aria-sort=ascending]').count(), 1);
    await box.locator('input').fill('japan oxide');
    await settled(tab);
    assert.equal(await box.locator('tbody tr').count(), 1);
    const [file] = await Promise.all([tab.waitForEvent('download'), box.getByText('CSV').click()]);
    const csv = readFileSync(await file.path(), 'utf8').replace(/^\uFEFF/, '').trim().split('\r\n');
    assert.equal(csv.length, 2);
    assert.match(csv[1], /^Japan,oxide,549\d\d,/, 'numbers in full');
    await close();
  },

  async 'comes nearer on the map, is dragged, and goes back'() {
    const { tab, faults, close } = await open(page);
    const place = () => tab.locator('.marks .mark.smelter').first().getAttribute('transform');
    const whole = await place();
    const names = await tab.locator('.mapframe .labels text').count();
    for (let i = 0; i < 3; i++) await tab.click('.zoom button:first-child');
    const near = await place();
    assert.ok(Number(/scale\(([\d.]+)/.exec(near)[1]) > Number(/scale\(([\d.]+)/.exec(whole)[1]), 'marks grow');
    await tab.locator('.mapframe').evaluate((e) => e.scrollIntoView({ block: 'center' }));
    const box = await tab.locator('.mapframe svg').boundingBox();
    await tab.mouse.move(box.x + 500, box.y + 300);
    await tab.mouse.down();
    await tab.mouse.move(box.x + 400, box.y + 250, { steps: 4 });
    await tab.mouse.up();
    assert.notEqual(await place(), near);
    await tab.locator('.mapframe').screenshot({ path: `${output}/near.png` });
    await tab.click('.zoom button:last-child');
    await settled(tab);
    assert.equal(await place(), whole);
    assert.equal(await tab.locator('.mapframe .labels text').count(), names);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'follows a Sankey band up and down the chain, by mouse and by key'() {
    const { tab, faults, close } = await open(page);
    const band = tab.locator('[data-band="smelter:TJK>use-metal:USA"]');
    await band.dispatchEvent('click');
    assert.equal(await tab.locator('.sankey.following').count(), 1);
    const on = await tab.locator('.flowband.on').evaluateAll((all) => all.map((e) => e.dataset.band).sort());
    assert.deepEqual(on, ['mine:TJK>smelter:TJK', 'smelter:TJK>use-metal:USA']);
    assert.match(await tab.locator('p.following').innerText(), /Tajikistan.*United States/);
    await tab.locator('#chain').screenshot({ path: `${output}/followed.png` });
    await tab.locator('.flowband[tabindex="0"]').focus();
    await tab.keyboard.press('Escape');
    await settled(tab);
    assert.equal(await tab.locator('.flowband.on').count(), 0);
    await tab.keyboard.press('ArrowDown');
    await settled(tab);
    await tab.keyboard.press('Enter');
    await settled(tab);
    assert.equal(await tab.locator('.flowband[aria-pressed=true]').count(), 1);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'exports a chart as an SVG that stands alone'() {
    const { tab, close } = await open(page);
    const [file] = await Promise.all([tab.waitForEvent('download'), tab.locator('#map .save').first().click()]);
    const svg = readFileSync(await file.path(), 'utf8');
    assert.match(svg, /^<svg[^>]*viewBox/);
    assert.match(svg, /stroke="rgb\(0, 114, 178\)"/, 'the colour of metal is written into the file');
    assert.doesNotMatch(svg, /class=|var\(--/);
    await close();
  },

  async 'fits a telephone, the dark and paper'() {
    const russian = await open(`${page}#lang=ru`, { viewport: { width: 360, height: 740 } });
    assert.equal(await russian.tab.evaluate(() => document.documentElement.scrollWidth), 360, 'nothing sticks out sideways in Russian');
    await russian.tab.screenshot({ path: `${output}/narrow-ru.png`, fullPage: true });
    await russian.close();
    const small = await open(page, { viewport: { width: 360, height: 740 } });
    assert.equal(await small.tab.evaluate(() => document.documentElement.scrollWidth), 360, 'nothing sticks out sideways');
    for (const name of ['plants', 'changes', 'restrictions']) {
      const [whole, seen] = await small.tab.locator(`[data-table=${name}] > .scroll`).evaluate((e) => [e.scrollWidth, e.clientWidth]);
      assert.ok(whole <= seen, `${name} is read without moving sideways: ${whole} in ${seen}`);
    }
    assert.match(await small.tab.locator('[data-table=plants] td[data-head]').first().evaluate((e) => getComputedStyle(e, '::before').content), /attr|State/, 'each value has its head before it');
    await small.tab.screenshot({ path: `${output}/narrow.png`, fullPage: true });
    assert.deepEqual(small.faults, []);
    await small.close();
    const dark = await open(`${page}#lang=ru&show=difference`, { colorScheme: 'dark' });
    await dark.tab.screenshot({ path: `${output}/dark.png`, fullPage: true });
    assert.equal(await dark.tab.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(18, 20, 23)');
    await dark.tab.pdf({ path: `${output}/print.pdf`, format: 'A4', preferCSSPageSize: true });
    assert.ok(statSync(`${output}/print.pdf`).size > 50_000);
    await dark.tab.emulateMedia({ media: 'print' });
    assert.equal(await dark.tab.locator('.selector').isVisible(), false);
    assert.equal(await dark.tab.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    await dark.close();
  },

  async 'keeps to WCAG 2 AA in light and dark, wide and narrow'() {
    const rules = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
    for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 360]]) {
      const { tab, close } = await open(page, { colorScheme, viewport: { width, height: 900 } });
      await tab.waitForSelector('.map .band');
      await tab.evaluate(rules);
      const { violations } = await tab.evaluate(() => axe.run(document));
      assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 120)}`), [], `${colorScheme}, ${width} px`);
      await close();
    }
  },

  async 'writes what a plan says as text, never as markup'() {
    const plan = samplePlan();
    const evil = '</script><img src=x onerror="document.title=1"><!--<script>';
    plan.headline.answer = { en: evil };
    plan.sites[0].title = { en: evil };
    plan.countries[0].title = { en: evil };
    plan.notes = [{ severity: 'warning', text: { en: evil } }];
    const { tab, faults, close } = await open(pathToFileURL(report('evil', plan)).href);
    assert.equal(await tab.locator('h1').innerText(), evil);
    assert.equal(await tab.locator('img').count(), 0);
    assert.deepEqual(faults, []);
    await close();
  },

  async 'survives a plan with nothing in it, and each list being empty'() {
    const bare = { schema: 'tizbek-plan/1', scenario: { id: 'empty', title: {} }, chain: { id: 'none', title: {} } };
    const first = await open(pathToFileURL(report('empty', bare)).href);
    assert.ok((await first.tab.locator('.empty').count()) > 8, 'each section says that it has nothing');
    assert.deepEqual(first.faults, []);
    await first.tab.screenshot({ path: `${output}/empty.png`, fullPage: true });
    await first.close();
    const lists = Object.keys(samplePlan()).filter((key) => Array.isArray(samplePlan()[key]));
    const template = report('lists', samplePlan());
    const { tab, faults, close } = await open(pathToFileURL(template).href);
    for (const list of lists) {
      const html = readFileSync(template, 'utf8').replace(/(<script type="application\/json" id="plan">)[^<]*/, (_, tag) => tag + JSON.stringify({ ...samplePlan(), [list]: [] }).replaceAll('<', '\\u003c'));
      await tab.setContent(html);
      await tab.waitForSelector('#sources', { state: 'attached' });
      assert.deepEqual(faults, [], `without ${list}`);
    }
    await close();
  },
};

let failed = 0;
for (const [name, run] of Object.entries(cases)) {
  try {
    await run();
    console.log(`ok: ${name}`);
  } catch (error) {
    failed++;
    console.error(`FAILED: ${name}\n${error.stack}`);
  }
}
await browser.close();
console.log(`browser: ${Object.keys(cases).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

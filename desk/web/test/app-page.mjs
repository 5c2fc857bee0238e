// A tab of the desk that may ask only the desk and may say nothing on the console.
import { readFileSync } from 'node:fs';
import { FLAGS, findChromium } from './page.mjs';
import { chromium } from 'playwright-core';

export const launch = () => chromium.launch({ executablePath: findChromium(), args: FLAGS });

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Opens a page and waits until it stands whole: its parts that come later, too. */
export async function open(browser, desk, path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', acceptDownloads: true, ...options });
  const tab = await context.newPage();
  const faults = [];
  const allowed = new Set();
  tab.on('console', (m) => {
    // The browser itself reports an answer of 4xx; a test that means it says so.
    const expected = [...allowed].some((status) => m.text().includes(`status of ${status}`));
    if ((m.type() === 'error' || m.type() === 'warning') && !expected) faults.push(`console: ${m.text()}`);
  });
  tab.on('pageerror', (e) => faults.push(`error: ${e.message}`));
  tab.on('request', (r) => { if (!r.url().startsWith(desk) && !/^(data|blob):/.test(r.url())) faults.push(`request: ${r.url()}`); });
  if (options.expect) allowed.add(options.expect);
  await tab.goto(new URL(path, desk).href);
  await ready(tab);
  return { tab, faults, close: () => context.close() };
}

/** The page has drawn itself and no part of it is loading. */
export async function ready(tab) {
  await tab.waitForFunction(() => document.getElementById('page')?.dataset.address === location.pathname + location.search);
  await tab.waitForFunction(() => !document.querySelector('#page .loading'), undefined, { timeout: 20_000 });
  await tab.evaluate(() => document.fonts.ready);
  await settled(tab);
}

/** Two frames later: what an event set off has been drawn. */
export const settled = (tab) => tab.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));

/** What axe finds against WCAG 2 A and AA and its own best practices. */
export async function violations(tab) {
  // The policy forbids scripts that are not the desk's own; the debugger's evaluation is not one of the page.
  await tab.evaluate(axe);
  const found = await tab.evaluate(() => globalThis.axe.run(document));
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 140)).slice(0, 2).join(' | ')}`);
}

export const widthOf = (tab) => tab.evaluate(() => document.documentElement.scrollWidth);

/** Runs cases one after the other and exits by their outcome. */
export async function runCases(name, cases, end) {
  let failed = 0;
  const only = process.env.ONLY;
  const chosen = Object.entries(cases).filter(([title]) => !only || title.includes(only));
  for (const [title, run] of chosen) {
    const begun = Date.now();
    try {
      await run();
      console.log(`ok: ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed++;
      console.error(`FAILED: ${title}\n${error.stack}`);
    }
  }
  await end();
  console.log(`${name}: ${chosen.length - failed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

// Makes the pictures of docs/desk.md: npm run shots [NAME...]. Small ones, of the window as a reader sees it.
import { mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, open } from './app-page.mjs';
import { codeOf, demoRegister, startDesk } from './app-server.mjs';

const folder = fileURLToPath(new URL('../../../docs/desk', import.meta.url));
mkdirSync(folder, { recursive: true });

const DRAFT = encodeURIComponent(JSON.stringify({ base: 'baseline', title: '', changes: [{ kind: 'ban', act: 'export', country: 'TJK', target: 'USA', materials: ['antimony.metal'], from: '2026-01-01' }, { kind: 'close', scope: 'corridor', what: 'titr', from: '2026-01-01' }] }))
  .replaceAll('%2C', ',').replaceAll('%3A', ':');

/** Name, address, light or dark, what stands at the top of the picture. */
const SHOTS = [
  ['start', '/', 'light'],
  ['map', '/map?layers=deposits,plants,links&mineral=antimony&pick=deposits:konchoch-sb-a', 'light', '.form'],
  ['law', '/law?country=KGZ&act=explore&mineral=uranium&date=2024-05-01', 'light'],
  ['corridors', '/corridors?from=kadamjay&to=rotterdam&material=antimony.metal&tonnes=500&date=2026-06-01', 'light'],
  ['corridors-map-ru', '/corridors?from=kadamjay&to=rotterdam&material=antimony.metal&tonnes=500&date=2026-06-01&lang=ru', 'dark', '#map'],
  ['mineral', '/mineral/antimony?year=2025', 'light'],
  ['country', '/country/KAZ', 'light', '#sells'],
  ['scenario', `/scenario?draft=${DRAFT}`, 'light', '#build'],
  ['claims', '/claims', 'light'],
  ['sources', '/sources', 'light'],
];

const register = mkdtempSync(join(tmpdir(), 'tizbek-shots-'));
const { 'decider-1': decider, clerk } = demoRegister(register, 300);
const desk = await startDesk({ register });
const browser = await launch();

/** Runs a scenario to its end, so that there are plans to show. */
async function planned(scenario) {
  const at = (path) => new URL(path, desk.address);
  const { id } = await (await fetch(at('/api/runs'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ scenario, futures: 0 }) })).json();
  for (;;) {
    const { state } = await (await fetch(at(`/api/runs/${id}`))).json();
    if (state === 'done') return id;
    if (state !== 'queued' && state !== 'running') throw new Error(`${scenario}: ${state}`);
    await new Promise((done) => { setTimeout(done, 500); });
  }
}

/** A session of an account, and what is asked with it. */
async function signedIn({ account, password, secret }) {
  const at = (path) => new URL(path, desk.address);
  const response = await fetch(at('/api/register/session'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ account, password, code: secret ? codeOf(secret) : '' }) });
  const { csrf } = await response.json();
  const cookie = /tizbek-session=[^;]+/.exec(response.headers.get('set-cookie'))[0];
  const post = (path, body) => fetch(at(path), { method: 'POST', headers: { 'content-type': 'application/json', 'x-tizbek-csrf': csrf, cookie }, body: JSON.stringify(body) });
  return { post, storageState: { cookies: [{ name: 'tizbek-session', value: cookie.split('=')[1], domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Strict' }], origins: [] } };
}
const wanted = process.argv.slice(2);
SHOTS.push(['register', '/register?pick=demo-right-10', 'light', '.form']);
if (wanted.length === 0 || wanted.includes('register-application')) {
  const filed = await signedIn(clerk);
  const blocks = [2500, 2501].flatMap((j) => [3900, 3901, 3902].map((i) => `uzb-square:${i}:${j}`));
  await filed.post('/api/register/requests/File', { application: 'a-1', country: 'UZB', kind: 'exploration-licence', commodity: 'copper', applicant: 'demo-company-3', blocks, termYears: 5, facts: {}, documents: [] });
  SHOTS.push(['register-application', '/register/application/a-1', 'light', '#conflicts', (await signedIn(decider)).storageState]);
}

const plans = wanted.length === 0 || wanted.includes('plan') || wanted.includes('compare');
const [a, b] = !plans ? [] : [await planned('baseline'), await planned('china-antimony-controls')];
SHOTS.push(['plan', `/scenario/${b}`, 'light'], ['compare', `/compare?a=${a}&b=${b}`, 'light', '#maps']);
for (const [name, path, colorScheme, top, storageState] of SHOTS.filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
  const { tab, close } = await open(browser, desk.address, path, { colorScheme, viewport: { width: 1200, height: 760 }, ...(storageState ? { storageState } : {}) });
  await tab.waitForTimeout(900);
  if (top) await tab.evaluate((selector) => document.querySelector(selector).scrollIntoView(), top);
  await tab.waitForTimeout(200);
  const file = `${folder}/${name}.jpg`;
  await tab.screenshot({ path: file, type: 'jpeg', quality: 62 });
  console.log(`${name}.jpg: ${Math.round(statSync(file).size / 1000)} kB`);
  await close();
}
await browser.close();
desk.stop();

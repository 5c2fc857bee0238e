// Makes the pictures of docs/desk.md: npm run shots. Small ones, of the window as a reader sees it.
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, open } from './app-page.mjs';
import { startDesk } from './app-server.mjs';

const folder = fileURLToPath(new URL('../../../docs/desk', import.meta.url));
mkdirSync(folder, { recursive: true });

/** Name, address, light or dark, what stands at the top of the picture. */
const SHOTS = [
  ['start', '/', 'light'],
  ['map', '/map?layers=deposits,plants,links&mineral=antimony&pick=deposits:konchoch-sb-a', 'light', '.form'],
  ['law', '/law?country=KGZ&act=explore&mineral=uranium&date=2024-05-01', 'light'],
  ['corridors', '/corridors?from=kadamjay&to=rotterdam&material=antimony.metal&tonnes=500&date=2026-06-01', 'light'],
  ['corridors-map-ru', '/corridors?from=kadamjay&to=rotterdam&material=antimony.metal&tonnes=500&date=2026-06-01&lang=ru', 'dark', '#map'],
  ['claims', '/claims', 'light'],
  ['sources', '/sources', 'light'],
];

const desk = await startDesk();
const browser = await launch();
for (const [name, path, colorScheme, top] of SHOTS) {
  const { tab, close } = await open(browser, desk.address, path, { colorScheme, viewport: { width: 1200, height: 760 } });
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

// Packs the front into one HTML template: style, script, fonts and base map inside, nothing fetched.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { fontFaces } from './fonts.mjs';
import { licences } from './licences.mjs';
import { landMap, regionMap, worldMap } from './src/basemap.mjs';

const output = process.argv[2] ?? 'build/report-template.html';

const STYLES = ['base', 'chart', 'table', 'print'];

async function script(entry) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0].text.replaceAll('</script', '<\\/script').trim();
}

const embedded = (file) => `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;

async function style() {
  const css = STYLES.map((name) => readFileSync(`src/style/${name}.css`, 'utf8')).join('\n');
  const { transform } = await import('esbuild');
  const { code } = await transform(css, { loader: 'css', minify: true });
  return `${fontFaces('block', embedded)}\n${code}`.trim();
}

/** Whose work is inside the page besides our own. */
const INSIDE = ['d3-array', 'd3-geo', 'internmap', 'topojson-client', '@fontsource-variable/source-sans-3', 'world-atlas'];

const licenceText = () => licences(INSIDE).replaceAll(/--+/g, '==');

const hash = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Fills one slot; the replacement is a function so that "$" in it means itself. */
const fill = (page, slot, text) => page.replace(slot, () => text);

const css = await style();
const map = JSON.stringify({ region: regionMap(), world: worldMap() });
mkdirSync(dirname(output), { recursive: true });

/** Packs one page; those without a map have no slot for one. */
async function template(source, entry, file, name) {
  const js = await script(entry);
  const policy = `default-src 'none'; script-src ${hash(js)}; style-src ${hash(css)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  let page = readFileSync(source, 'utf8');
  page = fill(page, '@@POLICY@@', policy);
  page = fill(page, '@@STYLE@@', css);
  page = fill(page, '@@BASEMAP@@', map);
  page = fill(page, '@@SCRIPT@@', js);
  page = fill(page, '@@LICENCES@@', licenceText());
  writeFileSync(file, page);
  console.log(`${name} template: ${Math.round(page.length / 1024)} KiB (script ${Math.round(js.length / 1024)}, style and fonts ${Math.round(css.length / 1024)}, base map ${Math.round(map.length / 1024)})`);
}

// The report last: Maven asks it alone whether the templates are fresh.
await template('src/compare.html', 'src/compare.ts', join(dirname(output), 'compare-template.html'), 'compare');
await template('src/report.html', 'src/main.ts', output, 'report');
writeFileSync(join(dirname(output), 'land.json'), JSON.stringify(landMap()));

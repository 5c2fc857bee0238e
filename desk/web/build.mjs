// Packs the front into one HTML template: style, script, fonts and base map inside, nothing fetched.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { landMap, regionMap, worldMap } from './src/basemap.mjs';

const require = createRequire(import.meta.url);
const output = process.argv[2] ?? 'build/report-template.html';

const STYLES = ['base', 'chart', 'table', 'print'];

/** Unicode ranges of the subsets, as the font's publisher cuts them. */
const SUBSETS = {
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext': 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
};

function fonts() {
  const folder = dirname(require.resolve('@fontsource-variable/source-sans-3/package.json'));
  return Object.entries(SUBSETS).map(([subset, range]) => {
    const file = join(folder, 'files', `source-sans-3-${subset}-wght-normal.woff2`);
    const data = readFileSync(file).toString('base64');
    return `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:200 900;font-display:block;`
      + `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`;
  }).join('\n');
}

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

async function style() {
  const css = STYLES.map((name) => readFileSync(`src/style/${name}.css`, 'utf8')).join('\n');
  const { transform } = await import('esbuild');
  const { code } = await transform(css, { loader: 'css', minify: true });
  return `${fonts()}\n${code}`.trim();
}

/** Whose work is inside the page besides our own. */
const INSIDE = ['d3-array', 'd3-geo', 'internmap', 'topojson-client', '@fontsource-variable/source-sans-3', 'world-atlas'];

function licences() {
  const texts = INSIDE.map((name) => {
    const folder = join('node_modules', name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`package (${name}) has no licence file`);
    return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  });
  return texts.join('\n\n----\n\n').replaceAll(/--+/g, '==');
}

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
  page = fill(page, '@@LICENCES@@', licences());
  writeFileSync(file, page);
  console.log(`${name} template: ${Math.round(page.length / 1024)} KiB (script ${Math.round(js.length / 1024)}, style and fonts ${Math.round(css.length / 1024)}, base map ${Math.round(map.length / 1024)})`);
}

// The report last: Maven asks it alone whether the templates are fresh.
await template('src/compare.html', 'src/compare.ts', join(dirname(output), 'compare-template.html'), 'compare');
await template('src/report.html', 'src/main.ts', output, 'report');
writeFileSync(join(dirname(output), 'land.json'), JSON.stringify(landMap()));

// Builds the desk's front: app.mjs OUT writes OUT/index.html and OUT/static/*, names with a hash, each text file also
// compressed beside itself, so that the server only hands out files.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { fontFaces } from './fonts.mjs';
import { licences } from './licences.mjs';
import { reachMap, regionMap, worldMap } from './src/basemap.mjs';

const out = resolve(process.argv[2] ?? 'build/app');
const made = resolve('build/made');
const INSIDE = ['d3-array', 'd3-geo', 'internmap', 'topojson-client', 'ol', 'proj4', 'yaml', '@fontsource-variable/source-sans-3', 'world-atlas'];

/** The report follows the system's ground; here the reader may choose one, so each rule of the ground gets its twin. */
function grounds(css) {
  const dark = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/;
  return css.replace(dark, (_, rules) => `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${rules}} }\n:root[data-theme="dark"] {${rules} color-scheme: dark; }\n:root[data-theme="light"] { color-scheme: light; }`);
}

function style() {
  const of = (folder, name) => readFileSync(`${folder}/style/${name}.css`, 'utf8');
  const print = of('src', 'print').replace(':root {', ':root:root:root {');
  const shared = [grounds(of('src', 'base')), of('src', 'chart'), of('src', 'table')];
  const own = readdirSync('app/style').filter((name) => name.endsWith('.css')).sort().map((name) => readFileSync(`app/style/${name}`, 'utf8'));
  return [fontFaces('swap', (file) => JSON.stringify(file)), ...shared, ...own, print].join('\n');
}

/** A language is a file of i18n/: this makes of them the module that loads one on demand and names all. */
const languages = {
  name: 'languages',
  setup(builder) {
    builder.onResolve({ filter: /^desk:languages$/ }, () => ({ path: 'languages', namespace: 'desk' }));
    builder.onLoad({ filter: /.*/, namespace: 'desk' }, () => {
      const ids = readdirSync('app/i18n').filter((name) => name.endsWith('.json')).map((name) => basename(name, '.json')).sort();
      const name = (id) => JSON.parse(readFileSync(`app/i18n/${id}.json`, 'utf8'))['language.name'];
      return {
        resolveDir: resolve('app'),
        contents: `export const languages = {${ids.map((id) => `${id}: () => import('./i18n/${id}.json')`).join(',')}};\n`
          + `export const languageNames = ${JSON.stringify(Object.fromEntries(ids.map((id) => [id, name(id)])))};`,
      };
    });
  },
};

/** The base maps are fetched when a map is drawn: an import of them is their address. */
const borders = {
  name: 'borders',
  setup(builder) {
    builder.onResolve({ filter: /^desk:(reach|world|borders)$/ }, ({ path }) => ({ path: `${made}/${path.slice(5)}.json`, namespace: 'borders' }));
    builder.onLoad({ filter: /.*/, namespace: 'borders' }, ({ path }) => ({ contents: readFileSync(path), loader: 'file' }));
  },
};

rmSync(out, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
writeFileSync(`${made}/app.css`, style());
writeFileSync(`${made}/reach.json`, JSON.stringify(reachMap()));
writeFileSync(`${made}/borders.json`, JSON.stringify({ region: regionMap(), world: worldMap() }));
writeFileSync(`${made}/world.json`, JSON.stringify(worldMap()));
writeFileSync(`${made}/licences.txt`, `Tizbek is licensed under the Apache License 2.0. Inside its pages is also the work of others, under their licences:\n\n${licences(INSIDE)}\n`);

const common = {
  bundle: true, minify: true, target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning', metafile: true,
  outdir: `${out}/static`, publicPath: '/static/', entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]', assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.txt': 'file', '.svg': 'file' },
};
const addressOf = (result, entry) => `/static/${basename(Object.entries(result.metafile.outputs).find(([, o]) => o.entryPoint && resolve(o.entryPoint) === resolve(entry))[0])}`;

const assets = await build({ ...common, entryPoints: [`${made}/app.css`, 'app/theme.ts'] });
const files = await build({ ...common, stdin: { contents: `import a from '${made}/licences.txt'; import b from './app/icon.svg'; export default [a, b];`, resolveDir: '.' }, write: true, outdir: `${made}/files`, format: 'esm' });
const copied = Object.fromEntries(Object.keys(files.metafile.outputs).map((file) => [basename(file).replace(/-[A-Z0-9]+\./, '.'), file]));
for (const name of ['licences.txt', 'icon.svg']) writeFileSync(`${out}/static/${basename(copied[name])}`, readFileSync(copied[name]));
const at = (name) => `/static/${basename(copied[name])}`;
const scripts = await build({
  ...common, entryPoints: ['app/main.ts'], format: 'esm', splitting: true, plugins: [languages, borders],
  define: { __LICENCES__: JSON.stringify(at('licences.txt')) },
});

/** What the first page needs at once, so that the browser asks for it without having read the script. */
function preloads(result) {
  const [main] = Object.entries(result.metafile.outputs).find(([, o]) => o.entryPoint === 'app/main.ts');
  const needed = result.metafile.outputs[main].imports.filter((i) => i.kind === 'import-statement').map((i) => `/static/${basename(i.path)}`);
  return needed.map((path) => `<link rel="modulepreload" href="${path}">`).join('\n');
}

const slots = {
  ICON: at('icon.svg'), STYLE: addressOf(assets, `${made}/app.css`), THEME: addressOf(assets, 'app/theme.ts'),
  SCRIPT: addressOf(scripts, 'app/main.ts'), PRELOADS: preloads(scripts),
};
const index = readFileSync('app/index.html', 'utf8').replace(/@@([A-Z]+)@@/g, (_, slot) => slots[slot]);
writeFileSync(`${out}/index.html`, index);

const TEXT = /\.(js|css|json|svg|txt|html)$/;

function compress(folder) {
  let [plain, packed] = [0, 0];
  for (const name of readdirSync(folder)) {
    if (!TEXT.test(name)) continue;
    const text = readFileSync(join(folder, name));
    const brotli = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });
    writeFileSync(join(folder, `${name}.br`), brotli);
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
    plain += text.length;
    packed += brotli.length;
  }
  return [plain, packed];
}

const [plain, packed] = compress(`${out}/static`);
compress(out);
console.log(`desk: ${readdirSync(`${out}/static`).filter((n) => !/\.(br|gz)$/.test(n)).length} files, ${Math.round(plain / 1024)} KiB, ${Math.round(packed / 1024)} compressed`);

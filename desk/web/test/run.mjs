// Bundles the tests, which are TypeScript, and runs them with Node's own runner.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = `${here}../build/test`;
const tests = readdirSync(here).filter((name) => name.endsWith('.test.ts'));
await build({ entryPoints: tests.map((name) => here + name), bundle: true, platform: 'node', format: 'esm', outdir: out, outExtension: { '.js': '.mjs' }, external: ['yaml'], logLevel: 'warning' });
const done = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...tests.map((name) => `${out}/${name.replace(/ts$/, 'mjs')}`)], { stdio: 'inherit' });
process.exit(done.status ?? 1);

// What Maven calls: template OUT | app OUT | test | browser REPORT | desk. Does nothing where the output is newer than its inputs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const [task, path] = process.argv.slice(2);

/** Latest change in a file or folder, in milliseconds. */
function changed(place) {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(place).map((name) => changed(join(place, name))));
}

const newest = (places) => Math.max(...places.map(changed));
const isFresh = (output, inputs) => existsSync(output) && statSync(output).mtimeMs >= newest(inputs);

function run(command, args, environment = {}) {
  const windows = process.platform === 'win32';
  const done = spawnSync(command, args, { stdio: 'inherit', shell: windows, env: { ...process.env, ...environment } });
  if (done.error) {
    console.error(`command (${command}) cannot be started: ${done.error.message}\n  Maybe Node.js 20 or later is not installed.`);
    process.exit(1);
  }
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Lanes of scripts, each one after the other; what a lane says is told whole when it ends. */
async function sideBySide(lanes, environment) {
  const ended = await Promise.all(lanes.map(async (scripts) => {
    for (const script of scripts) {
      const status = await told(script, environment);
      if (status !== 0) return status;
    }
    return 0;
  }));
  const worst = Math.max(...ended);
  if (worst !== 0) process.exit(worst);
}

function told(script, environment) {
  return new Promise((done) => {
    const child = spawn('node', [script], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (data) => said.push(data));
    child.stderr.on('data', (data) => said.push(data));
    child.on('error', (error) => { console.error(`script (${script}) cannot be started: ${error.message}`); done(1); });
    child.on('close', (status) => { process.stdout.write(Buffer.concat(said)); done(status ?? 1); });
  });
}

function install() {
  const marker = join('node_modules', '.tizbek-installed');
  if (isFresh(marker, ['package.json', 'package-lock.json'])) return;
  run('npm', ['ci', '--silent', '--ignore-scripts', '--no-fund', '--no-audit']);
  writeFileSync(marker, '');
}

const shared = ['src', 'fonts.mjs', 'licences.mjs', 'package.json', 'package-lock.json'];

switch (task) {
  case 'template':
    if (isFresh(path, [...shared, 'build.mjs'])) break;
    install();
    mkdirSync(dirname(path), { recursive: true });
    run('node', ['build.mjs', path]);
    break;
  case 'app':
    // The page is written after all that it names.
    if (isFresh(join(path, 'index.html'), [...shared, 'app', 'app.mjs'])) break;
    install();
    run('node', ['app.mjs', path]);
    break;
  case 'test':
    install();
    run('npm', ['test', '--silent']);
    break;
  case 'browser':
    install();
    run('node', ['test/browser.mjs'], { REPORT: path });
    break;
  case 'desk':
    install();
    run('node', ['app.mjs', 'build/app']);
    await sideBySide([['test/app-browser.mjs'], ['test/app-plan-browser.mjs', 'test/app-register-browser.mjs']], { APP: resolve('build/app') });
    break;
  default:
    console.error(`task (${task}) is not known\n  Maybe template, app, test, browser or desk was meant.`);
    process.exit(1);
}

// The desk for the tests: the server that Maven built (cli/target), or one that runs already (DESK=http://127.0.0.1:7070/).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** A start that takes longer than this hangs. */
const PATIENCE_MS = 60_000;

function jar() {
  const target = join(root, 'cli/target');
  const name = existsSync(target) && readdirSync(target).find((file) => /^tizbek-cli-.*\.jar$/.test(file) && !/-(sources|javadoc|tests)\.jar$/.test(file));
  if (!name || !existsSync(join(target, 'lib'))) throw new Error('the server is not built: cli/target has no jar, or no lib\n  Maybe ./tizbek --help builds it.');
  return [join(target, name), join(target, 'lib', '*')].join(delimiter);
}

/** Starts the server on a free port; gives its address and the way to stop it. */
export async function startDesk() {
  if (process.env.DESK) return { address: process.env.DESK, stop: () => undefined };
  // The launcher knows where a JDK that is new enough lies.
  const found = spawnSync(join(root, 'tizbek'), ['--find-jdk'], { encoding: 'utf8' }).stdout?.trim() || process.env.JAVA_HOME;
  const java = found ? join(found, 'bin/java') : 'java';
  const child = spawn(java, ['-Xmx1g', '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', `-Dtizbek.home=${root}`, '-cp', jar(), 'tizbek.cli.Main', 'desk', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => { child.kill(); reject(new Error(`the desk did not start within ${PATIENCE_MS / 1000} s`)); }, PATIENCE_MS);
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      const found = /http:\/\/\S+/.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
    child.on('exit', (code) => { clearTimeout(timer); reject(new Error(`the desk ended with exit code ${code}\n${said}`)); });
  });
  return { address, stop: () => child.kill() };
}

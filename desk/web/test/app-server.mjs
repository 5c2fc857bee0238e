// The desk for the tests: the server that Maven built (cli/target), or one that runs already (DESK=http://127.0.0.1:7070/).
import { spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
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

const java = () => {
  // The launcher knows where a JDK that is new enough lies.
  const found = spawnSync(join(root, 'tizbek'), ['--find-jdk'], { encoding: 'utf8' }).stdout?.trim() || process.env.JAVA_HOME;
  return found ? join(found, 'bin/java') : 'java';
};
const program = (...args) => ['-Xmx1g', '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', `-Dtizbek.home=${root}`, '-cp', jar(), 'tizbek.cli.Main', ...args];

/** Makes a register of invented rights with invented accounts in a folder; gives the accounts by their role. */
export function demoRegister(folder, rights) {
  const made = spawnSync(java(), program('register', 'demo', '--register', folder, '--rights', String(rights), '--accounts'), { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`the register was not made: ${made.stderr}`);
  return Object.fromEntries([...made.stdout.matchAll(/account demo-(\S+)\s+password (\S+)(?:\s+second factor (\S+))?/g)].map(([, role, password, secret]) => [role, { account: `demo-${role}`, password, secret }]));
}

/** The code of a second factor at this moment (RFC 6238). */
export function codeOf(secret) {
  const bits = [...secret].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))).update(step).digest();
  return String((digest.readUInt32BE(digest[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export const isBuilt = () => existsSync(join(root, 'cli/target/lib'));

/** Starts the server on a free port, with a register where a folder is given; gives its address and the way to stop it. */
export async function startDesk({ register } = {}) {
  if (process.env.DESK && !register) return { address: process.env.DESK, stop: () => undefined };
  const child = spawn(java(), program('desk', '--port', '0', ...(register ? ['--register', register] : [])), { stdio: ['ignore', 'pipe', 'inherit'] });
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

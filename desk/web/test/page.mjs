// A report for the tests: the one that Maven wrote (REPORT), or the template filled here as ReportPage does it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('..', import.meta.url));
export const output = `${web}test-output`;

/** Writes a report of a plan and gives its file. */
export function report(name, plan) {
  mkdirSync(output, { recursive: true });
  const template = `${web}build/report-template.html`;
  execFileSync('node', ['build.mjs', template], { cwd: web, stdio: 'ignore' });
  const page = readFileSync(template, 'utf8').replace('@@PLAN_JSON@@', () => JSON.stringify(plan).replaceAll('<', '\\u003c'));
  const file = `${output}/${name}.html`;
  writeFileSync(file, page);
  return file;
}

export const samplePlan = () => JSON.parse(readFileSync(`${web}test/sample-plan.json`, 'utf8'));

/** The Chromium of the system, or undefined. */
export function findChromium() {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe'];
  return places.find((place) => place && existsSync(place));
}

export const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// The licences of what is built into a page besides our own work.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function licences(names) {
  const texts = names.map((name) => {
    const folder = join('node_modules', name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`package (${name}) has no licence file`);
    return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  });
  return texts.join('\n\n----\n\n');
}

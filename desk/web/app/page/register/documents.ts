// Documents handed in: each is sent at once, and stands in the address by its hash.
import { h } from '../../../src/dom.ts';
import type { Desk } from '../../desk.ts';
import { problem } from '../../part/states.ts';
import { send } from './session.ts';

/** Names of what this reader sent, as long as the page is open: the server keeps hashes. */
const names = new Map<string, string>();
const TYPES = '.pdf,.png,.jpg,.jpeg,.geojson,.csv,.xlsx,.gpkg';
export const MOST_BYTES = 20 * 1024 * 1024;

export function upload(desk: Desk, documents: string[]): HTMLElement {
  const said = h('div', { 'aria-live': 'assertive' });
  const field = h('input', { id: 'documents-add', type: 'file', multiple: true, accept: TYPES });
  field.addEventListener('change', async () => {
    const all = [...documents];
    for (const file of field.files ?? []) {
      if (file.size > MOST_BYTES) {
        said.append(h('p', { class: 'problem-line' }, desk.t('register.documents.large', { name: file.name, n: desk.exact(file.size / 1024 / 1024, 1) })));
        continue;
      }
      try {
        const { sha256 } = await send<{ sha256: string }>('/api/register/documents', file, 'POST', desk.language);
        names.set(sha256, file.name);
        if (!all.includes(sha256)) all.push(sha256);
      } catch (error) {
        said.append(problem(desk, error));
      }
    }
    field.value = '';
    if (all.length > documents.length) desk.select({ documents: all.join(',') }, { replace: true });
  });
  return h('div', {},
    h('div', { class: 'field' }, h('label', { for: 'documents-add' }, desk.t('register.documents.add')), field),
    documents.length > 0 && h('ul', { class: 'plain' }, ...documents.map((sha) => h('li', {}, names.get(sha) ? `${names.get(sha)!} ` : '', h('code', {}, `${sha.slice(0, 16)}…`),
      h('button', { type: 'button', class: 'quiet', 'aria-label': desk.t('register.documents.drop', { name: names.get(sha) ?? sha.slice(0, 8) }), onclick: () => desk.select({ documents: documents.filter((one) => one !== sha).join(',') }, { replace: true }) }, '×')))), said);
}

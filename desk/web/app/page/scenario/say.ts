// A change of a scenario in words, as the list of changes and the title of the plan have it.
import type { Desk } from '../../desk.ts';
import type { Key } from '../../words.ts';
import { isLaw, isMap, type Change, type LawChange, type MapChange } from './draft.ts';

export function say(desk: Desk, change: Change): string {
  if (isLaw(change)) return law(desk, change);
  if (isMap(change)) return map(desk, change);
  if (change.kind === 'plant') return desk.t(change.capacity === undefined ? 'say.plant' : 'say.plant.capacity', { plant: change.plant, year: change.opens, t: desk.exact(change.capacity ?? 0, 0) });
  if (change.kind === 'law-off') return [desk.t('say.law-off', { provision: change.provision }), span(desk, change)].join(', ');
  return desk.t('say.law-frozen', { day: desk.day(change.day) });
}

function law(desk: Desk, c: LawChange): string {
  const values = {
    country: desk.country(c.country), materials: c.materials.map((m) => desk.material(m)).join(', '), n: desk.n(c.number ?? 0),
    way: c.act === 'export' ? desk.t('say.to', { country: c.target ? desk.country(c.target) : desk.t('say.all') }) : desk.t('say.from', { country: c.target ? desk.country(c.target) : desk.t('say.all') }),
    act: desk.t(`say.${c.act}`),
  };
  return [desk.t(`say.${c.kind}` as Key, values), span(desk, c)].join(', ');
}

function map(desk: Desk, c: MapChange): string {
  const what = c.scope === 'corridor' ? desk.words(desk.overview.corridors.find((k) => k.id === c.what)?.name, c.what)
    : c.scope === 'country' ? desk.country(c.what) : c.scope === 'border' ? `${desk.country(c.what)} – ${desk.country(c.other)}` : c.scope === 'mode' ? desk.term('mode', c.what) : c.what;
  return [desk.t(`say.${c.kind}` as Key, { what: c.scope === 'corridor' ? what : `${desk.t(`scope.${c.scope}` as Key).toLocaleLowerCase()} ${what}`, n: desk.n(c.number ?? 0) }), span(desk, c)].filter(Boolean).join(', ');
}

function span(desk: Desk, { from, until }: { from?: string; until?: string }): string {
  if (from && until) return desk.t('say.between', { from: desk.day(from), until: desk.day(until) });
  return from ? desk.t('say.since', { from: desk.day(from) }) : until ? desk.t('say.until', { until: desk.day(until) }) : '';
}

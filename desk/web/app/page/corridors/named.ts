// The named corridors: how long, what stands on them, what went over them.
import { h } from '../../../src/dom.ts';
import { table, type Column } from '../../../src/table.ts';
import { get } from '../../api.ts';
import type { Desk } from '../../desk.ts';
import { figure } from '../../part/known.ts';
import { section } from '../../part/parts.ts';
import type { Corridor, Corridors } from './model.ts';

export async function named(desk: Desk): Promise<HTMLElement> {
  const { corridors } = await get<Corridors>('/api/corridors');
  const name = (c: Corridor): string => desk.words({ en: c.name, ru: c.nameRu });
  // What is planned for years to come was not carried.
  const thisYear = new Date().getUTCFullYear();
  const latest = (c: Corridor): Corridor['volumes'][number] | undefined => c.volumes.filter((v) => v.chosen && v.year <= thisYear).sort((a, b) => b.year - a.year)[0];
  const columns: Column<Corridor>[] = [
    { head: desk.t('corridors.corridor'), value: name, draw: (c) => h('a', { href: desk.link('/map', { layers: 'links,crossings,corridors', corridor: c.id }) }, name(c)) },
    { head: desk.t('corridors.km'), unit: desk.t('unit.km'), value: (c) => c.kilometres, numeric: true, full: true },
    { head: desk.t('corridors.borders'), value: (c) => c.borders.length, numeric: true },
    { head: desk.t('corridors.dwell'), unit: desk.t('unit.h'), value: (c) => c.borders.reduce((sum, b) => sum + b.hours, 0) || undefined, numeric: true },
    { head: desk.t('corridors.volume'), unit: desk.t('unit.t'), value: (c) => latest(c)?.tonnes, numeric: true, draw: (c) => {
      const v = latest(c);
      return v ? figure(desk, desk.exact(v.tonnes, 0), { basis: v.basisOfFigure, what: name(c), year: v.year, unit: desk.t('unit.t'), sources: v.sources, note: v.note, rivals: c.volumes.filter((o) => o.year === v.year).length - 1 }) : null;
    } },
    { head: desk.t('known.year'), value: (c) => latest(c)?.year, text: (c) => String(latest(c)?.year ?? ''), numeric: true },
  ];
  return section('named', desk.t('corridors.named', { n: corridors.length }), desk.t('corridors.named.note'), table(desk, { id: 'corridors', caption: desk.t('corridors.named', { n: corridors.length }), columns, rows: corridors, empty: desk.t('corridors.named.none'), sort: { column: 4, descending: true }, cards: true }));
}

// What the double of the server composes: minerals and countries out of the data package itself, after the shapes of the API.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const home = fileURLToPath(new URL('../../..', import.meta.url));

/** Rows of a CSV file as objects, with their line. */
export function rows(name) {
  const text = readFileSync(`${home}data/${name}.csv`, 'utf8');
  const cells = [[]];
  let cell = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { cell += '"'; i++; } else if (c === '"') quoted = false; else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      cells.at(-1).push(cell.replace(/\r$/, ''));
      cell = '';
      if (c === '\n') cells.push([]);
    } else cell += c;
  }
  const [head, ...body] = cells.filter((line) => line.length > 1);
  return body.map((line, i) => ({ ...Object.fromEntries(head.map((name, j) => [name, line[j] ?? ''])), _line: i + 2 }));
}

const commodities = rows('commodities'), countries = rows('countries'), areas = rows('areas'), materials = rows('materials');
const named = (list) => new Map(list.map((r) => [r.id, { en: r.name_en ?? r.name, ru: r.name_ru }]));
const names = { commodity: named(commodities), country: new Map([...named(countries), ...named(areas)]), material: named(materials) };
for (const field of ['exporter', 'importer', 'area', 'owner_country']) names[field] = names.country;

const VALUE = {
  production: ['quantity_t', 't'], reserves: ['quantity_t', 't'], prices: ['price'], shares: ['value'], trade_flows: ['quantity_t', 't'], demand: ['consumption_t', 't'],
  deposits: ['contained_t', 't'], facilities: ['capacity_t_per_year', 't/y'], programmes: ['value'], programme_progress: ['value'], governance: ['value'], exploration_spending: ['amount'], quotations: ['none'],
};

function figures(table, keep) {
  const [value, unit] = VALUE[table];
  const all = rows(table);
  const claims = new Map();
  for (const row of all) claims.set(row.claim, (claims.get(row.claim) ?? 0) + 1);
  return all.filter(keep).map((row) => {
    const { _line, ...fields } = row;
    const year = row.year ?? row.period ?? row.to ?? row.estimate_year;
    return {
      table, line: _line, key: row.claim ?? row.id, fields: Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== '')),
      names: Object.fromEntries(Object.entries(names).flatMap(([field, known]) => (known.has(row[field]) ? [[field, known.get(row[field])]] : []))),
      ...(row[value] === '' || row[value] === undefined ? {} : { value: Number(row[value]) }), unit: unit ?? row.unit, year: year && /^\d{4}$/.test(year) ? Number(year) : year, basis: row.basis, source: row.source,
      chosen: row.chosen !== 'n', rivals: row.claim ? claims.get(row.claim) - 1 : 0,
    };
  });
}

function provisions() {
  const all = [];
  for (const country of readdirSync(`${home}laws`).filter((name) => /^[A-Z]+$/.test(name))) {
    for (const file of readdirSync(`${home}laws/${country}`).filter((name) => name.endsWith('.yaml'))) {
      const law = parse(readFileSync(`${home}laws/${country}/${file}`, 'utf8'), { schema: 'failsafe' });
      const acts = new Map((law.instruments ?? []).map((i) => [i.id, i.name]));
      for (const p of law.provisions ?? []) {
        const act = acts.get(p.instrument);
        all.push({
          id: p.id, title: p.title, citation: act && { en: `${act.en}, Art. ${p.article ?? ''}`, ru: `${act.ru}, ст. ${p.article ?? ''}` }, topic: p.topic, effect: p.effect, country,
          from: p.from, until: p.until, basis: p.basis, sources: [].concat(p.sources ?? []), applies: p.applies ?? {},
        });
      }
    }
  }
  return all;
}
let laws;
const inForce = (day, keep) => (laws ??= provisions()).filter((p) => (!p.from || p.from <= day) && (!p.until || p.until > day) && keep(p)).map(({ applies, ...p }) => p);
const names_ = (p, id) => [].concat(p.applies.commodities ?? []).includes(id) || [].concat(p.applies.materials ?? []).some((m) => m.startsWith(`${id}.`));

export function mineral(id, day) {
  const row = commodities.find((c) => c.id === id);
  if (!row) return undefined;
  const of = (table) => figures(table, (r) => r.commodity === id);
  const series = rows('quotations').filter((q) => q.commodity === id).map((q) => q.id);
  const processes = rows('chain_processes');
  return {
    schema: 'tizbek-mineral/1', id, name: names.commodity.get(id), symbol: row.symbol, group: row.group,
    flags: { euCritical: row.eu_critical === 'y', euStrategic: row.eu_strategic === 'y', usCritical: row.us_critical === 'y' },
    stages: materials.filter((m) => m.commodity === id).map((m) => ({
      material: m.id, name: names.material.get(m.id), stage: m.stage,
      processes: processes.filter((p) => p.output === m.id).map((p) => ({ id: p.process, name: { en: p.name_en, ru: p.name_ru }, input: p.input, output: p.output, basis: p.basis, source: p.source })),
    })),
    production: of('production'), reserves: of('reserves'), prices: figures('prices', (r) => series.includes(r.series)), quotations: of('quotations'), shares: of('shares'), trade: of('trade_flows'), demand: of('demand'),
    deposits: of('deposits'), facilities: figures('facilities', (r) => r.output_commodity === id), law: inForce(day, (p) => names_(p, id)),
  };
}

export function country(id, day) {
  if (!names.country.has(id)) return undefined;
  const of = (table) => figures(table, (r) => r.country === id);
  const programmes = of('programmes');
  const own = new Set(programmes.map((p) => p.fields.id));
  return {
    schema: 'tizbek-country/1', id, name: names.country.get(id), region: countries.find((c) => c.id === id)?.region === 'y',
    production: of('production'), reserves: of('reserves'), exports: figures('trade_flows', (r) => r.exporter === id), shares: of('shares'),
    programmes: [...programmes, ...figures('programme_progress', (r) => own.has(r.programme))], exploration: of('exploration_spending'),
    deposits: of('deposits'), facilities: of('facilities'), governance: of('governance'), law: inForce(day, (p) => p.country === id),
  };
}

export function scenarios() {
  const files = new Map(readdirSync(`${home}scenarios`).filter((name) => name.endsWith('.yaml')).map((name) => [name.slice(0, -5), readFileSync(`${home}scenarios/${name}`, 'utf8')]));
  const read = new Map([...files].map(([id, text]) => [id, parse(text)]));
  const found = (id, field) => {
    for (let at = id; at; at = read.get(at)?.extends) if (read.get(at)?.[field] !== undefined) return read.get(at)[field];
    return undefined;
  };
  return [...files].map(([id, yaml]) => {
    const own = read.get(id);
    const chains = [].concat(found(id, 'chain') ?? found(id, 'chains') ?? []);
    return { id, title: own.title, summary: own.summary, chains, from: found(id, 'from'), to: found(id, 'to'), data: own, yaml };
  });
}

export function overview() {
  const chains = new Set(rows('chains').map((c) => c.id));
  const acts = parse(readFileSync(`${home}laws/acts.yaml`, 'utf8')).acts;
  return {
    schema: 'tizbek-overview/1', data: { version: '0.2.0', tables: 73, rows: 21000, byBasis: { read: 15000, derived: 4000, recalled: 900, assumed: 700 } },
    minerals: commodities.map((c) => ({ id: c.id, name: names.commodity.get(c.id), symbol: c.symbol, group: c.group, chain: chains.has(c.id) })),
    countries: countries.map((c) => ({ id: c.id, name: names.country.get(c.id), region: c.region === 'y' })),
    scenarios: scenarios().map(({ yaml, data, ...s }) => s), corridors: rows('corridors').map((c) => ({ id: c.id, name: { en: c.name, ru: c.name_ru } })),
    actKinds: acts.map((a) => ({ id: a.id, title: a.title })), lawCountries: readdirSync(`${home}laws`).filter((name) => /^[A-Z]+$/.test(name)),
    materials: materials.map((m) => ({ id: m.id, commodity: m.commodity, name: names.material.get(m.id) })), languages: ['en', 'ru'],
  };
}

/** As `facts list --json`, filtered by equal fields. */
export function table(name, filter) {
  const some = rows(name).filter((r) => Object.entries(filter).every(([k, v]) => !(k in r) || r[k] === v));
  return { table: name, rows: some, matching: some.length };
}

export const source = (id) => rows('sources').find((s) => s.id === id);

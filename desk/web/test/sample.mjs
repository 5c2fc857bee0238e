// Writes sample-plan.json: a plan whose places are real and whose every figure is INVENTED, to look at the page with.
import { writeFileSync } from 'node:fs';
import { countries, links, places, crossings, sites } from './sample-map.mjs';

const YEARS = [2024, 2025, 2026, 2027, 2028, 2029, 2030];
const MATERIALS = [
  { id: 'antimony.concentrate', stage: 'concentrate', title: { en: 'Antimony concentrate', ru: 'Сурьмяный концентрат' }, contentShare: 0.5 },
  { id: 'antimony.metal', stage: 'metal', title: { en: 'Antimony metal', ru: 'Металлическая сурьма' }, contentShare: 0.995 },
  { id: 'antimony.oxide', stage: 'oxide', title: { en: 'Antimony trioxide', ru: 'Триоксид сурьмы' }, contentShare: 0.83 },
];
const [ORE, METAL, OXIDE] = MATERIALS.map((m) => m.id);

/** How far the invented shock has worked in a year: none before, full in 2025, fading later. */
const shock = (year) => ({ 2024: 0.35, 2025: 1, 2026: 0.8, 2027: 0.62, 2028: 0.5, 2029: 0.42, 2030: 0.38 })[year];
const round = (x, digits = 1) => Math.round(x * 10 ** digits) / 10 ** digits;

// Shortest path over the sample's links, so that flows share corridors as they do in a real plan.
const at = Object.fromEntries(places.map((p) => [p.id, [p.longitude, p.latitude]]));
const neighbours = {};
for (const l of links.filter((l) => l.status === 'open')) {
  const [dx, dy] = [at[l.from][0] - at[l.to][0], at[l.from][1] - at[l.to][1]];
  const cost = Math.hypot(dx * 0.75, dy) * (l.mode === 'road' ? 1.2 : l.mode === 'ferry' ? 1.5 : 1);
  (neighbours[l.from] ??= []).push([l.to, cost]);
  (neighbours[l.to] ??= []).push([l.from, cost]);
}
function path(from, to) {
  const best = { [from]: 0 }, previous = {}, open = new Set([from]);
  while (open.size) {
    const node = [...open].sort((a, b) => best[a] - best[b])[0];
    if (node === to) break;
    open.delete(node);
    for (const [next, cost] of neighbours[node] ?? []) {
      if (best[node] + cost < (best[next] ?? Infinity)) { best[next] = best[node] + cost; previous[next] = node; open.add(next); }
    }
  }
  const nodes = [to];
  while (nodes[0] !== from && previous[nodes[0]]) nodes.unshift(previous[nodes[0]]);
  return nodes;
}
const siteOf = Object.fromEntries(sites.map((s) => [s.id, s]));

// [material, from, to, tonnes of 2024 in the baseline, factor at full shock, through the region's network]
const TRADE = [
  [ORE, 'tjk-konchoch', 'tjk-anzob-smelter', 17000, 1.25], [ORE, 'tjk-anzob', 'tjk-anzob-smelter', 6400, 1.2],
  [ORE, 'tjk-konchoch', 'chn-smelters', 14200, 0.4], [ORE, 'rus-yakutia', 'chn-smelters', 26000, 0.35],
  [ORE, 'rus-yakutia', 'omn-sohar', 3000, 3.1], [ORE, 'tjk-konchoch', 'omn-sohar', 1200, 4.2],
  [ORE, 'bol-mines', 'omn-sohar', 1800, 1.6], [ORE, 'bol-mines', 'chn-smelters', 4200, 0.4],
  [ORE, 'aus-mines', 'chn-smelters', 7800, 0.3], [ORE, 'aus-mines', 'omn-sohar', 900, 3.4],
  [ORE, 'mmr-mines', 'tha-smelters', 3900, 1.3], [ORE, 'chn-mines', 'chn-smelters', 84000, 0.97],
  [ORE, 'kgz-kassan', 'kgz-kadamjay', 300, 1], [ORE, 'kaz-turgusun', 'kaz-ust', 420, 1.1],
  [METAL, 'tjk-anzob-smelter', 'bel-market', 3900, 1.5], [METAL, 'tjk-anzob-smelter', 'usa-market', 2100, 1.9],
  [METAL, 'tjk-anzob-smelter', 'tur-market', 900, 1.1], [METAL, 'tjk-anzob-smelter', 'ind-market', 3200, 0.8],
  [METAL, 'kgz-kadamjay', 'rus-market', 120, 1], [METAL, 'kaz-ust', 'rus-market', 190, 1.05],
  [METAL, 'chn-smelters', 'usa-market', 5200, 0.04], [METAL, 'chn-smelters', 'jpn-market', 5600, 0.35],
  [METAL, 'chn-smelters', 'kor-market', 3600, 0.4], [METAL, 'chn-smelters', 'bel-market', 4300, 0.25],
  [METAL, 'chn-smelters', 'chn-oxide', 52000, 1.04], [METAL, 'chn-smelters', 'chn-market', 21000, 1.05],
  [METAL, 'omn-sohar', 'usa-market', 1600, 3], [METAL, 'omn-sohar', 'bel-oxide', 1500, 2.4],
  [METAL, 'tha-smelters', 'jpn-market', 1500, 1.4], [METAL, 'tha-smelters', 'usa-market', 700, 1.6],
  [METAL, 'vnm-smelters', 'jpn-market', 1100, 1.4], [METAL, 'rus-smelter', 'rus-market', 2300, 1.01],
  [OXIDE, 'chn-oxide', 'usa-market', 7900, 0.05], [OXIDE, 'chn-oxide', 'deu-market', 5200, 0.3],
  [OXIDE, 'chn-oxide', 'jpn-market', 4100, 0.4], [OXIDE, 'chn-oxide', 'chn-market', 44000, 1.08],
  [OXIDE, 'bel-oxide', 'deu-market', 3300, 1.3], [OXIDE, 'bel-oxide', 'usa-market', 2100, 1.5], [OXIDE, 'fra-oxide', 'deu-market', 2600, 0.9],
];
const contents = Object.fromEntries(MATERIALS.map((m) => [m.id, m.contentShare]));

function flow(year, [material, from, to, base, factor]) {
  const a = siteOf[from], b = siteOf[to];
  const growth = 1 + 0.012 * (year - 2024);
  const nodes = a.node && b.node ? path(a.node, b.node) : [];
  const coordinates = [[a.longitude, a.latitude], ...nodes.map((n) => at[n]), [b.longitude, b.latitude]];
  const tonnes = base * growth * (1 + (factor - 1) * shock(year));
  return {
    year, material, fromSite: from, toSite: to, fromCountry: a.country, toCountry: b.country, tonnes: round(tonnes), baselineTonnes: round(base * growth),
    vehicle: material === ORE ? 'BULK' : 'CONTAINER', freightUsdPerTonne: round(35 + nodes.length * 11, 0), days: 6 + nodes.length * 2, path: coordinates,
    countriesCrossed: [...new Set(nodes.map((n) => places.find((p) => p.id === n).country))].filter((c) => c && c !== a.country && c !== b.country),
  };
}
const flows = YEARS.flatMap((year) => TRADE.map((t) => flow(year, t)));

const STAGE_FROM = { [ORE]: 'mine', [METAL]: 'smelter', [OXIDE]: 'oxide' };
const isOxide = (site) => siteOf[site].kind === 'oxide-plant';
function stageTo(material, to) { return material === ORE ? 'smelter' : material === OXIDE ? 'use-oxide' : isOxide(to) ? 'oxide' : 'use-metal'; }
function chain(year) {
  const rows = new Map();
  const add = (fromStage, fromCountry, toStage, toCountry, t, b) => {
    const key = [fromStage, fromCountry, toStage, toCountry].join();
    const row = rows.get(key) ?? { year, fromStage, fromCountry, toStage, toCountry, tonnesContained: 0, baselineTonnesContained: 0 };
    row.tonnesContained = round(row.tonnesContained + t);
    row.baselineTonnesContained = round(row.baselineTonnesContained + b);
    rows.set(key, row);
  };
  for (const f of flows.filter((f) => f.year === year)) {
    const c = contents[f.material];
    add(STAGE_FROM[f.material], f.fromCountry, stageTo(f.material, f.toSite), f.toCountry, f.tonnes * c, f.baselineTonnes * c);
    if (f.material === ORE) add('smelter', f.toCountry, 'loss', f.toCountry, f.tonnes * c * 0.05, f.baselineTonnes * c * 0.05);
  }
  if (year < 2027) add('smelter', 'CHN', 'stock', 'CHN', 5200 * shock(year), 0);
  return [...rows.values()];
}

const PRICE = { [ORE]: 5200, [METAL]: 12400, [OXIDE]: 11100 };
const LIFT = { CHN: -0.18, RUS: 1.2, IND: 3.1, TUR: 3.4, USA: 4.4, JPN: 3.9, KOR: 3.8, DEU: 4.0, BEL: 4.0, TJK: 3.6, KGZ: 3.3, KAZ: 3.2, OMN: 3.9, THA: 3.5 };
function market(year, material, country) {
  const here = flows.filter((f) => f.year === year && f.material === material && f.toCountry === country);
  const consumed = here.reduce((s, f) => s + f.tonnes, 0), before = here.reduce((s, f) => s + f.baselineTonnes, 0);
  const base = PRICE[material] * (1 + 0.01 * (year - 2024));
  const lift = (LIFT[country] ?? 3) * shock(year) * (material === ORE ? 0.35 : 1);
  const price = base * (1 + lift);
  const origins = new Map();
  here.forEach((f) => origins.set(f.fromCountry, (origins.get(f.fromCountry) ?? 0) + f.tonnes));
  return {
    country, material, year, priceUsdPerTonne: round(price, 0), priceLow: round(base * (1 + lift * (lift > 0 ? 0.45 : 1.8)), 0), priceHigh: round(base * (1 + lift * (lift > 0 ? 1.7 : 0.3)), 0),
    consumedTonnes: round(consumed), unservedTonnes: country === 'USA' && year === 2025 ? 640 : 0,
    baselinePriceUsdPerTonne: round(base, 0), baselineConsumedTonnes: round(before),
    origins: [...origins].map(([c, tonnes]) => ({ country: c, tonnes: round(tonnes) })).sort((x, y) => y.tonnes - x.tonnes),
  };
}
const markets = YEARS.flatMap((year) => MATERIALS.flatMap((m) => {
  const to = [...new Set(flows.filter((f) => f.material === m.id).map((f) => f.toCountry))];
  return to.map((c) => market(year, m.id, c));
}));

const term = (en, ru, usdPerTonne) => ({ title: { en, ru }, usdPerTonne });
function plant(year, site) {
  const s = siteOf[site], out = flows.filter((f) => f.year === year && f.fromSite === site);
  const output = out.reduce((t, f) => t + f.tonnes, 0), before = out.reduce((t, f) => t + f.baselineTonnes, 0);
  const row = { site, title: s.title, country: s.country, process: s.process, year, capacityTonnes: s.capacity, outputTonnes: round(Math.min(output, s.capacity)), baselineOutputTonnes: round(before), terms: [] };
  if (s.state === 'idle') {
    return { ...row, state: 'idle', outputTonnes: 0, baselineOutputTonnes: 0, marginUsdPerTonne: -1450,
      terms: [term('Concentrate at the gate', 'Концентрат у ворот', -9800), term('Own cost', 'Собственные затраты', -2300), term('Freight to market', 'Перевозка до рынка', -410), term('Price at the market', 'Цена на рынке', 11060)],
      reason: { en: 'Concentrate costs more at the gate than the oxide earns', ru: 'Концентрат у ворот дороже, чем выручка от оксида' } };
  }
  if (s.state === 'planned') return { ...row, state: year < 2028 ? 'planned' : 'idle', outputTonnes: 0, baselineOutputTonnes: 0, reason: { en: 'Opens only by a scenario', ru: 'Открывается только сценарием' } };
  return { ...row, state: 'running', scarcityRentUsdPerTonne: round((LIFT[s.country] ?? 0) > 0 ? 2900 * shock(year) : 0, 0), marginUsdPerTonne: round(420 + 2900 * shock(year), 0), reason: { en: 'Runs', ru: 'Работает' } };
}
const plants = YEARS.flatMap((year) => sites.filter((s) => s.kind === 'smelter' || s.kind === 'oxide-plant').map((s) => plant(year, s.id)));

const mines = YEARS.flatMap((year) => sites.filter((s) => s.kind === 'mine').map((s) => {
  const out = flows.filter((f) => f.year === year && f.fromSite === s.id);
  const lift = 1 + (s.country === 'CHN' ? -0.1 : 0.9) * shock(year);
  return { site: s.id, title: s.title, country: s.country, year, tonnesContained: round(out.reduce((t, f) => t + f.tonnes, 0) * 0.5), baselineTonnesContained: round(out.reduce((t, f) => t + f.baselineTonnes, 0) * 0.5),
    concentratePriceUsdPerTonneContained: round(10400 * lift, 0), baselinePriceUsdPerTonneContained: 10400, chargeUsdPerTonneContained: s.country === 'TJK' ? 620 : s.country === 'KAZ' ? 810 : 0 };
}));

const figure = (id, en, ru, unit, year, baseline, value, low, high, deciders) => ({ id, title: { en, ru }, unit, baseline, value, low, high, year, deciders });
const assume = (id, en, ru, value, low, high, unit, reason, effects, decides) => ({ id, what: { en, ru }, value, low, high, unit, reason, effects, decides });
const effect = (f, atLow, atHigh) => ({ figure: f, atLow, atHigh });

const plan = {
  schema: 'tizbek-plan/1', generated: '2026-01-01T12:00:00Z', dataVersion: '0.1.0 (invented sample)',
  scenario: { id: 'china-antimony-controls', title: { en: 'China’s antimony controls (invented sample)', ru: 'Меры контроля Китая над сурьмой (вымышленный пример)' },
    summary: { en: 'A licence on ore, metal and oxide from 15 September 2024 and a ban towards the United States from 3 December 2024. Every figure on this page is invented: it shows what a report looks like, and says nothing about the world.', ru: 'Лицензия на руду, металл и оксид с 15 сентября 2024 года и запрет поставок в США с 3 декабря 2024 года. Все числа на этой странице вымышлены: она показывает, как выглядит отчёт, и ничего не говорит о мире.' },
    announced: '2024-08-15', baseline: 'baseline' },
  chain: { id: 'antimony', title: { en: 'Antimony', ru: 'Сурьма' }, element: 'Sb' },
  baseYear: 2023, priceYear: 2023, years: YEARS, materials: MATERIALS, countries, sites: sites.map(({ id, title, country, latitude, longitude, kind }) => ({ id, title, country, latitude, longitude, kind })),
  headline: {
    answer: { en: 'The controls lift the antimony price outside China fivefold in 2025, and Tajik smelting gains; inside China the price falls', ru: 'Меры контроля поднимают цену сурьмы вне Китая в 2025 году впятеро, и таджикская плавка выигрывает; внутри Китая цена падает' },
    figures: [
      figure('price-outside', 'Price outside China, against the baseline', 'Цена вне Китая к базовому сценарию', 'ratio', 2025, 1, 5.1, 1.9, 9.0, ['sb-throughput', 'sb-elasticity-short', 'omn-sohar-capacity']),
      figure('price-inside', 'Price inside China, against the baseline', 'Цена в Китае к базовому сценарию', 'ratio', 2025, 1, 0.82, 0.61, 0.95, ['sb-throughput']),
      figure('tajik-metal', 'Tajik metal output', 'Выпуск металла в Таджикистане', 't', 2025, 10200, 13000, 10900, 13000, ['tjk-sb-smelter-capacity']),
      figure('tajik-price', 'Price of metal in Tajikistan', 'Цена металла в Таджикистане', 'usd/t', 2025, 12520, 57600, 31000, 88200, ['sb-elasticity-short', 'sb-throughput']),
    ],
  },
  markets, flows, chainFlows: YEARS.flatMap(chain), plants, mines,
  stocks: [{ country: 'CHN', material: METAL, year: 2024, tonnes: 1800 }, { country: 'CHN', material: METAL, year: 2025, tonnes: 7000 }, { country: 'CHN', material: METAL, year: 2026, tonnes: 11100 }],
  revenue: YEARS.flatMap((year) => [
    { country: 'TJK', year, usd: round(13.1e6 * (1 + 2.1 * shock(year)), 0), baselineUsd: 13.1e6, provision: 'tjk-royalty', rate: 0.06 },
    { country: 'KAZ', year, usd: round(0.7e6 * (1 + 2.4 * shock(year)), 0), baselineUsd: 0.7e6, provision: 'kaz-met', rate: 0.08 },
    { country: 'KGZ', year, usd: round(0.05e6 * (1 + 2 * shock(year)), 0), baselineUsd: 0.05e6, provision: 'kgz-royalty', rate: 0.05 },
  ]),
  restrictions: [
    { provision: 'chn-sb-licence', title: { en: 'Export licence on antimony ore, metal and oxide', ru: 'Экспортная лицензия на руду, металл и оксид сурьмы' }, citation: { en: 'Announcement No. 33 of 2024 (invented sample)', ru: 'Объявление № 33 от 2024 года (вымышленный пример)' }, imposing: 'CHN', target: 'ROW', materials: [ORE, METAL, OXIDE], from: '2024-09-15', announced: '2024-08-15',
      shadowPrices: YEARS.flatMap((year) => [['JPN', METAL, 1960, 5600], ['KOR', METAL, 1440, 3600], ['BEL', METAL, 1080, 4300], ['DEU', OXIDE, 1560, 5200]].map(([importer, material, allowedTonnes, freeTonnes]) => ({ year, usdPerTonne: round(41000 * shock(year), 0), exporter: 'CHN', importer, material, allowedTonnes, freeTonnes }))), sources: ['sample-a'], basis: 'read' },
    { provision: 'chn-sb-ban-usa', title: { en: 'Export ban towards the United States', ru: 'Запрет вывоза в США' }, citation: { en: 'Announcement No. 46 of 2024 (invented sample)', ru: 'Объявление № 46 от 2024 года (вымышленный пример)' }, imposing: 'CHN', target: 'USA', materials: [ORE, METAL, OXIDE], from: '2024-12-03', until: '2025-11-10', announced: '2024-12-03',
      shadowPrices: [2024, 2025].flatMap((year) => [[METAL, 208, 5200], [OXIDE, 395, 7900]].map(([material, allowedTonnes, freeTonnes]) => ({ year, usdPerTonne: round(47000 * shock(year), 0), exporter: 'CHN', importer: 'USA', material, allowedTonnes, freeTonnes }))), sources: ['sample-a', 'sample-b'], basis: 'read' },
  ],
  assumptions: [
    assume('sb-throughput', 'Share of licensed exports that pass', 'Доля экспорта, проходящая по лицензии', 0.35, 0.1, 0.7, 'share', 'no statistic of licences is published (invented)', [effect('price-outside', 8.7, 2.7), effect('price-inside', 0.61, 0.93), effect('tajik-price', 84000, 36000)], true),
    assume('sb-elasticity-short', 'Short-run elasticity of demand', 'Краткосрочная эластичность спроса', -0.15, -0.4, -0.08, '', 'range of the literature on minor metals (invented)', [effect('price-outside', 2.5, 9.0), effect('tajik-price', 31000, 88200)], true),
    assume('omn-sohar-capacity', 'Smelting at Sohar', 'Плавка в Сухаре', 8000, 500, 20000, 't/y', 'between what was exported and the design (invented)', [effect('price-outside', 8.3, 2.4), effect('tajik-price', 81000, 34200)], true),
    assume('tjk-sb-smelter-capacity', 'Smelting capacity in Tajikistan', 'Мощность плавки в Таджикистане', 13000, 10500, 15000, 't/y', 'exports of metal rounded up (invented)', [effect('price-outside', 5.6, 4.7), effect('tajik-metal', 10900, 13000)], true),
    assume('rus-sb-mine', 'Mine output of Russia', 'Добыча в России', 13000, 4000, 20000, 't', 'two surveys disagree (invented)', [effect('price-outside', 6.4, 4.4)], true),
    assume('sb-mill-recovery', 'Recovery from ore to concentrate', 'Извлечение из руды в концентрат', 0.8, 0.75, 0.85, 'share', 'generic (invented)', [effect('price-outside', 5.2, 5.0)], false),
    assume('interest', 'Interest on goods on the way', 'Ставка на товар в пути', 0.12, 0.08, 0.2, 'share', 'regional lending rates (invented)', [effect('price-outside', 5.08, 5.14)], false),
  ],
  reconciliation: [
    { country: 'TJK', material: METAL, item: { en: 'Output', ru: 'Выпуск' }, rawTonnes: 10200, adjustedTonnes: 10240, basis: 'derived', sources: ['sample-a'] },
    { country: 'TJK', material: ORE, item: { en: 'Exports to China', ru: 'Экспорт в Китай' }, rawTonnes: 14900, adjustedTonnes: 14200, basis: 'read', sources: ['sample-b'] },
    { country: 'CHN', material: METAL, item: { en: 'Output', ru: 'Выпуск' }, rawTonnes: 91000, adjustedTonnes: 93400, basis: 'recalled', sources: ['sample-a'] },
    { country: 'RUS', material: ORE, item: { en: 'Mine output, in concentrate', ru: 'Добыча, в концентрате' }, rawTonnes: 26000, adjustedTonnes: 29000, basis: 'assumed', sources: [] },
  ],
  checks: [
    { title: { en: 'Balance of contained antimony, largest gap', ru: 'Баланс содержащейся сурьмы, наибольшее расхождение' }, ok: true, value: 3.1e-9, limit: 1e-6 },
    { title: { en: 'Duality gap, share of the objective', ru: 'Двойственный разрыв, доля целевой функции' }, ok: true, value: 2.2e-10, limit: 1e-7 },
    { title: { en: 'Base year reproduced, largest share of a flow', ru: 'Воспроизведение базового года, наибольшая доля потока' }, ok: false, value: 0.021, limit: 0.01 },
  ],
  notes: [
    { severity: 'warning', text: { en: 'Every figure on this page is invented.', ru: 'Все числа на этой странице вымышлены.' } },
    { severity: 'warning', text: { en: 'Demand (640 t) is not served in the United States in 2025: the choke price is reached.', ru: 'Спрос (640 т) в США в 2025 году не удовлетворён: достигнута предельная цена.' } },
    { severity: 'info', text: { en: 'Capacity of the link Dushanbe – Termez is not known, so it limits nothing.', ru: 'Пропускная способность линии Душанбе – Термез неизвестна и ничего не ограничивает.' } },
  ],
  map: {
    links: links.map((l) => ({ id: `${l.from}-${l.to}`, mode: l.mode, status: l.status, ...(l.opens ? { opens: l.opens } : {}), path: [at[l.from], at[l.to]] })),
    crossings, places: places.map(({ id, title, latitude, longitude }) => ({ id, title, latitude, longitude })),
  },
  sources: [
    { id: 'sample-a', title: 'Invented yearbook of antimony', publisher: 'Nobody', date: '2025-01', url: 'https://example.org/yearbook' },
    { id: 'sample-b', title: 'Invented trade table', publisher: 'Nobody', date: '2025-03', url: '' },
  ],
};
const file = new URL('sample-plan.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(plan)}\n`);

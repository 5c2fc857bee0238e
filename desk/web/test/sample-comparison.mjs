// A small comparison whose every figure is INVENTED, to look at its page with.
import { samplePlan } from './page.mjs';

export function sampleComparison() {
  const plan = samplePlan();
  const year = 2025;
  const row = (a, b) => ({ year, a, b, difference: b - a });
  const words = (en, ru) => ({ en, ru });
  const terms = [{ kind: 'restriction', a: 0, b: 21000, difference: 21000 }, { kind: 'freight', a: 300, b: 420, difference: 120 }];
  return {
    schema: 'tizbek-compare/1', a: { id: 'baseline', title: words('The law as it stood', 'Право, как было'), summary: words('Invented.', 'Вымышлено.'), dataVersion: 'sample' },
    b: { id: 'china-antimony-controls', title: words('China’s controls', 'Меры Китая'), summary: words('Invented.', 'Вымышлено.'), dataVersion: 'sample' },
    chain: plan.chain, years: plan.years, year, priceYear: 2025, materials: plan.materials, countries: plan.countries,
    termKinds: [{ id: 'restriction', title: words('what the law holds back', 'что сдерживает право'), limit: true }, { id: 'freight', title: words('freight', 'перевозка') }],
    answer: words('In 2025 metal outside China is dearer by 140 % in b (invented).', 'В 2025 году металл вне Китая в b дороже на 140 % (вымышлено).'),
    totals: [{ id: 'price', title: words('mean price of metal', 'средняя цена металла'), unit: 'usd/t', ...row(12000, 28000) }, { id: 'taken', title: words('taken by the states', 'взято государствами'), unit: 'usd', ...row(9e6, 14e6) }],
    figures: [], prices: [{ country: 'USA', material: 'antimony.metal', ...row(12000, 33000), termDifferences: terms, text: words('Dearer because of the restriction.', 'Дороже из-за ограничения.') }],
    plants: [{ id: 'talco', title: words('Talco smelter', 'Завод «Талко»'), country: 'TJK', change: 'starts', ...row(0, 8000), text: words('Starts: the last tonne pays.', 'Начинает: последняя тонна окупается.'), termDifferences: terms }],
    flows: [{ material: 'antimony.metal', fromCountry: 'TJK', toCountry: 'USA', ...row(900, 6100) }], refining: [{ country: 'USA', material: 'antimony.metal', origin: 'CHN', ...row(0.6, 0.05) }],
    gains: [{ year, country: 'TJK', usersChangeUsd: 0, minesChangeUsd: -2e6, plantsChangeUsd: 9e7, sumChangeUsd: 8.8e7, stateChangeUsd: 3e6 }], revenue: [{ country: 'TJK', ...row(4e6, 7e6) }],
    laws: [{ provisions: 'chn-us-ban-antimony', kind: 'restriction', receiver: 'CHN', ...row(0, 5e7) }], tolls: [{ link: 'aktau-port--alat-port--sea', ...row(0, 12) }],
  };
}

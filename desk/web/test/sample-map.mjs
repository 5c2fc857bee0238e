// Places of the sample: positions are real to about a tenth of a degree, capacities and states are INVENTED.
const country = (id, en, ru, latitude, longitude, region = false) => ({ id, title: { en, ru }, latitude, longitude, region });
export const countries = [
  country('KAZ', 'Kazakhstan', 'Казахстан', 48.0, 67.0, true), country('KGZ', 'Kyrgyzstan', 'Кыргызстан', 41.5, 74.6, true),
  country('TJK', 'Tajikistan', 'Таджикистан', 38.6, 71.2, true), country('TKM', 'Turkmenistan', 'Туркменистан', 39.2, 59.2, true),
  country('UZB', 'Uzbekistan', 'Узбекистан', 41.5, 64.2, true), country('CHN', 'China', 'Китай', 35, 104), country('RUS', 'Russia', 'Россия', 58, 60),
  country('IND', 'India', 'Индия', 22, 79), country('OMN', 'Oman', 'Оман', 22, 57.5), country('THA', 'Thailand', 'Таиланд', 15, 101), country('VNM', 'Vietnam', 'Вьетнам', 16, 107.5),
  country('MMR', 'Myanmar', 'Мьянма', 21, 96), country('TUR', 'Türkiye', 'Турция', 39, 35), country('BEL', 'Belgium', 'Бельгия', 50.6, 4.6), country('DEU', 'Germany', 'Германия', 51, 10), country('FRA', 'France', 'Франция', 47, 2),
  country('USA', 'United States', 'США', 39, -98), country('JPN', 'Japan', 'Япония', 36, 138), country('KOR', 'Korea', 'Республика Корея', 36.5, 128), country('BOL', 'Bolivia', 'Боливия', -17, -65), country('AUS', 'Australia', 'Австралия', -25, 134),
  country('ROW', 'Rest of the world', 'Остальной мир', 0, 20),
];

const place = (id, en, ru, longitude, latitude, c) => ({ id, title: { en, ru }, longitude, latitude, country: c });
export const places = [
  place('dushanbe', 'Dushanbe', 'Душанбе', 68.79, 38.56, 'TJK'), place('termez', 'Termez', 'Термез', 67.28, 37.24, 'UZB'), place('karshi', 'Karshi', 'Карши', 65.8, 38.86, 'UZB'),
  place('bukhara', 'Bukhara', 'Бухара', 64.43, 39.77, 'UZB'), place('samarkand', 'Samarkand', 'Самарканд', 66.96, 39.65, 'UZB'), place('tashkent', 'Tashkent', 'Ташкент', 69.24, 41.3, 'UZB'),
  place('khujand', 'Khujand', 'Худжанд', 69.62, 40.28, 'TJK'), place('osh', 'Osh', 'Ош', 72.8, 40.53, 'KGZ'), place('bishkek', 'Bishkek', 'Бишкек', 74.57, 42.87, 'KGZ'), place('kashgar', 'Kashgar', 'Кашгар', 75.99, 39.47, 'CHN'),
  place('almaty', 'Almaty', 'Алматы', 76.93, 43.26, 'KAZ'), place('shu', 'Shu', 'Шу', 73.76, 43.6, 'KAZ'), place('khorgos', 'Khorgos', 'Хоргос', 80.4, 44.2, 'KAZ'), place('dostyk', 'Dostyk', 'Достык', 82.48, 45.25, 'KAZ'),
  place('urumqi', 'Urumqi', 'Урумчи', 87.6, 43.8, 'CHN'), place('astana', 'Astana', 'Астана', 71.43, 51.17, 'KAZ'), place('karaganda', 'Karaganda', 'Караганда', 73.1, 49.8, 'KAZ'), place('ust', 'Ust-Kamenogorsk', 'Усть-Каменогорск', 82.6, 49.95, 'KAZ'),
  place('kzylorda', 'Kyzylorda', 'Қызылорда', 65.5, 44.85, 'KAZ'), place('aktobe', 'Aktobe', 'Актобе', 57.17, 50.28, 'KAZ'), place('beyneu', 'Beyneu', 'Бейнеу', 55.2, 45.32, 'KAZ'), place('aktau', 'Aktau', 'Актау', 51.2, 43.6, 'KAZ'),
  place('saratov', 'Saratov', 'Саратов', 46.0, 51.53, 'RUS'), place('moscow', 'Moscow', 'Москва', 37.6, 55.75, 'RUS'), place('orenburg', 'Orenburg', 'Оренбург', 55.1, 51.77, 'RUS'), place('novosibirsk', 'Novosibirsk', 'Новосибирск', 82.9, 55.03, 'RUS'),
  place('turkmenabat', 'Turkmenabat', 'Туркменабад', 63.58, 39.1, 'TKM'), place('ashgabat', 'Ashgabat', 'Ашхабад', 58.38, 37.95, 'TKM'), place('turkmenbashi', 'Turkmenbashi', 'Туркменбаши', 52.97, 40.02, 'TKM'),
  place('alat', 'Alat', 'Алят', 49.4, 39.95, 'AZE'), place('tbilisi', 'Tbilisi', 'Тбилиси', 44.8, 41.7, 'GEO'), place('poti', 'Poti', 'Поти', 41.65, 42.15, 'GEO'), place('mashhad', 'Mashhad', 'Мешхед', 59.6, 36.3, 'IRN'), place('bandar-abbas', 'Bandar Abbas', 'Бендер-Аббас', 56.27, 27.18, 'IRN'),
  place('erenhot', 'Lanzhou', 'Ланьчжоу', 103.8, 36.06, 'CHN'), place('andijan', 'Andijan', 'Андижан', 72.34, 40.78, 'UZB'),
];
const link = (from, to, mode = 'rail', status = 'open', opens) => ({ from, to, mode, status, opens });
export const links = [
  link('dushanbe', 'termez'), link('termez', 'karshi'), link('karshi', 'bukhara'), link('karshi', 'samarkand'), link('samarkand', 'bukhara'), link('samarkand', 'tashkent'), link('khujand', 'tashkent'), link('khujand', 'samarkand'), link('dushanbe', 'khujand', 'road'),
  link('khujand', 'andijan'), link('andijan', 'osh'), link('osh', 'kashgar', 'road'), link('andijan', 'kashgar', 'rail', 'building', 2030), link('bishkek', 'shu'), link('bishkek', 'osh', 'road'), link('tashkent', 'shu'), link('shu', 'almaty'), link('almaty', 'khorgos'), link('almaty', 'dostyk'),
  link('khorgos', 'urumqi'), link('dostyk', 'urumqi'), link('urumqi', 'erenhot'), link('shu', 'karaganda'), link('karaganda', 'astana'), link('karaganda', 'dostyk'), link('almaty', 'ust'), link('ust', 'novosibirsk'), link('astana', 'novosibirsk'), link('astana', 'aktobe'),
  link('tashkent', 'kzylorda'), link('kzylorda', 'aktobe'), link('aktobe', 'orenburg'), link('orenburg', 'saratov'), link('saratov', 'moscow'), link('aktobe', 'beyneu'), link('beyneu', 'aktau'), link('bukhara', 'beyneu'), link('beyneu', 'saratov'),
  link('bukhara', 'turkmenabat'), link('turkmenabat', 'ashgabat'), link('ashgabat', 'turkmenbashi'), link('aktau', 'alat', 'ferry'), link('turkmenbashi', 'alat', 'ferry'), link('alat', 'tbilisi'), link('tbilisi', 'poti'), link('ashgabat', 'mashhad'), link('mashhad', 'bandar-abbas'),
  link('termez', 'mashhad', 'rail', 'planned', 2032), link('kzylorda', 'karaganda', 'rail', 'closed'),
];
const crossing = (id, en, ru, longitude, latitude, dwellHours) => ({ id, title: { en, ru }, longitude, latitude, dwellHours });
export const crossings = [
  crossing('khorgos', 'Khorgos', 'Хоргос', 80.4, 44.2, 34), crossing('dostyk', 'Dostyk', 'Достык', 82.48, 45.25, 41), crossing('saryagash', 'Saryagash', 'Сарыагаш', 69.2, 41.45, 13), crossing('pakhtaabad', 'Pakhtaabad', 'Пахтаабад', 68.2, 38.4, 9),
  crossing('farap', 'Farap', 'Фарап', 63.7, 39.2, 12), crossing('sarakhs', 'Sarakhs', 'Серахс', 61.2, 36.5, 22), crossing('irkeshtam', 'Irkeshtam', 'Иркештам', 73.9, 39.7, 18),
];
const site = (id, en, ru, c, longitude, latitude, kind, more = {}) => ({ id, title: { en, ru }, country: c, longitude, latitude, kind, ...more });
const process = { smelter: { en: 'Smelting', ru: 'Плавка' }, oxide: { en: 'Oxidation', ru: 'Окисление' } };
export const sites = [
  site('tjk-konchoch', 'Konchoch', 'Кончоч', 'TJK', 68.3, 39.2, 'mine', { node: 'dushanbe' }), site('tjk-anzob', 'Anzob', 'Анзоб', 'TJK', 68.85, 39.15, 'mine', { node: 'dushanbe' }), site('kgz-kassan', 'Kassan', 'Касан', 'KGZ', 71.4, 41.5, 'mine', { node: 'andijan' }),
  site('kaz-turgusun', 'Turgusun', 'Тургусун', 'KAZ', 84.2, 49.8, 'mine', { node: 'ust' }), site('rus-yakutia', 'Yakutia', 'Якутия', 'RUS', 138, 63, 'mine'), site('bol-mines', 'Bolivia', 'Боливия', 'BOL', -66, -20, 'mine'), site('aus-mines', 'Costerfield', 'Костерфилд', 'AUS', 144.8, -36.9, 'mine'), site('mmr-mines', 'Myanmar', 'Мьянма', 'MMR', 97, 17, 'mine'), site('chn-mines', 'Hunan', 'Хунань', 'CHN', 111.5, 27.7, 'mine'),
  site('tjk-anzob-smelter', 'Tajik smelting', 'Таджикская плавка', 'TJK', 68.6, 38.8, 'smelter', { node: 'dushanbe', capacity: 13000, process: process.smelter }), site('kgz-kadamjay', 'Kadamjay', 'Кадамжай', 'KGZ', 71.73, 40.13, 'smelter', { node: 'khujand', capacity: 6000, process: process.smelter }),
  site('kaz-ust', 'Ust-Kamenogorsk', 'Усть-Каменогорск', 'KAZ', 82.6, 49.9, 'smelter', { node: 'ust', capacity: 400, process: process.smelter }), site('kgz-oxide', 'Kadamjay oxide', 'Кадамжай, оксид', 'KGZ', 71.8, 40.2, 'oxide-plant', { node: 'khujand', capacity: 2000, state: 'idle', process: process.oxide }), site('tjk-new', 'New Tajik smelter', 'Новый таджикский завод', 'TJK', 69.3, 38.2, 'smelter', { node: 'dushanbe', capacity: 15000, state: 'planned', process: process.smelter }),
  site('chn-smelters', 'China', 'Китай', 'CHN', 111, 28.5, 'smelter', { node: 'erenhot', capacity: 140000, process: process.smelter }), site('omn-sohar', 'Sohar', 'Сухар', 'OMN', 56.6, 24.4, 'smelter', { node: 'bandar-abbas', capacity: 20000, process: process.smelter }), site('tha-smelters', 'Thailand', 'Таиланд', 'THA', 100.5, 13.5, 'smelter', { capacity: 6000, process: process.smelter }), site('vnm-smelters', 'Vietnam', 'Вьетнам', 'VNM', 105.8, 21, 'smelter', { capacity: 3000, process: process.smelter }), site('rus-smelter', 'Novosibirsk', 'Новосибирск', 'RUS', 83, 55, 'smelter', { node: 'novosibirsk', capacity: 4000, process: process.smelter }),
  site('chn-oxide', 'China', 'Китай', 'CHN', 112.5, 28, 'oxide-plant', { node: 'erenhot', capacity: 90000, process: process.oxide }), site('bel-oxide', 'Belgium', 'Бельгия', 'BEL', 4.4, 51.2, 'oxide-plant', { node: 'poti', capacity: 12000, process: process.oxide }), site('fra-oxide', 'France', 'Франция', 'FRA', 3, 46, 'oxide-plant', { capacity: 6000, process: process.oxide }),
  ...[['bel', 'Antwerp', 'Антверпен', 4.4, 51.2, 'poti'], ['usa', 'Baltimore', 'Балтимор', -76.6, 39.3, 'poti'], ['tur', 'Mersin', 'Мерсин', 34.6, 36.8, 'poti'], ['ind', 'Mumbai', 'Мумбаи', 72.8, 19, 'bandar-abbas'], ['rus', 'Moscow', 'Москва', 37.6, 55.75, 'moscow'], ['jpn', 'Yokohama', 'Иокогама', 139.6, 35.4, null], ['kor', 'Busan', 'Пусан', 129, 35.1, null], ['deu', 'Hamburg', 'Гамбург', 10, 53.5, null], ['chn', 'China', 'Китай', 113.3, 29.5, 'erenhot']]
    .map(([c, en, ru, x, y, node]) => site(`${c}-market`, en, ru, c.toUpperCase(), x, y, 'market', node ? { node } : {})),
];

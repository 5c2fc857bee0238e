// What the double of the server answers under /api/register: invented rights as the register prints them, sessions in memory,
// decisions that wait for a second pair of eyes. Shapes are those of docs/register.md; nothing here decides by law.
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sample = JSON.parse(readFileSync(new URL('./sample-register.json', import.meta.url), 'utf8'));
const unpack = ({ blocks, ...rest }) => ({ ...rest, blocks: blocks.squares.split(' ').map((square) => `${blocks.grid}:${square}`) });
const KIND = (kind, en, ru) => ({ kind, title: { en, ru }, layer: 'solid-minerals', order: 'first-come' });
const COUNTRIES = [
  { country: 'KAZ', name: { en: 'Kazakhstan', ru: 'Казахстан' }, grid: { id: 'kaz-block', minutes: 1, west: 2789, east: 5240, south: 2434, north: 3327 },
    kinds: [KIND('exploration-licence', 'Exploration licence', 'Лицензия на разведку'), KIND('mining-licence', 'Mining licence', 'Лицензия на добычу')], entitled: ['kaz-state', 'kaz-national-company'] },
  { country: 'UZB', name: { en: 'Uzbekistan', ru: 'Узбекистан' }, grid: { id: 'uzb-square', minutes: 1, west: 3359, east: 4388, south: 2230, north: 2735 },
    kinds: [KIND('exploration-licence', 'Exploration permit', 'Разрешение на геологоразведку')], entitled: [] },
];
/** Accounts of the double; each has the password "secret" and the code 123456. */
const ACCOUNTS = { aida: ['decider', null], bolat: ['decider', null], clara: ['clerk', null], holder: ['holder', 'demo-company-12'], audit: ['auditor', null], admin: ['administrator', null] };
const AREA = (blocks) => Math.round(blocks.reduce((sum, block) => sum + (111.32 / 60) ** 2 * Math.cos(((Number(block.split(':')[2]) + 0.5) * Math.PI) / 10_800), 0) * 100) / 100;

export class RegisterDouble {
  constructor({ open = true } = {}) {
    this.open = open;
    this.sessions = new Map();
    this.rights = [...sample.rights.map(unpack), PLOT];
    this.applications = sample.applications.map(unpack);
    this.names = new Map(sample.parties.map((p) => [p.id, p.nameOrNull]));
    this.log = [...sample.log].map((entry) => ({ ...entry, deed: entry.body.deed }));
    this.proposals = [];
    this.reads = [];
    this.accounts = Object.entries(ACCOUNTS).map(([id, [role, party]]) => ({ id, roles: [role.toUpperCase()], partyOrNull: party, locked: false, secondFactor: id !== 'bolat', secretsOrNull: 'x' }));
    this.offers = [{ id: 'o-1', right: 'demo-right-10', seller: 'demo-company-12', buyer: 'demo-company-3', percent: 30, price: 900000000, marketPrice: 950000000, currency: 'KZT', entitled: ['kaz-state', 'kaz-national-company'], asked: 1, madeOn: '2026-11-20', answerByOrNull: null, documents: [], status: 'OPEN' }];
  }

  /** Gives { status, body, headers } or undefined for what lies elsewhere. */
  answer({ method, path, query, headers, body }) {
    const [, , , what, id, part] = path.split('/').map(decodeURIComponent);
    if (!what) return ok(this.open ? this.overview() : { open: false });
    if (!this.open) return problem(404, 'no register is open here', { remedy: 'start the desk with --register DIR' });
    const session = this.sessions.get(/tizbek-session=([\w-]+)/.exec(headers.cookie ?? '')?.[1]);
    if (what === 'session') return this.session(method, body, session, headers);
    if (method !== 'GET' && headers['x-tizbek-csrf'] !== session?.csrf) return problem(session ? 403 : 401, session ? 'the request bears no word of its session' : 'sign in first');
    const only = (...roles) => (!session ? problem(401, 'sign in first') : roles.some((role) => session.roles.includes(role)) ? undefined : problem(403, `account (${session.account}) may not do this`));
    switch (what) {
      case 'rights': return id ? this.right(id, part, query) : ok(this.listRights(query));
      case 'conflicts': return ok(this.conflicts(squares(query.squares)));
      case 'parties': return part === 'name' ? only('clerk', 'decider', 'auditor') ?? this.personName(id, JSON.parse(body || '{}')) : this.party(id);
      case 'eiti': return ok(this.eiti());
      case 'owners': return ok({ declared: [{ party: 'demo-company-12', name: 'Invented company 12', declaredOn: '2026-10-01', owners: 2, none: null }, { party: 'steppe-bank', name: null, declaredOn: '2026-09-01', owners: 0, none: 'noBeneficialOwners' }], missing: [{ party: 'demo-company-3', name: 'Invented company 3' }] });
      case 'payments': return ok({ day: '2026-11-26', provisions: [], sums: [], rows: PAYMENTS });
      case 'resources': return ok(query.country && query.country !== 'KAZ' ? { rows: [], statements: [], names: {} } : RESOURCES);
      case 'bods': return ok([]);
      case 'reminders': return only('clerk', 'decider', 'auditor') ?? ok({ day: '2026-11-26', within: 30, reminders: REMINDERS });
      case 'download': return { status: 200, type: 'text/csv', body: 'id\n' };
      case 'applications': return only('clerk', 'decider', 'auditor', 'holder') ?? (id ? this.application(id, query) : ok(this.listApplications(query, session)));
      case 'requests': return only('clerk', 'decider', 'holder', 'administrator', 'auditor') ?? this.request(id, JSON.parse(body || '{}'), session, query);
      case 'proposals': return only('decider', 'auditor', 'administrator') ?? (method === 'GET' ? ok({ proposals: this.proposals }) : this.end(id, part, session));
      case 'log': return only('auditor', 'administrator') ?? ok(this.entries(query));
      case 'verify': return only('auditor') ?? ok({ entries: 607, hash: sample.log.at(-1).hash, findings: [] });
      case 'accounts': return only('administrator', 'auditor') ?? ok({ accounts: this.accounts });
      case 'documents': return only('clerk', 'holder') ?? ok({ sha256: createHash('sha256').update(body).digest('hex'), type: 'application/pdf', bytes: body.length });
      default: return undefined;
    }
  }

  overview() {
    const live = this.rights.filter((r) => r.status === 'LIVE').length;
    return { open: true, invented: true, entries: 607, at: '2026-11-26T10:00:00Z', countries: COUNTRIES, counts: { live, waiting: this.applications.filter((a) => a.status === 'FILED').length, parties: sample.parties.length } };
  }

  session(method, body, session, headers) {
    const shown = (one) => ({ account: one.account, roles: one.roles, party: one.party, csrf: one.csrf, expiresAt: '2026-11-26T23:00:00Z' });
    if (method === 'GET') return ok(session ? shown(session) : { account: null, roles: ['public'], party: null, csrf: null, signOn: true });
    if (method === 'DELETE') {
      for (const [key, one] of this.sessions) if (one === session && headers['x-tizbek-csrf'] === one.csrf) this.sessions.delete(key);
      return { status: 204, body: '' };
    }
    const { account, password, code } = JSON.parse(body);
    const known = ACCOUNTS[account];
    if (!known || password !== 'secret' || code !== '123456') return problem(401, 'account, password or code is not right');
    const [key, one] = [randomUUID(), { account, roles: ['public', known[0]], party: known[1], csrf: randomUUID() }];
    this.sessions.set(key, one);
    return { status: 200, body: shown(one), headers: { 'set-cookie': `tizbek-session=${key}; Path=/; HttpOnly; SameSite=Strict` } };
  }

  shown(right) {
    return { ...right, areaKm2: right.plotOrNull?.areaKm2 ?? AREA(right.blocks), holders: Object.entries(right.shares).map(([party, percent]) => ({ party, percent, name: this.names.get(party) ?? null })) };
  }

  listRights({ country, kind, commodity, status, holder, q, bbox, after, limit = '100' }) {
    const box = bbox?.split(',').map((x) => Number(x) * 60);
    const rows = this.rights.filter((r) => (!country || r.country === country) && (!kind || r.kind === kind) && (!commodity || r.commodity === commodity) && (!status || r.status.toLowerCase() === status)
      && (!holder || holder in r.shares) && (!q || `${r.id} ${Object.keys(r.shares).map((p) => this.names.get(p)).join(' ')}`.toLowerCase().includes(q.toLowerCase()))
      && (!box || (r.plotOrNull?.squares ?? r.blocks).some((b) => { const [, i, j] = b.split(':').map(Number); return i >= box[0] && i <= box[2] && j >= box[1] && j <= box[3]; })));
    const page = rows.filter((r) => !after || r.id > after).slice(0, Number(limit));
    return { rights: page.map((r) => this.shown(r)), next: page.length === Number(limit) ? page.at(-1).id : null, matched: rows.length };
  }

  right(id, part, query) {
    const right = this.rights.find((r) => r.id === id);
    if (!right) return problem(404, `right (${id}) is not known`, { nearest: 'demo-right-10', remedy: 'Maybe (demo-right-10) was meant.' });
    if (part === 'dealings') return ok({ dealings: DEALINGS.filter(([step]) => !query.step || step === query.step).map((one) => dealing(one, query)) });
    if (part) return { status: 200, type: 'text/calendar', body: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' };
    const application = this.applications.find((a) => a.id === right.application) ?? null;
    const history = this.log.filter((e) => e.body.right?.id === id || e.body.dealing?.right === id || e.body.application?.id === right.application)
      .map((e) => ({ seq: e.seq, at: e.at, deed: e.deed, what: SAID[e.deed] ?? { en: e.deed, ru: e.deed }, provisions: e.body.provisions ?? [], ground: e.body.ground ?? null }));
    const due = sample.due.map((o, n) => ({ ...o, right: id, byOrNull: n === 0 ? '2027-02-25' : n === 1 ? `2027-01-${String(8 + (right.blocks.length % 20)).padStart(2, '0')}` : null }));
    return ok({ right: this.shown(right), geometry: null, restrictions: id === 'demo-right-10' ? RESTRICTIONS : [], application, history, offers: this.offers.filter((o) => o.right === id), due: right.status === 'LIVE' ? due : [], transitions: right.status === 'LIVE' ? ['transfer', 'pledge', 'release', 'relinquishment', 'renewal', 'surrender', 'revocation', 'expiry'] : [] });
  }

  party(id) {
    const party = sample.parties.find((p) => p.id === id);
    return party ? ok({ party: { id, kind: party.kind, country: party.country, nameOrNull: party.nameOrNull }, name: party.nameOrNull, owners: id === 'demo-company-12' ? OWNERS : null, rights: this.rights.filter((r) => id in r.shares).map((r) => this.shown(r)) }) : problem(404, `party (${id}) is not known`);
  }

  personName(id, { why }) {
    if (!why?.trim()) return { status: 409, body: { title: 'Conflict', detail: 'no reason is given why the name is looked at', rule: 'why', text: { en: 'no reason is given why the name is looked at', ru: 'не сказано, зачем смотрят имя' }, grounds: [], missing: [] } };
    this.reads.push({ id, why });
    return ok({ name: 'Nurlan Invented' });
  }

  eiti() {
    const live = this.rights.filter((r) => r.status === 'LIVE').length;
    const percents = { holder: 100, coordinates: 100, 'application-date': 99.6, 'award-date': 100, duration: 100, commodity: 100 };
    const kaz = { country: 'KAZ', rights: live, percents, completePercent: 99.6, lacking: { 'plot-1': ['APPLICATION_DATE'] } };
    return { day: '2026-11-26', requirement: { en: 'A public register of rights shows, for each right, its holder and more.', ru: 'Открытый реестр показывает по каждому праву держателя и другое.' }, provisions: [], countries: [kaz, { ...kaz, country: 'ALL' }] };
  }

  conflicts(wanted) {
    const all = new Set(wanted);
    const held = this.rights.filter((r) => r.status === 'LIVE').flatMap((r) => r.blocks.filter((b) => all.has(plain(b))).map((square) => ({ square, right: r.id })));
    return { held, waiting: this.applications.filter((a) => a.status === 'FILED' && a.blocks.some((b) => all.has(plain(b)))).map((a) => a.id) };
  }

  withRivals(a) {
    const days = a.decideByOrNull ? Math.round((Date.parse(a.decideByOrNull) - Date.parse('2026-11-26')) / 86_400_000) : null;
    return { ...a, rivals: this.conflicts(a.blocks.map(plain)).waiting.filter((id) => id !== a.id).length, dueInDays: days };
  }

  listApplications({ country, status, after, limit = '100' }, session) {
    const rows = this.applications.filter((a) => (!country || a.country === country) && (!status || a.status.toLowerCase() === status.toLowerCase()) && (!session.party || a.applicant === session.party) && (!after || a.number > Number(after))).sort((a, b) => a.number - b.number);
    return { applications: rows.slice(0, Number(limit)).map((a) => this.withRivals(a)), next: null };
  }

  application(id, query) {
    const application = this.applications.find((a) => a.id === id);
    if (!application) return problem(404, `application (${id}) is not known`);
    const { held, waiting } = this.conflicts(application.blocks.map(plain));
    const unclear = application.country === 'UZB';
    const judgement = unclear ? { state: 'unclear', provisions: [], grounds: sample.refusal.grounds, missing: sample.refusal.missing.filter((m) => ![].concat(query.fact ?? []).some((f) => f.startsWith(`${m.what}=`))) } : { state: held.length > 0 ? 'barred' : 'open', provisions: ['kaz-first-come', 'kaz-exploration-refusal'], grounds: [], missing: [] };
    return ok({ application: this.withRivals(application), geometry: null, conflicts: held, rivals: waiting.filter((one) => one !== id).map((one) => ({ application: one, number: this.applications.find((a) => a.id === one).number, applicant: null, countsOn: '2026-11-26' })), judgement });
  }

  request(name, body, session, { preview }) {
    const refused = (rule, en, ru, more = {}) => ({ status: 409, body: { title: 'Conflict', detail: en, rule, text: { en, ru }, grounds: [], missing: [], ...more } });
    const recorded = (about, deed) => ok(preview ? { recorded: false, would: 'recorded', provisions: ['kaz-first-come'], deeds: [{ deed }] } : { recorded: true, receipt: { about, number: 608, at: '2026-11-26T10:00:00Z', hash: sample.log.at(-1).hash, signature: 'NXEdlmDYydzBQJ2Z19NLYfjCKWCx' }, deeds: [{ deed }] });
    if (name === 'File') {
      if (this.applications.some((a) => a.id === body.application)) return refused('taken', `application (${body.application}) is there already`, `заявление (${body.application}) уже есть`);
      if (!preview) this.applications.push({ id: body.application, number: this.applications.length + 300, country: body.country, kind: body.kind, commodity: body.commodity, applicant: body.applicant, blocks: body.blocks, termYears: body.termYears, facts: body.facts, documents: body.documents, receivedAt: '2026-11-26T10:00:00Z', countsOn: '2026-11-26', decideByOrNull: '2026-12-10', status: 'FILED', grounds: [] });
      return recorded(body.application, 'Filed');
    }
    if (name === 'Withdraw') {
      const one = this.applications.find((a) => a.id === body.application);
      if (!preview) one.status = 'WITHDRAWN';
      return recorded(body.application, 'Withdrawn');
    }
    if (name === 'Decide') {
      const one = this.applications.find((a) => a.id === body.application);
      const open = sample.refusal.missing.filter((m) => !(m.what in body.facts));
      if (one.country === 'UZB' && open.length > 0) return refused('missing', sample.refusal.text.en, sample.refusal.text.ru, { grounds: sample.refusal.grounds, missing: open });
      if (preview) return recorded(one.id, 'Granted');
      return this.propose('Decide', body, session, 'Granted', one.id);
    }
    if (name === 'Deal') {
      if (!session.roles.includes('decider')) return { status: 403, body: { title: 'Forbidden', detail: `account (${session.account}) may not do this`, rule: 'role', text: { en: 'the account may not do this', ru: 'учётной записи это не разрешено' }, grounds: [], missing: [] } };
      if (body.dealing.what === 'Transfer' && Object.keys(this.rights.find((r) => r.id === body.dealing.right).pledges).length > 0) return refused('pledged', `right (${body.dealing.right}) is pledged (p-1)\n  Maybe the pledge is released or enforced first.`, `право (${body.dealing.right}) в залоге (p-1)`);
      return preview ? recorded(body.dealing.right, 'Dealt') : this.propose('Deal', body, session, 'Dealt', body.dealing.right);
    }
    return recorded(body.account ?? body.party ?? '', 'Changed');
  }

  propose(name, body, session, deed, about) {
    const proposal = { id: `p-${this.proposals.length + 1}`, by: session.account, request: { request: name, actor: session.account, ...body }, deed, about, basis: '', at: '2026-11-26T09:30:00Z', status: 'OPEN', endedByOrNull: null, whyOrNull: null };
    this.proposals.push(proposal);
    return { status: 202, body: { proposed: proposal.id } };
  }

  end(id, way, session) {
    const proposal = this.proposals.find((p) => p.id === id);
    if (proposal.by === session.account) return { status: 409, body: { title: 'Conflict', detail: 'nobody confirms what they proposed', rule: 'one-eye', text: { en: 'nobody confirms what they proposed', ru: 'своё предложение не подтверждают' }, grounds: [], missing: [] } };
    proposal.status = way === 'confirm' ? 'CONFIRMED' : 'DECLINED';
    const application = this.applications.find((a) => a.id === proposal.about);
    if (way === 'confirm' && application) application.status = 'GRANTED';
    return ok({ recorded: true, deeds: [] });
  }

  entries({ from = '1', limit = '50', about, actor }) {
    const rows = this.log.filter((e) => e.seq >= Number(from) && (!actor || e.actor === actor) && (!about || JSON.stringify(e.body).includes(`"${about}"`)));
    const page = rows.slice(0, Number(limit));
    return { entries: page.map(({ previous, ...e }) => e), next: rows.length > page.length ? rows[page.length].seq : null };
  }
}

const DEALINGS = [['transfer', 'transfer of the whole or a share', 'переход целиком или доли', 'transfer'], ['pledge', 'pledge', 'залог', 'pledge'], ['release', 'release of a pledge', 'прекращение залога', null], ['relinquishment', 'squares given back', 'возврат блоков', null],
  ['renewal', 'renewal', 'продление', 'extend'], ['surrender', 'all given back', 'отказ от права', null], ['revocation', 'revocation', 'отзыв', 'revoke'], ['expiry', 'end of the term', 'истечение срока', null]];
const STATES = { allowed: 'open', owes: 'open', barred: 'barred', unknown: 'unclear', conflict: 'unclear' };

/** A mining plot: a polygon as it was filed, and what was derived from it; held by two. */
const PLOT = {
  id: 'plot-1', country: 'KAZ', kind: 'mining-licence', layer: 'solid-minerals', commodity: 'copper', shares: { 'demo-company-3': 60, 'steppe-bank': 40 }, blocks: [], from: '2025-03-01', until: '2045-03-01', status: 'LIVE', application: '', pledges: {},
  plotOrNull: { filed: { system: 'EPSG:28412', order: 'NORTH_EAST', rings: [[['5390000', '12460000'], ['5394000', '12461000'], ['5393000', '12466000'], ['5389500', '12464000'], ['5390000', '12460000']]] },
    polygon: [[[68.459, 48.645], [68.472, 48.681], [68.54, 48.672], [68.513, 48.64], [68.459, 48.645]]], operation: 'EPSG:15865', accuracyMetres: 4.5, areaKm2: 18.1, squares: ['4107:2918', '4108:2918', '4109:2918', '4110:2918', '4111:2918', '4107:2919', '4108:2919', '4109:2919', '4110:2919', '4111:2919', '4112:2919', '4108:2920', '4109:2920', '4110:2920', '4111:2920'].map((square) => `kaz-block:${square}`) },
};

const RESTRICTIONS = [
  { id: 'arrest-2', right: 'demo-right-10', kind: 'ARREST', bars: ['TRANSFER'], from: '2025-02-01', untilOrNull: '2025-08-01', ground: 'ruling 3 of the court', documents: [], lifted: true, holds: false },
  { id: 'arrest-1', right: 'demo-right-10', kind: 'ARREST', bars: ['TRANSFER', 'PLEDGE', 'CONTROL'], from: '2026-05-12', untilOrNull: null, ground: 'ruling 7 of the court', documents: [], lifted: false, holds: true },
];
const INTEREST = (owner, name, kind, leastPercent, mostPercent, beneficial) => ({ owner, name, kind, way: 'DIRECT', leastPercent, mostPercent, beneficial, since: null, until: null });
const OWNERS = { subject: 'demo-company-12', revision: 2, interests: [INTEREST('nurlan', 'Nurlan Invented', 'SHAREHOLDING', 60, 75.5, true), INTEREST('steppe-bank', null, 'VOTING_RIGHTS', 10, 10, false)], noneOrNull: null, source: 'VERIFIED', declaredOn: '2026-10-01' };
const PAYMENT = (right, stream, companyOrNull, agencyOrNull, agreement) => ({ right, country: 'KAZ', year: 2025, stream, currency: 'KZT', companyOrNull, agencyOrNull, differenceOrNull: companyOrNull === null || agencyOrNull === null ? null : companyOrNull - agencyOrNull, agreement, tolerancePercent: 1 });
const PAYMENTS = [PAYMENT('demo-right-10', 'licence-fee', 9947500, 9947500, 'AGREED'), PAYMENT('plot-1', 'royalty', 5000000, 4100000, 'DIFFERENT'), PAYMENT('plot-1', 'licence-fee', null, 120000, 'AGENCY_ALONE')];
const RESOURCES = { rows: [{ country: 'KAZ', commodity: 'copper', system: 'GKZ', category: 'C1 balance', counted: 'Cu', deposits: 1, oreTonnes: 8000000, containedTonnes: 48000, readings: ['CRIRSCO Indicated'] }], statements: [{ id: 's-1', right: 'plot-1', deposit: 'north', commodity: 'copper', date: '2025-06-30' }], names: {} };
const REMINDERS = [
  { by: '2026-11-20', about: 'w-1', what: { en: 'decide the application', ru: 'принять решение по заявлению' }, rule: 'kaz-exploration', overdue: true },
  { by: '2026-12-10', about: 'demo-right-10', what: { en: 'last day of the term, and for a renewal', ru: 'последний день срока и для продления' }, rule: 'term', overdue: false },
];

/** What would become of a dealing, after the answer that the law gave of its act. */
function dealing([step, en, ru, act], { fact = [] }) {
  const law = act ? sample.law[act] : undefined;
  const missing = (law?.missing ?? []).filter((m) => ![].concat(fact).some((f) => f.startsWith(`${m.what}=`)));
  const state = law ? STATES[law.verdict] : 'open';
  return { step, title: { en, ru }, act, state, rule: state === 'barred' ? 'barred' : state === 'unclear' ? 'missing' : '', text: null, provisions: (law?.provisions ?? []).map((p) => p.id), missing: missing.map((m) => ({ ...m, option: `--fact ${m.what}=VALUE` })),
    grounds: state === 'open' ? [] : law.reasons.map((r) => ({ en: `${r.text.en} [${r.provision}]`, ru: `${r.text.ru} [${r.provision}]` })) };
}

/** The law of the sample: answers that the real law room gave, by act. */
export const lawOn = ({ act }) => sample.law[act] ?? { act: { what: act, facts: {} }, verdict: 'allowed', headline: { en: '', ru: '' }, dues: [], missing: [], reasons: [], asides: [], provisions: [], sources: [] };
export const lawTerms = () => ({ facts: [
  { id: 'consent', type: 'truth', unit: '', values: [], title: { en: 'consent of the authority', ru: 'согласие компетентного органа' } }, { id: 'consent_on', type: 'date', unit: '', values: [], title: { en: 'day of the consent', ru: 'день выдачи разрешения' } },
  ...sample.refusal.missing.map(({ what, text }) => ({ id: what, type: what.endsWith('months') ? 'number' : what === 'uzb_allocation' ? 'text' : 'truth', unit: what.endsWith('months') ? 'months' : '', values: what === 'uzb_allocation' ? ['auction', 'direct'] : [], title: { en: text.en.split(': ').at(-1), ru: text.ru.split(': ').at(-1) } }))] });

const SAID = {
  Filed: { en: 'application filed', ru: 'подано заявление' }, Granted: { en: 'right granted', ru: 'право предоставлено' }, Dealt: { en: 'dealing recorded', ru: 'записано действие' },
};
const ok = (body) => ({ status: 200, body });
const problem = (status, detail, more = {}) => ({ status, body: { title: 'Problem', detail, where: '', remedy: '', nearest: '', ...more } });
const plain = (block) => block.split(':').slice(-2).join(':');

/** "4500:2900-4501:2901,4510:2900" as single squares. */
function squares(text = '') {
  return text.split(',').filter(Boolean).flatMap((box) => {
    const [a, b, c = a, d = b] = box.split(/[:-]/).map(Number);
    const all = [];
    for (let i = a; i <= c; i++) for (let j = b; j <= d; j++) all.push(`${i}:${j}`);
    return all;
  });
}

// A double of the desk's server for the tests of its pages: the real data, invented plans, runs that take a second.
// `node test/double.mjs APP PORT [PLAN.json COMPARE.json]` serves a built front (app.mjs) until it is ended; where DESK_API
// names a real server, all but runs and their comparison comes from there.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { RegisterDouble, lawOn, lawTerms } from './double-register.mjs';
import { country, mineral, overview, scenarios, source, table } from './double-data.mjs';
import { samplePlan } from './page.mjs';

const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml', txt: 'text/plain', woff2: 'font/woff2', html: 'text/html' };
const HEADERS = { 'content-security-policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'", 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
const STAGES = [[0, 'reading data and laws', 'читаю данные и законы'], [0.2, 'planning the baseline', 'считаю базовый сценарий'], [0.6, 'planning the scenario', 'считаю сценарий'], [0.85, 'drawing futures', 'считаю варианты будущего']];

class Runs {
  constructor(plan, pace) {
    this.plan = plan;
    this.pace = pace;
    this.all = [];
    this.listeners = new Map();
  }

  start({ scenario, yaml, chain, from, to, futures }) {
    const known = scenarios().find((s) => s.id === scenario);
    let own;
    if (yaml !== undefined) {
      try {
        own = parse(yaml);
      } catch (error) {
        return { problem: { title: 'Bad input', detail: `the file is no YAML: ${error.message.split('\n')[0]}`, where: 'own.yaml:1' } };
      }
      const base = scenarios().find((s) => s.id === own?.extends);
      if (own?.extends && !base) return { problem: { title: 'Unknown name', detail: `scenario (${own.extends}) is not known`, where: 'own.yaml:1', nearest: ['baseline'] } };
      own = { title: own?.title, chains: [].concat(own?.chain ?? base?.chains ?? []), from: own?.from ?? base?.from, to: own?.to ?? base?.to };
    } else if (!known) return { problem: { title: 'Unknown name', detail: `scenario (${scenario}) is not known`, nearest: ['baseline'] } };
    const of = own ?? known;
    const run = {
      id: `r${this.all.length + 1}`, state: 'queued', position: 1, stage: { en: '', ru: '' }, share: 0, scenario: yaml === undefined ? scenario : 'own', title: of.title,
      chain: chain ?? of.chains[0], from: from ?? of.from, to: to ?? of.to, futures: futures ?? 0, yaml,
    };
    this.all.unshift(run);
    this.step(run, -1);
    return { run };
  }

  step(run, at) {
    if (run.state === 'cancelled') return;
    if (at === STAGES.length) Object.assign(run, { state: 'done', share: 1 });
    else if (at >= 0) Object.assign(run, { state: 'running', position: undefined, share: STAGES[at][0], stage: { en: STAGES[at][1], ru: STAGES[at][2] } });
    this.tell(run);
    if (at < STAGES.length) setTimeout(() => this.step(run, at + 1), this.pace);
  }

  tell(run) {
    for (const response of this.listeners.get(run.id) ?? []) {
      response.write(eventOf(run));
      if (['done', 'failed', 'cancelled'].includes(run.state)) response.end();
    }
  }

  planOf(run) {
    const plan = structuredClone(this.plan);
    plan.scenario = { ...plan.scenario, id: run.scenario, title: run.title };
    return plan;
  }
}

/** As the server tells of a run. */
const shown = ({ yaml, scenario, title, chain, position, ...run }) => ({ ...run, scenario: { id: scenario, title }, kind: 'chain', position: run.state === 'queued' ? position : 0, ...(run.state === 'done' ? { chains: [chain] } : {}), problem: null });

const eventOf = (run) => `event: state\ndata: ${JSON.stringify(shown(run))}\n\n`;

export function startDouble({ app, port, plan = samplePlan(), comparison, pace = 250, api, register = new RegisterDouble({ open: false }) }) {
  const runs = new Runs(plan, pace);
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://desk');
    const send = (status, type, body) => { response.writeHead(status, { ...HEADERS, 'content-type': type }); response.end(body); };
    const json = (value) => (value === undefined ? problem(404, { title: 'Not found', detail: `address (${url.pathname}) is not known` }) : send(200, TYPES.json, JSON.stringify(value)));
    const problem = (status, body) => send(status, 'application/problem+json', JSON.stringify({ type: 'about:blank', status, ...body }));
    if (url.pathname.startsWith('/static/')) {
      const file = app + url.pathname;
      return existsSync(file) ? send(200, TYPES[file.split('.').pop()], readFileSync(file)) : send(404, 'text/plain', '');
    }
    if (!url.pathname.startsWith('/api/')) return send(200, TYPES.html, readFileSync(`${app}/index.html`));
    const [, , what, id, part, name] = url.pathname.split('/').map(decodeURIComponent);
    const day = url.searchParams.get('date') ?? '2026-11-26';
    if (what === 'register') return serveRegister({ register, request, response, url, problem });
    if (what === 'runs') return serveRuns({ runs, request, response, json, problem, send, id, part, name });
    if (api && what !== 'compare') {
      fetch(api + request.url).then(async (real) => send(real.status, real.headers.get('content-type') ?? TYPES.json, await real.text()), (error) => problem(502, { detail: error.message }));
      return undefined;
    }
    const answers = {
      overview: () => overview(), minerals: () => mineral(id, day), countries: () => country(id, day), scenarios: () => (id ? scenarios().find((s) => s.id === id) : { scenarios: scenarios().map(({ yaml, data, ...head }) => head) }),
      tables: () => table(id, Object.fromEntries(url.searchParams)), sources: () => (source(id) ? { sources: [source(id)] } : undefined),
      compare: () => comparison,
      map: () => ({ type: 'FeatureCollection', features: [] }),
      law: () => (id === 'on' ? lawOn(Object.fromEntries(url.searchParams)) : id === 'terms' ? lawTerms() : id === 'show' ? { kind: 'none' } : { country: url.searchParams.get('country'), today: '2026-11-26', events: lawEvents(url.searchParams.get('country'), url.searchParams.get('mineral'), day) }),
    };
    return json(answers[what]?.());
  });
  return new Promise((done) => { server.listen(port, '127.0.0.1', () => done({ server, runs, address: `http://127.0.0.1:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); } })); });
}

const lawEvents = (id, of, day) => (mineral(of, day)?.law ?? []).filter((p) => p.country === id).map((p) => ({ day: p.from, future: false, kind: 'began', provision: p }));

function serveRegister({ register, request, response, url, problem }) {
  const bits = [];
  request.on('data', (bit) => bits.push(bit));
  request.on('end', () => {
    const answer = register.answer({ method: request.method, path: url.pathname, query: { ...Object.fromEntries(url.searchParams), fact: url.searchParams.getAll('fact') }, headers: request.headers, body: Buffer.concat(bits).toString() });
    if (!answer) return problem(404, { title: 'Not found', detail: `address (${url.pathname}) is not known` });
    const { status, body, type, headers } = answer;
    response.writeHead(status, { ...HEADERS, 'content-type': type ?? (status >= 400 ? 'application/problem+json' : TYPES.json), ...headers });
    response.end(status === 204 || type ? body : JSON.stringify(status >= 400 ? { type: 'about:blank', status, ...body } : body));
  });
}

function serveRuns({ runs, request, response, json, problem, send, id, part, name }) {
  if (request.method === 'POST') {
    let text = '';
    request.on('data', (bit) => { text += bit; });
    request.on('end', () => {
      const { run, problem: wrong } = runs.start(JSON.parse(text));
      if (wrong) return problem(400, wrong);
      return send(202, TYPES.json, JSON.stringify(shown(run)));
    });
    return undefined;
  }
  if (!id) return json({ runs: runs.all.map(shown) });
  const run = runs.all.find((r) => r.id === id);
  if (!run) return problem(404, { title: 'Unknown name', detail: `run (${id}) is not known`, nearest: runs.all.slice(0, 1).map((r) => r.id) });
  if (request.method === 'DELETE') {
    run.state = 'cancelled';
    runs.tell(run);
    return json(shown(run));
  }
  if (part === 'events') {
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    runs.listeners.set(id, [...(runs.listeners.get(id) ?? []), response]);
    response.write(eventOf(run));
    if (['done', 'failed', 'cancelled'].includes(run.state)) response.end();
    return undefined;
  }
  if (part === 'plan.json') return json(runs.planOf(run));
  if (part === 'tables' && !name) return json({ tables: ['flows', 'markets', 'plants', 'chain_flows'] });
  if (part === 'tables') return send(200, 'text/csv', `${name}\n`);
  if (part) return problem(404, { title: 'Not found', detail: `address (${part}) is not known` });
  return json(shown(run));
}

if (process.argv[1]?.endsWith('double.mjs')) {
  const [app, port, plan, comparison] = process.argv.slice(2);
  const read = (file) => (file ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
  const { address } = await startDouble({ app, port: Number(port), plan: read(plan), comparison: read(comparison), api: process.env.DESK_API, register: new RegisterDouble({ open: process.env.REGISTER !== 'closed' }) });
  console.log(address);
}

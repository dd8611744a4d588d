import { createHash } from 'node:crypto';
import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import { TRUSTED_DOCUMENTS } from '@vinh-danh/schema/trusted-documents';
import { getIntrospectionQuery } from 'graphql';
import { readConfig } from './config';
import { createDataSource } from './database/data-source';
import { drain } from './drain';
import { MAX_VALUES } from './graph/limits';
import { createSchema } from './schema';
import { createServer } from './server';
import { type Answer, startTestServer, type TestServer } from './testing/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const messagesOf = (answer: Answer<unknown>) => (answer.errors ?? []).map(({ message }) => message).join(' ');
const post = (payload: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  server.http.inject({ method: 'POST', url: '/graphql', headers, payload });

describe('a request that asks for too much', () => {
  it('is refused at 20 levels', async () => {
    const answer = await server.nobody.send(`${'{ a '.repeat(20)}${'}'.repeat(20)}`);
    expect(messagesOf(answer)).toContain('more than 12 levels');
    expect(answer.status).toBe(400);
  });

  it('is refused with 5,000 aliases, with 61, and with 61 of what is left out of account elsewhere', async () => {
    const aliases = (count: number, field: string) => `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ')} }`;
    expect((await server.nobody.send(aliases(5_000, 'viewer { id }'))).errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    expect(messagesOf(await server.nobody.send(aliases(61, 'viewer { id }')))).toContain('more than 60 aliases');
    expect(messagesOf(await server.nobody.send(aliases(61, '__typename')))).toContain('more than 60 aliases');
  });

  it('is refused when its fragments go in a circle or double at every step, within moments', async () => {
    const circle = '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }';
    expect(messagesOf(await server.nobody.send(circle))).toContain('more than 12 levels');
    const doubling = Array.from({ length: 40 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(' ');
    const started = performance.now();
    const answer = await server.nobody.send(`{ ...f0 } ${doubling} fragment f40 on Query { clock { now } }`);
    expect(messagesOf(answer)).toContain('more than 1500 fields');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('is refused when it asks for a thing within itself again and again', async () => {
    const within = (times: number) => `${'dossier { nominations { '.repeat(times)}id${' } }'.repeat(times)}`;
    const ask = (times: number) => server.nobody.send(`query ($id: ID!) { nomination(id: $id) { ${within(times)} } }`, { id: 'x' });
    expect(messagesOf(await ask(1))).toBe('Please sign in.');
    expect(messagesOf(await ask(2))).toContain('Nomination within itself');
    const spread = 'query ($id: ID!) { dossier(id: $id) { ...d } } fragment d on Dossier { nominations { ...n } } fragment n on Nomination';
    expect(messagesOf(await server.nobody.send(`${spread} { dossier { nominations { dossier { id } } } }`, { id: 'x' }))).toContain(
      'Dossier within itself',
    );
  });

  it('is told so with a status of its own, not of ours, when its values are too many or too deep', async () => {
    const query = '{ clock { now } }';
    const deep = `{"query":"${query}","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    const many = JSON.stringify({ query, variables: { a: Array(MAX_VALUES + 1).fill(1) } });
    for (const body of [deep, many]) {
      const response = await post(body);
      expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
  });

  it('is refused as a batch', async () => {
    const response = await post(JSON.stringify([{ query: '{ clock { now } }' }, { query: '{ clock { now } }' }]));
    expect(response.statusCode).toBe(400);
  });

  it('is refused with a text of 30,000 characters, in the document or beside it, and with more than a megabyte', async () => {
    const query = 'mutation ($name: String!) { signIn(username: $name, password: "x") { refusals { code } } }';
    const beside = await server.nobody.send(query, { name: 'a'.repeat(30_000) });
    expect(beside.errors?.[0]).toMatchObject({ message: expect.stringContaining('“name”'), extensions: { code: 'BAD_USER_INPUT' } });
    expect(messagesOf(await server.nobody.send(query.replace('$name }', '').replace('"x"', `"${'a'.repeat(30_000)}"`)))).toContain('25000');
    const large = await post(JSON.stringify({ query, variables: { name: 'a'.repeat(1_100_000) } }));
    expect([large.statusCode, large.json().errors[0].extensions.code]).toEqual([413, 'BAD_USER_INPUT']);
  });
});

describe('a session that asks too often', () => {
  it('is told to wait, while others go on', async () => {
    const ask = (cookie: string) => server.http.inject({ method: 'GET', url: '/graphql', headers: { cookie } });
    let last = await ask('vinh_danh_session=busy');
    // At most one minute ends meanwhile, and the count begins anew with the next.
    for (let asked = 1; asked <= 2_500 && last.statusCode !== 429; asked += 1) last = await ask('vinh_danh_session=busy');
    expect([last.statusCode, last.json().errors[0].extensions.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('vinh_danh_session=other')).statusCode).not.toBe(429);
  });
});

describe('a request that cannot be read', () => {
  it('is told so when its JSON is malformed, without a word of ours', async () => {
    const response = await post('{"query": "{ clock { now } }"');
    expect([response.statusCode, response.json().errors[0].extensions]).toEqual([
      400,
      { code: 'BAD_USER_INPUT', sentence: { vi: expect.stringContaining('JSON'), en: expect.stringContaining('JSON') } },
    ]);
  });

  it('is told so when it is not GraphQL', async () => {
    const answer = await server.nobody.send('SELECT 1');
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  it('is refused when another site could have sent it', async () => {
    const form = await post('query={viewer{id}}', { 'content-type': 'application/x-www-form-urlencoded' });
    const text = await post(JSON.stringify({ query: '{ viewer { id } }' }), { 'content-type': 'text/plain' });
    const get = await server.http.inject({ method: 'GET', url: '/graphql?query=%7Bviewer%7Bid%7D%7D' });
    expect([form, text, get].map(({ statusCode }) => statusCode)).toEqual([415, 400, 400]);
  });
});

describe('a document of the pages', () => {
  const [hash = '', text = ''] = Object.entries(TRUSTED_DOCUMENTS).find(([, each]) => each.startsWith('query Viewer')) ?? [];
  const byHash = (sha256Hash: string, more = {}) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } }, ...more });

  it('is known by its hash', async () => {
    const answer = (await post(JSON.stringify(byHash(hash)))).json();
    expect(answer.data).toMatchObject({ viewer: null });
  });

  it('is asked for by its text when the hash is of another release, and nobody can teach the server one', async () => {
    const other = createHash('sha256').update('{ __typename }').digest('hex');
    const unknown = async () => (await post(JSON.stringify(byHash(other)))).json().errors[0].extensions.code;
    expect(await unknown()).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post(JSON.stringify(byHash(other, { query: '{ __typename }' })))).json().data).toEqual({ __typename: 'Query' });
    expect(await unknown()).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('is all that a browser may ask where the operator has shut the open endpoint', async () => {
    const shut = await startTestServer({ openEndpoint: false });
    try {
      expect((await shut.nobody.send(text)).errors).toBeUndefined();
      const answer = await shut.nobody.send('{ clock { now } }');
      expect([answer.status, messagesOf(answer)]).toEqual([400, expect.stringContaining('documents of its own pages')]);
    } finally {
      await shut.stop();
    }
  });
});

describe('what the server tells of itself', () => {
  it('is the schema, as the operator wishes', async () => {
    expect((await server.nobody.send(getIntrospectionQuery())).errors).toBeUndefined();
    const silent = await startTestServer({ introspection: false });
    try {
      expect((await silent.nobody.send(getIntrospectionQuery())).errors).toBeDefined();
      expect(messagesOf(await silent.nobody.send('{ viewr { id } }'))).not.toContain('viewer');
    } finally {
      await silent.stop();
    }
  });

  it('is never what went wrong inside', async () => {
    await server.database.query('ALTER TABLE session RENAME TO session_elsewhere');
    const answer = await server.nobody.send('{ viewer { id } }');
    await server.database.query('ALTER TABLE session_elsewhere RENAME TO session');
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) });
    expect(JSON.stringify(answer)).not.toMatch(/session|relation|SELECT|node_modules/);
  });

  it('is never what went wrong in a resolver, however often the same is asked', async () => {
    const ask = () => server.nobody.send('mutation { signIn(username: "a", password: "b") { refusals { code } } }');
    await server.database.query('ALTER TABLE sign_in_failure RENAME TO failure_elsewhere');
    const answers = [await ask(), await ask(), await ask()];
    await server.database.query('ALTER TABLE failure_elsewhere RENAME TO sign_in_failure');
    for (const { data, errors } of answers) {
      expect(data).toBeNull();
      expect(errors).toEqual([
        {
          message: expect.stringContaining('unexpected'),
          path: ['signIn'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String), sentence: expect.anything() },
        },
      ]);
    }
  });

  it('comes with headers that keep a page from being framed and from running what is not ours', async () => {
    const { headers } = await server.http.inject('/healthz');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a server that was told to stop', () => {
  it('answers on while it says that it is not ready', async () => {
    const stopping = await startTestServer();
    try {
      const drained = drain(stopping.http, 500);
      const { statusCode, headers } = await stopping.http.inject('/readyz');
      expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
      expect((await stopping.http.inject('/healthz')).statusCode).toBe(200);
      await stopping.nobody.ask('{ clock { now } }');
      await drained;
    } finally {
      await stopping.stop();
    }
  });
});

describe('the measurements', () => {
  const TOKEN = 'a-token-of-the-operators';
  const read = (at: TestServer, token: string) => at.http.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } });

  it('are read with the token of the operator, count by the names of the pages, and name nobody', async () => {
    const measured = await startTestServer({ metricsToken: TOKEN });
    try {
      await measured.nobody.send(Object.values(TRUSTED_DOCUMENTS).find((text) => text.startsWith('query Viewer')) ?? '');
      await measured.nobody.send('query Whatever { clock { now } }');
      expect((await read(measured, 'another-token-altogether')).statusCode).toBe(401);
      const { body } = await read(measured, TOKEN);
      expect(body).toContain('vinh_danh_operation_seconds_count{operation="Viewer",outcome="answer"} 1');
      expect(body).toContain('vinh_danh_operation_seconds_count{operation="other",outcome="answer"} 1');
      expect(body).toContain('vinh_danh_http_request_seconds_count{method="POST",route="/graphql",status="2xx"} 2');
      expect(body).toContain('vinh_danh_waiting{what="jobs due"} ');
      expect(body).toContain('vinh_danh_database_connections{state="idle"} ');
      expect(body).not.toContain('Whatever');
    } finally {
      await measured.stop();
    }
  });

  it('are not there without a token', async () => {
    expect((await read(server, TOKEN)).statusCode).toBe(404);
  });
});

describe('the database', () => {
  it('may end every connection: the next request opens a new one', async () => {
    await server.database.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await server.nobody.send('{ clock { now } }')).errors).toBeUndefined();
  });

  it('may be away: requests are told to come again and recover by themselves', async () => {
    const gate = await openGate(server.url);
    const database = await createDataSource({ url: gate.url, pool: 2 }).initialize();
    const http = await createServer(readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), database, await createSchema());
    const ask = () => http.inject({ method: 'POST', url: '/graphql', payload: { query: '{ clock { now } }' } });
    try {
      expect((await ask()).statusCode).toBe(200);
      gate.shut();
      const away = await ask();
      expect([away.statusCode, away.headers['retry-after'], away.json().errors[0].extensions.code]).toEqual([503, '5', 'UNAVAILABLE']);
      expect(away.body).not.toMatch(/ECONN|terminated|127\.0\.0\.1/);
      expect((await http.inject('/readyz')).statusCode).toBe(503);
      const file = await http.inject({
        url: '/attachments/0190a000-0000-7000-8000-000000000000',
        headers: { cookie: 'vinh_danh_session=x' },
      });
      expect([file.statusCode, file.headers['retry-after'], file.json().error.code]).toEqual([503, '5', 'UNAVAILABLE']);
      expect((await http.inject('/healthz')).statusCode).toBe(200);
      await gate.open();
      expect((await ask()).statusCode).toBe(200);
      expect((await http.inject('/readyz')).statusCode).toBe(200);
    } finally {
      await http.close();
      await database.destroy();
      gate.shut();
    }
  });
});

interface Gate {
  readonly url: string;
  shut(): void;
  open(): Promise<void>;
}

/** Stands between a server and PostgreSQL, and can be shut. */
async function openGate(databaseUrl: string): Promise<Gate> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let listener: Server;
  let port = 0;
  const open = async () => {
    listener = net.createServer((near) => {
      const far = net.connect(Number(target.port), target.hostname);
      for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve));
    port = (listener.address() as AddressInfo).port;
  };
  await open();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    open,
    shut: () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
  };
}

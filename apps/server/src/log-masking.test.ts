import { readConfig } from './config';
import { createSchema } from './schema';
import { createServer } from './server';
import { startTestServer, type TestServer } from './testing/test-server';

/** What must be in no log, whatever goes wrong with the request that carries it. */
const SECRETS = {
  password: 'mat-khau-bi-mat-7Q',
  cookie: 'vinh_danh_session=phien-bi-mat-8R',
  token: 'vd_ma-bi-mat-9S',
  username: 'nguoi-duoc-giau-ten',
};

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('logs each request by its number and each fault by what it is, and nothing that was sent', async () => {
  const lines: string[] = [];
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'debug' });
  const http = await createServer(config, server.database, await createSchema(), { write: (line) => lines.push(line) });
  const signIn = 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { refusals { code } } }';
  const ask = (headers: Record<string, string>, payload: object | string) =>
    http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload });
  const variables = { u: SECRETS.username, p: SECRETS.password };
  await ask({ cookie: SECRETS.cookie }, { query: signIn, variables });
  await ask({ authorization: `Bearer ${SECRETS.token}` }, { query: '{ viewer { id } }' });
  await ask({ cookie: SECRETS.cookie }, `{"query": "${SECRETS.password}`);
  // A statement fails with its values in hand.
  await server.database.query('ALTER TABLE sign_in_failure RENAME TO failure_elsewhere');
  const fault = await ask({ cookie: SECRETS.cookie }, { query: signIn, variables });
  await server.database.query('ALTER TABLE failure_elsewhere RENAME TO sign_in_failure');
  await http.close();

  const log = lines.join('');
  const { id } = fault.json().errors[0].extensions;
  expect(log).toContain(`"errorId":"${id}"`);
  expect(log).toContain(`"reqId":"${fault.headers['x-request-id']}"`);
  for (const secret of Object.values(SECRETS)) expect(log).not.toContain(secret.replace('vinh_danh_session=', ''));
});

it('takes a reader who leaves before the answer for no fault', async () => {
  const lines: string[] = [];
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'info' });
  const http = await createServer(config, server.database, await createSchema(), { write: (line) => lines.push(line) });
  // What the stream of a file says when its reader has closed the page.
  http.get('/file', () => {
    throw Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
  });
  await http.inject({ url: '/file' });
  await http.close();

  const log = lines.join('');
  expect(log).toContain('The reader left');
  expect(log).not.toContain('"level":50');
});

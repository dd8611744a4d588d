import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { TRUSTED_DOCUMENTS } from '@vinh-danh/schema/trusted-documents';
import { tasks as everyTask } from './tasks';
import { buildDepartment } from './testing/department';
import { runJobs } from './testing/run-jobs';
import { startTestServer, type TestServer } from './testing/test-server';
import { traceJobs } from './trace-jobs';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}
interface Sent {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
}

const VIEWER = Object.values(TRUSTED_DOCUMENTS).find((text) => text.startsWith('query Viewer')) ?? '';
const TRACE = '0af7651916cd43dd8448eb211c80319c';

let collector: Server;
let server: TestServer;
let cookie: string;
let url: string;
const bodies: string[] = [];

beforeAll(async () => {
  collector = createServer((request, response) => {
    json(request).then((body) => {
      bodies.push(JSON.stringify(body));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  server = await startTestServer({ tracesTo: `http://127.0.0.1:${(collector.address() as AddressInfo).port}` });
  const { people } = await buildDepartment(server.database);
  url = `${await server.http.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  cookie = (await server.signInAs(people.employee.accountId)).cookie ?? '';
});
afterAll(async () => {
  await server.stop();
  await new Promise((closed) => collector.close(closed));
});

const spans = () =>
  bodies.flatMap((body) => (JSON.parse(body) as Sent).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((each) => each.spans)));

async function spansOf(query: string, variables: object = {}): Promise<Span[]> {
  bodies.splice(0);
  const headers = { cookie, 'content-type': 'application/json', traceparent: `00-${TRACE}-b7ad6b7169203331-01` };
  await (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).text();
  for (let tries = 0; tries < 100 && !spans().some(({ name }) => name === 'POST /graphql'); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return spans();
}

it('follows a request to its operation and its statements, as a part of what the caller traces', async () => {
  const found = await spansOf(VIEWER);
  const byId = new Map(found.map((span) => [span.spanId, span]));
  const request = found.find(({ name }) => name === 'POST /graphql') as Span;
  expect(request).toMatchObject({ traceId: TRACE, parentSpanId: 'b7ad6b7169203331' });
  const operation = found.find(({ name }) => name === 'query Viewer') as Span;
  expect(operation.parentSpanId).toBe(request.spanId);
  const statements = found.filter((span) => span !== request && span !== operation);
  expect(statements.length).toBeGreaterThan(0);
  expect(new Set(statements.map(({ parentSpanId }) => byId.get(parentSpanId ?? '')?.name))).toEqual(
    new Set(['POST /graphql', 'query Viewer']),
  );
  expect(statements.some(({ name }) => name.startsWith('identify-'))).toBe(true);
});

it('follows a job to its statements, and says nothing of what it is about', async () => {
  bodies.splice(0);
  const { tasks, stop } = traceJobs(server.database, everyTask, server.config.tracesTo as string);
  await runJobs(server, { tasks, everyMinute: true });
  await stop();
  const job = spans().find(({ name }) => name === 'job sendReminders') as Span;
  expect(job.parentSpanId ?? '').toBe('');
  expect(spans().filter(({ parentSpanId }) => parentSpanId === job.spanId).length).toBeGreaterThan(0);
});

it('holds nothing of people: no values, texts, names of integrators or addresses', async () => {
  await spansOf('query Nguyen($id: ID!) { person(id: $id) { id } }', { id: 'Trần Thị Mật' });
  expect(spans().map(({ name }) => name)).toContain('query other');
  expect(bodies.join()).not.toMatch(/Mật|Nguyen|Đặng|person|127\.0\.0\.1|vinh_danh_session/);
});

it('asks nothing of a collector that is not named', async () => {
  bodies.splice(0);
  const quiet = await server.beside({ tracesTo: undefined });
  await quiet.nobody.send(VIEWER);
  await quiet.stop();
  expect(bodies).toEqual([]);
});

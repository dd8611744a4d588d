import { TRUSTED_DOCUMENTS } from '@vinh-danh/schema/trusted-documents';
import { type AuditRequirement, serverAudits } from 'graphql-http';
import { buildDepartment } from './testing/department';
import { startTestServer, type TestServer } from './testing/test-server';

/**
 * The audits of the specification "GraphQL over HTTP", over the network. A client of another site cannot set the header, and so
 * cannot make a browser ask; every other client can, and has to for a GET.
 */
const PREFLIGHT = { 'apollo-require-preflight': 'true' };

/**
 * What the specification recommends, and is not done: a request that was not understood has the status 400, whatever it accepts. Proxies,
 * logs and measurements tell it from an answer by that, and the specification allows it.
 */
const NOT_DONE = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

/** As the page asks it: the shut endpoint answers nothing else. */
const TOKEN = Object.values(TRUSTED_DOCUMENTS).find((text) => text.startsWith('mutation CreateApiToken')) ?? '';

let open: TestServer;
let shut: TestServer;
let address: string;
let shutAddress: string;
let bearer: string;

beforeAll(async () => {
  [open, shut] = await Promise.all([startTestServer(), startTestServer({ openEndpoint: false })]);
  const listen = ({ http }: TestServer) => http.listen({ port: 0, host: '127.0.0.1' });
  [address, shutAddress] = await Promise.all([listen(open), listen(shut)]);
  const { people } = await buildDepartment(shut.database);
  const office = await shut.signInAs(people.office.accountId);
  const input = { name: 'Audit', scopes: ['PLAN_READ'], days: 1, idempotencyKey: '0190a000-0000-7000-8000-000000000001' };
  const { createApiToken } = await office.ask<{ createApiToken: { secret: string } }>(TOKEN, { input });
  bearer = createApiToken.secret;
});
afterAll(() => Promise.all([open.stop(), shut.stop()]));

const auditsOf = (url: () => string, headers: () => Record<string, string>) => {
  const fetchFn = (to: string, init: RequestInit = {}) => fetch(to, { ...init, headers: { ...init.headers, ...headers() } });
  return serverAudits({ url: () => `${url()}/graphql`, fetchFn });
};
const levelOf = (name: string) => /^(MUST|SHOULD|MAY)/.exec(name)?.[1] as AuditRequirement;

describe.each([
  [
    'an open endpoint',
    auditsOf(
      () => address,
      () => PREFLIGHT,
    ),
  ],
  [
    'a shut endpoint, with a token',
    auditsOf(
      () => shutAddress,
      () => ({ ...PREFLIGHT, authorization: `Bearer ${bearer}` }),
    ),
  ],
])('%s', (_where, audits) => {
  it('is audited for all three levels, and knows what it leaves undone', () => {
    expect(new Set(audits.map(({ name }) => levelOf(name)))).toEqual(new Set(['MUST', 'SHOULD', 'MAY']));
    expect(audits.map(({ name }) => name)).toEqual(expect.arrayContaining(NOT_DONE));
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (name, audit) => {
    const result = await audit.fn();
    const said = result.status === 'ok' ? '' : `${result.reason}: ${await result.response.text()}`;
    expect([result.status, said]).toEqual(NOT_DONE.includes(name) ? ['warn', expect.stringContaining('GRAPHQL_')] : ['ok', '']);
  });
});

describe('without the header that another site cannot send', () => {
  it('only what a browser sends without asking is refused: a GET', async () => {
    const results = await Promise.all(
      auditsOf(
        () => address,
        () => ({}),
      ).map((audit) => audit.fn()),
    );
    const refused = results.flatMap((result) => (result.status === 'ok' || NOT_DONE.includes(result.name) ? [] : [result.name]));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((name) => !/^MAY .*\bGETs?\b/.test(name))).toEqual([]);
  });
});

import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { verifyAudit } from '../access/audit-chain';
import { hashSecret, newSecret } from '../access/secret';
import { type Config, readConfig } from '../config';
import { createDataSource } from '../database/data-source';
import { findBrokenInvariants } from '../database/invariants';
import { moveTimedJobs } from '../notice/move-timed-jobs';
import { SESSION_COOKIE } from '../request-context';
import { createSchema } from '../schema';
import { createServer } from '../server';
import { createTestDatabase } from './database';

/** An answer of the endpoint, as a client gets it. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** Somebody who speaks to the endpoint over HTTP, with a session or a token of their own. */
export interface Client {
  /** Sends a document and gives the answer, whatever it is. */
  send<Data = Record<string, never>>(query: string, variables?: object): Promise<Answer<Data>>;
  /** The same, for what must not fail: throws when the answer has errors. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  readonly cookie: string | undefined;
}

export interface TestServer {
  readonly http: FastifyInstance;
  readonly database: DataSource;
  readonly url: string;
  readonly config: Config;
  /** Nobody, before signing in. */
  readonly nobody: Client;
  /** Signs in through the door and speaks as that account. */
  signIn(username: string, password: string): Promise<Client>;
  /** Speaks as that account without its password: opens a session in the database. */
  signInAs(accountId: string): Promise<Client>;
  /** Speaks with an API token. */
  withToken(token: string): Client;
  /** Sets the demonstration's clock: the moment at which the next requests are received. */
  setClock(instant: string): Promise<void>;
  /** Another server on the same database, with connections of its own and, if given, settings of its own. Stop it before this one. */
  beside(settings?: Partial<Config>): Promise<TestServer>;
  /** Ends the server; fails when a derived number does not follow from the facts that the tests left, or their audit trail does not verify. */
  stop(): Promise<void>;
}

/** The real server on a database of its own. Stop it in `afterAll`. */
export async function startTestServer(settings: Partial<Config> = {}): Promise<TestServer> {
  const { url, drop } = await createTestDatabase();
  return serve(url, settings, drop);
}

/** The real server on a database that the test has made, and takes away, itself. */
export function serveDatabase(url: string, settings: Partial<Config> = {}): Promise<TestServer> {
  return serve(url, settings);
}

async function serve(url: string, settings: Partial<Config>, drop?: () => Promise<void>): Promise<TestServer> {
  const config: Config = { ...readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), ...settings };
  const database = await createDataSource({ url, pool: config.databasePool, schema: config.databaseSchema }).initialize();
  const http = await createServer(config, database, await createSchema());
  const nobody = clientOf(http, {});
  return {
    http,
    database,
    url,
    config,
    nobody,
    withToken: (token) => clientOf(http, { authorization: `Bearer ${token}` }),
    signIn: async (username, password) => {
      const cookie = await signIn(http, username, password);
      return clientOf(http, { cookie });
    },
    signInAs: async (accountId) => clientOf(http, { cookie: await openSession(database, accountId) }),
    setClock: async (instant) => {
      await database.query(
        `INSERT INTO demonstration_clock (ahead) VALUES ($1::timestamptz - clock_timestamp())
         ON CONFLICT (only_row) DO UPDATE SET ahead = excluded.ahead`,
        [instant],
      );
      await moveTimedJobs(database.manager);
    },
    beside: (others) => serve(url, { ...settings, ...others }),
    stop: async () => {
      const broken = drop ? await findBrokenInvariants(database) : [];
      const bad = drop ? (await verifyAudit(database)).bad : null;
      await http.close();
      await database.destroy();
      await drop?.();
      if (broken.length > 0) throw new Error(`Derived numbers do not follow from the facts: ${JSON.stringify(broken)}`);
      if (bad) throw new Error(`The audit trail does not verify: ${JSON.stringify(bad)}`);
    },
  };
}

function clientOf(http: FastifyInstance, headers: { cookie?: string; authorization?: string }): Client {
  const send = async <Data>(query: string, variables: object = {}): Promise<Answer<Data>> => {
    const response = await http.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return { status: response.statusCode, ...response.json() };
  };
  return {
    cookie: headers.cookie,
    send,
    ask: async <Data>(query: string, variables?: object) => {
      const answer = await send<Data>(query, variables);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
  };
}

async function signIn(http: FastifyInstance, username: string, password: string): Promise<string> {
  const query =
    'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { refusals { code } } }';
  const response = await http.inject({ method: 'POST', url: '/graphql', payload: { query, variables: { username, password } } });
  const [cookie] = response.cookies;
  if (!cookie) throw new Error(`Could not sign in as ${username}: ${response.body}`);
  return `${cookie.name}=${cookie.value}`;
}

/** Opens a session of an account in the database, without its password, and gives its cookie. */
export async function openSession(database: DataSource, accountId: string): Promise<string> {
  const secret = newSecret();
  await database.query(
    `INSERT INTO session (id, account_id, token_hash, created_at, last_seen_at, expires_at, user_agent)
     VALUES ($1, $2, $3, now(), now(), now() + interval '1 day', 'test')`,
    [uuidv7(), accountId, hashSecret(secret)],
  );
  return `${SESSION_COOKIE}=${secret}`;
}

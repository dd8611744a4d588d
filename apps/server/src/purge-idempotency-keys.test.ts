import { uuidv7 } from 'uuidv7';
import { readConfig } from './config';
import { purgeIdempotencyKeys } from './purge-idempotency-keys';
import { buildDepartment } from './testing/department';
import { startTestServer, type TestServer } from './testing/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('forgets the keys that nobody will repeat any more, and no others', async () => {
  const { people } = await buildDepartment(server.database);
  for (const age of ['8 days', '6 days', '0 days']) {
    await server.database.query(
      `INSERT INTO idempotency_key (account_id, key, mutation, request_hash, created_at) VALUES ($1, $2, $3::text, '', now() - $3::text::interval)`,
      [people.office.accountId, uuidv7(), age],
    );
  }
  const moment = { now: new Date(), realNow: new Date() };
  const job = { config: readConfig({}), database: server.database, moment, attempt: 1, isLastAttempt: true, signal: undefined };
  await purgeIdempotencyKeys.run(job, {});
  expect(await server.database.query('SELECT mutation FROM idempotency_key ORDER BY created_at')).toEqual([
    { mutation: '6 days' },
    { mutation: '0 days' },
  ]);
});

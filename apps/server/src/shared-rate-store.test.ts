import { setTimeout } from 'node:timers/promises';
import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { poolOf } from './database/pool-of';
import { sharedRateStore } from './shared-rate-store';
import { startTestServer, type TestServer } from './testing/test-server';

const MINUTE = 60_000;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const newStore = () => new (sharedRateStore(server.database))();

function ask(store: FastifyRateLimitStore, key: string): { current: number; ttl: number } {
  let answer = { current: 0, ttl: 0 };
  store.incr(key, (_error, result) => Object.assign(answer, result), MINUTE, 0);
  answer = { ...answer };
  return answer;
}

/** What one server has told has reached the others once their own next telling is answered: no connection is busy any more. */
async function settle(): Promise<void> {
  const pool = poolOf(server.database);
  do await setTimeout(5);
  while (pool.idleCount < pool.totalCount || pool.waitingCount > 0);
}

describe('requests counted over servers', () => {
  it('are one number, to within what each has not told yet', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_000 * MINUTE + 5_000);
    const [one, other] = [newStore(), newStore()];
    for (let round = 0; round < 10; round += 1) {
      for (let asked = 0; asked < 20; asked += 1) for (const store of [one, other]) ask(store, 'session a');
      await settle();
    }
    const seen = [ask(one, 'session a'), ask(other, 'session a')];
    for (const { current, ttl } of seen) {
      expect(current).toBeGreaterThan(360);
      expect(current).toBeLessThanOrEqual(402);
      expect(ttl).toBe(55_000);
    }
    expect(ask(one, 'session b').current).toBe(1);
    now.mockReturnValue(1_001 * MINUTE);
    expect(ask(one, 'session a').current).toBe(1);
    now.mockRestore();
  });

  it('cost the database nothing of who asks little, and are held by each server alone while it is away', async () => {
    const store = newStore();
    for (let asked = 0; asked < 19; asked += 1) ask(store, 'a quiet reader');
    const rows = () => server.database.query('SELECT count(*)::int AS count FROM rate_window');
    const [before] = await rows();
    await server.database.query('ALTER TABLE rate_window RENAME TO rate_window_elsewhere');
    for (let asked = 0; asked < 100; asked += 1) ask(store, 'busy');
    await settle();
    expect(ask(store, 'busy').current).toBe(101);
    await server.database.query('ALTER TABLE rate_window_elsewhere RENAME TO rate_window');
    expect(await rows()).toEqual([before]);
  });
});

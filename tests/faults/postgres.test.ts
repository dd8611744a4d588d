import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '../../apps/server/src/database/data-source';
import { startEmbeddedPostgres } from '../../apps/server/src/database/embedded';
import { migrate } from '../../apps/server/src/database/migrate';
import { type RealServer, startServer, until } from './support/real-servers';
import { LONG, report } from './support/report';
import { approve, approveInTheEnd, countApproved, isDone, makeYear, requireWhole } from './support/year';

jest.setTimeout(LONG ? 300_000 : 120_000);

it('keeps every decision that was answered when PostgreSQL is killed, and comes back by itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'faults-postgres-'));
  const embedded = await startEmbeddedPostgres({ directory: folder });
  const database = await createDataSource({ url: embedded.url, pool: 3 }).initialize();
  let server: RealServer | undefined;
  try {
    await migrate(database);
    const count = LONG ? 300 : 60;
    const year = await makeYear(database, { nominations: count, places: count });
    server = await startServer(embedded.url);
    const { url } = server;
    const keys = year.nominations.map(() => randomUUID());
    const done = new Set<string>();
    const postmaster = Number((await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    let next = 0;
    const work = async () => {
      while (next < count) {
        const index = next;
        next += 1;
        const nomination = year.nominations[index];
        if (!nomination) return;
        if (index === Math.floor(count / 3)) process.kill(postmaster, 'SIGKILL');
        if (isDone(await approve(url, year, nomination, keys[index] as string))) done.add(nomination.nominationId);
      }
    };
    await Promise.all(Array.from({ length: 4 }, work));
    expect(done.size).toBeLessThan(count);
    const recovery = await until(async () => (await fetch(`${url}/readyz`)).ok, 60_000);
    const rows: { id: string }[] = await database.query('SELECT id FROM nomination WHERE approved_at IS NOT NULL');
    const kept = new Set(rows.map(({ id }) => id));
    expect([...done].filter((id) => !kept.has(id))).toEqual([]);
    for (const [index, nomination] of year.nominations.entries()) {
      const { answer } = await approveInTheEnd(url, year, nomination, keys[index] as string);
      expect(isDone(answer)).toBe(true);
    }
    expect(await countApproved(database)).toEqual({ approved: count, entries: count });
    expect(server.process.exitCode).toBeNull();
    await requireWhole(database);
    report({
      fault: 'kill -9 of PostgreSQL',
      tried: `${count} decisions, ${done.size} answered before`,
      lost: 'nothing; each done once after retrying',
      recovery: `${recovery} ms after the last was asked, no restart of the server`,
    });
  } finally {
    await server?.kill('SIGTERM');
    await database.destroy();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

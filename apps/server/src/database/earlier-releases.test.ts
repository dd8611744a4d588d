import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inDatabase, onServer, SERVER_VARIABLE } from '../testing/database';
import { serveDatabase, type TestServer } from '../testing/test-server';
import { createDataSource } from './data-source';
import { accountId } from './demonstration/access-rows';
import { loadDemonstration } from './demonstration/load-demonstration';
import { STEPS } from './demonstration/steps';
import { migrations } from './migrations/all';
import { restore } from './restore';

const FOLDER = join(__dirname, 'earlier-releases');
const RELEASES = readdirSync(FOLDER).filter((name) => name.endsWith('.backup'));
const SET_CLOCK = 'mutation ($at: DateTimeISO!) { setDemonstrationClock(at: $at) { now } }';

describe.each(RELEASES)('the data of %s', (release) => {
  const name = `earlier_${Math.random().toString(36).slice(2)}`;
  const onTests = (statement: string) => onServer(process.env[SERVER_VARIABLE] ?? '', statement);
  let server: TestServer;

  // Restoring checks every reference, derived number and audit entry in the newest shape.
  beforeAll(async () => {
    await onTests(`CREATE DATABASE ${name}`);
    const url = inDatabase(process.env[SERVER_VARIABLE] ?? '', name);
    const database = await createDataSource({ url, pool: 2 }).initialize();
    await restore(database, join(FOLDER, release));
    await database.destroy();
    server = await serveDatabase(url, { demonstration: true });
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    await onTests(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  it('has the newest shape, with all that was approved', async () => {
    const ran: { name: string }[] = await server.database.query('SELECT name FROM migrations ORDER BY id');
    expect(ran.map((each) => each.name)).toEqual(migrations.map((migration) => new migration().name));
    const [{ approved }] = await server.database.query('SELECT count(*)::int AS approved FROM nomination WHERE approved_at IS NOT NULL');
    expect(approved).toBe(30);
  });

  it.each(['nhanvien', 'truongphong', 'vanphong', 'giamdoc', 'hoidong'])('answers %s', async (username) => {
    const client = await server.signInAs(accountId(username));
    const home = await client.ask<{ home: { todos: object[] }; viewer: { id: string } }>('{ viewer { id } home { todos { code } } }');
    expect(home.viewer.id).toBe(accountId(username));
  });

  it('lists what was decided, and shows again on which facts where they were kept', async () => {
    const director = await server.signInAs(accountId('giamdoc'));
    const kept: { nominationId: string }[] = await server.database.query(
      'SELECT nomination_id AS "nominationId" FROM decision_record ORDER BY nomination_id LIMIT 3',
    );
    expect(kept).toHaveLength(release.startsWith('rulebook') ? 3 : 0);
    for (const { nominationId } of kept) {
      const { replay } = await director.ask<{ replay: { isSame: boolean } }>('query ($id: ID!) { replay(nominationId: $id) { isSame } }', {
        id: nominationId,
      });
      expect(replay).toEqual({ isSame: true });
    }
  });

  it('shows of what was decided the verdicts that were kept', async () => {
    const director = await server.signInAs(accountId('giamdoc'));
    const [{ id }] = await server.database.query('SELECT id FROM nomination WHERE approved_at IS NOT NULL ORDER BY id LIMIT 1');
    const marked = `jsonb_set(verdicts, '{0,because,vi}', '"Như đã giữ."')`;
    await server.database.query(`UPDATE nomination SET verdicts = ${marked}, version = version + 1 WHERE id = $1`, [id]);
    const { nomination } = await director.ask<{
      nomination: { eligibility: { outcome: string; verdicts: { because: { vi: string } }[] } };
    }>('query ($id: ID!) { nomination(id: $id) { eligibility { outcome verdicts { because { vi } } } } }', { id });
    const { outcome, verdicts } = nomination.eligibility;
    expect(outcome).toBe('MET');
    // Where there is a record it is the record that is shown.
    expect(verdicts[0]?.because.vi === 'Như đã giữ.').toBe(!release.startsWith('rulebook'));
  });

  it('goes on with its year: the councils are established and called', async () => {
    const director = await server.signInAs(accountId('giamdoc'));
    await loadDemonstration(server.database);
    for (const { at } of STEPS) await director.ask(SET_CLOCK, { at });
    const { councils } = await director.ask<{ councils: { edges: object[] } }>('{ councils(first: 5) { edges { node { id } } } }');
    expect(councils.edges).toHaveLength(2);
  });
});

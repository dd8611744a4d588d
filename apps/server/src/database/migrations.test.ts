import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { createTestDatabase, onDatabase } from '../testing/database';
import { buildDepartment } from '../testing/department';
import { whyNotUnderServers } from '../testing/inspect-migration';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';
import { createDataSource } from './data-source';
import { loadDemonstration } from './demonstration/load-demonstration';
import { migrate } from './migrate';
import { migrations } from './migrations/all';

/** No server ran before the first release: what came until then is not held to the rule. */
const FIRST_RELEASE = 18;

/**
 * What a release takes away that the release before did not use any more: the migration's name, with each sentence that is to be expected of it. Say
 * beside it since which release nobody asks.
 */
const TAKEN_AWAY: Readonly<Record<string, readonly string[]>> = {};

type Kind = new () => MigrationInterface & { name: string };

const migrationOf = (...statements: string[]): Kind =>
  class Sample1900000000000 implements MigrationInterface {
    readonly name = 'Sample1900000000000';
    async up(db: QueryRunner): Promise<void> {
      for (const statement of statements) await db.query(statement);
    }
    async down(): Promise<void> {}
  };

describe('a migration under servers of the release before', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const made = await createTestDatabase();
    drop = made.drop;
    database = await createDataSource({ url: made.url, pool: 3 }).initialize();
    await loadDemonstration(database);
  });
  afterAll(async () => {
    await database.destroy();
    await drop();
  });

  const why = (...statements: string[]) => whyNotUnderServers(database, new (migrationOf(...statements))());

  it.each([
    ['adds a column', 'ALTER TABLE unit ADD COLUMN motto text', []],
    ['adds one with a default', `ALTER TABLE unit ADD COLUMN motto text NOT NULL DEFAULT ''`, []],
    ['adds a table that refers to another', 'CREATE TABLE motto (unit_id uuid PRIMARY KEY REFERENCES unit, text text NOT NULL)', []],
    ['asks less of a column', 'ALTER TABLE unit ALTER COLUMN name DROP NOT NULL', []],
    ['adds a check for what comes', `ALTER TABLE unit ADD CHECK (name <> '') NOT VALID`, []],
    [
      'adds a column that must be filled',
      'ALTER TABLE session ADD COLUMN place text NOT NULL',
      ['session.place is new and must be filled', 'session is read through while nobody can write to it'],
    ],
    ['renames a column', 'ALTER TABLE unit RENAME COLUMN code TO sign', ['unit.code is gone', 'unit.sign is new and must be filled']],
    ['drops a table', 'DROP TABLE rate_window', ['rate_window is gone']],
    [
      'narrows a column',
      'ALTER TABLE attachment ALTER COLUMN item SET NOT NULL',
      ['attachment.item was text and is text NOT NULL', 'attachment is read through while nobody can write to it'],
    ],
    [
      'changes a type',
      'ALTER TABLE rate_window ALTER COLUMN count TYPE bigint',
      [
        'rate_window.count was integer NOT NULL and is bigint NOT NULL',
        'rate_window is written anew while nobody can read it',
        'rate_window is read through while nobody can write to it',
      ],
    ],
    ['checks every row', `ALTER TABLE unit ADD CHECK (name <> '')`, ['unit is read through while nobody can write to it']],
    ['builds an index', 'CREATE INDEX ON person (full_name, code)', ['person is read through while nobody can write to it']],
  ])('that %s is judged', async (_what, statement, expected) => {
    expect(await why(statement)).toEqual(expected);
  });

  it('is fit for it, from the first release on', async () => {
    const later = migrations.slice(FIRST_RELEASE);
    for (const [index, Migration] of later.entries()) {
      const { url, drop: dropEarlier } = await databaseAt(FIRST_RELEASE + index);
      const earlier = await createDataSource({ url, pool: 2 }).initialize();
      const migration: MigrationInterface = new Migration();
      // One without a transaction builds beside the work, and cannot be looked at within one.
      const found = migration.transaction === false ? [] : await whyNotUnderServers(earlier, migration);
      await earlier.destroy();
      await dropEarlier();
      expect([migration.name, found]).toEqual([migration.name, TAKEN_AWAY[migration.name ?? ''] ?? []]);
    }
    expect(migrations.slice(0, FIRST_RELEASE)).toHaveLength(FIRST_RELEASE);
  });
});

/** A database as it was after so many migrations. */
async function databaseAt(count: number): Promise<{ url: string; drop: () => Promise<void> }> {
  const made = await createTestDatabase();
  await onDatabase(made.url, (query) => query('DROP SCHEMA public CASCADE; DROP SCHEMA graphile_worker CASCADE; CREATE SCHEMA public'));
  const database = await createDataSource({ url: made.url, pool: 2, migrations: migrations.slice(0, count) }).initialize();
  await migrate(database).finally(() => database.destroy());
  return made;
}

describe('a server at work', () => {
  let server: TestServer;
  let employee: Client;
  let errors: unknown[];
  let answers: number;

  beforeAll(async () => {
    server = await startTestServer();
    const { people } = await buildDepartment(server.database);
    employee = await server.signInAs(people.employee.accountId);
  });
  afterAll(() => server.stop());

  /** Reads and writes without a pause while something goes on; keeps what went wrong. */
  async function whileAsked(act: () => Promise<void>): Promise<void> {
    [errors, answers] = [[], 0];
    let going = true;
    const ask = async (...queries: string[]) => {
      for (let turn = 0; going; turn += 1) {
        const answer = await employee.send(queries[turn % queries.length] as string).catch((error: unknown) => ({ errors: [error] }));
        errors.push(...(answer.errors ?? []));
        answers += 1;
      }
    };
    const asking = [
      ask('{ publicChoices { units { id } } }'),
      ask(...['vi', 'en'].map((language) => `mutation { setLanguage(language: ${language}) { username } }`)),
    ];
    await act().finally(() => {
      going = false;
    });
    await Promise.all(asking);
  }

  async function migrateTo(...more: Kind[]): Promise<void> {
    const database = await createDataSource({ url: server.url, pool: 2, migrations: [...migrations, ...more] }).initialize();
    await migrate(database).finally(() => database.destroy());
  }

  it('answers while a migration runs, and after it', async () => {
    const Next = migrationOf(
      'ALTER TABLE account ADD COLUMN place text',
      'ALTER TABLE unit ADD COLUMN motto text',
      'CREATE TABLE motto (unit_id uuid PRIMARY KEY REFERENCES unit)',
      'SELECT pg_sleep(0.3)',
    );
    await whileAsked(async () => {
      await wait(100);
      await migrateTo(Next);
      await wait(100);
    });
    expect([errors, answers > 5]).toEqual([[], true]);
    expect(await server.database.query('SELECT motto FROM unit LIMIT 1')).toEqual([{ motto: null }]);
  });

  it('answers while a migration waits for somebody who holds on to a table, and the migration comes to its end', async () => {
    const Later = class extends migrationOf('ALTER TABLE unit ADD COLUMN song text') {
      override readonly name = 'Later1900000000001';
    };
    await onDatabase(server.url, async (query) => {
      await query('BEGIN');
      await query('SELECT FROM unit');
      await whileAsked(async () => {
        const migrating = migrateTo(Later);
        // Longer than a server waits for a lock before it gives up.
        await wait(4_500);
        expect(await query('SELECT FROM pg_attribute WHERE attname = $1', ['song'])).toEqual([]);
        await query('COMMIT');
        await migrating;
      });
    });
    expect([errors, answers > 5]).toEqual([[], true]);
    expect(await server.database.query('SELECT song FROM unit LIMIT 1')).toEqual([{ song: null }]);
  });
});

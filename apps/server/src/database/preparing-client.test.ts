import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../testing/database';
import { createDataSource } from './data-source';
import { RepeatedStatements } from './preparing-client';

describe('what is asked again and again', () => {
  let test: TestDatabase;
  let database: DataSource;
  beforeAll(async () => {
    test = await createTestDatabase();
    database = await createDataSource({ url: test.url, pool: 1 }).initialize();
  });
  afterAll(async () => {
    await database.destroy();
    await test.drop();
  });

  const prepared = async (text: string): Promise<number> => {
    const [row] = await database.query('SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement = $1', [text]);
    return row.count;
  };

  it('is prepared the fifth time, and answers as before', async () => {
    const text = 'SELECT $1::int + 1 AS next';
    for (const asked of [1, 2, 3, 4]) expect(await database.query(text, [asked])).toEqual([{ next: asked + 1 }]);
    expect(await prepared(text)).toBe(0);
    for (const asked of [5, 6]) expect(await database.query(text, [asked])).toEqual([{ next: asked + 1 }]);
    expect(await prepared(text)).toBe(1);
  });

  it('goes on after a column has been added', async () => {
    const units = () => database.query('SELECT unit.* FROM unit WHERE code = $1', ['none']);
    for (let asked = 0; asked < 6; asked += 1) await units();
    await database.query('ALTER TABLE unit ADD COLUMN added_by_test integer');
    expect(await units()).toEqual([]);
  });

  it('fails as itself, in a transaction and after it', async () => {
    const divide = (by: number) => database.query('SELECT 1 / $1::int AS quotient', [by]);
    for (let asked = 0; asked < 6; asked += 1) expect(await divide(1)).toEqual([{ quotient: 1 }]);
    await expect(database.transaction((db) => db.query('SELECT 1 / $1::int AS quotient', [0]))).rejects.toThrow('division by zero');
    expect(await divide(1)).toEqual([{ quotient: 1 }]);
  });
});

describe('what is not worth preparing', () => {
  it('is what is asked seldom', () => {
    const statements = new RepeatedStatements();
    const names = Array.from({ length: 400 }, (_, each) => statements.nameOf(`SELECT ${each}`));
    expect(new Set(names)).toEqual(new Set([undefined]));
  });

  it('is what comes when a connection keeps enough', () => {
    const statements = new RepeatedStatements();
    const ask = (text: string) => Array.from({ length: 5 }, () => statements.nameOf(text)).at(-1);
    const names = Array.from({ length: 200 }, (_, each) => ask(`SELECT ${each}`));
    expect(names.filter(Boolean)).toHaveLength(150);
    expect(ask('SELECT 0')).toBe(names[0]);
  });

  it('is bulk work', () => {
    const statements = new RepeatedStatements();
    const names = Array.from({ length: 10 }, () => statements.nameOf(`INSERT INTO unit VALUES ${'($1), '.repeat(5_000)}`));
    expect(new Set(names)).toEqual(new Set([undefined]));
  });
});

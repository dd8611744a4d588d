import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source';
import { loadDemonstration } from '../database/demonstration/load-demonstration';
import { loadDueFacts } from '../database/demonstration/load-due-facts';
import { migrate } from '../database/migrate';
import { issuePlan, openSessions } from './province/issue-plan';
import { makeProvince } from './province/make-province';
import { type MadePlan, makeNominations } from './province/nominations';
import type { ProvinceSize } from './province/province-size';

/** Where databases are made. */
export interface Place {
  readonly url: string;
}

/** A province with its plan, and sessions of its Office. */
export interface Province {
  readonly database: DataSource;
  readonly plan: MadePlan;
  readonly sessions: readonly string[];
}

/** More than one, so that none asks more often than the server lets it. */
const SESSIONS = 400;

/** A new database, empty or as another one is, which nobody may be using. */
export async function openDatabase({ url }: Place, name: string, template?: string): Promise<DataSource> {
  const server = await createDataSource({ url, pool: 1 }).initialize();
  const [there] = await server.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (!there) await server.query(`CREATE DATABASE ${name} ${template ? `TEMPLATE ${template}` : ''}`);
  await server.destroy();
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = await createDataSource({ url: address.href, pool: 4 }).initialize();
  await migrate(database);
  return database;
}

/** The demonstration, as it stands on a day. */
export async function makeDepartment(place: Place, name: string, day: string): Promise<DataSource> {
  const database = await openDatabase(place, name);
  await loadDemonstration(database);
  await database.transaction((db) => loadDueFacts(db, day));
  await setClock(database, day);
  return database;
}

interface Wanted {
  readonly name: string;
  readonly size: ProvinceSize;
  readonly nominations: number;
  readonly say: (line: string) => void;
}

/** A province with so many nominations; one that was made before grows. */
export async function makeProvinceWith(place: Place, { name, size, nominations, say }: Wanted, before?: Province): Promise<Province> {
  const database = await openDatabase(place, name);
  const { year } = tayNinh2017;
  if (!before) await database.transaction((db) => makeProvince(db, size, year, say));
  const plan = before?.plan ?? (await database.transaction((db) => issuePlan(db, size, tayNinh2017)));
  const sessions = before?.sessions ?? (await openSessions(database.manager, plan.accountId, SESSIONS));
  if (!before) await setClock(database, `${year}-11-25`);
  await database.transaction((db) => makeNominations(db, size, plan, nominations, say));
  await vacuum(database);
  return { database, plan, sessions };
}

/** What a database that has been up for a while has done by itself. */
async function vacuum(database: DataSource): Promise<void> {
  const runner = database.createQueryRunner();
  await runner.query('SET statement_timeout = 0');
  await runner.query('VACUUM ANALYZE');
  await runner.query('RESET statement_timeout');
  await runner.release();
}

async function setClock(database: DataSource, day: string): Promise<void> {
  await database.query(
    `INSERT INTO demonstration_clock (ahead) VALUES ($1::timestamptz - clock_timestamp())
     ON CONFLICT (only_row) DO UPDATE SET ahead = excluded.ahead`,
    [`${day}T09:00:00+07:00`],
  );
}

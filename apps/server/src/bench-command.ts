import 'reflect-metadata';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import type { DataSource } from 'typeorm';
import { type Figure, tableOf } from './bench/figure';
import { measureDepartment } from './bench/measure-department';
import { measureForecast } from './bench/measure-forecast';
import { measureRules } from './bench/measure-rules';
import { createDataSource } from './database/data-source';
import { loadDemonstration } from './database/demonstration/load-demonstration';
import { loadDueFacts } from './database/demonstration/load-due-facts';
import { PLAN_ID } from './database/demonstration/plan-rows';
import { startEmbeddedPostgres } from './database/embedded';
import { migrate } from './database/migrate';

/** Late in the year, when all facts are in and nominations are open. */
const DAY = '2017-11-25';
const REPORT = 'docs/performance.md';

/**
 * `npm run bench`: measures on a database of its own, which it throws away. With `--write` the table replaces the one in
 * docs/performance.md.
 */
async function run(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'vinh-danh-bench-'));
  const embedded = await startEmbeddedPostgres({ directory, log: say, durable: false });
  try {
    const figures: Figure[] = [];
    if (!process.env.SKIP)
      await withDatabase(embedded.url, 'department', async (database) => {
        say('A department …');
        await loadDemonstration(database);
        await database.transaction((db) => loadDueFacts(db, DAY));
        const { figures: found, people } = await measureDepartment(database, {
          planId: PLAN_ID,
          year: 2017,
          rulebook: tayNinh2017,
          day: DAY,
        });
        figures.push(...(await measureRules(tayNinh2017, people, DAY)), ...found);
      });
    await withDatabase(embedded.url, 'province', async (database) => {
      figures.push(...(await measureForecast(database, DAY, say)));
    });
    const table = tableOf(figures);
    process.stdout.write(`\n${table}\n`);
    if (process.argv.includes('--write')) await writeReport(table);
    if (figures.some(({ median, limit }) => limit !== undefined && median > limit)) process.exitCode = 1;
  } finally {
    await embedded.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function withDatabase(url: string, name: string, measure: (database: DataSource) => Promise<void>): Promise<void> {
  const server = await createDataSource({ url, pool: 1 }).initialize();
  await server.query(`CREATE DATABASE ${name}`);
  await server.destroy();
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = await createDataSource({ url: address.href, pool: 4 }).initialize();
  try {
    await migrate(database);
    await measure(database);
  } finally {
    await database.destroy();
  }
}

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

async function writeReport(table: string): Promise<void> {
  const report = await readFile(REPORT, 'utf8');
  const [model = 'unknown processor'] = cpus().map((cpu) => cpu.model.trim());
  const where = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${model}, Node ${process.versions.node}`;
  const written = `${report.slice(0, report.indexOf(BEGIN) + BEGIN.length)}\n${where}\n\n${table}\n${report.slice(report.indexOf(END))}`;
  await writeFile(REPORT, written);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});

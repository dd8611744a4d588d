import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Config } from '../config';
import { createDataSource } from './data-source';
import { startEmbeddedPostgres } from './embedded';

/** Runs a command on the operator's database, or on the embedded one, which is started for it: stop the server first then. */
export async function withDatabase<Result>(config: Config, run: (database: DataSource) => Promise<Result>): Promise<Result> {
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ directory: join(config.dataDirectory, 'postgres') });
  try {
    const url = config.databaseUrl ?? (embedded?.url as string);
    const database = await createDataSource({ url, pool: 2, schema: config.databaseSchema }).initialize();
    return await run(database).finally(() => database.destroy());
  } finally {
    await embedded?.stop();
  }
}

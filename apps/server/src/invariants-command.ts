import 'reflect-metadata';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config';
import { createDataSource } from './database/data-source';
import { EmbeddedPostgresError, startEmbeddedPostgres } from './database/embedded';
import { findBrokenInvariants } from './database/invariants';

/** `npm run invariants`: recounts what the database keeps counted, and names what does not agree. Stop the server first when the database is the embedded one. */
async function run(): Promise<void> {
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ directory: join(config.dataDirectory, 'postgres') });
  try {
    const database = await createDataSource({ url: config.databaseUrl ?? (embedded?.url as string), pool: 2 }).initialize();
    const broken = await findBrokenInvariants(database).finally(() => database.destroy());
    for (const { invariant, subject, stored, recounted } of broken) {
      process.stdout.write(`${subject}: ${invariant}, but ${stored} is stored and ${recounted} is right.\n`);
    }
    if (broken.length === 0) process.stdout.write('Every derived number follows from the facts.\n');
    process.exitCode = broken.length === 0 ? 0 : 1;
  } finally {
    await embedded?.stop();
  }
}

run().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof EmbeddedPostgresError;
  process.stderr.write(`${known ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

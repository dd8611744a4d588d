import 'reflect-metadata';
import { ConfigError, readConfig } from './config';
import { createDataSource } from './database/data-source';
import { keepDemonstrationApart } from './database/keep-demonstration-apart';
import { migrate } from './database/migrate';
import { startJobs } from './start-jobs';

/** `npm run worker`: does the jobs of the queue beside the servers, which are then started with `WORKER=false` or help. */
async function run(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.databaseUrl)
    throw new ConfigError('Set DATABASE_URL to the database of the servers: the embedded one belongs to its server.');
  const askedToStop = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
    process.once('disconnect', () => stop());
  });
  const database = await createDataSource({
    url: config.databaseUrl,
    pool: config.databasePool,
    schema: config.databaseSchema,
  }).initialize();
  try {
    await migrate(database);
    await keepDemonstrationApart(database, config);
    const worker = await startJobs({ config, database, log: (_level, sentence) => process.stderr.write(`${sentence}\n`) });
    process.stdout.write('The worker waits for jobs. Ctrl+C stops it.\n');
    await askedToStop;
    process.stdout.write('Stopping …\n');
    await worker.stop();
  } finally {
    await database.destroy();
    process.disconnect?.();
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

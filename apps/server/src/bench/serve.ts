import 'reflect-metadata';
import { readConfig } from '../config';
import { createDataSource } from '../database/data-source';
import { createSchema } from '../schema';
import { createServer } from '../server';

/**
 * Our server as an operator runs it, apart from the clock, which stands in the year of the measured plan. It talks with the measuring
 * program as its peers do: see bench/peers/contender.mjs.
 */
async function serve({ databaseUrl, pool }: { readonly databaseUrl: string; readonly pool: number }): Promise<string> {
  const config = { ...readConfig({ NODE_ENV: 'production', LOG_LEVEL: 'warn' }), demonstration: true };
  const database = await createDataSource({ url: databaseUrl, pool }).initialize();
  const server = await createServer(config, database, await createSchema());
  return `${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
}

process.on('disconnect', () => process.exit());
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ usage: user + system });
});
serve(JSON.parse(process.env.BENCH_SETTINGS ?? '{}')).then(
  (address) => process.send?.({ address }),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);

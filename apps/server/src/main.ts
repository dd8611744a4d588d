import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { keepAuditLinked } from './access/keep-audit-linked';
import { type Config, ConfigError, readConfig } from './config';
import { createDataSource } from './database/data-source';
import { DEMONSTRATION_PASSWORD } from './database/demonstration/accounts';
import { loadDemonstration } from './database/demonstration/load-demonstration';
import { EmbeddedPostgresError, startEmbeddedPostgres } from './database/embedded';
import { keepDemonstrationApart } from './database/keep-demonstration-apart';
import { migrate } from './database/migrate';
import { drain } from './drain';
import { createSchema } from './schema';
import { createServer } from './server';
import { startJobs } from './start-jobs';

/** Starts the product: database, migrations, demonstration data, endpoint and page, and stops it all again. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // From here on: a Ctrl+C while the database starts must not leave it running.
  const askedToStop = untilAskedToStop();
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ directory: join(config.dataDirectory, 'postgres'), log: say });
  try {
    const database = await createDataSource({
      url: config.databaseUrl ?? (embedded?.url as string),
      pool: config.databasePool,
      schema: config.databaseSchema,
    }).initialize();
    await migrate(database);
    await keepDemonstrationApart(database, config);
    if (config.demonstration) await loadDemonstration(database);
    const server = await createServer(config, database, await createSchema());
    const worker = config.worker ? await startJobs({ config, database, log: (level, sentence) => server.log[level](sentence) }) : null;
    await server.listen({ host: config.host, port: config.port });
    const stopLinking = keepAuditLinked(database, server.log);
    greet(config, addressOf(server.server.address() as AddressInfo));
    await askedToStop;
    say('Stopping …');
    await drain(server, config.drainMilliseconds);
    await server.close();
    await stopLinking();
    await worker?.stop();
    await database.destroy();
  } finally {
    await embedded?.stop();
    // The channel to the cluster would keep this process alive.
    process.disconnect?.();
  }
}

function greet(config: Config, address: string): void {
  say(`Vinh Danh answers at ${address}`);
  if (config.demonstration) say(DEMONSTRATION_GREETING);
  say('Ctrl+C stops it.');
}

const DEMONSTRATION_GREETING = `
A demonstration with invented people. The password of every account is: ${DEMONSTRATION_PASSWORD}
  nhanvien      employee             truongphong   unit head
  vanphong      Department Office    giamdoc       Director
  hoidong       council member       thanhtra      inspector
  quantri       administrator
`;

function addressOf(address: AddressInfo | undefined): string {
  const host = address && ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address.address) ? 'localhost' : address?.address;
  return `http://${host}:${address?.port}`;
}

function untilAskedToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
    // Started by the cluster: without it nobody would ever stop this.
    process.once('disconnect', () => stop());
  });
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** One clear sentence for what the person at the terminal can mend; the whole error for what they cannot. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return `The port ${(error as { port?: number }).port} is in use: stop the other program, or choose another port with PORT=4001.`;
  if (code === 'EACCES') return `Not permitted: ${(error as Error).message}.`;
  if (code === 'ECONNREFUSED') return 'The database of DATABASE_URL does not answer.';
  if (code === '28P01') return 'The database of DATABASE_URL refuses the password.';
  if (code === '3D000') return 'The database of DATABASE_URL does not exist.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});

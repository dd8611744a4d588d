import type { DataSource } from 'typeorm';
import { ConfigError } from '../config';

/**
 * Goes on only when the database is what the server takes it for. The accounts of a demonstration share a password that
 * everybody knows; and a clock that can be set has no business among real decisions.
 *
 * @throws ConfigError when a demonstration is to be run in earnest, or a real database as a demonstration
 */
export async function keepDemonstrationApart(database: DataSource, { demonstration }: { readonly demonstration: boolean }): Promise<void> {
  const [found]: { invented: boolean; filled: boolean }[] = await database.query(
    'SELECT EXISTS (SELECT FROM demonstration_clock) AS invented, EXISTS (SELECT FROM account) AS filled',
  );
  if (!demonstration && found?.invented)
    throw new ConfigError('This database holds a demonstration with invented people: give DATABASE_URL or DATA_DIRECTORY another one.');
  if (demonstration && found?.filled && !found.invented)
    throw new ConfigError('This database holds no demonstration but real accounts: start with NODE_ENV=production or DEMONSTRATION=false.');
}

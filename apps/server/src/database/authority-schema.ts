import type { DataSource } from 'typeorm';

/** Where the first authority of a database is, and the only one of most. */
export const DEFAULT_SCHEMA = 'public';

/** Names that PostgreSQL never needs in quotes, short enough for what is made of them; those of queues are taken. */
export const SCHEMA_NAME = /^(?!pg_|graphile_worker)[a-z][a-z0-9_]{0,39}$/;

/** The schema of an authority's jobs, beside its own. */
export function queueSchemaOf(schema: string): string {
  return schema === DEFAULT_SCHEMA ? 'graphile_worker' : `graphile_worker_${schema}`;
}

/**
 * The address of one authority in a database: whoever connects with it finds its tables and its jobs, and no others. The schema of the extensions is
 * left out on purpose; what needs them names it.
 */
export function inSchema(url: string, schema: string): string {
  const [address, given] = url.split('?', 2);
  const settings = new URLSearchParams(given);
  const before = settings.get('options');
  settings.set('options', `${before ? `${before} ` : ''}-c search_path=${schema},${queueSchemaOf(schema)}`);
  return `${address}?${settings}`;
}

/** The schema that this pool works in. */
export function schemaOf(database: DataSource): string {
  return (database.options as { readonly schema?: string }).schema ?? DEFAULT_SCHEMA;
}

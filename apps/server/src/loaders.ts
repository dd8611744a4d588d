import type { DataSource } from 'typeorm';

/** Batches of look-ups by id, one set per request. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(_database: DataSource) {
  return {};
}

import type { DataSource } from 'typeorm';
import { decisionLoaders } from './decision/decision.loaders';
import { nominationLoaders } from './nomination/nomination.loaders';
import { peopleLoaders } from './people/people.loaders';
import { planLoaders } from './plan/plan.loaders';

/** Batches of look-ups by id, one set per request. */
export type Loaders = ReturnType<typeof createLoaders>;

/** @param now when the request was received: people belong to units by the day */
export function createLoaders(database: DataSource, now: Date) {
  return {
    ...peopleLoaders(database, now),
    ...planLoaders(database, now),
    ...nominationLoaders(database, now),
    ...decisionLoaders(database, now),
  };
}

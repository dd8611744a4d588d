import { Foundation1700000000001 } from './0001-foundation';

/** Every migration, oldest first. A released one is never changed. */
export const migrations = [Foundation1700000000001];

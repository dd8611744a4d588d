import { Foundation1700000000001 } from './0001-foundation';
import { Facts1700000000002 } from './0002-facts';
import { RulebookDrafts1700000000003 } from './0003-rulebook-drafts';
import { DeadlinePauses1700000000004 } from './0004-deadline-pauses';

/** Every migration, oldest first. A released one is never changed. */
export const migrations = [Foundation1700000000001, Facts1700000000002, RulebookDrafts1700000000003, DeadlinePauses1700000000004];

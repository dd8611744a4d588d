import type { EntityManager } from 'typeorm';

/**
 * Holds the rules of a plan as they are until the transaction ends, for an act that rests on them: publishing others waits. Many may hold
 * them at once. Taken before any quota, by everybody.
 */
export async function holdPlanRules(db: EntityManager, planId: string): Promise<void> {
  await db.query('SELECT FROM plan WHERE id = $1 FOR SHARE', [planId]);
}

/** Holds a plan to give it other rules, and waits for every act that rests on those in force. */
export async function holdPlanToPublish(db: EntityManager, planId: string): Promise<void> {
  await db.query('SELECT FROM plan WHERE id = $1 FOR NO KEY UPDATE', [planId]);
}

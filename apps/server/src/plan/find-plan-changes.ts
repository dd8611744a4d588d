import { compareRulebooks, type RuleChange } from '@vinh-danh/domain/rulebook/compare-rulebooks.rule';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { findRulebookVersion } from './find-rulebook-versions';
import { loadRulebook } from './load-rulebook';

/** Rules of a plan, published or being written. */
interface Compared {
  readonly planId: string;
  /** Null while a draft is invalid: what it says cannot be told yet. */
  readonly after: Rulebook | null;
  /** Only versions before this number are looked at; without it, all. */
  readonly number?: number;
  /** The version to compare with; without it the newest before. */
  readonly since: string | null;
}

const BEFORE = `
  SELECT id FROM rulebook_version WHERE plan_id = $1 AND ($2::int IS NULL OR number < $2) ORDER BY number DESC LIMIT 1`;

/**
 * What the rules of a plan changed since an earlier version: of the same plan, or of last year's. Empty when there is none.
 *
 * @throws ClientError NOT_FOUND for a version that is not there
 */
export async function changesBetween(db: EntityManager, { planId, after, number, since }: Compared): Promise<RuleChange[]> {
  const [before]: { id: string }[] = since ? [await findRulebookVersion(db, since)] : await db.query(BEFORE, [planId, number ?? null]);
  return before && after ? compareRulebooks(await loadRulebook(db, before.id), after) : [];
}

import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { RulebookVersionType } from './rulebook-version.type';

const VERSIONS = `
  SELECT version.id, version.plan_id AS "planId", version.number, version.published_at AS "publishedAt", version.reason,
         version.decision_number AS "decisionNumber", account.display_name AS "publishedBy"
    FROM rulebook_version version LEFT JOIN account ON account.id = version.published_by`;

/** Every published version of a plan's rules, the newest first. */
export async function findRulebookVersions(db: EntityManager, planId: string): Promise<RulebookVersionType[]> {
  return isId(planId) ? db.query(`${VERSIONS} WHERE version.plan_id = $1 ORDER BY version.number DESC`, [planId]) : [];
}

/** One published version. @throws ClientError NOT_FOUND when there is none */
export async function findRulebookVersion(db: EntityManager, id: string): Promise<RulebookVersionType> {
  const [version]: RulebookVersionType[] = isId(id) ? await db.query(`${VERSIONS} WHERE version.id = $1`, [id]) : [];
  if (!version) throw notFound();
  return version;
}

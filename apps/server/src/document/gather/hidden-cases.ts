import type { HiddenCase } from '@vinh-danh/domain/document/issue.rule';
import type { EntityManager } from 'typeorm';
import { isAnnounced, recusedFrom } from '../../nomination/cases-heard';

/**
 * Which of these nominations a person is recused from and may not yet know the result of: nothing that tells it is shown to them until
 * the decision is announced.
 */
export async function findHiddenCases(
  db: EntityManager,
  personId: string | undefined,
  nominationIds: readonly string[],
): Promise<HiddenNomination[]> {
  if (!personId || nominationIds.length === 0) return [];
  return db.query(
    `SELECT n.id AS "nominationId", coalesce(p.full_name, c.name) AS nominee
       FROM nomination n LEFT JOIN person p ON p.id = n.person_id LEFT JOIN unit c ON c.id = n.collective_id
      WHERE n.id = ANY($2::uuid[])
        AND $1 = ANY(${recusedFrom('n.id')}) AND NOT ${isAnnounced('n.id')}
      ORDER BY nominee, n.id`,
    [personId, nominationIds],
  );
}

export interface HiddenNomination extends HiddenCase {
  readonly nominationId: string;
}

import type { DossierState } from '@vinh-danh/domain/nomination/dossier';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from './dossier.entity';

/** `stateOf` in SQL, for a dossier `d`; a test holds the two against each other. */
export const DOSSIER_STATE = `
  CASE WHEN d.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
       WHEN d.accepted_at IS NOT NULL THEN 'ACCEPTED'
       WHEN d.sent_at IS NULL THEN 'DRAFT'
       WHEN d.returned_at IS NOT NULL THEN 'RETURNED'
       WHEN d.recalled_at IS NOT NULL THEN CASE WHEN d.reopened IS NULL THEN 'DRAFT' ELSE 'RETURNED' END
       ELSE 'SENT' END`;

/** Which dossiers a list holds, and where its page begins. */
export interface DossierPage {
  readonly planId: string;
  /** Dossiers of these units and those below them are visible. */
  readonly visibleBelow: readonly string[];
  readonly unitId?: string;
  readonly states?: readonly DossierState[];
  /** The last row of the page before: its instant and its id. */
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/** How many dossiers of a plan, among those visible, stand in each state. States without any are left out. */
export function countDossiers(
  db: EntityManager,
  of: Pick<DossierPage, 'planId' | 'visibleBelow' | 'unitId'>,
): Promise<{ state: DossierState; count: number }[]> {
  return db.query(
    `SELECT (${DOSSIER_STATE}) AS state, count(*)::int AS count FROM dossier d JOIN unit u ON u.id = d.unit_id
      WHERE d.plan_id = $1 AND u.path && $2::uuid[] AND ($3::uuid IS NULL OR $3 = ANY(u.path)) GROUP BY 1`,
    [of.planId, of.visibleBelow, of.unitId ?? null],
  );
}

/** A page of dossiers, the newest first. */
export async function findDossierPage(db: EntityManager, page: DossierPage): Promise<DossierEntity[]> {
  const [afterAt, afterId] = page.after ?? [];
  const found: { id: string }[] = await db.query(
    `SELECT d.id FROM dossier d JOIN unit u ON u.id = d.unit_id
      WHERE d.plan_id = $1 AND u.path && $2::uuid[] AND ($3::uuid IS NULL OR $3 = ANY(u.path))
        AND ($4::text[] IS NULL OR (${DOSSIER_STATE}) = ANY($4))
        AND ($5::timestamptz IS NULL OR (d.created_at, d.id) < ($5, $6::uuid))
      ORDER BY d.created_at DESC, d.id DESC LIMIT $7`,
    [page.planId, page.visibleBelow, page.unitId ?? null, page.states ?? null, afterAt ?? null, afterId ?? null, page.limit],
  );
  return db
    .createQueryBuilder(DossierEntity, 'd')
    .whereInIds(found.map((row) => row.id))
    .orderBy('d.created_at', 'DESC')
    .addOrderBy('d.id', 'DESC')
    .getMany();
}

import type { Viewer } from '@vinh-danh/domain/access/role';
import { type StandingRecusal, whyRecused } from '@vinh-danh/domain/council/recusal.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type EntityManager, In, IsNull } from 'typeorm';
import { RecusalEntity } from './recusal.entity';
import { findCasesKeptFrom, standingAgainst } from './recused-from.query';

/** Whoever is kept away from a case does nothing in it either, even when they run the sitting. @throws Refused RECUSED */
export async function refuseKeptFrom(db: EntityManager, viewer: Viewer, caseId: string): Promise<void> {
  const recusals = (await findRecusalsOf(db, viewer, [caseId])).get(caseId) ?? [];
  refuseIf(recusals.map(({ ground }) => whyRecused(viewer.displayName, ground)));
}

/** What keeps the viewer away from some of these cases, by case. */
export async function findRecusalsOf(
  db: EntityManager,
  viewer: Viewer,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StandingRecusal[]>> {
  const kept = await findCasesKeptFrom(db, viewer, caseIds);
  if (kept.size === 0) return new Map();
  const standing = await db.findBy(RecusalEntity, { caseId: In([...kept.keys()]), personId: viewer.personId, clearedAt: IsNull() });
  return new Map(
    [...kept].map(([caseId, by]) => [
      caseId,
      standingAgainst(
        by,
        standing.filter((each) => each.caseId === caseId),
      ),
    ]),
  );
}

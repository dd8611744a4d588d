import type { Viewer } from '@vinh-danh/domain/access/role';
import { whyRecused } from '@vinh-danh/domain/council/recusal.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { RecusalEntity } from './recusal.entity';
import { isKeptFrom } from './recused-from.query';

/** Whoever is kept away from a case does nothing in it either, even when they run the sitting. @throws Refused RECUSED */
export async function refuseKeptFrom(db: EntityManager, viewer: Viewer, caseId: string): Promise<void> {
  if (!viewer.personId || !(await isKeptFrom(db, viewer, caseId))) return;
  const recusal = await db.findOneBy(RecusalEntity, { caseId, personId: viewer.personId });
  refuseIf([whyRecused(viewer.displayName, recusal?.ground ?? 'OWN')]);
}

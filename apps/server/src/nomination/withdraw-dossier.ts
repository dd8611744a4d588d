import { whyNotWithdrawDossier } from '@vinh-danh/domain/nomination/appraise.rule';
import { LONGEST_NOTE } from '@vinh-danh/domain/nomination/dossier';
import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { requireLength } from '../graph/require-length';
import { changeDossier } from './change-dossier';
import { decidedNominations, judgeDossier } from './judge-dossier';
import { type Act, lockDossier } from './lock-dossier';
import { tellOfDossier } from './tell-of-dossier';

/** Gives a dossier up, with all its nominations, which frees their nominees for another one. */
export async function withdrawDossier(
  db: EntityManager,
  act: Act,
  input: { dossierId: string; version: number; reason: string },
): Promise<{ dossierId: string }> {
  requireLength('reason', input.reason, LONGEST_NOTE);
  const dossier = await lockDossier(db, act, input, 'writeDossier');
  const judged = await judgeDossier(db, dossier, act.now);
  refuseIf(whyNotWithdrawDossier(dossier, await decidedNominations(db, judged)));
  refuseIf(input.reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : []);
  await db.query(
    `UPDATE nomination SET withdrawn_at = $2, updated_at = $2, version = version + 1
      WHERE dossier_id = $1 AND withdrawn_at IS NULL`,
    [dossier.id, act.now],
  );
  const changed = await changeDossier(db, act, dossier, { withdrawnAt: act.now }, { action: 'withdrawDossier', reason: input.reason });
  await tellOfDossier(db, act, dossier, 'DOSSIER_WITHDRAWN');
  return changed;
}

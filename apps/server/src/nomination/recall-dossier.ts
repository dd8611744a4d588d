import { whyNotRecallDossier } from '@vinh-danh/domain/nomination/appraise.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { changeDossier } from './change-dossier';
import { judgeDossier, nomineesOf } from './judge-dossier';
import { type Act, lockDossier } from './lock-dossier';
import { tellOfDossier } from './tell-of-dossier';

/** Takes a dossier back before the Office acts on it. Its receipt stays; a first sending must meet the window again. */
export async function recallDossier(
  db: EntityManager,
  act: Act,
  input: { dossierId: string; version: number },
): Promise<{ dossierId: string }> {
  const dossier = await lockDossier(db, act, input, 'writeDossier');
  const judged = await judgeDossier(db, dossier, act.now);
  refuseIf(whyNotRecallDossier(dossier, nomineesOf(judged)));
  const changed = await changeDossier(db, act, dossier, { recalledAt: act.now }, { action: 'recallDossier' });
  await tellOfDossier(db, act, dossier, 'DOSSIER_RECALLED');
  return changed;
}

import { whyNotAcceptDossier } from '@vinh-danh/domain/nomination/appraise.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { changeDossier } from './change-dossier';
import { appraisedNominations, judgeDossier } from './judge-dossier';
import { type Act, lockDossier } from './lock-dossier';
import { tellOfDossier } from './tell-of-dossier';
import { whyNotLook } from './why-not-look';

/** The Office finds a dossier complete and its nominees eligible: its nominations go to the Director. */
export async function acceptDossier(
  db: EntityManager,
  act: Act,
  input: { dossierId: string; version: number },
): Promise<{ dossierId: string }> {
  const dossier = await lockDossier(db, act, input, 'appraiseDossier');
  refuseIf(await whyNotLook(db, act, dossier));
  const judged = await judgeDossier(db, dossier, act.now);
  refuseIf(whyNotAcceptDossier(dossier, appraisedNominations(judged)));
  const changed = await changeDossier(
    db,
    act,
    dossier,
    { acceptedAt: act.now, acceptedBy: act.viewer.accountId },
    { action: 'acceptDossier' },
  );
  await tellOfDossier(db, act, dossier, 'DOSSIER_ACCEPTED');
  return changed;
}

import { whyNotTakeOver } from '@vinh-danh/domain/nomination/ask-again.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { changeDossier } from './change-dossier';
import { findAsker, lookingOf } from './find-asker';
import { type Act, lockDossier } from './lock-dossier';

/** Somebody else of the Office looks again at what one of them sent back: on the record, with the reason. */
export async function takeOverDossier(
  db: EntityManager,
  act: Act,
  input: { dossierId: string; version: number; reason: string },
): Promise<{ dossierId: string }> {
  const dossier = await lockDossier(db, act, input, 'appraiseDossier');
  refuseIf(whyNotTakeOver(dossier, await findAsker(db, dossier.askerId), lookingOf(act.viewer), input.reason));
  const taken = { askerId: act.viewer.accountId };
  return changeDossier(db, act, dossier, taken, { action: 'takeOverDossier', reason: input.reason.trim() });
}

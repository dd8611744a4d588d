import { whyNotRemoveNomination } from '@vinh-danh/domain/nomination/edit.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type EntityManager, IsNull } from 'typeorm';
import { AttachmentEntity } from './attachment.entity';
import { changeNomination } from './change-dossier';
import { type Act, lockNomination } from './lock-dossier';

/** Takes a nominee off the dossier, with their evidence. The row stays, withdrawn, for the audit trail. */
export async function removeNomination(
  db: EntityManager,
  act: Act,
  input: { nominationId: string; version: number },
): Promise<{ dossierId: string }> {
  const { dossier, nomination } = await lockNomination(db, act, input, 'writeDossier');
  refuseIf(whyNotRemoveNomination(dossier, nomination.reopened));
  await db.update(AttachmentEntity, { nominationId: nomination.id, removedAt: IsNull() }, { removedAt: act.now });
  return changeNomination(db, act, { dossier, nomination }, { withdrawnAt: act.now }, { action: 'removeNomination' });
}

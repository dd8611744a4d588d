import { whyNotSendDossier } from '@vinh-danh/domain/nomination/send.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { nextReceiptNumber } from '../plan/next-receipt-number';
import { changeDossier } from './change-dossier';
import { judgeDossier } from './judge-dossier';
import { keepSending } from './keep-sending';
import { type Act, lockDossier } from './lock-dossier';
import { tellAskerOfDossier } from './tell-of-correction';
import { tellOfDossier } from './tell-of-dossier';

/**
 * Sends a dossier to the Office and gives it a receipt. What counts for the window is when the server received the
 * request. A dossier that is sent again after a return keeps its number.
 */
export async function sendDossier(
  db: EntityManager,
  act: Act,
  input: { dossierId: string; version: number },
): Promise<{ dossierId: string }> {
  const dossier = await lockDossier(db, act, input, 'writeDossier');
  const judged = await judgeDossier(db, dossier, act.now);
  refuseIf(whyNotSendDossier(judged.sending));
  await keepSending(db, act, judged);
  const receiptNumber = dossier.receiptNumber ?? (await nextReceiptNumber(db, dossier.planId, 'DOSSIER'));
  const sent = { receiptNumber, sentAt: act.now, sentBy: act.viewer.accountId, returnedAt: null, recalledAt: null };
  const changed = await changeDossier(db, act, dossier, sent, { action: 'sendDossier' });
  // What was corrected is for who asked for it; what is new is for the whole Office.
  await (dossier.askerId ? tellAskerOfDossier(db, act, dossier) : tellOfDossier(db, act, dossier, 'DOSSIER_SENT'));
  return changed;
}

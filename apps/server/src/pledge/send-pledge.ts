import { tidied } from '@vinh-danh/domain/pledge/content.rule';
import { whyNotSendPledge } from '@vinh-danh/domain/pledge/pledge.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { nextReceiptNumber } from '../plan/next-receipt-number';
import { changePledge } from './change-pledge';
import { findWriter } from './find-writer';
import { lockPledge, type SeenPledge, viewerOf } from './lock-pledge';
import { settingFor } from './pledge-setting';
import { tellOfSentPledge } from './tell-of-pledge';

/**
 * Sends a pledge as it was last saved and gives it a receipt. What counts for the window, and stands on the receipt, is when the server
 * received the request. A pledge that is sent again keeps its number.
 *
 * @returns id of the pledge
 */
export async function sendPledge(db: EntityManager, actor: Actor, input: SeenPledge): Promise<string> {
  const pledge = await lockPledge(db, actor, input, 'write');
  const writer = await findWriter(db, actor, pledge.collectiveId, 'write');
  refuseIf(writer.refusals);
  // Whoever has moved since the last draft sends the pledge to where they belong today, and its window is that of the unit.
  const unitId = writer.unitId ?? pledge.unitId;
  const content = tidied(pledge);
  refuseIf(whyNotSendPledge({ ...(await settingFor(db, { ...pledge, unitId }, actor.now)), pledge, content }));
  const sent = await changePledge(
    db,
    actor,
    pledge,
    {
      unitId,
      awards: [...content.awards],
      tasks: [...content.tasks],
      initiatives: [...content.initiatives],
      receiptNumber: pledge.receiptNumber ?? (await nextReceiptNumber(db, pledge.planId, 'PLEDGE')),
      sentAt: actor.now,
      sentBy: viewerOf(actor).accountId,
      recalledAt: null,
      returnedAt: null,
      returnedBy: null,
    },
    { action: 'sendPledge' },
  );
  await tellOfSentPledge(db, actor, sent);
  return pledge.id;
}

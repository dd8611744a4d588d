import { cleanText } from '@vinh-danh/domain/pledge/content.rule';
import { whyNotReturnPledge } from '@vinh-danh/domain/pledge/pledge.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { changePledge } from './change-pledge';
import { isOwnPledge } from './is-own-pledge';
import { lockPledge, type SeenPledge, viewerOf } from './lock-pledge';
import { tellWriterOfPledge } from './tell-of-pledge';

/** Sends a pledge back to its writer, who reads the reason, corrects it and sends it again, also after the window has closed. */
export async function returnPledge(db: EntityManager, actor: Actor, input: SeenPledge & { reason: string }): Promise<string> {
  const pledge = await lockPledge(db, actor, input, 'confirm');
  const viewer = viewerOf(actor);
  const reason = cleanText(input.reason).trim();
  refuseIf(whyNotReturnPledge({ pledge, isOwn: isOwnPledge(viewer, pledge), reason }));
  await changePledge(
    db,
    actor,
    pledge,
    { returnedAt: actor.now, returnedBy: viewer.accountId, returnReason: reason },
    { action: 'returnPledge', reason },
  );
  await tellWriterOfPledge(db, actor, pledge, 'PLEDGE_RETURNED');
  return pledge.id;
}

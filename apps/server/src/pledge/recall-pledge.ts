import { whyNotRecallPledge } from '@vinh-danh/domain/pledge/pledge.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { changePledge } from './change-pledge';
import { lockPledge, type SeenPledge } from './lock-pledge';
import { settingFor } from './pledge-setting';

/** Takes a sent pledge back before anybody has acted on it: it is a draft again and keeps the number of its receipt. */
export async function recallPledge(db: EntityManager, actor: Actor, input: SeenPledge): Promise<string> {
  const pledge = await lockPledge(db, actor, input, 'write');
  refuseIf(whyNotRecallPledge({ ...(await settingFor(db, pledge, actor.now)), pledge }));
  await changePledge(db, actor, pledge, { recalledAt: actor.now }, { action: 'recallPledge' });
  return pledge.id;
}

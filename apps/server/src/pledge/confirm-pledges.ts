import { MOST_CONFIRMED_AT_ONCE } from '@vinh-danh/domain/pledge/pledge';
import { whyNotConfirmPledge } from '@vinh-danh/domain/pledge/pledge.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { badUserInput } from '../graph/errors';
import { changePledge } from './change-pledge';
import { isOwnPledge } from './is-own-pledge';
import { lockPledges, type SeenPledge, viewerOf } from './lock-pledge';
import type { PledgeEntity } from './pledge.entity';
import { tellWriterOfPledge } from './tell-of-pledge';

/** What became of one pledge. */
export interface Confirmation {
  readonly pledgeId: string;
  readonly refusals: readonly Refusal[];
}

/**
 * Confirms one or several pledges. Each is answered alone: those that can be confirmed are, whatever is said of the others. An id that the
 * viewer may not see or not act on ends the whole act.
 */
export async function confirmPledges(
  db: EntityManager,
  actor: Actor,
  { pledges: seen }: { pledges: readonly SeenPledge[] },
): Promise<Confirmation[]> {
  if (seen.length === 0 || seen.length > MOST_CONFIRMED_AT_ONCE) throw wrongNumber();
  if (new Set(seen.map(({ pledgeId }) => pledgeId)).size < seen.length) throw twice();
  const locked = await lockPledges(
    db,
    actor,
    seen.map(({ pledgeId }) => pledgeId),
    'confirm',
  );
  const byId = new Map(locked.map((pledge) => [pledge.id, pledge]));
  const results: Confirmation[] = [];
  for (const each of seen) {
    const pledgeId = each.pledgeId.toLowerCase();
    results.push({ pledgeId, refusals: await confirmOne(db, actor, byId.get(pledgeId) as PledgeEntity, each.version) });
  }
  return results;
}

/** Every reason is found before anything of this pledge is written, so a refusal needs no rolling back. */
async function confirmOne(db: EntityManager, actor: Actor, pledge: PledgeEntity, version: number): Promise<readonly Refusal[]> {
  const viewer = viewerOf(actor);
  const stale = await whyStale(db, pledge, version);
  const refusals = stale.length > 0 ? stale : whyNotConfirmPledge({ pledge, isOwn: isOwnPledge(viewer, pledge) });
  if (refusals.length > 0) return refusals;
  await changePledge(db, actor, pledge, { confirmedAt: actor.now, confirmedBy: viewer.accountId }, { action: 'confirmPledge' });
  await tellWriterOfPledge(db, actor, pledge, 'PLEDGE_CONFIRMED');
  return [];
}

function wrongNumber() {
  const most = MOST_CONFIRMED_AT_ONCE;
  return badUserInput({ vi: `Mỗi lần xác nhận từ 1 đến ${most} bản đăng ký.`, en: `Confirm between 1 and ${most} pledges at once.` });
}

function twice() {
  return badUserInput({ vi: 'Danh sách có bản đăng ký trùng nhau.', en: 'The list names a pledge twice.' });
}

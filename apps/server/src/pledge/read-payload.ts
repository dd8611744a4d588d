import type { Refusal } from '@vinh-danh/domain/refusal';
import { In } from 'typeorm';
import type { Context } from '../context';
import type { Confirmation } from './confirm-pledges';
import { PledgeEntity } from './pledge.entity';

/** The answer to an act on one pledge: as it is now, or why nothing was done. */
export async function readPayload({ database }: Context, pledgeId: string | null, refusals: readonly Refusal[]) {
  return { pledge: pledgeId === null ? null : await database.manager.findOneBy(PledgeEntity, { id: pledgeId }), refusals };
}

/** The answer to an act on several pledges, in the order asked; a dry run confirmed none. */
export async function readConfirmations({ database }: Context, confirmations: readonly Confirmation[], dryRun: boolean) {
  const done = confirmations.filter(({ refusals }) => refusals.length === 0 && !dryRun).map(({ pledgeId }) => pledgeId);
  const pledges = new Map((await database.manager.findBy(PledgeEntity, { id: In(done) })).map((pledge) => [pledge.id, pledge]));
  return confirmations.map((each) => ({ ...each, pledge: pledges.get(each.pledgeId) ?? null }));
}

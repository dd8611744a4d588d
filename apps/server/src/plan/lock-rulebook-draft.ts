import { instantText } from '@vinh-danh/domain/format';
import { Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { whyStale } from '../access/why-stale';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { RulebookDraftEntity } from './rulebook-draft.entity';

/** A draft in the version that its writer saw. */
export interface SeenDraft {
  readonly planId: string;
  readonly version: number;
}

/**
 * Holds the draft of a plan's rules until the transaction ends.
 *
 * @throws ClientError NOT_FOUND where there is none; Refused STALE when somebody changed it since
 */
export async function lockRulebookDraft(db: EntityManager, { planId, version }: SeenDraft): Promise<RulebookDraftEntity> {
  if (!isId(planId)) throw notFound();
  const draft = await db.findOne(RulebookDraftEntity, { where: { planId }, lock: { mode: 'pessimistic_write' } });
  if (!draft) return refuseGone(db, planId);
  refuseIf(await whyStale(db, draft, version));
  return draft;
}

/** A draft that is gone was published, most likely a moment ago by somebody else: they are named. */
async function refuseGone(db: EntityManager, planId: string): Promise<never> {
  const [last]: { by: string; at: Date }[] = await db.query(
    `SELECT account.display_name AS by, published_at AS at FROM rulebook_version JOIN account ON account.id = published_by
      WHERE plan_id = $1 ORDER BY number DESC LIMIT 1`,
    [planId],
  );
  if (!last) throw notFound();
  const { vi, en } = instantText(last.at);
  throw new Refused([refusal('STALE', { by: last.by, at: vi, atEnglish: en })]);
}

import { whyNotWithdrawPosting } from '@vinh-danh/domain/oversight/posting.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { permitForAll } from '../access/permit';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { notify } from '../notice/notify';
import { PostingEntity } from './posting.entity';

/**
 * Takes a list back, with the reason. The nominations on it may be posted anew, and then for all the days again. What was objected on it
 * stays to be answered.
 */
export async function withdrawPosting(
  db: EntityManager,
  act: Act,
  { postingId, version, reason }: { readonly postingId: string; readonly version: number; readonly reason: string },
): Promise<{ postingId: string }> {
  permitForAll(act, 'postNominations');
  const posting = isId(postingId) && (await db.findOne(PostingEntity, { where: { id: postingId }, lock: { mode: 'pessimistic_write' } }));
  if (!posting) throw notFound();
  refuseIf(await whyStale(db, posting, version));
  refuseIf(whyNotWithdrawPosting({ withdrawnAt: posting.withdrawnAt, decided: await countDecided(db, posting.id), reason }));
  const changes = { withdrawnAt: act.now, withdrawReason: reason.trim() };
  if (!(await updateVersioned(db, PostingEntity, posting, changes))) throw new Error(`Posting ${posting.id} changed while it was locked.`);
  await recordAudit(db, act, {
    action: 'withdrawPosting',
    subjectKind: 'Posting',
    subjectId: posting.id,
    before: { withdrawnAt: null },
    after: { withdrawnAt: act.now },
    reason: reason.trim(),
  });
  const onIt: { id: string }[] = await db.query('SELECT nomination_id AS id FROM posting_entry WHERE posting_id = $1', [posting.id]);
  await notify(db, act, {
    kind: 'LIST_WITHDRAWN',
    facts: { number: String(posting.number) },
    about: { kind: 'Posting', id: posting.id },
    to: [{ role: 'EMPLOYEE', within: null }],
    nominationIds: onIt.map(({ id }) => id),
  });
  return { postingId: posting.id };
}

/** Holds the nominations, in the order in which approving does, so that none is decided meanwhile; counts those that are. */
export async function countDecided(db: EntityManager, postingId: string): Promise<number> {
  const rows: { decided: boolean }[] = await db.query(
    `SELECT num_nonnulls(approved_at, refused_at) > 0 AS decided FROM nomination
      WHERE id IN (SELECT nomination_id FROM posting_entry WHERE posting_id = $1) ORDER BY id FOR UPDATE`,
    [postingId],
  );
  return rows.filter(({ decided }) => decided).length;
}

import { whyNotSettleRecovery, whyNotSettleReview } from '@vinh-danh/domain/decision/revocation.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { AwardReviewEntity } from './award-review.entity';
import { moveFund } from './fund.query';
import { requireRegister } from './hold-award-decision';
import { RecoveryEntity } from './recovery.entity';

/** Settles what becomes of a later award that counted one that was taken back. */
export async function settleReview(
  db: EntityManager,
  act: Act,
  input: { readonly reviewId: string; readonly version: number; readonly outcome: 'STANDS' | 'TO_BE_REVOKED'; readonly reason: string },
): Promise<{ decisionId: string }> {
  requireRegister(act);
  requireLength('reason', input.reason, TEXT_LIMITS.reason);
  const review = isId(input.reviewId)
    ? await db.findOne(AwardReviewEntity, { where: { id: input.reviewId }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!review) throw notFound();
  refuseIf(whyNotSettleReview({ isSettled: review.settledAt !== null, reason: input.reason }));
  refuseIf(await whyStale(db, review, input.version, [review.decisionId]));
  const settled = { settledAt: act.now, settledBy: act.viewer.accountId, outcome: input.outcome, reason: input.reason.trim() };
  if (!(await updateVersioned(db, AwardReviewEntity, review, settled))) throw new Error(`Review ${review.id} changed while held.`);
  await recordAudit(db, act, {
    action: 'settleAwardReview',
    subjectKind: 'Nomination',
    subjectId: review.nominationId,
    after: { outcome: input.outcome },
    reason: settled.reason,
  });
  return { decisionId: review.decisionId };
}

interface Recovering {
  readonly recoveryId: string;
  readonly version: number;
  readonly state: 'RECOVERED' | 'WAIVED';
  readonly settledOn: Day;
  readonly documentNumber: string;
  readonly reason?: string | null;
}

/** Records that money or insignia came back, or that they will not be asked for. Money that came back is income of the fund again. */
export async function settleRecovery(db: EntityManager, act: Act, input: Recovering): Promise<{ decisionId: string }> {
  requireRegister(act);
  const reason = input.reason?.trim() ?? '';
  requireLength('documentNumber', input.documentNumber, TEXT_LIMITS.decisionNumber);
  requireLength('reason', reason, TEXT_LIMITS.reason);
  const planId = isId(input.recoveryId) ? await planOf(db, input.recoveryId) : undefined;
  if (!planId) throw notFound();
  await moveFund(db, planId, {});
  const recovery = await db.findOneOrFail(RecoveryEntity, { where: { id: input.recoveryId }, lock: { mode: 'pessimistic_write' } });
  const { state: to, settledOn: on, documentNumber } = input;
  refuseIf(whyNotSettleRecovery({ state: recovery.state, to, on, today: dayOf(act.now), documentNumber, reason }));
  refuseIf(await whyStale(db, recovery, input.version, [recovery.decisionId]));
  const settled = {
    state: to,
    settledOn: on,
    settledBy: act.viewer.accountId,
    documentNumber: documentNumber.trim(),
    reason: reason || null,
  };
  if (!(await updateVersioned(db, RecoveryEntity, recovery, settled))) throw new Error(`Recovery ${recovery.id} changed while held.`);
  if (to === 'RECOVERED' && recovery.amount !== null) {
    await db.query(
      `INSERT INTO fund_entry (id, plan_id, kind, amount, entered_on, document_number, note, recovery_id, recorded_at, recorded_by)
       VALUES ($1, $2, 'RECOVERED', $3, $4, $5, $6, $7, $8, $9)`,
      [uuidv7(), planId, recovery.amount, on, settled.documentNumber, reason, recovery.id, act.now, act.viewer.accountId],
    );
    await moveFund(db, planId, { income: recovery.amount });
  }
  await recordAudit(db, act, {
    action: 'settleRecovery',
    subjectKind: 'AwardDecision',
    subjectId: recovery.decisionId,
    after: { kind: recovery.kind, state: to, amount: recovery.amount ?? undefined, documentNumber: settled.documentNumber },
    reason: reason || undefined,
  });
  return { decisionId: recovery.decisionId };
}

/** The plan whose fund the money went out from. */
async function planOf(db: EntityManager, recoveryId: string): Promise<string | undefined> {
  const [row]: { planId: string }[] = await db.query(
    `SELECT coalesce(payment.plan_id, decision.plan_id) AS "planId" FROM recovery JOIN award_decision decision ON decision.id = recovery.decision_id
      LEFT JOIN payment ON payment.honour_id = recovery.honour_id WHERE recovery.id = $1`,
    [recoveryId],
  );
  return row?.planId;
}

import { whyNotRevoke } from '@vinh-danh/domain/decision/revocation.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { revocationGroundsOn } from '@vinh-danh/regimes/law/revocation';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit, recordAudits } from '../access/record-audit';
import { badUserInput, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import type { Act } from '../nomination/lock-dossier';
import { findCurrentPlan } from '../plan/find-plan';
import { AwardDecisionEntity } from './award-decision.entity';
import { awardNames } from './award-names';
import { AwardReviewEntity } from './award-review.entity';
import { cancelPayments } from './cancel-payments';
import { bodyName } from './draft-award-decision';
import { findLater } from './foresee-revocation';
import { requireRegister } from './hold-award-decision';
import { type RevokedRow, readRevoked, readRevokedBy } from './honours-to-revoke.query';
import { RecoveryEntity } from './recovery.entity';
import { tellOfRevocation } from './tell-of-register';

/** One decision takes back at most so many. */
const MOST_REVOKED = 100;

interface Drafting {
  readonly honourIds: readonly string[];
  readonly ground: string;
  readonly reason: string;
}

/** Drafts a decision that takes honours back, on a ground in law. Nothing is taken back before it is registered. */
export async function draftRevocation(db: EntityManager, act: Act, input: Drafting): Promise<{ decisionId: string }> {
  requireRegister(act);
  requireLength('reason', input.reason, TEXT_LIMITS.reason);
  if (!input.honourIds.every(isId)) throw notFound();
  const ids = [...new Set(input.honourIds.map((id) => id.toLowerCase()))];
  if (ids.length > MOST_REVOKED)
    throw badUserInput({ vi: `Mỗi lần hủy bỏ nhiều nhất ${MOST_REVOKED} khen thưởng.`, en: `At most ${MOST_REVOKED} at a time.` });
  await db.query('SELECT FROM honour WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
  const honours = await readRevoked(db, ids);
  if (honours.length !== ids.length) throw notFound();
  const ground = revocationGroundsOn(dayOf(act.now)).find(({ key }) => key === input.ground);
  refuseIf(whyNotRevoke(await toRevoke(db, honours), { ground, reason: input.reason }));
  const decision = {
    id: uuidv7(),
    planId: (honours[0] as RevokedRow).planId ?? (await findCurrentPlan(db, act.now)).plan.id,
    kind: 'REVOCATION' as const,
    issuedBy: await bodyName(db),
    reason: input.reason.trim(),
    ground: input.ground,
    legalBasis: ground && { text: ground.text, source: ground.source },
    draftedAt: act.now,
    draftedBy: act.viewer.accountId,
  };
  await db.insert(AwardDecisionEntity, decision);
  await db.query(
    `INSERT INTO revocation_line (decision_id, honour_id, position) SELECT $1, id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS named (id, place)`,
    [decision.id, honours.map(({ honourId }) => honourId)],
  );
  await recordAudit(db, act, {
    action: 'draftRevocation',
    subjectKind: 'AwardDecision',
    subjectId: decision.id,
    after: { ground: input.ground, honours: honours.map(({ holder, award, year }) => `${holder}: ${award} ${year}`) },
    reason: decision.reason,
  });
  return { decisionId: decision.id };
}

/** What the rule asks of honours. */
export async function toRevoke(db: EntityManager, honours: readonly RevokedRow[]) {
  const nameOf = await awardNames(db, honours);
  return honours.map((each) => ({
    holder: each.holder,
    award: nameOf(each),
    decisionNumber: each.decisionNumber,
    isOwn: each.isOwn,
    revokedOn: each.revokedOn ?? undefined,
    isDrafted: each.draftId !== null,
  }));
}

/**
 * Holds all plans before honours are taken back: it waits for every approval under way, which may count one of them, and those that come
 * later see that it is gone. Does nothing for a decision of another kind.
 */
export async function holdForRevocation(db: EntityManager, act: Act, decisionId: string): Promise<void> {
  requireRegister(act);
  if (!isId(decisionId)) return;
  const decision = await db.findOneBy(AwardDecisionEntity, { id: decisionId });
  if (decision?.kind === 'REVOCATION') await db.query('SELECT FROM plan ORDER BY id FOR NO KEY UPDATE');
}

/**
 * Takes back what a registered revocation names: marks the later awards that counted it, stops its money or lists what is to be given
 * back. Places in quotas stay taken.
 */
export async function revokeHonours(
  db: EntityManager,
  act: Act,
  decision: Pick<AwardDecisionEntity, 'id' | 'legalBasis'> & { readonly number: string; readonly issuedOn: string },
): Promise<{ honours: number; reviews: number }> {
  const honours = await readRevokedBy(db, decision.id);
  const mine = (await toRevoke(db, honours)).map((each) => ({ ...each, isDrafted: false }));
  const ground = decision.legalBasis && { key: '', ...decision.legalBasis };
  refuseIf(whyNotRevoke(mine, { ground: ground ?? undefined, reason: '.' }));
  const money = await cancelPayments(db, honours);
  const ids = honours.map(({ honourId }) => honourId);
  await db.query(
    `UPDATE honour SET revoked_on = $2, revocation_number = $3, version = version + 1, recorded_at = $4, recorded_by = $5 WHERE id = ANY($1::uuid[])`,
    [ids, decision.issuedOn, decision.number, act.now, act.viewer.accountId],
  );
  const reviews = await openReviews(db, act, decision, honours);
  await db.insert(
    RecoveryEntity,
    honours.flatMap(({ honourId }) =>
      recoveriesOf(honourId, money).map((each) => ({ id: uuidv7(), decisionId: decision.id, honourId, ...each })),
    ),
  );
  await recordAudits(
    db,
    act,
    honours.map((honour) => ({
      action: 'revokeHonour',
      subjectKind: honour.holderKind === 'PERSON' ? 'Person' : 'Unit',
      subjectId: honour.holderId,
      before: { award: honour.award, year: honour.year, decisionNumber: honour.decisionNumber },
      after: { revokedOn: decision.issuedOn, revocationNumber: decision.number },
    })),
  );
  await tellOfRevocation(db, act, decision, honours);
  return { honours: honours.length, reviews };
}

/** Marks each later award that counted one of the honours, to be looked at again. */
async function openReviews(db: EntityManager, act: Act, { id }: { readonly id: string }, honours: readonly RevokedRow[]): Promise<number> {
  const reviews: QueryDeepPartialEntity<AwardReviewEntity>[] = [];
  for (const honour of honours) {
    for (const { nominationId, findings, stillMet } of await findLater(db, honour)) {
      const of = { decisionId: id, revokedHonourId: honour.honourId, nominationId };
      reviews.push({ id: uuidv7(), ...of, findings: [...findings], stillMet, openedAt: act.now });
    }
  }
  if (reviews.length > 0) await db.insert(AwardReviewEntity, reviews);
  return reviews.length;
}

/** What is to be given back: insignia always, money where some was paid. */
function recoveriesOf(honourId: string, money: Awaited<ReturnType<typeof cancelPayments>>) {
  const paid = money.filter((each) => each.honourId === honourId).map(({ amount }) => ({ kind: 'MONEY' as const, amount }));
  return [{ kind: 'INSIGNIA' as const, amount: null }, ...paid];
}

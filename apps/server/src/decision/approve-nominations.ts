import { isLeader } from '@vinh-danh/domain/decision/decision.rule';
import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import { isLiftedByReason, whyNoPlace } from '@vinh-danh/domain/rulebook/quota.rule';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import type { EntityManager } from 'typeorm';
import { type Change, recordAudits } from '../access/record-audit';
import { requireLength } from '../graph/require-length';
import { updateLocked } from '../graph/update-locked';
import type { Act } from '../nomination/lock-dossier';
import { NominationEntity } from '../nomination/nomination.entity';
import type { FoundLedger } from './find-ledger';
import { holdCases } from './hold-cases';
import { keepPlaces, keepQuotas } from './move-quotas';
import type { NominationPlaceEntity } from './nomination-place.entity';
import { recordDecisions } from './record-decision';
import { tellOfDecisions } from './tell-of-decision';
import { type Approval, type ApprovalInput, type RowAnswer, tryApprovals } from './try-approvals';

/**
 * Approves each of these nominations that may be approved, and answers row by row why the others may not. Nothing is written before all
 * are tried, and then with a number of statements that does not grow with them: thirty at once hold their quotas for a few times as long as one.
 */
export async function approveNominations(db: EntityManager, act: Act, input: ApprovalInput): Promise<readonly RowAnswer[]> {
  requireLength('reason', input.reason ?? '', TEXT_LIMITS.reason);
  const ids = input.rows.map((row) => row.nominationId);
  const { answers, approvals, moved } = await tryApprovals(db, act, input, await holdCases(db, act, ids));
  if (approvals.length > 0) await writeApprovals(db, act, approvals, input.reason?.trim() || null);
  await keepQuotas(db, moved);
  return answers;
}

async function writeApprovals(db: EntityManager, act: Act, approvals: readonly Approval[], reason: string | null): Promise<void> {
  await recordDecisions(db, act, 'APPROVED', approvals);
  await updateLocked(
    db,
    NominationEntity,
    approvals.map(({ judged: { nomination } }) => ({
      id: nomination.id,
      version: nomination.version,
      approvedAt: act.now,
      approvedBy: act.viewer.accountId,
      updatedAt: act.now,
    })),
  );
  await keepPlaces(
    db,
    approvals.flatMap((approval) => placesOf(approval, reason)),
  );
  await recordAudits(
    db,
    act,
    approvals.map((approval) => changeOf(act, approval, reason)),
  );
  await tellOfDecisions(db, act, 'NOMINATION_APPROVED', approvals);
}

/** The places that an approval takes, with the reason beside those that pass a soft limit. */
function placesOf({ judged: { nomination, nominee }, ledgers, places }: Approval, reason: string | null): NominationPlaceEntity[] {
  const passed = new Set(ledgers.filter((found) => isPassed(found, isLeader(nominee))).map(({ row }) => row?.id));
  return places.map(({ id }) => ({
    nominationId: nomination.id,
    quotaId: id,
    takesLeaderPlace: isLeader(nominee),
    reason: passed.has(id) ? reason : null,
  }));
}

function changeOf(
  act: Act,
  { case: { dossier }, judged: { nomination, nominee, award }, ledgers }: Approval,
  reason: string | null,
): Change {
  return {
    action: 'approveNomination',
    subjectKind: 'Nomination',
    subjectId: nomination.id,
    unitId: dossier.unitId,
    before: { state: 'ACCEPTED' },
    after: { state: stateOfNomination(dossier, { ...nomination, approvedAt: act.now }, award), nominee: nominee.name, award: award.key },
    reason: ledgers.some((found) => isPassed(found, isLeader(nominee))) ? reason : null,
  };
}

/** Whether an approval passes a soft limit, as a reason in writing allows. */
function isPassed({ row, ledger }: FoundLedger, leads: boolean): boolean {
  return row !== undefined && whyNoPlace(ledger, { isLeader: leads }).some(isLiftedByReason);
}

import { isLeader, whyNotApprove } from '@vinh-danh/domain/decision/decision.rule';
import { whyTied } from '@vinh-danh/domain/decision/separation.rule';
import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { isLiftedByReason, whyNoPlace } from '@vinh-danh/domain/rulebook/quota.rule';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { requireLength } from '../graph/require-length';
import { updateVersioned } from '../graph/update-versioned';
import { type JudgedNomination, judgeNominations } from '../nomination/judge-nomination';
import type { Act } from '../nomination/lock-dossier';
import { NominationEntity } from '../nomination/nomination.entity';
import { type FoundLedger, ledgersFor, type Taken, takePlaces } from './find-ledger';
import { type BeforeDecision, findProcedures } from './find-procedure';
import { findTies } from './find-ties';
import { type Case, holdCases } from './hold-cases';
import { keepPlaces, keepQuotas } from './move-quotas';
import { recordDecision } from './record-decision';
import { tellOfDecision } from './tell-of-decision';

/** One nomination in the version that the Director saw. */
export interface Row {
  readonly nominationId: string;
  readonly version: number;
}

/** What became of one row: refused for these reasons, or done when there are none. */
export interface RowAnswer {
  readonly nominationId: string;
  readonly refusals: readonly Refusal[];
}

/**
 * Approves each of these nominations that may be approved, from the lowest title upwards: an award on which another one
 * rests, or from whose holders another's places are counted, comes first. A row that may not be is answered with its reasons
 * and holds up no other.
 */
export async function approveNominations(db: EntityManager, act: Act, { rows, reason }: ApprovalInput): Promise<RowAnswer[]> {
  requireLength('reason', reason ?? '', TEXT_LIMITS.reason);
  const ids = rows.map((row) => row.nominationId);
  const given = reason?.trim() || undefined;
  return answerCases(db, act, { rows, reason: given }, await holdCases(db, act, ids), (each, facts) =>
    approve(db, act, each, facts, given),
  );
}

/** What the Director approves, and why if a soft limit is passed. */
export interface ApprovalInput {
  readonly rows: readonly Row[];
  readonly reason?: string | null;
}

/** What happens to a case that nothing stands against. Gives the nominations that the cases after it must take for approved. */
type Approving = (each: Case, facts: JudgedNomination) => Promise<ReadonlyMap<string, Date>>;

/** Goes through cases in the order in which they are decided, and answers row by row. */
export async function answerCases(
  db: EntityManager,
  act: Act,
  { rows, reason }: ApprovalInput,
  cases: readonly Case[],
  approving: Approving,
): Promise<RowAnswer[]> {
  const answers = new Map<string, readonly Refusal[]>();
  let approved: ReadonlyMap<string, Date> = new Map();
  const procedures = await findProcedures(db, act.now, cases.map(askedOf));
  const tiesOf = await findTies(db, act, cases);
  for (const group of inVotingOrder(cases)) {
    const judged = await judgeCases(db, group, act, approved);
    for (const each of group) {
      const { id } = each.nomination;
      const row = rows.find(({ nominationId }) => nominationId === id) as Row;
      const facts = judged.get(id) as JudgedNomination;
      const stale = await whyStale(db, each.nomination, row.version);
      const refusals =
        stale.length > 0
          ? stale
          : whyNotApprove({
              ...factsOf(each, facts, procedures.get(id) as BeforeDecision),
              tied: whyTied(each.rulebook, facts.nominee.name, tiesOf(id)),
              reason: reason ?? undefined,
            });
      if (refusals.length === 0) approved = await approving(each, facts);
      answers.set(id, refusals);
    }
  }
  return rows.map(({ nominationId }) => ({ nominationId, refusals: answers.get(nominationId) ?? [] }));
}

/** Cases of one award together, the lowest award first. */
function inVotingOrder(cases: readonly Case[]): Case[][] {
  const groups = new Map<string, Case[]>();
  for (const each of cases) groups.set(each.nomination.award, [...(groups.get(each.nomination.award) ?? []), each]);
  const orderOf = ([first]: Case[]) => (first ? awardOf(first.rulebook, first.nomination.award).order : 0);
  return [...groups.values()].sort((one, other) => orderOf(one) - orderOf(other));
}

/** The facts as this transaction sees them, what it approved a moment ago included. */
export async function judgeCases(
  db: EntityManager,
  cases: readonly Case[],
  { now }: Act,
  approved: ReadonlyMap<string, Date>,
): Promise<Map<string, JudgedNomination>> {
  const judged = new Map<string, JudgedNomination>();
  for (const rulebook of new Set(cases.map((each) => each.rulebook))) {
    const nominations = cases.filter((each) => each.rulebook === rulebook).map((each) => each.nomination);
    const planId = nominations[0]?.planId as string;
    const asOf = { planId, year: rulebook.year, day: dayOf(now), approved };
    for (const each of await judgeNominations(db, rulebook, nominations, asOf)) judged.set(each.nomination.id, each);
  }
  return judged;
}

/** What is asked about a case before its decision. */
export function askedOf({ nomination: { id, planId, award }, dossier: { unitId }, rulebook, ledgers }: Case) {
  return { nominationId: id, planId, award, unitId, rulebook, inForce: ledgers.book.rulebook };
}

function factsOf(
  { nomination, dossier, ledgers }: Case,
  { award, nominee, eligibility, unitId }: JudgedNomination,
  before: BeforeDecision,
) {
  return {
    ...before,
    state: stateOfNomination(dossier, nomination, award),
    nominee: nominee.name,
    award: award.name,
    eligibility,
    ledgers: ledgersFor(ledgers.book, { award: award.key, kind: nominee.kind, unitId }).map(({ ledger }) => ledger),
    isLeader: isLeader(nominee),
  };
}

/** Moves the quotas of a case in memory; the cases after it see them so. */
export function takePlacesOf({ nomination, ledgers }: Case, { award, nominee, unitId }: JudgedNomination): Taken {
  const { kind } = nominee;
  const taken = takePlaces(ledgers.book, { nominationId: nomination.id, award: award.key, kind, unitId, isLeader: isLeader(nominee) });
  ledgers.book = taken.book;
  return taken;
}

/** What it writes, the statements after it see. */
const NOTHING_TO_FORESEE: ReadonlyMap<string, Date> = new Map();

async function approve(
  db: EntityManager,
  act: Act,
  each: Case,
  judged: JudgedNomination,
  reason: string | undefined,
): Promise<ReadonlyMap<string, Date>> {
  const { nomination, dossier, ledgers } = each;
  const { award, nominee, eligibility, unitId } = judged;
  const found = ledgersFor(ledgers.book, { award: award.key, kind: nominee.kind, unitId });
  const soft = quotasPassed(found, isLeader(nominee));
  await recordDecision(db, act, { outcome: 'APPROVED', dossier, judged, inForce: ledgers.book.rulebook, ledgers: found });
  const { moved, places } = takePlacesOf(each, judged);
  await keepQuotas(db, moved);
  const approval = {
    approvedAt: act.now,
    approvedBy: act.viewer.accountId,
    verdicts: [...eligibility.verdicts],
    updatedAt: act.now,
  };
  const done = await updateVersioned(db, NominationEntity, nomination, approval);
  if (!done) throw new Error(`Nomination ${nomination.id} changed while it was locked.`);
  await keepPlaces(db, nomination.id, places, { isLeader: isLeader(nominee), passed: soft, reason });
  await recordAudit(db, act, {
    action: 'approveNomination',
    subjectKind: 'Nomination',
    subjectId: nomination.id,
    unitId: dossier.unitId,
    before: { state: 'ACCEPTED' },
    after: { state: stateOfNomination(dossier, { ...nomination, ...approval }, award), nominee: nominee.name, award: award.key },
    reason: soft.size > 0 ? reason : undefined,
  });
  await tellOfDecision(db, act, 'NOMINATION_APPROVED', { nomination, dossier, nominee: nominee.name, award });
  return NOTHING_TO_FORESEE;
}

/** The soft quotas that this approval passes, by row. */
function quotasPassed(found: readonly FoundLedger[], leads: boolean): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ row, ledger }) => (row && whyNoPlace(ledger, { isLeader: leads }).some(isLiftedByReason) ? [row.id] : [])),
  );
}

import { whyNotApprove } from '@vinh-danh/domain/decision/decision.rule';
import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { updateVersioned } from '../graph/update-versioned';
import { type JudgedNomination, judgeNominations } from '../nomination/judge-nomination';
import type { Act } from '../nomination/lock-dossier';
import { NominationEntity } from '../nomination/nomination.entity';
import { type Case, holdCases } from './hold-cases';
import { ledgerOf } from './lock-quotas';
import { takePlace } from './move-quotas';

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
export async function approveNominations(db: EntityManager, act: Act, { rows }: { rows: readonly Row[] }): Promise<RowAnswer[]> {
  const cases = await holdCases(
    db,
    act.viewer,
    rows.map((row) => row.nominationId),
  );
  const answers = new Map<string, readonly Refusal[]>();
  for (const group of inVotingOrder(cases)) {
    const judged = await judgeCases(db, group, act);
    for (const each of group) {
      const { id } = each.nomination;
      const row = rows.find(({ nominationId }) => nominationId === id) as Row;
      const facts = judged.get(id) as JudgedNomination;
      const stale = await whyStale(db, each.nomination, row.version);
      const refusals = stale.length > 0 ? stale : whyNotApprove(factsOf(each, facts));
      if (refusals.length === 0) await approve(db, act, each, facts);
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
async function judgeCases(db: EntityManager, cases: readonly Case[], { now }: Act): Promise<Map<string, JudgedNomination>> {
  const judged = new Map<string, JudgedNomination>();
  for (const rulebook of new Set(cases.map((each) => each.rulebook))) {
    const nominations = cases.filter((each) => each.rulebook === rulebook).map((each) => each.nomination);
    const planId = nominations[0]?.planId as string;
    for (const each of await judgeNominations(db, rulebook, nominations, { planId, year: rulebook.year, day: dayOf(now) }))
      judged.set(each.nomination.id, each);
  }
  return judged;
}

function factsOf({ nomination, dossier, quotas }: Case, { award, nominee, eligibility, unitId }: JudgedNomination) {
  return {
    state: stateOfNomination(dossier, nomination, award),
    nominee: nominee.name,
    award: award.name,
    eligibility,
    ledgers: quotasOf(quotas, award.key, unitId).map(ledgerOf),
    isLeader: isLeader(nominee),
  };
}

/** The quotas that count an award, for the whole organisation or for the nominee's unit. */
function quotasOf(quotas: Case['quotas'], award: string, unitId: string | null): Case['quotas'] {
  return quotas.filter(({ row, rule }) => rule.awards.includes(award) && (row.unitId === null || row.unitId === unitId));
}

function isLeader(nominee: JudgedNomination['nominee']): boolean {
  return nominee.kind === 'PERSON' && nominee.rank !== 'STAFF';
}

async function approve(db: EntityManager, act: Act, { nomination, dossier, quotas }: Case, judged: JudgedNomination): Promise<void> {
  const { award, nominee, eligibility, unitId } = judged;
  const own = quotas.filter(({ row }) => row.unitId === null || row.unitId === unitId);
  await takePlace(db, own, { award: award.key, isLeader: isLeader(nominee), isHeld: award.decidedBy === 'DIRECTOR' });
  const approval = {
    approvedAt: act.now,
    approvedBy: act.viewer.accountId,
    quotaId: quotasOf(quotas, award.key, unitId)[0]?.row.id ?? null,
    takesLeaderPlace: isLeader(nominee),
    verdicts: [...eligibility.verdicts],
    updatedAt: act.now,
  };
  const done = await updateVersioned(db, NominationEntity, nomination, approval);
  if (!done) throw new Error(`Nomination ${nomination.id} changed while it was locked.`);
  await recordAudit(db, act, {
    action: 'approveNomination',
    subjectKind: 'nomination',
    subjectId: nomination.id,
    unitId: dossier.unitId,
    before: { state: 'ACCEPTED' },
    after: { state: stateOfNomination(dossier, { ...nomination, ...approval }, award), nominee: nominee.name, award: award.key },
  });
}

import { isLeader, whyNotApprove } from '@vinh-danh/domain/decision/decision.rule';
import { whyTied } from '@vinh-danh/domain/decision/separation.rule';
import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { whyStale } from '../access/why-stale';
import { type Approved, type FoundNominees, findNominees } from '../nomination/gather-nominees';
import { type JudgedNomination, judgeFound, nomineesOf } from '../nomination/judge-nomination';
import type { Act } from '../nomination/lock-dossier';
import type { NominationEntity } from '../nomination/nomination.entity';
import { type FoundLedger, ledgersFor, takePlaces } from './find-ledger';
import { type BeforeDecision, findProcedures } from './find-procedure';
import { findTies } from './find-ties';
import type { Case } from './hold-cases';
import type { QuotaEntity } from './quota.entity';
import type { Decided } from './record-decision';

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

/** What the Director approves, and why if a soft limit is passed. */
export interface ApprovalInput {
  readonly rows: readonly Row[];
  readonly reason?: string | null;
}

/** A case that nothing stands against. */
export interface Approval extends Decided {
  readonly ledgers: readonly FoundLedger[];
  /** The quotas in which it takes a place, and all that it moves. */
  readonly places: readonly QuotaEntity[];
  readonly moved: readonly QuotaEntity[];
}

/** What approving comes to: nothing of it is written yet. */
export interface TriedApprovals {
  readonly answers: readonly RowAnswer[];
  /** In the order in which they are decided. */
  readonly approvals: readonly Approval[];
  /** The quotas that moved, as all approvals together leave them. */
  readonly moved: readonly QuotaEntity[];
}

/**
 * Goes through cases from the lowest title upwards: an award on which another one rests, or from whose holders another's places are
 * counted, comes first, and the cases after it see it as approved. A row that may not be is answered with its reasons and holds up no other.
 */
export async function tryApprovals(db: EntityManager, act: Act, input: ApprovalInput, cases: readonly Case[]): Promise<TriedApprovals> {
  const reason = input.reason?.trim() || undefined;
  const versions = new Map(input.rows.map(({ nominationId, version }) => [nominationId, version]));
  const answers = new Map<string, readonly Refusal[]>();
  const approvals: Approval[] = [];
  const procedures = await findProcedures(db, act.now, cases.map(askedOf));
  const tiesOf = await findTies(db, act, cases);
  const judgeGroup = await findFactsOf(db, cases, act);
  for (const group of inVotingOrder(cases)) {
    const judgedById = judgeGroup(group, new Map(approvals.map(({ judged }) => [judged.nomination.id, act.now])));
    for (const each of group) {
      const { id } = each.nomination;
      const judged = judgedById.get(id) as JudgedNomination;
      const ledgers = ledgersOf(each, judged);
      const before = procedures.get(id) as BeforeDecision;
      const tied = whyTied(each.rulebook, judged.nominee.name, tiesOf(id));
      const stale = await whyStale(db, each.nomination, versions.get(id) as number);
      const refusals = stale.length > 0 ? stale : whyNotApprove({ ...factsOf(each, judged, ledgers), ...before, tied, reason });
      answers.set(id, refusals);
      if (refusals.length === 0) approvals.push({ case: each, judged, ledgers, ...takePlacesOf(each, judged) });
    }
  }
  return {
    answers: input.rows.map(({ nominationId }) => ({ nominationId, refusals: answers.get(nominationId) ?? [] })),
    approvals,
    moved: [...new Set(approvals.flatMap((approval) => approval.moved))],
  };
}

/** Cases of one award together, the lowest award first. */
function inVotingOrder(cases: readonly Case[]): Case[][] {
  const groups = new Map<string, Case[]>();
  for (const each of cases) groups.set(each.nomination.award, [...(groups.get(each.nomination.award) ?? []), each]);
  const orderOf = ([first]: Case[]) => (first ? awardOf(first.rulebook, first.nomination.award).order : 0);
  return [...groups.values()].sort((one, other) => orderOf(one) - orderOf(other));
}

/** Judges cases with some nominations taken for approved, by their ids. */
type JudgeCases = (cases: readonly Case[], approved?: Approved) => ReadonlyMap<string, JudgedNomination>;

/** Finds the facts of all cases as this transaction sees them, to judge group after group by. */
export async function findFactsOf(db: EntityManager, cases: readonly Case[], { now }: Act): Promise<JudgeCases> {
  const found = new Map<Rulebook, FoundNominees>();
  for (const rulebook of new Set(cases.map((each) => each.rulebook))) {
    const nominations = under(rulebook, cases);
    const planId = nominations[0]?.planId as string;
    found.set(rulebook, await findNominees(db, rulebook, nomineesOf(nominations), { planId, year: rulebook.year, day: dayOf(now) }));
  }
  return (group, approved) =>
    new Map(
      [...found].flatMap(([rulebook, facts]) =>
        judgeFound(facts, under(rulebook, group), approved).map((judged) => [judged.nomination.id, judged] as const),
      ),
    );
}

function under(rulebook: Rulebook, cases: readonly Case[]): NominationEntity[] {
  return cases.filter((each) => each.rulebook === rulebook).map((each) => each.nomination);
}

/** What is asked about a case before its decision. */
export function askedOf({ nomination: { id, planId, award }, dossier: { unitId }, rulebook, ledgers }: Case) {
  return { nominationId: id, planId, award, unitId, rulebook, inForce: ledgers.book.rulebook };
}

/** Every quota that counts a case, as it stands before its decision. */
export function ledgersOf({ nomination, ledgers }: Case, { nominee, unitId }: JudgedNomination): FoundLedger[] {
  return ledgersFor(ledgers.book, { award: nomination.award, kind: nominee.kind, unitId });
}

function factsOf({ nomination, dossier }: Case, { award, nominee, eligibility }: JudgedNomination, ledgers: readonly FoundLedger[]) {
  return {
    state: stateOfNomination(dossier, nomination, award),
    nominee: nominee.name,
    award: award.name,
    eligibility,
    ledgers: ledgers.map(({ ledger }) => ledger),
    isLeader: isLeader(nominee),
  };
}

/** Moves the quotas of a case in memory; the cases after it see them so. */
function takePlacesOf({ nomination, ledgers }: Case, { award, nominee, unitId }: JudgedNomination) {
  const { kind } = nominee;
  const place = { nominationId: nomination.id, award: award.key, kind, unitId, isLeader: isLeader(nominee) };
  const { book, places, moved } = takePlaces(ledgers.book, place);
  ledgers.book = book;
  return { places, moved };
}

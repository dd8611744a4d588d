import type { BallotForm, BallotPurpose } from '@vinh-danh/domain/council/ballot';
import type { CaseToOpen } from '@vinh-danh/domain/council/ballot.rule';
import type { CaseOutcome, CaseSeat } from '@vinh-danh/domain/council/sitting';
import { type CaseStanding, type CountedRound, lowerTitleOf, standingOfCase, turnoutOfRound } from '@vinh-danh/domain/council/tally.rule';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import type { CaseRule } from './case-rule';
import { findCaseRules } from './case-rule';
import { findVotersOfCases } from './voters.query';

interface CaseRow {
  readonly id: string;
  readonly sittingId: string;
  readonly nominationId: string | null;
  readonly nominee: string;
  readonly nomineeEnglish: string;
  readonly outcome: CaseOutcome | null;
  readonly isLive: boolean;
  readonly isSentBack: boolean;
  readonly isRunning: boolean;
  readonly version: number;
}

/** Everything that a ballot asks of a case. */
export interface BallotCase extends CaseRow {
  /** Nominee and award, or the initiative. */
  readonly name: Text;
  readonly award: string | null;
  readonly rulebook: Rulebook;
  readonly rule: VoteRule | undefined;
  readonly seats: readonly CaseSeat[];
  /** The ballots on its title counted so far. */
  readonly rounds: readonly CountedRound[];
  readonly standing: CaseStanding | undefined;
  readonly lowerTitle: string | null;
}

const CASES = `
  SELECT sitting_case.id, sitting_id AS "sittingId", nomination_id AS "nominationId", outcome, sitting_case.version,
         coalesce(person.full_name, unit.name, initiative.title) AS nominee,
         coalesce(person.full_name, unit.english_name, initiative.title) AS "nomineeEnglish",
         num_nonnulls(approved_at, refused_at, withdrawn_at) = 0 AS "isLive",
         num_nonnulls(nomination.returned_at, nomination.corrected_at) > 0 AS "isSentBack",
         EXISTS (SELECT FROM ballot_round WHERE case_id = sitting_case.id AND running) AS "isRunning"
    FROM sitting_case
    LEFT JOIN nomination ON nomination.id = nomination_id
    LEFT JOIN person ON person.id = nomination.person_id
    LEFT JOIN unit ON unit.id = nomination.collective_id
    LEFT JOIN initiative ON initiative.id = initiative_id
   WHERE sitting_case.id = ANY($1) ORDER BY sitting_case.position, sitting_case.id`;

/** Cases with the rules they are voted on by, who sits on them, and the ballots counted so far; in the order of the agenda. */
export async function findBallotCases(db: EntityManager, caseIds: readonly string[], now: Date): Promise<BallotCase[]> {
  const rows: CaseRow[] = await db.query(CASES, [caseIds]);
  const rules = await findCaseRules(db, caseIds, now);
  const seats = await findVotersOfCases(db, caseIds, now);
  const rounds = await findCountedRounds(db, caseIds);
  return rows.map((row) => {
    const { rule, rulebook, award } = rules.get(row.id) as CaseRule;
    const counted = rounds.get(row.id) ?? [];
    return {
      ...row,
      rule,
      rulebook,
      award,
      name: nameOf(row, rulebook, award),
      seats: seats.get(row.id) ?? [],
      rounds: counted,
      standing: rule && standingOfCase(rule, counted),
      lowerTitle: lowerTitleOf(rulebook, award),
    };
  });
}

function nameOf({ nominee, nomineeEnglish }: CaseRow, rulebook: Rulebook, award: string | null): Text {
  if (award === null) return { vi: nominee, en: nomineeEnglish };
  const { name } = awardOf(rulebook, award);
  return { vi: `${nominee} – ${name.vi}`, en: `${nomineeEnglish} – ${name.en}` };
}

interface RoundRow {
  readonly caseId: string;
  readonly form: BallotForm;
  readonly agree: number;
  readonly disagree: number;
  readonly lowerTitle: number;
  readonly invalid: number;
  readonly members: number;
  readonly recused: number;
  readonly present: number;
  readonly consulted: number;
  readonly chairInFavour: boolean | null;
}

/** The rounds that were counted, in their order, by case. Void ballots were none. */
export async function findCountedRounds(
  db: EntityManager,
  caseIds: readonly string[],
  purpose: BallotPurpose = 'CASE',
): Promise<ReadonlyMap<string, CountedRound[]>> {
  const rows: RoundRow[] = await db.query(
    `SELECT case_id AS "caseId", form, agree, disagree, lower_title AS "lowerTitle", invalid, members, recused, present, consulted,
            chair_in_favour AS "chairInFavour"
       FROM ballot_round JOIN ballot ON ballot.id = ballot_id
      WHERE case_id = ANY($1) AND purpose = $2 AND counted_at IS NOT NULL ORDER BY case_id, ballot_round.number`,
    [caseIds, purpose],
  );
  const rounds = new Map<string, CountedRound[]>();
  for (const { caseId, members, recused, present, consulted, chairInFavour, ...count } of rows) {
    const turnout = { members, recused, present, consulted };
    rounds.set(caseId, [...(rounds.get(caseId) ?? []), { ...count, turnout, chairInFavour: chairInFavour ?? undefined }]);
  }
  return rounds;
}

/** Cases as the rule on opening asks for them, each with the lower titles of its sitting that are not decided yet. */
export async function findCasesToOpen(
  db: EntityManager,
  caseIds: readonly string[],
  now: Date,
): Promise<{ readonly cases: readonly BallotCase[]; readonly toOpen: readonly CaseToOpen[] }> {
  const ofSittings: { id: string }[] = await db.query(
    'SELECT id FROM sitting_case WHERE sitting_id IN (SELECT sitting_id FROM sitting_case WHERE id = ANY($1))',
    [caseIds],
  );
  const all = await findBallotCases(
    db,
    ofSittings.map(({ id }) => id),
    now,
  );
  const cases = all.filter(({ id }) => caseIds.includes(id));
  return { cases, toOpen: cases.map((each) => toOpen(each, all)) };
}

function toOpen(each: BallotCase, all: readonly BallotCase[]): CaseToOpen {
  const { rule, seats, name, outcome, isLive, isSentBack, isRunning, standing } = each;
  return {
    name: name.vi,
    rule,
    isDecided: outcome !== null,
    isLive,
    isSentBack,
    isRunning,
    standing,
    turnout: rule && turnoutExpected(rule, seats),
    lowerUndecided: all
      .filter((other) => isLowerTitle(other, each) && other.outcome === null && other.isLive)
      .map((other) => other.name.vi),
  };
}

/** Who may come to vote: absentees in writing are taken to send their votes. */
export function turnoutExpected(rule: VoteRule, seats: readonly CaseSeat[]) {
  return turnoutOfRound(
    rule,
    seats.map((seat) => ({ ...seat, hasVoted: true })),
  );
}

/** Titles of the same kind of nominee only; what is no title has no order of votes. */
function isLowerTitle(other: BallotCase, each: BallotCase): boolean {
  if (other.id === each.id || other.sittingId !== each.sittingId || !other.rule || !other.award || !each.award) return false;
  const [below, title] = [awardOf(other.rulebook, other.award), awardOf(each.rulebook, each.award)];
  return below.form === 'TITLE' && title.form === 'TITLE' && below.subject === title.subject && below.order < title.order;
}

import { standingOfCase } from '@vinh-danh/domain/council/case-standing.rule';
import { GROUNDS } from '@vinh-danh/domain/council/recusal.rule';
import type { CaseSeat } from '@vinh-danh/domain/council/sitting';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import type { EntityManager } from 'typeorm';
import { nameOf } from '../nomination/judge-nomination';
import { type CaseRule, findCaseRules } from './case-rule';
import { findCasesKeptFrom, type KeptBy } from './recused-from.query';
import type { CaseStandingType, RecusalType, SittingCaseType } from './sitting-case.type';
import { findCaseRows, findRecusals, type RecusalRow, type SittingCaseRow } from './sitting-cases.query';
import type { SittingRow } from './sittings.query';
import { findVotersOfCases } from './voters.query';

/** Who reads the cases of a sitting. */
export interface CaseReader {
  readonly personId: string | null;
  /** Runs the sitting, or inspects: sees the recusals of all. */
  readonly seesAll: boolean;
}

/**
 * The agenda of a sitting, or one line of it, as one person may see it. Whoever is kept away from a case gets its name, their own recusal
 * and nothing else, so that what others do changes nothing of what they see.
 */
export async function readCases(
  db: EntityManager,
  { sitting, reader, now, caseId }: { sitting: SittingRow; reader: CaseReader; now: Date; caseId?: string },
): Promise<SittingCaseType[]> {
  const rows = await findCaseRows(db, { sittingId: sitting.id, personId: reader.personId, caseId });
  const ids = rows.map(({ id }) => id);
  const away = await findCasesKeptFrom(db, { personId: reader.personId ?? undefined }, ids);
  const rules = await findCaseRules(db, ids, now);
  const voters = await findVotersOfCases(db, ids, sitting.closedAt ?? now);
  const recusals = await findRecusals(db, ids);
  return rows.map((row) =>
    readCase(row, {
      rule: rules.get(row.id) as CaseRule,
      seats: voters.get(row.id) ?? [],
      keptBy: away.get(row.id) ?? null,
      isForeseen: sitting.openedAt === null,
      recusals: recusals.filter(
        (each) => each.caseId === row.id && (each.personId === reader.personId || (reader.seesAll && !away.has(row.id))),
      ),
    }),
  );
}

interface Seen {
  readonly rule: CaseRule;
  readonly seats: readonly CaseSeat[];
  readonly keptBy: KeptBy | null;
  readonly isForeseen: boolean;
  readonly recusals: readonly RecusalRow[];
}

function readCase(row: SittingCaseRow, { rule: { rule, rulebook }, seats, keptBy, isForeseen, recusals }: Seen): SittingCaseType {
  const isKeptFrom = keptBy !== null;
  const { lowerAward, outcome, minutes, decidedAt, ...shown } = row;
  const result = isKeptFrom ? { outcome: null, minutes: null, decidedAt: null } : { outcome, minutes, decidedAt };
  return {
    ...shown,
    ...result,
    keptBy,
    isKeptFrom,
    awardName: row.award === null ? null : nameOf(rulebook, row.award),
    ballot: rule?.ballot ?? null,
    lowerAwardName: isKeptFrom || lowerAward === null ? null : nameOf(rulebook, lowerAward),
    standing: isKeptFrom || !rule ? null : readStanding(rule, seats, isForeseen),
    recusals: recusals.map(readRecusal),
  };
}

/** Before the sitting is open, those of whom nothing is recorded are taken to come. */
function readStanding(rule: VoteRule, seats: readonly CaseSeat[], isForeseen: boolean): CaseStandingType {
  const coming = isForeseen ? seats.map((seat) => (seat.attends === 'ABSENT' ? { ...seat, attends: 'PRESENT' as const } : seat)) : seats;
  const { members, recused, mayVote, present, quorum, needed, text, refusals } = standingOfCase(rule, coming, isForeseen);
  return {
    members,
    recused,
    mayVote,
    present,
    quorum,
    needed,
    text,
    refusals: refusals as CaseStandingType['refusals'],
    isForeseen,
    source: rule.source,
  };
}

export function readRecusal({ caseId: _, ...row }: RecusalRow): RecusalType {
  const { because, explanation, mayBeCleared } = GROUNDS[row.ground];
  return { ...row, because, explanation, mayBeCleared };
}

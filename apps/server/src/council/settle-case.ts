import { whyNotSettle } from '@vinh-danh/domain/council/ballot.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { notFound } from '../graph/errors';
import type { Act } from '../nomination/lock-dossier';
import { type BallotCase, findBallotCases } from './ballot-cases.query';
import { decideCase } from './decide-case';
import { permitBallots } from './lock-ballot';
import { lockCase } from './lock-sitting';
import { isKeptFrom } from './recused-from.query';
import { tellSitting } from './sitting-changes';
import { permitCouncils, type Standing, standingIn } from './standing-in-council';

export interface SettleCaseInput {
  readonly caseId: string;
  readonly passed: boolean;
  readonly reason: string;
}

/** What the ballots leave open is settled: a tie by who presides, the rest by whom the rules name, as the record of the sitting has it. */
export async function settleCase(db: EntityManager, act: Act, input: SettleCaseInput): Promise<{ caseId: string }> {
  permitCouncils(act.viewer);
  const { sitting, sittingCase } = await lockCase(db, input.caseId);
  const standing = await standingIn(db, act.viewer, sitting.id, act.now);
  permitBallots(standing);
  if (await isKeptFrom(db, act.viewer, sittingCase.id)) throw notFound();
  const [found] = await findBallotCases(db, [sittingCase.id], act.now);
  const each = found as BallotCase;
  refuseIf(
    whyNotSettle({
      name: each.name.vi,
      isDecided: each.outcome !== null,
      isRunning: each.isRunning,
      standing: each.standing,
      held: each.rounds.length,
      presides: presides(standing),
      passed: input.passed,
      reason: input.reason,
    }),
  );
  const reason = input.reason.trim();
  await db.query('INSERT INTO case_settlement (case_id, passed, reason, settled_at, settled_by) VALUES ($1, $2, $3, $4, $5)', [
    sittingCase.id,
    input.passed,
    reason,
    act.now,
    act.viewer.accountId,
  ]);
  await decideCase(db, act, sittingCase.id, { passed: input.passed, reason, by: byWhom(each) });
  await recordAudit(db, act, { action: 'settleCase', subjectKind: 'SittingCase', subjectId: sittingCase.id });
  await tellSitting(db, sitting.id, 'RESULT', sittingCase.id);
  return { caseId: sittingCase.id };
}

function presides({ part }: Standing): boolean {
  return part === 'CHAIR' || part === 'VICE_CHAIR';
}

function byWhom({ standing }: BallotCase): Text {
  if (standing?.kind === 'DECIDED_BY') return standing.who;
  if (standing?.kind === 'TIE_FOR_CHAIR') return { vi: 'Người chủ trì', en: 'the chair' };
  return { vi: 'Hội đồng', en: 'the council' };
}

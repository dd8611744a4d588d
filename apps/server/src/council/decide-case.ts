import { type Deciding, resultOfCase } from '@vinh-danh/domain/council/tally.rule';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { type BallotCase, findBallotCases } from './ballot-cases.query';
import { caseRuleIn } from './case-rule';
import { SittingCaseEntity } from './sitting-case.entity';

/** Writes down what the council decided on a case, once, when it needs no ballot more. The case is locked. */
export async function decideCase(db: EntityManager, act: Act, caseId: string, settled?: Deciding['settled']): Promise<void> {
  const [found] = await findBallotCases(db, [caseId], act.now);
  const { rule, rounds, version, outcome } = found as BallotCase;
  if (!rule || outcome !== null) return;
  const result = resultOfCase({ rule, rounds, lower: await lowerOf(db, found as BallotCase), settled });
  if (!result) return;
  const done = await updateVersioned(db, SittingCaseEntity, { id: caseId, version }, { ...result, decidedAt: act.now });
  if (!done) throw new Error(`Case ${caseId} changed while it was locked.`);
  await recordAudit(db, act, { action: 'decideCase', subjectKind: 'SittingCase', subjectId: caseId });
}

/** The title below, with the rule by which this council would carry it. */
async function lowerOf(db: EntityManager, { id, rulebook, lowerTitle }: BallotCase): Promise<Deciding['lower']> {
  if (lowerTitle === null) return null;
  const [{ body }]: [{ body: 'COUNCIL' | 'INITIATIVE_COUNCIL' | 'UNIT_COUNCIL' }] = await db.query(
    'SELECT body FROM sitting_case JOIN sitting ON sitting.id = sitting_id JOIN council ON council.id = council_id WHERE sitting_case.id = $1',
    [id],
  );
  const rule = caseRuleIn(rulebook, body, lowerTitle);
  return rule ? { award: lowerTitle, name: awardOf(rulebook, lowerTitle).name, rule } : null;
}

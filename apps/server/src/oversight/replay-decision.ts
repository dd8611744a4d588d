import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import type { Eligibility } from '@vinh-danh/domain/rulebook/verdict';
import type { EntityManager } from 'typeorm';
import { permit, requireViewer } from '../access/permit';
import type { Context } from '../context';
import { DecisionRecordEntity } from '../decision/decision-record.entity';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { type FrozenNominee, thawNominee } from '../nomination/frozen-nominee';
import { findHiddenResults } from '../nomination/hidden-results';
import { loadRulebook } from '../plan/load-rulebook';
import type { ReplayType } from './replay.type';

/** A decision judged again, with both sets of verdicts. */
export type ReplayedDecision = ReplayType & {
  readonly rulebookVersionId: string;
  readonly original: Eligibility;
  readonly again: Eligibility;
};

/**
 * Judges a decided nomination again, on the facts that were kept, under the version of the rules and the day that counted. For the
 * Office, the Director and the Inspector, and for the nominee themselves.
 *
 * @throws ClientError NOT_FOUND for a nomination that is not the viewer's to see, or not yet, is not decided, or was before facts were kept
 */
export async function replayDecision(context: Context, nominationId: string): Promise<ReplayedDecision> {
  const db = context.database.manager;
  const viewer = requireViewer(context);
  const record = isId(nominationId) && (await db.findOneBy(DecisionRecordEntity, { nominationId }));
  if (!record) throw notFound();
  const about = await findDecision(db, record);
  await permit(context, 'readDecisionRecord', about, 'readDecisionRecord');
  if ((await findHiddenResults(db, viewer)).has(nominationId)) throw notFound();
  const rulebook = rulesOfPlan(await loadRulebook(db, record.rulebookVersionId), record.rulesOn);
  const { nominee, again } = judgeAgain(record, rulebook);
  const { name: awardName } = awardOf(rulebook, record.award);
  return {
    ...record,
    ...about,
    nominee,
    awardName,
    original: record.eligibility,
    again,
    isSame: answersOf(record.eligibility) === answersOf(again),
  };
}

/** The kept facts of one decision under some rules. */
export function judgeAgain(record: DecisionRecordEntity, rulebook: Rulebook): { nominee: string; again: Eligibility } {
  const nominee = thawNominee(record.nominee as FrozenNominee);
  return { nominee: nominee.name, again: judge(rulebook, record.award, nominee, { day: record.judgedOn }) };
}

async function findDecision(
  db: EntityManager,
  { nominationId, decidedBy }: DecisionRecordEntity,
): Promise<{ unitId: string; personId: string | null; decidedBy: string; reason: string | null }> {
  const [found] = await db.query(
    `SELECT dossier.unit_id AS "unitId", nomination.person_id AS "personId", nomination.decision_reason AS reason,
            account.display_name AS "decidedBy"
       FROM nomination JOIN dossier ON dossier.id = nomination.dossier_id JOIN account ON account.id = $2 WHERE nomination.id = $1`,
    [nominationId, decidedBy],
  );
  return found;
}

/** Each criterion with its answer, in an order of its own: what makes two judgements the same. */
function answersOf({ outcome, verdicts }: Eligibility): string {
  return [outcome, ...verdicts.map((verdict) => `${verdict.criterion} ${verdict.outcome}`).sort()].join('\n');
}

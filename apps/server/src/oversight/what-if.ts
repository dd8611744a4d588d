import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import { problemsOf } from '@vinh-danh/domain/rulebook/problems-of';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import type { Eligibility } from '@vinh-danh/domain/rulebook/verdict';
import type { Text } from '@vinh-danh/domain/text';
import { type EntityManager, In, Not } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { DecisionRecordEntity } from '../decision/decision-record.entity';
import { badUserInput } from '../graph/errors';
import { findHiddenResults } from '../nomination/hidden-results';
import { findPlanById } from '../plan/find-plan';
import { findRulebookVersion } from '../plan/find-rulebook-versions';
import { loadPlanRulebook, loadRulebook } from '../plan/load-rulebook';
import { permitRulebook } from '../plan/permit-rulebook';
import { judgeAgain } from './replay-decision';
import type { WhatIfAwardType, WhatIfDecisionType, WhatIfType } from './what-if.type';

/** A decision with the two sets of verdicts behind it. */
export type OtherDecision = WhatIfDecisionType & { readonly original: Eligibility; readonly otherwise: Eligibility | null };

interface Asked {
  readonly planId: string;
  readonly versionId?: string | null;
  readonly rulebook?: object | null;
  readonly first: number;
}

/** More than a province decides in a year; beyond it an answer would take too long. */
const MOST_EXAMINED = 5_000;
const MOST_LISTED = 500;
/** So many records are read at a time: each holds all facts of a nominee, a collective those of its members. */
const BATCH = 200;

/**
 * What other rules would have made of the decisions of a plan, on the facts as they were kept. Only who qualifies is judged again: who
 * of those who do gets one of the places was for the council and the Director to say, and no rule can say it for them.
 *
 * @throws ClientError FORBIDDEN; NOT_FOUND for a plan or version that is not there; BAD_USER_INPUT for rules that cannot be used
 */
export async function askWhatIf(context: Context, asked: Asked): Promise<WhatIfType> {
  const db = context.database.manager;
  await permitRulebook(db, context, 'readWhatIf');
  const plan = await findPlanById(db, asked.planId);
  const other = await findOther(db, asked);
  const hidden = await findHiddenResults(db, requireViewer(context));
  const decided = (await judgeAll(db, plan.id, other)).filter(({ nominationId }) => !hidden.has(nominationId));
  const changed = decided.filter(({ before, after }) => before !== after);
  const awards = new Map<string, WhatIfAwardType>();
  for (const each of decided) awards.set(each.award, counted(awards.get(each.award), each));
  const order = (await awardsOfPlan(db, plan.id)).map(({ key }) => key);
  return {
    examined: decided.length,
    kept: await db.countBy(DecisionRecordEntity, { planId: plan.id, nominationId: Not(In([...hidden])) }),
    changed: changed.length,
    awards: [...awards.values()].sort((one, two) => order.indexOf(one.award) - order.indexOf(two.award)),
    decisions: changed.slice(0, Math.min(Math.max(asked.first, 0), MOST_LISTED)),
  };
}

async function findOther(db: EntityManager, { versionId, rulebook }: Asked): Promise<Rulebook> {
  if (Boolean(versionId) === Boolean(rulebook))
    throw badUserInput({ vi: 'Chọn một phiên bản hoặc gửi một bộ quy định.', en: 'Name a version or send a rulebook: one of the two.' });
  if (versionId) return loadRulebook(db, (await findRulebookVersion(db, versionId)).id);
  const [problem] = problemsOf(rulebook);
  if (problem) throw badUserInput({ vi: `${problem.place}: ${problem.reason.vi}`, en: `${problem.place}: ${problem.reason.en}` });
  return parseRulebook(rulebook);
}

async function awardsOfPlan(db: EntityManager, planId: string) {
  return awardsOf(await loadPlanRulebook(db, planId));
}

async function judgeAll(db: EntityManager, planId: string, other: Rulebook): Promise<OtherDecision[]> {
  const decided: OtherDecision[] = [];
  let after: string | null = null;
  while (decided.length < MOST_EXAMINED) {
    const records: DecisionRecordEntity[] = await nextRecords(db, planId, after);
    for (const record of records) decided.push(judgeOtherwise(record, other, await namesIn(db, record)));
    after = records.at(-1)?.id ?? null;
    if (records.length < BATCH) break;
  }
  return decided;
}

function nextRecords(db: EntityManager, planId: string, after: string | null): Promise<DecisionRecordEntity[]> {
  return db
    .createQueryBuilder(DecisionRecordEntity, 'record')
    .where('record.planId = :planId AND (:after::uuid IS NULL OR record.id > :after)', { planId, after })
    .orderBy('record.id')
    .limit(BATCH)
    .getMany();
}

/** Names of the awards under the rules of then. */
async function namesIn(db: EntityManager, { rulebookVersionId, award }: DecisionRecordEntity): Promise<Text> {
  const rulebook = await loadRulebook(db, rulebookVersionId);
  return awardsOf(rulebook).find(({ key }) => key === award)?.name ?? { vi: award, en: award };
}

function judgeOtherwise(record: DecisionRecordEntity, other: Rulebook, awardName: Text): OtherDecision {
  // The other rules may be those of another year: they are asked as if they had held on the day that counted.
  const rules = rulesOfPlan(other, record.rulesOn);
  const isKnown = awardsOf(rules).some(({ key }) => key === record.award);
  const otherwise = isKnown ? judgeAgain(record, rules).again : null;
  const { nominationId, award, outcome, eligibility } = record;
  const { name } = record.nominee as { name: string };
  return {
    nominationId,
    nominee: name,
    award,
    awardName,
    outcome,
    before: eligibility.outcome,
    after: otherwise?.outcome ?? null,
    original: eligibility,
    otherwise,
  };
}

function counted(so: WhatIfAwardType | undefined, { award, awardName, outcome, before, after }: OtherDecision): WhatIfAwardType {
  const far = so ?? { award, name: awardName, decided: 0, approved: 0, qualifiedThen: 0, qualifiedOtherwise: 0, lost: 0, gained: 0 };
  const one = (is: boolean) => (is ? 1 : 0);
  return {
    ...far,
    decided: far.decided + 1,
    approved: far.approved + one(outcome === 'APPROVED'),
    qualifiedThen: far.qualifiedThen + one(before === 'MET'),
    qualifiedOtherwise: far.qualifiedOtherwise + one(after === 'MET'),
    lost: far.lost + one(outcome === 'APPROVED' && after !== 'MET'),
    gained: far.gained + one(outcome === 'REFUSED' && before !== 'MET' && after === 'MET'),
  };
}

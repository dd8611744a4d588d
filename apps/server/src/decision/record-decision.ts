import { describeQuota } from '@vinh-danh/domain/rulebook/describe-quota';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import type { Ledger } from '@vinh-danh/domain/rulebook/quota';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { freezeNominee } from '../nomination/frozen-nominee';
import type { JudgedNomination } from '../nomination/judge-nomination';
import { rulesInstant } from '../nomination/load-dossier-rules';
import type { Act } from '../nomination/lock-dossier';
import { DecisionRecordEntity, type KeptLedger } from './decision-record.entity';
import type { Case } from './hold-cases';

/** A case, what was found about it, and every quota that counts the nomination, before its decision. */
export interface Decided {
  readonly case: Case;
  readonly judged: JudgedNomination;
  readonly ledgers: readonly { readonly ledger: Ledger }[];
}

/** Keeps what decisions rest on, in their transaction: the facts, the verdicts, the rules and the ledger of the moment. */
export async function recordDecisions(
  db: EntityManager,
  act: Act,
  outcome: DecisionRecordEntity['outcome'],
  decided: readonly Decided[],
): Promise<void> {
  const records = decided.map((each) => recordOf(act, outcome, each));
  await db.insert(DecisionRecordEntity, records as QueryDeepPartialEntity<DecisionRecordEntity>[]);
}

function recordOf({ now, viewer }: Act, outcome: DecisionRecordEntity['outcome'], decided: Decided): DecisionRecordEntity {
  const { dossier, ledgers: ofPlan } = decided.case;
  const { nomination, nominee, eligibility, unitId } = decided.judged;
  return {
    id: uuidv7(),
    nominationId: nomination.id,
    planId: nomination.planId,
    award: nomination.award,
    outcome,
    decidedAt: now,
    decidedBy: viewer.accountId,
    judgedOn: dayOf(now),
    rulebookVersionId: dossier.rulebookVersionId,
    rulesOn: dayOf(rulesInstant(dossier, now)),
    unitId,
    nominee: freezeNominee(nominee),
    eligibility,
    // Places are counted by the rules in force, whatever rules the dossier is pinned to.
    ledgers: decided.ledgers.map(({ ledger }) => keep(ledger, ofPlan.book.rulebook)),
  };
}

function keep({ rule, base, places, used, leaderPlaces, leadersUsed }: Ledger, inForce: Rulebook): KeptLedger {
  return {
    rule: rule.id,
    name: rule.name,
    sentence: describeQuota(rule, settingOf(inForce)),
    base,
    ...(places === undefined ? {} : { places }),
    used,
    ...(leaderPlaces === undefined ? {} : { leaderPlaces }),
    leadersUsed,
  };
}

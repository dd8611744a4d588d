import { describeQuota } from '@vinh-danh/domain/rulebook/describe-quota';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import type { Ledger } from '@vinh-danh/domain/rulebook/quota';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { DossierEntity } from '../nomination/dossier.entity';
import { freezeNominee } from '../nomination/frozen-nominee';
import type { JudgedNomination } from '../nomination/judge-nomination';
import { rulesInstant } from '../nomination/load-dossier-rules';
import type { Act } from '../nomination/lock-dossier';
import { DecisionRecordEntity, type KeptLedger } from './decision-record.entity';

interface Decided {
  readonly outcome: DecisionRecordEntity['outcome'];
  readonly dossier: DossierEntity;
  readonly judged: JudgedNomination;
  /** The rules by which places are counted. */
  readonly inForce: Rulebook;
  /** Every quota that counts the nomination, before this decision. */
  readonly ledgers: readonly { readonly ledger: Ledger }[];
}

/** Keeps what a decision rests on, in its transaction: the facts, the verdicts, the rules and the ledger of the moment. */
export async function recordDecision(db: EntityManager, { now, viewer }: Act, decided: Decided): Promise<void> {
  const { outcome, dossier, judged, inForce, ledgers } = decided;
  const { nomination, nominee, eligibility, unitId } = judged;
  const record: DecisionRecordEntity = {
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
    ledgers: ledgers.map(({ ledger }) => keep(ledger, inForce)),
  };
  await db.insert(DecisionRecordEntity, record as QueryDeepPartialEntity<DecisionRecordEntity>);
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

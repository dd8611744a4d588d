import { type Counted, whatCounted, withoutHonour } from '@vinh-danh/domain/decision/revocation.rule';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import type { Text } from '@vinh-danh/domain/text';
import { type EntityManager, In } from 'typeorm';
import { type FrozenNominee, thawNominee } from '../nomination/frozen-nominee';
import { loadRulebook } from '../plan/load-rulebook';
import { DecisionRecordEntity } from './decision-record.entity';
import { findRecords, type RevokedRow } from './honours-to-revoke.query';

/** A later award whose decision counted an honour: which criteria, and whether it would still be met without. */
export interface Later {
  readonly nominationId: string;
  readonly nominee: string;
  readonly award: string;
  readonly awardName: Text;
  readonly year: number;
  readonly decidedAt: Date;
  readonly findings: readonly Counted[];
  readonly stillMet: boolean;
}

/** A place of a quota that the award took. It stays taken. */
export interface KeptPlace {
  readonly quota: string;
  readonly nominationId: string;
}

/**
 * The decisions that counted an honour. Each is judged again on the facts and rules that were kept with it, once with and once without
 * the honour: what reads otherwise has counted it.
 */
export async function findLater(db: EntityManager, honour: RevokedRow): Promise<Later[]> {
  const ids = await findRecords(db, honour);
  if (ids.length === 0) return [];
  const records = await db.find(DecisionRecordEntity, { where: { id: In(ids) }, order: { decidedAt: 'ASC', id: 'ASC' } });
  const found: Later[] = [];
  for (const record of records) {
    const rulebook = rulesOfPlan(await loadRulebook(db, record.rulebookVersionId), record.rulesOn);
    const nominee = thawNominee(record.nominee as FrozenNominee);
    const on = { day: record.judgedOn };
    const held = { ...honour, holderCode: honour.holderCode ?? undefined };
    const after = judge(rulebook, record.award, withoutHonour(nominee, held), on);
    const findings = whatCounted(judge(rulebook, record.award, nominee, on), after);
    if (findings.length === 0) continue;
    found.push({
      nominationId: record.nominationId,
      nominee: nominee.name,
      award: record.award,
      awardName: awardsOf(rulebook).find(({ key }) => key === record.award)?.name ?? { vi: record.award, en: record.award },
      year: rulebook.year,
      decidedAt: record.decidedAt,
      findings,
      stillMet: after.outcome === 'MET',
    });
  }
  return found;
}

/** The places that these awards took in quotas. */
export function findKeptPlaces(db: EntityManager, honours: readonly RevokedRow[]): Promise<KeptPlace[]> {
  return db.query(
    `SELECT quota.rule AS quota, nomination_id AS "nominationId" FROM nomination_place JOIN quota ON quota.id = quota_id
      WHERE nomination_id = ANY($1::uuid[]) ORDER BY quota.rule, nomination_id`,
    [honours.flatMap(({ nominationId }) => nominationId ?? [])],
  );
}

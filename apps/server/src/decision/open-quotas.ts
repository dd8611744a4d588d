import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import { placesFrom } from '@vinh-danh/domain/rulebook/scope.rule';
import type { Day } from '@vinh-danh/domain/time';
import { type EntityManager, In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { updateLocked } from '../graph/update-locked';
import type { CensusUnit } from './census.query';
import { QuotaEntity } from './quota.entity';
import { placesIn, readLedger } from './read-ledger';
import { type Rolls, takeCensus } from './take-census';

/** Makes the ledger rows of a plan's quotas when its rulebook is published; rows that exist are left alone. */
export async function openQuotas(db: EntityManager, plan: { id: string; day: Day }, rulebook: Rulebook): Promise<void> {
  const asOf = { planId: plan.id, day: plan.day };
  const inForce = rulesOfPlan(rulebook, plan.day);
  const rules = quotasOf(inForce);
  const census = await takeCensus(db, inForce, rules, asOf);
  const opened = new Set(await openRows(db, rules, census));
  const rows = await db.findBy(QuotaEntity, { id: In([...opened]) });
  await updateLocked(
    db,
    QuotaEntity,
    rows.flatMap((row) => {
      const rule = rules.find(({ id }) => id === row.rule);
      return rule ? { id: row.id, ...placesIn(readLedger(census, rule, row, false)) } : [];
    }),
  );
}

/**
 * Opens the rows that these rules need and that are not there yet, with no place in them until they are counted. Always in the same
 * order, so that two who open the same rows never wait for each other.
 *
 * @returns the ids of the rows opened
 */
export async function openRows(db: EntityManager, rules: readonly QuotaRule[], rolls: Rolls): Promise<string[]> {
  const opened: string[] = [];
  const existing = await db.find(QuotaEntity, { select: { id: true, rule: true, unitId: true }, where: { planId: rolls.asOf.planId } });
  for (const { id, planId, rule, unitId } of missingRows(rules, rolls, existing)) {
    const made: { id: string }[] = await db.query(
      `INSERT INTO quota (id, plan_id, rule, unit_id, base, places) VALUES ($1, $2, $3, $4, 0, 0)
       ON CONFLICT (plan_id, rule, unit_id) DO NOTHING RETURNING id`,
      [id, planId, rule, unitId],
    );
    opened.push(...made.map((row) => row.id));
  }
  return opened;
}

/** The rows that these rules need and that are not there yet, as they would be opened: a unit founded since has none. */
export function missingRows(
  rules: readonly QuotaRule[],
  { units, asOf: { planId } }: Rolls,
  existing: readonly Pick<QuotaEntity, 'rule' | 'unitId'>[],
): QuotaEntity[] {
  const known = new Set(existing.map(keyOf));
  return rules
    .flatMap((rule) =>
      ownersOf(rule, [...units.values()]).map((unitId) =>
        Object.assign(new QuotaEntity(), NOTHING, { id: uuidv7(), planId, rule: rule.id, unitId }),
      ),
    )
    .filter((row) => !known.has(keyOf(row)))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

const NOTHING = { base: 0, places: 0, setPlaces: null, unlimited: false, soft: false, used: 0, leaderPlaces: null, leadersUsed: 0 };

const keyOf = ({ rule, unitId }: Pick<QuotaEntity, 'rule' | 'unitId'>): string => `${rule} ${unitId}`;

/** The units that have places of their own; null for places that all share. */
function ownersOf(rule: QuotaRule, units: readonly CensusUnit[]): (string | null)[] {
  if (rule.over === 'ORGANISATION' || (typeof rule.over === 'object' && !rule.over.each)) return [null];
  return units.filter((unit) => placesFrom(rule.over, [unit]) !== 'OUTSIDE' && unit.kind !== 'DEPARTMENT').map(({ id }) => id);
}

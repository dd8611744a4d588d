import { whyNotSetPlaces } from '@vinh-danh/domain/decision/set-places.rule';
import { instantText } from '@vinh-danh/domain/format';
import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { isNotSet, ledgerOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { requireViewer } from '../access/permit';
import { type Actor, recordAudit } from '../access/record-audit';
import { badUserInput, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import { holdPlanRules } from '../plan/hold-plan';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { permitForUnit } from '../plan/permit-for-unit';
import { countQuota } from './count-quota';
import { openRows } from './open-quotas';
import { QuotaEntity } from './quota.entity';
import { QuotaSettingEntity } from './quota-setting.entity';
import { placesIn } from './read-ledger';
import { takeCensus } from './take-census';

interface PlacesInput {
  readonly planId: string;
  readonly rule: string;
  readonly unitId?: string | null;
  readonly places: number;
  readonly decisionNumber: string;
  readonly reason: string;
  /** The setting that the page has seen; 0 before the first. */
  readonly version: number;
}

const MOST_PLACES = 1_000_000;

/**
 * Sets the number of places of the year for a quota whose rule leaves it to the council or the Director. What was set before stays
 * on record.
 *
 * @returns id of the setting
 */
export async function setQuotaPlaces(db: EntityManager, actor: Actor, input: PlacesInput): Promise<string> {
  const viewer = requireViewer(actor);
  const unitId = input.unitId ?? null;
  await permitForUnit(db, viewer, 'setQuotaPlaces', unitId);
  requireSense(input);
  await holdPlanRules(db, input.planId);
  const rulebook = await loadPlanRulesAt(db, input.planId, actor.now);
  const rule = quotasOf(rulebook).find(({ id }) => id === input.rule);
  if (!rule) throw notFound();
  const census = await takeCensus(db, rulebook, [rule], { planId: input.planId, day: dayOf(actor.now) });
  await openRows(db, [rule], census);
  const row = await db.findOne(QuotaEntity, {
    where: { planId: input.planId, rule: rule.id, unitId: unitId ?? IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) throw notFound();
  const isDirector = viewer.roles.some(({ role }) => role === 'DIRECTOR');
  refuseIf(whyNotSetPlaces({ ...input, rule, isDirector, used: row.used }));
  const last = await requireNewest(db, row, input.version);

  const setting = {
    id: uuidv7(),
    quotaId: row.id,
    number: (last?.number ?? 0) + 1,
    places: input.places,
    decisionNumber: input.decisionNumber.trim(),
    reason: input.reason.trim(),
  };
  await db.insert(QuotaSettingEntity, { ...setting, setAt: actor.now, setBy: viewer.accountId });
  const { count } = countQuota(census, rule, row.unitId);
  const ledger = ledgerOf(rule, { ...count, anyQualifies: row.used > 0, used: row.used, leadersUsed: row.leadersUsed, set: input.places });
  if (isNotSet(ledger)) throw new Error(`Quota ${row.id} has no number although it was set.`);
  await db.update(QuotaEntity, { id: row.id }, { ...placesIn(ledger), setPlaces: input.places });
  await recordAudit(db, actor, {
    action: 'setQuotaPlaces',
    subjectKind: 'Plan',
    subjectId: input.planId,
    unitId,
    before: last ? { rule: rule.id, places: last.places, decisionNumber: last.decisionNumber } : null,
    after: { rule: rule.id, ...setting },
    reason: setting.reason,
  });
  return setting.id;
}

function requireSense({ planId, places, decisionNumber, reason }: PlacesInput): void {
  if (!isId(planId)) throw notFound();
  requireLength('decisionNumber', decisionNumber, TEXT_LIMITS.decisionNumber);
  requireLength('reason', reason, TEXT_LIMITS.reason);
  if (places < 0 || places > MOST_PLACES)
    throw badUserInput({ vi: 'Số lượng phải từ 0 trở lên.', en: `The number is between 0 and ${MOST_PLACES}.` });
}

/** The setting in force, if the writer has seen it. */
async function requireNewest(db: EntityManager, { id }: QuotaEntity, version: number): Promise<QuotaSettingEntity | null> {
  const last = await db.findOne(QuotaSettingEntity, { where: { quotaId: id }, order: { number: 'DESC' } });
  if (last && last.number !== version) {
    const [{ name }]: [{ name: string }] = await db.query(
      'SELECT coalesce(full_name, display_name) AS name FROM account LEFT JOIN person ON person.id = person_id WHERE account.id = $1',
      [last.setBy],
    );
    const at = instantText(last.setAt);
    refuseIf([refusal('STALE', { by: name, at: at.vi, atEnglish: at.en })]);
  }
  return last;
}

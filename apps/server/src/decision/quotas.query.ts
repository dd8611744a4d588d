import type { Setting } from '@vinh-danh/domain/rulebook/criteria/kind';
import { baseText, describeQuota } from '@vinh-danh/domain/rulebook/describe-quota';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import type { QuotaRule, ShareAmount } from '@vinh-danh/domain/rulebook/quota';
import { awardsAwaited, isNotSet, ledgerOf, placesOf, plainAmountOf, warningOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import { type EntityManager, In } from 'typeorm';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import type { CountedNomination } from './census.query';
import { countQuota } from './count-quota';
import { NominationPlaceEntity } from './nomination-place.entity';
import { missingRows } from './open-quotas';
import { QuotaEntity } from './quota.entity';
import type { QuotaSettingType, QuotaType } from './quota.type';
import { type Census, takeCensus, withApproved } from './take-census';

/** What a preview has moved so far: nominations that no longer wait, and rows as they would then stand. */
export interface Foreseen {
  readonly approved: readonly string[];
  /** Nominations of which the reader may not know yet that they are decided. */
  readonly hidden?: ReadonlySet<string>;
  readonly moved: ReadonlyMap<string, QuotaEntity>;
  /** The nominations that count, where they were read at the same moment; nothing is hidden among them. */
  readonly counted?: readonly CountedNomination[];
}

const NOTHING: Foreseen = { approved: [], moved: new Map() };

const SETTINGS = `
  SELECT DISTINCT ON (quota_id) quota_id AS "quotaId", quota_setting.number AS version, quota_setting.places, decision_number AS "decisionNumber", reason,
         set_at AS "setAt", coalesce(full_name, display_name) AS "setBy"
    FROM quota_setting JOIN quota ON quota.id = quota_id JOIN account ON account.id = set_by LEFT JOIN person ON person.id = account.person_id
   WHERE plan_id = $1 ORDER BY quota_id, number DESC`;

/** The ledger of a plan by its rules in force: every quota with its base and the list behind it, places, what is nominated and approved. */
export async function readQuotas(
  db: EntityManager,
  { planId, now }: { readonly planId: string; readonly now: Date },
  { approved, moved, hidden = new Set(), counted }: Foreseen = NOTHING,
): Promise<QuotaType[]> {
  const rulebook = await loadPlanRulesAt(db, planId, now);
  const rules = quotasOf(rulebook);
  const asOf = { planId, day: dayOf(now), hidden };
  const gone = new Set(approved);
  const census = withApproved(await takeCensus(db, rulebook, rules, asOf, counted), ({ nominationId }) => gone.has(nominationId));
  const opened = await giveBack(db, await db.findBy(QuotaEntity, { planId }), hidden);
  const rows = [...opened, ...missingRows(rules, census, opened)];
  const settings: (QuotaSettingType & { quotaId: string })[] = await db.query(SETTINGS, [planId]);
  const order = [...census.units.keys()];
  const placeOf = ({ unitId }: QuotaEntity) => (unitId === null ? -1 : order.indexOf(unitId));
  // In the order of the rulebook, which names the lower award first.
  return rules.flatMap((rule) =>
    rows
      .filter((row) => row.rule === rule.id)
      .sort((one, other) => placeOf(one) - placeOf(other))
      .map((row) => readQuota(census, rule, moved.get(row.id) ?? row, settings.find(({ quotaId }) => quotaId === row.id) ?? null)),
  );
}

/** The rows as they would stand without the places that these nominations took. */
async function giveBack(db: EntityManager, rows: readonly QuotaEntity[], hidden: ReadonlySet<string>): Promise<readonly QuotaEntity[]> {
  if (hidden.size === 0) return rows;
  const places = await db.findBy(NominationPlaceEntity, { nominationId: In([...hidden]) });
  return rows.map((row) => {
    const given = places.filter(({ quotaId }) => quotaId === row.id);
    const leaders = given.filter(({ takesLeaderPlace }) => takesLeaderPlace);
    return { ...row, used: row.used - given.length, leadersUsed: row.leadersUsed - leaders.length };
  });
}

function readQuota(census: Census, rule: QuotaRule, row: QuotaEntity, setting: QuotaSettingType | null): QuotaType {
  const { count, base } = countQuota(census, rule, row.unitId);
  const qualifies = count.nominated + row.used > 0;
  const ledger = ledgerOf(rule, {
    ...count,
    anyQualifies: qualifies,
    used: row.used,
    leadersUsed: row.leadersUsed,
    set: row.setPlaces ?? undefined,
  });
  const unit = row.unitId === null ? undefined : census.units.get(row.unitId);
  return {
    ...readRule(census, rule, count.titles),
    id: row.id,
    unitId: row.unitId,
    unitName: unit ? { vi: unit.name, en: unit.englishName } : null,
    base: ledger.base,
    counted: { members: base, units: census.units },
    places: ledger.places ?? null,
    unlimited: rule.amount.kind === 'none',
    notSet: isNotSet(ledger),
    setting,
    nominated: count.nominated,
    held: ledger.held,
    used: ledger.used,
    left: ledger.left ?? null,
    over: ledger.over,
    warning: warningOf(ledger) ?? null,
    leaderPlaces: ledger.leaderPlaces ?? null,
    leadersUsed: ledger.leadersUsed,
    leaderBase: ledger.leaderBase ?? null,
    expectedPlaces: Math.max(row.used, expectedPlaces(census, rule, row)),
  };
}

/** What of a quota is its rule's own. */
function readRule({ rulebook, asOf }: Census, rule: QuotaRule, titles: ReadonlySet<string> | undefined) {
  const setting = settingOf(rulebook);
  const amount = plainAmountOf(rule, titles);
  return {
    rule: rule.id,
    name: rule.name,
    sentence: describeQuota(rule, setting),
    awards: [...rule.awards],
    counts: rule.counts ?? null,
    ...(amount?.kind === 'share' ? readShare(amount, rule, setting, asOf.day) : NO_SHARE),
    setBy: rule.amount.kind === 'setYearly' ? rule.amount.by : null,
    soft: rule.soft ?? false,
    ...readLeaders(rule),
    source: rule.source,
  };
}

const NO_SHARE = { sharePercent: null, rounding: null, atLeastOne: false, baseName: null, baseOn: null, baseAward: null };

function readShare(amount: ShareAmount, { counts }: QuotaRule, setting: Setting, today: Day) {
  const { percent, rounding, base, atLeastOneIfAnyQualifies } = amount;
  return {
    sharePercent: percent,
    rounding,
    atLeastOne: atLeastOneIfAnyQualifies,
    baseName: baseText(base, setting, counts),
    baseOn: ('on' in base && base.on) || today,
    baseAward: base.kind === 'holders' ? base.award : null,
  };
}

function readLeaders({ leaders, ...rule }: QuotaRule) {
  const keptForNonLeaders = rule.keptForNonLeaders ?? null;
  if (!leaders) return { leadersPercent: null, leadersOf: null, keptForNonLeaders };
  return { leadersPercent: leaders.atMostPercent, leadersOf: leaders.of ?? ('PLACES' as const), keptForNonLeaders };
}

/** Places there would be if every nomination under way that the quota waits for were approved. */
function expectedPlaces(census: Census, rule: QuotaRule, row: QuotaEntity): number {
  const awaited = awardsAwaited(rule);
  const later = awaited.length === 0 ? census : withApproved(census, ({ award }) => awaited.includes(award));
  const { count } = countQuota(later, rule, row.unitId);
  return placesOf(rule, count.base, count.nominated + row.used > 0, { titles: count.titles, set: row.setPlaces ?? undefined }) ?? row.used;
}

import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import type { Text } from '@vinh-danh/domain/text';
import type { Day } from '@vinh-danh/domain/time';
import type { DataSource, EntityManager } from 'typeorm';
import type { RuleEffectType } from '../nomination/rule-effect.type';
import { adjustRows } from './adjust-quotas';
import { openQuotas } from './open-quotas';
import { QuotaEntity } from './quota.entity';
import { placesIn } from './read-ledger';

interface Compared {
  readonly planId: string;
  readonly before: Rulebook;
  readonly after: Rulebook;
  readonly day: Day;
}

/** Quotas that would have other places. The rows of new ones are opened as publishing would, and taken back again. */
export async function effectsOnQuotas(database: DataSource, { planId, before, after, day }: Compared): Promise<RuleEffectType[]> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction();
    const db = runner.manager;
    const existing = await findRows(db, planId);
    await openQuotas(db, { id: planId, day }, after);
    const opened = await findRows(db, planId);
    const adjusted = new Map<string, Places>();
    const [old, now] = [rulesOf(rulesOfPlan(before, day)), rulesOf(rulesOfPlan(after, day))];
    for (const { row, ledger } of await adjustRows(db, { id: planId, day }, after, opened)) adjusted.set(row.id, placesIn(ledger));
    return compareRows({ existing, opened, adjusted, old, now, names: await unitNames(db, opened) });
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

function findRows(db: EntityManager, planId: string): Promise<QuotaEntity[]> {
  return db.find(QuotaEntity, { where: { planId }, order: { rule: 'ASC', id: 'ASC' } });
}

async function unitNames(db: EntityManager, rows: readonly QuotaEntity[]): Promise<ReadonlyMap<string, Text>> {
  const ids = rows.flatMap(({ unitId }) => unitId ?? []);
  const units: { id: string; vi: string; en: string }[] = await db.query(
    'SELECT id, name AS vi, english_name AS en FROM unit WHERE id = ANY($1)',
    [ids],
  );
  return new Map(units.map(({ id, vi, en }) => [id, { vi, en }]));
}

interface Rows {
  readonly existing: readonly QuotaEntity[];
  readonly opened: readonly QuotaEntity[];
  readonly adjusted: ReadonlyMap<string, Places>;
  readonly old: ReadonlyMap<string, QuotaRule>;
  readonly now: ReadonlyMap<string, QuotaRule>;
  readonly names: ReadonlyMap<string, Text>;
}

function compareRows({ existing, opened, adjusted, old, now, names }: Rows): RuleEffectType[] {
  const had = new Map(existing.map((row) => [row.id, row]));
  return opened.flatMap((row) => {
    const was = old.has(row.rule) ? had.get(row.id) : undefined;
    const is = adjusted.get(row.id);
    if (isSame(was, is)) return [];
    return effectOn(row, now.get(row.rule) ?? old.get(row.rule), names, placesText(was), placesText(is));
  });
}

type Places = Pick<QuotaEntity, 'places' | 'leaderPlaces'>;

function isSame(one: Places | undefined, other: Places | undefined): boolean {
  return one?.places === other?.places && (one?.leaderPlaces ?? null) === (other?.leaderPlaces ?? null);
}

function effectOn(
  { unitId }: QuotaEntity,
  rule: QuotaRule | undefined,
  names: ReadonlyMap<string, Text>,
  before: Text,
  after: Text,
): RuleEffectType[] {
  if (!rule) return [];
  const [award, ...others] = rule.awards;
  return [
    {
      kind: 'QUOTA',
      dossierId: null,
      nominationId: null,
      unit: (unitId && names.get(unitId)) || null,
      nominee: null,
      award: (others.length === 0 && award) || null,
      name: rule.name,
      before,
      after,
      outcomeBefore: null,
      outcomeAfter: null,
      conditions: [],
    },
  ];
}

function rulesOf(rulebook: Rulebook): ReadonlyMap<string, QuotaRule> {
  return new Map(quotasOf(rulebook).map((rule) => [rule.id, rule]));
}

function placesText(row: Places | undefined): Text {
  if (!row) return { vi: 'không có chỉ tiêu này', en: 'no such quota' };
  const { places, leaderPlaces } = row;
  if (places === null) return { vi: 'không có số chỉ tiêu', en: 'no number of places' };
  if (leaderPlaces === null) return { vi: `${places} chỉ tiêu`, en: `${places} places` };
  return { vi: `${places} chỉ tiêu, lãnh đạo ${leaderPlaces}`, en: `${places} places, ${leaderPlaces} of them for leaders` };
}

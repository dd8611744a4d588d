import { type EscalatedTo, type EscalationCause, escalationsDue } from '@vinh-danh/domain/nomination/escalation.rule';
import { ACTOR_NAMES, type StageActor, type StageKey, WORKFLOW } from '@vinh-danh/domain/nomination/workflow';
import { workingDaysUnder } from '@vinh-danh/domain/rulebook/working-days.rule';
import type { Text } from '@vinh-danh/domain/text';
import { dayOf } from '@vinh-danh/domain/time';
import type { DataSource, EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { notify } from '../notice/notify';
import { defineTask } from '../notice/queue';
import { isHoliday } from '../plan/holidays';
import { readActingPeople } from './acting-people.query';
import { type FoundStage, nextActorOf, stageFrom, stageRules } from './find-stages';
import { readStageFacts } from './stage-facts.query';

/** Nominations looked at in one statement. */
const BATCH = 500;

/** The day on which a database was looked through last by this server: once a day is enough, and again when a clock jumps. */
const lookedThrough = new WeakMap<DataSource, string>();

/** Tells those above, once a day, of what nobody does. */
export const escalateTask = defineTask(
  'escalate',
  async ({ database, moment, config }) => {
    const day = dayOf(moment.now);
    if (lookedThrough.get(database) === day) return;
    await escalate(database, moment.now, config.escalateAfterWorkingDays);
    lookedThrough.set(database, day);
  },
  { attempts: 1, everyMinute: true },
);

/**
 * Looks through everything that is under way, and tells the one above where whoever acts next is away without a stand-in, or has not
 * acted for so many working days. What was told once is not told again, however often this runs.
 */
export async function escalate(database: DataSource, now: Date, patience: number): Promise<void> {
  for (let after: string | null = null; ; ) {
    const ids: { id: string }[] = await database.query(UNDER_WAY, [after, BATCH]);
    if (ids.length === 0) return;
    after = ids.at(-1)?.id ?? null;
    await escalateThese(
      database,
      ids.map(({ id }) => id),
      { now, patience },
    );
  }
}

/** What was sent at least once and is not over, of plans of any year. */
const UNDER_WAY = `
  SELECT n.id FROM nomination n JOIN dossier d ON d.id = n.dossier_id
   WHERE d.sent_at IS NOT NULL AND d.withdrawn_at IS NULL AND n.withdrawn_at IS NULL AND n.refused_at IS NULL
     AND NOT EXISTS (SELECT FROM award_decision_line line JOIN award_decision decision ON decision.id = decision_id
                      WHERE nomination_id = n.id AND announced_at IS NOT NULL)
     AND ($1::uuid IS NULL OR n.id > $1) ORDER BY n.id LIMIT $2`;

interface Due {
  readonly found: FoundStage;
  readonly actor: StageActor;
  readonly level: number;
  readonly told: EscalatedTo;
  readonly cause: EscalationCause;
  readonly days: number;
}

async function escalateThese(
  database: DataSource,
  ids: readonly string[],
  { now, patience }: { now: Date; patience: number },
): Promise<void> {
  const due = await findDue(database.manager, ids, { now, patience });
  const groups = new Map<string, Due[]>();
  for (const each of due) {
    const key = [each.found.row.dossierId, each.found.stage, each.told, each.cause].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const group of groups.values()) await database.transaction((db) => tellOnce(db, group, now));
}

async function findDue(db: EntityManager, ids: readonly string[], { now, patience }: { now: Date; patience: number }): Promise<Due[]> {
  const rows = [...(await readStageFacts(db, ids)).values()];
  const people = await readActingPeople(db, [...new Set(rows.map(({ unitId }) => unitId))], dayOf(now));
  const due: Due[] = [];
  for (const row of rows) {
    const rules = await stageRules(db, row, now);
    const found = stageFrom(row, rules, now);
    const acting = people.get(row.unitId);
    const next = acting && nextActorOf(found, acting);
    if (!next) continue;
    const isWorkingDay = workingDaysUnder(rules.inForce, isHoliday);
    const { stage, since } = found;
    const facts = { stage, since, now, actor: next.kind, askerPart: row.asker?.part, people: next.people, patience, isWorkingDay };
    due.push(...escalationsDue(facts).map((each) => ({ ...each, found, actor: next.kind })));
  }
  return due;
}

/** Stages in which a dossier stands as a whole: told of once, not once for each nominee. */
const WHOLE: readonly StageKey[] = ['RECALLED', 'WITH_OFFICE'];

function isWhole({ stage, row }: FoundStage): boolean {
  return WHOLE.includes(stage) || (stage === 'RETURNED' && row.returnedAt === null);
}

/** Records what was not recorded yet; tells of it only then. Two servers at once record it once. */
async function tellOnce(db: EntityManager, group: readonly Due[], now: Date): Promise<void> {
  const fresh: Due[] = [];
  for (const each of group) {
    const { row, stage, since } = each.found;
    const inserted: unknown[] = await db.query(
      `INSERT INTO escalation (id, dossier_id, nomination_id, stage, since, level, told, cause, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [uuidv7(), row.dossierId, isWhole(each.found) ? null : row.id, stage, since, each.level, each.told, each.cause, now],
    );
    if (inserted.length > 0) fresh.push(each);
  }
  const [first] = fresh;
  if (!first) return;
  const { row, stage } = first.found;
  const name: Text = WORKFLOW[stage].name;
  const actor: Text = ACTOR_NAMES[first.actor];
  await notify(
    db,
    { now, viewer: null },
    {
      kind: 'WORK_ESCALATED',
      facts: {
        unit: row.unitName.vi,
        unitEnglish: row.unitName.en,
        stage: name.vi,
        stageEnglish: name.en,
        actor: actor.vi,
        actorEnglish: actor.en,
        cause: first.cause,
        days: first.days,
      },
      about: { kind: 'Dossier', id: row.dossierId },
      to: [{ role: first.told, over: row.unitId }],
      nominationIds: fresh.map(({ found }) => found.row.id),
    },
  );
}

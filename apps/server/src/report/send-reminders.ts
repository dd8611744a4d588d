import { REMINDERS, type ReminderRule } from '@vinh-danh/domain/notice/reminders';
import { lastDayOf } from '@vinh-danh/domain/rulebook/clock.rule';
import { windowOf } from '@vinh-danh/domain/rulebook/deadline.rule';
import { votesOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { rulebookOn } from '@vinh-danh/domain/rulebook/rulebook-on';
import { type IsWorkingDay, workingDaysBetween, workingDaysUnder } from '@vinh-danh/domain/rulebook/working-days.rule';
import { addDays, type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { lastDigest } from '../notice/collect-digests';
import { defineTask } from '../notice/queue';
import { remind, type Waiting } from '../notice/remind';
import { findCurrentPlanIfAny } from '../plan/find-plan';
import { isHoliday } from '../plan/holidays';
import { loadRulebook } from '../plan/load-rulebook';
import { type CaseCalendar, calendarsOf } from '../plan/window-for';
import { readWaitingFor, type WaitingRow } from './reminders.query';

/** Looks once a day, at the hour of the mail of the day, whom to remind of what. */
export const sendReminders = defineTask(
  'sendReminders',
  ({ database, config, moment }) => database.transaction((db) => goRound(db, config.digestHour, moment.now)),
  { attempts: 1, everyMinute: true },
);

async function goRound(db: EntityManager, hour: number, now: Date): Promise<void> {
  const day = dayOf(lastDigest(now, hour));
  // Before the hour, the round of yesterday is over.
  if (day !== dayOf(now)) return;
  const rounds: unknown[] = await db.query('INSERT INTO reminder_round (day, at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING day', [
    day,
    now,
  ]);
  if (rounds.length > 0) await remindAll(db, now);
}

async function remindAll(db: EntityManager, now: Date): Promise<void> {
  const current = await findCurrentPlanIfAny(db, now);
  if (!current) return;
  const { plan, rulebookVersionId } = current;
  const day = dayOf(now);
  const rulebook = rulebookOn(await loadRulebook(db, rulebookVersionId), day);
  const isWorkingDay = workingDaysUnder(rulebook, isHoliday);
  const calendarOf = await calendarsOf(db, rulebook, plan.id);
  const votedAwards = votesOf(rulebook)
    .filter(({ body }) => body === 'COUNCIL')
    .flatMap(({ awards }) => awards);
  for (const rule of REMINDERS) {
    const rows = await readWaitingFor(db, rule.kind, { planId: plan.id, day, votedAwards });
    const waiting = rows.flatMap((row) =>
      waitingUntil(row, row.dueOn ?? lastDayFor(rule, calendarOf(row.unitPath), now), day, isWorkingDay),
    );
    await remind(db, { planId: plan.id, now }, rule, waiting);
  }
}

function waitingUntil({ accountId, count, path }: WaitingRow, dueOn: Day | undefined, today: Day, isWorkingDay: IsWorkingDay): Waiting[] {
  if (dueOn === undefined || dueOn < today) return [];
  return [{ accountId, count, dueOn, path: path ?? undefined, left: workingDaysBetween(today, dueOn, isWorkingDay) }];
}

/** The last day for what is to be done; undefined while nobody knows it, and as long as the time for it has not begun. */
function lastDayFor({ event, beforeItOpens }: ReminderRule, { windows, whom }: CaseCalendar, now: Date): Day | undefined {
  const window = windowOf(windows, event, whom);
  if (!window) return undefined;
  if (beforeItOpens) return window.opensAt && addDays(dayOf(window.opensAt), -1);
  if (window.opensAt && window.opensAt > now) return undefined;
  return window.closesAt && lastDayOf(window.closesAt);
}

import { distanceReached, dueText, type ReminderRule } from '@vinh-danh/domain/notice/reminders';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { type Notice, notifyAll } from './notify';

/** Somebody for whom something waits, by a day. */
export interface Waiting {
  readonly accountId: string;
  readonly count: number;
  readonly dueOn: Day;
  /** Where it waits, when not on the page of its kind. */
  readonly path?: string;
  /** Working days after today up to that day. */
  readonly left: number;
}

/** What the reminder is about: the plan of the year. */
interface Occasion {
  readonly planId: string;
  readonly now: Date;
}

/**
 * Reminds those who have come as near to their day as the rule says, each once for a day and a distance. What was said stays on record, so
 * that a clock that is set back says nothing twice, and one that is set forward says what counts now.
 */
export async function remind(db: EntityManager, { planId, now }: Occasion, rule: ReminderRule, waiting: readonly Waiting[]): Promise<void> {
  const reached = waiting.flatMap((each) => {
    const distance = distanceReached(rule.workingDaysBefore, each.left);
    return distance === undefined || each.count === 0 ? [] : [{ ...each, distance }];
  });
  if (reached.length === 0) return;
  const isNew: { accountId: string; dueOn: Day }[] = await db.query(
    `INSERT INTO reminder (account_id, kind, due_on, working_days_before, at)
     SELECT DISTINCT ON ("accountId", "dueOn") "accountId", $2, "dueOn", distance, $3
       FROM jsonb_to_recordset($1::jsonb) AS each ("accountId" uuid, "dueOn" date, distance integer)
     ON CONFLICT DO NOTHING RETURNING account_id AS "accountId", due_on::text AS "dueOn"`,
    [JSON.stringify(reached), rule.kind, now],
  );
  const fresh = new Set(isNew.map(keyOf));
  const notices = reached.flatMap((each): Notice[] => {
    if (!fresh.delete(keyOf(each))) return [];
    const { count, left, dueOn, accountId, path } = each;
    return [{ kind: rule.kind, facts: { count, left, ...dueText(dueOn) }, about: { kind: 'Plan', id: planId }, path, to: [{ accountId }] }];
  });
  await notifyAll(db, { now, viewer: null }, notices);
}

function keyOf({ accountId, dueOn }: { readonly accountId: string; readonly dueOn: Day }): string {
  return `${accountId} ${dueOn}`;
}

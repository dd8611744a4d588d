import type { ReminderRule } from '@vinh-danh/domain/notice/reminders';
import { NOT_A_COLLECTIVE } from '@vinh-danh/domain/pledge/pledge.rule';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { DOSSIER_STATE } from '../nomination/dossiers.query';
import { recusedInSql } from '../notice/recused';
import { EXPECTED_PEOPLE } from '../pledge/coverage.query';
import { isOwnInSql } from '../pledge/is-own-pledge';
import { STATE as PLEDGE_STATE } from '../pledge/pledges.query';

/** Somebody for whom something waits, and the unit whose calendar holds. */
export interface WaitingRow {
  readonly accountId: string;
  readonly unitPath: readonly string[];
  readonly count: number;
  /** Of what has a day of its own: that day. */
  readonly dueOn: Day | null;
  /** Of what has a page of its own: that page. */
  readonly path?: string;
}

interface Year {
  readonly planId: string;
  readonly day: Day;
  /** The awards on which the council votes before anybody decides. */
  readonly votedAwards: readonly string[];
}

/** Roles in force on day $2, with the unit for which each is held. */
const HOLDERS = `
  SELECT role_grant.account_id, role, unit.id AS unit_id, unit.path, unit.kind, account.person_id
    FROM role_grant JOIN unit ON unit.id = role_grant.unit_id JOIN account ON account.id = role_grant.account_id
   WHERE valid_from <= $2::date AND coalesce(valid_to, 'infinity') >= $2::date AND account.disabled_at IS NULL`;

const OWN = isOwnInSql({ account: 'h.account_id', person: 'h.person_id', headOf: 'ARRAY[h.unit_id]' });

/** By kind, who waits and how much. $1 is the plan, $2 the day; some need $3. */
const WAITING: Readonly<Record<ReminderRule['kind'], string>> = {
  REMIND_PLEDGE: `
    SELECT account.id AS "accountId", unit.path AS "unitPath", 1 AS count, NULL AS "dueOn"
      FROM (${EXPECTED_PEOPLE}) e JOIN account ON account.person_id = e.id JOIN unit ON unit.id = e.unit_id
      LEFT JOIN pledge g ON g.plan_id = $1 AND g.person_id = e.id
     WHERE g.id IS NULL OR (${PLEDGE_STATE}) IN ('DRAFT', 'RETURNED')`,
  REMIND_COLLECTIVE_PLEDGE: `
    SELECT h.account_id AS "accountId", h.path AS "unitPath", 1 AS count, NULL AS "dueOn"
      FROM (${HOLDERS}) h LEFT JOIN pledge g ON g.plan_id = $1 AND g.collective_id = h.unit_id
     WHERE h.role = 'UNIT_HEAD' AND h.kind <> ALL($3::text[]) AND (g.id IS NULL OR (${PLEDGE_STATE}) IN ('DRAFT', 'RETURNED'))`,
  // The head confirms those of the unit; of the head's own and of the collective's, the Office is told when they are sent.
  REMIND_CONFIRM_PLEDGES: `
    SELECT h.account_id AS "accountId", h.path AS "unitPath", count(*)::integer AS count, NULL AS "dueOn"
      FROM (${HOLDERS}) h JOIN unit u ON h.unit_id = ANY(u.path) JOIN pledge g ON g.plan_id = $1 AND g.unit_id = u.id
     WHERE h.role = 'UNIT_HEAD' AND (${PLEDGE_STATE}) = 'SENT' AND NOT ${OWN} GROUP BY h.account_id, h.path`,
  REMIND_DOSSIER: `
    SELECT h.account_id AS "accountId", h.path AS "unitPath", 1 AS count, NULL AS "dueOn"
      FROM (${HOLDERS}) h
     WHERE h.role = 'UNIT_HEAD' AND h.kind <> ALL($3::text[])
       AND NOT EXISTS (SELECT FROM dossier d WHERE d.plan_id = $1 AND d.unit_id = h.unit_id AND (${DOSSIER_STATE}) IN ('SENT', 'ACCEPTED'))`,
  REMIND_APPRAISAL: `
    SELECT h.account_id AS "accountId", h.path AS "unitPath", count(*)::integer AS count, NULL AS "dueOn"
      FROM (${HOLDERS}) h JOIN unit u ON h.unit_id = ANY(u.path) JOIN dossier d ON d.plan_id = $1 AND d.unit_id = u.id
     WHERE h.role = 'OFFICE' AND (${DOSSIER_STATE}) = 'SENT' GROUP BY h.account_id, h.path`,
  // Of each sitting that is called, the cases that a member may vote on; until it is open they prepare on its page.
  REMIND_VOTE: `
    SELECT account.id AS "accountId", unit.path AS "unitPath", count(*)::integer AS count,
           (sitting.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "dueOn",
           '/sittings/' || sitting.id || CASE WHEN sitting.opened_at IS NULL THEN '' ELSE '/vote' END AS path
      FROM sitting JOIN council ON council.id = sitting.council_id JOIN unit ON unit.id = council.unit_id
      CROSS JOIN LATERAL seated_on(council.id, (sitting.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) seated
      JOIN council_seat seat ON seat.id = seated.seat_id JOIN account ON account.person_id = seated.person_id
      JOIN sitting_case ON sitting_case.sitting_id = sitting.id
     WHERE sitting.plan_id = $1 AND sitting.convened_at IS NOT NULL AND sitting.closed_at IS NULL AND sitting.cancelled_at IS NULL
       AND seat.votes AND sitting_case.decided_at IS NULL AND account.disabled_at IS NULL AND $2::date IS NOT NULL
       AND NOT EXISTS (SELECT FROM recusal WHERE case_id = sitting_case.id AND recusal.person_id = account.person_id AND cleared_at IS NULL)
     GROUP BY account.id, unit.path, sitting.id`,
  REMIND_DECISION: `
    SELECT h.account_id AS "accountId", h.path AS "unitPath", count(*)::integer AS count, NULL AS "dueOn"
      FROM (${HOLDERS}) h JOIN unit u ON h.unit_id = ANY(u.path) JOIN dossier d ON d.plan_id = $1 AND d.unit_id = u.id
      JOIN nomination n ON n.dossier_id = d.id
     WHERE h.role = 'DIRECTOR' AND (${DOSSIER_STATE}) = 'ACCEPTED' AND num_nonnulls(n.approved_at, n.refused_at, n.withdrawn_at) = 0
       AND (n.award <> ALL($3::text[]) OR EXISTS (SELECT FROM sitting_case WHERE nomination_id = n.id AND decided_at IS NOT NULL))
       AND NOT EXISTS (SELECT FROM decision_freeze WHERE nomination_id = n.id AND lifted_at IS NULL)
       AND NOT ${recusedInSql('h.person_id', 'ARRAY[n.id]')}
     GROUP BY h.account_id, h.path`,
};

/** For whom something of a kind waits, in one statement. */
export function readWaitingFor(db: EntityManager, kind: ReminderRule['kind'], { planId, day, votedAwards }: Year): Promise<WaitingRow[]> {
  const third = kind === 'REMIND_DECISION' ? votedAwards : NOT_A_COLLECTIVE;
  return db.query(WAITING[kind], WAITING[kind].includes('$3') ? [planId, day, third] : [planId, day]);
}

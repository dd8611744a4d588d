import type { PledgeState, PledgeSubject } from '@vinh-danh/domain/pledge/pledge';
import { likeOf, type Prepared, preparePage } from '../graph/prepared';

export interface PledgeFilter {
  readonly planId: string;
  /** Units that the viewer may look into, with those below them. */
  readonly visibleUnitIds: readonly string[];
  readonly unitIds?: readonly string[] | null;
  readonly states?: readonly PledgeState[] | null;
  readonly subject?: PledgeSubject | null;
  readonly search?: string | null;
}

/** A pledge as the list reads it. */
export interface PledgeListRow {
  readonly id: string;
  readonly subject: PledgeSubject;
  readonly personId: string | null;
  readonly collectiveId: string | null;
  readonly name: string;
  readonly sortName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: string[];
  readonly state: PledgeState;
  readonly awards: string[];
  readonly taskCount: number;
  readonly receiptNumber: string | null;
  readonly sentAt: Date | null;
  readonly sentBy: string | null;
  readonly recalledAt: Date | null;
  readonly returnedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly version: number;
}

/** `stateOf` in SQL; a test holds the two against each other. */
export const STATE = `
  CASE WHEN g.confirmed_at IS NOT NULL THEN 'CONFIRMED'
       WHEN g.sent_at IS NULL OR g.recalled_at IS NOT NULL THEN 'DRAFT'
       WHEN g.returned_at IS NOT NULL THEN 'RETURNED'
       ELSE 'SENT' END`;

const SORT_NAME = `coalesce(p.sort_name, c.name COLLATE "vi-x-icu")`;

const COLUMNS = `
  g.id, CASE WHEN g.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS subject, g.person_id AS "personId", g.collective_id AS "collectiveId",
  coalesce(p.full_name, c.name) AS name, ${SORT_NAME} AS "sortName", g.unit_id AS "unitId", u.name AS "unitName", u.path AS "unitPath",
  ${STATE} AS state, g.awards, jsonb_array_length(g.tasks) AS "taskCount", g.receipt_number AS "receiptNumber", g.sent_at AS "sentAt",
  g.sent_by AS "sentBy", g.recalled_at AS "recalledAt", g.returned_at AS "returnedAt", g.confirmed_at AS "confirmedAt", g.version`;

const JOINED = `
  FROM pledge g
  JOIN unit u ON u.id = g.unit_id
  LEFT JOIN person p ON p.id = g.person_id
  LEFT JOIN unit c ON c.id = g.collective_id`;

/** A page of pledges in the order of names, given names first; `after` is the sort name and the id of the row before. */
export function pageOfPledges(filter: PledgeFilter, page: { readonly limit: number; readonly after: readonly string[] | null }): Prepared {
  const values: unknown[] = [];
  const where: string[] = [];
  const ask = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined || value === null) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  ask((place) => `g.plan_id = ${place}`, filter.planId);
  ask((place) => `u.path && ${place}::uuid[]`, filter.visibleUnitIds);
  ask((place) => `u.path && ${place}::uuid[]`, filter.unitIds);
  ask((place) => `(${STATE}) = ANY(${place}::text[])`, filter.states);
  ask((place) => `(g.person_id IS NOT NULL) = ${place}::boolean`, filter.subject && filter.subject === 'PERSON');
  ask(
    (place) => `(p.search_name LIKE fold(${place}) OR fold(c.name) LIKE fold(${place}) OR fold(g.receipt_number) LIKE fold(${place}))`,
    likeOf(filter.search),
  );
  if (page.after) {
    values.push(...page.after);
    where.push(`(${SORT_NAME}, g.id) > ($${values.length - 1}::text COLLATE "vi-x-icu", $${values.length}::uuid)`);
  }
  return preparePage('pledges', `SELECT ${COLUMNS} ${JOINED} WHERE ${where.join(' AND ')} ORDER BY ${SORT_NAME}, g.id`, values, page.limit);
}

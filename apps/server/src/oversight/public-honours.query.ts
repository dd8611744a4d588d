import type { Text } from '@vinh-danh/domain/text';
import type { Day } from '@vinh-danh/domain/time';
import { likeOf, type Prepared, prepare, preparePage } from '../graph/prepared';

/** An honour as everybody sees it. */
export interface PublicHonourRow {
  readonly id: string;
  readonly kind: 'PERSON' | 'COLLECTIVE';
  readonly subjectId: string;
  readonly name: string;
  readonly unitName: Text | null;
  readonly award: string;
  readonly year: number;
  readonly decisionNumber: string;
  readonly decidedOn: Day;
  readonly revokedOn: Day | null;
  readonly revocationNumber: string | null;
}

/** Which honours the public page lists. */
export interface PublicFilter {
  readonly search?: string | null;
  readonly year?: number | null;
  readonly award?: string | null;
  readonly unitId?: string | null;
  /** Only those that were taken back. */
  readonly revoked?: boolean | null;
  readonly subject?: { readonly kind: 'PERSON' | 'COLLECTIVE'; readonly id: string };
}

/** What may be shown, and on which day. */
export interface Shown {
  /** Whether the name of somebody who chose nothing is shown beside an award. */
  readonly withoutChoice: boolean;
  readonly day: Day;
}

/**
 * An honour of a person belongs to the unit where they were on its day. $1 and $2 say what is shown: whoever chose otherwise is left out, and
 * so is what is decided but not announced.
 */
const VISIBLE = `
  FROM honour h
  LEFT JOIN person p ON p.id = h.person_id
  LEFT JOIN unit c ON c.id = h.unit_id
  LEFT JOIN publicity_choice choice ON choice.person_id = h.person_id
  LEFT JOIN LATERAL (
    SELECT unit_id FROM assignment
     WHERE person_id = h.person_id AND started_on <= h.decided_on AND (ended_on IS NULL OR ended_on >= h.decided_on)
     ORDER BY started_on DESC, id DESC LIMIT 1) place ON true
  LEFT JOIN unit u ON u.id = coalesce(place.unit_id, h.unit_id)
 WHERE (h.person_id IS NULL OR (coalesce(choice.decisions, $1) AND (choice.not_before IS NULL OR choice.not_before <= $2::date)))
   AND h.decided_on <= $2::date
   AND NOT EXISTS (SELECT FROM award_decision d WHERE d.number = h.decision_number AND d.issued_on = h.decided_on AND d.announced_at IS NULL)`;

const COLUMNS = `
  h.id, CASE WHEN h.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS kind, coalesce(h.person_id, h.unit_id) AS "subjectId",
  coalesce(p.full_name, c.name) AS name,
  CASE WHEN h.person_id IS NOT NULL AND u.id IS NOT NULL THEN json_build_object('vi', u.name, 'en', u.english_name) END AS "unitName",
  h.award, h.year, h.decision_number AS "decisionNumber", h.decided_on::text AS "decidedOn", h.revoked_on::text AS "revokedOn",
  h.revocation_number AS "revocationNumber"`;

/** A page of honours, the newest decision first. */
export function pageOfPublicHonours(
  shown: Shown,
  filter: PublicFilter,
  { first, after }: { readonly first: number; readonly after: readonly string[] | null },
): Prepared {
  const { where, values } = conditionsOf(shown, filter);
  if (after) {
    values.push(...after);
    where.push(`(h.decided_on, h.id) < ($${values.length - 1}::date, $${values.length}::uuid)`);
  }
  const narrowed = where.map((condition) => ` AND ${condition}`).join('');
  return preparePage('public-honours', `SELECT ${COLUMNS} ${VISIBLE}${narrowed} ORDER BY h.decided_on DESC, h.id DESC`, values, first);
}

/** How many honours there are of each year, award and unit: what the page can be narrowed to. */
export function publicChoices({ withoutChoice, day }: Shown): Prepared {
  const text = `
    SELECT h.year, h.award, CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'vi', u.name, 'en', u.english_name)::jsonb END AS unit,
           count(*)::int AS count
      ${VISIBLE} AND h.revoked_on IS NULL
     GROUP BY 1, 2, 3`;
  return prepare('public-choices', text, [withoutChoice, day]);
}

function conditionsOf({ withoutChoice, day }: Shown, filter: PublicFilter): { where: string[]; values: unknown[] } {
  const values: unknown[] = [withoutChoice, day];
  const where: string[] = [];
  const ask = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined || value === null) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  ask((place) => `h.year = ${place}::int`, filter.year);
  ask((place) => `h.award = ${place}`, filter.award);
  ask((place) => `${place}::uuid = ANY(u.path)`, filter.unitId);
  ask((place) => `(p.search_name LIKE fold(${place}) OR fold(c.name) LIKE fold(${place}))`, likeOf(filter.search));
  if (filter.revoked) where.push('h.revoked_on IS NOT NULL');
  if (filter.subject)
    ask((place) => `${filter.subject?.kind === 'PERSON' ? 'h.person_id' : 'h.unit_id'} = ${place}::uuid`, filter.subject.id);
  return { where, values };
}

import type { Sight } from '@vinh-danh/domain/access/permission.rule';
import type { NominationState } from '@vinh-danh/domain/nomination/dossier';
import type { Text } from '@vinh-danh/domain/text';
import { likeOf, type Prepared, prepare, preparePage } from '../graph/prepared';
import { DOSSIER_STATE } from './dossiers.query';
import { hiddenResultsInSql } from './hidden-results';
import type { NomineeKind } from './nomination-enums.type';

/** Which nominations a list holds. Without a state it leaves out what was withdrawn. */
export interface NominationFilter {
  readonly planId: string;
  /** Nominations of these units and those below them are visible. */
  readonly visibleBelow: Sight;
  /** Of this unit or one below it. */
  readonly unitId?: string;
  readonly awards?: readonly string[];
  readonly states?: readonly NominationState[];
  readonly search?: string;
  /** Awards that another level decides: their approval is a proposal upwards. */
  readonly decidedAbove: readonly string[];
  readonly reader: ListReader;
}

/** Who reads a list: of some nominations they may not know yet what was decided. */
export interface ListReader {
  readonly personId: string | null;
  readonly decidesIn: readonly string[];
  readonly correctsIn: readonly string[];
}

/** A nomination as lists show it. */
export interface NominationRow {
  readonly id: string;
  readonly dossierId: string;
  readonly award: string;
  readonly nomineeKind: NomineeKind;
  readonly nomineeId: string;
  readonly nomineeName: string;
  readonly unitId: string;
  readonly unitName: Text;
  readonly state: NominationState;
  readonly votesInFavour: number | null;
  readonly present: number | null;
  readonly receiptNumber: string | null;
  readonly sentAt: Date | null;
  readonly decidedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** Of a nomination that is not decided: its dossier's, unless it was sent back alone. */
const OPEN_STATE = `
  CASE WHEN n.returned_at IS NOT NULL AND d.accepted_at IS NOT NULL AND d.withdrawn_at IS NULL THEN 'RETURNED'
       WHEN n.corrected_at IS NOT NULL AND d.accepted_at IS NOT NULL AND d.withdrawn_at IS NULL THEN 'SENT'
       ELSE ${DOSSIER_STATE} END`;

/** The nominations whose decision is kept from the reader; before it what they may know ends at the acceptance, or at a correction that is theirs. */
const HIDDEN = `WITH hidden AS MATERIALIZED (${hiddenResultsInSql('$2::uuid', '$3::uuid[]')})`;
const IS_HIDDEN = 'n.id IN (SELECT id FROM hidden)';

/** `stateOfNomination` in SQL; a test holds the two against each other. $1 is the awards that another level decides, $2 to $4 the reader. */
const STATE = `
  CASE WHEN n.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
       WHEN ${IS_HIDDEN} THEN CASE WHEN n.person_id = $2::uuid OR u.path && $4::uuid[] THEN ${OPEN_STATE} ELSE ${DOSSIER_STATE} END
       WHEN n.refused_at IS NOT NULL THEN 'REFUSED'
       WHEN n.approved_at IS NOT NULL THEN CASE WHEN n.award = ANY($1::text[]) THEN 'PROPOSED_UPWARD' ELSE 'APPROVED' END
       ELSE ${OPEN_STATE} END`;

const JOINED = `
  FROM nomination n
  JOIN dossier d ON d.id = n.dossier_id
  JOIN unit u ON u.id = d.unit_id
  LEFT JOIN person p ON p.id = n.person_id
  LEFT JOIN unit c ON c.id = n.collective_id`;

const COLUMNS = `
  n.id, n.dossier_id AS "dossierId", n.award, CASE WHEN n.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS "nomineeKind",
  coalesce(n.person_id, n.collective_id) AS "nomineeId", coalesce(p.full_name, c.name) AS "nomineeName",
  d.unit_id AS "unitId", json_build_object('vi', u.name, 'en', u.english_name) AS "unitName", ${STATE} AS state, n.votes_in_favour AS "votesInFavour", d.meeting_present AS present,
  d.receipt_number AS "receiptNumber", d.sent_at AS "sentAt", CASE WHEN ${IS_HIDDEN} THEN NULL ELSE coalesce(n.approved_at, n.refused_at) END AS "decidedAt",
  n.created_at AS "createdAt",
  n.version - CASE WHEN num_nonnulls(n.approved_at, n.refused_at) > 0 AND ${IS_HIDDEN} THEN 1 ELSE 0 END AS version`;

/** A page of nominations, the newest first; `after` is instant and id of the last row of the page before. */
export function pageOfNominations(
  filter: NominationFilter,
  page: { readonly first: number; readonly after: readonly string[] | null },
): Prepared {
  const { where, values } = conditionsOf(filter);
  if (page.after) {
    values.push(...page.after);
    where.push(`(n.created_at, n.id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
  }
  return preparePage(
    'nominations',
    `${HIDDEN} SELECT ${COLUMNS} ${JOINED} WHERE ${where.join(' AND ')} ORDER BY n.created_at DESC, n.id DESC`,
    values,
    page.first,
  );
}

/** Beyond this many nobody reads a count. */
const COUNT_LIMIT = 10_000;

/** How many nominations there are, counted up to 10,000. */
export function countOfNominations(filter: NominationFilter): Prepared {
  const { where, values } = conditionsOf(filter);
  // Each of $1 to $4 must appear in every statement that is given it.
  return prepare(
    'nominations',
    `${HIDDEN} SELECT count(*)::int AS count FROM (SELECT $1::text[], $4::uuid[] ${JOINED} WHERE ${where.join(' AND ')} LIMIT ${COUNT_LIMIT}) counted`,
    values,
  );
}

function conditionsOf(filter: NominationFilter): { where: string[]; values: unknown[] } {
  const { personId, decidesIn, correctsIn } = filter.reader;
  const values: unknown[] = [filter.decidedAbove, personId, decidesIn, correctsIn];
  const where: string[] = [];
  const ask = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  ask((place) => `n.plan_id = ${place}`, filter.planId);
  // Who sees all has a statement of its own: with the condition PostgreSQL plans for a viewer of few units, and would begin with them.
  if (filter.visibleBelow !== 'EVERYWHERE') ask((place) => `u.path && ${place}::uuid[]`, filter.visibleBelow);
  ask((place) => `${place}::uuid = ANY(u.path)`, filter.unitId);
  // One award has an index in the order of the list; of several, or of all, that order is looked through.
  const [award, ...others] = filter.awards ?? [];
  if (award && others.length === 0) ask((place) => `n.award = ${place}`, award);
  else ask((place) => `n.award = ANY(${place}::text[])`, filter.awards);
  ask((place) => `(${STATE}) = ANY(${place}::text[])`, filter.states);
  if (filter.states === undefined) where.push('n.withdrawn_at IS NULL');
  ask((place) => `(p.search_name LIKE fold(${place}) OR fold(c.name) LIKE fold(${place}))`, likeOf(filter.search));
  return { where, values };
}

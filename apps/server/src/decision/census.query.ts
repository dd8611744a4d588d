import type { RatingLevel, UnitKind } from '@vinh-danh/domain/people/nominee';
import { NOT_A_COLLECTIVE } from '@vinh-danh/domain/pledge/pledge.rule';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';

/** A unit with the ids of all units above it, the top first, itself last. */
export interface CensusUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly englishName: string;
  readonly path: readonly string[];
}

/** A person or a collective as quotas count them: where they belong and whether they lead on the day. */
export interface Counted {
  readonly id: string;
  readonly kind: 'PERSON' | 'COLLECTIVE';
  /** The unit of a person on the day, or the collective itself; null for a person who belongs to none. */
  readonly unitId: string | null;
  readonly isLeader: boolean;
}

export interface Member extends Counted {
  readonly rating: RatingLevel | null;
  readonly participates: boolean;
}

/** An award of the year that somebody holds by a decision on record. */
export interface HeldAward extends Counted {
  readonly award: string;
}

/** A nomination that the Office accepted and nobody refused. */
export interface CountedNomination extends HeldAward {
  readonly nominationId: string;
  readonly isApproved: boolean;
  /** Votes of the unit in favour, in percent of those present. */
  readonly votes: number | null;
}

const UNITS = `
  SELECT id, code, kind, name, english_name AS "englishName", path::text[] FROM unit
   WHERE coalesce(dissolved_on, 'infinity') > $1::date ORDER BY position, code`;

/** Where somebody belongs on the day; a secondment does not change that. */
const main = (personId: string) => `LEFT JOIN (
    SELECT DISTINCT ON (person_id) person_id, unit_id, rank FROM assignment
     WHERE kind = 'PERMANENT' AND started_on <= $1::date AND coalesce(ended_on, 'infinity') >= $1::date
     ORDER BY person_id, started_on DESC, id DESC) main ON main.person_id = ${personId}`;
const LEADS = `coalesce(main.rank IN ('HEAD', 'DEPUTY'), false) AS "isLeader"`;

const MEMBERS = `
  SELECT id, kind, "unitId", "isLeader", rating, participates FROM (
  SELECT person.id, full_name AS name, 'PERSON' AS kind, main.unit_id AS "unitId", ${LEADS}, rating.level AS rating,
         EXISTS (SELECT FROM pledge WHERE plan_id = $2 AND pledge.person_id = person.id AND confirmed_at IS NOT NULL) AS participates
    FROM person ${main('person.id')} LEFT JOIN rating ON rating.person_id = person.id AND rating.year = $3
   WHERE main.unit_id IS NOT NULL AND coalesce(left_on, 'infinity') >= $1::date
  UNION ALL
  SELECT unit.id, unit.name, 'COLLECTIVE', unit.id, false, rating.level,
         EXISTS (SELECT FROM pledge WHERE plan_id = $2 AND collective_id = unit.id AND confirmed_at IS NOT NULL)
    FROM unit LEFT JOIN rating ON rating.unit_id = unit.id AND rating.year = $3
   WHERE unit.kind <> ALL($4) AND coalesce(dissolved_on, 'infinity') > $1::date) member
   ORDER BY name, id`;

const NOMINATIONS = `
  SELECT nomination.id AS "nominationId", award, coalesce(nomination.person_id, collective_id) AS id,
         CASE WHEN collective_id IS NULL THEN 'PERSON' ELSE 'COLLECTIVE' END AS kind,
         coalesce(collective_id, main.unit_id) AS "unitId", ${LEADS},
         approved_at IS NOT NULL AND nomination.id <> ALL($3::uuid[]) AS "isApproved", round(100.0 * votes_in_favour / nullif(meeting_present, 0), 2)::float AS votes
    FROM nomination JOIN dossier ON dossier.id = dossier_id
    ${main('nomination.person_id')}
   WHERE nomination.plan_id = $2 AND nomination.withdrawn_at IS NULL AND (refused_at IS NULL OR nomination.id = ANY($3::uuid[]))
     AND (approved_at IS NOT NULL OR (dossier.accepted_at IS NOT NULL AND dossier.withdrawn_at IS NULL))`;

const HONOURS = `
  SELECT award, coalesce(honour.person_id, honour.unit_id) AS id, CASE WHEN honour.unit_id IS NULL THEN 'PERSON' ELSE 'COLLECTIVE' END AS kind,
         coalesce(honour.unit_id, main.unit_id) AS "unitId", ${LEADS}
    FROM honour ${main('honour.person_id')}
   WHERE honour.year = $2 AND award = ANY($3) AND (revoked_on IS NULL OR revoked_on > $1::date)
     AND coalesce(honour.kind, 'MERIT') NOT IN ('AD_HOC', 'THEMATIC')`;

const HELD_BEFORE = `
  SELECT coalesce(person_id, unit_id) AS id FROM honour
   WHERE award = $2 AND year BETWEEN $3::int - $4::int + 1 AND $3::int - 1 AND (revoked_on IS NULL OR revoked_on > $1::date)
   GROUP BY 1 HAVING count(DISTINCT year) = $4::int - 1`;

const NAMES = `
  SELECT id, name FROM (SELECT id, full_name AS name FROM person UNION ALL SELECT id, name FROM unit) named WHERE id = ANY($1::uuid[]) ORDER BY name, id`;

/** What people and collectives are called, in the order of their names. */
export function findNames(db: EntityManager, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return db.query(NAMES, [ids]);
}

/** Who held an award in each of the years before this one that make a row of so many with it. */
export async function findHeldBefore(
  db: EntityManager,
  { year, day }: { year: number; day: Day },
  { award, years }: { award: string; years: number },
): Promise<string[]> {
  const rows: { id: string }[] = await db.query(HELD_BEFORE, [day, award, year, years]);
  return rows.map(({ id }) => id);
}

/** The units that exist on a day, in the order in which the organisation lists them. */
export function findUnits(db: EntityManager, day: Day): Promise<CensusUnit[]> {
  return db.query(UNITS, [day]);
}

/** Everybody on the rolls on a day, and every collective, by name, with the rating of the year and whether their pledge is confirmed. */
export function findMembers(db: EntityManager, { planId, year, day }: { planId: string; year: number; day: Day }): Promise<Member[]> {
  return db.query(MEMBERS, [day, planId, year, NOT_A_COLLECTIVE]);
}

export function findCountedNominations(
  db: EntityManager,
  { planId, day, hidden }: { planId: string; day: Day; hidden?: ReadonlySet<string> },
): Promise<CountedNomination[]> {
  return db.query(NOMINATIONS, [day, planId, [...(hidden ?? [])]]);
}

/** Who holds one of these awards of the year by a decision on record. What was given ad hoc or for a movement feeds no merit award. */
export async function findHeldAwards(
  db: EntityManager,
  { year, day }: { year: number; day: Day },
  awards: readonly string[],
): Promise<HeldAward[]> {
  return awards.length === 0 ? [] : db.query(HONOURS, [day, year, awards]);
}

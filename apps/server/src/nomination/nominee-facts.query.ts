import type { Assignment, CollectiveNominee, PersonNominee, UnitFacts } from '@vinh-danh/domain/people/nominee';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { FACTS, readEntries } from './fact-lists.query';

/** For which plan year, on which day facts are read. */
export interface FactsAsOf {
  readonly planId: string;
  readonly year: number;
  readonly day: Day;
}

interface PledgeRow {
  readonly awards: string[];
  readonly sentAt: string | null;
  /** When it was sent for the first time: a correction after a return is not late. */
  readonly firstSentAt: string | null;
  readonly confirmedAt: string | null;
  readonly receiptNumber: string | null;
  /** The unit whose window holds for it, with all units above. */
  readonly unitPath: string[];
}

/** A live nomination of the plan year. */
export interface NominationRow {
  readonly id: string;
  readonly award: string;
  readonly approvedAt: string | null;
}

/** An initiative with the nominations of its author that rest on it; those refused or withdrawn no longer use it up. */
export interface InitiativeRow {
  readonly id: string;
  readonly kind: PersonNominee['initiatives'][number]['kind'];
  readonly title: string;
  readonly level: PersonNominee['initiatives'][number]['level'];
  readonly recognisedOn: Day | null;
  readonly decisionNumber: string | null;
  /** What was decided about it after its first recognition. */
  readonly further: NonNullable<PersonNominee['initiatives'][number]['recognitions']>;
  readonly uses: { nominationId: string; award: string; year: number; live: boolean }[];
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly gender: PersonNominee['gender'];
  readonly jobGroup: PersonNominee['jobGroup'];
  readonly serviceStartedOn: Day;
  readonly leftOn: Day | null;
  readonly pledge: PledgeRow | null;
  /** The oldest first. */
  readonly assignments: (Assignment & { readonly unitId: string })[];
}

export interface CollectiveRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly kind: UnitFacts['kind'];
  readonly foundedOn: CollectiveNominee['foundedOn'] | null;
  readonly pledge: PledgeRow | null;
  readonly memberIds: string[];
}

/** The lists of facts of one person or unit. A list without entries is not there. */
export interface FactLists {
  readonly ratings?: PersonNominee['ratings'];
  readonly inquiries?: PersonNominee['inquiries'];
  readonly honours?: PersonNominee['honours'];
  readonly clearances?: PersonNominee['clearances'];
  readonly indicators?: PersonNominee['indicators'];
  readonly scores?: PersonNominee['scores'];
  readonly blockRanks?: PersonNominee['blockRanks'];
  readonly nominations?: readonly NominationRow[];
  readonly leaves?: PersonNominee['leaves'];
  readonly studies?: PersonNominee['studies'];
  readonly disciplines?: PersonNominee['disciplines'];
  readonly initiatives?: readonly InitiativeRow[];
}

const pledgeOf = (nominee: 'person_id' | 'collective_id') => `
  (SELECT json_build_object('awards', g.awards, 'sentAt', g.sent_at, 'confirmedAt', g.confirmed_at, 'receiptNumber', g.receipt_number,
            'unitPath', (SELECT path FROM unit WHERE unit.id = g.unit_id),
            'firstSentAt', coalesce((SELECT min(at) FROM audit_entry WHERE subject_id = g.id AND action = 'sendPledge'), g.sent_at))
     FROM pledge g WHERE g.plan_id = $2 AND g.${nominee} = s.id AND g.recalled_at IS NULL) AS pledge`;

const PEOPLE = `
  SELECT s.id, s.full_name AS name, s.gender, s.job_group AS "jobGroup", s.service_started_on::text AS "serviceStartedOn",
    s.left_on::text AS "leftOn", ${pledgeOf('person_id')},
    (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('unitId', u.id, 'unit', u.code, 'unitName', u.name, 'unitKind', u.kind,
              'title', a.title, 'rank', a.rank, 'postGroup', a.post_group, 'kind', a.kind, 'from', a.started_on, 'until', a.ended_on))
              ORDER BY a.started_on, a.id), '[]')
       FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE a.person_id = s.id) AS assignments
  FROM person s
  WHERE s.id = ANY($1)`;

/** The members of a collective are those who belong to it or to a unit below it on the day. */
const COLLECTIVES = `
  SELECT s.id, s.name, s.code, s.kind, s.founded_on::text AS "foundedOn", ${pledgeOf('collective_id')},
    (SELECT coalesce(array_agg(DISTINCT a.person_id::text), '{}')
       FROM unit b JOIN assignment a ON a.unit_id = b.id JOIN person m ON m.id = a.person_id
      WHERE b.path @> ARRAY[s.id] AND a.kind = 'PERMANENT'
        AND a.started_on <= $3::date AND coalesce(a.ended_on, 'infinity') >= $3::date
        AND coalesce(m.left_on, 'infinity') >= $3::date) AS "memberIds"
  FROM unit s
  WHERE s.id = ANY($1)`;

/** Who many people are, where they work and worked, and what they pledged. */
export async function findPeople(db: EntityManager, ids: readonly string[], asOf: FactsAsOf): Promise<PersonRow[]> {
  return ids.length === 0 ? [] : db.query<PersonRow[]>(PEOPLE, [ids, asOf.planId]);
}

/** What many collectives are, who belongs to them, and what they pledged. */
export async function findCollectives(db: EntityManager, ids: readonly string[], asOf: FactsAsOf): Promise<CollectiveRow[]> {
  return ids.length === 0 ? [] : db.query<CollectiveRow[]>(COLLECTIVES, [ids, asOf.planId, asOf.day]);
}

/** All that is on record of many people and units, by their ids. Whoever has nothing on record is not in it. */
export async function findFacts(
  db: EntityManager,
  ids: { readonly people: readonly string[]; readonly units: readonly string[] },
  asOf: FactsAsOf,
): Promise<Map<string, FactLists>> {
  const found = new Map<string, Record<string, unknown>>();
  const rows: { subject: string; list: string; entries: unknown[][] }[] = await db.query(FACTS, [ids.people, ids.units, asOf.planId]);
  for (const { subject, list, entries } of rows) {
    const lists = found.get(subject) ?? {};
    lists[list] = readEntries(list, entries);
    found.set(subject, lists);
  }
  return found as Map<string, FactLists>;
}

import type { CollectiveNominee, PersonNominee, Rating } from '@vinh-danh/domain/people/nominee';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';

/** For which plan year, on which day facts are read. */
export interface FactsAsOf {
  readonly planId: string;
  readonly year: number;
  readonly day: Day;
  /** Nominations to be taken for approved although they are not yet, with the moment: what a preview has gone through so far. */
  readonly approved?: ReadonlyMap<string, Date>;
}

interface PledgeRow {
  readonly awards: string[];
  readonly sentAt: string | null;
  readonly confirmedAt: string | null;
  readonly receiptNumber: string | null;
}

interface CommonRow {
  readonly id: string;
  readonly name: string;
  readonly pledge: PledgeRow | null;
  readonly ratings: Rating[];
  readonly inquiries: PersonNominee['inquiries'];
  readonly honours: PersonNominee['honours'];
  /** Live nominations of this plan year. */
  readonly nominations: { id: string; award: string; approvedAt: string | null }[];
}

/** An initiative with the nominations of its author that rest on it; those refused or withdrawn no longer use it up. */
export interface InitiativeRow {
  readonly id: string;
  readonly kind: 'INITIATIVE' | 'RESEARCH';
  readonly title: string;
  readonly level: 'UNIT' | 'PROVINCE' | 'NATION';
  readonly recognisedOn: Day | null;
  readonly decisionNumber: string | null;
  readonly uses: { nominationId: string; award: string; year: number; live: boolean }[];
}

export interface PersonRow extends CommonRow {
  readonly gender: PersonNominee['gender'];
  readonly jobGroup: PersonNominee['jobGroup'];
  readonly rank: PersonNominee['rank'] | null;
  /** Where the person belongs on the day; a secondment does not change that. */
  readonly unitId: string | null;
  readonly serviceStartedOn: Day;
  readonly leftOn: Day | null;
  readonly leaves: PersonNominee['leaves'];
  readonly studies: PersonNominee['studies'];
  readonly disciplines: PersonNominee['disciplines'];
  readonly initiatives: InitiativeRow[];
}

export interface CollectiveRow extends CommonRow {
  readonly foundedOn: CollectiveNominee['foundedOn'] | null;
  readonly memberIds: string[];
}

/** What is said of a person and of a collective in the same words; `owner` is the column that points at the subject. */
const commonFacts = (owner: 'person_id' | 'unit_id', nominee: 'person_id' | 'collective_id') => `
  (SELECT json_build_object('awards', g.awards, 'sentAt', g.sent_at, 'confirmedAt', g.confirmed_at, 'receiptNumber', g.receipt_number)
     FROM pledge g WHERE g.plan_id = $2 AND g.${nominee} = s.id AND g.recalled_at IS NULL) AS pledge,
  (SELECT coalesce(json_agg(json_build_object('year', r.year, 'level', r.level, 'decidedOn', r.decided_on,
            'decisionNumber', r.decision_number) ORDER BY r.year), '[]') FROM rating r WHERE r.${owner} = s.id) AS ratings,
  (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('kind', i.kind, 'openedOn', i.opened_on, 'concludedOn', i.concluded_on,
            'reference', i.reference)) ORDER BY i.opened_on), '[]') FROM inquiry i WHERE i.${owner} = s.id) AS inquiries,
  (SELECT coalesce(json_agg(json_build_object('award', h.award, 'year', h.year, 'decidedOn', h.decided_on,
            'decisionNumber', h.decision_number) ORDER BY h.year), '[]') FROM honour h WHERE h.${owner} = s.id) AS honours,
  (SELECT coalesce(json_agg(json_build_object('id', n.id, 'award', n.award, 'approvedAt', n.approved_at) ORDER BY n.created_at), '[]')
     FROM nomination n WHERE n.plan_id = $2 AND n.${nominee} = s.id AND n.refused_at IS NULL AND n.withdrawn_at IS NULL) AS nominations`;

const PEOPLE = `
  SELECT s.id, s.full_name AS name, s.gender, s.job_group AS "jobGroup", a.rank, a.unit_id AS "unitId",
    s.service_started_on::text AS "serviceStartedOn", s.left_on::text AS "leftOn", ${commonFacts('person_id', 'person_id')},
    (SELECT coalesce(json_agg(json_build_object('kind', l.kind, 'startedOn', l.started_on, 'endedOn', l.ended_on,
              'workingDays', l.working_days) ORDER BY l.started_on), '[]') FROM leave l WHERE l.person_id = s.id) AS leaves,
    (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('course', t.course, 'startedOn', t.started_on, 'endedOn', t.ended_on,
              'result', t.result)) ORDER BY t.started_on), '[]') FROM study t WHERE t.person_id = s.id) AS studies,
    (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('form', d.form, 'decidedOn', d.decided_on, 'endsOn', d.ends_on,
              'decisionNumber', d.decision_number)) ORDER BY d.decided_on), '[]') FROM discipline d WHERE d.person_id = s.id) AS disciplines,
    (SELECT coalesce(json_agg(json_build_object('id', v.id, 'kind', v.kind, 'title', v.title, 'level', v.level,
              'recognisedOn', v.recognised_on, 'decisionNumber', v.decision_number, 'uses',
              (SELECT coalesce(json_agg(json_build_object('nominationId', n.id, 'award', n.award, 'year', y.year,
                        'live', n.refused_at IS NULL AND n.withdrawn_at IS NULL)), '[]')
                 FROM nomination_initiative x JOIN nomination n ON n.id = x.nomination_id JOIN plan y ON y.id = n.plan_id
                WHERE x.initiative_id = v.id AND n.person_id = s.id))
              ORDER BY v.recognised_on, v.id), '[]')
       FROM initiative_author w JOIN initiative v ON v.id = w.initiative_id WHERE w.person_id = s.id) AS initiatives
  FROM person s
  LEFT JOIN LATERAL (
    SELECT rank, unit_id FROM assignment
     WHERE person_id = s.id AND kind = 'PERMANENT' AND started_on <= $3::date AND coalesce(ended_on, 'infinity') >= $3::date
     ORDER BY started_on DESC LIMIT 1) a ON true
  WHERE s.id = ANY($1)`;

/** The members of a collective are those who belong to it or to a unit below it on the day. */
const COLLECTIVES = `
  SELECT s.id, s.name, s.founded_on::text AS "foundedOn", ${commonFacts('unit_id', 'collective_id')},
    (WITH RECURSIVE below AS (SELECT s.id UNION ALL SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id)
     SELECT coalesce(array_agg(DISTINCT a.person_id::text), '{}') FROM below b JOIN assignment a ON a.unit_id = b.id
      JOIN person m ON m.id = a.person_id
      WHERE a.kind = 'PERMANENT' AND a.started_on <= $3::date AND coalesce(a.ended_on, 'infinity') >= $3::date
        AND coalesce(m.left_on, 'infinity') >= $3::date) AS "memberIds"
  FROM unit s
  WHERE s.id = ANY($1)`;

/** The facts of many people in one statement. */
export async function findPeopleFacts(db: EntityManager, ids: readonly string[], asOf: FactsAsOf): Promise<PersonRow[]> {
  return ids.length === 0 ? [] : foreseen(await db.query<PersonRow[]>(PEOPLE, [ids, asOf.planId, asOf.day]), asOf);
}

/** The facts of many collectives in one statement; their members' facts are people's facts. */
export async function findCollectiveFacts(db: EntityManager, ids: readonly string[], asOf: FactsAsOf): Promise<CollectiveRow[]> {
  return ids.length === 0 ? [] : foreseen(await db.query<CollectiveRow[]>(COLLECTIVES, [ids, asOf.planId, asOf.day]), asOf);
}

function foreseen<Row extends CommonRow>(rows: Row[], { approved }: FactsAsOf): Row[] {
  if (!approved) return rows;
  const see = (nomination: CommonRow['nominations'][number]) => ({
    ...nomination,
    approvedAt: approved.get(nomination.id)?.toISOString() ?? nomination.approvedAt,
  });
  return rows.map((row) => ({ ...row, nominations: row.nominations.map(see) }));
}

import { NOT_A_COLLECTIVE } from '@vinh-danh/domain/pledge/pledge.rule';
import type { AnnouncedAward, TodoFacts } from '@vinh-danh/domain/report/todo.rule';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { ANNOUNCES_AWARD } from '../decision/announces-award';
import { DOSSIER_STATE } from '../nomination/dossiers.query';
import { hiddenResultsInSql } from '../nomination/hidden-results';
import { isPartyInSql } from '../oversight/objection-parties.query';
import { EXPECTED_PEOPLE } from '../pledge/coverage.query';
import { isOwnInSql } from '../pledge/is-own-pledge';
import { STATE as PLEDGE_STATE } from '../pledge/pledges.query';
import type { AwardFiguresType } from './home.type';

/** For whom things are counted: the units for which they hold each kind of work, those below included. */
export interface Scope {
  /** Null before the first plan: then nothing of a year can wait. */
  readonly planId: string | null;
  readonly day: Day;
  readonly realNow: Date;
  readonly accountId: string;
  readonly personId: string | null;
  readonly ownUnitId: string | null;
  readonly headUnitIds: readonly string[];
  readonly confirmUnitIds: readonly string[];
  readonly coverageUnitIds: readonly string[];
  readonly dossierUnitIds: readonly string[];
  readonly appraiseUnitIds: readonly string[];
  readonly decideUnitIds: readonly string[];
  readonly taskUnitIds: readonly string[];
  /** As what they handle objections. */
  readonly handles: readonly string[];
  readonly accountsToo: boolean;
}

interface WaitingAward extends Omit<AnnouncedAward, 'name'> {
  readonly planId: string;
  readonly award: string;
}

type Waiting = Omit<TodoFacts, 'now' | 'roles' | 'pledgeWindow' | 'nominationWindow' | 'awardsToAnswer'> & {
  readonly awardsToAnswer?: readonly WaitingAward[];
};

/** A head's own pledge, and that of the collective which they head, is for somebody else to confirm. */
const OWN = isOwnInSql({ account: '$12::uuid', person: '$3::uuid', headOf: '$4::uuid[]' });

/** Who is a party to an objection does not know of it: the count leaves it out as the list does. */
const PARTY = isPartyInSql({ account: '$12::uuid', person: '$3::uuid', headOf: '$4::uuid[]' });

const WAITING = `
  WITH expected AS (${EXPECTED_PEOPLE}), present AS (
    SELECT id FROM person WHERE coalesce(left_on, 'infinity') >= $2::date
  ), pledges AS (
    SELECT g.*, u.path, (${PLEDGE_STATE}) AS state FROM pledge g JOIN unit u ON u.id = g.unit_id WHERE g.plan_id = $1
  ), dossiers AS (
    SELECT d.*, u.path, (${DOSSIER_STATE}) AS state FROM dossier d JOIN unit u ON u.id = d.unit_id WHERE d.plan_id = $1
  ), headed AS (
    SELECT id, position FROM unit WHERE id = ANY($4::uuid[]) AND kind <> ALL($13::text[])
  ), voting AS (
    SELECT ballot.sitting_id, opened_at FROM ballot JOIN ballot_round round ON round.ballot_id = ballot.id AND running
      JOIN sitting_attendance seated ON seated.sitting_id = ballot.sitting_id
      JOIN council_seat seat ON seat.id = seated.seat_id AND seat.votes
     WHERE closed_at IS NULL AND voided_at IS NULL AND (form = 'OPEN' OR num_nonnulls(outer_key, inner_key) = 2)
       AND ((seated.attends = 'PRESENT' AND seated.person_id = $3::uuid) OR (seated.attends = 'PROXY' AND seated.proxy_person_id = $3::uuid))
       AND NOT EXISTS (SELECT FROM recusal r WHERE r.case_id = round.case_id AND r.cleared_at IS NULL AND r.person_id IN (seated.person_id, $3::uuid))
       AND NOT EXISTS (SELECT FROM ballot_voter v WHERE v.round_id = round.id AND v.person_id = seated.person_id)
       AND NOT EXISTS (SELECT FROM ballot_vote v WHERE v.round_id = round.id AND v.person_id = seated.person_id)
  ), closing AS (
    SELECT sitting_id, opened_at FROM ballot WHERE counted_at IS NULL AND voided_at IS NULL
       AND ((outer_person_id = $3::uuid AND (outer_key IS NULL OR (inner_key IS NOT NULL AND closed_at IS NULL)))
         OR (inner_person_id = $3::uuid AND (inner_key IS NULL OR closed_at IS NOT NULL)))
  )
  SELECT
    (SELECT coalesce((SELECT state FROM pledges WHERE person_id = $3), 'NONE') FROM expected WHERE id = $3) AS "ownPledge",
    (SELECT coalesce((SELECT state FROM pledges WHERE collective_id = headed.id), 'NONE') FROM headed ORDER BY position LIMIT 1) AS "collectivePledge",
    (SELECT count(*)::int FROM pledges g WHERE state = 'SENT' AND path && $5::uuid[] AND NOT ${OWN}) AS "pledgesToConfirm",
    (SELECT count(*)::int FROM expected e JOIN unit u ON u.id = e.unit_id LEFT JOIN pledges g ON g.person_id = e.id
      WHERE u.path && $6::uuid[] AND coalesce(g.state, 'DRAFT') IN ('DRAFT', 'RETURNED')) AS "peopleNotRegistered",
    (SELECT count(*)::int FROM headed WHERE NOT EXISTS (SELECT FROM dossiers d WHERE d.unit_id = headed.id AND d.state <> 'WITHDRAWN')) AS "unitsWithoutDossier",
    (SELECT count(*)::int FROM dossiers WHERE state = 'DRAFT' AND path && $4::uuid[]) AS "dossiersInDraft",
    (SELECT count(*)::int FROM dossiers WHERE state = 'RETURNED' AND path && $4::uuid[]) AS "dossiersReturned",
    (SELECT count(*)::int FROM dossiers WHERE state = 'SENT' AND path && $7::uuid[]) AS "dossiersToAppraise",
    (SELECT count(*)::int FROM nomination n JOIN dossiers d ON d.id = n.dossier_id WHERE d.state = 'ACCEPTED' AND d.path && $8::uuid[]
       AND n.approved_at IS NULL AND n.refused_at IS NULL AND n.withdrawn_at IS NULL) AS "nominationsToDecide",
    (SELECT count(*)::int FROM objection o JOIN objection_filing f ON f.objection_id = o.id JOIN nomination n ON n.id = o.nomination_id
       JOIN dossier d ON d.id = n.dossier_id JOIN unit u ON u.id = d.unit_id
      WHERE o.answered_at IS NULL AND o.handler = ANY($14) AND NOT ${PARTY}) AS "objectionsToHandle",
    (SELECT count(*)::int FROM voting) AS "votesWaiting",
    (SELECT sitting_id FROM voting ORDER BY opened_at DESC LIMIT 1) AS "votingIn",
    (SELECT count(*)::int FROM closing) AS "ballotsToClose",
    (SELECT sitting_id FROM closing ORDER BY opened_at DESC LIMIT 1) AS "closingIn",
    (SELECT json_agg(json_build_object('planId', d.plan_id, 'award', n.award, 'year', plan.year, 'collective', c.name) ORDER BY d.announced_at, n.id)
       FROM (SELECT id, award, collective_id FROM nomination WHERE person_id = $3
             UNION ALL SELECT nomination.id, award, collective_id FROM nomination JOIN headed ON headed.id = collective_id) n
       JOIN award_decision_line line ON line.nomination_id = n.id JOIN award_decision d ON d.id = line.decision_id
       JOIN plan ON plan.id = d.plan_id LEFT JOIN unit c ON c.id = n.collective_id LEFT JOIN honour ON honour.nomination_id = n.id
      WHERE ${ANNOUNCES_AWARD} AND num_nonnulls(line.accepted_at, line.declined_at, honour.revoked_on) = 0) AS "awardsToAnswer",
    (SELECT count(*)::int FROM plan_task t LEFT JOIN unit u ON u.id = t.owner_unit_id
      WHERE t.plan_id = $1 AND t.done_at IS NULL AND coalesce(t.due_from, t.due_to) <= $2::date AND u.path && $9::uuid[]) AS "planTasksDue",
    (SELECT min(t.due_to + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' FROM plan_task t JOIN unit u ON u.id = t.owner_unit_id
      WHERE t.plan_id = $1 AND t.done_at IS NULL AND coalesce(t.due_from, t.due_to) <= $2::date AND u.path && $9::uuid[]) AS "planTasksDueUntil",
    CASE WHEN $10 THEN (SELECT count(*)::int FROM account WHERE locked_until > $11) ELSE 0 END AS "accountsLocked",
    CASE WHEN $10 THEN (SELECT count(*)::int FROM present WHERE id NOT IN (SELECT id FROM expected)) ELSE 0 END AS "peopleWithoutUnit",
    CASE WHEN $10 THEN (SELECT count(*)::int FROM present b WHERE NOT EXISTS (SELECT FROM account WHERE person_id = b.id)) ELSE 0 END AS "peopleWithoutAccount",
    (SELECT count(*)::int FROM expected b JOIN unit u ON u.id = b.unit_id WHERE u.path && $7::uuid[]
       AND NOT EXISTS (SELECT FROM rating r JOIN plan ON plan.id = $1 AND plan.year = r.year WHERE r.person_id = b.id)) AS "peopleWithoutRating"`;

/** Counts everything that may wait for somebody in one statement. */
export async function readWaiting(db: EntityManager, scope: Scope): Promise<Waiting> {
  const [row]: { [Name in keyof Waiting]: Waiting[Name] | null }[] = await db.query(WAITING, [
    scope.planId,
    scope.day,
    scope.personId,
    scope.headUnitIds,
    scope.confirmUnitIds,
    scope.coverageUnitIds,
    scope.appraiseUnitIds,
    scope.decideUnitIds,
    scope.taskUnitIds,
    scope.accountsToo,
    scope.realNow,
    scope.accountId,
    NOT_A_COLLECTIVE,
    scope.handles,
  ]);
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, value ?? undefined])) as unknown as Waiting;
}

/** Nominations that were sent, by award and by how far they came as the viewer may know it. */
export function readAwardCounts(db: EntityManager, scope: Scope): Promise<Omit<AwardFiguresType, 'name' | 'shortName'>[]> {
  return db.query(
    `WITH hidden AS MATERIALIZED (${hiddenResultsInSql('$3::uuid', '$4::uuid[]')})
     SELECT n.award,
            count(*) FILTER (WHERE known.result IS NULL AND (${DOSSIER_STATE}) = 'SENT')::int AS sent,
            count(*) FILTER (WHERE known.result IS NULL AND (${DOSSIER_STATE}) = 'ACCEPTED')::int AS accepted,
            count(*) FILTER (WHERE known.result = 'APPROVED')::int AS approved,
            count(*) FILTER (WHERE known.result = 'REFUSED')::int AS refused
       FROM nomination n JOIN dossier d ON d.id = n.dossier_id JOIN unit u ON u.id = d.unit_id
      CROSS JOIN LATERAL (
        SELECT CASE WHEN num_nonnulls(n.approved_at, n.refused_at) = 0 OR n.id IN (SELECT id FROM hidden) THEN NULL
                    WHEN n.approved_at IS NOT NULL THEN 'APPROVED' ELSE 'REFUSED' END AS result) known
      WHERE n.plan_id = $1 AND d.sent_at IS NOT NULL AND d.withdrawn_at IS NULL AND n.withdrawn_at IS NULL AND u.path && $2::uuid[]
      GROUP BY n.award`,
    [scope.planId, scope.dossierUnitIds, scope.personId, scope.decideUnitIds],
  );
}

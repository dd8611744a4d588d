import type { TodoFacts } from '@vinh-danh/domain/report/todo.rule';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import type { AwardFiguresType } from './home.type';

/** For whom things are counted: the units for which they hold each kind of work, those below included. */
export interface Scope {
  /** Null before the first plan: then nothing of a year can wait. */
  readonly planId: string | null;
  readonly day: Day;
  readonly realNow: Date;
  readonly personId: string | null;
  readonly ownUnitId: string | null;
  readonly headUnitIds: readonly string[];
  readonly confirmUnitIds: readonly string[];
  readonly coverageUnitIds: readonly string[];
  readonly dossierUnitIds: readonly string[];
  readonly appraiseUnitIds: readonly string[];
  readonly decideUnitIds: readonly string[];
  readonly taskUnitIds: readonly string[];
  readonly accountsToo: boolean;
}

type Waiting = Omit<TodoFacts, 'now' | 'roles' | 'pledgeWindow' | 'nominationWindow'>;

const PLEDGE_STATE = `CASE WHEN g.confirmed_at IS NOT NULL THEN 'CONFIRMED' WHEN g.returned_at IS NOT NULL THEN 'RETURNED'
  WHEN g.sent_at IS NULL OR g.recalled_at IS NOT NULL THEN 'DRAFT' ELSE 'SENT' END`;

/** A pledge that waits to be confirmed: sent, and not by the one who would confirm. */
const SENT = 'g.sent_at IS NOT NULL AND g.confirmed_at IS NULL AND g.returned_at IS NULL AND g.recalled_at IS NULL';

/** A head's own pledge and the collective's are for those above to confirm. */
const SOMEBODY_ELSES = `(NOT u.id = ANY($4::uuid[]) OR (g.person_id IS NOT NULL AND g.person_id IS DISTINCT FROM $3::uuid))`;

const WAITING = `
  WITH belongs AS (
    SELECT DISTINCT ON (p.id) p.id, a.unit_id FROM person p
      LEFT JOIN assignment a ON a.person_id = p.id AND a.kind = 'PERMANENT' AND a.started_on <= $2::date AND coalesce(a.ended_on, 'infinity') >= $2::date
     WHERE coalesce(p.left_on, 'infinity') >= $2::date ORDER BY p.id, a.started_on DESC
  ), dossiers AS (
    SELECT d.*, u.path, CASE WHEN d.withdrawn_at IS NOT NULL THEN 'WITHDRAWN' WHEN d.accepted_at IS NOT NULL THEN 'ACCEPTED'
        WHEN d.sent_at IS NULL THEN 'DRAFT' WHEN d.returned_at IS NOT NULL THEN 'RETURNED'
        WHEN d.recalled_at IS NOT NULL THEN CASE WHEN d.reopened IS NULL THEN 'DRAFT' ELSE 'RETURNED' END ELSE 'SENT' END AS state
      FROM dossier d JOIN unit u ON u.id = d.unit_id WHERE d.plan_id = $1
  )
  SELECT
    (SELECT coalesce((SELECT ${PLEDGE_STATE} FROM pledge g WHERE g.plan_id = $1 AND g.person_id = $3), 'NONE')
      WHERE EXISTS (SELECT FROM belongs WHERE id = $3 AND unit_id IS NOT NULL)) AS "ownPledge",
    (SELECT coalesce((SELECT ${PLEDGE_STATE} FROM pledge g WHERE g.plan_id = $1 AND g.collective_id = u.id), 'NONE')
       FROM unit u WHERE u.id = ANY($4::uuid[]) AND u.kind NOT IN ('DEPARTMENT', 'LEADERSHIP') ORDER BY u.position LIMIT 1) AS "collectivePledge",
    (SELECT count(*)::int FROM pledge g JOIN unit u ON u.id = g.unit_id
      WHERE g.plan_id = $1 AND ${SENT} AND u.path && $5::uuid[] AND ${SOMEBODY_ELSES}) AS "pledgesToConfirm",
    (SELECT count(*)::int FROM belongs b JOIN unit u ON u.id = b.unit_id LEFT JOIN pledge g ON g.plan_id = $1 AND g.person_id = b.id
      WHERE u.path && $6::uuid[] AND (g.sent_at IS NULL OR g.recalled_at IS NOT NULL)) AS "peopleNotRegistered",
    (SELECT count(*)::int FROM unit u WHERE u.id = ANY($4::uuid[]) AND u.kind NOT IN ('DEPARTMENT', 'LEADERSHIP')
       AND NOT EXISTS (SELECT FROM dossiers d WHERE d.unit_id = u.id AND d.state <> 'WITHDRAWN')) AS "unitsWithoutDossier",
    (SELECT count(*)::int FROM dossiers WHERE state = 'DRAFT' AND path && $4::uuid[]) AS "dossiersInDraft",
    (SELECT count(*)::int FROM dossiers WHERE state = 'RETURNED' AND path && $4::uuid[]) AS "dossiersReturned",
    (SELECT count(*)::int FROM dossiers WHERE state = 'SENT' AND path && $7::uuid[]) AS "dossiersToAppraise",
    (SELECT count(*)::int FROM nomination n JOIN dossiers d ON d.id = n.dossier_id WHERE d.state = 'ACCEPTED' AND d.path && $8::uuid[]
       AND n.approved_at IS NULL AND n.refused_at IS NULL AND n.withdrawn_at IS NULL) AS "nominationsToDecide",
    (SELECT count(*)::int FROM plan_task t LEFT JOIN unit u ON u.id = t.owner_unit_id
      WHERE t.plan_id = $1 AND t.done_at IS NULL AND coalesce(t.due_from, t.due_to) <= $2::date AND u.path && $9::uuid[]) AS "planTasksDue",
    (SELECT min(t.due_to + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' FROM plan_task t JOIN unit u ON u.id = t.owner_unit_id
      WHERE t.plan_id = $1 AND t.done_at IS NULL AND coalesce(t.due_from, t.due_to) <= $2::date AND u.path && $9::uuid[]) AS "planTasksDueUntil",
    CASE WHEN $10 THEN (SELECT count(*)::int FROM account WHERE locked_until > $11) ELSE 0 END AS "accountsLocked",
    CASE WHEN $10 THEN (SELECT count(*)::int FROM belongs WHERE unit_id IS NULL) ELSE 0 END AS "peopleWithoutUnit",
    CASE WHEN $10 THEN (SELECT count(*)::int FROM belongs b WHERE NOT EXISTS (SELECT FROM account WHERE person_id = b.id)) ELSE 0 END AS "peopleWithoutAccount",
    (SELECT count(*)::int FROM belongs b JOIN unit u ON u.id = b.unit_id WHERE u.path && $7::uuid[]
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
  ]);
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, value ?? undefined])) as unknown as Waiting;
}

/** Nominations that were sent, by award and by how far they came. */
export function readAwardCounts(db: EntityManager, scope: Scope): Promise<Omit<AwardFiguresType, 'name' | 'shortName'>[]> {
  return db.query(
    `SELECT n.award,
            count(*) FILTER (WHERE n.approved_at IS NULL AND n.refused_at IS NULL AND d.accepted_at IS NULL)::int AS sent,
            count(*) FILTER (WHERE n.approved_at IS NULL AND n.refused_at IS NULL AND d.accepted_at IS NOT NULL)::int AS accepted,
            count(n.approved_at)::int AS approved,
            count(n.refused_at)::int AS refused
       FROM nomination n JOIN dossier d ON d.id = n.dossier_id JOIN unit u ON u.id = d.unit_id
      WHERE n.plan_id = $1 AND d.sent_at IS NOT NULL AND d.withdrawn_at IS NULL AND n.withdrawn_at IS NULL AND u.path && $2::uuid[]
      GROUP BY n.award`,
    [scope.planId, scope.dossierUnitIds],
  );
}

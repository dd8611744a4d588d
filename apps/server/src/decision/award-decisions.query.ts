import type { DecisionKind, DecisionState } from '@vinh-danh/domain/decision/award-decision';
import { likeOf, type Prepared, prepare, preparePage } from '../graph/prepared';
import { ANNOUNCES_AWARD } from './announces-award';
import type { AwardLineType } from './award-decision.type';

/** Which decisions a list holds. */
export interface AwardDecisionFilter {
  readonly kind?: DecisionKind | null;
  readonly state?: DecisionState | null;
  readonly year?: number | null;
  readonly search?: string | null;
}

/** `stateOfDecision` in SQL. */
const STATE = `CASE WHEN d.announced_at IS NOT NULL THEN 'ANNOUNCED' WHEN d.registered_at IS NOT NULL THEN 'REGISTERED' ELSE 'DRAFT' END`;
const nameOf = (account: string) =>
  `(SELECT coalesce(full_name, display_name) FROM account LEFT JOIN person ON person.id = person_id WHERE account.id = ${account})`;

const COLUMNS = `
  d.id, d.plan_id AS "planId", plan.year, d.kind, ${STATE} AS state, d.number, d.issued_on::text AS "issuedOn", d.issued_by AS "issuedBy", d.signer,
  d.addressee, d.reason, d.corrects_id AS "correctsId", corrected.number AS "correctsNumber", d.answers_id AS "answersId",
  answered.number AS "answersNumber", d.legal_basis->'text' AS "groundText", d.legal_basis->'source' AS "groundSource",
  (SELECT count(*)::int FROM award_decision_line WHERE decision_id = d.id) + (SELECT count(*)::int FROM revocation_line WHERE decision_id = d.id) AS "lineCount",
  d.drafted_at AS "draftedAt", ${nameOf('d.drafted_by')} AS "draftedBy", d.registered_at AS "registeredAt", ${nameOf('d.registered_by')} AS "registeredBy",
  d.announced_at AS "announcedAt", d.announced_how AS "announcedHow", d.version`;

const JOINED = `
  FROM award_decision d JOIN plan ON plan.id = d.plan_id
  LEFT JOIN award_decision corrected ON corrected.id = d.corrects_id LEFT JOIN award_decision answered ON answered.id = d.answers_id`;

/** Drafts stand above all; then by date and number, the last first. */
const ORDER = `coalesce(d.issued_on, 'infinity'::date), coalesce(d.running, 0), d.id`;

/** A page of the register. `after` is the key of the last row of the page before. */
export function pageOfDecisions(
  { kind, state, year, search }: AwardDecisionFilter,
  page: { readonly first: number; readonly after: readonly string[] | null },
): Prepared {
  const values: unknown[] = [];
  const where: string[] = ['true'];
  const ask = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined || value === null) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  ask((place) => `d.kind = ${place}`, kind);
  ask((place) => `${STATE} = ${place}`, state);
  ask((place) => `extract(year FROM d.issued_on) = ${place}::int`, year);
  ask(
    (place) => `(d.number ILIKE ${place} OR EXISTS (
      SELECT FROM award_decision_line line JOIN nomination ON nomination.id = line.nomination_id
        LEFT JOIN person ON person.id = nomination.person_id LEFT JOIN unit ON unit.id = nomination.collective_id
       WHERE line.decision_id = d.id AND (person.search_name LIKE fold(${place}) OR fold(unit.name) LIKE fold(${place}))))`,
    likeOf(search),
  );
  if (page.after) {
    values.push(...page.after);
    const [day, running, id] = [2, 1, 0].map((back) => `$${values.length - back}`);
    where.push(`(${ORDER}) < (${day}::date, ${running}::int, ${id}::uuid)`);
  }
  return preparePage(
    'award-decisions',
    `SELECT ${COLUMNS}, coalesce(d.issued_on, 'infinity'::date)::text AS day, coalesce(d.running, 0) AS running ${JOINED}
      WHERE ${where.join(' AND ')} ORDER BY coalesce(d.issued_on, 'infinity'::date) DESC, coalesce(d.running, 0) DESC, d.id DESC`,
    values,
    page.first,
  );
}

/** One decision by its id. */
export function oneDecision(id: string): Prepared {
  return prepare('award-decision', `SELECT ${COLUMNS} ${JOINED} WHERE d.id = $1`, [id]);
}

/** The decisions that correct or answer one. */
export function decisionsAfter(id: string): Prepared {
  return prepare(
    'award-decisions-after',
    `SELECT ${COLUMNS} ${JOINED} WHERE d.corrects_id = $1 OR d.answers_id = $1 ORDER BY d.drafted_at, d.id`,
    [id],
  );
}

const LINE_COLUMNS = `
  d.id AS "decisionId", d.plan_id AS "planId", d.kind, ${STATE} AS state, d.number, d.issued_on::text AS "issuedOn", d.issued_by AS "issuedBy",
  n.id AS "nominationId", line.position, CASE WHEN n.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS "nomineeKind",
  coalesce(n.person_id, n.collective_id) AS "nomineeId", coalesce(person.full_name, collective.name) AS nominee, n.award, plan.year,
  json_build_object('vi', unit.name, 'en', unit.english_name) AS "unitName", line.granted, line.refuse_reason AS "refuseReason",
  d.announced_at AS "announcedAt", line.accepted_at AS "acceptedAt", line.declined_at AS "declinedAt", line.response_note AS "responseNote",
  ${nameOf('line.responded_by')} AS "respondedBy", honour.revoked_on::text AS "revokedOn", honour.revocation_number AS "revocationNumber",
  (SELECT count(*)::int FROM award_review WHERE nomination_id = n.id AND settled_at IS NULL) AS "openReviews"`;

const LINES_JOINED = `
  FROM award_decision_line line JOIN award_decision d ON d.id = line.decision_id JOIN plan ON plan.id = d.plan_id
  JOIN nomination n ON n.id = line.nomination_id JOIN dossier ON dossier.id = n.dossier_id JOIN unit ON unit.id = dossier.unit_id
  LEFT JOIN person ON person.id = n.person_id LEFT JOIN unit collective ON collective.id = n.collective_id
  LEFT JOIN honour ON honour.nomination_id = n.id`;

export type LineRow = Omit<AwardLineType, 'awardName'> & { readonly planId: string };

/** A page of the lines of a decision, in its order. */
export function pageOfLines(decisionId: string, page: { readonly first: number; readonly after: number }): Prepared {
  return preparePage(
    'award-lines',
    `SELECT ${LINE_COLUMNS} ${LINES_JOINED} WHERE line.decision_id = $1 AND line.position > $2 ORDER BY line.position`,
    [decisionId, page.after],
    page.first,
  );
}

/** One line. */
export function oneLine(decisionId: string, nominationId: string): Prepared {
  return prepare('award-line', `SELECT ${LINE_COLUMNS} ${LINES_JOINED} WHERE line.decision_id = $1 AND line.nomination_id = $2`, [
    decisionId,
    nominationId,
  ]);
}

/** The registered decisions that name nominations. */
export function linesOfNominations(ids: readonly string[]): Prepared {
  return prepare(
    'award-lines-of',
    `SELECT ${LINE_COLUMNS} ${LINES_JOINED} WHERE n.id = ANY($1::uuid[]) AND d.registered_at IS NOT NULL ORDER BY d.registered_at, d.id`,
    [ids],
  );
}

/** What was announced to a person, and to the units that somebody speaks for; the newest first. */
export function pageOfAnnounced(
  { personId, units }: { readonly personId: string | null; readonly units: readonly string[] },
  page: { readonly first: number; readonly after: readonly string[] | null },
): Prepared {
  const values: unknown[] = [personId, units];
  const after = page.after ? 'AND (d.announced_at, d.id, n.id) < ($3::timestamptz, $4::uuid, $5::uuid)' : '';
  if (page.after) values.push(...page.after);
  return preparePage(
    'announced-awards',
    `SELECT ${LINE_COLUMNS} ${LINES_JOINED}
      WHERE ${ANNOUNCES_AWARD}
        AND (n.person_id = $1::uuid OR unit.path && $2::uuid[]) ${after}
      ORDER BY d.announced_at DESC, d.id DESC, n.id DESC`,
    values,
    page.first,
  );
}

/** Nominations of a plan that the Director approved and that no decision of the kind names, by unit and name. */
export function pageOfCandidates(
  { planId, awards, kind }: { readonly planId: string; readonly awards: readonly string[]; readonly kind: string },
  page: { readonly first: number; readonly after: readonly string[] | null },
): Prepared {
  const values: unknown[] = [planId, awards, kind];
  const after = page.after ? 'AND (n.approved_at, n.id) > ($4::timestamptz, $5::uuid)' : '';
  if (page.after) values.push(...page.after);
  return preparePage(
    'award-candidates',
    `SELECT n.id AS "nominationId", n.plan_id AS "planId", CASE WHEN n.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS "nomineeKind",
            coalesce(person.full_name, collective.name) AS nominee, n.award,
            json_build_object('vi', unit.name, 'en', unit.english_name) AS "unitName", n.approved_at AS "approvedAt",
            EXISTS (SELECT FROM decision_freeze WHERE nomination_id = n.id AND lifted_at IS NULL) AS "isFrozen"
       FROM nomination n JOIN dossier ON dossier.id = n.dossier_id JOIN unit ON unit.id = dossier.unit_id
       LEFT JOIN person ON person.id = n.person_id LEFT JOIN unit collective ON collective.id = n.collective_id
      WHERE n.plan_id = $1 AND n.approved_at IS NOT NULL AND n.withdrawn_at IS NULL AND n.award = ANY($2::text[])
        AND NOT EXISTS (SELECT FROM award_decision_line line WHERE line.nomination_id = n.id AND line.kind = $3) ${after}
      ORDER BY n.approved_at, n.id`,
    values,
    page.first,
  );
}

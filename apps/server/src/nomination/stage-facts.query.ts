import type { StageActor } from '@vinh-danh/domain/nomination/workflow';
import type { CouncilFacts, DecisionFacts } from '@vinh-danh/domain/nomination/workflow.rule';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import { casesHeardFor, LAST_HEARD, recusedFrom } from './cases-heard';

/** A nomination with every dated fact from which its stage follows, and whoever is told something because of it. */
export interface StageRow {
  readonly id: string;
  readonly dossierId: string;
  readonly planId: string;
  readonly rulebookVersionId: string;
  readonly award: string;
  readonly unitId: string;
  readonly unitPath: readonly string[];
  readonly unitName: Text;
  /** Who is nominated; null for a collective. */
  readonly personId: string | null;
  readonly createdAt: Date;
  readonly approvedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly returnedAt: Date | null;
  readonly correctedAt: Date | null;
  readonly dossier: {
    readonly sentAt: Date | null;
    readonly recalledAt: Date | null;
    readonly returnedAt: Date | null;
    readonly acceptedAt: Date | null;
    readonly withdrawnAt: Date | null;
    readonly reopened: readonly string[] | null;
  };
  /** Who sent it back, and so looks at it first: of the nomination alone, else of its dossier. */
  readonly asker: { readonly accountId: string; readonly part: Extract<StageActor, 'OFFICE' | 'SECRETARY' | 'DIRECTOR'> } | null;
  readonly council: (CouncilFacts & { readonly sitting: number }) | null;
  readonly posting: { readonly postedAt: Date; readonly closesAt: Date } | null;
  readonly frozenSince: Date | null;
  readonly decisions: readonly (DecisionFacts & { readonly number: string; readonly issuedOn: string })[];
  readonly revokedAt: Date | null;
  /** People who are recused from the case before the council, and their proxies. */
  readonly recused: readonly string[];
  /** Whom the program told because nobody acted, the last first. */
  readonly escalations: readonly EscalationRow[];
}

export interface EscalationRow {
  readonly stage: string;
  readonly since: Date;
  readonly level: number;
  readonly told: 'OFFICE' | 'DIRECTOR';
  readonly cause: 'AWAY' | 'NOT_ACTED';
  readonly at: Date;
}

/** Of several sittings the last one counts, and one that was called off never was; of several postings the last that stands. */
const STAGE_FACTS = `
  SELECT n.id, n.dossier_id AS "dossierId", n.plan_id AS "planId", d.rulebook_version_id AS "rulebookVersionId", n.award, d.unit_id AS "unitId",
         unit.path AS "unitPath", json_build_object('vi', unit.name, 'en', unit.english_name) AS "unitName",
         n.person_id AS "personId", n.created_at AS "createdAt", n.approved_at AS "approvedAt", n.refused_at AS "refusedAt", n.withdrawn_at AS "withdrawnAt",
         n.returned_at AS "returnedAt", n.corrected_at AS "correctedAt",
         json_build_object('sentAt', d.sent_at, 'recalledAt', d.recalled_at, 'returnedAt', d.returned_at, 'acceptedAt', d.accepted_at,
                           'withdrawnAt', d.withdrawn_at, 'reopened', d.reopened) AS dossier,
         CASE WHEN n.asker_id IS NOT NULL THEN json_build_object('accountId', n.asker_id, 'part', n.asker_part)
              WHEN d.asker_id IS NOT NULL AND d.accepted_at IS NULL THEN json_build_object('accountId', d.asker_id, 'part', 'OFFICE') END AS asker,
         heard.council, posted.posting, frozen.since AS "frozenSince", coalesce(decided.decisions, '[]') AS decisions, revoked.at AS "revokedAt",
         ${recusedFrom('n.id')} AS recused, coalesce(told.escalations, '[]') AS escalations
    FROM nomination n
    JOIN dossier d ON d.id = n.dossier_id
    JOIN unit ON unit.id = d.unit_id
    JOIN plan ON plan.id = n.plan_id
    LEFT JOIN LATERAL (
      SELECT json_build_object('placedAt', coalesce(sitting.convened_at, sitting.created_at), 'startsAt', sitting.starts_at, 'openedAt', sitting.opened_at,
                               'outcome', outcome, 'decidedAt', decided_at, 'sitting', sitting.number) AS council
        FROM ${casesHeardFor('n.id')} heard_case JOIN sitting ON sitting.id = sitting_id JOIN council ON council.id = council_id
       WHERE cancelled_at IS NULL AND council.body = 'COUNCIL'
       ORDER BY ${LAST_HEARD} LIMIT 1) heard ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('postedAt', posted_at, 'closesAt', closes_at) AS posting FROM posting_entry JOIN posting ON posting.id = posting_id
       WHERE nomination_id = n.id AND posting.withdrawn_at IS NULL ORDER BY posted_at DESC, posting.id DESC LIMIT 1) posted ON true
    LEFT JOIN LATERAL (SELECT min(began_at) AS since FROM decision_freeze WHERE nomination_id = n.id AND lifted_at IS NULL) frozen ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('kind', decision.kind, 'registeredAt', registered_at, 'announcedAt', announced_at, 'granted', line.granted,
                                        'acceptedAt', line.accepted_at, 'declinedAt', line.declined_at, 'number', number, 'issuedOn', issued_on)
                      ORDER BY registered_at, decision.id) AS decisions
        FROM award_decision_line line JOIN award_decision decision ON decision.id = decision_id
       WHERE nomination_id = n.id AND registered_at IS NOT NULL) decided ON n.approved_at IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT max(revoked_on)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS at FROM honour
       WHERE honour.award = n.award AND honour.year = plan.year AND (honour.person_id = n.person_id OR honour.unit_id = n.collective_id)
      HAVING bool_and(revoked_on IS NOT NULL)) revoked ON n.approved_at IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('stage', stage, 'since', since, 'level', level, 'told', told, 'cause', cause, 'at', at) ORDER BY at DESC, level DESC) AS escalations
        FROM escalation WHERE escalation.dossier_id = d.id AND (nomination_id IS NULL OR nomination_id = n.id)) told ON true
   WHERE n.id = ANY($1::uuid[])`;

/** The facts of many nominations at once, by id. */
export async function readStageFacts(db: Pick<EntityManager, 'query'>, ids: readonly string[]): Promise<Map<string, StageRow>> {
  const rows: StageRow[] = await db.query(STAGE_FACTS, [ids]);
  return new Map(rows.map((row) => [row.id, withDates(row)]));
}

/** Instants inside JSON arrive as text. */
function withDates(row: StageRow): StageRow {
  const { dossier, council, posting } = row;
  return {
    ...row,
    dossier: datesIn(dossier, ['sentAt', 'recalledAt', 'returnedAt', 'acceptedAt', 'withdrawnAt']),
    council: council && datesIn(council, ['placedAt', 'startsAt', 'openedAt', 'decidedAt']),
    posting: posting && datesIn(posting, ['postedAt', 'closesAt']),
    decisions: row.decisions.map((each) => datesIn(each, ['registeredAt', 'announcedAt', 'acceptedAt', 'declinedAt'])),
    escalations: row.escalations.map((each) => datesIn(each, ['since', 'at'])),
  };
}

function datesIn<Row extends object>(row: Row, keys: readonly (keyof Row)[]): Row {
  const dates = keys.map((key) => [key, row[key] === null ? null : new Date(row[key] as string)]);
  return { ...row, ...Object.fromEntries(dates) };
}

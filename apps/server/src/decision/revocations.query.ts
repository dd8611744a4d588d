import type { Counted } from '@vinh-danh/domain/decision/revocation.rule';
import { type Prepared, preparePage } from '../graph/prepared';
import type { AwardReviewType, RecoveryType } from './revocation.type';

export type ReviewRow = Omit<AwardReviewType, 'revokedAward' | 'awardName' | 'findings'> & {
  readonly findings: readonly Counted[];
  readonly award: string;
  readonly planId: string;
  readonly revokedKey: string;
  readonly revokedPlanId: string | null;
};

const open = (place: string) => `(${place}::boolean IS NULL OR (review.settled_at IS NULL) = ${place})`;

/** A page of reviews, the last opened first. */
export function pageOfReviews(
  {
    isOpen,
    decisionId,
    nominationId,
  }: { readonly isOpen: boolean | null; readonly decisionId: string | null; readonly nominationId: string | null },
  page: { readonly first: number; readonly after: readonly string[] | null },
): Prepared {
  const values: unknown[] = [isOpen, decisionId, nominationId];
  const after = page.after ? 'AND (review.opened_at, review.id) < ($4::timestamptz, $5::uuid)' : '';
  if (page.after) values.push(...page.after);
  return preparePage(
    'award-reviews',
    `SELECT review.id, review.decision_id AS "decisionId", decision.number AS "decisionNumber",
            coalesce(holder.full_name, holding.name) AS "revokedHolder", revoked.award AS "revokedKey", giving.plan_id AS "revokedPlanId",
            revoked.year AS "revokedYear", n.id AS "nominationId", coalesce(person.full_name, unit.name) AS nominee, n.award, n.plan_id AS "planId",
            plan.year, review.still_met AS "stillMet", review.findings, review.opened_at AS "openedAt", review.settled_at AS "settledAt",
            coalesce(settler.full_name, account.display_name) AS "settledBy", review.outcome, review.reason, review.version
       FROM award_review review JOIN award_decision decision ON decision.id = review.decision_id
       JOIN honour revoked ON revoked.id = review.revoked_honour_id LEFT JOIN award_decision giving ON giving.id = revoked.decision_id
       LEFT JOIN person holder ON holder.id = revoked.person_id LEFT JOIN unit holding ON holding.id = revoked.unit_id
       JOIN nomination n ON n.id = review.nomination_id JOIN plan ON plan.id = n.plan_id
       LEFT JOIN person ON person.id = n.person_id LEFT JOIN unit ON unit.id = n.collective_id
       LEFT JOIN account ON account.id = review.settled_by LEFT JOIN person settler ON settler.id = account.person_id
      WHERE ${open('$1')} AND ($2::uuid IS NULL OR review.decision_id = $2) AND ($3::uuid IS NULL OR review.nomination_id = $3) ${after}
      ORDER BY review.opened_at DESC, review.id DESC`,
    values,
    page.first,
  );
}

export type RecoveryRow = Omit<RecoveryType, 'awardName'> & { readonly award: string; readonly planId: string | null };

/** A page of what is to be given back: what is open first. */
export function pageOfRecoveries(
  { isOpen, decisionId }: { readonly isOpen: boolean | null; readonly decisionId: string | null },
  page: { readonly first: number; readonly after: string | null },
): Prepared {
  return preparePage(
    'recoveries',
    `SELECT recovery.id, recovery.decision_id AS "decisionId", decision.number AS "decisionNumber", recovery.kind,
            coalesce(person.full_name, unit.name) AS holder, honour.award, giving.plan_id AS "planId", honour.year, recovery.amount::float8 AS amount,
            recovery.state, recovery.settled_on::text AS "settledOn", recovery.document_number AS "documentNumber", recovery.reason, recovery.version
       FROM recovery JOIN award_decision decision ON decision.id = recovery.decision_id
       JOIN honour ON honour.id = recovery.honour_id LEFT JOIN award_decision giving ON giving.id = honour.decision_id
       LEFT JOIN person ON person.id = honour.person_id LEFT JOIN unit ON unit.id = honour.unit_id
      WHERE ($1::boolean IS NULL OR (recovery.state = 'TO_RECOVER') = $1) AND ($2::uuid IS NULL OR recovery.decision_id = $2)
        AND ($3::uuid IS NULL OR recovery.id < $3)
      ORDER BY recovery.id DESC`,
    [isOpen, decisionId, page.after],
    page.first,
  );
}

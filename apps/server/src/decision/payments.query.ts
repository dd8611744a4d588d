import type { PaymentState } from '@vinh-danh/domain/decision/payment';
import { likeOf, type Prepared, prepare, preparePage } from '../graph/prepared';
import type { PaymentType } from './fund.type';

/** Which payments a list holds. */
export interface PaymentFilter {
  readonly planId: string;
  readonly states?: readonly PaymentState[] | null;
  readonly unitId?: string | null;
  readonly decisionId?: string | null;
  readonly search?: string | null;
}

export type PaymentRow = Omit<PaymentType, 'awardName'> & { readonly planId: string; readonly place: string };

/** A page of payments as a list for paying is read: by unit, then by name. */
export function pageOfPayments(
  { planId, states, unitId, decisionId, search }: PaymentFilter,
  page: { readonly first: number; readonly after: readonly string[] | null },
): Prepared {
  const values: unknown[] = [planId];
  const where: string[] = ['payment.plan_id = $1'];
  const ask = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined || value === null) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  ask((place) => `payment.state = ANY(${place}::text[])`, states);
  ask((place) => `${place}::uuid = ANY(unit.path)`, unitId);
  ask((place) => `payment.decision_id = ${place}::uuid`, decisionId);
  ask(
    (place) =>
      `(person.search_name LIKE fold(${place}) OR fold(collective.name) LIKE fold(${place}) OR decision.number ILIKE ${place} OR payment.voucher_number ILIKE ${place})`,
    likeOf(search),
  );
  if (page.after) {
    values.push(...page.after);
    where.push(`(coalesce(unit.name, ''), payment.id) > ($${values.length - 1}, $${values.length}::uuid)`);
  }
  return preparePage(
    'payments',
    `SELECT payment.id, payment.plan_id AS "planId", payment.decision_id AS "decisionId", decision.number AS "decisionNumber",
            honour.decided_on::text AS "decidedOn", coalesce(person.full_name, collective.name) AS nominee, honour.award,
            CASE WHEN unit.id IS NOT NULL THEN json_build_object('vi', unit.name, 'en', unit.english_name) END AS "unitName",
            payment.amount::float8 AS amount, payment.multiple::float8 AS multiple, payment.base_salary::float8 AS "baseSalary", payment.source,
            payment.due::float8 AS due, payment.because, payment.state, payment.paid_on::text AS "paidOn", payment.voucher_number AS "voucherNumber",
            EXISTS (SELECT FROM award_review WHERE nomination_id = honour.nomination_id AND settled_at IS NULL) AS "isFrozen",
            payment.version, coalesce(unit.name, '') AS place
       FROM payment JOIN honour ON honour.id = payment.honour_id JOIN award_decision decision ON decision.id = payment.decision_id
       LEFT JOIN unit ON unit.id = payment.unit_id
       LEFT JOIN person ON person.id = honour.person_id LEFT JOIN unit collective ON collective.id = honour.unit_id
      WHERE ${where.join(' AND ')} ORDER BY coalesce(unit.name, ''), payment.id`,
    values,
    page.first,
  );
}

/** A page of what came into a fund, the last first. */
export function pageOfEntries(planId: string, page: { readonly first: number; readonly after: readonly string[] | null }): Prepared {
  const values: unknown[] = [planId];
  const after = page.after ? 'AND (entered_on, entry.id) < ($2::date, $3::uuid)' : '';
  if (page.after) values.push(...page.after);
  return preparePage(
    'fund-entries',
    `SELECT entry.id, entry.kind, entry.amount::float8 AS amount, entered_on::text AS "enteredOn", document_number AS "documentNumber", note,
            EXISTS (SELECT FROM fund_entry WHERE reverses_id = entry.id) AS "isReversed", entry.recorded_at AS "recordedAt",
            coalesce(full_name, display_name) AS "recordedBy"
       FROM fund_entry entry JOIN account ON account.id = entry.recorded_by LEFT JOIN person ON person.id = account.person_id
      WHERE plan_id = $1 ${after} ORDER BY entered_on DESC, entry.id DESC`,
    values,
    page.first,
  );
}

/** What is due and paid by unit, those with most due first. */
export function fundByUnit(planId: string): Prepared {
  return prepare(
    'fund-units',
    `SELECT unit.id AS "unitId", json_build_object('vi', unit.name, 'en', unit.english_name) AS "unitName",
            count(*) FILTER (WHERE state = 'DUE')::int AS "dueCount", coalesce(sum(due) FILTER (WHERE state = 'DUE'), 0)::float8 AS due,
            coalesce(sum(due) FILTER (WHERE state = 'PAID'), 0)::float8 AS paid
       FROM payment JOIN unit ON unit.id = payment.unit_id WHERE payment.plan_id = $1
      GROUP BY unit.id HAVING sum(due) > 0 ORDER BY due DESC, unit.name, unit.id`,
    [planId],
  );
}

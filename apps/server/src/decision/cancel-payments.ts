import { settlePayments } from '@vinh-danh/domain/decision/payment.rule';
import { moneyOf } from '@vinh-danh/domain/rulebook/money.rule';
import type { Text } from '@vinh-danh/domain/text';
import { dayOf, startOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { moveFund } from './fund.query';
import { type GivenRow, givenOf } from './given-of';

const REVOKED: Text = { vi: 'Không chi: khen thưởng đã bị hủy bỏ.', en: 'Not paid: the award was revoked.' };
const DECLINED: Text = { vi: 'Không chi: người được khen thưởng không nhận.', en: 'Not paid: the award was declined.' };

/** An honour whose money is stopped. */
interface Stopped {
  readonly honourId: string;
  readonly planId: string | null;
}

/**
 * Stops the money of honours that were taken back or declined. What was paid stays paid and is answered, to be given back; what had been
 * left out for a higher title of the same period is due again.
 */
export async function cancelPayments(
  db: EntityManager,
  honours: readonly Stopped[],
  why: 'REVOKED' | 'DECLINED' = 'REVOKED',
): Promise<{ honourId: string; amount: number }[]> {
  const paid: { honourId: string; amount: number }[] = [];
  for (const planId of [...new Set(honours.flatMap((each) => each.planId ?? []))].sort()) {
    await moveFund(db, planId, {});
    const ids = honours.filter((each) => each.planId === planId).map(({ honourId }) => honourId);
    paid.push(...(await cancelOfPlan(db, planId, ids, why === 'REVOKED' ? REVOKED : DECLINED)));
  }
  return paid;
}

interface PaymentRow extends GivenRow {
  readonly subjectId: string;
  readonly kind: 'PERSON' | 'COLLECTIVE';
  readonly state: 'DUE' | 'PAID' | 'NOTHING_DUE';
  readonly due: number;
  readonly isStopped: boolean;
}

/** All live payments of those who hold these honours. */
const OF_HOLDERS = `
  SELECT payment.honour_id AS id, coalesce(honour.person_id, honour.unit_id) AS "subjectId",
         CASE WHEN honour.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS kind, honour.award, honour.decided_on::text AS "decidedOn",
         honour.period_from::text AS "from", honour.period_until::text AS until, decision.kind = 'UPPER_AWARD' AS "isUpper",
         payment.state, payment.due::float8 AS due, honour.id = ANY($2::uuid[]) AS "isStopped"
    FROM payment JOIN honour ON honour.id = payment.honour_id JOIN award_decision decision ON decision.id = payment.decision_id
   WHERE payment.plan_id = $1 AND payment.state <> 'CANCELLED' AND (honour.revoked_on IS NULL OR honour.id = ANY($2::uuid[]))
     AND coalesce(honour.person_id, honour.unit_id) IN (SELECT coalesce(person_id, unit_id) FROM honour WHERE id = ANY($2::uuid[]))
   ORDER BY payment.id FOR UPDATE OF payment`;

async function cancelOfPlan(db: EntityManager, planId: string, ids: readonly string[], because: Text) {
  const rows: PaymentRow[] = await db.query(OF_HOLDERS, [planId, ids]);
  const stopped = rows.filter(({ isStopped }) => isStopped);
  const unpaid = stopped.filter(({ state }) => state !== 'PAID');
  await db.query(
    `UPDATE payment SET due = 0, state = 'CANCELLED', because = $2::jsonb, version = version + 1 WHERE honour_id = ANY($1::uuid[])`,
    [unpaid.map(({ id }) => id), JSON.stringify(because)],
  );
  const freed = unpaid.reduce((sum, { due }) => sum + due, 0);
  const again = await settleAgain(
    db,
    planId,
    rows.filter(({ isStopped }) => !isStopped),
  );
  await moveFund(db, planId, { committed: again - freed });
  return stopped.filter(({ state }) => state === 'PAID').map(({ id, due }) => ({ honourId: id, amount: due }));
}

/** What had nothing due may be due now. */
async function settleAgain(db: EntityManager, planId: string, rows: readonly PaymentRow[]): Promise<number> {
  let sum = 0;
  for (const subjectId of new Set(rows.map((row) => row.subjectId))) {
    const own = rows.filter((row) => row.subjectId === subjectId);
    const last = own.reduce((latest, { decidedOn }) => (decidedOn > latest ? decidedOn : latest), dayOf(new Date(0)));
    const rulebook = await loadPlanRulesAt(db, planId, startOf(last));
    const given = own.map((row) => ({
      ...givenOf(rulebook, row.kind, row),
      ...(row.state === 'NOTHING_DUE' ? {} : { payment: { state: row.state, due: row.due } }),
    }));
    for (const { id, due, because, state } of settlePayments(moneyOf(rulebook), given)) {
      if (state !== 'DUE') continue;
      const [[changed]]: [{ due: number }[], number] = await db.query(
        `UPDATE payment SET due = least($2, amount), state = 'DUE', because = $3::jsonb, version = version + 1
          WHERE honour_id = $1 AND state = 'NOTHING_DUE' AND amount IS NOT NULL RETURNING due::float8 AS due`,
        [id, due, JSON.stringify(because)],
      );
      sum += changed?.due ?? 0;
    }
  }
  return sum;
}

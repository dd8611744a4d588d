import { whyNotIncome, whyNotPay, whyNotReverse } from '@vinh-danh/domain/decision/payment.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { permitForAll } from '../access/permit';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { badUserInput, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import type { Act } from '../nomination/lock-dossier';
import { moveFund } from './fund.query';

/** At most so many payments are marked at once. */
export const MOST_PAID = 200;

interface Paying {
  readonly payments: readonly { readonly paymentId: string; readonly version: number }[];
  readonly paidOn: Day;
  readonly voucherNumber: string;
}

interface PaymentRow {
  readonly id: string;
  readonly planId: string;
  readonly honourId: string;
  readonly nominee: string;
  readonly state: 'DUE' | 'PAID' | 'NOTHING_DUE' | 'CANCELLED';
  readonly due: number;
  readonly decidedOn: Day;
  readonly isFrozen: boolean;
  readonly version: number;
}

const PAYMENTS = `
  SELECT payment.id, payment.plan_id AS "planId", payment.honour_id AS "honourId", coalesce(person.full_name, unit.name) AS nominee, payment.state,
         payment.due::float8 AS due, honour.decided_on::text AS "decidedOn", payment.version,
         EXISTS (SELECT FROM award_review WHERE nomination_id = honour.nomination_id AND settled_at IS NULL) AS "isFrozen"
    FROM payment JOIN honour ON honour.id = payment.honour_id
    LEFT JOIN person ON person.id = honour.person_id LEFT JOIN unit ON unit.id = honour.unit_id
   WHERE payment.id = ANY($1::uuid[]) ORDER BY payment.id`;

function requireFund(act: Act): void {
  permitForAll(act, 'keepFund');
}

/**
 * Marks payments as made, all or none: with the day and the number of the voucher. The fund is held first, so that nobody pays at the same
 * time; a payment that was made before is told so.
 */
export async function payAwards(db: EntityManager, act: Act, input: Paying): Promise<{ planId: string; sum: number }> {
  requireFund(act);
  requireLength('voucherNumber', input.voucherNumber, TEXT_LIMITS.decisionNumber);
  if (!input.payments.every(({ paymentId }) => isId(paymentId))) throw notFound();
  const asked = new Map(input.payments.map(({ paymentId, version }) => [paymentId.toLowerCase(), version]));
  const ids = [...asked.keys()];
  if (ids.length === 0 || ids.length > MOST_PAID || ids.length !== input.payments.length)
    throw badUserInput({ vi: `Mỗi lần chi từ 1 đến ${MOST_PAID} khoản.`, en: `Between 1 and ${MOST_PAID} payments at a time.` });
  const planId = await planOf(db, ids);
  const fund = await moveFund(db, planId, {});
  const rows: PaymentRow[] = await db.query(`${PAYMENTS} FOR UPDATE OF payment`, [ids]);
  if (rows.length !== ids.length) throw notFound();
  refuseIf(whyNotPay(rows, { fund, paidOn: input.paidOn, voucherNumber: input.voucherNumber, today: dayOf(act.now) }));
  for (const row of rows) refuseIf(await whyStale(db, row, asked.get(row.id) as number));
  const sum = rows.reduce((total, { due }) => total + due, 0);
  await db.query(
    `UPDATE payment SET state = 'PAID', paid_on = $2, voucher_number = $3, paid_at = $4, paid_by = $5, version = version + 1 WHERE id = ANY($1::uuid[])`,
    [ids, input.paidOn, input.voucherNumber.trim(), act.now, act.viewer.accountId],
  );
  await moveFund(db, planId, { committed: -sum, paid: sum });
  await recordAudit(db, act, {
    action: 'payAwards',
    subjectKind: 'Fund',
    subjectId: planId,
    after: { payments: ids.length, sum, paidOn: input.paidOn, voucherNumber: input.voucherNumber.trim() },
  });
  return { planId, sum };
}

/** The plan whose fund pays; one voucher pays from one fund. */
async function planOf(db: EntityManager, ids: readonly string[]): Promise<string> {
  const plans: { planId: string }[] = await db.query('SELECT DISTINCT plan_id AS "planId" FROM payment WHERE id = ANY($1::uuid[])', [ids]);
  const [plan] = plans;
  if (!plan) throw notFound();
  if (plans.length > 1)
    throw badUserInput({ vi: 'Mỗi lần chỉ chi từ quỹ của một năm.', en: 'One voucher pays from the fund of one year.' });
  return plan.planId;
}

interface IncomeInput {
  readonly planId: string;
  readonly amount: number;
  readonly documentNumber: string;
  readonly enteredOn: Day;
  readonly note?: string | null;
}

/** Enters money that came into the fund of a year. */
export async function enterIncome(db: EntityManager, act: Act, input: IncomeInput): Promise<{ planId: string }> {
  requireFund(act);
  requireLength('documentNumber', input.documentNumber, TEXT_LIMITS.decisionNumber);
  requireLength('note', input.note, TEXT_LIMITS.reason);
  const [plan]: unknown[] = isId(input.planId) ? await db.query('SELECT FROM plan WHERE id = $1', [input.planId]) : [];
  if (!plan) throw notFound();
  const { planId, amount, enteredOn } = input;
  const documentNumber = input.documentNumber.trim();
  // Held before the entries are looked at, so that the same document is not entered twice at once.
  await moveFund(db, planId, {});
  const [same]: unknown[] = await db.query(
    `SELECT FROM fund_entry entry WHERE plan_id = $1 AND lower(document_number) = lower($2) AND kind = 'INCOME'
        AND NOT EXISTS (SELECT FROM fund_entry WHERE reverses_id = entry.id)`,
    [planId, documentNumber],
  );
  refuseIf(whyNotIncome({ amount, documentNumber, enteredOn, today: dayOf(act.now), isTwice: same !== undefined }));
  const id = uuidv7();
  await db.query(
    `INSERT INTO fund_entry (id, plan_id, kind, amount, entered_on, document_number, note, recorded_at, recorded_by)
     VALUES ($1, $2, 'INCOME', $3, $4, $5, $6, $7, $8)`,
    [id, planId, amount, enteredOn, documentNumber, input.note?.trim() ?? '', act.now, act.viewer.accountId],
  );
  await moveFund(db, planId, { income: amount });
  await recordAudit(db, act, {
    action: 'enterIncome',
    subjectKind: 'Fund',
    subjectId: planId,
    after: { amount, documentNumber, enteredOn },
  });
  return { planId };
}

interface EntryRow {
  readonly id: string;
  readonly planId: string;
  readonly kind: 'INCOME' | 'RECOVERED' | 'REVERSAL';
  readonly amount: number;
  readonly documentNumber: string;
  readonly isReversed: boolean;
}

/** Takes income back that was entered by mistake: with an entry of its own, so that both stay on record. */
export async function reverseIncome(
  db: EntityManager,
  act: Act,
  input: { readonly entryId: string; readonly reason: string },
): Promise<{ planId: string }> {
  requireFund(act);
  requireLength('reason', input.reason, TEXT_LIMITS.reason);
  const read = async (): Promise<EntryRow | undefined> => {
    const [row] = await db.query(
      `SELECT id, plan_id AS "planId", kind, amount::float8 AS amount, document_number AS "documentNumber",
              EXISTS (SELECT FROM fund_entry WHERE reverses_id = entry.id) AS "isReversed" FROM fund_entry entry WHERE id = $1`,
      [input.entryId],
    );
    return row;
  };
  const seen = isId(input.entryId) ? await read() : undefined;
  if (!seen) throw notFound();
  const fund = await moveFund(db, seen.planId, {});
  const entry = (await read()) as EntryRow;
  refuseIf(whyNotReverse({ ...entry, fund, reason: input.reason }));
  await db.query(
    `INSERT INTO fund_entry (id, plan_id, kind, amount, entered_on, document_number, note, reverses_id, recorded_at, recorded_by)
     VALUES ($1, $2, 'REVERSAL', $3, $4, $5, $6, $7, $8, $9)`,
    [
      uuidv7(),
      entry.planId,
      -entry.amount,
      dayOf(act.now),
      entry.documentNumber,
      input.reason.trim(),
      entry.id,
      act.now,
      act.viewer.accountId,
    ],
  );
  await moveFund(db, entry.planId, { income: -entry.amount });
  await recordAudit(db, act, {
    action: 'reverseIncome',
    subjectKind: 'Fund',
    subjectId: entry.planId,
    before: { amount: entry.amount, documentNumber: entry.documentNumber },
    reason: input.reason.trim(),
  });
  return { planId: entry.planId };
}

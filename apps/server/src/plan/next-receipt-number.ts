import type { EntityManager } from 'typeorm';

const PREFIX = { PLEDGE: 'ĐK', DOSSIER: 'HS', INITIATIVE: 'SK' } as const;

/**
 * The next number on a receipt, e.g. `ĐK-2017-0042`: in the transaction that needs it, so that numbers run without gaps.
 */
export async function nextReceiptNumber(db: EntityManager, planId: string, kind: keyof typeof PREFIX): Promise<string> {
  const [row]: { last: number; year: number }[] = await db.query(
    `WITH next AS (
       INSERT INTO receipt_counter (plan_id, kind, last) VALUES ($1, $2, 1)
       ON CONFLICT (plan_id, kind) DO UPDATE SET last = receipt_counter.last + 1 RETURNING last
     ) SELECT next.last, plan.year FROM next, plan WHERE plan.id = $1`,
    [planId, kind],
  );
  if (!row) throw new Error(`There is no plan ${planId}.`);
  return formatReceiptNumber(kind, row.year, row.last);
}

/** A receipt number as it is printed. */
export function formatReceiptNumber(kind: keyof typeof PREFIX, year: number, number: number): string {
  return `${PREFIX[kind]}-${year}-${String(number).padStart(4, '0')}`;
}

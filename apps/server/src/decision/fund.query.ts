import type { Fund } from '@vinh-danh/domain/decision/payment.rule';
import type { EntityManager } from 'typeorm';

const COLUMNS = 'income::text, committed::text, paid::text';
type Row = Record<keyof Fund, string>;

const read = ({ income, committed, paid }: Row): Fund => ({ income: Number(income), committed: Number(committed), paid: Number(paid) });

/** Moves the counters of a year's fund and holds them until the transaction ends; by nothing, it only holds them. */
export async function moveFund(db: EntityManager, planId: string, { income = 0, committed = 0, paid = 0 }: Partial<Fund>): Promise<Fund> {
  await db.query('INSERT INTO fund (plan_id) VALUES ($1) ON CONFLICT DO NOTHING', [planId]);
  const [[row]]: [Row[], number] = await db.query(
    `UPDATE fund SET income = income + $2, committed = committed + $3, paid = paid + $4 WHERE plan_id = $1 RETURNING ${COLUMNS}`,
    [planId, income, committed, paid],
  );
  return read(row as Row);
}

/** The fund of a year as it stands; empty before anything came in. */
export async function readFund(db: EntityManager, planId: string): Promise<Fund> {
  const [row]: Row[] = await db.query(`SELECT ${COLUMNS} FROM fund WHERE plan_id = $1`, [planId]);
  return row ? read(row) : { income: 0, committed: 0, paid: 0 };
}

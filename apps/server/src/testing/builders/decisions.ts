import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { TestDepartment } from '../department';
import type { TestPlan } from './plan';

interface BuiltDecision {
  readonly kind?: 'AWARD' | 'PROPOSAL';
  readonly number?: string;
  readonly isRegistered?: boolean;
  readonly isAnnounced?: boolean;
  /** Without it the nominations stay as they are. */
  readonly approves?: boolean;
}

/** A decision of 20 December 2017 about nominations that were approved two days before. Returns its id. */
export async function buildDecision(
  database: DataSource,
  { people }: TestDepartment,
  plan: TestPlan,
  nominationIds: readonly string[],
  { kind = 'AWARD', number = '152/QĐ-SKHCN', isRegistered = true, isAnnounced = false, approves = true }: BuiltDecision = {},
): Promise<string> {
  const id = uuidv7();
  if (approves)
    await database.query(
      `UPDATE nomination SET approved_at = '2017-12-18T02:00:00Z', approved_by = $2, version = version + 1 WHERE id = ANY($1::uuid[])`,
      [nominationIds, people.director.accountId],
    );
  await database.query(
    `INSERT INTO award_decision (id, plan_id, kind, number, issued_on, issued_by, signer, drafted_at, drafted_by, registered_at, registered_by, announced_at, announced_by)
     VALUES ($1, $2, $3, $4, $5, 'Sở Khoa học và Công nghệ', $6, '2017-12-19', $7, $8, $9, $10, $11)`,
    [
      id,
      plan.planId,
      kind,
      ...(isRegistered ? [number, '2017-12-20'] : [null, null]),
      people.director.fullName,
      people.office.accountId,
      ...(isRegistered ? ['2017-12-20', people.office.accountId] : [null, null]),
      ...(isAnnounced ? ['2017-12-21', people.office.accountId] : [null, null]),
    ],
  );
  for (const [position, nominationId] of nominationIds.entries())
    await database.query('INSERT INTO award_decision_line (decision_id, nomination_id, position) VALUES ($1, $2, $3)', [
      id,
      nominationId,
      position,
    ]);
  return id;
}

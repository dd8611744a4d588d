import type { DataSource } from 'typeorm';
import type { Act } from '../nomination/lock-dossier';
import { seeCases } from './hold-cases';
import type { QuotaType } from './quota.type';
import { readQuotas } from './quotas.query';
import { type ApprovalInput, type RowAnswer, tryApprovals } from './try-approvals';

/** What approving would do: the answer of each row, and the quotas as they would stand. */
export interface ApprovalPreview {
  readonly answers: readonly RowAnswer[];
  readonly quotas: readonly QuotaType[];
}

/**
 * Tries them as approving does, and writes nothing. It reads one moment of the database, which would not
 * let it write or hold anything: a preview waits for no approval and holds up none.
 */
export async function previewApproval(database: DataSource, act: Act, planId: string, input: ApprovalInput): Promise<ApprovalPreview> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('SET TRANSACTION READ ONLY');
    const db = runner.manager;
    const ids = input.rows.map((row) => row.nominationId);
    const cases = await seeCases(db, act, ids);
    // Of one moment: what the first ledger was counted from counts for all of them.
    const counted = cases.find(({ nomination }) => nomination.planId === planId)?.ledgers.book.census.nominations;
    const { answers, approvals, moved } = await tryApprovals(db, act, input, cases);
    const foreseen = {
      approved: approvals.map(({ judged }) => judged.nomination.id),
      moved: new Map(moved.map((quota) => [quota.id, quota])),
      counted,
    };
    return { answers, quotas: await readQuotas(db, { planId, now: act.now }, foreseen) };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

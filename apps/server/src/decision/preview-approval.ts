import type { DataSource } from 'typeorm';
import type { Act } from '../nomination/lock-dossier';
import { type ApprovalInput, answerCases, type RowAnswer, takePlacesOf } from './approve-nominations';
import { seeCases } from './hold-cases';
import type { QuotaEntity } from './quota.entity';
import type { QuotaType } from './quota.type';
import { readQuotas } from './quotas.query';

/** What approving would do: the answer of each row, and the quotas as they would stand. */
export interface ApprovalPreview {
  readonly answers: readonly RowAnswer[];
  readonly quotas: readonly QuotaType[];
}

/**
 * Goes through the same steps as approving and moves the quotas in memory. It reads one moment of the database, which would not
 * let it write or hold anything: a preview waits for no approval and holds up none.
 */
export async function previewApproval(database: DataSource, act: Act, planId: string, input: ApprovalInput): Promise<ApprovalPreview> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('SET TRANSACTION READ ONLY');
    const db = runner.manager;
    const approved = new Map<string, Date>();
    const moved = new Map<string, QuotaEntity>();
    const ids = input.rows.map((row) => row.nominationId);
    const cases = await seeCases(db, act, ids);
    // Of one moment: what the first ledger was counted from counts for all of them.
    const counted = cases.find(({ nomination }) => nomination.planId === planId)?.ledgers.book.census.nominations;
    const answers = await answerCases(db, act, input, cases, async (each, facts) => {
      for (const row of takePlacesOf(each, facts).moved) moved.set(row.id, row);
      return approved.set(each.nomination.id, act.now);
    });
    return { answers, quotas: await readQuotas(db, { planId, now: act.now }, { approved: [...approved.keys()], moved, counted }) };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

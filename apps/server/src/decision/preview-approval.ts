import type { DataSource } from 'typeorm';
import type { Act } from '../nomination/lock-dossier';
import { approveNominations, type Row, type RowAnswer } from './approve-nominations';
import { type QuotaRow, readQuotas } from './quotas.query';

/** What approving would do: the answer of each row, and the quotas as they would stand. */
export interface ApprovalPreview {
  readonly answers: readonly RowAnswer[];
  readonly quotas: readonly QuotaRow[];
}

/** Approves and takes it all back: the preview is right because it is the thing itself. */
export async function previewApproval(database: DataSource, act: Act, planId: string, rows: readonly Row[]): Promise<ApprovalPreview> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction();
    const answers = await approveNominations(runner.manager, act, { rows });
    return { answers, quotas: await readQuotas(runner.manager, planId) };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

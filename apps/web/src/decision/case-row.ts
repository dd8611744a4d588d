import type { Text } from '@vinh-danh/domain/text';
import type { ShownRefusal } from '../ui/refusal-list';

/** A nomination to be decided, in the version that the reader sees. */
export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly nomineeName: string;
  readonly unitName: Text;
  readonly award: string;
  readonly awardName: Text;
}

/** What became of it: refused for these reasons, or done when there are none. */
export interface CaseAnswer {
  readonly nominationId: string;
  readonly refusals: readonly ShownRefusal[];
}

/** What was done to several at once, row by row. */
export interface Outcome {
  readonly act: 'approve' | 'refuse';
  readonly rows: readonly CaseRow[];
  readonly answers: readonly CaseAnswer[];
}

/** The versions as the server wants them. */
export function versionsOf(rows: readonly CaseRow[]) {
  return rows.map(({ id, version }) => ({ nominationId: id, version }));
}

/** Whether somebody else has changed one of them since it was read. */
export function isStale(answers: readonly CaseAnswer[]): boolean {
  return answers.some(({ refusals }) => refusals.some(({ code }) => code === 'STALE'));
}

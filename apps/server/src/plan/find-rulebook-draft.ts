import { problemsOf } from '@vinh-danh/domain/rulebook/problems-of';
import type { EntityManager } from 'typeorm';
import { isId } from '../graph/is-id';
import type { RulebookDraftType } from './rulebook-draft.type';

/** A draft as it was saved, with what its fields need to be worked out. */
export type ReadDraft = RulebookDraftType & { readonly basedOnId: string | null };

const DRAFTS = `
  SELECT draft.id, draft.plan_id AS "planId", draft.version, draft.rulebook, draft.updated_at AS "updatedAt",
         draft.based_on AS "basedOnId", account.display_name AS "updatedBy"
    FROM rulebook_draft draft JOIN account ON account.id = draft.updated_by JOIN plan ON plan.id = draft.plan_id`;

type DraftRow = Omit<ReadDraft, 'problems'>;

/** The draft of a plan's rules; null where nobody is writing one. */
export async function findRulebookDraft(db: EntityManager, planId: string): Promise<ReadDraft | null> {
  const [row]: DraftRow[] = isId(planId) ? await db.query(`${DRAFTS} WHERE draft.plan_id = $1`, [planId]) : [];
  return row ? readDraft(row) : null;
}

/** Every draft, that of the latest year first. */
export async function findRulebookDrafts(db: EntityManager): Promise<ReadDraft[]> {
  const rows: DraftRow[] = await db.query(`${DRAFTS} ORDER BY plan.year DESC`);
  return rows.map(readDraft);
}

function readDraft(row: DraftRow): ReadDraft {
  return { ...row, problems: problemsOf(row.rulebook) };
}

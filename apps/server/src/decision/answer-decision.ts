import { may } from '@vinh-danh/domain/access/permission.rule';
import { MOST_DECIDED_AT_ONCE } from '@vinh-danh/domain/decision/decision';
import type { Refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { badUserInput, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { judgeAnew } from '../nomination/judge-once';
import type { Act } from '../nomination/lock-dossier';
import type { NominationEntity } from '../nomination/nomination.entity';
import { findCurrentPlan } from '../plan/find-plan';

import { previewApproval } from './preview-approval';
import type { QuotaType } from './quota.type';
import { readQuotas } from './quotas.query';
import type { Row, RowAnswer } from './try-approvals';

interface Answer {
  readonly rows: readonly RowAnswer[];
  readonly quotas: readonly QuotaType[];
  readonly refusals: readonly Refusal[];
  readonly dryRun: boolean;
}

interface DecisionInput {
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
  readonly rows: readonly Row[];
}

/** Decides once, and answers row by row with the quotas as they then stand. */
export async function answerDecision<Input extends DecisionInput>(
  context: Context,
  mutation: string,
  input: Input,
  decision: (db: EntityManager, act: Act, input: Input) => Promise<readonly RowAnswer[]>,
): Promise<Answer> {
  const rows = sensible(input.rows);
  const act = actOf(context);
  const planId = await planOf(context, rows);
  let foreseen: readonly QuotaType[] | undefined;
  const { result, refusals, dryRun } = await decide(context, { mutation, idempotencyKey: input.idempotencyKey, input }, async (db) => {
    const answers = await decision(db, act, { ...input, rows });
    if (input.dryRun) foreseen = await readQuotas(db, { planId, now: context.now });
    return answers;
  });
  judgeAnew(context);
  return {
    rows: result ?? [],
    refusals,
    dryRun,
    quotas: foreseen ?? (await readQuotas(context.database.manager, { planId, now: context.now })),
  };
}

/** What approving would do; nothing is changed. */
export async function answerPreview(context: Context, rows: readonly Row[], reason: string | null): Promise<Answer> {
  const asked = sensible(rows);
  const { answers, quotas } = await previewApproval(context.database, actOf(context), await planOf(context, asked), {
    rows: asked,
    reason,
  });
  return { rows: answers, quotas, refusals: [], dryRun: true };
}

/** Why the viewer may not approve one nomination now. Those who decide nothing are told nothing. */
export async function approvalRefusals(context: Context, { id, version, planId }: NominationEntity): Promise<readonly Refusal[]> {
  const act = actOf(context);
  if (!may(act.viewer, 'decideNomination')) return [];
  const whose = await context.loaders.procedure.load(id);
  if (!whose || !may(act.viewer, 'decideNomination', whose)) return [];
  const { answers } = await previewApproval(context.database, act, planId, { rows: [{ nominationId: id, version }] });
  return answers.flatMap((answer) => answer.refusals);
}

function actOf(context: Context): Act {
  const { now, requestId, apiTokenId } = context;
  return { viewer: requireViewer(context), now, requestId, apiTokenId };
}

/** The plan whose quotas a decision moves: last year's review goes on when the plan of the new year is in force already. */
async function planOf({ database, now }: Context, [first]: readonly Row[]): Promise<string> {
  const [found]: { id: string }[] = await database.query('SELECT plan_id AS id FROM nomination WHERE id = $1', [first?.nominationId]);
  return found?.id ?? (await findCurrentPlan(database.manager, now)).plan.id;
}

/** The rows as the database writes their ids. */
function sensible(asked: readonly Row[]): Row[] {
  if (!asked.every((row) => isId(row.nominationId))) throw notFound();
  const rows = asked.map((row) => ({ ...row, nominationId: row.nominationId.toLowerCase() }));
  const distinct = new Set(rows.map((row) => row.nominationId)).size;
  if (rows.length >= 1 && rows.length <= MOST_DECIDED_AT_ONCE && distinct === rows.length) return rows;
  throw badUserInput({
    vi: `Mỗi lần quyết định từ 1 đến ${MOST_DECIDED_AT_ONCE} đề nghị, không trùng nhau.`,
    en: `Decide between 1 and ${MOST_DECIDED_AT_ONCE} nominations at a time, each once.`,
  });
}

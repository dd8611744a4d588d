import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import type { Context } from '../context';
import { findStage } from './find-stages';
import { judgeOneOf } from './judge-once';
import type { NominationEntity } from './nomination.entity';

/** Of a nomination what the viewer may know of its decision; as it was before the decision, as long as they may not know that there is one. */
export async function seenNomination(context: Context, nomination: NominationEntity): Promise<NominationEntity> {
  const { approvedAt, refusedAt, returnedAt, correctedAt } = nomination;
  if (!approvedAt && !refusedAt && !returnedAt && !correctedAt) return nomination;
  const { facts } = await findStage(context, nomination.id);
  const known = facts.nomination;
  const isDecisionKnown = known.approvedAt !== null || known.refusedAt !== null;
  const isHidden = !isDecisionKnown && (approvedAt ?? refusedAt) !== null;
  return {
    ...nomination,
    approvedAt: known.approvedAt,
    refusedAt: known.refusedAt,
    returnedAt: known.returnedAt ?? null,
    correctedAt: known.correctedAt ?? null,
    // A decision counts the version up by one, and nothing else changes it then.
    ...(isHidden && { decisionReason: null, version: nomination.version - 1, updatedAt: nomination.createdAt }),
  };
}

/** Where it stands, as the viewer may know it. */
export async function seenState(context: Context, nomination: NominationEntity) {
  const { of, award } = await judgeOneOf(context, nomination);
  return stateOfNomination(of.dossier, await seenNomination(context, nomination), award);
}

/** Whether the viewer may not know yet that it was decided, or sent back alone. */
export async function isKeptFromViewer(context: Context, nomination: NominationEntity): Promise<boolean> {
  return (await seenNomination(context, nomination)) !== nomination && (await findStage(context, nomination.id)).closeness !== undefined;
}

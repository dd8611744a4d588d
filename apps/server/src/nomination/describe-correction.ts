import { whyNotQualified } from '@vinh-danh/domain/nomination/appraise.rule';
import {
  whyNotConfirmCorrection,
  whyNotRecallCorrection,
  whyNotResendNomination,
  whyNotReturnNomination,
  whyNotTakeOverCorrection,
} from '@vinh-danh/domain/nomination/ask-again.rule';
import { whyNotSendNomination } from '@vinh-danh/domain/nomination/send.rule';
import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import type { CorrectionType } from './correction.type';
import { findAsker, findAskerPart, lookingOf } from './find-asker';
import { appraisedNominations } from './judge-dossier';
import { judgeOneOf } from './judge-once';
import type { NominationEntity } from './nomination.entity';
import { findOpenedSittings } from './opened-sittings.query';

/** How a nomination was sent back alone, and why each act on its correction would be refused now; null when it never was. */
export async function describeCorrection(context: Context, nomination: NominationEntity): Promise<CorrectionType | null> {
  const { askerPart, returnedAt, correctedAt } = nomination;
  const asker = await findAsker(context.database.manager, nomination.askerId);
  if (!asker || !askerPart) return null;
  const { of, nominee } = await judgeOneOf(context, nomination);
  const looking = lookingOf(requireViewer(context));
  const missing = of.sending.nominations
    .filter(({ id }) => id === nomination.id)
    .flatMap((each) => whyNotSendNomination(each, of.sending.meeting));
  const unmet = whyNotQualified(appraisedNominations(of).filter(({ id }) => id === nomination.id));
  return {
    askerName: asker.name,
    askerPart,
    returnedAt,
    correctedAt,
    resendRefusals: whyNotResendNomination(nominee.name, nomination, missing),
    recallRefusals: whyNotRecallCorrection(nominee.name, nomination),
    confirmRefusals: whyNotConfirmCorrection(nominee.name, nomination, { asker, looking }, unmet),
    takeOverRefusals: whyNotTakeOverCorrection(nominee.name, nomination, asker, looking, '…'),
  };
}

/** Why the viewer may not send this nomination back alone now. Empty when they may; null for those who never may. */
export async function returnRefusals(context: Context, nomination: NominationEntity): Promise<readonly Refusal[] | null> {
  const db = context.database.manager;
  const viewer = requireViewer(context);
  const unit = await context.loaders.stageFacts.load(nomination.id);
  if (!(await findAskerPart(db, viewer, unit.unitPath, context.now))) return null;
  const { of, award, nominee } = await judgeOneOf(context, nomination);
  return whyNotReturnNomination({
    nominee: nominee.name,
    state: stateOfNomination(of.dossier, nomination, award),
    events: nomination,
    opened: (await findOpenedSittings(db, [nomination.id])).get(nomination.id),
    asker: await findAsker(db, nomination.askerId),
    looking: lookingOf(viewer),
    flagged: 1,
    note: '',
  });
}

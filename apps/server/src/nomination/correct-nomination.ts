import { whyNotQualified } from '@vinh-danh/domain/nomination/appraise.rule';
import {
  awaitsLook,
  whyNotConfirmCorrection,
  whyNotRecallCorrection,
  whyNotResendNomination,
  whyNotTakeOverCorrection,
} from '@vinh-danh/domain/nomination/ask-again.rule';
import { whyNotSendNomination } from '@vinh-danh/domain/nomination/send.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { changeNomination } from './change-dossier';
import type { DossierEntity } from './dossier.entity';
import { findAsker, lookingOf } from './find-asker';
import { appraisedNominations, type JudgedDossier, judgeDossier } from './judge-dossier';
import type { JudgedNomination } from './judge-nomination';
import { keepSending } from './keep-sending';
import { type Act, lockNomination } from './lock-dossier';
import { lockForAsking } from './lock-for-asking';
import type { NominationEntity } from './nomination.entity';
import { tellAskerOfNomination } from './tell-of-correction';

interface Seen {
  readonly nominationId: string;
  readonly version: number;
}

/** The unit sends again the one nomination that was sent back to it. It goes to who asked, and on from where it was. */
export async function resendNomination(db: EntityManager, act: Act, input: Seen): Promise<{ nominationId: string }> {
  const held = await lockNomination(db, act, input, 'writeDossier');
  const { of, one } = await judgeOne(db, act, held);
  const { nomination } = held;
  const missing = of.sending.nominations
    .filter(({ id }) => id === nomination.id)
    .flatMap((each) => whyNotSendNomination(each, of.sending.meeting));
  refuseIf(whyNotResendNomination(one.nominee.name, nomination, missing));
  await keepSending(db, act, of, nomination.id);
  await tellAskerOfNomination(db, act, {
    dossier: held.dossier,
    nominationId: nomination.id,
    nominee: one.nominee.name,
    askerId: nomination.askerId,
  });
  const correctedAt = nomination.askerPart && awaitsLook(nomination.askerPart) ? act.now : null;
  return changeNomination(db, act, held, { returnedAt: null, correctedAt }, { action: 'resendNomination' });
}

/** The unit takes its correction back, until who asked for it has looked. */
export async function recallCorrection(db: EntityManager, act: Act, input: Seen): Promise<{ nominationId: string }> {
  const held = await lockNomination(db, act, input, 'writeDossier');
  const { one } = await judgeOne(db, act, held);
  refuseIf(whyNotRecallCorrection(one.nominee.name, held.nomination));
  return changeNomination(db, act, held, { returnedAt: act.now, correctedAt: null }, { action: 'recallCorrection' });
}

/** Who asked for a correction finds it good: the nomination goes on from where it was. */
export async function confirmCorrection(db: EntityManager, act: Act, input: Seen): Promise<{ nominationId: string }> {
  const held = await lockForAsking(db, act, input);
  const { of, one } = await judgeOne(db, act, held);
  const unmet = whyNotQualified(appraisedNominations(of).filter(({ id }) => id === held.nomination.id));
  const asked = { asker: await findAsker(db, held.nomination.askerId), looking: lookingOf(act.viewer) };
  refuseIf(whyNotConfirmCorrection(one.nominee.name, held.nomination, asked, unmet));
  return changeNomination(db, act, held, { correctedAt: null }, { action: 'confirmCorrection' });
}

/** Somebody else looks at a correction than who asked for it: on the record, with the reason. */
export async function takeOverCorrection(
  db: EntityManager,
  act: Act,
  input: Seen & { readonly reason: string },
): Promise<{ nominationId: string }> {
  const held = await lockForAsking(db, act, input);
  const { one } = await judgeOne(db, act, held);
  const asker = await findAsker(db, held.nomination.askerId);
  refuseIf(whyNotTakeOverCorrection(one.nominee.name, held.nomination, asker, lookingOf(act.viewer), input.reason));
  const taken = { askerId: act.viewer.accountId, askerPart: held.part };
  return changeNomination(db, act, held, taken, { action: 'takeOverCorrection', reason: input.reason.trim() });
}

async function judgeOne(
  db: EntityManager,
  { now }: Act,
  { dossier, nomination }: { readonly dossier: DossierEntity; readonly nomination: NominationEntity },
): Promise<{ of: JudgedDossier; one: JudgedNomination }> {
  const of = await judgeDossier(db, dossier, now);
  return { of, one: of.nominations.find((each) => each.nomination.id === nomination.id) as JudgedNomination };
}

import { type Refusal, refusal } from '../refusal';
import { whyTextTooLong } from '../text-length.rule';
import { type OpenedSitting, whyCouncilBegan } from './appraise.rule';
import { type DossierEvents, type NominationEvents, type NominationState, STATE_NAMES } from './dossier';
import { stateOf } from './state.rule';

/** In what part somebody asks for a correction of one nomination. */
export const ASKER_PARTS = ['OFFICE', 'SECRETARY', 'DIRECTOR'] as const;
export type AskerPart = (typeof ASKER_PARTS)[number];

/** Who asked for a correction. */
export interface Asker {
  readonly accountId: string;
  readonly name: string;
}

/** Whoever acts, with those in whose place they act. */
export interface Looking {
  readonly accountId: string;
  readonly standsInFor: readonly string[];
}

const isAsker = (asker: Asker, { accountId, standsInFor }: Looking) =>
  asker.accountId === accountId || standsInFor.includes(asker.accountId);

/** Why somebody may not look at this again: who asked for the correction does, or who stands in for them. */
export function whyNotAsker(asker: Asker | null, looking: Looking): Refusal[] {
  return !asker || isAsker(asker, looking) ? [] : [refusal('ASKER_LOOKS_AGAIN', { asker: asker.name })];
}

/** Why somebody of the Office may not take over what another asked for: nobody in particular did, they did, or they do not say why. */
export function whyNotTakeOver(dossier: DossierEvents, asker: Asker | null, looking: Looking, reason: string): Refusal[] {
  const state = stateOf(dossier);
  if (state !== 'SENT') return [refusal('DOSSIER_NOT_WITH_OFFICE', { state: STATE_NAMES[state].vi, stateEnglish: STATE_NAMES[state].en })];
  if (!asker) return [refusal('NOTHING_TO_TAKE_OVER', {})];
  if (asker.accountId === looking.accountId) return [refusal('ALREADY_YOURS', {})];
  return reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason);
}

/** The same of the correction of one nomination. */
export function whyNotTakeOverCorrection(
  nominee: string,
  { correctedAt }: NominationEvents,
  asker: Asker | null,
  looking: Looking,
  reason: string,
): Refusal[] {
  if (!correctedAt || !asker) return [refusal('NOTHING_TO_CHECK', { nominee })];
  if (asker.accountId === looking.accountId) return [refusal('ALREADY_YOURS', {})];
  return reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason);
}

/** What sending one nomination back asks. */
export interface SendingBack {
  readonly nominee: string;
  readonly state: NominationState;
  readonly events: NominationEvents;
  /** The sitting that has begun with it; one that is over stands in nobody's way. */
  readonly opened?: OpenedSitting;
  /** Who asked for the correction that it awaits a look at. */
  readonly asker: Asker | null;
  readonly looking: Looking;
  readonly flagged: number;
  readonly note: string;
}

/**
 * Why one nomination may not be sent back to its unit alone. It may between the Office's yes and the Director's word, while the council
 * is not dealing with it; what was corrected is sent back again by who asked for it.
 */
export function whyNotReturnNomination({ nominee, state, events, opened, asker, looking, flagged, note }: SendingBack): Refusal[] {
  const isCorrected = state === 'SENT' && Boolean(events.correctedAt);
  if (state !== 'ACCEPTED' && !isCorrected) {
    const stage = STATE_NAMES[state];
    return [refusal('NOT_READY_TO_SEND_BACK', { nominee, stage: stage.vi, stageEnglish: stage.en })];
  }
  const elsewhere = [
    ...whyCouncilBegan(nominee, opened?.decided ? undefined : opened),
    ...(isCorrected ? whyNotAsker(asker, looking) : []),
  ];
  if (elsewhere.length > 0) return elsewhere;
  return flagged > 0 || note.trim() !== '' ? [] : [refusal('NOTHING_SENT_BACK', {}, { field: 'note' })];
}

/** Why a nomination that was sent back alone may not be sent again: it was not, or something in it is still missing. */
export function whyNotResendNomination(
  nominee: string,
  { returnedAt, withdrawnAt }: NominationEvents,
  missing: readonly Refusal[],
): readonly Refusal[] {
  return returnedAt && !withdrawnAt ? missing : [refusal('NOT_SENT_BACK', { nominee })];
}

/** Why a correction may not be passed: there is none, somebody else asked for it, or it does not meet a criterion. */
export function whyNotConfirmCorrection(
  nominee: string,
  { correctedAt }: NominationEvents,
  { asker, looking }: { readonly asker: Asker | null; readonly looking: Looking },
  unmet: readonly Refusal[],
): readonly Refusal[] {
  if (!correctedAt) return [refusal('NOTHING_TO_CHECK', { nominee })];
  const elsewhere = whyNotAsker(asker, looking);
  return elsewhere.length > 0 ? elsewhere : unmet;
}

/** Why the unit may not take its correction back: it has been looked at, or was never sent. */
export function whyNotRecallCorrection(nominee: string, { correctedAt, returnedAt }: NominationEvents): Refusal[] {
  if (correctedAt) return [];
  return [returnedAt ? refusal('NOTHING_TO_CHECK', { nominee }) : refusal('ASKER_HAS_LOOKED', { nominee })];
}

/** Who looks at a correction: the Director with their decision, so that nothing waits for another word of theirs. */
export function awaitsLook(part: AskerPart): boolean {
  return part !== 'DIRECTOR';
}

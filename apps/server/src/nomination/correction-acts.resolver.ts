import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { answerWithDossier, answerWithNomination } from './answer-act';
import { confirmCorrection, recallCorrection, resendNomination, takeOverCorrection } from './correct-nomination';
import { TakeOverDossierInput } from './dossier.input';
import { DossierPayload } from './dossier.type';
import {
  ConfirmCorrectionInput,
  RecallCorrectionInput,
  ResendNominationInput,
  ReturnNominationInput,
  TakeOverCorrectionInput,
} from './nomination.input';
import { NominationPayload } from './nomination.type';
import { returnNomination } from './return-nomination';
import { takeOverDossier } from './take-over-dossier';

const INPUT = { description: 'What is asked for.' };

/** One nomination sent back alone, and who looks again at what was corrected. */
@Resolver()
export class CorrectionActsResolver {
  @Mutation(() => NominationPayload, {
    description: 'The council’s secretary, the Director or the Office sends one nomination back; only what is flagged reopens.',
  })
  returnNomination(
    @Arg('input', () => ReturnNominationInput, INPUT) input: ReturnNominationInput,
    @Ctx() context: Context,
  ): Promise<NominationPayload> {
    return answerWithNomination(context, 'returnNomination', input, returnNomination);
  }

  @Mutation(() => NominationPayload, { description: 'The unit sends the corrected nomination again: it goes to who asked for it.' })
  resendNomination(
    @Arg('input', () => ResendNominationInput, INPUT) input: ResendNominationInput,
    @Ctx() context: Context,
  ): Promise<NominationPayload> {
    return answerWithNomination(context, 'resendNomination', input, resendNomination);
  }

  @Mutation(() => NominationPayload, { description: 'The unit takes its correction back, until who asked for it has looked.' })
  recallCorrection(
    @Arg('input', () => RecallCorrectionInput, INPUT) input: RecallCorrectionInput,
    @Ctx() context: Context,
  ): Promise<NominationPayload> {
    return answerWithNomination(context, 'recallCorrection', input, recallCorrection);
  }

  @Mutation(() => NominationPayload, { description: 'Who asked for a correction finds it good: the nomination goes on from where it was.' })
  confirmCorrection(
    @Arg('input', () => ConfirmCorrectionInput, INPUT) input: ConfirmCorrectionInput,
    @Ctx() context: Context,
  ): Promise<NominationPayload> {
    return answerWithNomination(context, 'confirmCorrection', input, confirmCorrection);
  }

  @Mutation(() => NominationPayload, { description: 'Somebody else looks at a correction than who asked for it.' })
  takeOverCorrection(
    @Arg('input', () => TakeOverCorrectionInput, INPUT) input: TakeOverCorrectionInput,
    @Ctx() context: Context,
  ): Promise<NominationPayload> {
    return answerWithNomination(context, 'takeOverCorrection', input, takeOverCorrection);
  }

  @Mutation(() => DossierPayload, { description: 'Somebody else of the Office looks again at a dossier than who sent it back.' })
  takeOverDossier(
    @Arg('input', () => TakeOverDossierInput, INPUT) input: TakeOverDossierInput,
    @Ctx() context: Context,
  ): Promise<DossierPayload> {
    return answerWithDossier(context, 'takeOverDossier', input, takeOverDossier);
  }
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { acceptDossier } from './accept-dossier';
import { addNominees } from './add-nominees';
import { answerWithDossier, answerWithNomination } from './answer-act';
import { createDossier } from './create-dossier';
import {
  AcceptDossierInput,
  AddNomineesInput,
  CreateDossierInput,
  RecallDossierInput,
  ReturnDossierInput,
  SaveUnitMeetingInput,
  SendDossierInput,
  WithdrawDossierInput,
} from './dossier.input';
import { DossierPayload } from './dossier.type';
import { RecordFindingInput, RemoveAttachmentInput, RemoveNominationInput, SaveNominationInput } from './nomination.input';
import { NominationPayload } from './nomination.type';
import { recallDossier } from './recall-dossier';
import { recordFinding } from './record-finding';
import { removeAttachment } from './remove-attachment';
import { removeNomination } from './remove-nomination';
import { returnDossier } from './return-dossier';
import { saveNomination } from './save-nomination';
import { saveUnitMeeting } from './save-unit-meeting';
import { sendDossier } from './send-dossier';
import { withdrawDossier } from './withdraw-dossier';

const INPUT = { description: 'What is asked for.' };

/** What a unit does with its dossiers, and what the Office does with those that it received. */
@Resolver()
export class DossierActsResolver {
  @Mutation(() => DossierPayload, { description: 'Begins a dossier of a unit.' })
  createDossier(
    @Arg('input', () => CreateDossierInput, INPUT) input: CreateDossierInput,
    @Ctx() context: Context,
  ): Promise<DossierPayload> {
    return answerWithDossier(context, 'createDossier', input, createDossier);
  }

  @Mutation(() => DossierPayload, { description: 'Keeps what is known of the unit meeting so far.' })
  saveUnitMeeting(
    @Arg('input', () => SaveUnitMeetingInput, INPUT) input: SaveUnitMeetingInput,
    @Ctx() context: Context,
  ): Promise<DossierPayload> {
    return answerWithDossier(context, 'saveUnitMeeting', input, saveUnitMeeting);
  }

  @Mutation(() => DossierPayload, { description: 'Nominates several people or collectives for one award: all of them or none.' })
  addNominees(@Arg('input', () => AddNomineesInput, INPUT) input: AddNomineesInput, @Ctx() context: Context): Promise<DossierPayload> {
    return answerWithDossier(context, 'addNominees', input, addNominees);
  }

  @Mutation(() => NominationPayload, { description: 'Keeps votes, achievements, attestations and initiatives of one nomination.' })
  saveNomination(
    @Arg('input', () => SaveNominationInput, INPUT) input: SaveNominationInput,
    @Ctx() context: Context,
  ): Promise<NominationPayload> {
    return answerWithNomination(context, 'saveNomination', input, saveNomination);
  }

  @Mutation(() => DossierPayload, { description: 'Takes a nominee off the dossier.' })
  removeNomination(
    @Arg('input', () => RemoveNominationInput, INPUT) input: RemoveNominationInput,
    @Ctx() context: Context,
  ): Promise<DossierPayload> {
    return answerWithDossier(context, 'removeNomination', input, removeNomination);
  }

  @Mutation(() => DossierPayload, { description: 'Takes a file off the dossier.' })
  removeAttachment(
    @Arg('input', () => RemoveAttachmentInput, INPUT) input: RemoveAttachmentInput,
    @Ctx() context: Context,
  ): Promise<DossierPayload> {
    return answerWithDossier(context, 'removeAttachment', input, removeAttachment);
  }

  @Mutation(() => DossierPayload, { description: 'Sends a dossier to the Office; the answer carries its receipt.' })
  sendDossier(@Arg('input', () => SendDossierInput, INPUT) input: SendDossierInput, @Ctx() context: Context): Promise<DossierPayload> {
    return answerWithDossier(context, 'sendDossier', input, sendDossier);
  }

  @Mutation(() => DossierPayload, { description: 'Takes a dossier back before the Office acts on it.' })
  recallDossier(
    @Arg('input', () => RecallDossierInput, INPUT) input: RecallDossierInput,
    @Ctx() context: Context,
  ): Promise<DossierPayload> {
    return answerWithDossier(context, 'recallDossier', input, recallDossier);
  }

  @Mutation(() => DossierPayload, { description: 'Gives up a dossier with all its nominations, before any of them is decided.' })
  withdrawDossier(
    @Arg('input', () => WithdrawDossierInput, INPUT) input: WithdrawDossierInput,
    @Ctx() context: Context,
  ): Promise<DossierPayload> {
    return answerWithDossier(context, 'withdrawDossier', input, withdrawDossier);
  }

  @Mutation(() => NominationPayload, { description: 'The Office settles a criterion that no rule could tell.' })
  recordFinding(
    @Arg('input', () => RecordFindingInput, INPUT) input: RecordFindingInput,
    @Ctx() context: Context,
  ): Promise<NominationPayload> {
    return answerWithNomination(context, 'recordFinding', input, recordFinding);
  }

  @Mutation(() => DossierPayload, { description: 'The Office accepts a dossier: its nominations go to the Director.' })
  acceptDossier(
    @Arg('input', () => AcceptDossierInput, INPUT) input: AcceptDossierInput,
    @Ctx() context: Context,
  ): Promise<DossierPayload> {
    return answerWithDossier(context, 'acceptDossier', input, acceptDossier);
  }

  @Mutation(() => DossierPayload, { description: 'The Office sends a dossier back; only what it flags reopens.' })
  returnDossier(
    @Arg('input', () => ReturnDossierInput, INPUT) input: ReturnDossierInput,
    @Ctx() context: Context,
  ): Promise<DossierPayload> {
    return answerWithDossier(context, 'returnDossier', input, returnDossier);
  }
}

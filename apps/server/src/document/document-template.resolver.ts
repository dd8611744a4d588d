import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { ChooseTemplateInput, SetLetterheadInput } from './document.input';
import { ChooseTemplatePayload, LetterheadType, SetLetterheadPayload, TemplateShelfType } from './document-template.type';
import { findTemplates } from './find-templates';
import { readLetterhead } from './gather/letterhead';
import { permitDocument } from './permit-document';
import { setLetterhead } from './set-letterhead';
import { chooseTemplate } from './take-template';

/** Templates that the Office edits in Word. A file is sent to `POST /files/templates`. */
@Resolver(() => TemplateShelfType)
export class DocumentTemplateResolver {
  @Query(() => [TemplateShelfType], { description: 'The templates of every kind of document, with what they may hold.' })
  async templateShelves(@Ctx() context: Context): Promise<TemplateShelfType[]> {
    await permitDocument(context.database.manager, context, 'readDocument');
    return findTemplates(context.database.manager);
  }

  @Query(() => LetterheadType, { description: 'What stands at the head of documents.' })
  async letterhead(@Ctx() context: Context): Promise<LetterheadType> {
    await permitDocument(context.database.manager, context, 'readDocument');
    return readLetterhead(context.database.manager);
  }

  @Mutation(() => ChooseTemplatePayload, { description: 'Uses a template from now on, or again the one that came with the program.' })
  async chooseTemplate(
    @Arg('input', () => ChooseTemplateInput, { description: 'Which template.' }) input: ChooseTemplateInput,
    @Ctx() context: Context,
  ): Promise<ChooseTemplatePayload> {
    const { idempotencyKey } = input;
    const { refusals, dryRun } = await decide(context, { mutation: 'chooseTemplate', idempotencyKey, input }, (db) =>
      chooseTemplate(db, context, input),
    );
    const [shelf] = await findTemplates(context.database.manager, [input.kind]);
    return { shelf: shelf as TemplateShelfType, refusals, dryRun };
  }

  @Mutation(() => SetLetterheadPayload, { description: 'Sets what stands at the head of documents.' })
  async setLetterhead(
    @Arg('input', () => SetLetterheadInput, { description: 'The head.' }) input: SetLetterheadInput,
    @Ctx() context: Context,
  ): Promise<SetLetterheadPayload> {
    const { idempotencyKey } = input;
    const { refusals, dryRun } = await decide(context, { mutation: 'setLetterhead', idempotencyKey, input }, (db) =>
      setLetterhead(db, context, input),
    );
    return { letterhead: await readLetterhead(context.database.manager), refusals, dryRun };
  }
}

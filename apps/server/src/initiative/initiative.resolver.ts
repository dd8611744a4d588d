import type { InitiativeLevel } from '@vinh-danh/domain/people/nominee';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import type { Context } from '../context';
import { type Connection, PageArgs } from '../graph/connection.type';
import { decide } from '../graph/decide';
import { InitiativeKindEnum, InitiativeLevelEnum } from '../people/fact-enums.type';
import { fileInitiative, withdrawInitiative } from './file-initiative';
import { findInitiativeFiling, findInitiativeFilings } from './find-initiatives';
import { FileInitiativeInput, RecogniseInitiativeInput, RefuseInitiativeInput, WithdrawInitiativeInput } from './initiative.input';
import { FiledInitiativeConnection, FiledInitiativeType, InitiativePayload, LevelRecognitionType } from './initiative.type';
import { recogniseInitiative, refuseInitiative } from './review-initiative';

const INPUT = { description: 'What is asked for.' };

/** Initiatives: filed by their authors, considered by a council, recognised level by level. */
@Resolver(() => FiledInitiativeType)
export class InitiativeResolver {
  @FieldResolver(() => InitiativeKindEnum, { description: 'What kind of work it is.' })
  kind(@Root() { kind }: FiledInitiativeType): FiledInitiativeType['kind'] {
    return kind;
  }

  @FieldResolver(() => InitiativeLevelEnum, { description: 'The level aimed at; once recognised, that of its first recognition.' })
  level(@Root() { level }: FiledInitiativeType): InitiativeLevel {
    return level;
  }

  @Query(() => FiledInitiativeConnection, {
    description: 'Initiatives that were filed, the latest first: one’s own, or those of the units that one may read.',
  })
  initiatives(
    @Arg('own', () => Boolean, { defaultValue: true, description: 'Only the viewer’s own.' }) own: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<FiledInitiativeType>> {
    return findInitiativeFilings(context, { own }, page);
  }

  @Query(() => FiledInitiativeType, { description: 'One initiative that was filed. NOT_FOUND for one that the viewer may not read.' })
  initiative(@Arg('id', () => ID, { description: 'The initiative.' }) id: string, @Ctx() context: Context): Promise<FiledInitiativeType> {
    return findInitiativeFiling(context, id);
  }

  @Mutation(() => InitiativePayload, { description: 'Files an initiative of the viewer’s own, within the plan’s window.' })
  fileInitiative(
    @Arg('input', () => FileInitiativeInput, INPUT) input: FileInitiativeInput,
    @Ctx() context: Context,
  ): Promise<InitiativePayload> {
    return actOn(context, 'fileInitiative', input, fileInitiative);
  }

  @Mutation(() => InitiativePayload, { description: 'Takes an initiative back that is not before the council. By one of its authors.' })
  withdrawInitiative(
    @Arg('input', () => WithdrawInitiativeInput, INPUT) input: WithdrawInitiativeInput,
    @Ctx() context: Context,
  ): Promise<InitiativePayload> {
    return actOn(context, 'withdrawInitiative', input, withdrawInitiative);
  }

  @Mutation(() => InitiativePayload, { description: 'Records a decision of recognition at a level. By the Office.' })
  recogniseInitiative(
    @Arg('input', () => RecogniseInitiativeInput, INPUT) input: RecogniseInitiativeInput,
    @Ctx() context: Context,
  ): Promise<InitiativePayload> {
    return actOn(context, 'recogniseInitiative', input, recogniseInitiative);
  }

  @Mutation(() => InitiativePayload, { description: 'Notes that an initiative is not recognised, and why. By the Office.' })
  refuseInitiative(
    @Arg('input', () => RefuseInitiativeInput, INPUT) input: RefuseInitiativeInput,
    @Ctx() context: Context,
  ): Promise<InitiativePayload> {
    return actOn(context, 'refuseInitiative', input, refuseInitiative);
  }
}

@Resolver(() => LevelRecognitionType)
export class LevelRecognitionResolver {
  @FieldResolver(() => InitiativeLevelEnum, { description: 'At which level.' })
  level(@Root() { level }: LevelRecognitionType): InitiativeLevel {
    return level;
  }
}

/** Decides once, and answers with the initiative as it is now. */
async function actOn<Input extends { readonly idempotencyKey: string; readonly dryRun: boolean }>(
  context: Context,
  mutation: string,
  input: Input,
  decision: (db: EntityManager, actor: Actor, input: Input) => Promise<string>,
): Promise<InitiativePayload> {
  const { idempotencyKey, ...asked } = input;
  const { kept, refusals, dryRun } = await decide(context, { mutation, idempotencyKey, input: asked }, (db) =>
    decision(db, context, input),
  );
  const initiative = kept === null ? null : await findInitiativeFiling(context, kept);
  return { initiative, refusals: [...refusals] as InitiativePayload['refusals'], dryRun };
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { JsonObjectScalar } from '../graph/json-object-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { PlanType } from './plan.type';

@ObjectType('RulebookProblem', { description: 'Why a rulebook cannot be published: where, and the reason.', simpleResolvers: true })
export class RulebookProblemType {
  @Field(() => String, { description: 'A path into the rulebook such as `layers.0.awards.1.condition.of.2.kind`; empty for the whole.' })
  place!: string;

  @Field(() => TextType, { description: 'What is wrong there.' })
  reason!: TextType;

  @Field(() => CitationType, { nullable: true, description: 'The clause above that a looser rule breaks; null for other problems.' })
  breaks?: CitationType | null;
}

@ObjectType('RulebookDraft', {
  description: 'The rules of a plan as they are being written. A draft may be invalid; it is kept all the same, with its problems.',
  simpleResolvers: true,
})
export class RulebookDraftType {
  @Field(() => ID, { description: 'Key of the draft.' })
  id!: string;

  @Field(() => ID, { description: 'The plan whose rules they will be.' })
  planId!: string;

  @Field(() => Int, { description: 'Counts up with every change: send it along to save or to publish.' })
  version!: number;

  @Field(() => JsonObjectScalar, { description: 'The rules as data, as they were last saved.' })
  rulebook!: object;

  @Field(() => Date, { description: 'When it was last saved.' })
  updatedAt!: Date;

  @Field(() => String, { description: 'Who last saved it.' })
  updatedBy!: string;

  @Field(() => [RulebookProblemType], { description: 'Everything that stands against publishing it; empty when nothing does.' })
  problems!: readonly RulebookProblemType[];
}

@ObjectType('RulebookDraftPayload', { description: 'A draft after an act on it, or why the act was refused.', simpleResolvers: true })
export class RulebookDraftPayload {
  @Field(() => RulebookDraftType, { nullable: true, description: 'The draft as it is now; null when refused, and once discarded.' })
  draft!: RulebookDraftType | null;

  @Field(() => [RefusalType], { description: 'Why nothing was done; empty when it was.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('CreatePlanPayload', { description: 'What became of a new plan.', simpleResolvers: true })
export class CreatePlanPayload {
  @Field(() => PlanType, { nullable: true, description: 'The plan; null when refused, and in a dry run.' })
  plan!: PlanType | null;

  @Field(() => RulebookDraftType, { nullable: true, description: 'The draft of its rules; null when refused, and in a dry run.' })
  draft!: RulebookDraftType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when made.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

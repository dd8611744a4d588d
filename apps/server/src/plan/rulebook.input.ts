import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { JsonObjectScalar } from '../graph/json-object-scalar';

@InputType()
class Act {
  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Where rules begin. At most one; without any, with the newest version of the plan, or else with nothing.' })
export class RulebookOriginInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A published version, of this plan or of another: its dates move to the year of the plan.',
  })
  versionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of a regime: the law alone, or an example that is complete.' })
  regime?: string | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: 'Rules as data, e.g. from a file that another organisation exported.' })
  rulebook?: object | null;
}

@InputType({ description: 'Begins the rules of a plan anew.' })
export class StartRulebookDraftInput extends Act {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => RulebookOriginInput, { nullable: true, description: 'Where to begin.' })
  from?: RulebookOriginInput | null;
}

@InputType()
class DraftAct extends Act {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => Int, { description: 'The version of the draft that the act rests on.' })
  version!: number;
}

@InputType({ description: 'Keeps a draft as it is now, valid or not.' })
export class SaveRulebookDraftInput extends DraftAct {
  @Field(() => JsonObjectScalar, { description: 'The whole rulebook.' })
  rulebook!: object;
}

@InputType({ description: 'Gives up a draft. The audit trail keeps what it said.' })
export class DiscardRulebookDraftInput extends DraftAct {}

@InputType({ description: 'Publishes a draft as the next version of the rules.' })
export class PublishRulebookInput extends DraftAct {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Number of the decision that it rests on; at most 80 characters.' })
  decisionNumber!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;
}

@InputType({ description: 'A heading of the plan with its paragraphs.' })
export class PlanSectionInput {
  @Field(() => String, { description: 'Heading, without its number.' })
  title!: string;

  @Field(() => [String], { description: 'Its paragraphs, one text each; they are numbered in this order.' })
  paragraphs!: string[];
}

@InputType({ description: 'The plan of a new year. It comes into force when its rules are published.' })
export class CreatePlanInput extends Act {
  @Field(() => Int, { description: 'Its year; one plan to a year.' })
  year!: number;

  @Field(() => String, { description: 'Its number as written, e.g. `05/KH-KHCN`.' })
  number!: string;

  @Field(() => String, { description: 'Its title in Vietnamese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its title in English; without it, the Vietnamese one.' })
  englishTitle?: string | null;

  @Field(() => DayScalar, { description: 'When it was issued.' })
  issuedOn!: string;

  @Field(() => [PlanSectionInput], { defaultValue: [], description: 'Its own text, as far as it is to be read here.' })
  sections!: PlanSectionInput[];

  @Field(() => RulebookOriginInput, {
    nullable: true,
    description: 'Where its rules begin; without it, with the newest version of the year before.',
  })
  from?: RulebookOriginInput | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;
}

import { INITIATIVE_STATES, type InitiativeState } from '@vinh-danh/domain/initiative/initiative.rule';
import type { InitiativeLevel } from '@vinh-danh/domain/people/nominee';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';

export const InitiativeStateEnum = Object.fromEntries(INITIATIVE_STATES.map((state) => [state, state])) as {
  [State in InitiativeState]: State;
};
registerEnumType(InitiativeStateEnum, {
  name: 'InitiativeState',
  description: 'Where an initiative stands. Its authors do not learn what the council decided before it is recognised or refused.',
  valuesConfig: {
    FILED: { description: 'Filed, and waiting for the council.' },
    BEFORE_COUNCIL: { description: 'On the agenda of the council.' },
    PASSED: { description: 'The council passed it; the decision of recognition is still to be recorded.' },
    NOT_PASSED: { description: 'The council did not pass it; the notice is still to be given.' },
    RECOGNISED: { description: 'Recognised by a decision.' },
    REFUSED: { description: 'Not recognised; the notice says why.' },
    WITHDRAWN: { description: 'Taken back by its authors.' },
  },
});

@ObjectType('FilingAuthor', { description: 'Who wrote an initiative.', simpleResolvers: true })
export class InitiativeAuthorType {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;
}

@ObjectType('LevelRecognition', { description: 'A recognition at a level.', simpleResolvers: true })
export class LevelRecognitionType {
  /** A field of the resolver: the enum belongs to people. */
  level!: InitiativeLevel;

  @Field(() => DayScalar, { description: 'When.' })
  decidedOn!: string;

  @Field(() => String, { description: 'By which decision.' })
  decisionNumber!: string;
}

@ObjectType('FiledInitiative', { description: 'An initiative as its authors filed it, and what became of it.', simpleResolvers: true })
export class FiledInitiativeType {
  @Field(() => ID, { description: 'Key of the initiative.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its changes.' })
  version!: number;

  @Field(() => String, { description: 'Number of its receipt.' })
  receiptNumber!: string;

  /** With `level` a field of the resolver: the enums belong to people. */
  kind!: 'INITIATIVE' | 'RESEARCH';

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  level!: InitiativeLevel;

  @Field(() => String, { description: 'What it consists in.' })
  description!: string;

  @Field(() => String, { description: 'Its effect, and where it is used.' })
  effect!: string;

  @Field(() => TextType, { description: 'The unit of the one who filed it.' })
  unit!: { vi: string; en: string };

  @Field(() => [InitiativeAuthorType], { description: 'Its authors.' })
  authors!: readonly InitiativeAuthorType[];

  @Field(() => Date, { description: 'When it was filed.' })
  filedAt!: Date;

  @Field(() => InitiativeStateEnum, { description: 'Where it stands.' })
  state!: InitiativeState;

  @Field(() => [LevelRecognitionType], { description: 'Its recognitions, the first one first.' })
  recognitions!: readonly LevelRecognitionType[];

  @Field(() => String, { nullable: true, description: 'Why it was not recognised.' })
  refuseReason!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer is one of its authors.' })
  isOwn!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer records what became of it.' })
  mayReview!: boolean;

  @Field(() => [RefusalType], { description: 'Why it may not be withdrawn; empty: it may. For its authors.' })
  withdrawRefusals!: readonly RefusalType[];
}

export const FiledInitiativeConnection = connectionType(FiledInitiativeType, 'FiledInitiative');

@ObjectType('InitiativePayload', { description: 'What became of an act on an initiative.', simpleResolvers: true })
export class InitiativePayload {
  @Field(() => FiledInitiativeType, { nullable: true, description: 'The initiative as it is now; null when refused, and in a dry run.' })
  initiative!: FiledInitiativeType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

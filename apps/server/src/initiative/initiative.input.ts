import type { InitiativeLevel } from '@vinh-danh/domain/people/nominee';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { InitiativeKindEnum, InitiativeLevelEnum } from '../people/fact-enums.type';

@InputType()
abstract class InitiativeAct {
  @Field(() => ID, { description: 'A UUID made when the form opens: the same request sent twice is done once.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;
}

@InputType({ description: 'An initiative as its authors file it.' })
export class FileInitiativeInput extends InitiativeAct {
  @Field(() => InitiativeKindEnum, { description: 'What kind of work it is.' })
  kind!: 'INITIATIVE' | 'RESEARCH';

  @Field(() => String, { description: 'What it is called; at most 300 characters.' })
  title!: string;

  @Field(() => InitiativeLevelEnum, { description: 'The level aimed at.' })
  level!: InitiativeLevel;

  @Field(() => String, { description: 'What it consists in; at most 10,000 characters.' })
  description!: string;

  @Field(() => String, { description: 'Its effect, and where it is used; at most 10,000 characters.' })
  effect!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Who wrote it as well.' })
  coauthorIds!: string[];
}

@InputType({ description: 'Which initiative is taken back.' })
export class WithdrawInitiativeInput extends InitiativeAct {
  @Field(() => ID, { description: 'The initiative.' })
  initiativeId!: string;

  @Field(() => Int, { description: 'Its version as last read.' })
  version!: number;
}

@InputType({ description: 'A decision of recognition.' })
export class RecogniseInitiativeInput extends WithdrawInitiativeInput {
  @Field(() => InitiativeLevelEnum, { description: 'At which level.' })
  level!: InitiativeLevel;

  @Field(() => DayScalar, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;
}

@InputType({ description: 'Which initiative is not recognised, and why.' })
export class RefuseInitiativeInput extends WithdrawInitiativeInput {
  @Field(() => String, { description: 'The reason, which the authors will read.' })
  reason!: string;
}

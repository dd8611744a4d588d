import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { TextType } from '../graph/text.type';
import { DeadlineExtensionType, PlanWindowType } from './plan-window.type';

const SlackEndEnum = { OPENING: 'OPENING', CLOSE: 'CLOSE' } as const;
registerEnumType(SlackEndEnum, {
  name: 'SlackEnd',
  description: 'Up to where the room before a step that waits is counted.',
  valuesConfig: {
    OPENING: { description: 'To its beginning.' },
    CLOSE: { description: 'To its end, since it has no beginning of its own.' },
  },
});

@ObjectType('Slack', { description: 'How much room a step leaves to the next one that waits for it.', simpleResolvers: true })
export class SlackType {
  @Field(() => ID, { description: 'Key of the deadline that waits.' })
  to!: string;

  @Field(() => TextType, { description: 'What the step that waits is called.' })
  name!: TextType;

  @Field(() => Int, { description: 'Working days between the two; negative when they overlap.' })
  workingDays!: number;

  @Field(() => SlackEndEnum, { description: 'Up to where it is counted.' })
  until!: keyof typeof SlackEndEnum;

  @Field(() => Boolean, { description: 'Whether the step that waits counts from this one, so that it moves along.' })
  moves!: boolean;
}

@ObjectType('DeadlinePause', { description: 'A time in which the clock of a deadline stood still, on the record.', simpleResolvers: true })
export class DeadlinePauseType {
  @Field(() => ID, { description: 'Key of the pause.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'For which unit; null: for all.' })
  unitId?: string | null;

  @Field(() => TextType, { nullable: true, description: 'Name of that unit.' })
  unit!: TextType | null;

  @Field(() => Date, { description: 'Since when.' })
  from!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when; null while it lasts.' })
  until!: Date | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Who stopped it.' })
  beganBy!: string;

  @Field(() => String, { nullable: true, description: 'Who let it go on.' })
  endedBy!: string | null;
}

@ObjectType('ChainStep', { description: 'One step of a chain with its own budget of days.', simpleResolvers: true })
export class ChainStepType {
  @Field(() => ID, { description: 'Key of the step.' })
  id!: string;

  @Field(() => TextType, { description: 'What is done.' })
  name!: TextType;

  @Field(() => TextType, { description: 'Who does it.' })
  actor!: TextType;

  @Field(() => TextType, { description: 'Its budget, e.g. "10 ngày làm việc".' })
  budget!: TextType;

  @Field(() => Date, { nullable: true, description: 'When it begins; null while that is not known.' })
  opensAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when: this instant is already too late.' })
  closesAt!: Date | null;
}

@ObjectType('CalendarStep', { description: 'A step of the year.', simpleResolvers: true })
export class CalendarStepType {
  @Field(() => PlanWindowType, { description: 'Its window.' })
  window!: PlanWindowType;

  @Field(() => TextType, { description: 'The rule as a sentence, before extensions and pauses.' })
  rule!: TextType;

  @Field(() => Int, { nullable: true, description: 'On how many working days it is open; null while either end is not known.' })
  workingDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days that are left, today included; null unless it is open.' })
  workingDaysLeft!: number | null;

  @Field(() => SlackType, { nullable: true, description: 'The room before the next step that waits for it; null where none waits.' })
  slack!: SlackType | null;

  @Field(() => Boolean, { description: 'Whether it ends only after a step that waits for it has begun.' })
  isLate!: boolean;

  @Field(() => Date, { nullable: true, description: 'Until when acts are still taken, marked as late; null without grace.' })
  graceUntil!: Date | null;

  @Field(() => TextType, { nullable: true, description: 'What the grace means.' })
  graceNote!: TextType | null;

  @Field(() => DayScalar, { nullable: true, description: 'The exceptional latest day, beyond which no extension reaches.' })
  latest!: string | null;

  @Field(() => TextType, { nullable: true, description: 'Who acts instead of those who miss it.' })
  missedActor!: TextType | null;

  @Field(() => TextType, { nullable: true, description: 'What else follows for those who miss it.' })
  missedConsequence!: TextType | null;

  @Field(() => [DeadlineExtensionType], { description: 'Its extensions on the record that hold in this case, the first first.' })
  extensions!: readonly DeadlineExtensionType[];

  @Field(() => [DeadlinePauseType], { description: 'Its pauses on the record that hold in this case, the first first.' })
  pauses!: readonly DeadlinePauseType[];

  @Field(() => DeadlinePauseType, { nullable: true, description: 'The pause in which its clock stands still now.' })
  paused!: DeadlinePauseType | null;

  @Field(() => [ChainStepType], { description: 'The chain by which it closes; empty where it has none.' })
  chain!: readonly ChainStepType[];
}

@ObjectType('DayOff', {
  description: 'A day that is not counted as a working day, or one that is, in departure from the week.',
  simpleResolvers: true,
})
export class DayOffType {
  @Field(() => DayScalar, { description: 'Which day.' })
  day!: string;

  @Field(() => TextType, { description: 'Why.' })
  name!: TextType;

  @Field(() => Boolean, { description: 'Whether it is worked after all.' })
  isWorked!: boolean;
}

@ObjectType('YearCalendar', { description: 'The year of a plan worked out from its rules, as it holds for a case.', simpleResolvers: true })
export class YearCalendarType {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => Int, { description: 'Its year.' })
  year!: number;

  @Field(() => TextType, { nullable: true, description: 'The unit for which it holds; null: for all.' })
  unit!: TextType | null;

  @Field(() => Date, { description: 'The moment for which it was worked out.' })
  now!: Date;

  @Field(() => [CalendarStepType], { description: 'In the order of time; those without any date come last.' })
  steps!: readonly CalendarStepType[];

  @Field(() => Int, { description: 'How many steps have begun: today stands before the one with this index.' })
  today!: number;

  @Field(() => [DayOffType], {
    description: 'Public holidays, days off and days worked in their place, which working days leave out or take in.',
  })
  daysOff!: readonly DayOffType[];

  @Field(() => Boolean, { description: 'Whether the viewer may enter an extension.' })
  mayExtend!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may stop a clock.' })
  mayPause!: boolean;
}

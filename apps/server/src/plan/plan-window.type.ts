import { WINDOW_STATES, type WindowState } from '@vinh-danh/domain/plan/window.rule';
import type { EventKey } from '@vinh-danh/domain/rulebook/deadline';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';

export const WindowStateEnum = Object.fromEntries(WINDOW_STATES.map((state) => [state, state])) as { [State in WindowState]: State };
registerEnumType(WindowStateEnum, {
  name: 'WindowState',
  description: 'Where a window of the calendar stands now.',
  valuesConfig: {
    UPCOMING: { description: 'Not open yet.' },
    OPEN: { description: 'Acts are in time; also while its clock is stopped.' },
    GRACE: { description: 'Its time is over; acts are still taken and marked as late.' },
    CLOSED: { description: 'Its time is over.' },
    NOT_ANNOUNCED: { description: 'Its dates are not announced.' },
  },
});

@ObjectType('DeadlineExtension', { description: 'More time, granted on the record.', simpleResolvers: true })
export class DeadlineExtensionType {
  @Field(() => ID, { description: 'The deadline that it extends.' })
  deadline!: string;

  @Field(() => ID, { nullable: true, description: 'For which unit; null: for all.' })
  unitId?: string | null;

  @Field(() => TextType, { nullable: true, description: 'Name of that unit.' })
  unit?: TextType | null;

  @Field(() => Date, { description: 'Until when: this instant is already too late.' })
  until!: Date;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'The decision that it rests on.' })
  decisionNumber!: string;

  @Field(() => String, { description: 'Who entered it.' })
  grantedBy!: string;
}

@ObjectType('PlanWindow', { description: 'When an event of the year may happen, extensions included.', simpleResolvers: true })
export class PlanWindowType {
  @Field(() => ID, { description: 'Key of its deadline in the rulebook.' })
  deadline!: string;

  @Field(() => String, { description: 'Key of what happens, e.g. `PLEDGE`, `NOMINATION`; a plan may name its own.' })
  event!: EventKey;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: TextType;

  @Field(() => Date, { nullable: true, description: 'From when acts are in time.' })
  opensAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when: this instant is already too late.' })
  closesAt!: Date | null;

  @Field(() => TextType, { description: 'The window as it is written, e.g. "đến hết ngày 31/03/2017 (23:59:59)".' })
  written!: TextType;

  @Field(() => WindowStateEnum, { description: 'Where it stands now.' })
  state!: WindowState;

  @Field(() => TextType, { nullable: true, description: 'Who may extend it; null where nobody is named.' })
  extendedBy!: TextType | null;

  @Field(() => DeadlineExtensionType, { nullable: true, description: 'The extension that holds, where there is one.' })
  extension!: DeadlineExtensionType | null;

  @Field(() => CitationType, { description: 'Where the dates come from.' })
  source!: CitationType;
}

@ObjectType('ExtendDeadlinePayload', { description: 'What became of an extension.', simpleResolvers: true })
export class ExtendDeadlinePayload {
  @Field(() => PlanWindowType, {
    nullable: true,
    description: 'The window as it is now for those who got more time; null when refused, and in a dry run.',
  })
  window!: PlanWindowType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when extended.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

@ObjectType('PauseDeadlinePayload', { description: 'What became of a stop of the clock, or of its end.', simpleResolvers: true })
export class PauseDeadlinePayload {
  @Field(() => PlanWindowType, {
    nullable: true,
    description: 'The window as it is now for those concerned; null when refused, and in a dry run.',
  })
  window!: PlanWindowType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

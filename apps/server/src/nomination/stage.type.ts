import {
  ACTORS,
  STAGES,
  STEPS,
  type StageActor,
  type StageKey,
  type Step,
  WORKFLOW,
  WORKFLOW_ACTS,
  type WorkflowAct,
} from '@vinh-danh/domain/nomination/workflow';
import { STEP_STATES, type StepState } from '@vinh-danh/domain/nomination/workflow.rule';
import type { Text } from '@vinh-danh/domain/text';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { TextType } from '../graph/text.type';

function namesOf<Name extends string>(names: readonly Name[]): { readonly [Key in Name]: Key } {
  return Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };
}

export const StageKeyEnum = namesOf<StageKey>(STAGES);
registerEnumType(StageKeyEnum, {
  name: 'StageKey',
  description: 'A stage on the way of a nomination, from its draft to its end.',
  valuesConfig: Object.fromEntries(STAGES.map((stage) => [stage, { description: `${WORKFLOW[stage].name.en}.` }])),
});

export const StepEnum = namesOf<Step>(STEPS);
registerEnumType(StepEnum, {
  name: 'WorkflowStep',
  description: 'A part of that way, as it is drawn.',
  valuesConfig: {
    PREPARE: { description: 'The unit prepares and sends it.' },
    APPRAISE: { description: 'The Office appraises it.' },
    COUNCIL: { description: 'The council votes on it.' },
    POST: { description: 'It is posted for objections.' },
    DECIDE: { description: 'The Director decides.' },
    SEND_UP: { description: 'It is sent up and decided there.' },
    ISSUE: { description: 'The decision gets its number and date.' },
    ANNOUNCE: { description: 'The decision is announced.' },
    RECEIVE: { description: 'The nominee takes it.' },
  },
});

export const StepStateEnum = namesOf<StepState>(STEP_STATES);
registerEnumType(StepStateEnum, {
  name: 'WorkflowStepState',
  description: 'How far a step is.',
  valuesConfig: {
    DONE: { description: 'Behind it.' },
    NOW: { description: 'Where it stands.' },
    AHEAD: { description: 'Still to come.' },
    STOPPED: { description: 'Here the way ended.' },
  },
});

export const StageActorEnum = namesOf<StageActor>(ACTORS);
registerEnumType(StageActorEnum, {
  name: 'StageActorKind',
  description: 'What somebody is who acts next.',
  valuesConfig: {
    UNIT_HEAD: { description: 'The head of the unit.' },
    OFFICE: { description: 'The Department Office.' },
    ASKER: { description: 'Who asked for the correction.' },
    SECRETARY: { description: 'The secretary of the council.' },
    COUNCIL: { description: 'The council.' },
    DIRECTOR: { description: 'The Director.' },
    LEVEL_ABOVE: { description: 'Level above.' },
    NOMINEE: { description: 'The nominee.' },
  },
});

export const WorkflowActEnum = namesOf<WorkflowAct>(WORKFLOW_ACTS);
registerEnumType(WorkflowActEnum, {
  name: 'WorkflowAct',
  description: 'What leads on to another stage: a mutation by its name, or TIME.',
  valuesConfig: Object.fromEntries(
    WORKFLOW_ACTS.map((act) => [act, { description: act === 'TIME' ? 'Nobody acts: time passes.' : `The mutation ${act}.` }]),
  ),
});

export const EscalatedToEnum = { OFFICE: 'OFFICE', DIRECTOR: 'DIRECTOR' } as const;
registerEnumType(EscalatedToEnum, {
  name: 'EscalatedTo',
  description: 'Who above is told when nobody acts.',
  valuesConfig: { OFFICE: { description: 'The Department Office.' }, DIRECTOR: { description: 'The Director.' } },
});

@ObjectType('ActingPerson', { description: 'Somebody who can act, and whether they are there to do it.', simpleResolvers: true })
export class ActingPersonType {
  @Field(() => ID, { description: 'Their account.' })
  accountId!: string;

  @Field(() => String, { description: 'Who.' })
  name!: string;

  @Field(() => Boolean, { description: 'On leave today, gone, or without a working account.' })
  away!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of their leave, where they are on leave.' })
  awayUntil!: string | null;
}

@ObjectType('StageActor', { description: 'Who acts next.', simpleResolvers: true })
export class StageActorType {
  @Field(() => StageActorEnum, { description: 'What they are.' })
  kind!: StageActor;

  @Field(() => TextType, { description: 'What that is called.' })
  name!: Text;

  @Field(() => TextType, { nullable: true, description: 'Of which unit, where it is the unit’s.' })
  unitName!: Text | null;
}

@ObjectType('StageLead', { description: 'An act that leads on, and where it may lead.', simpleResolvers: true })
export class StageLeadType {
  @Field(() => WorkflowActEnum, { description: 'The act.' })
  by!: WorkflowAct;

  @Field(() => [StageKeyEnum], { description: 'Stages to which it may lead; which of them it is follows from the facts.' })
  to!: readonly StageKey[];
}

@ObjectType('PathStep', { description: 'A step on the way of one nomination.', simpleResolvers: true })
export class PathStepType {
  @Field(() => StepEnum, { description: 'Which step.' })
  step!: Step;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: Text;

  @Field(() => StepStateEnum, { description: 'How far it is.' })
  state!: StepState;
}

@ObjectType('StageDecision', { description: 'A decision by number and date.', simpleResolvers: true })
export class StageDecisionType {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => DayScalar, { description: 'The day on which it was issued.' })
  issuedOn!: string;
}

@ObjectType('Escalation', { description: 'Somebody above who was told because nobody acted.', simpleResolvers: true })
export class EscalationType {
  @Field(() => EscalatedToEnum, { description: 'Who was told.' })
  told!: 'OFFICE' | 'DIRECTOR';

  @Field(() => Int, { description: '1 for the next above, 2 for the one above that.' })
  level!: number;

  @Field(() => String, { description: '`AWAY`: whoever has to act is away. `NOT_ACTED`: the days that are given for it are over.' })
  cause!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('Stage', { description: 'Where a nomination stands on its way, computed from what happened.', simpleResolvers: true })
export class StageType {
  @Field(() => StageKeyEnum, { description: 'The stage.' })
  key!: StageKey;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: Text;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  since!: Date;

  @Field(() => Boolean, { description: 'Whether the way may end here.' })
  final!: boolean;

  @Field(() => [StageLeadType], { description: 'What leads on from here.' })
  leads!: readonly StageLeadType[];

  @Field(() => [PathStepType], {
    description: 'The way of this nomination, with how far it is. Steps that its rules do not ask for are left out.',
  })
  path!: readonly PathStepType[];

  @Field(() => StageDecisionType, { nullable: true, description: 'The decision on it, once there is one with number and date.' })
  decision!: StageDecisionType | null;
}

@ObjectType('StageGroup', { description: 'Nominations of one dossier that stand in the same stage.', simpleResolvers: true })
export class StageGroupType {
  @Field(() => StageType, { description: 'The stage.' })
  stage!: StageType;

  @Field(() => [ID], { description: 'The nominations.' })
  nominationIds!: readonly string[];
}

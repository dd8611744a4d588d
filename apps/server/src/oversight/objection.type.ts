import {
  OBJECTION_CONSEQUENCES,
  OBJECTION_FINDINGS,
  OBJECTION_HANDLERS,
  OBJECTION_STATES,
  type ObjectionConsequence,
  type ObjectionFinding,
  type ObjectionHandler,
  type ObjectionState,
} from '@vinh-danh/domain/oversight/objection';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';

const enumOf = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [Each in Value]: Each };

export const ObjectionFindingEnum = enumOf(OBJECTION_FINDINGS);
registerEnumType(ObjectionFindingEnum, {
  name: 'ObjectionFinding',
  description: 'What those who handle an objection found.',
  valuesConfig: {
    UPHELD: { description: 'It is right.' },
    PARTLY_UPHELD: { description: 'It is right in part.' },
    NOT_UPHELD: { description: 'It is not right, or could not be shown.' },
  } satisfies Record<ObjectionFinding, object>,
});

export const ObjectionConsequenceEnum = enumOf(OBJECTION_CONSEQUENCES);
registerEnumType(ObjectionConsequenceEnum, {
  name: 'ObjectionConsequence',
  description: 'What follows from a finding.',
  valuesConfig: {
    NONE: { description: 'Nothing: the decision goes its way.' },
    COUNCIL: { description: 'The council decides anew, and the nomination is posted anew.' },
    DIRECTOR: { description: 'The Director decides with the finding in the dossier.' },
  } satisfies Record<ObjectionConsequence, object>,
});

export const ObjectionStateEnum = enumOf(OBJECTION_STATES);
registerEnumType(ObjectionStateEnum, {
  name: 'ObjectionState',
  description: 'Where an objection stands.',
  valuesConfig: {
    RECEIVED: { description: 'Filed; nobody but those who handle it has seen it.' },
    RELEASED: { description: 'The nominee was asked.' },
    REPLIED: { description: 'The nominee replied.' },
    ANSWERED: { description: 'It is answered, with reasons.' },
  } satisfies Record<ObjectionState, object>,
});

export const ObjectionHandlerEnum = enumOf(OBJECTION_HANDLERS);
registerEnumType(ObjectionHandlerEnum, {
  name: 'ObjectionHandler',
  description: 'Who handles an objection.',
  valuesConfig: {
    OFFICE: { description: 'The Office.' },
    INSPECTOR: { description: 'An inspector: the Office itself is concerned.' },
  } satisfies Record<ObjectionHandler, object>,
});

@ObjectType('ObjectionCondition', { description: 'A condition of an award to which one may object.', simpleResolvers: true })
export class ObjectionConditionType {
  @Field(() => ID, { description: 'Its id in the rulebook.' })
  id!: string;

  @Field(() => TextType, { description: 'What it asks.' })
  text!: TextType;

  @Field(() => CitationType, { description: 'Where it comes from.' })
  source!: CitationType;
}

@ObjectType('ObjectionForm', { description: 'What somebody needs who wants to object to one line of a list.', simpleResolvers: true })
export class ObjectionFormType {
  @Field(() => ID, { description: 'The list.' })
  postingId!: string;

  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => String, { description: 'Name of the nominee; empty where the line is not shown to the viewer.' })
  nomineeName!: string;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: TextType;

  @Field(() => Date, { description: 'Until when one may object: this instant is already too late.' })
  closesAt!: Date;

  @Field(() => [ObjectionConditionType], { description: 'The conditions of the award.' })
  conditions!: readonly ObjectionConditionType[];

  @Field(() => Boolean, { description: 'Whether an objection without a name freezes the decision once evidence is attached.' })
  anonymousFreezes!: boolean;

  @Field(() => [RefusalType], { description: 'Why the viewer may not object now; empty when they may.' })
  objectionRefusals!: readonly RefusalType[];
}

@ObjectType('ObjectionReceipt', {
  description: 'What whoever filed an objection keeps. The code is shown this once.',
  simpleResolvers: true,
})
export class ObjectionReceiptType {
  @Field(() => String, { description: 'Number of the objection. It tells neither order nor count.' })
  number!: string;

  @Field(() => String, { description: 'The secret by which it is followed, and files are added.' })
  code!: string;

  @Field(() => Date, { description: 'When the server received it.' })
  receivedAt!: Date;

  @Field(() => Boolean, { description: 'Whether the decision is frozen until it is answered.' })
  freezes!: boolean;
}

@ObjectType('FileObjectionPayload', { description: 'What became of an objection.', simpleResolvers: true })
export class FileObjectionPayload {
  @Field(() => ObjectionReceiptType, { nullable: true, description: 'The receipt; null when refused, and in a dry run.' })
  receipt!: ObjectionReceiptType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when filed.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

@ObjectType('ObjectionFile', { description: 'A file that came with an objection.', simpleResolvers: true })
export class ObjectionFileType {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  filename!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;
}

/** What everybody learns who may know of an objection at all. */
@ObjectType({ simpleResolvers: true })
abstract class ObjectionParticulars {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'Name of the nominee.' })
  nomineeName!: string;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: TextType;

  @Field(() => TextType, { nullable: true, description: 'The condition that it is about; null for something else.' })
  condition!: TextType | null;

  @Field(() => ObjectionStateEnum, { description: 'Where it stands.' })
  state!: ObjectionState;

  @Field(() => ObjectionFindingEnum, { nullable: true, description: 'What was found; null until it is answered.' })
  finding!: ObjectionFinding | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of the answer.' })
  reasons!: string | null;

  @Field(() => String, { nullable: true, description: 'On what the answer rests.' })
  citation!: string | null;

  @Field(() => ObjectionConsequenceEnum, { nullable: true, description: 'What follows.' })
  consequence!: ObjectionConsequence | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;
}

@ObjectType('OwnObjection', { description: 'An objection as whoever filed it sees it.', simpleResolvers: true })
export class OwnObjectionType extends ObjectionParticulars {
  @Field(() => Date, { description: 'When the server received it.' })
  receivedAt!: Date;

  @Field(() => String, { description: 'The words in which it was filed.' })
  words!: string;

  @Field(() => Boolean, { description: 'Whether it froze the decision.' })
  freezes!: boolean;

  @Field(() => Int, { description: 'How many files came with it.' })
  fileCount!: number;
}

@ObjectType('ReleasedObjection', {
  description:
    'An objection as the nominee, their unit and those who decide see it: in the words that were released, without who filed it or when.',
  simpleResolvers: true,
})
export class ReleasedObjectionType extends ObjectionParticulars {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => Date, { description: 'When its text was released.' })
  releasedAt!: Date;

  @Field(() => String, { description: 'The text, put so that it does not betray its writer.' })
  releasedText!: string;

  @Field(() => String, { nullable: true, description: 'What the nominee or their unit replied.' })
  reply!: string | null;

  @Field(() => Date, { nullable: true, description: 'When they replied.' })
  repliedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who replied.' })
  repliedBy!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may reply now.' })
  mayReply!: boolean;
}

@ObjectType('Objection', { description: 'An objection as those who handle it see it in a list.', simpleResolvers: true })
export class ObjectionType extends ObjectionParticulars {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => ID, { description: 'The nomination that it is about.' })
  nominationId!: string;

  @Field(() => TextType, { description: 'The unit that nominated.' })
  unitName!: TextType;

  @Field(() => DayScalar, { description: 'The day on which it was received.' })
  receivedOn!: string;

  @Field(() => Boolean, { description: 'Whether it froze the decision.' })
  freezes!: boolean;

  @Field(() => ObjectionHandlerEnum, { description: 'Who handles it.' })
  handler!: ObjectionHandler;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;
}

@ObjectType('ObjectionSource', { description: 'Who objected. For those who handle it alone.', simpleResolvers: true })
export class ObjectionSourceType {
  @Field(() => Boolean, { description: 'Whether no name was given.' })
  anonymous!: boolean;

  @Field(() => Boolean, { description: 'Whether it is an employee.' })
  isEmployee!: boolean;

  @Field(() => String, { nullable: true, description: 'Name; null without one.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'How somebody outside is reached.' })
  contact!: string | null;
}

@ObjectType('ObjectionDetail', { description: 'An objection with everything that those who handle it need.', simpleResolvers: true })
export class ObjectionDetailType extends ObjectionType {
  @Field(() => ObjectionSourceType, { description: 'Who objected.' })
  source!: ObjectionSourceType;

  @Field(() => Date, { description: 'When the server received it.' })
  receivedAt!: Date;

  @Field(() => String, { description: 'The words in which it was filed.' })
  words!: string;

  @Field(() => [ObjectionFileType], { description: 'Files that came with it.' })
  files!: readonly ObjectionFileType[];

  @Field(() => String, { nullable: true, description: 'What was released to the nominee.' })
  releasedText!: string | null;

  @Field(() => Date, { nullable: true, description: 'When.' })
  releasedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the nominee or their unit replied.' })
  reply!: string | null;

  @Field(() => Date, { nullable: true, description: 'When.' })
  repliedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who replied.' })
  repliedBy!: string | null;

  @Field(() => Boolean, { description: 'Whether the rules let the council vote on the award, so that it can decide anew.' })
  needsCouncil!: boolean;

  @Field(() => [RefusalType], { description: 'Why no text may be released now; empty when one may.' })
  releaseRefusals!: readonly RefusalType[];
}

export const ObjectionConnection = connectionType(ObjectionType, 'Objection');

@ObjectType('ObjectionPayload', { description: 'What became of an act on an objection.', simpleResolvers: true })
export class ObjectionPayload {
  @Field(() => ObjectionDetailType, { nullable: true, description: 'As it now is; null when refused, and in a dry run.' })
  objection!: ObjectionDetailType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

@ObjectType('ObjectionReplyPayload', { description: 'What became of a reply.', simpleResolvers: true })
export class ObjectionReplyPayload {
  @Field(() => ReleasedObjectionType, { nullable: true, description: 'As it now is; null when refused, and in a dry run.' })
  objection!: ReleasedObjectionType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

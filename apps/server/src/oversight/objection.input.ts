import type { ObjectionConsequence, ObjectionFinding } from '@vinh-danh/domain/oversight/objection';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ObjectionConsequenceEnum, ObjectionFindingEnum } from './objection.type';
import { OversightAct } from './posting.input';

@InputType({ description: 'Files an objection to one line of a posted list.' })
export class FileObjectionInput extends OversightAct {
  @Field(() => ID, { description: 'The list.' })
  postingId!: string;

  @Field(() => ID, { description: 'The nomination on it.' })
  nominationId!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the condition that is not met; null for something else.' })
  criterion!: string | null;

  @Field(() => String, { description: 'What is objected, and how it can be checked; at most 5,000 characters.' })
  text!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Without a name: nobody can ask back, and it may freeze nothing.' })
  anonymous!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'It is about how the Office did its part: an inspector handles it.' })
  aboutOffice!: boolean;

  @Field(() => String, { defaultValue: '', description: 'Name of somebody outside. Left empty by employees: their account says it.' })
  name!: string;

  @Field(() => String, { defaultValue: '', description: 'How somebody outside is reached.' })
  contact!: string;
}

/** An act on an objection that was seen in a certain version. */
@InputType()
class ObjectionAct extends OversightAct {
  @Field(() => ID, { description: 'The objection.' })
  objectionId!: string;

  @Field(() => Int, { description: 'The version that the act rests on.' })
  version!: number;
}

@InputType({ description: 'Gives the nominee and their unit a text to reply to.' })
export class ReleaseObjectionInput extends ObjectionAct {
  @Field(() => String, { description: 'The objection in words that do not betray who filed it; at most 5,000 characters.' })
  text!: string;
}

@InputType({ description: 'Replies to an objection.' })
export class ReplyToObjectionInput extends ObjectionAct {
  @Field(() => String, { description: 'The reply; at most 5,000 characters.' })
  text!: string;
}

@InputType({ description: 'Answers an objection and lifts its freeze.' })
export class AnswerObjectionInput extends ObjectionAct {
  @Field(() => ObjectionFindingEnum, { description: 'What was found.' })
  finding!: ObjectionFinding;

  @Field(() => ObjectionConsequenceEnum, { description: 'What follows.' })
  consequence!: ObjectionConsequence;

  @Field(() => String, { description: 'Why; at most 5,000 characters. Whoever filed it and the nominee read it.' })
  reasons!: string;

  @Field(() => String, { description: 'On what it rests: an article, a document that was checked; at most 500 characters.' })
  citation!: string;
}

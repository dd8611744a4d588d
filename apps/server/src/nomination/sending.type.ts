import type { Text } from '@vinh-danh/domain/text';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { TextType } from '../graph/text.type';

@ObjectType('SentFile', { description: 'A file as it was when the dossier was sent.', simpleResolvers: true })
export class SentFileType {
  @Field(() => ID, { description: 'Key of the file.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  filename!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of its content, in hexadecimal: another one is another file.' })
  sha256!: string;
}

@ObjectType('SentMeeting', { description: 'The unit meeting as it was sent.', simpleResolvers: true })
export class SentMeetingType {
  @Field(() => DayScalar, { nullable: true, description: 'Day of the meeting.' })
  heldOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many belong to the unit.' })
  members!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were present.' })
  present!: number | null;
}

@ObjectType('SentAttestation', { description: 'What a unit head answered for.', simpleResolvers: true })
export class SentAttestationType {
  @Field(() => ID, { description: 'Id of the criterion.' })
  criterion!: string;

  @Field(() => TextType, { description: 'What it asks.' })
  requirement!: Text;

  @Field(() => Boolean, { description: 'Whether they held it to be met.' })
  met!: boolean;

  @Field(() => String, { description: 'Who answered for it.' })
  by!: string;

  @Field(() => String, { nullable: true, description: 'What they wrote.' })
  note!: string | null;
}

@ObjectType('SentNomination', { description: 'A nomination as it was sent.', simpleResolvers: true })
export class SentNominationType {
  @Field(() => ID, { description: 'Key of the nomination.' })
  id!: string;

  @Field(() => String, { description: 'Who was nominated.' })
  nominee!: string;

  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: Text;

  @Field(() => Int, { nullable: true, description: 'Votes in favour at the unit meeting.' })
  votesInFavour!: number | null;

  @Field(() => String, { description: 'The report of achievements.' })
  achievements!: string;

  @Field(() => [String], { description: 'Titles of the initiatives that it rested on.' })
  initiatives!: readonly string[];

  @Field(() => [SentAttestationType], { description: 'What the unit head answered for.' })
  attestations!: readonly SentAttestationType[];

  @Field(() => [SentFileType], { description: 'Its evidence.' })
  files!: readonly SentFileType[];
}

@ObjectType('SentContent', { description: 'Everything that was sent.', simpleResolvers: true })
export class SentContentType {
  @Field(() => SentMeetingType, { description: 'The unit meeting.' })
  meeting!: SentMeetingType;

  @Field(() => [SentFileType], { description: 'Minutes and papers of the dossier as a whole.' })
  files!: readonly SentFileType[];

  @Field(() => [SentNominationType], { description: 'Its nominations, from the lowest title upwards.' })
  nominations!: readonly SentNominationType[];
}

@ObjectType('DossierSending', { description: 'A version of a dossier: what it held when it was sent.', simpleResolvers: true })
export class DossierSendingType {
  @Field(() => ID, { description: 'Key of the version.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 within the dossier.' })
  number!: number;

  @Field(() => ID, { nullable: true, description: 'The nomination that alone was sent again; null for the dossier as a whole.' })
  nominationId!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  sentAt!: Date;

  @Field(() => String, { description: 'Who sent it.' })
  by!: string;

  @Field(() => String, { nullable: true, description: 'In whose place, by a stand-in.' })
  onBehalfOf!: string | null;

  @Field(() => SentContentType, { description: 'What it held.' })
  content!: SentContentType;
}

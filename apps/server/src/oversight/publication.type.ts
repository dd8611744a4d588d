import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { HonoureeKindEnum } from './honouree-kind.type';

type Kind = 'PERSON' | 'COLLECTIVE';

@ObjectType('PublicHonour', { description: 'An honour as everybody sees it.', simpleResolvers: true })
export class PublicHonourType {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => HonoureeKindEnum, { description: 'Of a person or of a collective.' })
  kind!: Kind;

  @Field(() => ID, { description: 'Key of whoever was honoured.' })
  subjectId!: string;

  @Field(() => String, { description: 'Who was honoured.' })
  name!: string;

  @Field(() => TextType, { nullable: true, description: 'The unit of the person on that day.' })
  unitName!: TextType | null;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: TextType;

  @Field(() => Int, { description: 'For the work of which year.' })
  year!: number;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;

  @Field(() => DayScalar, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'From when on it counts for nothing; null for one that counts.' })
  revokedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the decision that took it back.' })
  revocationNumber!: string | null;
}

@ObjectType('PublicPicture', { description: 'A picture that everybody sees, at `/pictures/` and its key.', simpleResolvers: true })
export class PublicPictureType {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'Pixels from left to right.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels from top to bottom.' })
  height!: number;

  @Field(() => String, { description: 'What it shows, in words.' })
  alt!: string;
}

@ObjectType('PublicStory', { description: 'The story of an exemplary person or collective, as everybody sees it.', simpleResolvers: true })
export class PublicStoryType {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => HonoureeKindEnum, { description: 'Of a person or of a collective.' })
  kind!: Kind;

  @Field(() => ID, { description: 'Key of whoever it is about.' })
  subjectId!: string;

  @Field(() => String, { description: 'Whom it is about.' })
  name!: string;

  @Field(() => TextType, { nullable: true, description: 'The unit of the person.' })
  unitName!: TextType | null;

  @Field(() => String, { description: 'Its title, in Vietnamese.' })
  title!: string;

  @Field(() => String, { description: 'The story, in Vietnamese; paragraphs are parted by empty lines.' })
  story!: string;

  @Field(() => PublicPictureType, { nullable: true, description: 'Its picture.' })
  picture!: PublicPictureType | null;

  @Field(() => [TextType], { description: 'Awards that they hold, the newest first, each once.' })
  awardNames!: readonly TextType[];
}

@ObjectType('PublicHonouree', {
  description: 'A person or a collective with everything that everybody sees of them.',
  simpleResolvers: true,
})
export class PublicHonoureeType {
  @Field(() => ID, { description: 'Their key.' })
  id!: string;

  @Field(() => HonoureeKindEnum, { description: 'A person or a collective.' })
  kind!: Kind;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => TextType, { nullable: true, description: 'The unit of the person on the day of the newest decision.' })
  unitName!: TextType | null;

  @Field(() => [PublicHonourType], { description: 'Their honours, the newest first; at most 100.' })
  honours!: readonly PublicHonourType[];

  @Field(() => PublicStoryType, { nullable: true, description: 'Their story, where one is published.' })
  story!: PublicStoryType | null;
}

@ObjectType('PublicYear', { description: 'How many honours of a year everybody sees.', simpleResolvers: true })
export class PublicYearType {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { description: 'How many, those taken back left out.' })
  count!: number;
}

@ObjectType('PublicAward', { description: 'An award that somebody holds.', simpleResolvers: true })
export class PublicAwardType {
  @Field(() => ID, { description: 'Its key in the rulebook.' })
  key!: string;

  @Field(() => TextType, { description: 'Its name.' })
  name!: TextType;
}

@ObjectType('PublicUnit', { description: 'A unit whose people were honoured.', simpleResolvers: true })
export class PublicUnitType {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => TextType, { description: 'Its name.' })
  name!: TextType;
}

@ObjectType('PublicChoices', { description: 'What the public page can be narrowed to.', simpleResolvers: true })
export class PublicChoicesType {
  @Field(() => [PublicYearType], { description: 'Years, the newest first.' })
  years!: readonly PublicYearType[];

  @Field(() => [PublicAwardType], { description: 'Awards, by name.' })
  awards!: readonly PublicAwardType[];

  @Field(() => [PublicUnitType], { description: 'Units, by name.' })
  units!: readonly PublicUnitType[];
}

export const PublicHonourConnection = connectionType(PublicHonourType, 'PublicHonour');
export const PublicStoryConnection = connectionType(PublicStoryType, 'PublicStory');

@ObjectType('Story', { description: 'The story of an exemplary person or collective, as its writers see it.', simpleResolvers: true })
export class StoryType extends PublicStoryType {
  @Field(() => DayScalar, { nullable: true, description: 'The first day on which it is shown; null: once it is published.' })
  embargoOn!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was published; null for one that is not.' })
  publishedAt!: Date | null;

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: Date;

  @Field(() => Boolean, { description: 'Whether everybody sees it now: published, its day come, consented to, an honour held.' })
  isShown!: boolean;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => [RefusalType], { description: 'Why it may not be published now; empty when it may.' })
  publishRefusals!: readonly RefusalType[];
}

export const StoryConnection = connectionType(StoryType, 'Story');

@ObjectType('StoryPayload', { description: 'What became of an act on a story.', simpleResolvers: true })
export class StoryPayload {
  @Field(() => StoryType, { nullable: true, description: 'As it now is; null when refused, and in a dry run.' })
  story!: StoryType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

@ObjectType('PublicityChoice', { description: 'What a person lets be shown of themselves to everybody.', simpleResolvers: true })
export class PublicityChoiceType {
  @Field(() => Boolean, { description: 'Their name beside an award on the public page.' })
  decisions!: boolean;

  @Field(() => Boolean, { description: 'Their name on a list that is posted to the public before the decision.' })
  postings!: boolean;

  @Field(() => Boolean, { description: 'Their story, with a picture, as an exemplary person.' })
  stories!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Nothing is shown before this day.' })
  notBefore!: string | null;

  @Field(() => Boolean, { description: 'Whether they chose; else the rules say it.' })
  isChosen!: boolean;

  @Field(() => CitationType, { nullable: true, description: 'The rule that says what is shown of those who chose nothing.' })
  source!: CitationType | null;

  @Field(() => Int, { description: 'Counts up with each change; 0 before the first.' })
  version!: number;
}

@ObjectType('PublicityChoicePayload', { description: 'What became of a choice.', simpleResolvers: true })
export class PublicityChoicePayload {
  @Field(() => PublicityChoiceType, { nullable: true, description: 'As it now is; null when refused, and in a dry run.' })
  choice!: PublicityChoiceType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

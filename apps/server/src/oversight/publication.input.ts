import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { OversightAct } from './posting.input';

@InputType({ description: 'Which honours the public page lists.' })
export class PublicHonourFilterInput {
  @Field(() => String, { nullable: true, description: 'A part of the name; marks do not matter: "dang" finds "Đặng".' })
  search?: string | null;

  @Field(() => Int, { nullable: true, description: 'For the work of this year.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Key of an award.' })
  award?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this unit or one below it.' })
  unitId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that were taken back.' })
  revoked?: boolean | null;
}

@InputType({ description: 'Chooses what everybody may see of the viewer.' })
export class ChoosePublicityInput extends OversightAct {
  @Field(() => Boolean, { description: 'The name beside an award on the public page.' })
  decisions!: boolean;

  @Field(() => Boolean, { description: 'The name on a list that is posted to the public before the decision.' })
  postings!: boolean;

  @Field(() => Boolean, { description: 'The story, with a picture, as an exemplary person.' })
  stories!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Nothing is shown before this day.' })
  notBefore?: string | null;

  @Field(() => Int, { description: 'The version that the choice rests on; 0 before the first.' })
  version!: number;
}

@InputType({ description: 'Keeps a story that is not published.' })
export class SaveStoryInput extends OversightAct {
  @Field(() => ID, { nullable: true, description: 'The story; left out for a new one.' })
  storyId?: string | null;

  @Field(() => Int, { defaultValue: 0, description: 'The version that the act rests on; 0 for a new one.' })
  version!: number;

  @Field(() => ID, { nullable: true, description: 'The person whom a new one is about.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit that a new one is about.' })
  unitId?: string | null;

  @Field(() => String, { description: 'Its title, at most 200 characters.' })
  title!: string;

  @Field(() => String, { defaultValue: '', description: 'The story, at most 4,000 characters.' })
  story!: string;

  @Field(() => ID, { nullable: true, description: 'A picture that was uploaded to `/pictures`.' })
  pictureId?: string | null;

  @Field(() => String, { defaultValue: '', description: 'What the picture shows, in words; at most 300 characters.' })
  alt!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The first day on which it is shown.' })
  embargoOn?: string | null;
}

/** An act on a story that was seen in a certain version. */
@InputType()
class StoryAct extends OversightAct {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;

  @Field(() => Int, { description: 'The version that the act rests on.' })
  version!: number;
}

@InputType({ description: 'Puts a story on the public page.' })
export class PublishStoryInput extends StoryAct {}

@InputType({ description: 'Takes a story off the public page.' })
export class UnpublishStoryInput extends StoryAct {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

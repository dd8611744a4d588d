import type { JobGroup, Rank } from '@vinh-danh/domain/people/nominee';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { JobGroupEnum, RankEnum } from './people-enums.type';

@ObjectType('Person', { description: 'Somebody who works, or worked, in the organisation.', simpleResolvers: true })
export class PersonType {
  @Field(() => ID, { description: 'Key of the person.' })
  id!: string;

  @Field(() => String, { description: 'Number in the personnel files.' })
  code!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => JobGroupEnum, { description: 'In which relation they work for the organisation.' })
  jobGroup!: JobGroup;

  @Field(() => String, { nullable: true, description: 'Title of the post held today, or held last.' })
  title!: string | null;

  @Field(() => RankEnum, { nullable: true, description: 'Whether they lead.' })
  rank!: Rank | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day in the organisation; null for those who are still here.' })
  leftOn!: string | null;
}

export const PersonConnection = connectionType(PersonType, 'Person');

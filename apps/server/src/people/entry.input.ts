import type { FactKind } from '@vinh-danh/domain/people/fact-kind';
import type { Gender, JobGroup } from '@vinh-danh/domain/people/nominee';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { FactKindEnum } from './fact-enums.type';
import { GenderEnum, JobGroupEnum, RankEnum, UnitKindEnum } from './people-enums.type';
import type { AskedPerson } from './save-person';
import type { AskedUnit } from './save-unit';
import type { UnitKind } from './unit.entity';

@InputType('EntryBase', { description: 'What every act on records carries.' })
abstract class Entry {
  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}

@InputType('ChangeBase', { description: 'What a form that creates and changes carries.' })
abstract class Change extends Entry {
  @Field(() => ID, { nullable: true, description: 'What to change; without it, something new.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen.' })
  version?: number | null;

  @Field(() => String, { nullable: true, description: 'Why; needed for every change. At most 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'The first post of somebody new.' })
export class FirstPostInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => String, { description: 'Title of the post; at most 200 characters.' })
  title!: string;

  @Field(() => RankEnum, { description: 'Whether it leads.' })
  rank!: 'HEAD' | 'DEPUTY' | 'STAFF';

  @Field(() => String, { nullable: true, description: 'The group of similar posts; at most 80 characters.' })
  postGroup?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day; without it, the first day of service.' })
  startedOn?: string | null;
}

@InputType({ description: 'A person as they are entered.' })
export class SavePersonInput extends Change implements AskedPerson {
  @Field(() => String, { description: 'Code of the person, unique; at most 40 characters.' })
  code!: string;

  @Field(() => String, { description: 'Full name; at most 120 characters.' })
  fullName!: string;

  @Field(() => GenderEnum, { description: 'Gender.' })
  gender!: Gender;

  @Field(() => DayScalar, { nullable: true, description: 'Day of birth.' })
  bornOn?: string | null;

  @Field(() => JobGroupEnum, { description: 'In which relation they work for the organisation.' })
  jobGroup!: JobGroup;

  @Field(() => DayScalar, { description: 'First day of service.' })
  serviceStartedOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of service; it ends the posts that are still open.' })
  leftOn?: string | null;

  @Field(() => FirstPostInput, { nullable: true, description: 'The first post; needed for somebody new.' })
  post?: (FirstPostInput & Record<string, unknown>) | null;
}

@InputType({ description: 'A unit as it is entered.' })
export class SaveUnitInput extends Change implements AskedUnit {
  @Field(() => ID, { nullable: true, description: 'The unit above it; only the organisation itself has none.' })
  parentId?: string | null;

  @Field(() => String, { description: 'Short code, unique; at most 40 characters.' })
  code!: string;

  @Field(() => String, { description: 'Name in Vietnamese; at most 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'Name in English; at most 200 characters.' })
  englishName!: string;

  @Field(() => UnitKindEnum, { description: 'What kind of unit it is.' })
  kind!: UnitKind;

  @Field(() => Int, { defaultValue: 0, description: 'Its place among its siblings.' })
  position!: number;

  @Field(() => DayScalar, { nullable: true, description: 'When it was founded.' })
  foundedOn?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it stands; nobody may be left in it then.' })
  dissolvedOn?: string | null;
}

@InputType({ description: 'Removes a record that was entered by mistake.' })
export class RemoveFactInput extends Entry {
  @Field(() => FactKindEnum, { description: 'What kind of record it is.' })
  kind!: FactKind;

  @Field(() => ID, { description: 'The record.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why; at most 2,000 characters. The record stays in the audit trail.' })
  reason!: string;
}

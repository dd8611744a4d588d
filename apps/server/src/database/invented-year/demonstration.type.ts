import type { Role } from '@vinh-danh/domain/access/role';
import { Field, ID, ObjectType } from 'type-graphql';
import { RoleEnum } from '../../access/viewer.type';
import { TextType } from '../../graph/text.type';

@ObjectType('DemonstrationAccount', { description: 'An account that a demonstration offers to try.', simpleResolvers: true })
export class DemonstrationAccountType {
  @Field(() => String, { description: 'The name to sign in with.' })
  username!: string;

  @Field(() => String, { description: 'The password, the same for all of them.' })
  password!: string;

  @Field(() => RoleEnum, { description: 'The role that it shows.' })
  role!: Role;

  @Field(() => String, { description: 'Who it is; invented.' })
  name!: string;

  @Field(() => String, { description: 'The unit.' })
  unit!: string;
}

@ObjectType('DemonstrationStep', { description: 'A moment of the year worth a look.', simpleResolvers: true })
export class DemonstrationStepType {
  @Field(() => ID, { description: 'Key of the step.' })
  key!: string;

  @Field(() => Date, { description: 'The moment.' })
  at!: Date;

  @Field(() => TextType, { description: 'What is going on then.' })
  title!: TextType;
}

import type { Role } from '@vinh-danh/domain/access/role';
import { Field, ObjectType } from 'type-graphql';
import { RoleEnum } from '../../access/viewer.type';
import { TextType } from '../../graph/text.type';

@ObjectType('DemonstrationAccount', {
  description: 'An account with which a visitor can walk through the demonstration.',
  simpleResolvers: true,
})
export class DemonstrationAccountType {
  @Field(() => String, { description: 'The name to sign in with.' })
  username!: string;

  @Field(() => String, { description: 'The password, the same for all of them.' })
  password!: string;

  @Field(() => RoleEnum, { description: 'The role that it shows.' })
  role!: Role;

  @Field(() => String, { description: 'The invented person behind it.' })
  name!: string;

  @Field(() => String, { description: "That person's unit." })
  unit!: string;

  @Field(() => TextType, { description: 'What to try with it.' })
  hint!: TextType;
}

@ObjectType('DemonstrationStep', { description: 'A moment of the year to which the demonstration can be set.', simpleResolvers: true })
export class DemonstrationStepType {
  @Field(() => String, { description: 'Key of the step.' })
  key!: string;

  @Field(() => Date, { description: 'To when the clock goes.' })
  at!: Date;

  @Field(() => TextType, { description: 'What happens then.' })
  title!: TextType;
}

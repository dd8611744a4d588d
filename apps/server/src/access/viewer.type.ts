import { ROLES, type Role } from '@vinh-danh/domain/access/role';
import type { Language } from '@vinh-danh/domain/text';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [Name in Role]: Name };
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What an account may do, for a unit and those below it.',
  valuesConfig: {
    EMPLOYEE: { description: 'Registers pledges and sees what concerns them. Everybody in an assignment.' },
    UNIT_HEAD: { description: 'Confirms pledges and nominates.' },
    OFFICE: { description: 'The Department Office: runs the year and appraises dossiers.' },
    COUNCIL_MEMBER: { description: 'Sits on the emulation council.' },
    DIRECTOR: { description: 'Approves and refuses.' },
    INSPECTOR: { description: 'Reads everything, changes nothing.' },
    ADMINISTRATOR: { description: 'Looks after accounts and roles.' },
  },
});

export const LanguageEnum = { vi: 'vi', en: 'en' } as const satisfies Record<Language, Language>;
registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'A language of the product.',
  valuesConfig: { vi: { description: 'Vietnamese.' }, en: { description: 'English.' } },
});

@ObjectType('HeldRole', { description: 'A role in force now.', simpleResolvers: true })
export class HeldRoleType {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, { description: 'The unit for which it is held.' })
  unitId!: string;

  @Field(() => String, { description: 'What that unit is called.' })
  unitName!: string;

  @Field(() => String, { description: 'What that unit is called in English.' })
  unitEnglishName!: string;

  @Field(() => Boolean, {
    description:
      'Whether that unit is the agency itself. What no unit owns, such as the register or the fund, is open to such a role alone.',
  })
  ofAll!: boolean;

  @Field(() => DayScalar, { description: 'Its first day.' })
  validFrom!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day; null when it has no end yet.' })
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: 'In whose place it is held, by a stand-in; null for a role of their own.' })
  onBehalfOfName!: string | null;
}

@ObjectType('Viewer', { description: 'Who is asking.', simpleResolvers: true })
export class ViewerType {
  @Field(() => ID, { description: 'The account.' })
  id!: string;

  @Field(() => String, { description: 'The name to sign in with.' })
  username!: string;

  @Field(() => String, { description: 'How the account is called.' })
  displayName!: string;

  @Field(() => ID, { nullable: true, description: 'The person behind the account.' })
  personId!: string | null;

  @Field(() => LanguageEnum, { description: 'The language that they chose.' })
  language!: Language;

  @Field(() => String, { nullable: true, description: 'Where mail of the program goes; null: nowhere.' })
  mailAddress!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the password is a one-time one. Until it is changed the account has no roles and may only change it.',
  })
  mustChangePassword!: boolean;

  @Field(() => [HeldRoleType], { description: 'Roles in force now.' })
  roles!: HeldRoleType[];
}

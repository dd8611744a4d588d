import type { FactKind } from '@vinh-danh/domain/people/fact-kind';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PageArgs } from '../graph/connection.type';
import { FactKindEnum } from './fact-enums.type';
import { findEnterable, findPerson, findPersonFacts } from './find-person';
import type { HonourEntity } from './honour.entity';
import { HonourType } from './honour.type';
import type { PersonRow } from './people.query';
import { PersonConnection, PersonType } from './person.type';
import { PersonFactsType } from './person-facts.type';
import { readPeople } from './read-people';
import { UnitType } from './unit.type';

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => PersonConnection, { description: 'Those who work here today, in the order of given names as Vietnamese lists are.' })
  people(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('unitId', () => ID, { nullable: true, description: 'Only in this unit and those below it.' }) unitId: string | null,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name; "dang" finds "Đặng".' }) search: string | null,
    @Ctx() context: Context,
  ) {
    return readPeople(context, { unitId, search }, page);
  }

  @Query(() => PersonType, { description: 'One person, also one who has left.' })
  person(@Arg('id', () => ID, { description: 'Key of the person.' }) id: string, @Ctx() context: Context): Promise<PersonRow> {
    return findPerson(context, id);
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit they belong to today, or belonged to last.' })
  unit(@Root() person: PersonRow, @Ctx() { loaders }: Context) {
    return person.unitId && loaders.unit.load(person.unitId);
  }

  @FieldResolver(() => [HonourType], { description: 'Awards held, the newest first. Honours are public.' })
  honours(@Root() person: PersonRow, @Ctx() { loaders }: Context): Promise<HonourEntity[]> {
    return loaders.honoursOfPerson.load(person.id);
  }

  @FieldResolver(() => PersonFactsType, {
    nullable: true,
    description:
      'What else is on record. Null for those who may not read it: it is for the person, their heads, the Office, the Director and inspectors.',
  })
  facts(@Root() person: PersonRow, @Ctx() context: Context): Promise<PersonFactsType | null> {
    return findPersonFacts(context, person);
  }

  @FieldResolver(() => [FactKindEnum], { description: 'The kinds of facts that the viewer may enter of this person.' })
  mayEnter(@Root() person: PersonRow, @Ctx() context: Context): Promise<FactKind[]> {
    return findEnterable(context, person);
  }
}

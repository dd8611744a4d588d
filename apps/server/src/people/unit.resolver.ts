import type { FactKind } from '@vinh-danh/domain/people/fact-kind';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { isPermitted } from '../access/permit';
import type { Context } from '../context';
import { TextType } from '../graph/text.type';
import { FactKindEnum } from './fact-enums.type';
import { enterableOfUnit, findUnit, findUnitFacts } from './find-person';
import type { HonourEntity } from './honour.entity';
import { HonourType } from './honour.type';
import { UnitFactsType } from './person-facts.type';
import { readUnits } from './read-people';
import type { UnitEntity } from './unit.entity';
import { UnitRowType, UnitType } from './unit.type';

@Resolver(() => UnitType)
export class UnitResolver {
  @Query(() => [UnitRowType], { description: 'All units that stand today: each right before those below it.' })
  units(@Ctx() context: Context): Promise<UnitRowType[]> {
    return readUnits(context);
  }

  @Query(() => UnitType, { description: 'One unit, also one that was dissolved.' })
  unit(@Arg('id', () => ID, { description: 'Key of the unit.' }) id: string, @Ctx() context: Context): Promise<UnitEntity> {
    return findUnit(context, id);
  }

  @FieldResolver(() => TextType, { description: 'Name.' })
  name(@Root() unit: UnitEntity): TextType {
    return { vi: unit.name, en: unit.englishName };
  }

  @FieldResolver(() => [HonourType], { description: 'Awards that the unit holds as a collective, the newest first.' })
  honours(@Root() unit: UnitEntity, @Ctx() { loaders }: Context): Promise<HonourEntity[]> {
    return loaders.honoursOfUnit.load(unit.id);
  }

  @FieldResolver(() => UnitFactsType, {
    nullable: true,
    description: 'What else is on record. Null for those who may not read it: it is for its head, the Office, the Director and inspectors.',
  })
  facts(@Root() unit: UnitEntity, @Ctx() context: Context): Promise<UnitFactsType | null> {
    return findUnitFacts(context, unit);
  }

  @FieldResolver(() => [FactKindEnum], { description: 'The kinds of facts that the viewer may enter of this unit.' })
  mayEnter(@Root() unit: UnitEntity, @Ctx() context: Context): FactKind[] {
    return enterableOfUnit(context, unit);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may rename, move or dissolve it.' })
  mayEdit(@Root() unit: UnitEntity, @Ctx() context: Context): Promise<boolean> {
    return isPermitted(context, 'editPeople', { unitId: unit.id });
  }
}

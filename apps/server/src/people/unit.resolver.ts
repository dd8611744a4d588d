import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { TextType } from '../graph/text.type';
import { findUnit } from './find-person';
import type { HonourEntity } from './honour.entity';
import { HonourType } from './honour.type';
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
}

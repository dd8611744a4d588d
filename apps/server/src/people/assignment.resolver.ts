import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { AssignmentEntity } from './assignment.entity';
import { AssignmentType } from './person-facts.type';
import { UnitType } from './unit.type';

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @FieldResolver(() => UnitType, { description: 'The unit.' })
  unit(@Root() assignment: AssignmentEntity, @Ctx() { loaders }: Context) {
    return loaders.unit.load(assignment.unitId);
  }
}

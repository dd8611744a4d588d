import type { Verdict } from '@vinh-danh/domain/rulebook/verdict';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { VerdictType } from '../nomination/eligibility.type';
import { NearMissType } from './forecast.type';

/** The one condition that keeps somebody from an award. */
@Resolver(() => NearMissType)
export class NearMissResolver {
  @FieldResolver(() => VerdictType, { description: 'The condition, with what would change it and who can.' })
  verdict(@Root() { verdict }: NearMissType): Verdict {
    return verdict;
  }
}

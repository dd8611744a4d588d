import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { AwardEligibilityType, CandidateType } from './candidate.type';
import { findCandidates, findEligibility } from './find-eligibility';

const WHO = { nullable: true } as const;

/** Who could qualify for what, and why not. */
@Resolver()
export class EligibilityResolver {
  @Query(() => [AwardEligibilityType], {
    description:
      'How a person or a collective stands towards each award that is theirs, under the rules in force; without an id, the viewer.',
  })
  eligibility(
    @Arg('personId', () => ID, { ...WHO, description: 'A person.' }) personId: string | null,
    @Arg('unitId', () => ID, { ...WHO, description: 'A unit, as a collective.' }) unitId: string | null,
    @Ctx() context: Context,
  ): Promise<readonly AwardEligibilityType[]> {
    return findEligibility(context, { personId, unitId });
  }

  @Query(() => [CandidateType], { description: 'A unit, those below it and all their people, each against every award that is theirs.' })
  unitEligibility(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<CandidateType[]> {
    return findCandidates(context, unitId);
  }
}

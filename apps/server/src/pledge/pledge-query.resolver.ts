import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { PageArgs } from '../graph/connection.type';
import { PledgeFilterInput } from './pledge.input';
import { PledgeType } from './pledge.type';
import { PledgeCoverageType } from './pledge-coverage.type';
import { PledgeFormType } from './pledge-form.type';
import { PledgeMissingConnection, PledgeRowConnection } from './pledge-row.type';
import { readPledge, readPledgeForm } from './read-pledge';
import { readCoverage, readMissing, readPledges } from './read-pledges';

const YEAR = { nullable: true, description: 'Year of the plan; without it the plan of today.' } as const;

@Resolver()
export class PledgeQueryResolver {
  @Query(() => PledgeFormType, { description: "The viewer's own pledge of this year, and all that is needed to write it." })
  myPledge(@Ctx() context: Context): Promise<PledgeFormType> {
    return readPledgeForm(context, null);
  }

  @Query(() => PledgeFormType, { description: 'The pledge of a unit as a collective, and all that is needed to write it.' })
  collectivePledge(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<PledgeFormType> {
    return readPledgeForm(context, unitId);
  }

  @Query(() => PledgeType, { description: 'One pledge.' })
  pledge(@Arg('id', () => ID, { description: 'Key of the pledge.' }) id: string, @Ctx() context: Context): Promise<PledgeType> {
    return readPledge(context, id);
  }

  @Query(() => PledgeRowConnection, { description: 'Pledges in the units that the viewer looks after, by name.' })
  pledges(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PledgeFilterInput, { nullable: true, description: 'Narrows the list.' }) filter: PledgeFilterInput | null,
    @Arg('year', () => Int, YEAR) year: number | null,
    @Ctx() context: Context,
  ) {
    return readPledges(context, filter ?? {}, year ?? null, page);
  }

  @Query(() => PledgeMissingConnection, { description: 'Who has not registered, collectives first, then people by name.' })
  pledgesMissing(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('unitIds', () => [ID], { nullable: true, description: 'Only in these units and those below them.' }) unitIds: string[] | null,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name; "dang" finds "Đặng".' }) search: string | null,
    @Arg('year', () => Int, YEAR) year: number | null,
    @Ctx() context: Context,
  ) {
    return readMissing(context, { unitIds, search }, year ?? null, page);
  }

  @Query(() => PledgeCoverageType, { description: 'How far registration has come, unit by unit.' })
  pledgeCoverage(@Arg('year', () => Int, YEAR) year: number | null, @Ctx() context: Context): Promise<PledgeCoverageType> {
    return readCoverage(context, year ?? null);
  }
}

import { Ctx, Query, Resolver } from 'type-graphql';
import { permit } from '../access/permit';
import type { Context } from '../context';
import { findRegimes } from './find-regimes';
import { RegimeType } from './regime.type';

@Resolver()
export class RegimeResolver {
  @Query(() => [RegimeType], { description: 'The regimes of law, and the complete regulations, that the rules of a plan can begin with.' })
  async regimes(@Ctx() context: Context): Promise<RegimeType[]> {
    await permit(context, 'readPlan');
    return findRegimes();
  }
}

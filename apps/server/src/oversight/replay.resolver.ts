import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { verdictChanges } from '../nomination/effects-on-eligibility';
import { EligibilityType } from '../nomination/eligibility.type';
import { VerdictChangeType } from '../nomination/rule-effect.type';
import { findRulebookVersion } from '../plan/find-rulebook-versions';
import { RulebookVersionType } from '../plan/rulebook-version.type';
import { ReplayType } from './replay.type';
import { type ReplayedDecision, replayDecision } from './replay-decision';

/** Why was this decided so? */
@Resolver(() => ReplayType)
export class ReplayResolver {
  @Query(() => ReplayType, {
    description:
      'A decision judged again on the facts that were kept, under the rules it was made by. For the Office, the Director, the Inspector, and the nominee.',
  })
  replay(
    @Arg('nominationId', () => ID, { description: 'The nomination that was decided.' }) nominationId: string,
    @Ctx() context: Context,
  ): Promise<ReplayType> {
    return replayDecision(context, nominationId);
  }

  @FieldResolver(() => RulebookVersionType, { description: 'The version of the rules that the dossier was pinned to.' })
  rulebookVersion(@Root() { rulebookVersionId }: ReplayedDecision, @Ctx() { database }: Context): Promise<RulebookVersionType> {
    return findRulebookVersion(database.manager, rulebookVersionId);
  }

  @FieldResolver(() => EligibilityType, { description: 'The verdicts on which it was decided, as they were kept.' })
  original(@Root() { original }: ReplayedDecision): EligibilityType {
    return original;
  }

  @FieldResolver(() => EligibilityType, { description: 'The verdicts of judging the same facts again now.' })
  again(@Root() { again }: ReplayedDecision): EligibilityType {
    return again;
  }

  @FieldResolver(() => [VerdictChangeType], { description: 'Where the two differ; empty when they are the same.' })
  differences(@Root() { original, again }: ReplayedDecision): VerdictChangeType[] {
    return verdictChanges(original, again);
  }
}

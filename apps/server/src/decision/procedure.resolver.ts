import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { NominationEntity } from '../nomination/nomination.entity';
import { NominationSummaryType, NominationType } from '../nomination/nomination.type';
import { seenNomination } from '../nomination/seen-nomination';
import { AwardLineType } from './award-decision.type';
import type { LoadedProcedure } from './decision.loaders';
import { type CouncilStandingType, NominationProcedureType } from './procedure.type';

const DESCRIPTION =
  'What must come before the Director decides: the council and the posting. For the Office, the council, the Director and the Inspector; null for others.';

async function procedureOf({ id }: { readonly id: string }, { viewer, loaders }: Context): Promise<NominationProcedureType | null> {
  if (!viewer || !may(viewer, 'readProcedure')) return null;
  const loaded = await loaders.procedure.load(id);
  return loaded && may(viewer, 'readProcedure', loaded) ? describe(loaded, viewer) : null;
}

function describe(loaded: LoadedProcedure, viewer: Viewer): NominationProcedureType {
  const { posting, freezes, now } = loaded.before;
  return {
    council: describeCouncil(loaded, viewer),
    posting: {
      isNeeded: posting.needed !== undefined,
      source: posting.needed ?? null,
      number: posting.result?.number ?? null,
      postedAt: posting.result?.postedAt ?? null,
      closesAt: posting.result?.closesAt ?? null,
      isRunning: posting.result !== undefined && now < posting.result.closesAt,
    },
    freezes: freezes.length,
  };
}

/** Who is recused sees no votes before the decision is announced; the result itself only who must decide on it. */
function describeCouncil({ before: { council }, found, unitPath }: LoadedProcedure, viewer: Viewer): CouncilStandingType {
  const { personId } = viewer;
  const isNominee = personId !== undefined && found.personId === personId;
  const isWithheld = !found.isAnnounced && personId !== undefined && (isNominee || found.recused.includes(personId));
  const knowsOutcome = !isWithheld || (!isNominee && may(viewer, 'decideNomination', { unitPath }));
  const { sitting = null, startsAt = null, outcome = null, lowerAward = null } = council.result ?? {};
  return {
    isNeeded: council.needed !== undefined,
    source: council.needed ?? null,
    sitting,
    startsAt,
    outcome: knowsOutcome ? outcome : null,
    lowerAward: knowsOutcome ? lowerAward : null,
    ...(isWithheld ? NO_VOTES : votesOf(found)),
    isWithheld,
  };
}

const NO_VOTES = { votesInFavour: null, votesNeeded: null, votersCounted: null, minutes: null };

function votesOf({ result }: LoadedProcedure['found']): Pick<CouncilStandingType, keyof typeof NO_VOTES> {
  if (!result) return NO_VOTES;
  const { votesInFavour, votesNeeded, votersCounted, minutes } = result;
  return { votesInFavour, votesNeeded, votersCounted, minutes };
}

/** What came before the decision on one nomination, and the decisions that name it. */
@Resolver(() => NominationType)
export class NominationProcedureResolver {
  @FieldResolver(() => NominationProcedureType, { nullable: true, description: DESCRIPTION })
  procedure(@Root() nomination: NominationType, @Ctx() context: Context): Promise<NominationProcedureType | null> {
    return procedureOf(nomination, context);
  }

  @FieldResolver(() => [AwardLineType], { description: 'The registered decisions that name it, the first first.' })
  async awardLines(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<AwardLineType[]> {
    const isKnown = (await seenNomination(context, nomination)).approvedAt !== null;
    return isKnown ? context.loaders.awardLines.load(nomination.id) : [];
  }
}

/** The same in lists. */
@Resolver(() => NominationSummaryType)
export class SummaryProcedureResolver {
  @FieldResolver(() => NominationProcedureType, { nullable: true, description: DESCRIPTION })
  procedure(@Root() nomination: NominationSummaryType, @Ctx() context: Context): Promise<NominationProcedureType | null> {
    return procedureOf(nomination, context);
  }
}

import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { answerWithBallot } from '../council/answer-ballot';
import { BallotPayload } from '../council/ballot.type';
import { answerWithPlaces } from './answer-places';
import { openPlacesBallot } from './open-places-ballot';
import { OpenPlacesBallotInput, SettlePlacesInput } from './overflow.input';
import { PlacesPayload, PlacesRankingType } from './overflow.type';
import { findPlacesRankings } from './read-overflow';

const INPUT = { description: 'What is asked for.' };

/** Who gets a place where more pass than there are places. */
@Resolver()
export class OverflowResolver {
  @Query(() => [PlacesRankingType], {
    description:
      'Who of those whom a sitting passed has a place in each quota, and how that came about. Nothing of what a case belongs to from which you are recused.',
  })
  placesRankings(
    @Arg('sittingId', () => ID, { description: 'The sitting.' }) sittingId: string,
    @Ctx() context: Context,
  ): Promise<PlacesRankingType[]> {
    return findPlacesRankings(context, sittingId);
  }

  @Mutation(() => BallotPayload, { description: 'A second ballot between those who are even for the last places of a quota.' })
  openPlacesBallot(
    @Arg('input', () => OpenPlacesBallotInput, INPUT) input: OpenPlacesBallotInput,
    @Ctx() context: Context,
  ): Promise<BallotPayload> {
    return answerWithBallot(context, 'openPlacesBallot', input, openPlacesBallot);
  }

  @Mutation(() => PlacesPayload, {
    description: 'Gives the places of a quota to those who rank for them, and to those of the even whom the chair chooses. Written once.',
  })
  settlePlaces(@Arg('input', () => SettlePlacesInput, INPUT) input: SettlePlacesInput, @Ctx() context: Context): Promise<PlacesPayload> {
    return answerWithPlaces(context, input);
  }
}

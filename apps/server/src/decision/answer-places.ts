import { requirePerson } from '../access/permit';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import type { Act } from '../nomination/lock-dossier';
import type { PlacesPayload } from './overflow.type';
import { findPlacesRankings } from './read-overflow';
import { type SettlePlacesInput, settleOverflow } from './settle-places';

/** Gives places once, and answers with the rankings as they then are. */
export async function answerWithPlaces(
  context: Context,
  input: SettlePlacesInput & { readonly idempotencyKey: string; readonly dryRun: boolean },
): Promise<PlacesPayload> {
  const { now, requestId, apiTokenId } = context;
  const act: Act = { viewer: requirePerson(context), now, requestId, apiTokenId };
  const { kept, refusals, dryRun } = await decide(
    context,
    { mutation: 'settlePlaces', idempotencyKey: input.idempotencyKey, input },
    (db) => settleOverflow(db, act, input),
  );
  return { rankings: kept && (await findPlacesRankings(context, kept.sittingId)), refusals, dryRun };
}

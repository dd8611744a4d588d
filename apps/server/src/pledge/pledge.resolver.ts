import type { Refusal } from '@vinh-danh/domain/refusal';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { confirmPledges } from './confirm-pledges';
import { ConfirmPledgesInput, RecallPledgeInput, ReturnPledgeInput, SavePledgeInput, SendPledgeInput } from './pledge.input';
import { ConfirmPledgesPayload, PledgePayload } from './pledge.type';
import { readConfirmations, readPayload } from './read-payload';
import { recallPledge } from './recall-pledge';
import { returnPledge } from './return-pledge';
import { savePledge } from './save-pledge';
import { sendPledge } from './send-pledge';

@Resolver()
export class PledgeResolver {
  @Mutation(() => PledgePayload, {
    description: 'Keeps a draft; the first time it makes the pledge. Allowed before the window opens and after it has closed.',
  })
  savePledge(
    @Arg('input', () => SavePledgeInput, { description: 'Whose, and what it says.' }) input: SavePledgeInput,
    @Ctx() context: Context,
  ) {
    return act(context, 'savePledge', input, (db) => savePledge(db, context, input));
  }

  @Mutation(() => PledgePayload, { description: 'Sends a pledge and gives it a numbered receipt.' })
  sendPledge(@Arg('input', () => SendPledgeInput, { description: 'Which.' }) input: SendPledgeInput, @Ctx() context: Context) {
    return act(context, 'sendPledge', input, (db) => sendPledge(db, context, input));
  }

  @Mutation(() => PledgePayload, { description: 'Takes a sent pledge back before anybody has acted on it.' })
  recallPledge(@Arg('input', () => RecallPledgeInput, { description: 'Which.' }) input: RecallPledgeInput, @Ctx() context: Context) {
    return act(context, 'recallPledge', input, (db) => recallPledge(db, context, input));
  }

  @Mutation(() => PledgePayload, { description: 'Sends a pledge back to its writer with a reason.' })
  returnPledge(
    @Arg('input', () => ReturnPledgeInput, { description: 'Which, and why.' }) input: ReturnPledgeInput,
    @Ctx() context: Context,
  ) {
    return act(context, 'returnPledge', input, (db) => returnPledge(db, context, input));
  }

  @Mutation(() => ConfirmPledgesPayload, { description: 'Confirms one or several pledges; each is answered alone.' })
  async confirmPledges(
    @Arg('input', () => ConfirmPledgesInput, { description: 'Which.' }) input: ConfirmPledgesInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey, ...asked } = input;
    const { result, dryRun } = await decide(context, { mutation: 'confirmPledges', idempotencyKey, input: asked }, (db) =>
      confirmPledges(db, context, input),
    );
    return { results: await readConfirmations(context, result ?? [], dryRun), dryRun };
  }
}

/** An act on one pledge: decided once, then read again as it is now. */
async function act(
  context: Context,
  mutation: string,
  { idempotencyKey, ...input }: { idempotencyKey: string },
  decision: (db: EntityManager) => Promise<string>,
): Promise<{ pledge: PledgePayload['pledge']; refusals: readonly Refusal[]; dryRun: boolean }> {
  const { kept, refusals, dryRun } = await decide(context, { mutation, idempotencyKey, input }, decision);
  return { ...(await readPayload(context, kept, refusals)), dryRun };
}

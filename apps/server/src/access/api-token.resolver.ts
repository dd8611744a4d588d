import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { ApiTokenEntity } from './api-token.entity';
import { CreateApiTokenInput, RevokeApiTokenInput } from './api-token.input';
import { readApiTokens } from './api-token.query';
import { ApiTokenType, CreateApiTokenPayload, RevokeApiTokenPayload } from './api-token.type';
import { createApiToken } from './create-api-token';
import { requirePerson } from './permit';
import { revokeApiToken } from './revoke-api-token';

/** Tokens are made and revoked by a person who is signed in, never with another token. */
@Resolver(() => ApiTokenType)
export class ApiTokenResolver {
  @Query(() => [ApiTokenType], { description: "The viewer's tokens, the newest first, revoked and ended ones included." })
  apiTokens(@Ctx() context: Context): Promise<ApiTokenType[]> {
    return readApiTokens(context.database.manager, requirePerson(context).accountId);
  }

  @Mutation(() => CreateApiTokenPayload, { description: "Makes a token for the viewer's account. Send it as `Authorization: Bearer …`." })
  async createApiToken(
    @Arg('input', () => CreateApiTokenInput, { description: 'The token.' }) input: CreateApiTokenInput,
    @Ctx() context: Context,
  ): Promise<CreateApiTokenPayload> {
    const actor = { ...context, viewer: requirePerson(context) };
    let secret: string | null = null;
    const asked = { mutation: 'createApiToken', idempotencyKey: input.idempotencyKey, input };
    // The secret goes around `decide`, which keeps its answer in the database.
    const { result, refusals } = await decide(context, asked, async (db) => {
      const created = await createApiToken(db, actor, input);
      secret = created.secret;
      return { apiTokenId: created.apiTokenId };
    });
    const apiToken = result && (await context.database.manager.findOneByOrFail(ApiTokenEntity, { id: result.apiTokenId }));
    return { apiToken, secret, refusals };
  }

  @Mutation(() => RevokeApiTokenPayload, { description: "Ends a token of the viewer's account at once." })
  async revokeApiToken(
    @Arg('input', () => RevokeApiTokenInput, { description: 'The token.' }) input: RevokeApiTokenInput,
    @Ctx() context: Context,
  ): Promise<RevokeApiTokenPayload> {
    const actor = { ...context, viewer: requirePerson(context) };
    const asked = { mutation: 'revokeApiToken', idempotencyKey: input.idempotencyKey, input };
    const { refusals } = await decide(context, asked, (db) => revokeApiToken(db, actor, input));
    const apiToken = await context.database.manager.findOneByOrFail(ApiTokenEntity, { id: input.apiTokenId });
    return { apiToken, refusals };
  }
}

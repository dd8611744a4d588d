import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { answer } from '../graph/answer';
import { requirePerson } from './permit';
import { endAllSessions, endSession, readSessions } from './session.query';
import { SessionType, SignInPayload } from './session.type';
import { signIn } from './sign-in';
import { readViewer } from './viewer.query';

@Resolver(() => SessionType)
export class SessionResolver {
  @Query(() => [SessionType], { description: "The viewer's browsers that are signed in." })
  sessions(@Ctx() context: Context): Promise<SessionType[]> {
    return readSessions(context.database.manager, requirePerson(context).accountId, context);
  }

  @Mutation(() => SignInPayload, {
    description: 'Signs a person in: the answer sets an HttpOnly cookie. Five wrong passwords in a row lock the account for 15 minutes.',
  })
  async signIn(
    @Arg('username', () => String, { description: 'The name to sign in with.' }) username: string,
    @Arg('password', () => String, { description: 'The password.' }) password: string,
    @Ctx() context: Context,
  ): Promise<SignInPayload> {
    const { result, refusals } = await answer(() => signIn(context, { username, password }));
    context.setSession(result?.token);
    return { viewer: await readViewer(context.database.manager, result?.viewer ?? null), refusals };
  }

  @Mutation(() => Boolean, { description: 'Ends this session. True even when nobody was signed in.' })
  async signOut(@Ctx() context: Context): Promise<boolean> {
    await endSession(context.database.manager, context.sessionId);
    context.setSession(null);
    return true;
  }

  @Mutation(() => Boolean, { description: "Ends all of the viewer's sessions, this one included." })
  async signOutEverywhere(@Ctx() context: Context): Promise<boolean> {
    await endAllSessions(context.database.manager, requirePerson(context).accountId);
    context.setSession(null);
    return true;
  }
}

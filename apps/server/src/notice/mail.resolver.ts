import { unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { permit, requirePerson } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { decide } from '../graph/decide';
import { MailConnection, MailFiguresType, type MailState, MailStateEnum, MailType, RetryMailsInput, RetryMailsPayload } from './mail.type';
import { countMails, readMails, readMailsById } from './mails.query';
import { retryMails } from './retry-mails';

/** What administrators see of the mail that goes out, and what they do when it does not. */
@Resolver(() => MailType)
export class MailResolver {
  @Query(() => MailConnection, { description: 'Mail to the accounts that an administrator looks after, the newest first.' })
  async mails(
    @Arg('state', () => MailStateEnum, { nullable: true, description: 'Only those that have come so far.' }) state: MailState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<MailType>> {
    const viewer = await permit(context, 'manageMail');
    const first = pageSize(page);
    const units = unitsWhere(viewer, 'manageMail');
    const filter = { now: context.now, units, state: state ?? null };
    const rows = await readMails(context.database, filter, { first, after: decodeCursor(page.after, 2) });
    return toConnection(rows, first, ({ createdAt, id }) => [createdAt, id]);
  }

  @Query(() => MailFiguresType, { description: 'How the mail to those accounts fares.' })
  async mailFigures(@Ctx() context: Context): Promise<MailFiguresType> {
    const viewer = await permit(context, 'manageMail');
    const figures = await countMails(context.database.manager, { now: context.now, units: unitsWhere(viewer, 'manageMail') });
    return { ...figures, sendsMail: context.config.mail !== undefined };
  }

  @Mutation(() => RetryMailsPayload, { description: 'Tries mail again that was given up, or that had no server or no address to go to.' })
  async retryMails(
    @Arg('input', () => RetryMailsInput, { description: 'Which.' }) input: RetryMailsInput,
    @Ctx() context: Context,
  ): Promise<RetryMailsPayload> {
    const viewer = requirePerson(context);
    await permit(context, 'manageMail');
    const asked = { mutation: 'retryMails', idempotencyKey: input.idempotencyKey, input };
    const { result, refusals } = await decide(context, asked, (db) => retryMails(db, { ...context, viewer }, input));
    const filter = { now: context.now, units: unitsWhere(viewer, 'manageMail'), state: null };
    return { mails: result && (await readMailsById(context.database.manager, filter, result)), refusals };
  }
}

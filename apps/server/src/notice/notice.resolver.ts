import type { Delivery } from '@vinh-danh/domain/notice/kind';
import type { NoticeCode } from '@vinh-danh/domain/notice/notice';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requirePerson } from '../access/permit';
import { readViewer } from '../access/viewer.query';
import { ViewerType } from '../access/viewer.type';
import type { Context } from '../context';
import { type Connection, decodeCursor, PAGE_LIMIT, PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { badUserInput, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { NoticeConnection, NoticeDeliveryEnum, NoticeKindEnum, NoticeSettingsType, NoticeType } from './notice.type';
import { chooseDelivery, readNoticeSettings } from './notice-settings';
import { countUnread, markRead, markReadUpTo, readNotices } from './notices.query';

/** What people are told, each alone. */
@Resolver(() => ViewerType)
export class NoticeResolver {
  @FieldResolver(() => Int, { description: 'How many notices the viewer has not read; 0 for a token, which may not read them.' })
  async unreadNotices(@Root() { id }: ViewerType, @Ctx() { database, viewer }: Context): Promise<number> {
    return viewer?.scopes ? 0 : countUnread(database, id);
  }

  @Query(() => NoticeConnection, { description: "The viewer's own notices, the newest first." })
  async notices(
    @Arg('unread', () => Boolean, { defaultValue: false, description: 'Only those that were not read.' }) unread: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<NoticeType>> {
    const { accountId } = requirePerson(context);
    const first = pageSize(page);
    const rows = await readNotices(context.database, accountId, { unread, after: decodeCursor(page.after, 2), first });
    return toConnection(rows, first, ({ at, id }) => [at, id]);
  }

  @Mutation(() => ViewerType, { description: 'Marks notices of the viewer as read, at most 100.' })
  async markNoticesRead(
    @Arg('ids', () => [ID], { description: 'Which.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<ViewerType | null> {
    const viewer = requirePerson(context);
    if (ids.length > PAGE_LIMIT || !ids.every(isId))
      throw badUserInput({ vi: `Mỗi lần nhiều nhất ${PAGE_LIMIT} thông báo.`, en: `At most ${PAGE_LIMIT} notices at once.` });
    await markRead(context.database.manager, viewer.accountId, ids, context.now);
    return readViewer(context.database.manager, viewer);
  }

  @Mutation(() => ViewerType, { description: 'Marks all notices of the viewer as read that came no later than this one.' })
  async markAllNoticesRead(
    @Arg('newest', () => ID, { description: 'The newest notice that the viewer saw.' }) newest: string,
    @Ctx() context: Context,
  ): Promise<ViewerType | null> {
    const viewer = requirePerson(context);
    if (!isId(newest)) throw notFound();
    await markReadUpTo(context.database.manager, viewer.accountId, newest, context.now);
    return readViewer(context.database.manager, viewer);
  }

  @Query(() => NoticeSettingsType, { description: 'How the viewer is told of things.' })
  noticeSettings(@Ctx() context: Context): Promise<NoticeSettingsType> {
    return readNoticeSettings(context.database.manager, requirePerson(context), context.config);
  }

  @Mutation(() => NoticeSettingsType, { description: 'Keeps how the viewer is told of some kinds of things from now on.' })
  async chooseNoticeDelivery(
    @Arg('kinds', () => [NoticeKindEnum], { description: 'Of what.' }) kinds: NoticeCode[],
    @Arg('delivery', () => NoticeDeliveryEnum, { description: 'How.' }) delivery: Delivery,
    @Ctx() context: Context,
  ): Promise<NoticeSettingsType> {
    const viewer = requirePerson(context);
    await chooseDelivery(context.database.manager, viewer, kinds, delivery);
    return readNoticeSettings(context.database.manager, viewer, context.config);
  }
}

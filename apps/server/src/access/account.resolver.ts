import type { Language } from '@vinh-danh/domain/text';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { answer } from '../graph/answer';
import { ChangePasswordPayload, SetOwnMailAddressPayload } from './account.type';
import { changePassword } from './change-password';
import { requirePerson } from './permit';
import { setLanguage } from './set-language';
import { setOwnMailAddress } from './set-mail-address';
import { readViewer } from './viewer.query';
import { LanguageEnum, ViewerType } from './viewer.type';

/** What people do with their own account. */
@Resolver()
export class AccountResolver {
  @Mutation(() => ChangePasswordPayload, { description: "Changes the viewer's password and ends their sessions in other browsers." })
  async changePassword(
    @Arg('currentPassword', () => String, { description: 'The password so far.' }) currentPassword: string,
    @Arg('newPassword', () => String, { description: 'The new one, of 12 to 200 characters.' }) newPassword: string,
    @Ctx() context: Context,
  ): Promise<ChangePasswordPayload> {
    const viewer = requirePerson(context);
    const { refusals } = await answer(() => changePassword(context, viewer, { currentPassword, newPassword }));
    return { refusals };
  }

  @Mutation(() => ViewerType, { description: 'Keeps the language in which the viewer reads.' })
  async setLanguage(
    @Arg('language', () => LanguageEnum, { description: 'The language.' }) language: Language,
    @Ctx() context: Context,
  ): Promise<ViewerType | null> {
    const viewer = requirePerson(context);
    await setLanguage(context.database.manager, viewer, language);
    return readViewer(context.database.manager, viewer);
  }

  @Mutation(() => SetOwnMailAddressPayload, { description: "Keeps where the viewer's mail goes. Empty: no mail is sent." })
  async setOwnMailAddress(
    @Arg('address', () => String, { description: 'The address.' }) address: string,
    @Ctx() context: Context,
  ): Promise<SetOwnMailAddressPayload> {
    const viewer = requirePerson(context);
    const { refusals } = await answer(() => context.database.transaction((db) => setOwnMailAddress(db, { ...context, viewer }, address)));
    return { viewer: refusals.length > 0 ? null : await readViewer(context.database.manager, viewer), refusals };
  }
}

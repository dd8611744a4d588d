import { unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { type Connection, decodeCursor, PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { decide } from '../graph/decide';
import { requireLength } from '../graph/require-length';
import {
  AccountActInput,
  AccountFilterInput,
  CreateAccountInput,
  GrantRoleInput,
  RevokeRoleInput,
  SetMailAddressInput,
} from './account.input';
import { AccountConnection, AccountPayload, AccountType, OneTimePasswordPayload } from './account.type';
import { readAccount, readAccounts } from './accounts.query';
import { createAccount } from './create-account';
import { disableAccount, enableAccount } from './disable-account';
import { grantRole } from './grant-role';
import type { Administrator } from './lock-account';
import { newOneTimePassword } from './one-time-password';
import { hashPassword } from './password';
import { permit, requirePerson } from './permit';
import { resetPassword } from './reset-password';
import { revokeRole } from './revoke-role';
import { setMailAddress } from './set-mail-address';
import { unlockAccount } from './unlock-account';

const LONGEST_REASON = 2_000;
const INPUT = { description: 'What to do.' };

/** What administrators do with the accounts of their units. */
@Resolver(() => AccountType)
export class AdministrationResolver {
  @Query(() => AccountConnection, { description: 'Accounts by user name, for administrators, within their units.' })
  async accounts(
    @Arg('filter', () => AccountFilterInput, { nullable: true, description: 'Which accounts.' }) filter: AccountFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AccountType>> {
    const viewer = await permit(context, 'manageAccounts');
    const first = pageSize(page);
    const after = decodeCursor(page.after, 1)?.[0] ?? null;
    const rows = await readAccounts(context.database.manager, context, unitsWhere(viewer, 'manageAccounts'), filter ?? {}, {
      first,
      after,
    });
    return toConnection(rows, first, (account) => [account.username]);
  }

  @Query(() => AccountType, { nullable: true, description: 'One account, for its administrators.' })
  async account(@Arg('id', () => ID, { description: 'The account.' }) id: string, @Ctx() context: Context): Promise<AccountType | null> {
    const viewer = await permit(context, 'manageAccounts');
    return readAccount(context.database.manager, context, unitsWhere(viewer, 'manageAccounts'), id);
  }

  @Mutation(() => OneTimePasswordPayload, { description: 'Makes an account with a one-time password.' })
  createAccount(
    @Arg('input', () => CreateAccountInput, INPUT) input: CreateAccountInput,
    @Ctx() context: Context,
  ): Promise<OneTimePasswordPayload> {
    return withOneTimePassword(context, 'createAccount', input, (db, actor, hash) => createAccount(db, actor, input, hash));
  }

  @Mutation(() => OneTimePasswordPayload, { description: 'Gives an account a one-time password, unlocks it and ends its sessions.' })
  resetPassword(
    @Arg('input', () => AccountActInput, INPUT) input: AccountActInput,
    @Ctx() context: Context,
  ): Promise<OneTimePasswordPayload> {
    return withOneTimePassword(context, 'resetPassword', input, (db, actor, hash) => resetPassword(db, actor, input, hash));
  }

  @Mutation(() => AccountPayload, { description: 'Shuts an account: its sessions and tokens end, what it did stays on record.' })
  disableAccount(@Arg('input', () => AccountActInput, INPUT) input: AccountActInput, @Ctx() context: Context): Promise<AccountPayload> {
    return act(context, 'disableAccount', input, (db, actor) => disableAccount(db, actor, input));
  }

  @Mutation(() => AccountPayload, { description: 'Opens an account that was shut.' })
  enableAccount(@Arg('input', () => AccountActInput, INPUT) input: AccountActInput, @Ctx() context: Context): Promise<AccountPayload> {
    return act(context, 'enableAccount', input, (db, actor) => enableAccount(db, actor, input));
  }

  @Mutation(() => AccountPayload, { description: 'Lets somebody try again who is locked out after repeated wrong passwords.' })
  unlockAccount(@Arg('input', () => AccountActInput, INPUT) input: AccountActInput, @Ctx() context: Context): Promise<AccountPayload> {
    return act(context, 'unlockAccount', input, (db, actor) => unlockAccount(db, actor, input));
  }

  @Mutation(() => AccountPayload, { description: 'Keeps where the mail of an account goes.' })
  setMailAddress(
    @Arg('input', () => SetMailAddressInput, INPUT) input: SetMailAddressInput,
    @Ctx() context: Context,
  ): Promise<AccountPayload> {
    return act(context, 'setMailAddress', input, (db, actor) => setMailAddress(db, actor, input));
  }

  @Mutation(() => AccountPayload, { description: 'Gives an account a role for a unit and those below it.' })
  grantRole(@Arg('input', () => GrantRoleInput, INPUT) input: GrantRoleInput, @Ctx() context: Context): Promise<AccountPayload> {
    return act(context, 'grantRole', input, (db, actor) => grantRole(db, actor, input));
  }

  @Mutation(() => AccountPayload, { description: 'Ends a role, at once or on a day to come.' })
  revokeRole(@Arg('input', () => RevokeRoleInput, INPUT) input: RevokeRoleInput, @Ctx() context: Context): Promise<AccountPayload> {
    return act(context, 'revokeRole', input, (db, actor) => revokeRole(db, actor, input));
  }
}

type Decision = (db: EntityManager, actor: Administrator) => Promise<{ accountId: string }>;

async function act(
  context: Context,
  mutation: string,
  input: { readonly idempotencyKey: string; readonly reason?: string | null },
  decision: Decision,
): Promise<AccountPayload> {
  const viewer = requirePerson(context);
  requireLength('reason', input.reason, LONGEST_REASON);
  await permit(context, 'manageAccounts');
  const asked = { mutation, idempotencyKey: input.idempotencyKey, input };
  const { result, refusals } = await decide(context, asked, (db) => decision(db, { ...context, viewer }));
  const units = unitsWhere(viewer, 'manageAccounts');
  return { account: result && (await readAccount(context.database.manager, context, units, result.accountId)), refusals };
}

/** The password goes around `decide`, which keeps its answer in the database. */
async function withOneTimePassword(
  context: Context,
  mutation: string,
  input: { readonly idempotencyKey: string },
  decision: (db: EntityManager, actor: Administrator, passwordHash: string) => Promise<{ accountId: string }>,
): Promise<OneTimePasswordPayload> {
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  let isNew = false;
  const payload = await act(context, mutation, input, async (db, actor) => {
    const result = await decision(db, actor, passwordHash);
    isNew = true;
    return result;
  });
  return { ...payload, oneTimePassword: isNew && payload.account ? password : null };
}

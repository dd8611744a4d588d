import type { Viewer } from '@vinh-danh/domain/access/role';
import type { Delivery } from '@vinh-danh/domain/notice/kind';
import { kindsFor, type NoticeCode, noticeName, usualDelivery } from '@vinh-danh/domain/notice/notice';
import type { EntityManager } from 'typeorm';
import type { Config } from '../config';
import { badUserInput } from '../graph/errors';
import type { NoticeSettingsType } from './notice.type';

/** How the viewer is told of everything that may come to them. */
export async function readNoticeSettings(
  db: EntityManager,
  viewer: Viewer,
  { mail, digestHour }: Pick<Config, 'mail' | 'digestHour'>,
): Promise<NoticeSettingsType> {
  const [account]: { mailAddress: string | null }[] = await db.query('SELECT mail_address AS "mailAddress" FROM account WHERE id = $1', [
    viewer.accountId,
  ]);
  const chosen: { kind: NoticeCode; delivery: Delivery }[] = await db.query(
    'SELECT kind, delivery FROM notice_choice WHERE account_id = $1',
    [viewer.accountId],
  );
  const choices = new Map(chosen.map(({ kind, delivery }) => [kind, delivery]));
  return {
    id: viewer.accountId,
    mailAddress: account?.mailAddress ?? null,
    sendsMail: mail !== undefined,
    digestHour,
    choices: kindsFor(viewer.roles.map(({ role }) => role)).map((kind) => ({
      kind,
      name: noticeName(kind),
      delivery: choices.get(kind) ?? usualDelivery(kind),
      usual: usualDelivery(kind),
    })),
  };
}

/** Keeps how the viewer is told of a kind from now on. A taste and not a matter of the agency: the audit trail is not told. */
export async function chooseDelivery(db: EntityManager, viewer: Viewer, kinds: readonly NoticeCode[], delivery: Delivery): Promise<void> {
  const theirs = kindsFor(viewer.roles.map(({ role }) => role));
  if (!kinds.every((kind) => theirs.includes(kind)))
    throw badUserInput({ vi: 'Loại thông báo này không gửi đến ông/bà.', en: 'This kind of notice does not come to you.' });
  await db.query(
    `INSERT INTO notice_choice (account_id, kind, delivery) SELECT $1, unnest($2::text[]), $3
     ON CONFLICT (account_id, kind) DO UPDATE SET delivery = excluded.delivery`,
    [viewer.accountId, kinds, delivery],
  );
}

import { unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import { type Refusal, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { LOOKED_AFTER } from '../access/accounts.query';
import type { Administrator } from '../access/lock-account';
import { recordAudits } from '../access/record-audit';
import { badUserInput, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { enqueueAll } from './queue';
import { sendMail } from './send-mail';

const MOST_AT_ONCE = 100;

interface Held {
  readonly id: string;
  readonly state: string;
  readonly answer: string | null;
  readonly dropReason: string | null;
  readonly reader: string;
}

/**
 * Lets mail be tried again that was given up, or that could not be sent for want of a server or an address. It keeps its Message-ID.
 *
 * @throws Refused MAIL_NOT_GIVEN_UP when one of them is under way or sent
 * @throws ClientError NOT_FOUND for mail to somebody whom this administrator does not look after
 */
export async function retryMails(db: EntityManager, actor: Administrator, { mailIds }: { mailIds: readonly string[] }): Promise<string[]> {
  const ids = [...new Set(mailIds)];
  if (ids.length === 0 || ids.length > MOST_AT_ONCE)
    throw badUserInput({ vi: `Mỗi lần từ 1 đến ${MOST_AT_ONCE} thư.`, en: `Between 1 and ${MOST_AT_ONCE} mails at once.` });
  if (!ids.every(isId)) throw notFound();
  const mails: Held[] = await db.query(
    `SELECT mail.id, mail.state, mail.answer, mail.drop_reason AS "dropReason", account.display_name AS reader
       FROM mail JOIN account ON account.id = mail.account_id
      WHERE mail.id = ANY($3) AND ${LOOKED_AFTER} ORDER BY mail.id FOR NO KEY UPDATE OF mail`,
    [actor.now, unitsWhere(actor.viewer, 'manageMail'), ids],
  );
  if (mails.length < ids.length) throw notFound();
  refuseIf(mails.flatMap(whyNotRetry));
  await db.query(
    `UPDATE mail SET state = 'WAITING', settled_at = NULL, drop_reason = NULL, handed_at = NULL, attempts = 0 WHERE id = ANY($1)`,
    [ids],
  );
  await recordAudits(
    db,
    actor,
    mails.map(({ id, state, answer }) => ({
      action: 'retryMail',
      subjectKind: 'Mail',
      subjectId: id,
      before: { state, answer },
      after: { state: 'WAITING' },
    })),
  );
  await enqueueAll(
    db,
    sendMail,
    ids.map((mailId) => ({ payload: { mailId }, key: mailId })),
  );
  return ids;
}

function whyNotRetry({ state, dropReason, reader }: Held): Refusal[] {
  const isMendable = state === 'FAILED' || dropReason === 'NO_SERVER' || dropReason === 'NO_ADDRESS';
  return isMendable ? [] : [refusal('MAIL_NOT_GIVEN_UP', { reader })];
}

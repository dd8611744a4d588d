import { NOTICE_CODES, noticeName } from '@vinh-danh/domain/notice/notice';
import type { DataSource, EntityManager } from 'typeorm';
import { LOOKED_AFTER } from '../access/accounts.query';
import { preparePage, readPrepared } from '../graph/prepared';
import type { MailFiguresType, MailRow, MailState, MailType } from './mail.type';
import { sendMail } from './send-mail';

/** What is between waiting and sent lasts for seconds; nobody needs a word for it. */
const STATE = `CASE WHEN mail.state IN ('SENDING', 'HANDED') THEN 'WAITING' ELSE mail.state END`;

/** The mail of accounts that an administrator looks after: $1 is the moment, $2 the administrator's units. */
const MAILS = `
  SELECT mail.id, mail.kind, account.id AS "accountId", account.display_name AS "readerName", coalesce(mail.sent_to, account.mail_address) AS address,
         ${STATE} AS state, mail.created_at AS "createdAt", mail.settled_at AS "settledAt", mail.attempts, jobs.run_at AS "nextAttemptAt",
         mail.answer, mail.drop_reason AS "dropReason",
         ARRAY(SELECT DISTINCT notice.kind FROM notice WHERE notice.mail_id = mail.id AND notice.kind = ANY($3) ORDER BY 1) AS kinds
    FROM mail JOIN account ON account.id = mail.account_id
    LEFT JOIN jobs ON jobs.key = '${sendMail.name} ' || mail.id AND mail.settled_at IS NULL AND mail.attempts > 0
   WHERE ${LOOKED_AFTER}`;

export interface MailFilter {
  readonly now: Date;
  readonly units: readonly string[];
  readonly state: MailState | null;
}

/** A page of mail, the newest first, and one more that tells whether another page follows. */
export async function readMails(
  database: DataSource,
  { now, units, state }: MailFilter,
  { first, after }: { readonly first: number; readonly after: readonly string[] | null },
): Promise<MailType[]> {
  const rows = await readPrepared<MailRow>(
    database,
    preparePage(
      'mails',
      `${MAILS} ${state ? `AND ${STATE} = $4` : 'AND $4::text IS NULL'} ${after ? 'AND (mail.created_at, mail.id) < ($5::timestamptz, $6::uuid)' : ''}
        ORDER BY mail.created_at DESC, mail.id DESC`,
      [now, units, NOTICE_CODES, state, ...(after ?? [])],
      first + 1,
    ),
  );
  return rows.map(toMail);
}

export async function readMailsById(db: EntityManager, { now, units }: MailFilter, ids: readonly string[]): Promise<MailType[]> {
  const rows: MailRow[] = await db.query(`${MAILS} AND mail.id = ANY($4) ORDER BY mail.created_at DESC, mail.id DESC`, [
    now,
    units,
    NOTICE_CODES,
    ids,
  ]);
  return rows.map(toMail);
}

export async function countMails(
  db: EntityManager,
  { now, units }: Pick<MailFilter, 'now' | 'units'>,
): Promise<Omit<MailFiguresType, 'sendsMail'>> {
  const [figures] = await db.query(
    `SELECT count(mail.id) FILTER (WHERE ${STATE} = 'WAITING')::integer AS waiting,
            count(mail.id) FILTER (WHERE ${STATE} = 'WAITING' AND mail.attempts > 0)::integer AS retried,
            count(mail.id) FILTER (WHERE mail.state = 'SENT')::integer AS sent,
            count(mail.id) FILTER (WHERE mail.state = 'FAILED')::integer AS failed,
            count(mail.id) FILTER (WHERE mail.state = 'DROPPED')::integer AS dropped,
            count(DISTINCT account.id) FILTER (WHERE account.mail_address IS NULL AND account.disabled_at IS NULL)::integer AS "withoutAddress"
       FROM account LEFT JOIN mail ON mail.account_id = account.id WHERE ${LOOKED_AFTER}`,
    [now, units],
  );
  return figures;
}

function toMail({ kinds, ...mail }: MailRow): MailType {
  return { ...mail, about: kinds.map(noticeName) };
}

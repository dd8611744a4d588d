import { dayOf, startOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { defineTask, enqueueAll } from './queue';
import { recusedInSql } from './recused';
import { sendMail } from './send-mail';

const HOUR_MS = 60 * 60 * 1000;
/** What nobody was told of by mail for so long is no news; who gives an address late is not flooded. */
const NEWS_DAYS = 7;

/** Puts the mail of the day together once its hour has come. Its key is the day: however many workers look, each person gets one. */
export const collectDigests = defineTask(
  'collectDigests',
  async ({ database, config, moment }) => {
    await database.transaction((db) => collect(db, config.digestHour, moment.now));
    await database.transaction(takeUpLostMail);
  },
  { attempts: 1, everyMinute: true },
);

/** The last moment at which a mail of the day was due. */
export function lastDigest(now: Date, hour: number): Date {
  const today = new Date(startOf(dayOf(now)).getTime() + hour * HOUR_MS);
  return today <= now ? today : new Date(today.getTime() - 24 * HOUR_MS);
}

async function collect(db: EntityManager, hour: number, now: Date): Promise<void> {
  const due = lastDigest(now, hour);
  const made: { id: string }[] = await db.query(COLLECT, [due, dayOf(due), now]);
  await enqueueAll(
    db,
    sendMail,
    made.map(({ id }) => ({ payload: { mailId: id }, key: id })),
  );
}

/** Only what was not read meanwhile: the mail is for who has not been here. */
const PENDING = `
  notice.delivery = 'DIGEST' AND notice.mail_id IS NULL AND notice.read_at IS NULL
  AND notice.at < $1 AND notice.at >= $1::timestamptz - interval '${NEWS_DAYS} days'`;

const COLLECT = `
  WITH made AS (
    INSERT INTO mail (id, account_id, key, kind, created_at)
    SELECT gen_random_uuid(), account.id, 'digest ' || account.id || ' ' || $2::text, 'DIGEST', $3 FROM account
     WHERE account.mail_address IS NOT NULL AND account.disabled_at IS NULL
       AND EXISTS (SELECT FROM notice WHERE notice.account_id = account.id AND ${PENDING}
                      AND NOT ${recusedInSql('account.person_id', 'notice.nomination_ids')})
    ON CONFLICT (key) DO NOTHING
    RETURNING id, account_id
  ), told AS (
    UPDATE notice SET mail_id = made.id FROM made WHERE notice.account_id = made.account_id AND ${PENDING}
  )
  SELECT id FROM made`;

/** A mail whose job is gone, e.g. because its worker died in the last attempt, gets another one. */
async function takeUpLostMail(db: EntityManager): Promise<void> {
  const lost: { id: string }[] = await db.query(
    `SELECT mail.id FROM mail
      WHERE mail.settled_at IS NULL
        AND NOT EXISTS (SELECT FROM jobs WHERE jobs.key = $1 || mail.id AND jobs.attempts < jobs.max_attempts)
      ORDER BY mail.id FOR UPDATE SKIP LOCKED`,
    [`${sendMail.name} `],
  );
  await enqueueAll(
    db,
    sendMail,
    lost.map(({ id }) => ({ payload: { mailId: id }, key: id })),
  );
}

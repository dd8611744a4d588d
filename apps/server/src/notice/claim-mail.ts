import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A mail that this worker alone may send. */
export interface Claimed {
  readonly id: string;
  readonly claim: string;
}

/** How long a mail may be between its end and its answer before another worker takes it for lost; longer than `postMail` waits. */
const LOST_AFTER_SECONDS = 90;

/** Another worker is between the end of the mail and the answer of the server, or died there: to be looked at again. */
export class MailUnderWay extends Error {}

/**
 * Takes a mail for sending; null when there is nothing left to do. A worker that had it and has not handed it over loses it: what it
 * begins cannot be ended any more.
 *
 * @throws MailUnderWay
 */
export async function claimMail(db: EntityManager, id: string): Promise<Claimed | null> {
  const claim = randomUUID();
  const [claimed]: [{ id: string }[], number] = await db.query(
    `UPDATE mail SET state = 'SENDING', attempts = attempts + 1, claim = $2, handed_at = NULL
      WHERE id = $1 AND (state IN ('WAITING', 'SENDING')
         OR state = 'HANDED' AND handed_at < clock_timestamp() - make_interval(secs => ${LOST_AFTER_SECONDS}))
      RETURNING id`,
    [id, claim],
  );
  if (claimed.length > 0) return { id, claim };
  const [mail]: { state: string }[] = await db.query('SELECT state FROM mail WHERE id = $1', [id]);
  if (mail?.state === 'HANDED') throw new MailUnderWay('Its end was sent, and the answer of the mail server is awaited.');
  return null;
}

/**
 * Writes down that the end of the mail is about to be sent: from here to the answer nobody can know whether it arrived.
 *
 * @throws when another worker has taken it over
 */
export async function handMail(db: EntityManager, { id, claim }: Claimed): Promise<void> {
  const [handed]: [unknown[], number] = await db.query(
    `UPDATE mail SET state = 'HANDED', handed_at = clock_timestamp() WHERE id = $1 AND claim = $2 AND state = 'SENDING' RETURNING id`,
    [id, claim],
  );
  if (handed.length === 0) throw new Error('Another worker sends this mail.');
}

export type Settlement =
  | { readonly state: 'SENT'; readonly sentTo: string; readonly answer: string }
  /** To be tried again. */
  | { readonly state: 'WAITING'; readonly answer: string }
  | { readonly state: 'FAILED'; readonly answer: string }
  | { readonly state: 'DROPPED'; readonly reason: 'NO_SERVER' | 'NO_ADDRESS' | 'NO_ACCOUNT' | 'NOTHING_TO_TELL' };

const LONGEST_ANSWER = 500;

/** Writes down what became of a mail. One that another worker has taken over is left to that one. */
export async function settleMail(db: EntityManager, { id, claim }: Claimed, now: Date, became: Settlement): Promise<void> {
  await db.query(
    `UPDATE mail SET state = $3, claim = NULL, settled_at = $4, sent_to = $5, answer = $6, drop_reason = $7 WHERE id = $1 AND claim = $2`,
    [
      id,
      claim,
      became.state,
      became.state === 'WAITING' ? null : now,
      'sentTo' in became ? became.sentTo : null,
      'answer' in became ? became.answer.slice(0, LONGEST_ANSWER) : null,
      'reason' in became ? became.reason : null,
    ],
  );
}

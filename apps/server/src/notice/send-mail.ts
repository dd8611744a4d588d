import type { Config, MailSettings } from '../config';
import { type Claimed, claimMail, handMail, type Settlement, settleMail } from './claim-mail';
import { type MailToSend, readMailToSend, writeMail } from './mail.query';
import { postMail } from './post-mail';
import { defineTask, type Job } from './queue';

/** About a day, in pauses that grow from seconds to six hours. */
const ATTEMPTS = 14;

/**
 * Sends one mail. The row is claimed before and settled after, so that a worker that dies leaves a mail that the next one sends, once.
 * What cannot be known is whether a mail arrived whose worker died between its end and the server's answer: it is sent again, under the
 * same Message-ID.
 */
export const sendMail = defineTask<{ mailId: string }>(
  'sendMail',
  async (job, { mailId }) => {
    const { database, config } = job;
    const claimed = await claimMail(database.manager, mailId);
    if (!claimed) return;
    const mail = await readMailToSend(database.manager, mailId);
    const dropped = whyNotSend(mail, config);
    if (dropped) return settleMail(database.manager, claimed, job.moment.now, dropped);
    await post(job, claimed, mail);
  },
  { attempts: ATTEMPTS },
);

function whyNotSend({ address, disabledAt, notices }: MailToSend, { mail }: Config): Settlement | null {
  if (!mail) return { state: 'DROPPED', reason: 'NO_SERVER' };
  if (disabledAt) return { state: 'DROPPED', reason: 'NO_ACCOUNT' };
  if (!address) return { state: 'DROPPED', reason: 'NO_ADDRESS' };
  return notices.length === 0 ? { state: 'DROPPED', reason: 'NOTHING_TO_TELL' } : null;
}

async function post({ database, config, moment, isLastAttempt }: Job, claimed: Claimed, mail: MailToSend): Promise<void> {
  const db = database.manager;
  const to = mail.address as string;
  const settle = (became: Settlement) => settleMail(db, claimed, moment.now, became);
  const letter = { ...writeMail(mail, config.publicUrl), to, messageId: `<${claimed.id}@${new URL(config.publicUrl).hostname}>` };
  let answer: string;
  try {
    answer = await postMail(config.mail as MailSettings, letter, () => handMail(db, claimed));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (isLastAttempt || isForGood(error)) return settle({ state: 'FAILED', answer: why });
    await settle({ state: 'WAITING', answer: why });
    throw error;
  }
  await insistently(() => settle({ state: 'SENT', sentTo: to, answer }));
}

/** The mail is out, and must not go out again because the database was away for a moment. */
async function insistently(act: () => Promise<void>): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await act();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return act();
}

/** Milliseconds. */
const PAUSES = [200, 1_000, 5_000, 15_000];

/** Whether the server will say the same tomorrow: it knows the mail, and will not have it. */
function isForGood(error: unknown): boolean {
  const { command, responseCode } = error as { command?: string; responseCode?: number };
  return responseCode !== undefined && responseCode >= 500 && ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command ?? '');
}

import { Readable } from 'node:stream';
import type { WrittenMail } from '@vinh-danh/domain/notice/compose-mail';
import { createTransport } from 'nodemailer';
import type { MailSettings } from '../config';

/** Milliseconds for each step: a mail server that says nothing for longer is taken for gone. */
const PATIENCE = { connect: 10_000, greeting: 10_000, silence: 60_000 };

export interface Letter extends WrittenMail {
  /** Stays the same however often it is tried, so that a mail server or program can tell a second copy. */
  readonly messageId: string;
  readonly to: string;
}

/**
 * Hands a letter to the mail server and gives its answer.
 *
 * @param beforeEnd runs when the server has got all of the letter but its end: what it throws is thrown, and the letter is not sent
 * @throws what the mail server answered, or why it could not be asked
 */
export async function postMail({ url, from }: MailSettings, letter: Letter, beforeEnd: () => Promise<void>): Promise<string> {
  const transport = createTransport({
    ...{ url, connectionTimeout: PATIENCE.connect, greetingTimeout: PATIENCE.greeting, socketTimeout: PATIENCE.silence },
  });
  // The library would read a letter ahead of the server; this one it can begin only when the server wants it.
  transport.use('stream', (mail, done) => {
    mail.message.build((error, written) => {
      if (written) mail.message.createReadStream = () => Readable.from(inTwoParts(written, beforeEnd));
      done(error);
    });
  });
  try {
    const answer = await transport.sendMail({
      ...letter,
      from,
      textEncoding: 'quoted-printable',
      // No program that is out of office answers this, and no other program either.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
    return answer.response;
  } finally {
    transport.close();
  }
}

async function* inTwoParts(written: Buffer, beforeEnd: () => Promise<void>): AsyncGenerator<Buffer> {
  yield written;
  await beforeEnd();
}

import { Readable } from 'node:stream';
import type { WrittenMail } from '@vinh-danh/domain/notice/compose-mail';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
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
  const { to, subject, text, html, messageId } = letter;
  const written = await new MailComposer({
    ...{ from, to, subject, text, html, messageId },
    textEncoding: 'quoted-printable',
    // No program that is out of office answers this, and no other program either.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  })
    .compile()
    .build();
  const transport = createTransport({
    ...{ url, connectionTimeout: PATIENCE.connect, greetingTimeout: PATIENCE.greeting, socketTimeout: PATIENCE.silence },
  });
  try {
    const answer = await transport.sendMail({
      envelope: { from: addressIn(from), to: [to] },
      raw: Readable.from(inTwoParts(written, beforeEnd)),
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

/** `Văn phòng Sở <a@b.vn>` comes from `a@b.vn`. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}

import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A real mail server on loopback that keeps what it accepts. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly received: ParsedMail[];
  stop(): Promise<void>;
}

interface Behaviour {
  readonly port?: number;
  /** Refuses these addresses for good. */
  readonly unknown?: readonly string[];
  /** Runs when a reader was named, before that is answered. */
  readonly onRecipient?: () => Promise<void>;
  /** Runs when a mail has come whole, before it is answered. */
  readonly onMail?: (mail: ParsedMail) => void | Promise<void>;
}

export async function startMailServer({ port = 0, unknown = [], onRecipient, onMail }: Behaviour = {}): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) => {
      const refusal = unknown.includes(address) ? Object.assign(new Error('5.1.1 User unknown'), { responseCode: 550 }) : null;
      Promise.resolve(onRecipient?.()).then(() => answer(refusal), answer);
    },
    onData: (stream, _session, answer) => {
      simpleParser(stream).then(async (mail) => {
        received.push(mail);
        await onMail?.(mail);
        answer(null);
      }, answer);
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const bound = (server.server.address() as AddressInfo).port;
  return { url: `smtp://127.0.0.1:${bound}`, port: bound, received, stop: () => new Promise((stopped) => server.close(() => stopped())) };
}

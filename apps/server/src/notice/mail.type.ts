import { type NoticeCode } from '@vinh-danh/domain/notice/notice';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../graph/connection.type';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';

/** How people who look after mail see its states. */
export const MailStateEnum = { WAITING: 'WAITING', SENT: 'SENT', FAILED: 'FAILED', DROPPED: 'DROPPED' } as const;
export type MailState = keyof typeof MailStateEnum;
registerEnumType(MailStateEnum, {
  name: 'MailState',
  description: 'How far a mail has come.',
  valuesConfig: {
    WAITING: { description: 'Not sent yet, or being sent, or to be tried again.' },
    SENT: { description: 'The mail server accepted it.' },
    FAILED: { description: 'Given up: the mail server will not have it, or did not answer for a day.' },
    DROPPED: { description: 'Not sent, for a reason of ours.' },
  },
});

export const MailDropReasonEnum = {
  NO_SERVER: 'NO_SERVER',
  NO_ADDRESS: 'NO_ADDRESS',
  NO_ACCOUNT: 'NO_ACCOUNT',
  NOTHING_TO_TELL: 'NOTHING_TO_TELL',
} as const;
export type MailDropReason = keyof typeof MailDropReasonEnum;
registerEnumType(MailDropReasonEnum, {
  name: 'MailDropReason',
  description: 'Why a mail is not sent.',
  valuesConfig: {
    NO_SERVER: { description: 'The server is set up without a mail server.' },
    NO_ADDRESS: { description: 'Its reader has taken their address away.' },
    NO_ACCOUNT: { description: 'The account of its reader was shut.' },
    NOTHING_TO_TELL: { description: 'Nothing is left in it that its reader may be told.' },
  },
});

export const MailKindEnum = { NOTICE: 'NOTICE', DIGEST: 'DIGEST' } as const;
registerEnumType(MailKindEnum, {
  name: 'MailKind',
  description: 'What a mail tells.',
  valuesConfig: {
    NOTICE: { description: 'One thing, at once.' },
    DIGEST: { description: 'What happened since the mail of the day before.' },
  },
});

@ObjectType('Mail', { description: 'A mail of the program to one person, without what it says.', simpleResolvers: true })
export class MailType {
  @Field(() => ID, { description: 'Key of the mail; it stands in its Message-ID.' })
  id!: string;

  @Field(() => MailKindEnum, { description: 'What it tells.' })
  kind!: keyof typeof MailKindEnum;

  @Field(() => [TextType], { description: 'The kinds of things of which it tells.' })
  about!: TextType[];

  @Field(() => ID, { description: 'The account of its reader.' })
  accountId!: string;

  @Field(() => String, { description: 'Who its reader is.' })
  readerName!: string;

  @Field(() => String, { nullable: true, description: 'Where it went, or would go now.' })
  address!: string | null;

  @Field(() => MailStateEnum, { description: 'How far it has come.' })
  state!: MailState;

  @Field(() => Date, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was sent, given up or dropped.' })
  settledAt!: Date | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => Date, { nullable: true, description: 'When it is tried next, by the real clock.' })
  nextAttemptAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the mail server said last, or why it could not be asked.' })
  answer!: string | null;

  @Field(() => MailDropReasonEnum, { nullable: true, description: 'Why it is not sent.' })
  dropReason!: MailDropReason | null;
}

/** A mail as it stands in the database. */
export type MailRow = Omit<MailType, 'about'> & { readonly kinds: NoticeCode[] };

export const MailConnection = connectionType(MailType, 'Mail');

@ObjectType('MailFigures', { description: 'How the mail of the program fares.', simpleResolvers: true })
export class MailFiguresType {
  @Field(() => Boolean, { description: 'Whether a mail server is set up.' })
  sendsMail!: boolean;

  @Field(() => Int, { description: 'Not sent yet.' })
  waiting!: number;

  @Field(() => Int, { description: 'Of those, how many were tried in vain already.' })
  retried!: number;

  @Field(() => Int, { description: 'Sent.' })
  sent!: number;

  @Field(() => Int, { description: 'Given up.' })
  failed!: number;

  @Field(() => Int, { description: 'Not sent for a reason of ours.' })
  dropped!: number;

  @Field(() => Int, { description: 'Accounts in use that have no address.' })
  withoutAddress!: number;
}

@InputType({ description: 'Mail that is to be tried again.' })
export class RetryMailsInput {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => [ID], { description: 'Which mails, at most 100.' })
  mailIds!: string[];
}

@ObjectType('RetryMailsPayload', { description: 'What became of trying mail again.', simpleResolvers: true })
export class RetryMailsPayload {
  @Field(() => [MailType], { nullable: true, description: 'The mails as they now are; null when refused.' })
  mails!: MailType[] | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when it was done.' })
  refusals!: readonly RefusalType[];
}

import type { Delivery } from '@vinh-danh/domain/notice/kind';
import { NOTICE_CODES, type NoticeCode, noticeName } from '@vinh-danh/domain/notice/notice';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../graph/connection.type';
import { TextType } from '../graph/text.type';

export const NoticeKindEnum = Object.fromEntries(NOTICE_CODES.map((code) => [code, code])) as { [Code in NoticeCode]: Code };
registerEnumType(NoticeKindEnum, {
  name: 'NoticeKind',
  description: 'Everything of which people are told.',
  valuesConfig: Object.fromEntries(NOTICE_CODES.map((code) => [code, { description: `${noticeName(code).en}.` }])),
});

export const NoticeDeliveryEnum = { APP: 'APP', MAIL: 'MAIL', DIGEST: 'DIGEST' } as const satisfies { [Name in Delivery]: Name };
registerEnumType(NoticeDeliveryEnum, {
  name: 'NoticeDelivery',
  description: 'How somebody is told. On the page they are told in any case.',
  valuesConfig: {
    APP: { description: 'On the page alone.' },
    MAIL: { description: 'By a mail at once.' },
    DIGEST: { description: 'In the mail of the day.' },
  },
});

@ObjectType('Notice', { description: 'Something of which the viewer is told.', simpleResolvers: true })
export class NoticeType {
  @Field(() => ID, { description: 'Key of the notice.' })
  id!: string;

  @Field(() => NoticeKindEnum, { description: 'What kind of thing happened.' })
  kind!: NoticeCode;

  @Field(() => TextType, { description: 'The same in a few words.' })
  name!: TextType;

  @Field(() => TextType, { description: 'What happened, in one sentence.' })
  sentence!: TextType;

  @Field(() => String, { description: 'The page to which it leads.' })
  path!: string;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was read; null as long as it was not.' })
  readAt!: Date | null;
}

export const NoticeConnection = connectionType(NoticeType, 'Notice');

@ObjectType('NoticeChoice', { description: 'How the viewer is told of one kind of thing.', simpleResolvers: true })
export class NoticeChoiceType {
  @Field(() => NoticeKindEnum, { description: 'The kind.' })
  kind!: NoticeCode;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: TextType;

  @Field(() => NoticeDeliveryEnum, { description: 'How the viewer is told of it.' })
  delivery!: Delivery;

  @Field(() => NoticeDeliveryEnum, { description: 'How everybody is who has not chosen.' })
  usual!: Delivery;
}

@ObjectType('NoticeSettings', { description: 'How the viewer is told of things.', simpleResolvers: true })
export class NoticeSettingsType {
  @Field(() => ID, { description: 'Key of the account.' })
  id!: string;

  @Field(() => String, { nullable: true, description: "The viewer's mail address; null: no mail is sent." })
  mailAddress!: string | null;

  @Field(() => Boolean, { description: 'Whether this server sends mail at all.' })
  sendsMail!: boolean;

  @Field(() => Int, { description: 'The hour of the day at which the mail of the day goes out.' })
  digestHour!: number;

  @Field(() => [NoticeChoiceType], { description: 'Every kind that may come to the viewer in their roles.' })
  choices!: NoticeChoiceType[];
}

import { composeMail, type WrittenMail } from '@vinh-danh/domain/notice/compose-mail';
import { NOTICE_CODES, type NoticeCode, noticeName, sayNotice } from '@vinh-danh/domain/notice/notice';
import type { Language } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import { recusedInSql } from './recused';

/** A mail with everything that decides whether it goes out, and what it says. */
export interface MailToSend {
  readonly kind: 'NOTICE' | 'DIGEST';
  readonly createdAt: Date;
  readonly reader: string;
  readonly language: Language;
  readonly address: string | null;
  readonly disabledAt: Date | null;
  /** Without those about cases from which the reader is recused by now. */
  readonly notices: readonly { readonly kind: NoticeCode; readonly facts: never; readonly path: string; readonly at: Date }[];
}

export async function readMailToSend(db: EntityManager, id: string): Promise<MailToSend> {
  const [mail]: Omit<MailToSend, 'notices'>[] = await db.query(
    `SELECT mail.kind, mail.created_at AS "createdAt", account.display_name AS reader, account.language,
            account.mail_address AS address, account.disabled_at AS "disabledAt"
       FROM mail JOIN account ON account.id = mail.account_id WHERE mail.id = $1`,
    [id],
  );
  const notices: MailToSend['notices'] = await db.query(
    `SELECT notice.kind, facts, path, at FROM notice JOIN account ON account.id = notice.account_id
      WHERE notice.mail_id = $1 AND notice.kind = ANY($2) AND NOT ${recusedInSql('account.person_id', 'notice.nomination_ids')}
      ORDER BY at, notice.id`,
    [id, NOTICE_CODES],
  );
  return { ...(mail as Omit<MailToSend, 'notices'>), notices };
}

/** The mail in the language of its reader. */
export function writeMail({ kind, createdAt, reader, language, notices }: MailToSend, publicUrl: string): WrittenMail {
  const told = notices.map(({ path, at, ...notice }) => ({
    name: noticeName(notice.kind),
    sentence: sayNotice(notice.kind, notice.facts),
    ...{ path, at },
  }));
  return composeMail({ kind, language, reader, publicUrl, notices: told, at: createdAt });
}

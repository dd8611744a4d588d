import { NOTICE_CODES, type NoticeCode, noticeName, sayNotice } from '@vinh-danh/domain/notice/notice';
import type { DataSource, EntityManager } from 'typeorm';
import { prepare, preparePage, readPrepared } from '../graph/prepared';
import type { NoticeType } from './notice.type';
import { recusedInSql } from './recused';

/** What an account sees. Whoever has a one-time password sees nothing; and who was recused since they were told, does not see it any more. */
const OWN = `
  FROM notice JOIN account ON account.id = notice.account_id
 WHERE notice.account_id = $1 AND notice.kind = ANY($2) AND NOT account.must_change_password
   AND NOT ${recusedInSql('account.person_id', 'notice.nomination_ids')}`;

interface Row {
  readonly id: string;
  readonly kind: NoticeCode;
  readonly facts: never;
  readonly path: string;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** A page of somebody's notices, the newest first, and one more that tells whether another page follows. */
export async function readNotices(
  database: DataSource,
  accountId: string,
  { unread, after, first }: { readonly unread: boolean; readonly after: readonly string[] | null; readonly first: number },
): Promise<NoticeType[]> {
  const conditions = [unread && 'notice.read_at IS NULL', after && '(notice.at, notice.id) < ($3::timestamptz, $4::uuid)'].filter(Boolean);
  const rows: Row[] = await readPrepared(
    database,
    preparePage(
      'notices',
      `SELECT notice.id, notice.kind, facts, path, at, read_at AS "readAt" ${OWN} ${conditions.map((each) => `AND ${each}`).join(' ')}
        ORDER BY notice.at DESC, notice.id DESC`,
      [accountId, NOTICE_CODES, ...(after ?? [])],
      first + 1,
    ),
  );
  return rows.map(({ facts, ...row }) => ({ ...row, name: noticeName(row.kind), sentence: sayNotice(row.kind, facts) }));
}

export async function countUnread(database: DataSource, accountId: string): Promise<number> {
  const [row] = await readPrepared<{ count: number }>(
    database,
    prepare('unread', `SELECT count(*)::integer AS count ${OWN} AND notice.read_at IS NULL`, [accountId, NOTICE_CODES]),
  );
  return row?.count ?? 0;
}

/** Marks these of somebody's notices as read; those of others are left alone. */
export async function markRead(db: EntityManager, accountId: string, ids: readonly string[], now: Date): Promise<void> {
  await db.query('UPDATE notice SET read_at = $3 WHERE account_id = $1 AND id = ANY($2) AND read_at IS NULL', [accountId, ids, now]);
}

/** Marks all as read that came no later than this one: what has come since, nobody has seen. */
export async function markReadUpTo(db: EntityManager, accountId: string, id: string, now: Date): Promise<void> {
  await db.query(
    `UPDATE notice SET read_at = $3 FROM notice newest
      WHERE newest.id = $2 AND newest.account_id = $1 AND notice.account_id = $1 AND notice.read_at IS NULL
        AND (notice.at, notice.id) <= (newest.at, newest.id)`,
    [accountId, id, now],
  );
}

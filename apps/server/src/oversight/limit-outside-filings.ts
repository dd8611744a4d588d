import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { holdLock } from '../database/hold-lock';
import { ClientError } from '../graph/errors';
import type { Filer } from './file-objection';
import { hashOf } from './objection-secrets';

/** A whole office may sit behind one address; nobody files so much in a day. */
const FROM_ONE_ADDRESS_A_DAY = 20;

/**
 * Counts what one address files from outside in a day. The address is kept as a hash that changes with the day, beside no objection, and
 * forgotten on the next.
 */
export async function limitOutsideFilings(db: EntityManager, { address, now }: Pick<Filer, 'address' | 'now'>): Promise<void> {
  const hash = hashOf(`${dayOf(now)} ${address}`);
  await holdLock(db, `filings from ${hash.toString('hex')}`);
  await db.query(`DELETE FROM outside_filing WHERE at < $1::timestamptz - interval '1 day'`, [now]);
  const [row]: { filed: number }[] = await db.query('SELECT count(*)::int AS filed FROM outside_filing WHERE address_hash = $1', [hash]);
  if ((row?.filed ?? 0) >= FROM_ONE_ADDRESS_A_DAY)
    throw new ClientError('TOO_MANY_REQUESTS', {
      vi: 'Hôm nay đã có quá nhiều kiến nghị gửi từ địa chỉ mạng này. Xin gửi lại vào ngày mai, hoặc gửi trực tiếp đến Văn phòng Sở.',
      en: 'Too many objections came from this network address today. Send it tomorrow, or bring it to the Office.',
    });
  // The day alone: the moment would lead to the objection.
  await db.query(`INSERT INTO outside_filing (address_hash, at) VALUES ($1, date_trunc('day', $2::timestamptz))`, [hash, now]);
}

import { dayOf } from '@vinh-danh/domain/time';
import type { Context } from '../../context';
import { badUserInput, notFound } from '../../graph/errors';
import { moveTimedJobs } from '../../notice/move-timed-jobs';
import { loadDueFacts } from './load-due-facts';
import { CLOCK_BOUNDS } from './steps';

/**
 * Sets the demonstration's clock. Forward, it loads what has happened by then; backward, it moves the clock alone.
 *
 * @throws ClientError NOT_FOUND outside a demonstration, BAD_USER_INPUT outside its year
 */
export async function setClock({ config, database }: Pick<Context, 'config' | 'database'>, at: Date): Promise<Date> {
  if (!config.demonstration) throw notFound();
  if (!(at >= CLOCK_BOUNDS.from && at <= CLOCK_BOUNDS.to))
    throw badUserInput({
      vi: 'Đồng hồ minh họa chỉ chạy trong năm của Kế hoạch (15/03/2017 – 30/03/2018).',
      en: "The demonstration's clock runs within the year of the plan (15 March 2017 – 30 March 2018).",
    });
  await database.transaction(async (db) => {
    await db.query(
      `INSERT INTO demonstration_clock (ahead) VALUES ($1::timestamptz - clock_timestamp())
       ON CONFLICT (only_row) DO UPDATE SET ahead = excluded.ahead`,
      [at],
    );
    await moveTimedJobs(db);
    await loadDueFacts(db, dayOf(at));
  });
  return at;
}

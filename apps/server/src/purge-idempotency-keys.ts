import { defineTask } from './notice/queue';

/** A page keeps its key over reloads, for hours at most; whoever asks again after a week asks anew. */
const DAYS = 7;
const AT_ONCE = 1_000;

/** Once a minute a few of the keys that nobody will repeat any more are forgotten, with the answers stored under them. */
export const purgeIdempotencyKeys = defineTask(
  'purgeIdempotencyKeys',
  async ({ database, moment }) => {
    await database.query(
      `DELETE FROM idempotency_key WHERE (account_id, key) IN (
         SELECT account_id, key FROM idempotency_key WHERE created_at < $1::timestamptz - make_interval(days => $2) LIMIT $3)`,
      [moment.now, DAYS, AT_ONCE],
    );
    await database.query(`DELETE FROM rate_window WHERE began_at < $1::timestamptz - interval '1 hour'`, [moment.realNow]);
  },
  { everyMinute: true, attempts: 1 },
);

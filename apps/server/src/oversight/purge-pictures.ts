import { defineTask } from '../notice/queue';

/** Whoever writes a story keeps it within hours of the upload; after a week nobody will. */
const DAYS = 7;
const AT_ONCE = 100;

/** Once a minute a few of the pictures that no story has, or has any more, are taken away. One that a story is just being given stays. */
export const purgePictures = defineTask(
  'purgePictures',
  async ({ database, moment }) => {
    await database.query(
      `DELETE FROM picture WHERE id IN (
         SELECT id FROM picture
          WHERE uploaded_at < $1::timestamptz - make_interval(days => $2) AND NOT EXISTS (SELECT FROM story WHERE picture_id = picture.id)
          ORDER BY uploaded_at LIMIT $3 FOR UPDATE SKIP LOCKED)`,
      [moment.now, DAYS, AT_ONCE],
    );
  },
  { everyMinute: true, attempts: 1 },
);

import { makeCertificates } from './document/certificates-task';
import { escalateTask } from './nomination/escalate';
import { collectDigests } from './notice/collect-digests';
import type { Task } from './notice/queue';
import { sendMail } from './notice/send-mail';
import { purgePictures } from './oversight/purge-pictures';
import { purgeIdempotencyKeys } from './purge-idempotency-keys';
import { sendReminders } from './report/send-reminders';

/** Every task of every slice, in the order of the story: what workers know how to do. */
export const tasks: readonly Task<never>[] = [
  sendMail,
  collectDigests,
  escalateTask,
  makeCertificates,
  sendReminders,
  purgePictures,
  purgeIdempotencyKeys,
];

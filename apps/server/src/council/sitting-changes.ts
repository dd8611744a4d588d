import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { type Heard, type Listening, MISSED, tellChange } from '../graph/changes';
import { unauthenticated } from '../graph/errors';
import { isKeptFrom } from './recused-from.query';
import { standingIn } from './standing-in-council';

/** What of a sitting can change while people look at it. */
export const SITTING_CHANGES = ['ATTENDANCE', 'AGENDA', 'BALLOT', 'VOTE', 'RESULT'] as const;
export type SittingChange = (typeof SITTING_CHANGES)[number];

/** What a listener is told: that something changed, and where to look. What it is now, they ask for. */
export interface SittingNews {
  readonly sittingId: string;
  readonly caseId: string | null;
  /** Null when something may have been missed: look at all of it. */
  readonly change: SittingChange | null;
}

const topicOf = (sittingId: string) => `sitting ${sittingId}`;

/** Tells those who look at a sitting, on every server, once this transaction is committed. */
export async function tellSitting(
  db: EntityManager,
  sittingId: string,
  change: SittingChange,
  caseId: string | null = null,
): Promise<void> {
  await tellChange(db, topicOf(sittingId), { change, caseId });
}

/**
 * What changes in a sitting, for one who may see it. That is asked at every change, by the session and the seat of that moment; who is
 * recused from a case hears nothing of it.
 */
export async function listenToSitting(context: Context, sittingId: string): Promise<Listening<SittingNews>> {
  const { live, viewer, database, now } = context;
  if (!viewer || !live) throw unauthenticated();
  await standingIn(database.manager, viewer, sittingId, now);
  return live.listeners.listen(topicOf(sittingId), async (heard) => newsFor(await live.again(), sittingId, heard));
}

async function newsFor({ viewer, database, now }: Context, sittingId: string, heard: Heard): Promise<SittingNews | undefined> {
  if (!viewer) throw unauthenticated();
  await standingIn(database.manager, viewer, sittingId, now);
  if (heard === MISSED) return { sittingId, caseId: null, change: null };
  const caseId = heard.caseId ?? null;
  if (caseId && (await isKeptFrom(database.manager, viewer, caseId))) return undefined;
  return { sittingId, caseId, change: heard.change as SittingChange };
}

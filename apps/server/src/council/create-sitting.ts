import { whyNotMeet } from '@vinh-danh/domain/council/sitting.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import type { Act } from '../nomination/lock-dossier';
import { CouncilEntity } from './council.entity';
import { councilWindow } from './council-window';
import { SittingEntity } from './sitting.entity';
import { runsCouncil } from './standing-in-council';

/** A sitting as it is entered. */
export interface AskedSitting {
  readonly councilId: string;
  readonly planId: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly note?: string | null;
}

/**
 * Prepares a sitting: nobody is called in yet. Its number is the next of its council under the plan; the council is held, so that two
 * never get the same. Returns its id.
 */
export async function createSitting(db: EntityManager, act: Act, asked: AskedSitting): Promise<string> {
  requireLength('note', asked.note, 2_000);
  const council = isId(asked.councilId)
    ? await db.findOne(CouncilEntity, { where: { id: asked.councilId }, lock: { mode: 'pessimistic_write' } })
    : null;
  const standing = await runsCouncil(db, act.viewer, council, act.now);
  if (!council || !standing.reads) throw notFound();
  if (!standing.runs) throw forbidden();
  const [plan]: unknown[] = isId(asked.planId) ? await db.query('SELECT FROM plan WHERE id = $1 FOR SHARE', [asked.planId]) : [];
  if (!plan) throw notFound();
  const window = await councilWindow(db, { ...council, planId: asked.planId, now: act.now });
  refuseIf(whyNotMeet({ ...asked, window, council, now: act.now }));
  const [last]: { number: number }[] = await db.query(
    'SELECT coalesce(max(number), 0)::int AS number FROM sitting WHERE council_id = $1 AND plan_id = $2',
    [council.id, asked.planId],
  );
  const sitting = {
    id: uuidv7(),
    councilId: council.id,
    planId: asked.planId,
    number: (last?.number ?? 0) + 1,
    startsAt: asked.startsAt,
    place: asked.place.trim(),
    note: asked.note?.trim() ?? '',
  };
  await db.insert(SittingEntity, { ...sitting, createdAt: act.now, createdBy: act.viewer.accountId, version: 1 });
  await recordAudit(db, act, {
    action: 'createSitting',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    unitId: council.unitId,
    after: sitting,
  });
  return sitting.id;
}

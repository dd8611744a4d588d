import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { badUserInput, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateLocked } from '../graph/update-locked';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { type Candidate, readCandidates } from './agenda-candidates';
import { findCandidates } from './candidates.query';
import { findConflicts } from './find-conflicts';
import { holdToRun } from './hold-sitting-to-run';
import { lowestFirst } from './order-agenda';
import { SittingEntity } from './sitting.entity';
import { SittingCaseEntity } from './sitting-case.entity';
import { tellSitting } from './sitting-changes';

export interface AskedCases {
  readonly sittingId: string;
  readonly nominationIds: readonly string[];
  readonly initiativeIds: readonly string[];
}

/** The most cases that come on an agenda at once. */
export const MOST_CASES_AT_ONCE = 500;

/**
 * Puts nominations, or initiatives, on an agenda: all or none of those asked for. The lowest title stands first as long as nobody has put
 * the agenda into another order; those that come late stand at its end. Who has a conflict of interest is found at once.
 */
export async function placeCases(db: EntityManager, act: Act, asked: AskedCases): Promise<string> {
  const { sitting, council, state } = await holdToRun(db, act, asked);
  const wanted = idsOf(asked);
  const { planId, councilId } = sitting;
  const rows = await findCandidates(db, { councilId, planId, unitId: council.unitId }, wanted);
  if (rows.length !== wanted.nominationIds.length + wanted.initiativeIds.length) throw notFound();
  const candidates = await readCandidates(db, { council, planId, state, now: act.now }, rows);
  refuseIf(candidates.flatMap(({ refusals }) => refusals));
  const placed = await insertCases(
    db,
    sitting,
    candidates.sort((a, b) => a.order - b.order),
  );
  if (state === 'DRAFT') await lowestFirst(db, sitting, act.now);
  await findConflicts(db, act, sitting, placed);
  await updateVersioned(db, SittingEntity, sitting, {});
  await tellSitting(db, sitting.id, 'AGENDA');
  await recordAudit(db, act, {
    action: 'placeCases',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    unitId: council.unitId,
    after: { cases: placed, ...wanted },
  });
  return sitting.id;
}

function idsOf({ nominationIds, initiativeIds }: AskedCases) {
  const ids = [...nominationIds, ...initiativeIds];
  if (!ids.every(isId)) throw notFound();
  if (ids.length < 1 || ids.length > MOST_CASES_AT_ONCE)
    throw badUserInput({
      vi: `Mỗi lần đưa vào chương trình từ 1 đến ${MOST_CASES_AT_ONCE} trường hợp.`,
      en: `Put between 1 and ${MOST_CASES_AT_ONCE} cases on the agenda at a time.`,
    });
  const lower = (all: readonly string[]) => [...new Set(all.map((id) => id.toLowerCase()))];
  return { nominationIds: lower(nominationIds), initiativeIds: lower(initiativeIds) };
}

/** What was put off in this very sitting takes its old line again; everything else gets a new one at the end. */
async function insertCases(db: EntityManager, sitting: SittingEntity, candidates: readonly Candidate[]): Promise<string[]> {
  const there = await db.findBy(SittingCaseEntity, { sittingId: sitting.id });
  const putOff = (candidate: Candidate) =>
    there.find(({ nominationId, initiativeId }) => nominationId === candidate.nominationId && initiativeId === candidate.initiativeId);
  const again = candidates.flatMap((candidate) => putOff(candidate) ?? []);
  await updateLocked(
    db,
    SittingCaseEntity,
    again.map(({ id, version }) => ({ id, version, outcome: null, decidedAt: null, minutes: null })),
  );
  const fresh = candidates.filter((candidate) => !putOff(candidate));
  const first = Math.max(-1, ...there.map(({ position }) => position)) + 1;
  const rows = fresh.map(({ nominationId, initiativeId }, index) => ({
    id: uuidv7(),
    sittingId: sitting.id,
    position: first + index,
    nominationId,
    initiativeId,
    version: 1,
  }));
  if (rows.length > 0) await db.insert(SittingCaseEntity, rows);
  return [...again, ...rows].map(({ id }) => id);
}

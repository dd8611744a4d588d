import type { SittingState } from '@vinh-danh/domain/council/sitting';
import { stateOfSitting } from '@vinh-danh/domain/council/sitting-state.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { whyStale } from '../access/why-stale';
import type { Act } from '../nomination/lock-dossier';
import { CouncilEntity } from './council.entity';
import { lockCase, lockSitting } from './lock-sitting';
import type { SittingEntity } from './sitting.entity';
import type { SittingCaseEntity } from './sitting-case.entity';
import { permitCouncils, permitRunning } from './standing-in-council';

/** A sitting held by who runs it. */
export interface HeldSitting {
  readonly sitting: SittingEntity;
  readonly council: CouncilEntity;
  readonly state: SittingState;
}

/**
 * Holds a sitting for those who run it, in the version that they saw; without one, for what adds to it and overwrites nothing.
 *
 * @throws ClientError NOT_FOUND for a sitting that they may not see, FORBIDDEN for one that they may not run
 */
export async function holdToRun(
  db: EntityManager,
  act: Act,
  { sittingId, version }: { readonly sittingId: string; readonly version?: number | null },
): Promise<HeldSitting> {
  permitCouncils(act.viewer);
  const sitting = await lockSitting(db, sittingId);
  await permitRunning(db, act.viewer, sitting.id, act.now);
  if (version !== undefined && version !== null) refuseIf(await whyStale(db, sitting, version));
  return { sitting, council: await db.findOneByOrFail(CouncilEntity, { id: sitting.councilId }), state: stateOfSitting(sitting) };
}

/** Holds a case, and its sitting, for those who run it. */
export async function holdCaseToRun(
  db: EntityManager,
  act: Act,
  caseId: string,
): Promise<HeldSitting & { readonly sittingCase: SittingCaseEntity }> {
  permitCouncils(act.viewer);
  const { sitting, sittingCase } = await lockCase(db, caseId);
  await permitRunning(db, act.viewer, sitting.id, act.now);
  return {
    sitting,
    sittingCase,
    council: await db.findOneByOrFail(CouncilEntity, { id: sitting.councilId }),
    state: stateOfSitting(sitting),
  };
}

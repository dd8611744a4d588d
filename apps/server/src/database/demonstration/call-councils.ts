import type { EntityManager } from 'typeorm';
import { readCandidates } from '../../council/agenda-candidates';
import { findReady } from '../../council/candidates.query';
import { conveneSitting } from '../../council/convene-sitting';
import { createSitting } from '../../council/create-sitting';
import { placeCases } from '../../council/place-cases';
import { saveCouncil } from '../../council/save-council';
import { seatMember } from '../../council/seat-member';
import { actAs, unlessRefused } from './act-as';
import { COUNCILS, type CouncilLine, EMULATION_COUNCIL, ESTABLISHED_ON, SITTING } from './councils';
import { personId, unitId } from './people-rows';
import { FIRST_MOMENT } from './steps';
import { DEPARTMENT } from './units';

/** Establishes the councils of the Department, once; what a visitor changed in them stays. */
export async function establishCouncils(db: EntityManager): Promise<void> {
  for (const line of COUNCILS) if (!(await findCouncil(db, line))) await establish(db, line);
}

async function establish(db: EntityManager, { seats, ...council }: CouncilLine): Promise<void> {
  const act = await actAs(db, 'vanphong', FIRST_MOMENT.toISOString());
  const councilId = await saveCouncil(db, act, { ...council, unitId: unitId(DEPARTMENT), establishedOn: ESTABLISHED_ON });
  for (const [part, who] of seats)
    await seatMember(db, act, {
      ...{ councilId, part, votes: part !== 'SECRETARY', seatedFrom: ESTABLISHED_ON },
      ...('person' in who ? { personId: personId(who.person) } : { unitId: unitId(who.unit), rank: who.rank }),
    });
}

/**
 * Calls the council to its sitting of the year, once its day is near: all that the Office has accepted stands on the agenda, and who has
 * a conflict of interest is found as for everybody.
 */
export async function callSitting(db: EntityManager, day: string): Promise<void> {
  if (day < SITTING.convenedAt.slice(0, 10)) return;
  const council = await findCouncil(db, EMULATION_COUNCIL);
  const [plan]: { id: string }[] = await db.query('SELECT id FROM plan WHERE year = 2017');
  if (!council || !plan || (await isCalled(db, council.id))) return;
  await unlessRefused(async () => {
    const act = await actAs(db, 'vanphong', SITTING.convenedAt);
    const of = { councilId: council.id, planId: plan.id, unitId: unitId(DEPARTMENT) };
    const found = await readCandidates(
      db,
      { council: EMULATION_COUNCIL, planId: plan.id, state: 'DRAFT', now: act.now },
      await findReady(db, { ...of, ofInitiatives: false }),
    );
    const nominationIds = found.filter(({ refusals }) => refusals.length === 0).flatMap((candidate) => candidate.nominationId ?? []);
    if (nominationIds.length === 0) return;
    const { startsAt, place } = SITTING;
    const sittingId = await createSitting(db, act, { ...of, startsAt, place });
    await placeCases(db, act, { sittingId, nominationIds, initiativeIds: [] });
    const [sitting]: { version: number }[] = await db.query('SELECT version FROM sitting WHERE id = $1', [sittingId]);
    await conveneSitting(db, act, { sittingId, version: sitting?.version ?? 0 });
  });
}

async function findCouncil(db: EntityManager, { decisionNumber }: CouncilLine): Promise<{ readonly id: string } | undefined> {
  const [council]: { id: string }[] = await db.query('SELECT id FROM council WHERE unit_id = $1 AND decision_number = $2', [
    unitId(DEPARTMENT),
    decisionNumber,
  ]);
  return council;
}

async function isCalled(db: EntityManager, councilId: string): Promise<boolean> {
  const [sitting]: unknown[] = await db.query('SELECT FROM sitting WHERE council_id = $1', [councilId]);
  return sitting !== undefined;
}

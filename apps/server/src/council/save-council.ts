import type { CouncilBody } from '@vinh-danh/domain/council/council';
import { whyNotCouncil, whyNotDissolve } from '@vinh-danh/domain/council/council.rule';
import { whyNoReason } from '@vinh-danh/domain/council/sitting.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { CouncilEntity } from './council.entity';
import { CouncilSeatEntity } from './council-seat.entity';
import { endGrants } from './grant-membership';
import { holdCouncil, permitCouncilOf } from './hold-council';
import { findPendingSittings } from './pending-sittings.query';

/** A council as it is entered: with an id and the version seen, a change; without, a new one. */
export interface AskedCouncil {
  readonly id?: string | null;
  readonly version?: number | null;
  readonly unitId: string;
  readonly body: CouncilBody;
  readonly name: string;
  readonly englishName: string;
  readonly decisionNumber: string;
  readonly establishedOn: Day;
}

/** Enters a council or corrects it. For whom it decides and since when stay as they were. Returns its id. */
export async function saveCouncil(db: EntityManager, act: Act, asked: AskedCouncil): Promise<string> {
  const council = asked.id ? await holdCouncil(db, act, { councilId: asked.id, version: asked.version ?? 0 }) : null;
  if (!council) await permitCouncilOf(db, act, asked.unitId);
  refuseIf(whyNotCouncil(asked));
  const values = {
    name: asked.name.trim().normalize('NFC'),
    englishName: asked.englishName.trim(),
    decisionNumber: asked.decisionNumber.trim(),
  };
  const id = council?.id ?? uuidv7();
  const fresh = { unitId: asked.unitId, body: asked.body, establishedOn: asked.establishedOn };
  if (council) await updateVersioned(db, CouncilEntity, council, values);
  else await db.insert(CouncilEntity, { id, version: 1, ...values, ...fresh });
  await recordAudit(db, act, {
    action: council ? 'changeCouncil' : 'establishCouncil',
    subjectKind: 'Council',
    subjectId: id,
    unitId: council?.unitId ?? asked.unitId,
    before: council && { name: council.name, englishName: council.englishName, decisionNumber: council.decisionNumber },
    after: council ? values : { ...values, ...fresh },
  });
  return id;
}

/** Ends a council on a day: no seat lasts beyond it, and the roles that came with seats end too. Returns its id. */
export async function dissolveCouncil(
  db: EntityManager,
  act: Act,
  { lastDay, reason, ...seen }: { readonly councilId: string; readonly version: number; readonly lastDay: Day; readonly reason: string },
): Promise<string> {
  const council = await holdCouncil(db, act, seen);
  refuseIf([...whyNotDissolve(council, lastDay, await findPendingSittings(db, council.id)), ...whyNoReason(reason)]);
  await updateVersioned(db, CouncilEntity, council, { dissolvedOn: lastDay });
  const seats = await db.findBy(CouncilSeatEntity, { councilId: council.id });
  for (const seat of seats.filter(({ seatedTo }) => seatedTo === null || seatedTo > lastDay)) {
    // A term that had yet to begin has one day and no council: the day of its beginning stays the first it could have had.
    await updateVersioned(db, CouncilSeatEntity, seat, { seatedTo: lastDay < seat.seatedFrom ? seat.seatedFrom : lastDay });
    await endGrants(db, act, seat.id, lastDay, reason.trim());
  }
  await recordAudit(db, act, {
    action: 'dissolveCouncil',
    subjectKind: 'Council',
    subjectId: council.id,
    unitId: council.unitId,
    before: { dissolvedOn: null },
    after: { dissolvedOn: lastDay },
    reason: reason.trim(),
  });
  return council.id;
}

import { whyNotOrder } from '@vinh-danh/domain/council/sitting.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { updateLocked } from '../graph/update-locked';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { findCaseRules } from './case-rule';
import { holdToRun } from './hold-sitting-to-run';
import { SittingEntity } from './sitting.entity';
import { SittingCaseEntity } from './sitting-case.entity';
import { tellSitting } from './sitting-changes';

/** Puts an agenda into another order. Returns the id of the sitting. */
export async function orderAgenda(
  db: EntityManager,
  act: Act,
  asked: { readonly sittingId: string; readonly version: number; readonly caseIds: readonly string[] },
): Promise<string> {
  const { sitting, council, state } = await holdToRun(db, act, asked);
  const there = await db.findBy(SittingCaseEntity, { sittingId: sitting.id });
  const wanted = asked.caseIds.map((id) => id.toLowerCase());
  const ids = there.map(({ id }) => id);
  refuseIf(whyNotOrder(state, ids, wanted));
  await moveTo(db, there, wanted);
  await updateVersioned(db, SittingEntity, sitting, {});
  await tellSitting(db, sitting.id, 'AGENDA');
  await recordAudit(db, act, {
    action: 'orderAgenda',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    unitId: council.unitId,
    after: { cases: wanted },
  });
  return sitting.id;
}

/** Sorts an agenda as councils vote: from the lowest title upwards, and within one as the cases stood. */
export async function lowestFirst(db: EntityManager, sitting: Pick<SittingEntity, 'id'>, now: Date): Promise<void> {
  const there = await db.find(SittingCaseEntity, { where: { sittingId: sitting.id }, order: { position: 'ASC', id: 'ASC' } });
  const rules = await findCaseRules(
    db,
    there.map(({ id }) => id),
    now,
  );
  const orderOf = ({ id }: SittingCaseEntity) => {
    const of = rules.get(id);
    return awardsOf((of as NonNullable<typeof of>).rulebook).find(({ key }) => key === of?.award)?.order ?? 0;
  };
  const sorted = there.map((line) => ({ line, order: orderOf(line) })).sort((a, b) => a.order - b.order);
  await moveTo(
    db,
    there,
    sorted.map(({ line }) => line.id),
  );
}

async function moveTo(db: EntityManager, there: readonly SittingCaseEntity[], ids: readonly string[]): Promise<void> {
  const moved = there.filter(({ id, position }) => position !== ids.indexOf(id));
  await updateLocked(
    db,
    SittingCaseEntity,
    moved.map(({ id, version }) => ({ id, version, position: ids.indexOf(id) })),
  );
}

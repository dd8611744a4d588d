import type { AuditAction } from '@vinh-danh/domain/access/audit-action';
import { whyNotCancel, whyNotConvene, whyNotReschedule } from '@vinh-danh/domain/council/sitting.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { dayOf } from '@vinh-danh/domain/time';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { findCaseNames } from './case-names.query';
import { councilWindow } from './council-window';
import { type HeldSitting, holdToRun } from './hold-sitting-to-run';
import { findPresiding } from './presiding.query';
import { SittingEntity } from './sitting.entity';
import { SittingCaseEntity } from './sitting-case.entity';
import { tellMembers } from './tell-members';

interface SeenSitting {
  readonly sittingId: string;
  readonly version: number;
}

/** Calls the members in: from now on they see the sitting, its agenda, and are asked for their interests. Returns its id. */
export async function conveneSitting(db: EntityManager, act: Act, asked: SeenSitting): Promise<string> {
  const { sitting, council, state } = await holdToRun(db, act, asked);
  const cases = await db.countBy(SittingCaseEntity, { sittingId: sitting.id });
  const presides = await findPresiding(db, council.id, dayOf(sitting.startsAt));
  refuseIf(whyNotConvene(state, { ...sitting, now: act.now, cases, presides }));
  await change(db, act, { sitting, council, state }, 'conveneSitting', { convenedAt: act.now, convenedBy: act.viewer.accountId });
  await tellMembers(db, act, { council, sitting }, { kind: 'SITTING_CONVENED' });
  return sitting.id;
}

/** Moves a sitting to another time or place. Members who know of it hear why. Returns its id. */
export async function moveSitting(
  db: EntityManager,
  act: Act,
  asked: SeenSitting & { readonly startsAt: Date; readonly place: string; readonly reason: string },
): Promise<string> {
  const held = await holdToRun(db, act, asked);
  const { sitting, council, state } = held;
  const window = await councilWindow(db, { ...council, planId: sitting.planId, now: act.now });
  refuseIf(whyNotReschedule(state, { ...asked, window, council, now: act.now }, asked.reason));
  const moved = { startsAt: asked.startsAt, place: asked.place.trim() };
  await change(db, act, held, 'moveSitting', moved, asked.reason.trim());
  if (state === 'CONVENED')
    await tellMembers(db, act, { council, sitting: { ...sitting, ...moved } }, { kind: 'SITTING_MOVED', reason: asked.reason.trim() });
  return sitting.id;
}

/** Calls a sitting off that has decided nothing. Its cases may come before another. Returns its id. */
export async function cancelSitting(db: EntityManager, act: Act, asked: SeenSitting & { readonly reason: string }): Promise<string> {
  const held = await holdToRun(db, act, asked);
  const { sitting, council, state } = held;
  const decided = await db.findBy(SittingCaseEntity, { sittingId: sitting.id, outcome: Not(IsNull()) });
  const final = decided.filter(({ outcome }) => outcome !== 'DEFERRED').map(({ id }) => id);
  const names = await findCaseNames(db, final);
  refuseIf(whyNotCancel(state, asked.reason, [...names.values()]));
  const reason = asked.reason.trim();
  await change(db, act, held, 'cancelSitting', { cancelledAt: act.now, cancelledBy: act.viewer.accountId, cancelReason: reason }, reason);
  if (state !== 'DRAFT') await tellMembers(db, act, { council, sitting }, { kind: 'SITTING_CANCELLED', reason });
  return sitting.id;
}

async function change(
  db: EntityManager,
  act: Act,
  { sitting, council }: HeldSitting,
  action: AuditAction,
  changes: Partial<SittingEntity>,
  reason?: string,
): Promise<void> {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, sitting[name as keyof SittingEntity]]));
  await updateVersioned(db, SittingEntity, sitting, changes);
  await recordAudit(db, act, {
    action,
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    unitId: council.unitId,
    before,
    after: changes,
    reason: reason || null,
  });
}

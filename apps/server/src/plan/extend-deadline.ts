import { may } from '@vinh-danh/domain/access/permission.rule';
import { whyNotExtend } from '@vinh-danh/domain/plan/extension.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type Day, endOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { requireViewer } from '../access/permit';
import { type Actor, recordAudit } from '../access/record-audit';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { DeadlineExtensionEntity } from './deadline-extension.entity';
import { calendarFor } from './window-for';

interface ExtensionInput {
  readonly planId: string;
  readonly deadline: string;
  readonly unitId?: string | null;
  readonly lastDay: Day;
  readonly reason: string;
  readonly decisionNumber: string;
}

/**
 * Gives more time, to all or to one unit, on the record: why, and on which decision. The plan itself is not changed.
 *
 * @returns id of the extension
 */
export async function extendDeadline(db: EntityManager, actor: Actor, input: ExtensionInput): Promise<string> {
  const viewer = requireViewer(actor);
  const unitId = input.unitId ?? null;
  await permitExtension(db, viewer, unitId);
  const window =
    isId(input.planId) && (await calendarFor(db, input.planId, unitId ?? undefined)).find(({ rule }) => rule.id === input.deadline);
  if (!window) throw notFound();
  refuseIf(whyNotExtend({ ...input, window, now: actor.now }));
  const extension = {
    id: uuidv7(),
    planId: input.planId,
    deadline: input.deadline,
    unitId,
    until: endOf(input.lastDay),
    reason: input.reason.trim(),
    decisionNumber: input.decisionNumber.trim(),
  };
  await db.insert(DeadlineExtensionEntity, { ...extension, grantedBy: viewer.accountId, grantedAt: actor.now });
  await recordAudit(db, actor, {
    action: 'extendDeadline',
    subjectKind: 'Plan',
    subjectId: input.planId,
    unitId,
    before: { closesAt: window.closesAt ?? null },
    after: extension,
    reason: extension.reason,
  });
  return extension.id;
}

/** Who gives more time to all must hold their role for the whole organisation, not for a part of it. */
async function permitExtension(db: EntityManager, viewer: ReturnType<typeof requireViewer>, unitId: string | null): Promise<void> {
  if (!may(viewer, 'extendDeadline')) throw forbidden();
  if (unitId !== null && !isId(unitId)) throw notFound();
  const [unit]: { path: string[] }[] = await db.query(
    'SELECT path FROM unit WHERE id = $1::uuid OR ($1::uuid IS NULL AND parent_id IS NULL) LIMIT 1',
    [unitId],
  );
  if (!unit) throw notFound();
  if (!may(viewer, 'extendDeadline', { unitPath: unit.path })) throw forbidden();
}

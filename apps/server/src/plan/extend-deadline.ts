import { closingText } from '@vinh-danh/domain/format';
import { whyNotExtend } from '@vinh-danh/domain/plan/extension.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type Day, endOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { requireViewer } from '../access/permit';
import { type Actor, recordAudit } from '../access/record-audit';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { notify } from '../notice/notify';
import { DeadlineExtensionEntity } from './deadline-extension.entity';
import { permitForUnit } from './permit-for-unit';
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
  await permitForUnit(db, viewer, 'extendDeadline', unitId);
  if (!isId(input.planId)) throw notFound();
  const { windows } = await calendarFor(db, input.planId, { now: actor.now, unitId });
  const window = windows.find(({ rule }) => rule.id === input.deadline);
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
  const until = closingText(extension.until);
  await notify(db, actor, {
    kind: 'DEADLINE_EXTENDED',
    facts: { deadline: window.rule.name.vi, deadlineEnglish: window.rule.name.en, until: until.vi, untilEnglish: until.en },
    about: { kind: 'Plan', id: input.planId },
    to: [{ role: window.rule.event === 'PLEDGE' ? 'EMPLOYEE' : 'UNIT_HEAD', within: unitId }],
  });
  return extension.id;
}

import { dayText } from '@vinh-danh/domain/format';
import { type Refusal, refusal } from '@vinh-danh/domain/refusal';
import type { Day } from '@vinh-danh/domain/time';
import { type EntityManager, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { FactRow } from './fact-tables';
import { LeaveEntity } from './leave.entity';
import type { FactAct } from './record-facts';

/** Why a leave may not be entered: nobody is away twice at once, and days counted twice would cost an award. */
export async function whyNotLeave(db: EntityManager, { values, subject }: FactAct, earlier: FactRow | undefined): Promise<Refusal[]> {
  const overlapping = await db.findBy(LeaveEntity, {
    personId: subject.id,
    startedOn: LessThanOrEqual(values.endedOn as Day),
    endedOn: MoreThanOrEqual(values.startedOn as Day),
  });
  const clash = overlapping.find(({ id }) => id !== earlier?.id);
  if (!clash) return [];
  const [from, until] = [dayText(clash.startedOn), dayText(clash.endedOn)];
  const facts = { person: subject.name, from: from.vi, fromEnglish: from.en, until: until.vi, untilEnglish: until.en };
  return [refusal('LEAVES_OVERLAP', facts, { field: 'startedOn' })];
}

import { may } from '@vinh-danh/domain/access/permission.rule';
import { dayText } from '@vinh-danh/domain/format';
import { factRule } from '@vinh-danh/domain/people/fact-kind';
import { type Refusal, refusal } from '@vinh-danh/domain/refusal';
import { addDays, type Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import { forbidden } from '../graph/errors';
import { updateVersioned } from '../graph/update-versioned';
import { AssignmentEntity } from './assignment.entity';
import type { FactRow } from './fact-tables';
import type { FactAct } from './record-facts';
import { auditFact, signature } from './write-record';

/**
 * Why a post may not be entered. Nobody belongs to two units at once: a new post ends the one that was still open, on the day before;
 * a secondment leaves it as it is.
 */
export async function whyNotAssignment(db: EntityManager, act: FactAct, earlier: FactRow | undefined): Promise<Refusal[]> {
  const { values, subject } = act;
  const [unit]: { path: string[] }[] = await db.query('SELECT path FROM unit WHERE id::text = lower($1)', [values.unitId]);
  if (!unit) return [refusal('FACT_FIELD_WRONG', UNIT_EXPECTED, { field: 'unitId' })];
  // A post brings its holder what goes with it there: nobody gives one beyond the units that they look after.
  const moves = earlier?.unitId !== values.unitId;
  if (moves && !may(requireViewer(act.actor), factRule('assignment').act, { unitPath: unit.path })) throw forbidden();
  if (values.kind !== 'PERMANENT') return [];
  const [from, until] = [values.startedOn as Day, values.endedOn as Day | null];
  const others = (await db.findBy(AssignmentEntity, { personId: subject.id, kind: 'PERMANENT' })).filter(
    (post) => post.id !== earlier?.id && (post.endedOn === null || post.endedOn >= from) && (until === null || post.startedOn <= until),
  );
  const [open, ...more] = others;
  if (!open) return [];
  if (more.length === 0 && open.endedOn === null && open.startedOn < from) {
    await endPost(db, act, open, addDays(from, -1));
    return [];
  }
  const clash = more[0] ?? open;
  const since = dayText(clash.startedOn);
  const [{ name } = { name: '' }]: { name: string }[] = await db.query('SELECT name FROM unit WHERE id = $1', [clash.unitId]);
  return [refusal('POSTS_OVERLAP', { person: subject.name, unit: name, from: since.vi, fromEnglish: since.en }, { field: 'startedOn' })];
}

const UNIT_EXPECTED = {
  field: 'Phòng, đơn vị',
  fieldEnglish: 'Unit',
  expected: 'một phòng, đơn vị trong danh sách',
  expectedEnglish: 'one of the units',
};

async function endPost(db: EntityManager, act: FactAct, post: AssignmentEntity, endedOn: Day): Promise<void> {
  await updateVersioned(db, AssignmentEntity, post, { endedOn, ...signature(act.actor) });
  const at = { kind: 'assignment', unitId: post.unitId, title: post.title };
  await auditFact(db, act, 'correctFact', { ...at, endedOn: post.endedOn }, { ...at, endedOn });
}

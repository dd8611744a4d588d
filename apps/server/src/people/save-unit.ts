import { may } from '@vinh-danh/domain/access/permission.rule';
import { dayText } from '@vinh-danh/domain/format';
import { whyNotUnit } from '@vinh-danh/domain/people/person.rule';
import { Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { requireViewer } from '../access/permit';
import type { Actor } from '../access/record-audit';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import { updateVersioned } from '../graph/update-versioned';
import { type FactSubject, holdSubjects } from './find-subjects';
import { UnitEntity, type UnitKind } from './unit.entity';
import { auditFact, signature, whyStaleRecord } from './write-record';

/** A unit as it is entered: with an id and the version seen, a change; without, a new one. */
export interface AskedUnit {
  readonly id?: string | null;
  readonly version?: number | null;
  readonly parentId?: string | null;
  readonly code: string;
  readonly name: string;
  readonly englishName: string;
  readonly kind: UnitKind;
  readonly position: number;
  readonly foundedOn?: Day | null;
  /** The last day on which it stands. Nobody may be left in it. */
  readonly dissolvedOn?: Day | null;
  readonly reason?: string | null;
}

type Values = Pick<UnitEntity, 'parentId' | 'code' | 'name' | 'englishName' | 'kind' | 'position' | 'foundedOn' | 'dissolvedOn'>;

/**
 * Enters a unit, renames, moves or dissolves it. By the Office. What happened in a dissolved unit stays on record.
 *
 * @returns id of the unit
 * @throws Refused for values that cannot be, CODE_TAKEN, UNIT_BELOW_ITSELF, UNIT_NOT_EMPTY, STALE, REASON_MISSING
 */
export async function saveUnit(db: EntityManager, actor: Actor, asked: AskedUnit): Promise<string> {
  const viewer = requireViewer(actor);
  if (!may(viewer, 'editPeople')) throw forbidden();
  requireLength('reason', asked.reason, 2_000);
  const parent = asked.parentId ? await holdUnit(db, actor, asked.parentId) : null;
  const unit = asked.id ? await holdUnit(db, actor, asked.id) : null;
  for (const each of [parent, unit]) if (each && !may(viewer, 'editPeople', { unitPath: each.unitPath })) throw forbidden();
  refuseIf(whyNotUnit(asked));
  const values: Values = {
    parentId: parent?.id ?? null,
    code: asked.code.trim(),
    name: asked.name.trim().normalize('NFC'),
    englishName: asked.englishName.trim(),
    kind: asked.kind,
    position: asked.position,
    foundedOn: asked.foundedOn ?? null,
    dissolvedOn: asked.dissolvedOn ?? null,
  };
  await refuseTakenCode(db, values.code, unit?.id ?? null);
  return unit ? change(db, actor, unit, asked, values, parent) : create(db, actor, asked, values, parent);
}

async function create(db: EntityManager, actor: Actor, asked: AskedUnit, values: Values, parent: FactSubject | null): Promise<string> {
  if (!parent) await refuseSecondTop(db);
  const id = uuidv7();
  await db.insert(UnitEntity, { id, version: 1, ...values, ...signature(actor) });
  const subject: FactSubject = { kind: 'UNIT', id, name: values.name, unitId: id, unitPath: [] };
  await auditFact(db, { actor, subject, reason: asked.reason ?? null }, 'createUnit', null, values);
  return id;
}

async function change(
  db: EntityManager,
  actor: Actor,
  subject: FactSubject,
  asked: AskedUnit,
  values: Values,
  parent: FactSubject | null,
): Promise<string> {
  const unit = await db.findOneByOrFail(UnitEntity, { id: subject.id });
  refuseIf(await whyStaleRecord(db, unit, asked.version ?? 0));
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, unit[name as keyof Values]]));
  if (JSON.stringify(before) === JSON.stringify(values)) return unit.id;
  const reason = asked.reason?.trim();
  if (!reason) throw new Refused([refusal('REASON_MISSING', {}, { field: 'reason' })]);
  if (!parent && unit.parentId) await refuseSecondTop(db);
  if (parent?.unitPath.includes(unit.id)) throw new Refused([refusal('UNIT_BELOW_ITSELF', { unit: unit.name }, { field: 'parentId' })]);
  if (values.dissolvedOn && values.dissolvedOn !== unit.dissolvedOn) await refuseWhoIsLeft(db, unit, values.dissolvedOn);
  await updateVersioned(db, UnitEntity, unit, { ...values, ...signature(actor) });
  await auditFact(db, { actor, subject, reason }, values.dissolvedOn && !unit.dissolvedOn ? 'dissolveUnit' : 'changeUnit', before, values);
  return unit.id;
}

/** There is one organisation: everything else stands below it. */
async function refuseSecondTop(db: EntityManager): Promise<void> {
  const [top]: unknown[] = await db.query('SELECT FROM unit WHERE parent_id IS NULL LIMIT 1');
  if (top)
    throw new Refused([refusal('FACT_FIELD_MISSING', { field: 'Trực thuộc', fieldEnglish: 'The unit above' }, { field: 'parentId' })]);
}

async function refuseWhoIsLeft(db: EntityManager, unit: UnitEntity, dissolvedOn: Day): Promise<void> {
  const [left]: { people: number; units: number }[] = await db.query(
    `SELECT (SELECT count(DISTINCT a.person_id)::int FROM assignment a JOIN person p ON p.id = a.person_id
              WHERE a.unit_id = $1 AND coalesce(a.ended_on, p.left_on, 'infinity') > $2::date) AS people,
            (SELECT count(*)::int FROM unit WHERE parent_id = $1 AND coalesce(dissolved_on, 'infinity') > $2::date) AS units`,
    [unit.id, dissolvedOn],
  );
  if (!left || left.people + left.units === 0) return;
  const { vi, en } = dayText(dissolvedOn);
  throw new Refused([refusal('UNIT_NOT_EMPTY', { unit: unit.name, ...left, day: vi, dayEnglish: en }, { field: 'dissolvedOn' })]);
}

async function holdUnit(db: EntityManager, actor: Actor, id: string): Promise<FactSubject> {
  const unit = isId(id) ? (await holdSubjects(db, { people: [], units: [id] }, dayOf(actor.now))).get(id.toLowerCase()) : undefined;
  if (!unit) throw notFound();
  return unit;
}

async function refuseTakenCode(db: EntityManager, code: string, exceptId: string | null): Promise<void> {
  const [other]: { name: string }[] = await db.query(
    'SELECT name FROM unit WHERE lower(code) = lower($1) AND id IS DISTINCT FROM $2::uuid',
    [code, exceptId],
  );
  if (other) throw new Refused([refusal('CODE_TAKEN', { code, name: other.name }, { field: 'code' })]);
}

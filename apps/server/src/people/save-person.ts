import { may } from '@vinh-danh/domain/access/permission.rule';
import { dayText } from '@vinh-danh/domain/format';
import type { Gender, JobGroup } from '@vinh-danh/domain/people/nominee';
import { whyNotPerson } from '@vinh-danh/domain/people/person.rule';
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
import { AssignmentEntity } from './assignment.entity';
import { type FactSubject, holdSubjects } from './find-subjects';
import { PersonEntity } from './person.entity';
import { recordFacts } from './record-facts';
import { auditFact, signature, whyStaleRecord } from './write-record';

/** A person as they are entered: with an id and the version seen, a change; without, somebody new. */
export interface AskedPerson {
  readonly id?: string | null;
  readonly version?: number | null;
  readonly code: string;
  readonly fullName: string;
  readonly gender: Gender;
  readonly bornOn?: Day | null;
  readonly jobGroup: JobGroup;
  readonly serviceStartedOn: Day;
  /** The last day of service. It ends the posts that are still open. */
  readonly leftOn?: Day | null;
  /** The first post of somebody new: without one they would belong nowhere. */
  readonly post?: Readonly<Record<string, unknown>> | null;
  readonly reason?: string | null;
}

export interface SavedPerson {
  readonly id: string;
  readonly outcome: 'CREATED' | 'CORRECTED' | 'UNCHANGED';
}

/**
 * Enters a person, or changes what is on record of who they are. By the Office.
 *
 * @throws Refused for values that cannot be, a code that somebody has, a post that begins after leaving; STALE; REASON_MISSING
 */
export async function savePerson(db: EntityManager, actor: Actor, asked: AskedPerson): Promise<SavedPerson> {
  const viewer = requireViewer(actor);
  if (!may(viewer, 'editPeople')) throw forbidden();
  requireLength('reason', asked.reason, 2_000);
  const subject = asked.id ? await holdPerson(db, actor, asked.id) : null;
  if (subject && !may(viewer, 'editPeople', { unitPath: subject.unitPath })) throw forbidden();
  refuseIf(whyNotPerson(asked, dayOf(actor.now)));
  const { fullName, gender, jobGroup, serviceStartedOn } = asked;
  const values = {
    code: asked.code.trim(),
    fullName: fullName.trim().normalize('NFC'),
    gender,
    bornOn: asked.bornOn ?? null,
    jobGroup,
    serviceStartedOn,
    leftOn: asked.leftOn ?? null,
  };
  await refuseTakenCode(db, values.code, asked.id ?? null);
  return subject ? change(db, actor, subject, asked, values) : create(db, actor, asked, values);
}

type Values = Pick<PersonEntity, 'code' | 'fullName' | 'gender' | 'bornOn' | 'jobGroup' | 'serviceStartedOn' | 'leftOn'>;

async function create(db: EntityManager, actor: Actor, asked: AskedPerson, values: Values): Promise<SavedPerson> {
  const id = uuidv7();
  if (!asked.post)
    throw new Refused([refusal('FACT_FIELD_MISSING', { field: 'Phòng, đơn vị', fieldEnglish: 'Unit' }, { field: 'post.unitId' })]);
  await db.insert(PersonEntity, { id, version: 1, ...values, ...signature(actor) });
  const subject: FactSubject = { kind: 'PERSON', id, name: values.fullName, unitId: null, unitPath: [] };
  await auditFact(db, { actor, subject, reason: asked.reason ?? null }, 'createPerson', null, values);
  const post = { ...asked.post, startedOn: asked.post.startedOn ?? values.serviceStartedOn, kind: 'PERMANENT' };
  await recordFirstPost(db, actor, id, post);
  return { id, outcome: 'CREATED' };
}

/** Whoever is new stands under no unit yet: the post is entered for the unit that it names. */
async function recordFirstPost(db: EntityManager, actor: Actor, personId: string, post: Readonly<Record<string, unknown>>): Promise<void> {
  const unitId = String(post.unitId ?? '');
  const [unit] = isId(unitId) ? (await holdSubjects(db, { people: [], units: [unitId] }, dayOf(actor.now))).values() : [];
  if (!unit) throw notFound();
  if (!may(requireViewer(actor), 'editPeople', { unitPath: unit.unitPath })) throw forbidden();
  await recordFacts(db, actor, { facts: [{ kind: 'assignment', personId, values: post, place: 'post' }], overwrite: false, newIn: unit });
}

async function change(db: EntityManager, actor: Actor, subject: FactSubject, asked: AskedPerson, values: Values): Promise<SavedPerson> {
  const person = await db.findOneByOrFail(PersonEntity, { id: subject.id });
  refuseIf(await whyStaleRecord(db, person, asked.version ?? 0));
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, person[name as keyof Values]]));
  if (JSON.stringify(before) === JSON.stringify(values)) return { id: person.id, outcome: 'UNCHANGED' };
  const reason = asked.reason?.trim();
  if (!reason) throw new Refused([refusal('REASON_MISSING', {}, { field: 'reason' })]);
  await updateVersioned(db, PersonEntity, person, { ...values, ...signature(actor) });
  await auditFact(db, { actor, subject, reason }, 'changePerson', before, values);
  if (values.leftOn && values.leftOn !== person.leftOn) await endPosts(db, actor, subject, values.leftOn, reason);
  return { id: person.id, outcome: 'CORRECTED' };
}

/** Whoever leaves holds no post any longer. */
async function endPosts(db: EntityManager, actor: Actor, subject: FactSubject, leftOn: Day, reason: string): Promise<void> {
  const posts = await db.findBy(AssignmentEntity, { personId: subject.id });
  const late = posts.find((post) => post.startedOn > leftOn);
  if (late) {
    const { vi, en } = dayText(late.startedOn);
    throw new Refused([refusal('LEFT_BEFORE_POST', { person: subject.name, from: vi, fromEnglish: en }, { field: 'leftOn' })]);
  }
  for (const post of posts.filter(({ endedOn }) => endedOn === null || endedOn > leftOn)) {
    await updateVersioned(db, AssignmentEntity, post, { endedOn: leftOn, ...signature(actor) });
    const at = { kind: 'assignment', unitId: post.unitId, title: post.title };
    await auditFact(db, { actor, subject, reason }, 'correctFact', { ...at, endedOn: post.endedOn }, { ...at, endedOn: leftOn });
  }
}

async function holdPerson(db: EntityManager, actor: Actor, id: string): Promise<FactSubject> {
  const subject = isId(id) ? (await holdSubjects(db, { people: [id], units: [] }, dayOf(actor.now))).get(id.toLowerCase()) : undefined;
  if (!subject) throw notFound();
  return subject;
}

async function refuseTakenCode(db: EntityManager, code: string, exceptId: string | null): Promise<void> {
  const [other]: { name: string }[] = await db.query(
    'SELECT full_name AS name FROM person WHERE lower(code) = lower($1) AND id IS DISTINCT FROM $2::uuid',
    [code, exceptId],
  );
  if (other) throw new Refused([refusal('CODE_TAKEN', { code, name: other.name }, { field: 'code' })]);
}

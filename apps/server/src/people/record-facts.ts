import { may } from '@vinh-danh/domain/access/permission.rule';
import { tidiedFact, whyNotFact } from '@vinh-danh/domain/people/fact.rule';
import { type FactKind, factRule } from '@vinh-danh/domain/people/fact-kind';
import { type Refusal, Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Actor } from '../access/record-audit';
import { badUserInput, forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import { type FactRow, isPlain, type PlainFactKind, tableOf } from './fact-tables';
import { type FactSubject, holdSubjects } from './find-subjects';
import { findKnownAwards } from './known-awards.query';
import { whyNotAssignment } from './record-assignment';
import { recordInitiative, recordRecognition } from './record-initiative';
import { whyNotLeave } from './record-leave';
import { correctRecord, type Done, findSame, insertRecord, whyNotCorrectHonour, whyStaleRecord } from './write-record';

/** A fact as it was asked for: a new one, or a correction of the record with that id in the version that was seen. */
export interface AskedFact {
  readonly kind: FactKind;
  readonly id?: string | null;
  readonly version?: number | null;
  readonly personId?: string | null;
  readonly unitId?: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** Where it stands in the input: what comes before the names of its fields in refusals. */
  readonly place: string;
}

export interface RecordAsked {
  readonly facts: readonly AskedFact[];
  /** Corrects what is on record already under the same key (a rating of the same year, say) instead of refusing. */
  readonly overwrite: boolean;
  readonly reason?: string | null;
  /** Where somebody new belongs, who has no post yet. */
  readonly newIn?: FactSubject;
}

/** One fact on its way into the records. */
export interface FactAct {
  readonly actor: Actor;
  readonly fact: AskedFact;
  readonly subject: FactSubject;
  readonly values: Readonly<Record<string, unknown>>;
  readonly overwrite: boolean;
  readonly reason: string | null;
}

export const MOST_FACTS = 1_000;

/**
 * Records facts of people and units, all or none of them. Decisions are entered by the Office, what a unit counts itself by its head
 * as well. A correction needs a reason; what stood there before is kept in the audit trail.
 *
 * @returns what became of each, in the order asked
 * @throws ClientError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND for a person, a unit or a record that does not exist
 */
export async function recordFacts(db: EntityManager, actor: Actor, { facts, overwrite, reason, newIn }: RecordAsked): Promise<Done[]> {
  const viewer = requireViewer(actor);
  if (facts.length === 0 || facts.length > MOST_FACTS)
    throw badUserInput({ vi: `Mỗi lần ghi từ 1 đến ${MOST_FACTS} mục.`, en: `Between 1 and ${MOST_FACTS} facts at a time.` });
  requireLength('reason', reason, TEXT_LIMITS.reason);
  const owned = [];
  for (const fact of facts) owned.push(await withSubject(db, fact));
  const subjects = await holdSubjects(
    db,
    { people: owned.flatMap(({ personId }) => personId ?? []), units: owned.flatMap(({ unitId }) => unitId ?? []) },
    dayOf(actor.now),
  );
  const acts = owned.map((fact): FactAct => {
    const found = subjects.get((fact.personId ?? fact.unitId)?.toLowerCase() as string);
    if (!found) throw notFound();
    const subject = newIn ? { ...found, unitId: newIn.unitId, unitPath: newIn.unitPath } : found;
    if (!may(viewer, factRule(fact.kind).act, { unitPath: subject.unitPath })) throw forbidden();
    return { actor, fact, subject, values: tidiedFact(fact.kind, fact.values), overwrite, reason: reason?.trim() || null };
  });
  refuseIf(await whyNotRecord(db, acts, dayOf(actor.now)));
  return recordAll(db, acts);
}

/** Writes them one after the other; what stands against any of them is said of all at once. */
async function recordAll(db: EntityManager, acts: readonly FactAct[]): Promise<Done[]> {
  const done: Done[] = [];
  const against: Refusal[] = [];
  for (const act of acts) {
    try {
      done.push(await record(db, act));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      against.push(...error.refusals);
    }
  }
  // One reason is given for all of them.
  const reasons = against.filter(({ code }) => code === 'REASON_MISSING');
  refuseIf([...against.filter(({ code }) => code !== 'REASON_MISSING'), ...reasons.slice(0, 1)]);
  return done;
}

/** The fact with whose it is: of a correction, the record says so. */
async function withSubject(db: EntityManager, fact: AskedFact): Promise<AskedFact> {
  const { id, kind } = fact;
  const known = [fact.personId, fact.unitId, id].filter((each) => each !== undefined && each !== null);
  if (known.some((each) => !isId(each))) throw notFound();
  if (id && isPlain(kind)) {
    const [row] = await db.findBy(tableOf(kind), { id });
    if (!row) throw notFound();
    return { ...fact, personId: row.personId, unitId: kind === 'assignment' ? null : row.unitId };
  }
  if (Boolean(fact.personId) === Boolean(fact.unitId))
    throw badUserInput({ vi: 'Mỗi mục thuộc về một cá nhân hoặc một phòng, đơn vị.', en: 'Each fact is of a person or of a unit.' });
  return fact;
}

/** What stands against the facts as they are, before any is written. */
async function whyNotRecord(db: EntityManager, acts: readonly FactAct[], today: string): Promise<Refusal[]> {
  const awards = acts.some(({ fact }) => fact.kind === 'honour') ? await findKnownAwards(db) : [];
  return acts.flatMap((act) => {
    const { fact, subject, values } = act;
    const { name, of } = factRule(fact.kind);
    const against = [
      ...(of === 'BOTH' || of === subject.kind
        ? []
        : [refusal('FACT_NOT_OF_SUBJECT', { kind: name.vi, kindEnglish: name.en, subject: subject.name, subjectEnglish: subject.name })]),
      ...whyNotFact(fact.kind, values, today),
      ...(fact.kind === 'honour' ? whyNotAward(String(values.award), awards) : []),
    ];
    return against.map((each) => placed(each, fact.place));
  });
}

function whyNotAward(award: string, awards: readonly { readonly key: string }[]): Refusal[] {
  if (awards.length === 0 || awards.some(({ key }) => key === award)) return [];
  return [refusal('AWARD_UNKNOWN', { award }, { field: 'award' })];
}

/** The refusal with the place of the fact before the name of its field. */
export function placed(against: Refusal, place: string): Refusal {
  if (against.field === 'reason') return against;
  return { ...against, field: against.field ? `${place}.${against.field}` : place };
}

async function record(db: EntityManager, act: FactAct): Promise<Done> {
  const { kind, place } = act.fact;
  const refuse = (against: readonly Refusal[]) => refuseIf(against.map((each) => placed(each, place)));
  if (kind === 'initiative') return recordInitiative(db, act, refuse);
  if (kind === 'recognition') return recordRecognition(db, act, refuse);
  return recordPlain(db, act, kind, refuse);
}

async function recordPlain(
  db: EntityManager,
  act: FactAct,
  kind: PlainFactKind,
  refuse: (against: readonly Refusal[]) => void,
): Promise<Done> {
  const earlier = await findEarlier(db, act, kind, refuse);
  if (kind === 'assignment') refuse(await whyNotAssignment(db, act, earlier));
  if (kind === 'leave') refuse(await whyNotLeave(db, act, earlier));
  if (kind === 'honour' && earlier) refuse(await whyNotCorrectHonour(db, earlier, act.values));
  return earlier ? correctRecord(db, act, kind, earlier) : insertRecord(db, act, kind);
}

/** The record that this fact corrects: the one that was asked for, or, when that is wished, the one under the same key. */
async function findEarlier(
  db: EntityManager,
  act: FactAct,
  kind: PlainFactKind,
  refuse: (against: readonly Refusal[]) => void,
): Promise<FactRow | undefined> {
  const { id, version } = act.fact;
  const same = await findSame(db, act, kind);
  if (id) {
    const [row] = await db.find(tableOf(kind), { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw notFound();
    refuse(await whyStaleRecord(db, row, version ?? 0));
    if (same && same.id !== id) refuse([whyTwice(act, kind)]);
    return row;
  }
  if (same && !act.overwrite) refuse([whyTwice(act, kind)]);
  return same;
}

function whyTwice({ subject, values }: FactAct, kind: PlainFactKind): Refusal {
  const { name, once } = factRule(kind);
  const which = (once ?? ['award', 'year']).map((field) => String(values[field])).join(', ');
  return refusal('FACT_EXISTS', { kind: name.vi, kindEnglish: name.en, subject: subject.name, which });
}

import { FACT_KINDS } from '@vinh-danh/domain/people/fact-kind';
import { type Refusal, refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { FactAct } from './record-facts';
import { auditFact, type Done, doneWith, requireReason, whyStaleRecord } from './write-record';

type Refuse = (against: readonly Refusal[]) => void;

interface InitiativeRow {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: Date | null;
  readonly recordedBy: string | null;
}

/** Writes or corrects an initiative of its author and co-authors. */
export async function recordInitiative(db: EntityManager, act: FactAct, refuse: Refuse): Promise<Done> {
  const { values, actor, subject, fact } = act;
  const { coauthorIds, ...own } = values;
  const authors = [...new Set([subject.id, ...((coauthorIds ?? []) as string[])])];
  await requirePeople(db, authors);
  const columns = [own.kind, own.title, own.level, own.recognisedOn, own.decisionNumber, actor.now, actor.viewer?.accountId];
  const id = fact.id ?? uuidv7();
  if (fact.id) {
    const before = await holdInitiative(db, act, fact.id, refuse);
    refuse(await whyStaleRecord(db, before, fact.version ?? 0));
    requireReason(act);
    await db.query(
      `UPDATE initiative SET kind = $2, title = $3, level = $4, recognised_on = $5, decision_number = $6, recorded_at = $7, recorded_by = $8,
              version = version + 1 WHERE id = $1`,
      [id, ...columns],
    );
    // Whoever entered nothing about co-authors leaves them as they are.
    if (coauthorIds) await db.query('DELETE FROM initiative_author WHERE initiative_id = $1', [id]);
    await auditFact(db, act, 'correctFact', { ...before }, { id, ...values });
  } else {
    await db.query(
      `INSERT INTO initiative (id, kind, title, level, recognised_on, decision_number, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, ...columns],
    );
    await auditFact(db, act, 'recordFact', null, { id, ...values });
  }
  await db.query('INSERT INTO initiative_author (initiative_id, person_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING', [
    id,
    authors,
  ]);
  return doneWith(act, id, fact.id ? 'CORRECTED' : 'CREATED');
}

/** Writes or corrects what was recognised of an initiative after its first recognition. */
export async function recordRecognition(db: EntityManager, act: FactAct, refuse: Refuse): Promise<Done> {
  const { values, actor } = act;
  const initiativeId = String(values.initiativeId);
  await holdInitiative(db, act, initiativeId, refuse);
  const earlier = await findEarlierRecognition(db, act, initiativeId, refuse);
  if (earlier) requireReason(act);
  const id = earlier?.id ?? uuidv7();
  await db.query(earlier ? UPDATE_RECOGNITION : INSERT_RECOGNITION, [
    id,
    initiativeId,
    values.aspect,
    values.level,
    values.decidedOn,
    values.decisionNumber,
    actor.now,
    actor.viewer?.accountId,
  ]);
  await auditFact(db, act, earlier ? 'correctFact' : 'recordFact', earlier ? { ...earlier } : null, { id, ...values });
  return doneWith(act, id, earlier ? 'CORRECTED' : 'CREATED');
}

/** The record that this one corrects: the one that was asked for, or, when that is wished, the one of the same aspect and level. */
async function findEarlierRecognition(
  db: EntityManager,
  act: FactAct,
  initiativeId: string,
  refuse: Refuse,
): Promise<RecognitionRow | undefined> {
  const { values, fact, overwrite } = act;
  const found: RecognitionRow[] = await db.query(RECOGNITIONS, [initiativeId]);
  const same = found.find(({ aspect, level }) => aspect === values.aspect && level === values.level);
  if (!fact.id) {
    if (same && !overwrite) refuse([whyTwice(act)]);
    return same;
  }
  const earlier = found.find(({ id }) => id === fact.id);
  if (!earlier) throw notFound();
  if (same && same.id !== earlier.id) refuse([whyTwice(act)]);
  refuse(await whyStaleRecord(db, earlier, fact.version ?? 0));
  return earlier;
}

interface RecognitionRow extends InitiativeRow {
  readonly aspect: string;
  readonly level: string;
}

const RECOGNITIONS = `
  SELECT id, aspect, level, decided_on::text AS "decidedOn", decision_number AS "decisionNumber", version,
         recorded_at AS "recordedAt", recorded_by AS "recordedBy"
    FROM initiative_recognition WHERE initiative_id = $1`;
const INSERT_RECOGNITION = `
  INSERT INTO initiative_recognition (id, initiative_id, aspect, level, decided_on, decision_number, recorded_at, recorded_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const UPDATE_RECOGNITION = `
  UPDATE initiative_recognition
     SET aspect = $3, level = $4, decided_on = $5, decision_number = $6, recorded_at = $7, recorded_by = $8, version = version + 1
   WHERE id = $1 AND initiative_id = $2`;

/** The initiative, held; it must be one of this author's. */
async function holdInitiative(db: EntityManager, { subject }: FactAct, id: string, refuse: Refuse): Promise<InitiativeRow> {
  if (!isId(id)) throw notFound();
  const [row]: (InitiativeRow & { isAuthor: boolean })[] = await db.query(
    `SELECT id, kind, title, level, recognised_on::text AS "recognisedOn", decision_number AS "decisionNumber", version,
            recorded_at AS "recordedAt", recorded_by AS "recordedBy",
            EXISTS (SELECT FROM initiative_author WHERE initiative_id = initiative.id AND person_id = $2) AS "isAuthor"
       FROM initiative WHERE id = $1 FOR UPDATE`,
    [id, subject.id],
  );
  if (!row) throw notFound();
  if (!row.isAuthor) refuse([refusal('INITIATIVE_NOT_THEIRS', { person: subject.name })]);
  return row;
}

async function requirePeople(db: EntityManager, ids: readonly string[]): Promise<void> {
  if (!ids.every(isId)) throw notFound();
  const found: unknown[] = await db.query('SELECT id FROM person WHERE id = ANY($1)', [ids]);
  if (found.length < ids.length) throw notFound();
}

function whyTwice({ subject, values }: FactAct): Refusal {
  const { name } = FACT_KINDS.recognition;
  return refusal('FACT_EXISTS', {
    kind: name.vi,
    kindEnglish: name.en,
    subject: subject.name,
    which: `${String(values.aspect)}, ${String(values.level)}`,
  });
}

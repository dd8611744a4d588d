import { may } from '@vinh-danh/domain/access/permission.rule';
import { type FactKind, factRule } from '@vinh-danh/domain/people/fact-kind';
import { Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Actor } from '../access/record-audit';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import { type FactRow, isPlain, tableOf } from './fact-tables';
import { holdSubjects } from './find-subjects';
import { auditFact, whyDecided, whyStaleRecord } from './write-record';

interface RemoveAsked {
  readonly kind: FactKind;
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Removes what was entered by mistake. The whole record stays in the audit trail, with the reason. A fact that ended or was revoked
 * is not removed but corrected.
 *
 * @returns id of the record
 * @throws Refused REASON_MISSING, STALE or INITIATIVE_IN_USE
 */
export async function removeFact(db: EntityManager, actor: Actor, { kind, id, version, reason }: RemoveAsked): Promise<string> {
  const viewer = requireViewer(actor);
  requireLength('reason', reason, 2_000);
  const row = isId(id) ? await holdRecord(db, kind, id) : undefined;
  if (!row) throw notFound();
  const ids = row.personId ? { people: [row.personId], units: [] } : { people: [], units: [row.unitId as string] };
  const [subject] = (await holdSubjects(db, ids, dayOf(actor.now))).values();
  if (!subject) throw notFound();
  const about = { unitPath: subject.unitPath, personId: row.personId };
  if (!may(viewer, factRule(kind).act, { unitPath: subject.unitPath }))
    throw may(viewer, 'readPersonFacts', about) ? forbidden() : notFound();
  if (reason.trim() === '') throw new Refused([refusal('REASON_MISSING', {}, { field: 'reason' })]);
  refuseIf(await whyStaleRecord(db, row, version));
  if (kind === 'honour') refuseIf(whyDecided(row));
  await remove(db, kind, row);
  await auditFact(db, { actor, subject, reason: reason.trim() }, 'removeFact', { kind, ...row }, null);
  return id;
}

async function holdRecord(db: EntityManager, kind: FactKind, id: string): Promise<FactRow | undefined> {
  if (isPlain(kind)) {
    const [row] = await db.find(tableOf(kind), { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row;
  }
  const [row]: FactRow[] = await db.query(kind === 'initiative' ? INITIATIVE : RECOGNITION, [id]);
  return row;
}

/** An initiative is the matter of any of its authors: the first one stands for all. */
const AUTHOR = '(SELECT person_id FROM initiative_author WHERE initiative_id = i.id ORDER BY person_id LIMIT 1) AS "personId"';
const INITIATIVE = `
  SELECT i.*, i.recorded_at AS "recordedAt", i.recorded_by AS "recordedBy", ${AUTHOR} FROM initiative i WHERE i.id = $1 FOR UPDATE`;
const RECOGNITION = `
  SELECT r.*, r.recorded_at AS "recordedAt", r.recorded_by AS "recordedBy", ${AUTHOR}
    FROM initiative_recognition r JOIN initiative i ON i.id = r.initiative_id WHERE r.id = $1 FOR UPDATE OF r`;

async function remove(db: EntityManager, kind: FactKind, { id, title }: FactRow): Promise<void> {
  if (isPlain(kind)) {
    await db.delete(tableOf(kind), { id });
    return;
  }
  if (kind === 'initiative') {
    const [used]: unknown[] = await db.query('SELECT FROM nomination_initiative WHERE initiative_id = $1 LIMIT 1', [id]);
    if (used) throw new Refused([refusal('INITIATIVE_IN_USE', { title: String(title) })]);
    await db.query('DELETE FROM initiative_recognition WHERE initiative_id = $1', [id]);
    await db.query('DELETE FROM initiative_author WHERE initiative_id = $1', [id]);
  }
  await db.query(`DELETE FROM ${kind === 'initiative' ? 'initiative' : 'initiative_recognition'} WHERE id = $1`, [id]);
}

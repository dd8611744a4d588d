import { randomUUID } from 'node:crypto';
import type { AuditAction } from '@vinh-danh/domain/access/audit-action';
import { may } from '@vinh-danh/domain/access/permission.rule';
import type { ObjectionConsequence, ObjectionFinding } from '@vinh-danh/domain/oversight/objection';
import { whyNotAnswer, whyNotRelease, whyNotReply } from '@vinh-danh/domain/oversight/objection.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { EntityManager } from 'typeorm';
import { permitForAll } from '../access/permit';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateVersioned } from '../graph/update-versioned';
import { DossierEntity } from '../nomination/dossier.entity';
import { loadDossierRules } from '../nomination/load-dossier-rules';
import type { Act } from '../nomination/lock-dossier';
import { NominationEntity } from '../nomination/nomination.entity';
import { lockNominationRow } from './file-objection';
import { ObjectionEntity } from './objection.entity';
import { handledBy, IS_PARTY, partyOf } from './objection-parties.query';
import { findNominationSubject } from './objections.query';
import { tellHandlers, tellNominee, tellObjector } from './tell-of-objection';

/** An objection in the version that somebody saw. */
interface Seen {
  readonly objectionId: string;
  readonly version: number;
}

/** What was handled. */
interface Handled {
  readonly objectionId: string;
  readonly nominationId: string;
}

/** Gives the nominee and their unit a text to reply to, in words that do not betray who objected. */
export async function releaseObjection(db: EntityManager, act: Act, input: Seen & { readonly text: string }): Promise<Handled> {
  const objection = await holdToHandle(db, act, input);
  refuseIf(whyNotRelease(objection, input.text));
  const changes = { releasedText: input.text.trim(), releasedAt: act.now, releasedBy: act.viewer.accountId };
  await tellNominee(db, act, objection, 'OBJECTION_RELEASED');
  return change(db, act, objection, changes, { action: 'releaseObjection' });
}

/** The nominee, or who heads their unit, replies to what was released. The last reply before the answer counts. */
export async function replyToObjection(db: EntityManager, act: Act, input: Seen & { readonly text: string }): Promise<Handled> {
  if (!may(act.viewer, 'replyToObjection') && !act.viewer.personId) throw forbidden();
  const objection = await hold(db, input);
  const about = await findNominationSubject(db, objection.nominationId);
  const subjects = [{ unitPath: about?.path ?? [], personId: about?.personId }, { unitPath: about?.collectivePath ?? [] }];
  if (!objection.releasedAt || !subjects.some((subject) => may(act.viewer, 'replyToObjection', subject))) throw notFound();
  refuseIf(await whyStale(db, objection, input.version, [objection.nominationId]));
  refuseIf(whyNotReply(objection, input.text));
  const changes = { reply: input.text.trim(), repliedAt: act.now, repliedBy: act.viewer.accountId };
  await tellHandlers(db, act, objection, 'OBJECTION_REPLIED');
  return change(db, act, objection, changes, { action: 'replyToObjection' });
}

/** What those who handled an objection found, and what follows. */
export interface ObjectionAnswer extends Seen {
  readonly finding: ObjectionFinding;
  readonly consequence: ObjectionConsequence;
  readonly reasons: string;
  readonly citation: string;
}

/**
 * Answers an objection and lifts the freeze. Upheld, the case goes back to the council and off its list, frozen until the council has decided
 * anew; or it goes to the Director, who decides with the finding in the dossier.
 */
export async function answerObjection(db: EntityManager, act: Act, input: ObjectionAnswer): Promise<Handled> {
  const objection = await holdToHandle(db, act, input);
  const { finding, consequence, reasons, citation } = input;
  const needsCouncil = await mayGoToCouncil(db, objection.nominationId, act.now);
  refuseIf(whyNotAnswer({ objection, finding, consequence, reasons, citation, needsCouncil }));
  const answer = { finding, consequence, reasons: reasons.trim(), citation: citation.trim() };
  const changes = { ...answer, answeredAt: act.now, answeredBy: act.viewer.accountId };
  await db.query(
    `UPDATE decision_freeze SET lifted_at = $2, lifted_by = $3, lift_reason = $4, version = version + 1
      WHERE cause = 'OBJECTION' AND cause_id = $1 AND lifted_at IS NULL`,
    [objection.id, act.now, act.viewer.accountId, `Đã trả lời kiến nghị ${objection.number}`],
  );
  if (consequence === 'COUNCIL') await sendBackToCouncil(db, act, objection);
  if (objection.releasedAt) await tellNominee(db, act, objection, 'OBJECTION_FOUND');
  await tellObjector(db, act, objection);
  return change(db, act, objection, changes, { action: 'answerObjection', after: { finding, consequence } });
}

async function sendBackToCouncil(db: EntityManager, { now }: Act, { id, nominationId }: ObjectionEntity): Promise<void> {
  await db.query(
    `WITH struck AS (DELETE FROM posting_entry WHERE nomination_id = $1 RETURNING *)
     INSERT INTO struck_entry (posting_id, nomination_id, position, summary, struck_at)
     SELECT posting_id, nomination_id, position, summary, $2 FROM struck`,
    [nominationId, now],
  );
  await db.query(`INSERT INTO decision_freeze (id, nomination_id, cause, cause_id, began_at) VALUES ($1, $2, 'COUNCIL_AGAIN', $3, $4)`, [
    randomUUID(),
    nominationId,
    id,
    now,
  ]);
}

/** Whether the rules let the council vote on the award of a nomination. */
export async function mayGoToCouncil(db: EntityManager, nominationId: string, now: Date): Promise<boolean> {
  const nomination = await db.findOneByOrFail(NominationEntity, { id: nominationId });
  const dossier = await db.findOneByOrFail(DossierEntity, { id: nomination.dossierId });
  return voteFor(await loadDossierRules(db, dossier, now), 'COUNCIL', nomination.award) !== undefined;
}

/** An objection that the viewer handles, its nomination locked first; NOT_FOUND for who must not even know of it. */
async function holdToHandle(db: EntityManager, act: Act, seen: Seen): Promise<ObjectionEntity> {
  permitForAll(act, 'handleObjections');
  const objection = await hold(db, seen);
  const [handled]: unknown[] = await db.query(
    `SELECT 1 FROM objection o JOIN objection_filing f ON f.objection_id = o.id
       JOIN nomination n ON n.id = o.nomination_id JOIN dossier d ON d.id = n.dossier_id JOIN unit u ON u.id = d.unit_id
      WHERE o.id = $4 AND o.handler = ANY($5) AND NOT ${IS_PARTY}`,
    [...partyOf(act.viewer), objection.id, handledBy(act.viewer)],
  );
  if (!handled) throw notFound();
  refuseIf(await whyStale(db, objection, seen.version, [objection.nominationId]));
  return objection;
}

async function hold(db: EntityManager, { objectionId }: Seen): Promise<ObjectionEntity> {
  const found = isId(objectionId) && (await db.findOneBy(ObjectionEntity, { id: objectionId }));
  if (!found) throw notFound();
  await lockNominationRow(db, found.nominationId);
  return db.findOneOrFail(ObjectionEntity, { where: { id: found.id }, lock: { mode: 'pessimistic_write' } });
}

/** What is done with an objection stands in the history of the dossier, without a word of who filed it. */
async function change(
  db: EntityManager,
  act: Act,
  objection: ObjectionEntity,
  changes: Partial<ObjectionEntity>,
  { action, after }: { readonly action: AuditAction; readonly after?: object },
): Promise<Handled> {
  if (!(await updateVersioned(db, ObjectionEntity, objection, changes)))
    throw new Error(`Objection ${objection.id} changed while it was locked.`);
  const [{ unitId } = { unitId: null }]: { unitId: string | null }[] = await db.query(
    'SELECT unit_id AS "unitId" FROM dossier WHERE id = (SELECT dossier_id FROM nomination WHERE id = $1)',
    [objection.nominationId],
  );
  await recordAudit(db, act, {
    action,
    subjectKind: 'Nomination',
    subjectId: objection.nominationId,
    unitId,
    after: { objection: objection.number, ...after },
  });
  return { objectionId: objection.id, nominationId: objection.nominationId };
}

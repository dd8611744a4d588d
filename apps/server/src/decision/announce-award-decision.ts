import { stateOfDecision, whyNotAnnounce } from '@vinh-danh/domain/decision/register.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type Day, dayOf, startOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { requireLength } from '../graph/require-length';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { AwardDecisionEntity } from './award-decision.entity';
import { type DraftedRow, readDrafted } from './drafted-nominations.query';
import { holdAwardDecision, type Seen } from './hold-award-decision';
import { tellOfAnnouncement } from './tell-of-register';

const LONGEST_HOW = 500;

/** Records that a registered decision was announced: on which day and how. */
export async function announceAwardDecision(
  db: EntityManager,
  act: Act,
  input: Seen & { readonly on: Day; readonly how: string },
): Promise<{ decisionId: string }> {
  requireLength('how', input.how, LONGEST_HOW);
  const { decision, ids } = await holdAwardDecision(db, act, input);
  const today = dayOf(act.now);
  const { issuedOn } = decision;
  refuseIf(whyNotAnnounce({ state: stateOfDecision(decision), how: input.how, on: input.on, issuedOn, today }));
  const announced = {
    // Of today the very moment: what was kept from somebody until then opens now, and not at midnight before.
    announcedAt: input.on === today ? act.now : startOf(input.on),
    announcedBy: act.viewer.accountId,
    announcedHow: input.how.trim(),
  };
  if (!(await updateVersioned(db, AwardDecisionEntity, decision, announced)))
    throw new Error(`Decision ${decision.id} changed while held.`);
  await recordAudit(db, act, {
    action: 'announceAwardDecision',
    subjectKind: 'AwardDecision',
    subjectId: decision.id,
    before: { state: 'REGISTERED' },
    after: { state: 'ANNOUNCED', on: input.on, how: announced.announcedHow },
  });
  if (decision.kind === 'AWARD' || decision.kind === 'UPPER_AWARD')
    await tellOfAnnouncement(db, act, decision, await announcedRows(db, decision, ids));
  return { decisionId: decision.id };
}

/** Those whom it gives something: not what the level above refused, and nothing a second time in a correction. */
async function announcedRows(
  db: EntityManager,
  { id, kind, correctsId }: AwardDecisionEntity,
  ids: readonly string[],
): Promise<DraftedRow[]> {
  if (correctsId) return [];
  const refused: { id: string }[] = await db.query(
    'SELECT nomination_id AS id FROM award_decision_line WHERE decision_id = $1 AND granted IS FALSE',
    [id],
  );
  const rows = await readDrafted(db, ids, kind, id);
  return ids.flatMap((each) => (refused.some((line) => line.id === each) ? [] : (rows.get(each) ?? [])));
}

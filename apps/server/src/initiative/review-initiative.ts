import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { whyNotRecognise, whyNotRefuseInitiative } from '@vinh-danh/domain/initiative/initiative.rule';
import type { InitiativeLevel } from '@vinh-danh/domain/people/nominee';
import { INITIATIVE_LEVELS } from '@vinh-danh/domain/people/scales';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { requireViewer } from '../access/permit';
import { type Actor, recordAudit } from '../access/record-audit';
import { forbidden, notFound } from '../graph/errors';
import { updateVersioned } from '../graph/update-versioned';
import { notify } from '../notice/notify';
import { type FilingRow } from './filings.query';
import { holdFiling } from './hold-filing';
import { InitiativeFilingEntity } from './initiative-filing.entity';

interface SeenFiling {
  readonly initiativeId: string;
  readonly version: number;
}

/**
 * Records that an initiative was recognised: first at the level of this body, after its council passed it; then upwards, level by level, as
 * those above decide. From then on it counts for awards. By the Office, never by an author. Returns its id.
 */
export async function recogniseInitiative(
  db: EntityManager,
  actor: Actor,
  asked: SeenFiling & { readonly level: InitiativeLevel; readonly decidedOn: Day; readonly decisionNumber: string },
): Promise<string> {
  const viewer = requireViewer(actor);
  const { filing, row, state } = await holdFiling(db, asked, (found) => permitReview(viewer, found));
  const recognised = [...(row.recognisedOn ? [row.level] : []), ...row.recognitions.map(({ level }) => level)];
  refuseIf(whyNotRecognise({ ...asked, state, recognised, today: dayOf(actor.now) }));
  const decisionNumber = asked.decisionNumber.trim();
  const values = [filing.id, asked.level, asked.decidedOn, decisionNumber, actor.now, viewer.accountId];
  if (row.recognisedOn) await db.query(RECOGNISE_HIGHER, [...values, uuidv7()]);
  else await db.query(RECOGNISE_FIRST, values);
  await updateVersioned(db, InitiativeFilingEntity, filing, {});
  const after = { level: asked.level, decidedOn: asked.decidedOn, decisionNumber };
  await recordAudit(db, actor, {
    action: 'recogniseInitiative',
    subjectKind: 'Initiative',
    subjectId: filing.id,
    unitId: filing.unitId,
    after,
  });
  const level = INITIATIVE_LEVELS[asked.level];
  await notify(db, actor, {
    kind: 'INITIATIVE_RECOGNISED',
    facts: { title: row.title, decision: decisionNumber, level: level.vi, levelEnglish: level.en },
    about: { kind: 'Initiative', id: filing.id },
    to: row.authors.map(({ id }) => ({ personId: id })),
  });
  return filing.id;
}

const RECOGNISE_FIRST = `
  UPDATE initiative SET level = $2, recognised_on = $3, decision_number = $4, recorded_at = $5, recorded_by = $6, version = version + 1 WHERE id = $1`;
const RECOGNISE_HIGHER = `
  INSERT INTO initiative_recognition (initiative_id, level, decided_on, decision_number, recorded_at, recorded_by, id, aspect)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'RECOGNITION')`;

/** Notes that an initiative is not recognised, and tells its authors, who read why. By the Office, never by an author. Returns its id. */
export async function refuseInitiative(db: EntityManager, actor: Actor, asked: SeenFiling & { readonly reason: string }): Promise<string> {
  const viewer = requireViewer(actor);
  const { filing, row, state } = await holdFiling(db, asked, (found) => permitReview(viewer, found));
  refuseIf(whyNotRefuseInitiative(state, asked.reason));
  const reason = asked.reason.trim();
  await updateVersioned(db, InitiativeFilingEntity, filing, { refusedAt: actor.now, refusedBy: viewer.accountId, refuseReason: reason });
  await recordAudit(db, actor, {
    action: 'refuseInitiative',
    subjectKind: 'Initiative',
    subjectId: filing.id,
    unitId: filing.unitId,
    reason,
  });
  await notify(db, actor, {
    kind: 'INITIATIVE_REFUSED',
    facts: { title: row.title },
    about: { kind: 'Initiative', id: filing.id },
    to: row.authors.map(({ id }) => ({ personId: id })),
  });
  return filing.id;
}

/** Nobody settles an initiative of their own. */
function permitReview(viewer: Viewer, { unitPath, authors }: FilingRow): void {
  const isAuthor = authors.some(({ id }) => id === viewer.personId);
  if (!isAuthor && !may(viewer, 'readInitiative', { unitPath })) throw notFound();
  if (isAuthor || !may(viewer, 'reviewInitiative', { unitPath })) throw forbidden();
}

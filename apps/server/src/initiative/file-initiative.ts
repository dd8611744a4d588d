import { may } from '@vinh-danh/domain/access/permission.rule';
import { whyNotFile, whyNotWithdrawInitiative } from '@vinh-danh/domain/initiative/initiative.rule';
import type { InitiativeLevel } from '@vinh-danh/domain/people/nominee';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { requireViewer } from '../access/permit';
import { type Actor, recordAudit } from '../access/record-audit';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateVersioned } from '../graph/update-versioned';
import { notify } from '../notice/notify';
import { findCurrentPlan } from '../plan/find-plan';
import { nextReceiptNumber } from '../plan/next-receipt-number';
import { windowFor } from '../plan/window-for';
import { holdFiling } from './hold-filing';
import { InitiativeFilingEntity } from './initiative-filing.entity';

/** An initiative as it is filed. */
export interface AskedFiling {
  readonly kind: 'INITIATIVE' | 'RESEARCH';
  readonly title: string;
  readonly level: InitiativeLevel;
  readonly description: string;
  readonly effect: string;
  readonly coauthorIds: readonly string[];
}

/** Files an initiative of one's own, within the plan's window, and gives it a numbered receipt. Returns its id. */
export async function fileInitiative(db: EntityManager, actor: Actor, asked: AskedFiling): Promise<string> {
  const { personId, accountId } = ownPerson(actor);
  const { plan } = await findCurrentPlan(db, actor.now);
  const authors = await requireAuthors(db, personId, asked.coauthorIds);
  const unitId = await unitOf(db, personId, dayOf(actor.now));
  const window = await windowFor(db, { planId: plan.id, event: 'INITIATIVE', unitId, now: actor.now });
  refuseIf(whyNotFile({ ...asked, coauthors: authors.length - 1, window, now: actor.now }));
  const id = uuidv7();
  const title = asked.title.trim().normalize('NFC');
  await db.query(`INSERT INTO initiative (id, kind, title, level, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6)`, [
    id,
    asked.kind,
    title,
    asked.level,
    actor.now,
    accountId,
  ]);
  await db.query('INSERT INTO initiative_author (initiative_id, person_id) SELECT $1, unnest($2::uuid[])', [id, authors]);
  const receiptNumber = await nextReceiptNumber(db, plan.id, 'INITIATIVE');
  const filing = { id, planId: plan.id, unitId, receiptNumber, description: asked.description.trim(), effect: asked.effect.trim() };
  await db.insert(InitiativeFilingEntity, { ...filing, filedAt: actor.now, filedBy: accountId, version: 1 });
  await recordAudit(db, actor, {
    action: 'fileInitiative',
    subjectKind: 'Initiative',
    subjectId: id,
    unitId,
    after: { kind: asked.kind, title, level: asked.level, authors, receiptNumber },
  });
  await notify(db, actor, {
    kind: 'INITIATIVE_FILED',
    facts: { title, receipt: receiptNumber },
    about: { kind: 'Initiative', id },
    to: [{ role: 'OFFICE', over: unitId, nearest: true }],
  });
  return id;
}

/** Takes an initiative back that is not before the council yet. By one of its authors. Returns its id. */
export async function withdrawInitiative(
  db: EntityManager,
  actor: Actor,
  seen: { readonly initiativeId: string; readonly version: number },
): Promise<string> {
  const { personId } = ownPerson(actor);
  const { filing, state } = await holdFiling(db, seen, ({ authors }) => {
    if (!authors.some(({ id }) => id === personId)) throw notFound();
  });
  refuseIf(whyNotWithdrawInitiative(state));
  await updateVersioned(db, InitiativeFilingEntity, filing, { withdrawnAt: actor.now });
  await recordAudit(db, actor, { action: 'withdrawInitiative', subjectKind: 'Initiative', subjectId: filing.id, unitId: filing.unitId });
  return filing.id;
}

function ownPerson(actor: Actor): { personId: string; accountId: string } {
  const viewer = requireViewer(actor);
  if (!viewer.personId || !may(viewer, 'fileInitiative', { personId: viewer.personId })) throw forbidden();
  return { personId: viewer.personId, accountId: viewer.accountId };
}

async function requireAuthors(db: EntityManager, personId: string, coauthorIds: readonly string[]): Promise<string[]> {
  if (!coauthorIds.every(isId)) throw notFound();
  const authors = [...new Set([personId, ...coauthorIds.map((id) => id.toLowerCase())])];
  const found: unknown[] = await db.query('SELECT FROM person WHERE id = ANY($1)', [authors]);
  if (found.length < authors.length) throw notFound();
  return authors;
}

async function unitOf(db: EntityManager, personId: string, day: string): Promise<string> {
  const [row]: { unitId: string }[] = await db.query(
    `SELECT unit_id AS "unitId" FROM assignment
      WHERE person_id = $1 AND kind = 'PERMANENT' AND started_on <= $2::date AND coalesce(ended_on, 'infinity') >= $2::date
      ORDER BY started_on DESC, id DESC LIMIT 1`,
    [personId, day],
  );
  if (!row) throw forbidden();
  return row.unitId;
}

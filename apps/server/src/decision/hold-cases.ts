import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { type EntityManager, In } from 'typeorm';
import { forbidden, notFound } from '../graph/errors';
import { DossierEntity } from '../nomination/dossier.entity';
import { NominationEntity } from '../nomination/nomination.entity';
import { loadRulebook } from '../plan/load-rulebook';
import { findLedgerRows, type LedgerRow } from './find-ledger';

/** A nomination to be decided, with its dossier and the quotas that it can touch. */
export interface Case {
  readonly nomination: NominationEntity;
  readonly dossier: DossierEntity;
  readonly rulebook: Rulebook;
  readonly quotas: readonly LedgerRow[];
}

/**
 * Holds nominations for a decision: first the quotas, then the dossiers, then the nominations, each in the order of
 * the ids. Every decision locks in this order, so that none waits for another that waits for it.
 *
 * @throws ClientError FORBIDDEN without the role, NOT_FOUND for what is not there or not the viewer's to see
 */
export function holdCases(db: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<Case[]> {
  return findCases(db, viewer, ids, true);
}

/** The same to be looked at only: nothing is held, and nobody waits. */
export function seeCases(db: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<Case[]> {
  return findCases(db, viewer, ids, false);
}

async function findCases(db: EntityManager, viewer: Viewer, ids: readonly string[], hold: boolean): Promise<Case[]> {
  if (!may(viewer, 'decideNomination')) throw forbidden();
  const seen = await db.findBy(NominationEntity, { id: In(ids) });
  if (seen.length !== new Set(ids).size) throw notFound();
  const dossierIds = [...new Set(seen.map((nomination) => nomination.dossierId))];
  await requireSight(db, viewer, dossierIds);
  const pins = await db.findBy(DossierEntity, { id: In(dossierIds) });
  const rulebooks = new Map<string, Rulebook>();
  for (const { id, rulebookVersionId } of pins) rulebooks.set(id, await loadRulebook(db, rulebookVersionId));

  const quotas = await findLedgers(db, seen, rulebooks, hold);
  const held = hold ? ({ lock: { mode: 'pessimistic_write' } } as const) : {};
  const dossiers = await db.find(DossierEntity, { where: { id: In(dossierIds) }, order: { id: 'ASC' }, ...held });
  const nominations = await db.find(NominationEntity, { where: { id: In(ids) }, order: { id: 'ASC' }, ...held });
  return nominations.flatMap((nomination) => {
    const dossier = dossiers.find((each) => each.id === nomination.dossierId);
    const rulebook = rulebooks.get(nomination.dossierId);
    return dossier && rulebook ? [{ nomination, dossier, rulebook, quotas: quotas.get(nomination.planId) ?? [] }] : [];
  });
}

async function requireSight(db: EntityManager, viewer: Viewer, dossierIds: readonly string[]): Promise<void> {
  const units: { path: string[] }[] = await db.query(
    'SELECT DISTINCT unit.path FROM dossier JOIN unit ON unit.id = dossier.unit_id WHERE dossier.id = ANY($1)',
    [dossierIds],
  );
  if (!units.every(({ path }) => may(viewer, 'decideNomination', { unitPath: path }))) throw notFound();
}

/** By plan, the plans in the order of their ids. */
async function findLedgers(
  db: EntityManager,
  nominations: readonly NominationEntity[],
  rulebooks: ReadonlyMap<string, Rulebook>,
  lock: boolean,
) {
  const quotas = new Map<string, LedgerRow[]>();
  for (const planId of [...new Set(nominations.map((nomination) => nomination.planId))].sort()) {
    const ofPlan = nominations.filter((nomination) => nomination.planId === planId);
    const rulebook = rulebooks.get(ofPlan[0]?.dossierId ?? '');
    const awards = [...new Set(ofPlan.map((nomination) => nomination.award))];
    if (rulebook) quotas.set(planId, await findLedgerRows(db, planId, rulebook, { awards, lock }));
  }
  return quotas;
}

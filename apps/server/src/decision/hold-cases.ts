import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import { type EntityManager, In } from 'typeorm';
import { forbidden, notFound } from '../graph/errors';
import { DossierEntity } from '../nomination/dossier.entity';
import { loadDossierRules } from '../nomination/load-dossier-rules';
import type { Act } from '../nomination/lock-dossier';
import { NominationEntity } from '../nomination/nomination.entity';
import { holdPlanRules } from '../plan/hold-plan';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { findLedgers, type LedgerBook } from './find-ledger';

/** A nomination to be decided, with its dossier and the quotas that it can touch. */
export interface Case {
  readonly nomination: NominationEntity;
  readonly dossier: DossierEntity;
  /** The unit whose dossier it is, with all above it. */
  readonly unitPath: readonly string[];
  /** The collective that is nominated, with all above it; empty for a person. */
  readonly collectivePath: readonly string[];
  /** The rules that the dossier is pinned to, as they stood when it was sent: who qualifies. */
  readonly rulebook: Rulebook;
  /** The quotas of the plan by its rules in force: one ledger cannot follow two. Shared by the cases of a plan, and goes on with each approval. */
  readonly ledgers: { book: LedgerBook };
}

/**
 * Holds nominations for a decision: first the plans against other rules, then the quotas, the dossiers and the nominations, each in
 * the order of the ids. Every decision locks in this order, so that none waits for another that waits for it.
 *
 * @throws ClientError FORBIDDEN without the role, NOT_FOUND for what is not there or not the viewer's to see
 */
export function holdCases(db: EntityManager, act: Act, ids: readonly string[]): Promise<Case[]> {
  return findCases(db, act, ids, true);
}

/** The same to be looked at only: nothing is held, and nobody waits. */
export function seeCases(db: EntityManager, act: Act, ids: readonly string[]): Promise<Case[]> {
  return findCases(db, act, ids, false);
}

async function findCases(db: EntityManager, { viewer, now }: Act, ids: readonly string[], hold: boolean): Promise<Case[]> {
  if (!may(viewer, 'decideNomination')) throw forbidden();
  const named = { where: { id: In(ids) }, order: { id: 'ASC' } } as const;
  const seen = await db.find(NominationEntity, { ...named, ...(hold ? { select: WHERE_IT_BELONGS } : {}) });
  if (seen.length !== new Set(ids).size) throw notFound();
  const dossierIds = [...new Set(seen.map((nomination) => nomination.dossierId))];
  const pathOf = await requireSight(db, viewer, seen);
  const pins = await db.findBy(DossierEntity, { id: In(dossierIds) });
  const rulebooks = new Map<string, Rulebook>();
  for (const pin of pins) rulebooks.set(pin.id, await loadDossierRules(db, pin, now));

  const ledgers = await openBooks(db, seen, { now, hold });
  const lock = { mode: 'pessimistic_write' } as const;
  const dossiers = hold ? await db.find(DossierEntity, { where: { id: In(dossierIds) }, order: { id: 'ASC' }, lock }) : pins;
  const nominations = hold ? await db.find(NominationEntity, { ...named, lock }) : seen;
  return nominations.flatMap((nomination) => {
    const dossier = dossiers.find((each) => each.id === nomination.dossierId);
    const rulebook = rulebooks.get(nomination.dossierId);
    const ofPlan = ledgers.get(nomination.planId);
    const paths = { unitPath: pathOf(dossier?.unitId), collectivePath: pathOf(nomination.collectiveId) };
    return dossier && rulebook && ofPlan ? [{ nomination, dossier, ...paths, rulebook, ledgers: ofPlan }] : [];
  });
}

/** Each unit with those above it, by its id; none for no unit. */
type PathOf = (unitId: string | null | undefined) => readonly string[];

/** What of a nomination never changes: enough to find what has to be held before it is read. */
const WHERE_IT_BELONGS = { id: true, dossierId: true, planId: true, award: true, collectiveId: true } as const;
type Belonging = Pick<NominationEntity, keyof typeof WHERE_IT_BELONGS>;

async function requireSight(db: EntityManager, viewer: Viewer, nominations: readonly Belonging[]): Promise<PathOf> {
  const units: { id: string; path: string[]; hasDossier: boolean }[] = await db.query(
    `SELECT unit.id, unit.path::text[], dossiers.unit_id IS NOT NULL AS "hasDossier"
       FROM unit LEFT JOIN (SELECT DISTINCT unit_id FROM dossier WHERE id = ANY($1)) dossiers ON dossiers.unit_id = unit.id
      WHERE dossiers.unit_id IS NOT NULL OR unit.id = ANY($2)`,
    [nominations.map(({ dossierId }) => dossierId), nominations.flatMap(({ collectiveId }) => collectiveId ?? [])],
  );
  const seen = units.filter(({ hasDossier }) => hasDossier);
  if (!seen.every(({ path }) => may(viewer, 'decideNomination', { unitPath: path }))) throw notFound();
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  return (unitId) => (unitId && paths.get(unitId)) || [];
}

/** By plan, the plans in the order of their ids. Publishing other rules waits for who holds a plan, and holds it itself. */
async function openBooks(db: EntityManager, nominations: readonly Belonging[], { now, hold }: { now: Date; hold: boolean }) {
  const ledgers = new Map<string, Case['ledgers']>();
  for (const planId of [...new Set(nominations.map((nomination) => nomination.planId))].sort()) {
    if (hold) await holdPlanRules(db, planId);
    const inForce = await loadPlanRulesAt(db, planId, now);
    const ofPlan = nominations.filter((nomination) => nomination.planId === planId);
    const awards = [...new Set(ofPlan.map((nomination) => nomination.award))];
    ledgers.set(planId, { book: await findLedgers(db, inForce, { planId, day: dayOf(now) }, { awards, lock: hold }) });
  }
  return ledgers;
}

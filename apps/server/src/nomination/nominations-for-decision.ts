import type { NominationState } from '@vinh-danh/domain/nomination/dossier';
import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import { type EntityManager, In } from 'typeorm';
import { loadRulebook } from '../plan/load-rulebook';
import { DossierEntity } from './dossier.entity';
import { type JudgedNomination, judgeNominations } from './judge-nomination';
import { NominationEntity } from './nomination.entity';

/** A nomination with all that a decision on it asks. */
export interface NominationForDecision extends JudgedNomination {
  readonly dossier: DossierEntity;
  /** The version that the dossier is pinned to: what the nomination is judged by. */
  readonly rulebook: Rulebook;
  readonly state: NominationState;
  /** Heads and deputies count against a quota's places for leaders. A collective is no leader. */
  readonly isLeader: boolean;
}

/**
 * Nominations, judged as they stand at an instant, in the order of the ids given; an id that names none is left out. The number of
 * statements depends on how many rulebooks are involved, not on how many nominations.
 *
 * @param lock inside a transaction: holds dossiers and nominations until it ends, in the order of their ids. Lock quota
 * rows before calling, never after.
 */
export async function nominationsForDecision(
  db: EntityManager,
  ids: readonly string[],
  { now, lock = false }: { readonly now: Date; readonly lock?: boolean },
): Promise<NominationForDecision[]> {
  const found = await db.find(NominationEntity, { select: { id: true, dossierId: true }, where: { id: In([...ids]) } });
  const held = lock ? ({ lock: { mode: 'pessimistic_write' } } as const) : {};
  const dossierIds = [...new Set(found.map((nomination) => nomination.dossierId))];
  const dossiers = await db.find(DossierEntity, { where: { id: In(dossierIds) }, order: { id: 'ASC' }, ...held });
  const nominations = await db.find(NominationEntity, { where: { id: In(found.map(({ id }) => id)) }, order: { id: 'ASC' }, ...held });
  const judged = new Map<string, NominationForDecision>();
  for (const versionId of new Set(dossiers.map((dossier) => dossier.rulebookVersionId))) {
    const rulebook = await loadRulebook(db, versionId);
    const pinned = new Map(dossiers.filter((each) => each.rulebookVersionId === versionId).map((dossier) => [dossier.id, dossier]));
    const rows = nominations.filter((nomination) => pinned.has(nomination.dossierId));
    const [planId] = rows.map((nomination) => nomination.planId);
    if (planId === undefined) continue;
    for (const one of await judgeNominations(db, rulebook, rows, { planId, year: rulebook.year, day: dayOf(now) })) {
      const dossier = pinned.get(one.nomination.dossierId);
      if (dossier) judged.set(one.nomination.id, describe(one, dossier, rulebook));
    }
  }
  return ids.map((id) => judged.get(id)).filter((each) => each !== undefined);
}

function describe(judged: JudgedNomination, dossier: DossierEntity, rulebook: Rulebook): NominationForDecision {
  const { nominee, nomination, award } = judged;
  const isLeader = nominee.kind === 'PERSON' && nominee.rank !== 'STAFF';
  return { ...judged, dossier, rulebook, state: stateOfNomination(dossier, nomination, award), isLeader };
}

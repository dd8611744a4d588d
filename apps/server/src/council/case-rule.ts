import type { CouncilBody } from '@vinh-danh/domain/council/council';
import { voteFor, votesOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from '../nomination/dossier.entity';
import { loadDossierRules } from '../nomination/load-dossier-rules';
import { loadPlanRulesAt } from '../plan/load-rulebook';

/** What a case is judged and voted on by. */
export interface CaseRule {
  /** The rules that the nomination's dossier is pinned to; for an initiative those of the plan in force. */
  readonly rulebook: Rulebook;
  /** How the council votes on it; undefined where those rules do not ask it to. */
  readonly rule: VoteRule | undefined;
  /** Key of the award; null for an initiative. */
  readonly award: string | null;
}

interface CaseOfBody {
  readonly id: string;
  readonly body: CouncilBody;
  readonly planId: string;
  readonly award: string | null;
  readonly dossierId: string | null;
}

/** The rules of some cases, by case. */
export async function findCaseRules(db: EntityManager, caseIds: readonly string[], now: Date): Promise<ReadonlyMap<string, CaseRule>> {
  const cases: CaseOfBody[] = await db.query(
    `SELECT sitting_case.id, body, sitting.plan_id AS "planId", award, dossier_id AS "dossierId"
       FROM sitting_case JOIN sitting ON sitting.id = sitting_id JOIN council ON council.id = council_id
       LEFT JOIN nomination ON nomination.id = nomination_id
      WHERE sitting_case.id = ANY($1)`,
    [caseIds],
  );
  const rulebooks = await rulebooksOf(db, cases, now);
  return new Map(
    cases.map(({ id, body, planId, award, dossierId }) => {
      const rulebook = rulebooks.get(dossierId ?? planId) as Rulebook;
      return [id, { rulebook, award, rule: caseRuleIn(rulebook, body, award) }];
    }),
  );
}

/** How a council votes on an award, or, without one, on an initiative. */
export function caseRuleIn(rulebook: Rulebook, body: CouncilBody, award: string | null): VoteRule | undefined {
  return award === null ? votesOf(rulebook).find((vote) => vote.body === body) : voteFor(rulebook, body, award);
}

async function rulebooksOf(db: EntityManager, cases: readonly CaseOfBody[], now: Date): Promise<ReadonlyMap<string, Rulebook>> {
  const rulebooks = new Map<string, Rulebook>();
  for (const { dossierId, planId } of cases) {
    const key = dossierId ?? planId;
    if (rulebooks.has(key)) continue;
    const dossier = dossierId && (await db.findOneByOrFail(DossierEntity, { id: dossierId }));
    rulebooks.set(key, dossier ? await loadDossierRules(db, dossier, now) : await loadPlanRulesAt(db, planId, now));
  }
  return rulebooks;
}

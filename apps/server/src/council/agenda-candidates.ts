import type { SittingState } from '@vinh-danh/domain/council/sitting';
import { whyNotPlace } from '@vinh-danh/domain/council/sitting.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import type { Text } from '@vinh-danh/domain/text';
import { type EntityManager, In } from 'typeorm';
import { DossierEntity } from '../nomination/dossier.entity';
import { loadDossierRules } from '../nomination/load-dossier-rules';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import type { CandidateRow } from './candidates.query';
import { caseRuleIn } from './case-rule';
import type { CouncilEntity } from './council.entity';

/** A candidate for an agenda with the rules by which it would be voted on. */
export interface Candidate extends CandidateRow {
  readonly rule: VoteRule | undefined;
  readonly awardName: Text | null;
  /** Lower titles come first. Initiatives have none, and stand in the order in which they were filed. */
  readonly order: number;
  /** Why it cannot come on the agenda; empty when it can. */
  readonly refusals: readonly Refusal[];
}

/** Reads the rules of candidates and says of each whether it may come on the agenda. */
export async function readCandidates(
  db: EntityManager,
  { council, planId, state, now }: { council: Pick<CouncilEntity, 'body'>; planId: string; state: SittingState; now: Date },
  rows: readonly CandidateRow[],
): Promise<Candidate[]> {
  const dossiers = await db.findBy(DossierEntity, { id: In(rows.flatMap(({ dossierId }) => dossierId ?? [])) });
  const rulebooks = new Map<string | null, Rulebook>();
  for (const dossier of dossiers) rulebooks.set(dossier.id, await loadDossierRules(db, dossier, now));
  if (rows.some(({ dossierId }) => dossierId === null)) rulebooks.set(null, await loadPlanRulesAt(db, planId, now));
  return rows.map((row) => {
    const rulebook = rulebooks.get(row.dossierId) as Rulebook;
    const rule = caseRuleIn(rulebook, council.body, row.award);
    const award = row.award === null ? undefined : awardsOf(rulebook).find(({ key }) => key === row.award);
    const name = award ? `${row.name} (${award.shortName})` : row.name;
    return { ...row, rule, awardName: award?.name ?? null, order: award?.order ?? 0, refusals: whyNotPlace(state, { ...row, name, rule }) };
  });
}

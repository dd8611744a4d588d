import DataLoader from 'dataloader';
import { type DataSource, In } from 'typeorm';
import { DossierEntity } from '../nomination/dossier.entity';
import { loadDossierRules } from '../nomination/load-dossier-rules';
import { NominationEntity } from '../nomination/nomination.entity';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import type { AwardLineType } from './award-decision.type';
import { linesOfNominations } from './award-decisions.query';
import { readLines } from './find-award-decisions';
import { type BeforeDecision, findProcedures } from './find-procedure';
import { type FoundProcedure, readProcedures } from './procedure.query';

/** What came before the decision on a nomination, and what lists must know to keep it from those who are recused. */
export interface LoadedProcedure {
  readonly before: BeforeDecision;
  readonly found: FoundProcedure;
}

/** What lists of nominations say of each, gathered for a whole page. */
export function decisionLoaders(database: DataSource, now: Date) {
  return {
    procedure: new DataLoader<string, LoadedProcedure | null>(async (ids) => {
      const loaded = await loadProcedures(database, now, ids);
      return ids.map((id) => loaded.get(id) ?? null);
    }),
    /** The registered decisions that name a nomination. */
    awardLines: new DataLoader<string, AwardLineType[]>(async (ids) => {
      const lines = await readLines({ database }, linesOfNominations(ids));
      return ids.map((id) => lines.filter(({ nominationId }) => nominationId === id));
    }),
  };
}

async function loadProcedures({ manager: db }: DataSource, now: Date, ids: readonly string[]): Promise<Map<string, LoadedProcedure>> {
  const nominations = await db.findBy(NominationEntity, { id: In([...ids]) });
  const dossiers = await db.findBy(DossierEntity, { id: In([...new Set(nominations.map(({ dossierId }) => dossierId))]) });
  const asked = [];
  for (const { id, planId, award, dossierId } of nominations) {
    const dossier = dossiers.find((each) => each.id === dossierId);
    if (!dossier) continue;
    const [rulebook, inForce] = [await loadDossierRules(db, dossier, now), await loadPlanRulesAt(db, planId, now)];
    asked.push({ nominationId: id, planId, award, unitId: dossier.unitId, rulebook, inForce });
  }
  const found = await readProcedures(db, ids);
  const before = await findProcedures(db, now, asked, found);
  return new Map(
    [...before].flatMap(([id, each]) => {
      const facts = found.get(id);
      return facts ? [[id, { before: each, found: facts }] as const] : [];
    }),
  );
}

import type { Eligibility } from '@vinh-danh/domain/rulebook/verdict';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { loadDossierRules } from '../nomination/load-dossier-rules';
import { loadRulesAt } from '../plan/load-rulebook';
import type { AwardLineType } from './award-decision.type';
import { linesOfNominations } from './award-decisions.query';
import { readLines } from './find-award-decisions';
import { type BeforeDecision, findProcedures } from './find-procedure';
import { type CountedBase, nameMembers } from './name-members';
import { type FoundProcedure, readProcedures } from './procedure.query';
import type { QuotaBaseMemberType } from './quota.type';

/** What came before the decision on a nomination, and what lists must know to keep it from those who are recused. */
export interface LoadedProcedure {
  readonly before: BeforeDecision;
  readonly found: FoundProcedure;
  /** Whose it is: its unit with those above. */
  readonly unitPath: readonly string[];
}

/** What lists of nominations say of each, gathered for a whole page. */
export function decisionLoaders(database: DataSource, now: Date) {
  return {
    procedure: new DataLoader<string, LoadedProcedure | null>(async (ids) => {
      const loaded = await loadProcedures(database, now, ids);
      return ids.map((id) => loaded.get(id) ?? null);
    }),
    /** The verdicts on which a decision rests; null where there is none, or none were kept. */
    keptEligibility: new DataLoader<string, Eligibility | null>(async (ids) => {
      const rows: { id: string; eligibility: Eligibility | null }[] = await database.query(KEPT_ELIGIBILITY, [ids]);
      const kept = new Map(rows.map((row) => [row.id, row.eligibility]));
      return ids.map((id) => kept.get(id) ?? null);
    }),
    /** Who the bases of quotas count, by name. */
    baseMembers: new DataLoader<CountedBase, QuotaBaseMemberType[]>((bases) => nameMembers(database.manager, bases)),
    /** The registered decisions that name a nomination. */
    awardLines: new DataLoader<string, AwardLineType[]>(async (ids) => {
      const lines = await readLines({ database }, linesOfNominations(ids));
      return ids.map((id) => lines.filter(({ nominationId }) => nominationId === id));
    }),
  };
}

/** Of what was decided before there were records only the verdicts were kept, beside the nomination and with nothing open. */
const KEPT_ELIGIBILITY = `
  SELECT n.id, CASE WHEN record.id IS NOT NULL THEN record.eligibility
                    WHEN n.verdicts IS NOT NULL THEN jsonb_build_object('award', n.award, 'outcome', 'MET', 'verdicts', n.verdicts) END AS eligibility
    FROM nomination n LEFT JOIN decision_record record ON record.nomination_id = n.id WHERE n.id = ANY($1::uuid[])`;

/** What is asked of each: its pinned rules as `loadDossierRules` reads them, and the newest of its plan. */
const ASKED = `
  SELECT n.id AS "nominationId", n.plan_id AS "planId", n.award, d.unit_id AS "unitId", d.rulebook_version_id AS "rulebookVersionId",
         d.sent_at AS "sentAt", d.returned_at AS "returnedAt", d.recalled_at AS "recalledAt",
         (SELECT path FROM unit WHERE id = d.unit_id) AS "unitPath",
         (SELECT id FROM rulebook_version WHERE plan_id = n.plan_id ORDER BY number DESC LIMIT 1) AS "newestId"
    FROM nomination n JOIN dossier d ON d.id = n.dossier_id WHERE n.id = ANY($1::uuid[])`;

type AskedRow = Parameters<typeof loadDossierRules>[1] & {
  readonly nominationId: string;
  readonly planId: string;
  readonly award: string;
  readonly unitId: string;
  readonly unitPath: string[];
  readonly newestId: string;
};

async function loadProcedures({ manager: db }: DataSource, now: Date, ids: readonly string[]): Promise<Map<string, LoadedProcedure>> {
  const rows: AskedRow[] = await db.query(ASKED, [ids]);
  const asked = [];
  for (const row of rows)
    asked.push({ ...row, rulebook: await loadDossierRules(db, row, now), inForce: await loadRulesAt(db, row.newestId, now) });
  const found = await readProcedures(db, ids);
  const before = await findProcedures(db, now, asked, found);
  return new Map(
    asked.flatMap(({ nominationId: id, unitPath }) => {
      const [each, facts] = [before.get(id), found.get(id)];
      return each && facts ? [[id, { before: each, found: facts, unitPath }] as const] : [];
    }),
  );
}

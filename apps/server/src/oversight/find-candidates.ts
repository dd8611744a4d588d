import type { CouncilStanding } from '@vinh-danh/domain/oversight/posting';
import { POSTING_LIMITS } from '@vinh-danh/domain/oversight/posting';
import type { PostedFacts } from '@vinh-danh/domain/oversight/posting.rule';
import { awardsOf, voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Text } from '@vinh-danh/domain/text';
import { dayOf } from '@vinh-danh/domain/time';
import { type EntityManager, In } from 'typeorm';
import { DossierEntity } from '../nomination/dossier.entity';
import { loadDossierRules } from '../nomination/load-dossier-rules';
import type { PostingTerms } from './posting-terms';
import { type CandidateRow, findCandidateRows } from './postings.query';

/** A nomination as it could be posted. */
export interface Candidate extends Omit<PostedFacts, 'summary'> {
  readonly nominationId: string;
  readonly nomineeId: string;
  readonly nomineeKind: CandidateRow['nomineeKind'];
  readonly unitName: Text;
  readonly award: string;
  readonly awardName: Text;
  /** A beginning of the report of achievements, to be made shorter by hand. */
  readonly suggestion: string;
}

/** Nominations of a plan that are not decided, or these, with how each stands before the council. */
export async function findCandidates(
  db: EntityManager,
  { planId, ids, now }: { readonly planId: string; readonly ids?: readonly string[]; readonly now: Date },
  { publicity }: Pick<PostingTerms, 'publicity'>,
): Promise<Candidate[]> {
  const rows = await findCandidateRows(db, planId, ids);
  const rules = await rulesOf(db, rows, now);
  const day = dayOf(now);
  return rows.map((row) => {
    const rulebook = rules.get(row.dossierId) as Rulebook;
    return {
      nominationId: row.nominationId,
      nomineeId: row.nomineeId,
      nomineeKind: row.nomineeKind,
      nominee: row.nomineeName,
      unitName: row.unitName,
      award: row.award,
      awardName: awardsOf(rulebook).find(({ key }) => key === row.award)?.name ?? { vi: row.award, en: row.award },
      state: row.isDecided ? 'APPROVED' : 'ACCEPTED',
      council: standingOf(row, rulebook),
      isPosted: row.isPosted,
      mayBePublic:
        row.nomineeKind === 'COLLECTIVE' ||
        ((row.postingsChoice ?? publicity.withoutChoice.postings) && (row.notBefore === null || row.notBefore <= day)),
      suggestion: shortened(row.achievements),
    };
  });
}

/** Whether the council has to decide first, and what it said. With a lower title only the nomination for that one goes on. */
function standingOf({ award, outcome }: Pick<CandidateRow, 'award' | 'outcome'>, rulebook: Rulebook): CouncilStanding {
  if (outcome === 'PASSED') return 'PASSED';
  if (outcome === 'NOT_PASSED' || outcome === 'LOWER_TITLE') return 'NOT_PASSED';
  return voteFor(rulebook, 'COUNCIL', award) ? 'AWAITED' : 'NOT_NEEDED';
}

async function rulesOf(db: EntityManager, rows: readonly CandidateRow[], now: Date): Promise<ReadonlyMap<string, Rulebook>> {
  const dossiers = await db.findBy(DossierEntity, { id: In([...new Set(rows.map(({ dossierId }) => dossierId))]) });
  const rules = new Map<string, Rulebook>();
  for (const dossier of dossiers) rules.set(dossier.id, await loadDossierRules(db, dossier, now));
  return rules;
}

/** Whole sentences as long as they fit, else the words that do. */
function shortened(achievements: string): string {
  const text = achievements.replace(/\s+/g, ' ').trim();
  if (text.length <= POSTING_LIMITS.summary) return text;
  const head = text.slice(0, POSTING_LIMITS.summary - 1);
  const sentence = head.lastIndexOf('. ');
  return sentence > 0 ? head.slice(0, sentence + 1) : `${head.slice(0, head.lastIndexOf(' '))}…`;
}

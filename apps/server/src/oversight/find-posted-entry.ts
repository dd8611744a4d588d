import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import type { EntryFacts } from '@vinh-danh/domain/oversight/objection.rule';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import { requirementOf, settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { publicityOf } from '@vinh-danh/domain/rulebook/publicity.rule';
import { awardOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Text } from '@vinh-danh/domain/text';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { DossierEntity } from '../nomination/dossier.entity';
import { loadDossierRules } from '../nomination/load-dossier-rules';
import { NominationEntity } from '../nomination/nomination.entity';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { PostingEntity } from './posting.entity';
import { findEntries, findPublicEntries } from './postings.query';

/** One condition of an award, to which somebody may object. */
export interface EntryCondition {
  readonly id: string;
  readonly text: Text;
  readonly source: Citation;
}

/** A line of a list as somebody who wants to object to it meets it. */
export interface PostedEntry {
  readonly facts: Pick<EntryFacts, 'posting' | 'isPosted' | 'nominee' | 'state'>;
  readonly planId: string;
  readonly year: number;
  readonly personId: string | null;
  readonly awardName: Text;
  readonly conditions: readonly EntryCondition[];
}

/**
 * A line of a list. To those outside a line that is not shown to them is not there.
 *
 * @throws ClientError NOT_FOUND when there is no such list or nomination
 */
export async function findPostedEntry(
  db: EntityManager,
  { postingId, nominationId }: { readonly postingId: string; readonly nominationId: string },
  { isOutside, now }: { readonly isOutside: boolean; readonly now: Date },
): Promise<PostedEntry> {
  const posting = isId(postingId) ? await db.findOneBy(PostingEntity, { id: postingId }) : null;
  const nomination = isId(nominationId) ? await db.findOneBy(NominationEntity, { id: nominationId }) : null;
  if (!posting || !nomination) throw notFound();
  const dossier = await db.findOneByOrFail(DossierEntity, { id: nomination.dossierId });
  const rulebook = await loadDossierRules(db, dossier, now);
  const award = awardOf(rulebook, nomination.award);
  const [{ year } = { year: 0 }]: { year: number }[] = await db.query('SELECT year FROM plan WHERE id = $1', [posting.planId]);
  const { withoutChoice } = publicityOf(await loadPlanRulesAt(db, posting.planId, now));
  const entries = isOutside
    ? await findPublicEntries(db, posting.id, withoutChoice.postings, dayOf(now))
    : await findEntries(db, posting.id);
  const entry = entries.find((each) => each.nominationId === nomination.id);
  const setting = settingOf(rulebook);
  return {
    facts: {
      posting,
      isPosted: entry !== undefined,
      nominee: entry?.nomineeName ?? '',
      state: stateOfNomination(dossier, nomination, award),
    },
    planId: posting.planId,
    year,
    personId: nomination.personId,
    awardName: award.name,
    conditions: criteriaOf(award.condition).map((criterion) => ({
      id: criterion.id,
      text: requirementOf(criterion, setting),
      source: criterion.source,
    })),
  };
}

import { closingText } from '@vinh-danh/domain/format';
import type { PostingAudience } from '@vinh-danh/domain/oversight/posting';
import { whyNotPost } from '@vinh-danh/domain/oversight/posting.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { permitForAll } from '../access/permit';
import { recordAudit } from '../access/record-audit';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { Act } from '../nomination/lock-dossier';
import { notify } from '../notice/notify';
import { holdPlanToPublish } from '../plan/hold-plan';
import { findCandidates } from './find-candidates';
import { PostingEntity } from './posting.entity';
import { postingTerms } from './posting-terms';

/** A list as the Office posts it. */
export interface PostInput {
  readonly planId: string;
  readonly audience: PostingAudience;
  readonly embargoOn?: Day | null;
  readonly note: string;
  readonly entries: readonly { readonly nominationId: string; readonly summary: string }[];
}

/**
 * Posts a list for objections, for as many days as the plan says. The plan is held against other posting: lists are numbered one after
 * another, and nobody stands on two.
 */
export async function postNominations(db: EntityManager, act: Act, input: PostInput): Promise<{ postingId: string }> {
  permitForAll(act, 'postNominations');
  if (!isId(input.planId) || !input.entries.every(({ nominationId }) => isId(nominationId))) throw notFound();
  await holdPlanToPublish(db, input.planId);
  const { planId, audience } = input;
  const embargoOn = input.embargoOn ?? undefined;
  const terms = await postingTerms(db, { planId, audience, embargoOn, now: act.now });
  const ids = input.entries.map(({ nominationId }) => nominationId);
  const candidates = new Map((await findCandidates(db, { planId, ids, now: act.now }, terms)).map((each) => [each.nominationId, each]));
  const entries = input.entries.map(({ nominationId, summary }) => {
    const candidate = candidates.get(nominationId);
    if (!candidate) throw notFound();
    return { ...candidate, summary: summary.trim() };
  });
  if (new Set(ids).size !== ids.length) throw notFound();
  refuseIf(whyNotPost({ closesAt: terms.closesAt, audience, embargoOn, note: input.note.trim(), entries, now: act.now }));
  const posting = {
    id: uuidv7(),
    planId,
    number: await nextNumber(db, planId),
    audience,
    embargoOn: embargoOn ?? null,
    note: input.note.trim(),
    postedAt: act.now,
    postedBy: act.viewer.accountId,
    closesAt: terms.closesAt as Date,
    source: terms.rule?.source ?? null,
    version: 1,
  };
  await db.insert(PostingEntity, posting as QueryDeepPartialEntity<PostingEntity>);
  await db.query(
    `INSERT INTO posting_entry (posting_id, nomination_id, position, summary)
     SELECT $1, nomination_id, position, summary FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS given (nomination_id, summary, position)`,
    [posting.id, ids, entries.map(({ summary }) => summary)],
  );
  await recordAudit(db, act, {
    action: 'postNominations',
    subjectKind: 'Posting',
    subjectId: posting.id,
    after: { number: posting.number, audience, embargoOn: posting.embargoOn, closesAt: posting.closesAt, nominations: ids },
  });
  const until = closingText(posting.closesAt);
  await notify(db, act, {
    kind: 'LIST_POSTED',
    facts: { number: String(posting.number), until: until.vi, untilEnglish: until.en },
    about: { kind: 'Posting', id: posting.id },
    to: [{ role: 'EMPLOYEE', within: null }],
    nominationIds: ids,
  });
  return { postingId: posting.id };
}

async function nextNumber(db: EntityManager, planId: string): Promise<number> {
  const [row]: { next: number }[] = await db.query('SELECT coalesce(max(number), 0) + 1 AS next FROM posting WHERE plan_id = $1', [planId]);
  return row?.next ?? 1;
}

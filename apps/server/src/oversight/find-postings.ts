import type { PostingAudience } from '@vinh-danh/domain/oversight/posting';
import { areNamesShownOutside, isShownOutside, stateOfPosting, whyNotPost, whyNotPostOne } from '@vinh-danh/domain/oversight/posting.rule';
import { publicityOf } from '@vinh-danh/domain/rulebook/publicity.rule';
import type { Day } from '@vinh-danh/domain/time';
import { dayOf } from '@vinh-danh/domain/time';
import { permit, permitForAll } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { readPrepared } from '../graph/prepared';
import { findCurrentPlan } from '../plan/find-plan';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { findCandidates } from './find-candidates';
import type { PostingDraftType, PostingEntryType, PostingType, PublicPostingType } from './posting.type';
import { postingTerms } from './posting-terms';
import {
  findEntries,
  findPostingRow,
  findPublicEntries,
  type PostingEntryRow,
  type PostingRow,
  pageOfPostings,
  pageOfPublicPostings,
} from './postings.query';

/** Lists as those inside see them, the newest first. */
export async function findPostings(context: Context, page: PageArgs): Promise<Connection<PostingType>> {
  await permit(context, 'readPostings');
  const first = pageSize(page);
  const statement = pageOfPostings({ first: first + 1, after: decodeCursor(page.after, 2) });
  const rows = await readPrepared<PostingRow>(context.database, statement);
  return toConnection(rows.map(withState(context.now)), first, ({ postedAt, id }) => [postedAt.toISOString(), id]);
}

/** One list as those inside see it. */
export async function findPosting(context: Context, id: string): Promise<PostingType> {
  await permit(context, 'readPostings');
  const row = isId(id) ? await findPostingRow(context.database.manager, id) : undefined;
  if (!row) throw notFound();
  return withState(context.now)(row);
}

/** Lists as everybody sees them, the newest first. */
export async function findPublicPostings({ database, now }: Context, page: PageArgs): Promise<Connection<PublicPostingType>> {
  const first = pageSize(page);
  const statement = pageOfPublicPostings({ first: first + 1, after: decodeCursor(page.after, 2), now, day: dayOf(now) });
  const rows = await readPrepared<PostingRow>(database, statement);
  return toConnection(rows.map(withState(now)), first, ({ postedAt, id }) => [postedAt.toISOString(), id]);
}

/** One list as everybody sees it: NOT_FOUND for what is posted to staff, or not shown yet. */
export async function findPublicPosting({ database, now }: Context, id: string): Promise<PublicPostingType> {
  const row = isId(id) ? await findPostingRow(database.manager, id) : undefined;
  if (!row || !isShownOutside(row, now)) throw notFound();
  return withState(now)(row);
}

/** The lines of a list for those inside. Who stood on a list that was taken back is nobody's business any more but the Office's. */
export async function findPostingEntries(context: Context, posting: Pick<PostingType, 'id' | 'withdrawnAt'>): Promise<PostingEntryType[]> {
  const isOffice = posting.withdrawnAt !== null && context.viewer?.roles.some(({ role }) => role === 'OFFICE');
  if (posting.withdrawnAt !== null && !isOffice) return [];
  return named(context, await findEntries(context.database.manager, posting.id));
}

/** The lines of a list for those outside: only while they may object, and only who lets it be shown to them. */
export async function findPublicPostingEntries(context: Context, id: string): Promise<PostingEntryType[]> {
  const { now } = context;
  const db = context.database.manager;
  const row = await findPostingRow(db, id);
  if (!row || !areNamesShownOutside(row, now)) return [];
  const [{ planId } = { planId: '' }]: { planId: string }[] = await db.query('SELECT plan_id AS "planId" FROM posting WHERE id = $1', [id]);
  const { withoutChoice } = publicityOf(await loadPlanRulesAt(db, planId, now));
  return named(context, await findPublicEntries(db, id, withoutChoice.postings, dayOf(now)));
}

/** What the Office needs to post a list now. */
export async function findPostingDraft(
  context: Context,
  { audience, embargoOn }: { readonly audience: PostingAudience; readonly embargoOn: Day | null },
): Promise<PostingDraftType> {
  permitForAll(context, 'postNominations');
  const { now } = context;
  const db = context.database.manager;
  const { plan } = await findCurrentPlan(db, now);
  const terms = await postingTerms(db, { planId: plan.id, audience, embargoOn: embargoOn ?? undefined, now });
  const candidates = (await findCandidates(db, { planId: plan.id, now }, terms)).map((candidate) => ({
    ...candidate,
    nomineeName: candidate.nominee,
    // The summary is still to be written; whose it is, the candidate says itself.
    postRefusals: whyNotPostOne({ ...candidate, nominee: '', summary: '–' }, 0),
  }));
  const ready = candidates.filter(({ postRefusals }) => postRefusals.length === 0).map((candidate) => ({ ...candidate, summary: '–' }));
  return {
    planId: plan.id,
    closesAt: terms.closesAt ?? null,
    rule: terms.rule?.text ?? null,
    source: terms.rule?.source ?? null,
    candidates: candidates.slice(0, MOST_CANDIDATES),
    postRefusals: whyNotPost({
      closesAt: terms.closesAt,
      audience,
      embargoOn: embargoOn ?? undefined,
      note: '',
      entries: ready.slice(0, 1),
      now,
    }),
  };
}

const MOST_CANDIDATES = 1_000;

function withState(now: Date) {
  return (row: PostingRow): PostingType => ({ ...row, state: stateOfPosting(row, now) });
}

function named({ loaders }: Context, rows: readonly PostingEntryRow[]): Promise<PostingEntryType[]> {
  return Promise.all(rows.map(async (row) => ({ ...row, awardName: await loaders.awardName.load(row.award) })));
}

import type { AuditAction } from '@vinh-danh/domain/access/audit-action';
import { whyNotKeepStory, whyNotPublishStory, whyNotUnpublishStory } from '@vinh-danh/domain/oversight/publication.rule';
import { Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { permitForAll } from '../access/permit';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { conflict, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { publicRules } from './public-rules';
import { type StoryRow, storyById } from './stories.query';
import { StoryEntity } from './story.entity';

/** A story as its writer has it. */
export interface StoryInput {
  readonly storyId?: string | null;
  readonly version: number;
  readonly personId?: string | null;
  readonly unitId?: string | null;
  readonly title: string;
  readonly story: string;
  readonly pictureId?: string | null;
  readonly alt: string;
  readonly embargoOn?: Day | null;
}

interface SeenStory {
  readonly storyId: string;
  readonly version: number;
}

/** Keeps a story. What is published is taken off first, so that nobody reads what nobody looked through. */
export async function saveStory(db: EntityManager, act: Act, input: StoryInput): Promise<{ storyId: string }> {
  permitForAll(act, 'writeStories');
  const pictureId = input.pictureId ?? null;
  if (pictureId !== null) await requirePicture(db, pictureId);
  const facts = { title: input.title, story: input.story, alt: input.alt, hasPicture: pictureId !== null };
  const content = {
    title: input.title.trim(),
    story: input.story.trim(),
    pictureId,
    alt: input.alt.trim(),
    embargoOn: input.embargoOn ?? null,
    updatedAt: act.now,
  };
  if (!input.storyId) {
    refuseIf(whyNotKeepStory(facts));
    const subject = await requireSubject(db, input);
    const story = { id: uuidv7(), ...subject, ...content, publishedAt: null, createdAt: act.now, version: 1 };
    await db.insert(StoryEntity, story);
    await audit(db, act, story.id, 'saveStory', { after: { ...subject, title: content.title } });
    return { storyId: story.id };
  }
  const story = await hold(db, { storyId: input.storyId, version: input.version });
  if (story.publishedAt) throw new Refused([refusal('STORY_PUBLISHED', {})]);
  refuseIf(whyNotKeepStory(facts));
  await change(db, story, content);
  await audit(db, act, story.id, 'saveStory', { before: { title: story.title }, after: { title: content.title } });
  return { storyId: story.id };
}

/** Puts a story on the public page. */
export async function publishStory(db: EntityManager, act: Act, input: SeenStory): Promise<{ storyId: string }> {
  permitForAll(act, 'writeStories');
  const story = await hold(db, input);
  const { text, values } = storyById(dayOf(act.now), story.id);
  const [row]: StoryRow[] = await db.query(text, [...values]);
  if (!row) throw notFound();
  const { withoutChoice } = await publicRules(db, act.now);
  refuseIf(
    whyNotPublishStory({
      ...{ subject: row.name, title: row.title, story: row.story, alt: row.alt, hasPicture: row.pictureId !== null },
      isConsented: row.kind === 'COLLECTIVE' || (row.choice ?? withoutChoice.stories),
      honours: row.awards.length,
      isPublished: story.publishedAt !== null,
    }),
  );
  await change(db, story, { publishedAt: act.now, updatedAt: act.now });
  await audit(db, act, story.id, 'publishStory', { before: { publishedAt: null }, after: { publishedAt: act.now } });
  return { storyId: story.id };
}

/** Takes a story off the public page, with the reason. */
export async function unpublishStory(
  db: EntityManager,
  act: Act,
  input: SeenStory & { readonly reason: string },
): Promise<{ storyId: string }> {
  permitForAll(act, 'writeStories');
  const story = await hold(db, input);
  refuseIf(whyNotUnpublishStory(story.publishedAt !== null, input.reason));
  await change(db, story, { publishedAt: null, updatedAt: act.now });
  const reason = input.reason.trim();
  await audit(db, act, story.id, 'unpublishStory', { before: { publishedAt: story.publishedAt }, after: { publishedAt: null }, reason });
  return { storyId: story.id };
}

async function hold(db: EntityManager, { storyId, version }: SeenStory): Promise<StoryEntity> {
  const story = isId(storyId) && (await db.findOne(StoryEntity, { where: { id: storyId }, lock: { mode: 'pessimistic_write' } }));
  if (!story) throw notFound();
  refuseIf(await whyStale(db, story, version));
  return story;
}

async function change(db: EntityManager, story: StoryEntity, changes: Partial<StoryEntity>): Promise<void> {
  if (!(await updateVersioned(db, StoryEntity, story, changes))) throw new Error(`Story ${story.id} changed while it was locked.`);
}

/** Held, so that it is not taken away as unused before the story has it. */
async function requirePicture(db: EntityManager, id: string): Promise<void> {
  const [picture]: unknown[] = isId(id) ? await db.query('SELECT 1 FROM picture WHERE id = $1 FOR KEY SHARE', [id]) : [];
  if (!picture) throw notFound();
}

/** One person or one unit, who has no story yet. */
async function requireSubject(
  db: EntityManager,
  { personId, unitId }: StoryInput,
): Promise<{ personId: string | null; unitId: string | null }> {
  const id = personId ?? unitId;
  if (!id || (personId && unitId) || !isId(id)) throw notFound();
  const [found]: unknown[] = await db.query(`SELECT 1 FROM ${personId ? 'person' : 'unit'} WHERE id = $1 FOR SHARE`, [id]);
  if (!found) throw notFound();
  const [there]: unknown[] = await db.query('SELECT 1 FROM story WHERE $1::uuid IN (person_id, unit_id)', [id]);
  if (there) throw conflict({ vi: 'Đã có bài về người, tập thể này.', en: 'There is a story of this person or collective already.' });
  return { personId: personId ?? null, unitId: unitId ?? null };
}

function audit(
  db: EntityManager,
  act: Act,
  subjectId: string,
  action: AuditAction,
  change: { readonly before?: object; readonly after?: object; readonly reason?: string },
): Promise<void> {
  return recordAudit(db, act, { action, subjectKind: 'Story', subjectId, ...change });
}

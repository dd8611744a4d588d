import { whyNotPublishStory } from '@vinh-danh/domain/oversight/publication.rule';
import { choicesOf } from '@vinh-danh/domain/rulebook/publicity.rule';
import type { Text } from '@vinh-danh/domain/text';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import { permitForAll, requirePerson } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { readPrepared } from '../graph/prepared';
import { type PublicFilter, type PublicHonourRow, pageOfPublicHonours, publicChoices, type Shown } from './public-honours.query';
import { publicRules } from './public-rules';
import type {
  PublicChoicesType,
  PublicHonoureeType,
  PublicHonourType,
  PublicityChoiceType,
  PublicStoryType,
  StoryType,
} from './publication.type';
import { PublicityChoiceEntity } from './publicity-choice.entity';
import { pageOfPublicStories, pageOfStories, publicStoryOf, type StoryRow, storyById } from './stories.query';

const MOST_HONOURS = 100;

/** Honours as everybody sees them, the newest decision first. */
export async function findPublicHonours(context: Context, filter: PublicFilter, page: PageArgs): Promise<Connection<PublicHonourType>> {
  const first = pageSize(page);
  const after = decodeCursor(page.after, 2);
  if (filter.unitId && !isId(filter.unitId)) throw notFound();
  const rows = await readHonours(context, filter, { first: first + 1, after });
  return toConnection(rows, first, ({ decidedOn, id }) => [decidedOn, id]);
}

/** One person or collective as everybody sees them. NOT_FOUND for whom nothing is shown. */
export async function findPublicHonouree(context: Context, kind: 'PERSON' | 'COLLECTIVE', id: string): Promise<PublicHonoureeType> {
  if (!isId(id)) throw notFound();
  const honours = await readHonours(context, { subject: { kind, id } }, { first: MOST_HONOURS, after: null });
  const shown = await shownStories(context);
  const [story] = await readPrepared<StoryRow>(context.database, publicStoryOf(shown, id));
  const named = story ?? honours[0];
  if (!named) throw notFound();
  return {
    ...{ id, kind, name: named.name, unitName: named.unitName, honours },
    story: story ? await readPublicStory(context, story) : null,
  };
}

/** Stories as everybody sees them, the newest first. */
export async function findPublicStories(context: Context, search: string | null, page: PageArgs): Promise<Connection<PublicStoryType>> {
  const first = pageSize(page);
  const asked = { first: first + 1, after: decodeCursor(page.after, 2) };
  const rows = await readPrepared<StoryRow>(context.database, pageOfPublicStories(await shownStories(context), search, asked));
  const at = new Map(rows.map((row) => [row.id, (row.publishedAt as Date).toISOString()]));
  const read = await Promise.all(rows.map((row) => readPublicStory(context, row)));
  return toConnection(read, first, ({ id }) => [at.get(id) as string, id]);
}

/** What the public page can be narrowed to. */
export async function findPublicChoices(context: Context): Promise<PublicChoicesType> {
  const rows = await readPrepared<{ year: number; award: string; unit: (Text & { id: string }) | null; count: number }>(
    context.database,
    publicChoices(await shownHonours(context)),
  );
  const years = new Map<number, number>();
  const units = new Map<string, Text>();
  for (const { year, unit, count } of rows) {
    years.set(year, (years.get(year) ?? 0) + count);
    if (unit) units.set(unit.id, { vi: unit.vi, en: unit.en });
  }
  const keys = [...new Set(rows.map(({ award }) => award))];
  const awards = await Promise.all(keys.map(async (key) => ({ key, name: await context.loaders.awardName.load(key) })));
  return {
    years: [...years].map(([year, count]) => ({ year, count })).sort((one, other) => other.year - one.year),
    awards: awards.sort((one, other) => one.name.vi.localeCompare(other.name.vi, 'vi')),
    units: [...units].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.vi.localeCompare(other.name.vi, 'vi')),
  };
}

/** All stories, for those who write them. */
export async function findStories(context: Context, page: PageArgs): Promise<Connection<StoryType>> {
  permitForAll(context, 'writeStories');
  const first = pageSize(page);
  const statement = pageOfStories(dayOf(context.now), { first: first + 1, after: decodeCursor(page.after, 2) });
  const rows = await readPrepared<StoryRow>(context.database, statement);
  const withoutChoice = (await shownStories(context)).withoutChoice;
  const read = await Promise.all(rows.map((row) => readStory(context, row, withoutChoice)));
  return toConnection(read, first, ({ updatedAt, id }) => [updatedAt.toISOString(), id]);
}

/** One story, for those who write it. */
export async function findStory(context: Context, id: string): Promise<StoryType> {
  permitForAll(context, 'writeStories');
  if (!isId(id)) throw notFound();
  const [row] = await readPrepared<StoryRow>(context.database, storyById(dayOf(context.now), id));
  if (!row) throw notFound();
  return readStory(context, row, (await shownStories(context)).withoutChoice);
}

/** What the viewer lets be shown of themselves; null for an account that is no person's. */
export async function findPublicityChoice(context: Context): Promise<PublicityChoiceType | null> {
  const { personId } = requirePerson(context);
  if (!personId) return null;
  const db = context.database.manager;
  const { withoutChoice, source } = await publicRules(db, context.now);
  const chosen = await db.findOneBy(PublicityChoiceEntity, { personId });
  const { decisions, postings, stories } = choicesOf({ withoutChoice }, chosen);
  return {
    ...{ decisions, postings, stories },
    notBefore: chosen?.notBefore ?? null,
    isChosen: chosen !== null,
    source: source ?? null,
    version: chosen?.version ?? 0,
  };
}

async function shownHonours({ database, now }: Context): Promise<Shown> {
  const { withoutChoice } = await publicRules(database.manager, now);
  return { withoutChoice: withoutChoice.decisions, day: dayOf(now) };
}

/** What decides whether a story is shown on a day. */
export async function shownStories({ database, now }: Pick<Context, 'database' | 'now'>): Promise<{ withoutChoice: boolean; day: Day }> {
  const { withoutChoice } = await publicRules(database.manager, now);
  return { withoutChoice: withoutChoice.stories, day: dayOf(now) };
}

async function readHonours(
  context: Context,
  filter: PublicFilter,
  page: { readonly first: number; readonly after: readonly string[] | null },
): Promise<PublicHonourType[]> {
  const rows = await readPrepared<PublicHonourRow>(context.database, pageOfPublicHonours(await shownHonours(context), filter, page));
  return Promise.all(rows.map(async (row) => ({ ...row, awardName: await context.loaders.awardName.load(row.award) })));
}

async function readPublicStory({ loaders }: Context, row: StoryRow): Promise<PublicStoryType> {
  const { id, kind, subjectId, name, unitName, title, story, pictureId, width, height, alt } = row;
  return {
    ...{ id, kind, subjectId, name, unitName, title, story },
    picture: pictureId === null ? null : { id: pictureId, width: width ?? 0, height: height ?? 0, alt },
    awardNames: await Promise.all([...new Set(row.awards)].map((award) => loaders.awardName.load(award))),
  };
}

async function readStory(context: Context, row: StoryRow, withoutChoice: boolean): Promise<StoryType> {
  const { embargoOn, publishedAt, updatedAt, version, notBefore } = row;
  const day = dayOf(context.now);
  const isConsented = row.kind === 'COLLECTIVE' || (row.choice ?? withoutChoice);
  const hasCome = (first: Day | null) => first === null || first <= day;
  return {
    ...(await readPublicStory(context, row)),
    ...{ embargoOn, publishedAt, updatedAt, version },
    isShown: publishedAt !== null && isConsented && hasCome(embargoOn) && hasCome(notBefore) && row.awards.length > 0,
    publishRefusals: whyNotPublishStory({
      ...{ subject: row.name, title: row.title, story: row.story, alt: row.alt, isConsented },
      ...{ hasPicture: row.pictureId !== null, honours: row.awards.length, isPublished: publishedAt !== null },
    }),
  };
}

import { passedFighters, post } from '../builders/postings';
import { newest, type Step, type Year } from './step';

const posting = newest('posting', 'postingId');
const story = newest('story', 'storyId');

async function toPost({ database, department, plan }: Year) {
  const [passed] = await passedFighters(database, department, plan, 1);
  return { planId: plan.planId, audience: 'STAFF', entries: [{ nominationId: passed?.nominationId, summary: 'Sáng kiến' }] };
}

/** A list that stands, with a nomination on it. */
async function postedAnew({ database, department, plan, client }: Year) {
  const passed = await passedFighters(database, department, plan, 1);
  const { posting: posted } = await post(client('office'), plan, passed);
  return { postingId: posted?.id, nominationId: passed[0]?.nominationId };
}

async function objection({ database }: Year) {
  const [{ id, version }] = await database.query('SELECT id, version FROM objection');
  return { objectionId: id, version };
}

async function honouredUnit({ database, department }: Year) {
  await database.query(
    `INSERT INTO honour (id, unit_id, award, year, decision_number, decided_on) VALUES (gen_random_uuid(), $1, 'ADVANCED_COLLECTIVE', 2016, '1/QĐ', '2016-12-20')`,
    [department.units.science],
  );
  return department.units.science;
}

/** A list is posted and withdrawn; to another, somebody objects and is answered. */
export const OBJECTIONS: readonly Step[] = [
  { mutation: 'postNominations', by: 'office', input: toPost },
  { mutation: 'withdrawPosting', by: 'office', input: async (year) => ({ ...(await posting(year)), reason: 'Sai tên' }) },
  {
    mutation: 'fileObjection',
    by: 'employee',
    input: async (year) => ({ ...(await postedAnew(year)), criterion: null, text: 'Sáng kiến là của cả tổ' }),
  },
  {
    mutation: 'releaseObjection',
    by: 'office',
    input: async (year) => ({ ...(await objection(year)), text: 'Có ý kiến về sáng kiến' }),
  },
  { mutation: 'replyToObjection', by: 'head', input: async (year) => ({ ...(await objection(year)), text: 'Có biên bản phân công' }) },
  {
    mutation: 'answerObjection',
    by: 'office',
    input: async (year) => ({
      ...(await objection(year)),
      ...{ finding: 'UPHELD', consequence: 'COUNCIL', reasons: 'Đã xác minh', citation: 'Biên bản số 3' },
    }),
  },
];

/** Somebody chooses where their name may stand, and a story is told and taken down. */
export const STORIES: readonly Step[] = [
  { mutation: 'choosePublicity', by: 'employee', input: () => ({ decisions: true, postings: true, stories: true, version: 0 }) },
  {
    mutation: 'saveStory',
    by: 'office',
    input: async (year) => ({ unitId: await honouredUnit(year), title: 'Một tập thể', story: 'Chuyện' }),
  },
  { mutation: 'publishStory', by: 'office', input: story },
  { mutation: 'unpublishStory', by: 'office', input: async (year) => ({ ...(await story(year)), reason: 'Viết lại' }) },
];

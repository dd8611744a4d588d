import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeClosingKey, makeReceipt, sealPaper } from '@vinh-danh/domain/council/envelope';
import { getNamedType, isInputObjectType } from 'graphql';
import { openQuotas } from './decision/open-quotas';
import { OWN_FILES } from './own-files';
import { createSchema } from './schema';
import { acceptedFighters } from './testing/builders/accepted-nominations';
import { answerFree, type BuiltSitting, buildCouncil, buildSitting } from './testing/builders/councils';
import { buildDecision } from './testing/builders/decisions';
import { PDF, upload } from './testing/builders/dossiers';
import { FIGHTERS, givePlaces, rulesWithSetPlaces } from './testing/builders/fixed-places';
import { buildPlan, type TestPlan } from './testing/builders/plan';
import { CONTENT } from './testing/builders/pledges';
import { passedFighters, post } from './testing/builders/postings';
import { proposeUpwards } from './testing/builders/register';
import { buildDepartment, type PersonName, type TestDepartment } from './testing/department';
import { type Client, startTestServer, type TestServer } from './testing/test-server';

/**
 * A year of one unit in which every act is tried before it is done. Trying must leave every table as it was, and answer what the act
 * then answers. Whoever gives a mutation a `dryRun` adds a step here; until then a test fails.
 */
interface Step {
  readonly mutation: string;
  readonly by: PersonName;
  readonly input: () => Promise<object> | object;
}

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
/** The mutations that can be tried, with the type of their input. */
let withDryRun: ReadonlyMap<string, string>;
const clients = new Map<PersonName, Client>();

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database, rulesWithSetPlaces);
  await openQuotas(server.database.manager, { id: plan.planId, day: '2017-03-15' }, rulesWithSetPlaces);
  for (const name of ['employee', 'head', 'office', 'director', 'council'] as const)
    clients.set(name, await server.signInAs(department.people[name].accountId));
  const mutations = Object.values((await createSchema()).getMutationType()?.getFields() ?? {});
  withDryRun = new Map(
    mutations.flatMap(({ name, args }) => {
      const inputs = args.map((arg) => getNamedType(arg.type)).filter(isInputObjectType);
      return inputs.filter((input) => 'dryRun' in input.getFields()).map((input): [string, string] => [name, input.name]);
    }),
  );
});
afterAll(() => server.stop());

const PLEDGING = '2017-03-20T02:00:00Z';
const INVENTING = '2017-10-20T02:00:00Z';
const CONVENING = '2017-12-08T02:00:00Z';
const NOMINATING = '2017-11-25T02:00:00Z';
const MEETING = '2017-12-11T02:00:00Z';
const DECIDING = '2017-12-20T02:00:00Z';

type Latest =
  | 'council'
  | 'council_seat'
  | 'sitting'
  | 'recusal'
  | 'family_tie'
  | 'pledge'
  | 'dossier'
  | 'nomination'
  | 'rulebook_draft'
  | 'stand_in'
  | 'posting'
  | 'story'
  | 'award_decision'
  | 'payment'
  | 'fund_entry'
  | 'recovery'
  | 'award_review';
const latest = async (table: Latest) => {
  const [row] = await server.database.query(`SELECT * FROM ${table} ORDER BY id DESC LIMIT 1`);
  return row;
};
const pledge = async () => {
  const { id, version } = await latest('pledge');
  return { pledgeId: id, version };
};
const dossier = async () => {
  const { id, version } = await latest('dossier');
  return { dossierId: id, version };
};
const nomination = async () => {
  const { id, version } = await latest('nomination');
  return { nominationId: id, version };
};
const draft = async () => {
  const { version } = await latest('rulebook_draft');
  return { planId: plan.planId, version };
};
const lending = async () => {
  const { head, colleague } = department.people;
  const [grant] = await server.database.query('SELECT id FROM role_grant WHERE account_id = $1', [head.accountId]);
  const days = { validFrom: '2017-04-03', validTo: '2017-04-14' };
  return { roleGrantId: grant.id, deputyPersonId: colleague.personId, ...days, decisionNumber: '7/QĐ-SKHCN' };
};
const lent = async () => {
  const { id, version } = await latest('stand_in');
  return { standInId: id, version };
};
const posting = async () => {
  const { id, version } = await latest('posting');
  return { postingId: id, version };
};
const objection = async () => {
  const [{ id, version }] = await server.database.query('SELECT id, version FROM objection');
  return { objectionId: id, version };
};
const story = async () => {
  const { id, version } = await latest('story');
  return { storyId: id, version };
};
/** A list that stands, with a nomination on it. */
const postedAnew = async () => {
  const passed = await passedFighters(server.database, department, plan, 1);
  const { posting: posted } = await post(clients.get('office') as Client, plan, passed);
  return { postingId: posted?.id, nominationId: passed[0]?.nominationId };
};
const honouredUnit = async () => {
  await server.database.query(
    `INSERT INTO honour (id, unit_id, award, year, decision_number, decided_on) VALUES (gen_random_uuid(), $1, 'ADVANCED_COLLECTIVE', 2016, '1/QĐ', '2016-12-20')`,
    [department.units.science],
  );
  return department.units.science;
};
const decidable = async () => {
  const [fighter] = await acceptedFighters(server.database, department, plan, { count: 1 });
  await givePlaces(server.database, department, 5);
  return { rows: [{ nominationId: fighter?.nominationId, version: 1 }] };
};

/** What a decision is registered with. */
const NUMBERED = { number: '1/QĐ-SKHCN', issuedOn: '2017-12-20', signer: 'Hồ Sỹ Giang' };

const decision = async () => {
  const { id, version } = await latest('award_decision');
  return { decisionId: id as string, version };
};
const namedIds = async (): Promise<string[]> => {
  const { decisionId } = await decision();
  const rows: { id: string }[] = await server.database.query('SELECT nomination_id AS id FROM award_decision_line WHERE decision_id = $1', [
    decisionId,
  ]);
  return rows.map(({ id }) => id);
};
/** Whom the Director approved and no decision names yet. */
const approvedIds = async (): Promise<string[]> => {
  const rows: { id: string }[] = await server.database.query(
    `SELECT id FROM nomination WHERE approved_at IS NOT NULL AND award = 'GRASSROOTS_EMULATION_FIGHTER' AND id NOT IN (SELECT nomination_id FROM award_decision_line)`,
  );
  return rows.map(({ id }) => id);
};
const proposal = async () => {
  const [fighter] = await acceptedFighters(server.database, department, plan, { count: 1 });
  if (fighter) await proposeUpwards(server.database, department.people.director.accountId, [fighter]);
  return { kind: 'PROPOSAL', nominationIds: [fighter?.nominationId], addressee: 'UBND tỉnh Tây Ninh' };
};

const COUNCIL = {
  body: 'COUNCIL',
  name: 'Hội đồng Thi đua – Khen thưởng',
  englishName: 'Council',
  decisionNumber: '3/QĐ',
  establishedOn: '2017-01-10',
};
const initiative = () => ({ kind: 'INITIATIVE', title: 'Số hóa hồ sơ', level: 'UNIT', description: 'Quét hồ sơ.', effect: 'Nhanh hơn.' });
const filing = async () => {
  const [row] = await server.database.query('SELECT * FROM initiative_filing ORDER BY initiative_id DESC LIMIT 1');
  return { initiativeId: row.initiative_id, version: row.version };
};
const council = async () => {
  const { id, version } = await latest('council');
  return { councilId: id, version };
};
const seating = async (seat: object) => ({ councilId: (await council()).councilId, seatedFrom: '2017-01-10', ...seat });
const meeting = async (startsAt: string) => ({ councilId: (await council()).councilId, planId: plan.planId, startsAt, place: 'Phòng họp' });
const sittingSeen = async () => {
  const { id, version } = await latest('sitting');
  return { sittingId: id, version };
};
const caseIds = async (): Promise<string[]> => {
  const { sittingId } = await sittingSeen();
  const rows = await server.database.query('SELECT id FROM sitting_case WHERE sitting_id = $1 ORDER BY position', [sittingId]);
  return rows.map(({ id }: { id: string }) => id);
};
const lastRecusal = async () => {
  const { id, version } = await latest('recusal');
  return { recusalId: id, version };
};
const lastSeat = async () => {
  const { id, version } = await latest('council_seat');
  return { seatId: id, version };
};
const allPresent = async () => {
  const { sittingId } = await sittingSeen();
  const { council_id: councilId } = await latest('sitting');
  const seats = await server.database.query(`SELECT seat_id AS "seatId" FROM seated_on($1, '2017-12-11')`, [councilId]);
  return { sittingId, rows: seats.map((seat: object) => ({ ...seat, attends: 'PRESENT' })) };
};

const RATING = { year: 2017, level: 'EXCELLENT', decidedOn: '2017-11-10', decisionNumber: '12/QĐ' };

const STEPS: readonly { readonly at: string; readonly steps: readonly Step[] }[] = [
  {
    at: PLEDGING,
    steps: [
      { mutation: 'savePledge', by: 'employee', input: () => ({ version: 0, content: CONTENT }) },
      { mutation: 'sendPledge', by: 'employee', input: pledge },
      { mutation: 'recallPledge', by: 'employee', input: pledge },
      { mutation: 'sendPledge', by: 'employee', input: pledge },
      { mutation: 'returnPledge', by: 'head', input: async () => ({ ...(await pledge()), reason: 'Ghi rõ số liệu' }) },
      { mutation: 'sendPledge', by: 'employee', input: pledge },
      { mutation: 'confirmPledges', by: 'head', input: async () => ({ pledges: [await pledge()] }) },
      {
        mutation: 'extendDeadline',
        by: 'office',
        input: () => ({ planId: plan.planId, deadline: 'pledge', lastDay: '2017-04-10', reason: 'Mưa lũ', decisionNumber: '5/QĐ' }),
      },
      { mutation: 'pauseDeadline', by: 'office', input: () => ({ planId: plan.planId, deadline: 'pledge', reason: 'Chờ bổ sung' }) },
      { mutation: 'resumeDeadline', by: 'office', input: () => ({ planId: plan.planId, deadline: 'pledge' }) },
      { mutation: 'setStandIn', by: 'head', input: lending },
      { mutation: 'revokeStandIn', by: 'head', input: async () => ({ ...(await lent()), reason: 'Đi công tác về sớm' }) },
      {
        mutation: 'createPlan',
        by: 'office',
        input: () => ({ year: 2018, number: '1/KH', title: 'Kế hoạch 2018', issuedOn: '2018-01-02' }),
      },
      {
        mutation: 'publishRulebook',
        by: 'director',
        input: async () => {
          await server.database.query(
            `INSERT INTO rulebook_draft (id, plan_id, rulebook, updated_at, updated_by) VALUES ($1, $2, $3, now(), $4)`,
            ['ffffffff-ffff-7fff-8fff-ffffffffffff', plan.planId, JSON.stringify(renamed()), department.people.office.accountId],
          );
          return { ...(await draft()), reason: 'Sửa tên', decisionNumber: '6/QĐ' };
        },
      },
    ],
  },
  {
    at: INVENTING,
    steps: [
      { mutation: 'fileInitiative', by: 'employee', input: initiative },
      { mutation: 'withdrawInitiative', by: 'employee', input: filing },
      { mutation: 'fileInitiative', by: 'employee', input: initiative },
      { mutation: 'refuseInitiative', by: 'office', input: async () => ({ ...(await filing()), reason: 'Không có tính mới' }) },
      { mutation: 'fileInitiative', by: 'employee', input: initiative },
      {
        mutation: 'recogniseInitiative',
        by: 'office',
        input: async () => ({ ...(await passedFiling()), level: 'UNIT', decidedOn: '2017-10-20', decisionNumber: '88/QĐ' }),
      },
    ],
  },
  {
    at: NOMINATING,
    steps: [
      { mutation: 'createDossier', by: 'head', input: () => ({ unitId: department.units.planning }) },
      { mutation: 'withdrawDossier', by: 'head', input: async () => ({ ...(await dossier()), reason: 'Lập lại' }) },
      { mutation: 'createDossier', by: 'head', input: () => ({ unitId: department.units.planning }) },
      {
        mutation: 'saveUnitMeeting',
        by: 'head',
        input: async () => ({ ...(await dossier()), heldOn: '2017-11-20', members: 3, present: 3 }),
      },
      {
        mutation: 'recordFacts',
        by: 'office',
        input: () => ({ facts: [{ personId: department.people.employee.personId, rating: RATING }] }),
      },
      {
        mutation: 'importRecords',
        by: 'office',
        input: () => ({ kind: 'rating', lines: ['code,year,level,decidedOn,decisionNumber', 'colleague,2017,GOOD,2017-11-10,12/QĐ'] }),
      },
      {
        mutation: 'addNominees',
        by: 'head',
        input: async () => ({ ...(await dossier()), award: 'ADVANCED_WORKER', personIds: [department.people.employee.personId] }),
      },
      { mutation: 'sendDossier', by: 'head', input: async () => ({ ...(await complete()) }) },
      { mutation: 'recallDossier', by: 'head', input: dossier },
      { mutation: 'sendDossier', by: 'head', input: dossier },
      { mutation: 'returnDossier', by: 'office', input: async () => ({ ...(await dossier()), parts: ['MEETING'], note: 'Xem lại' }) },
      { mutation: 'sendDossier', by: 'head', input: dossier },
      {
        mutation: 'takeOverDossier',
        by: 'office',
        input: async () => {
          // As if another of the Office had sent it back.
          await server.database.query('UPDATE dossier SET asker_id = $1, version = version + 1 WHERE asker_id IS NOT NULL', [
            department.people.director.accountId,
          ]);
          return { ...(await dossier()), reason: 'Người trả hồ sơ đi công tác' };
        },
      },
      {
        mutation: 'recordFinding',
        by: 'office',
        input: async () => ({ ...(await nomination()), criterion: await openCriterion(), met: true, note: 'Đã xem hồ sơ gốc' }),
      },
      { mutation: 'acceptDossier', by: 'office', input: dossier },
      { mutation: 'returnNomination', by: 'office', input: async () => ({ ...(await nomination()), parts: ['ACHIEVEMENTS'] }) },
      { mutation: 'resendNomination', by: 'head', input: nomination },
      { mutation: 'recallCorrection', by: 'head', input: nomination },
      { mutation: 'resendNomination', by: 'head', input: nomination },
      {
        mutation: 'takeOverCorrection',
        by: 'director',
        input: async () => ({ ...(await nomination()), reason: 'Văn phòng đi công tác' }),
      },
      { mutation: 'confirmCorrection', by: 'director', input: nomination },
    ],
  },
  {
    at: CONVENING,
    steps: [
      { mutation: 'saveCouncil', by: 'office', input: () => ({ ...COUNCIL, unitId: department.units.standards }) },
      { mutation: 'seatMember', by: 'office', input: () => seating({ part: 'CHAIR', personId: department.people.council.personId }) },
      { mutation: 'seatMember', by: 'office', input: () => seating({ part: 'MEMBER', unitId: department.units.department, rank: 'HEAD' }) },
      { mutation: 'createSitting', by: 'office', input: () => meeting('2017-12-11T01:00:00Z') },
      {
        mutation: 'placeCases',
        by: 'office',
        input: async () => ({ ...(await sittingSeen()), version: undefined, ...(await twoOfStandards()) }),
      },
      { mutation: 'orderAgenda', by: 'office', input: async () => ({ ...(await sittingSeen()), caseIds: (await caseIds()).toReversed() }) },
      { mutation: 'conveneSitting', by: 'office', input: sittingSeen },
      {
        mutation: 'moveSitting',
        by: 'office',
        input: async () => ({ ...(await sittingSeen()), startsAt: '2017-12-11T02:00:00Z', place: 'Hội trường', reason: 'Trùng lịch' }),
      },
      { mutation: 'answerConflict', by: 'council', input: async () => ({ caseId: (await caseIds())[0], hasInterest: false }) },
      {
        mutation: 'declareNoConflict',
        by: 'council',
        input: async () => ({ sittingId: (await sittingSeen()).sittingId, caseIds: (await caseIds()).slice(1) }),
      },
      { mutation: 'giveOpinion', by: 'council', input: async () => ({ caseId: (await caseIds())[0], opinion: 'Đồng ý với đề nghị.' }) },
      {
        mutation: 'setRecusal',
        by: 'office',
        input: async () => ({ caseId: (await caseIds())[0], personId: department.people.director.personId, reason: 'Người quen' }),
      },
      { mutation: 'clearRecusal', by: 'office', input: async () => ({ ...(await lastRecusal()), reason: 'Đã kiểm tra lại' }) },
      { mutation: 'deferCase', by: 'office', input: async () => ({ caseId: (await caseIds())[1], reason: 'Chờ bổ sung' }) },
      {
        mutation: 'declareFamilyTie',
        by: 'employee',
        input: () => ({ relativeId: department.people.colleague.personId, kind: 'SIBLING' }),
      },
      { mutation: 'removeFamilyTie', by: 'employee', input: async () => ({ tieId: (await latest('family_tie')).id }) },
    ],
  },
  {
    at: MEETING,
    steps: [
      { mutation: 'recordAttendance', by: 'office', input: allPresent },
      { mutation: 'openSitting', by: 'office', input: sittingSeen },
      { mutation: 'closeSitting', by: 'office', input: sittingSeen },
      { mutation: 'createSitting', by: 'office', input: () => meeting('2017-12-15T01:00:00Z') },
      { mutation: 'cancelSitting', by: 'office', input: async () => ({ ...(await sittingSeen()), reason: 'Không còn việc' }) },
      { mutation: 'endSeat', by: 'office', input: async () => ({ ...(await lastSeat()), lastDay: '2017-12-31', reason: 'Hết nhiệm kỳ' }) },
      {
        mutation: 'dissolveCouncil',
        by: 'office',
        input: async () => ({ ...(await council()), lastDay: '2017-12-31', reason: 'Kiện toàn' }),
      },
      { mutation: 'openBallot', by: 'office', input: async () => opening(await theSitting(), 0) },
      { mutation: 'takeClosingKey', by: 'council', input: () => takingKey('OUTER') },
      { mutation: 'takeClosingKey', by: 'office', input: () => takingKey('INNER') },
      { mutation: 'castSecretVote', by: 'council', input: () => sealedVote() },
      { mutation: 'openEnvelopes', by: 'council', input: () => opensWith('OUTER') },
      { mutation: 'openEnvelopes', by: 'office', input: () => opensWith('INNER') },
      {
        mutation: 'settleCase',
        by: 'office',
        input: async () => ({ caseId: (await theSitting()).caseIds[0], passed: false, reason: 'Không bỏ phiếu nữa' }),
      },
      { mutation: 'openBallot', by: 'office', input: async () => opening(await theSitting(), 1) },
      { mutation: 'voidBallot', by: 'office', input: async () => ({ ballotId: (await lastBallot()).id, reason: 'Mất mã' }) },
      { mutation: 'voidBallot', by: 'council', input: async () => ({ ballotId: (await lastBallot()).id, reason: '' }) },
      { mutation: 'castVote', by: 'council', input: () => openVote() },
      { mutation: 'closeBallot', by: 'office', input: async () => ({ ballotId: (await lastBallot()).id }) },
    ],
  },
  {
    at: DECIDING,
    steps: [
      {
        mutation: 'setQuotaPlaces',
        by: 'director',
        input: () => ({
          planId: plan.planId,
          rule: FIGHTERS,
          version: 0,
          places: 1,
          decisionNumber: '9/QĐ',
          reason: 'Theo đề nghị của Hội đồng',
        }),
      },
      {
        mutation: 'openPlacesBallot',
        by: 'office',
        input: async () => ({ ...(await evenCases()), form: 'SECRET', closers: opening(await theSitting(), 0).closers }),
      },
      {
        mutation: 'settlePlaces',
        by: 'office',
        input: async () => {
          const { sittingId, caseIds } = await theSitting();
          await server.database.query('UPDATE sitting_case SET voters_counted = 2, version = version + 1 WHERE id = $1', [caseIds[0]]);
          return { sittingId, rule: FIGHTERS, chosen: [], reason: '' };
        },
      },
      { mutation: 'approveNominations', by: 'director', input: decidable },
      { mutation: 'refuseNominations', by: 'director', input: async () => ({ ...(await decidable()), reason: 'Chưa đủ thành tích' }) },
      { mutation: 'setLetterhead', by: 'office', input: () => ({ superior: '', name: 'Sở Khoa học và Công nghệ', place: 'Tây Ninh' }) },
      { mutation: 'chooseTemplate', by: 'office', input: async () => ({ kind: 'AWARD_LIST', templateId: await anotherTemplate() }) },
      { mutation: 'chooseTemplate', by: 'office', input: () => ({ kind: 'AWARD_LIST', templateId: null, reason: 'Sai phông chữ' }) },
      { mutation: 'issueDocument', by: 'office', input: async () => ({ kind: 'AWARD_LIST', subjectId: await theDecision() }) },
      { mutation: 'makeCertificates', by: 'office', input: async () => ({ decisionId: await theDecision() }) },
    ],
  },
  {
    at: '2017-12-21T02:00:00Z',
    steps: [
      {
        mutation: 'postNominations',
        by: 'office',
        input: async () => {
          const [passed] = await passedFighters(server.database, department, plan, 1);
          return { planId: plan.planId, audience: 'STAFF', entries: [{ nominationId: passed?.nominationId, summary: 'Sáng kiến' }] };
        },
      },
      { mutation: 'withdrawPosting', by: 'office', input: async () => ({ ...(await posting()), reason: 'Sai tên' }) },
      {
        mutation: 'fileObjection',
        by: 'employee',
        input: async () => ({ ...(await postedAnew()), criterion: null, text: 'Sáng kiến là của cả tổ' }),
      },
      { mutation: 'releaseObjection', by: 'office', input: async () => ({ ...(await objection()), text: 'Có ý kiến về sáng kiến' }) },
      { mutation: 'replyToObjection', by: 'head', input: async () => ({ ...(await objection()), text: 'Có biên bản phân công' }) },
      {
        mutation: 'answerObjection',
        by: 'office',
        input: async () => ({
          ...(await objection()),
          ...{ finding: 'UPHELD', consequence: 'COUNCIL', reasons: 'Đã xác minh', citation: 'Biên bản số 3' },
        }),
      },
      {
        mutation: 'choosePublicity',
        by: 'employee',
        input: () => ({ decisions: true, postings: true, stories: true, version: 0 }),
      },
      { mutation: 'saveStory', by: 'office', input: async () => ({ unitId: await honouredUnit(), title: 'Một tập thể', story: 'Chuyện' }) },
      { mutation: 'publishStory', by: 'office', input: () => story() },
      { mutation: 'unpublishStory', by: 'office', input: async () => ({ ...(await story()), reason: 'Viết lại' }) },
    ],
  },
  {
    at: DECIDING,
    steps: [
      { mutation: 'draftAwardDecision', by: 'office', input: async () => ({ kind: 'AWARD', nominationIds: await approvedIds() }) },
      {
        mutation: 'changeAwardDecision',
        by: 'office',
        input: async () => ({ ...(await decision()), nominationIds: await namedIds(), reason: 'Tổng kết năm 2017' }),
      },
      { mutation: 'discardAwardDecision', by: 'office', input: () => decision() },
      { mutation: 'draftAwardDecision', by: 'office', input: async () => ({ kind: 'AWARD', nominationIds: await approvedIds() }) },
      { mutation: 'registerAwardDecision', by: 'office', input: async () => ({ ...(await decision()), ...NUMBERED }) },
      {
        mutation: 'announceAwardDecision',
        by: 'office',
        input: async () => ({ ...(await decision()), on: '2017-12-20', how: 'Tại hội nghị tổng kết' }),
      },
      {
        mutation: 'respondToAward',
        by: 'office',
        input: async () => ({ decisionId: (await decision()).decisionId, nominationId: (await namedIds())[0], accepts: true }),
      },
      {
        mutation: 'enterIncome',
        by: 'office',
        input: () => ({ planId: plan.planId, amount: 9_000_000, documentNumber: '1/QĐ-STC', enteredOn: '2017-12-01' }),
      },
      {
        mutation: 'payAwards',
        by: 'office',
        input: async () => {
          const { id, version } = await latest('payment');
          return { payments: [{ paymentId: id, version }], paidOn: '2017-12-20', voucherNumber: 'PC-1' };
        },
      },
      {
        mutation: 'enterIncome',
        by: 'office',
        input: () => ({ planId: plan.planId, amount: 1_000, documentNumber: '2/QĐ-STC', enteredOn: '2017-12-01' }),
      },
      {
        mutation: 'reverseIncome',
        by: 'office',
        input: async () => ({ entryId: (await latest('fund_entry')).id, reason: 'Nhập nhầm' }),
      },
      {
        mutation: 'draftRevocation',
        by: 'office',
        input: async () => {
          const [honour] = await server.database.query('SELECT id FROM honour WHERE decision_id IS NOT NULL');
          return { honourIds: [honour.id], ground: 'FALSE_DECLARATION', reason: 'Kê khai gian dối' };
        },
      },
      {
        mutation: 'registerAwardDecision',
        by: 'office',
        input: async () => ({ ...(await decision()), ...NUMBERED, number: '2/QĐ-SKHCN' }),
      },
      {
        mutation: 'settleRecovery',
        by: 'office',
        input: async () => {
          const { id, version } = await latest('recovery');
          return { recoveryId: id, version, state: 'RECOVERED', settledOn: '2017-12-20', documentNumber: 'PT-1' };
        },
      },
      {
        mutation: 'settleAwardReview',
        by: 'office',
        input: async () => {
          const { id } = await latest('nomination');
          const [{ honour_id: honourId, decision_id: decisionId }] = await server.database.query('SELECT * FROM recovery LIMIT 1');
          await server.database.query(
            `INSERT INTO award_review (id, decision_id, revoked_honour_id, nomination_id, findings, still_met, opened_at)
             VALUES ($1, $2, $3, $4, '[]', false, now())`,
            [randomUUID(), decisionId, honourId, id],
          );
          const review = await latest('award_review');
          return { reviewId: review.id, version: review.version, outcome: 'STANDS', reason: 'Còn căn cứ khác' };
        },
      },
      { mutation: 'draftAwardDecision', by: 'office', input: proposal },
      {
        mutation: 'registerAwardDecision',
        by: 'office',
        input: async () => ({ ...(await decision()), ...NUMBERED, number: '1/TTr-SKHCN' }),
      },
      {
        mutation: 'recordUpperDecision',
        by: 'office',
        input: async () => ({
          ...(await decision()),
          issuedBy: 'UBND tỉnh',
          number: '3000/QĐ-UBND',
          issuedOn: '2017-12-20',
          lines: (await namedIds()).map((nominationId) => ({ nominationId, granted: true })),
        }),
      },
    ],
  },
];

let sitting: BuiltSitting | undefined;

/** A council of one who votes and a secretary, with two cases before it. */
async function theSitting(): Promise<BuiltSitting> {
  if (sitting) return sitting;
  const seats = [
    { part: 'CHAIR', who: 'council' },
    { part: 'SECRETARY', who: 'office' },
  ] as const;
  const council = await buildCouncil(server.database, department, { seats, invented: 0 });
  const nominations = await acceptedFighters(server.database, department, plan, { count: 2, before: {} });
  sitting = await buildSitting(server.database, council, plan, { nominations });
  await answerFree(server.database, sitting.caseIds, council.voters);
  return sitting;
}

const opening = ({ sittingId, caseIds }: BuiltSitting, which: number) => ({
  sittingId,
  caseIds: [caseIds[which]],
  form: 'SECRET',
  closers: [department.people.council.personId, department.people.office.personId],
});

const lastBallot = async () => {
  const [row] = await server.database.query(
    'SELECT ballot.*, round.id AS round_id FROM ballot JOIN ballot_round round ON ballot_id = ballot.id ORDER BY ballot.number DESC LIMIT 1',
  );
  return row;
};

const codes = new Map<string, string>();
const takingKey = async (closer: 'OUTER' | 'INNER') => {
  const { code, publicKey, wrappedKey } = await makeClosingKey();
  codes.set(closer, code);
  return { ballotId: (await lastBallot()).id, closer, publicKey, wrappedKey };
};
const opensWith = async (closer: string) => ({ ballotId: (await lastBallot()).id, closer, code: codes.get(closer) });
const sealedVote = async () => {
  const { round_id: roundId, outer_key: outerKey, inner_key: innerKey } = await lastBallot();
  const paper = await sealPaper({ roundId, outerKey, innerKey }, { choice: 'DISAGREE', receipt: makeReceipt() });
  return { roundId, personId: department.people.council.personId, paper };
};
/** The rules of this plan ask for secret ballots: an open one is laid into the table. */
const openVote = async () => {
  const { sittingId, caseIds } = await theSitting();
  const [ballotId, roundId] = [randomUUID(), randomUUID()];
  await server.database.query(
    `INSERT INTO ballot (id, sitting_id, number, purpose, form, opened_at, opened_by) VALUES ($1, $2, 9, 'CASE', 'OPEN', $3, $4)`,
    [ballotId, sittingId, MEETING, department.people.office.accountId],
  );
  await server.database.query('INSERT INTO ballot_round (id, ballot_id, case_id, number) VALUES ($1, $2, $3, 9)', [
    roundId,
    ballotId,
    caseIds[1],
  ]);
  return { roundId, personId: department.people.council.personId, choice: 'AGREE' };
};

/** The list as it came with the program, taken in as if somebody had sent it. */
async function anotherTemplate(): Promise<string> {
  const content = await readFile(join(OWN_FILES, 'templates/award-list.docx'));
  const id = randomUUID();
  await server.database.query(
    `INSERT INTO document_template (id, kind, number, filename, content, size, sha256, uploaded_at, uploaded_by)
     VALUES ($1, 'AWARD_LIST', 1, 'mau.docx', $2, $3, sha256($2), now(), $4)`,
    [id, content, content.length, department.people.office.accountId],
  );
  return id;
}

let decisionId: string | undefined;
const theDecision = async (): Promise<string> => {
  const ids: { id: string }[] = await server.database.query('SELECT id FROM nomination LIMIT 1');
  decisionId ??= await buildDecision(
    server.database,
    department,
    plan,
    ids.map(({ id }) => id),
    { approves: false },
  );
  return decisionId;
};

/** Two whom the council passed with the same votes, for one place that is left. */
const evenCases = async () => {
  const { sittingId } = await theSitting();
  await server.database.query(
    `UPDATE sitting_case SET outcome = 'PASSED', lower_award = NULL, votes_in_favour = 1, voters_counted = 1, votes_needed = 1, decided_at = $2, version = version + 1
      WHERE sitting_id = $1`,
    [sittingId, MEETING],
  );
  await givePlaces(server.database, department, 1);
  return { sittingId, rule: FIGHTERS };
};

/** Two nominations of the standards' own, which its council may consider. */
async function twoOfStandards() {
  const fighters = await acceptedFighters(server.database, department, plan, { count: 2, before: {} });
  const nominationIds = fighters.map(({ nominationId }) => nominationId);
  await server.database.query(
    `UPDATE dossier SET unit_id = $2, version = version + 1 WHERE id IN (SELECT dossier_id FROM nomination WHERE id = ANY($1))`,
    [nominationIds, department.units.standards],
  );
  return { nominationIds };
}

/** An initiative that its council has passed. */
async function passedFiling() {
  const seen = await filing();
  const body = await buildCouncil(server.database, department, { body: 'INITIATIVE_COUNCIL', invented: 0 });
  const { caseIds: passed } = await buildSitting(server.database, body, plan, { initiatives: [seen.initiativeId], state: 'CLOSED' });
  await server.database.query(`UPDATE sitting_case SET outcome = 'PASSED', decided_at = now(), version = 2 WHERE id = $1`, [passed[0]]);
  return seen;
}

/** The same rules under another name: something to publish. */
function renamed() {
  const layers = rulesWithSetPlaces.layers.map((layer) => ({ ...layer, name: { ...layer.name, en: `${layer.name.en} (corrected)` } }));
  return { ...rulesWithSetPlaces, layers };
}

/** What the unit still owes its dossier: the minutes, and what its head answers for. */
async function complete(): Promise<object> {
  const head = clients.get('head') as Client;
  const { id } = await latest('dossier');
  await upload(server, head, { dossierId: id, purpose: 'MINUTES' }, { filename: 'bb.pdf', content: PDF });
  const criteria = await verdictsOf('attested');
  await head.ask('mutation ($input: SaveNominationInput!) { saveNomination(input: $input) { refusals { code } } }', {
    input: {
      idempotencyKey: randomUUID(),
      ...(await nomination()),
      votesInFavour: 3,
      achievements: 'Hoàn thành 12/12 nhiệm vụ.',
      attestations: criteria.map((criterion) => ({ criterion, met: true })),
    },
  });
  return dossier();
}

async function verdictsOf(kind: string | undefined): Promise<string[]> {
  const { id } = await latest('nomination');
  const { nomination: found } = await (clients.get('office') as Client).ask<{
    nomination: { eligibility: { verdicts: { criterion: string; kind: string; outcome: string }[] } };
  }>('query ($id: ID!) { nomination(id: $id) { eligibility { verdicts { criterion kind outcome } } } }', { id });
  return found.eligibility.verdicts
    .filter((verdict) => (kind ? verdict.kind === kind : verdict.outcome === 'UNDETERMINED'))
    .map(({ criterion }) => criterion);
}

/** A criterion that no data settle any more. */
async function openCriterion(): Promise<string> {
  await server.database.query('DELETE FROM rating WHERE person_id = $1', [department.people.employee.personId]);
  const [open] = await verdictsOf(undefined);
  return open ?? 'none';
}

/** Every row of every table, but for when a session was last used and how many requests were counted. */
async function everything(): Promise<Record<string, string>> {
  const tables: { name: string }[] = await server.database.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('session', 'rate_window') ORDER BY tablename`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await server.database.query(
      `SELECT md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '')) AS hash FROM "${name}" t`,
    );
    hashes[name] = row.hash;
  }
  return hashes;
}

/** Every refusal in an answer, wherever it stands. */
function refusalsIn(answer: unknown): string[] {
  return [...JSON.stringify(answer).matchAll(/"code":"([A-Z_]+)"/g)].map(([, code]) => code as string);
}

const SELECTIONS: Readonly<Record<string, string>> = {
  confirmPledges: 'results { refusals { code } } dryRun',
  declareNoConflict: 'results { refusals { code } } dryRun',
  approveNominations: 'rows { refusals { code } } refusals { code } dryRun',
  refuseNominations: 'rows { refusals { code } } refusals { code } dryRun',
};

async function perform({ mutation, by }: Step, input: object, idempotencyKey: string, dryRun: boolean) {
  const selection = SELECTIONS[mutation] ?? 'refusals { code } dryRun';
  const query = `mutation ($input: ${withDryRun.get(mutation)}!) { act: ${mutation}(input: $input) { ${selection} } }`;
  const { act } = await (clients.get(by) as Client).ask<{ act: { dryRun: boolean } }>(query, {
    input: { ...input, idempotencyKey, dryRun },
  });
  return act;
}

describe('a dry run', () => {
  it('is known of every mutation that has one', () => {
    const tried = STEPS.flatMap(({ steps }) => steps.map(({ mutation }) => mutation));
    expect([...new Set(tried)].sort()).toEqual([...withDryRun.keys()].sort());
  });

  for (const { at, steps } of STEPS)
    it(`changes nothing and answers as the act then does, ${at.slice(0, 10)}`, async () => {
      await server.setClock(at);
      for (const step of steps) {
        const input = await step.input();
        const idempotencyKey = randomUUID();
        const before = await everything();
        const tried = await perform(step, input, idempotencyKey, true);
        expect([step.mutation, await everything()]).toEqual([step.mutation, before]);
        expect(tried.dryRun).toBe(true);
        const done = await perform(step, input, idempotencyKey, false);
        expect(done.dryRun).toBe(false);
        expect([step.mutation, refusalsIn(tried)]).toEqual([step.mutation, refusalsIn(done)]);
        expect([step.mutation, refusalsIn(done)]).toEqual([step.mutation, []]);
        expect(await everything()).not.toEqual(before);
      }
    });

  it('is refused for exactly the reasons of the act', async () => {
    const step: Step = { mutation: 'createPlan', by: 'office', input: () => ({}) };
    const input = { year: 2017, number: '', title: ' ', issuedOn: '2017-01-01' };
    const [tried, done] = [await perform(step, input, randomUUID(), true), await perform(step, input, randomUUID(), false)];
    expect(refusalsIn(tried)).toEqual(['PLAN_EXISTS', 'PLAN_TITLE_MISSING']);
    expect(refusalsIn(done)).toEqual(refusalsIn(tried));
  });
});

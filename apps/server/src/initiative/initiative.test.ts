import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { ballotActs, type RoundData } from '../testing/builders/ballots';
import { councilActs, type SittingData } from '../testing/builders/council-acts';
import { answerFree, type BuiltCouncil, buildCouncil } from '../testing/builders/councils';
import { type DossierActs, dossierActs, type NominationData } from '../testing/builders/dossiers';
import { factsOf } from '../testing/builders/facts';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { perform, type RefusalCode, trySending } from '../testing/builders/postings';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let council: BuiltCouncil;
let office: Client;
let author: Client;

const FILING = '2017-10-10T02:00:00Z';
const SITTING = '2017-10-20T01:00:00Z';
const NOMINATING = '2017-11-25T02:00:00Z';
const TITLE = 'Số hóa kho lưu trữ';

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database, tayNinh2017);
  council = await buildCouncil(server.database, department, { body: 'INITIATIVE_COUNCIL' });
  const facts = await factsOf(server.database, plan, department.people.employee).pledged();
  await facts.rated();
  office = await as('office');
  author = await as('employee');
});
beforeEach(() => server.setClock(FILING));
afterAll(() => server.stop());

const as = (name: PersonName) => server.signInAs(department.people[name].accountId);
const codes = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);

interface InitiativeData {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly receiptNumber: string;
  readonly recognitions: readonly { readonly level: string; readonly decisionNumber: string }[];
}
interface Answered {
  readonly initiative: InitiativeData | null;
  readonly refusals: readonly RefusalCode[];
}
const INITIATIVE = '{ id version state receiptNumber recognitions { level decisionNumber } }';

const act = (client: Client, mutation: string, input: object) => perform<Answered>(client, mutation, input, `initiative ${INITIATIVE}`);
const read = async (client: Client, id: string) =>
  (await client.ask<{ initiative: InitiativeData }>(`query ($id: ID!) { initiative(id: $id) ${INITIATIVE} }`, { id })).initiative;

async function file(title: string): Promise<InitiativeData> {
  const asked = { kind: 'INITIATIVE', title, level: 'UNIT', description: 'Quét và lập chỉ mục hồ sơ.', effect: 'Tìm trong một phút.' };
  const { initiative, refusals } = await act(author, 'fileInitiative', { ...asked, coauthorIds: [department.people.colleague.personId] });
  expect(refusals).toEqual([]);
  return initiative as InitiativeData;
}

const recognise = async (initiativeId: string, level = 'UNIT', by = office) => {
  const { version } = await read(office, initiativeId);
  const decision = { decidedOn: '2017-10-24', decisionNumber: '88/QĐ-SKHCN' };
  return act(by, 'recogniseInitiative', { initiativeId, version, level, ...decision });
};

/** The initiative council meets on an initiative and votes in the open, as often as the rules ask; as many agree as said. */
async function meetOn(initiativeId: string, agree: number): Promise<void> {
  const secretary = councilActs(await server.signInAs(council.secretary.accountId));
  const on = async (mutation: string, input: object): Promise<SittingData> => {
    const { sitting, refusals } = await secretary.onSitting(mutation, input);
    expect(codes({ refusals })).toEqual([]);
    return sitting as SittingData;
  };
  const seen = ({ id, version }: SittingData) => ({ sittingId: id, version });
  const { councilId } = council;
  const made = await on('createSitting', { councilId, planId: plan.planId, startsAt: SITTING, place: 'Phòng họp số 2' });
  expect(made.candidates.map((each) => each.initiativeId)).toContain(initiativeId);
  const placed = await on('placeCases', { sittingId: made.id, nominationIds: [], initiativeIds: [initiativeId] });
  const convened = await on('conveneSitting', seen(placed));
  await answerFree(server.database, [convened.cases[0]?.id as string], council.voters);
  await server.setClock(SITTING);
  const rows = convened.seats.map(({ seatId }) => ({ seatId, attends: 'PRESENT' }));
  const opened = await on('openSitting', seen(await on('recordAttendance', { sittingId: convened.id, rows })));
  const caseId = opened.cases[0]?.id as string;
  while ((await secretary.case(caseId)).outcome === null) await hold(opened.id, caseId, agree);
}

/** One ballot of it. */
async function hold(sittingId: string, caseId: string, agree: number): Promise<void> {
  const ballots = ballotActs(await server.signInAs(council.secretary.accountId));
  const { ballot, refusals } = await ballots.onBallot('openBallot', { sittingId, caseIds: [caseId], form: 'OPEN', closers: [] });
  expect(codes({ refusals })).toEqual([]);
  for (const [index, { accountId, personId }] of council.voters.entries()) {
    const voter = ballotActs(await server.signInAs(accountId));
    const choice = index < agree ? 'AGREE' : 'DISAGREE';
    expect(codes(await voter.vote(ballot?.rounds[0] as RoundData, personId, choice))).toEqual([]);
  }
  await ballots.onBallot('closeBallot', { ballotId: ballot?.id });
}

/** How the nomination of the author for CSTĐCS stands with the criterion on initiatives. */
async function fighterOf(head: DossierActs): Promise<NominationData> {
  const { dossier } = await head.onDossier('createDossier', { unitId: department.units.planning });
  const { employee } = department.people;
  const input = {
    dossierId: dossier?.id,
    version: dossier?.version,
    award: 'GRASSROOTS_EMULATION_FIGHTER',
    personIds: [employee.personId],
  };
  const added = await head.onDossier('addNominees', input);
  expect(codes(added)).toEqual([]);
  return added.dossier?.nominations.find(({ award }) => award === 'GRASSROOTS_EMULATION_FIGHTER') as NominationData;
}
const initiativeCriterion = ({ eligibility }: NominationData) => eligibility.verdicts.find(({ kind }) => kind === 'initiative')?.outcome;

describe('an initiative', () => {
  it('is filed, passed by its council, recognised, and counted by the criterion that asks for one', async () => {
    const filed = await file(TITLE);
    expect(filed).toMatchObject({ state: 'FILED', receiptNumber: expect.stringMatching(/^SK-2017-\d{4}$/) });
    expect(codes(await recognise(filed.id))).toEqual(['INITIATIVE_NOT_PASSED']);

    await meetOn(filed.id, 6);
    expect((await read(office, filed.id)).state).toBe('PASSED');
    expect((await read(author, filed.id)).state).toBe('BEFORE_COUNCIL');
    const { version } = await read(author, filed.id);
    expect(codes(await act(author, 'withdrawInitiative', { initiativeId: filed.id, version }))).toEqual(['INITIATIVE_BEFORE_COUNCIL']);

    await server.setClock(NOMINATING);
    const head = dossierActs(server, await as('head'));
    const before = await fighterOf(head);
    expect(before.initiatives).toMatchObject([{ id: filed.id, chosen: false }]);
    expect(initiativeCriterion(before)).toBe('NOT_MET');
    expect(codes(await recognise(filed.id, 'PROVINCE'))).toEqual(['INITIATIVE_LEVEL_FIRST']);
    expect(codes(await recognise(filed.id))).toEqual([]);
    expect(await read(author, filed.id)).toMatchObject({
      state: 'RECOGNISED',
      recognitions: [{ level: 'UNIT', decisionNumber: '88/QĐ-SKHCN' }],
    });
    const chosen = await head.onNomination('saveNomination', {
      nominationId: before.id,
      version: before.version,
      initiativeIds: [filed.id],
    });
    expect(codes(chosen)).toEqual([]);
    expect(initiativeCriterion(chosen.nomination as NominationData)).toBe('MET');
  });

  it('that its council did not pass is not recognised, and its authors read why it was refused', async () => {
    const filed = await file('Sắp xếp lại tủ hồ sơ');
    await meetOn(filed.id, 5);
    const { state, version } = await read(office, filed.id);
    expect(state).toBe('NOT_PASSED');
    expect(codes(await recognise(filed.id))).toEqual(['INITIATIVE_NOT_PASSED']);
    const reason = 'Chưa có tính mới.';
    expect(codes(await act(office, 'refuseInitiative', { initiativeId: filed.id, version, reason }))).toEqual([]);
    const told = await author.ask<{ initiative: object }>('query ($id: ID!) { initiative(id: $id) { state refuseReason } }', {
      id: filed.id,
    });
    expect(told.initiative).toEqual({ state: 'REFUSED', refuseReason: reason });
  });

  it('is filed within the window alone, and settled by the Office alone', async () => {
    const filed = await file('Biểu mẫu điện tử');
    const { version } = filed;
    for (const name of ['employee', 'head', 'director'] as const) {
      const input = { initiativeId: filed.id, version, level: 'UNIT', decidedOn: '2017-10-09', decisionNumber: '1' };
      expect([name, (await trySending(await as(name), 'recogniseInitiative', input)).errors?.[0]?.extensions.code]).toEqual([
        name,
        'FORBIDDEN',
      ]);
    }
    await server.setClock(NOMINATING);
    const asked = { kind: 'INITIATIVE', title: 'Muộn', level: 'UNIT', description: 'Nội dung', effect: 'Hiệu quả' };
    expect(codes(await act(author, 'fileInitiative', asked))).toEqual(['WINDOW_CLOSED']);
  });
});

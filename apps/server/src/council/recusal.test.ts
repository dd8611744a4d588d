import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { type CouncilActs, councilActs } from '../testing/builders/council-acts';
import { answerFree, type BuiltCouncil, buildCouncil, buildSitting, recuse } from '../testing/builders/councils';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type Member, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let council: BuiltCouncil;
let secretary: CouncilActs;
let number = 0;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  council = await buildCouncil(server.database, department);
  secretary = await speakAs(department.people.office);
  await server.setClock('2017-12-08T02:00:00Z');
});
afterAll(() => server.stop());

const speakAs = async ({ accountId }: Pick<Member, 'accountId'>) => councilActs(await server.signInAs(accountId));
const codes = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);
const standsOn = ({ recusals }: { recusals: readonly { name: string; ground: string; clearedAt: string | null }[] }) =>
  recusals.filter(({ clearedAt }) => clearedAt === null).map(({ name, ground }) => `${name} ${ground}`);

async function fighter() {
  const [made] = await acceptedFighters(server.database, department, plan, { count: 1, before: {} });
  return made as NonNullable<typeof made>;
}

async function convened(): Promise<{ sittingId: string; caseId: string; nominee: string }> {
  const { nominationId, personId } = await fighter();
  number += 1;
  const { sittingId, caseIds } = await buildSitting(server.database, council, plan, {
    nominations: [{ nominationId }],
    state: 'CONVENED',
    number,
  });
  return { sittingId, caseId: caseIds[0] as string, nominee: personId };
}

describe('a conflict of interest', () => {
  it('is found when the case comes on the agenda, by unit and declared family, and once more when a tie is declared later', async () => {
    const { otherHead, metrologist } = department.people;
    const { nominationId, personId } = await fighter();
    await server.database.query(`UPDATE assignment SET unit_id = $2, version = version + 1 WHERE person_id = $1`, [
      personId,
      department.units.metrology,
    ]);
    number += 1;
    const { sittingId } = await buildSitting(server.database, council, plan, { state: 'CONVENED', number });
    const { sitting } = await secretary.onSitting('placeCases', { sittingId, nominationIds: [nominationId] });
    const found = sitting?.cases[0] as NonNullable<typeof sitting>['cases'][number];
    expect(standsOn(found).sort()).toEqual([`${metrologist.fullName} UNIT`, `${department.people.standardsHead.fullName} UNIT`].sort());
    expect(found.standing).toMatchObject({ members: 9, recused: 2, mayVote: 7 });
    await (await speakAs(otherHead)).onTies('declareFamilyTie', { relativeId: personId, kind: 'SIBLING' });
    expect(standsOn(await secretary.case(found.id))).toContain(`${otherHead.fullName} FAMILY`);
    expect((await secretary.sitting(sittingId)).memberTies).toContainEqual(expect.objectContaining({ name: otherHead.fullName }));
    expect((await (await speakAs(metrologist)).sitting(sittingId)).memberTies).toEqual([]);
  });

  it('is asked of each member, and whoever says that they have one is freed by others alone', async () => {
    const { caseId } = await convened();
    const { otherHead } = department.people;
    const member = await speakAs(otherHead);
    expect((await member.case(caseId)).partRefusals.map(({ code }) => code)).toEqual(['CONFLICT_UNANSWERED']);
    await member.onCase('answerConflict', { caseId, hasInterest: false });
    expect((await member.case(caseId)).partRefusals).toEqual([]);
    const said = await member.onCase('answerConflict', { caseId, hasInterest: true, note: 'Bạn học' });
    expect(said.case).toMatchObject({ isKeptFrom: true, standing: null });
    expect(codes(await member.onCase('answerConflict', { caseId, hasInterest: false }))).toEqual(['CONFLICT_ANSWER_FIXED']);
    const [recusal] = (await secretary.case(caseId)).recusals;
    const lifted = await secretary.onCase('clearRecusal', { recusalId: recusal?.id, version: recusal?.version, reason: 'Trả lời nhầm' });
    expect(lifted.case?.recusals[0]).toMatchObject({ ground: 'DECLARED', clearReason: 'Trả lời nhầm' });
    expect((await member.case(caseId)).isKeptFrom).toBe(false);
  });

  it('set, lifted and set again stays on record as one row, and never goes', async () => {
    const { caseId } = await convened();
    const { personId } = department.people.otherHead;
    const set = (reason: string) => secretary.onCase('setRecusal', { caseId, personId, reason });
    const first = (await set('Người quen')).case?.recusals[0];
    expect(codes(await set('Lần nữa'))).toEqual(['RECUSED_ALREADY']);
    await secretary.onCase('clearRecusal', { recusalId: first?.id, version: first?.version, reason: 'Xem lại' });
    expect(standsOn((await set('Có căn cứ')).case as NonNullable<Awaited<ReturnType<typeof set>>['case']>)).toHaveLength(1);
    expect(
      (await secretary.send('setRecusal', { caseId, personId: department.people.employee.personId, reason: 'x' })).data.setRecusal,
    ).toMatchObject({
      refusals: [{ code: 'SEAT_WITHOUT_PERSON' }],
    });
  });
});

describe('a written opinion', () => {
  it('waits for the answer, states no vote in a secret ballot, and others read it after their own answer', async () => {
    const { caseId } = await convened();
    const { otherHead } = department.people;
    const [author, reader] = [await speakAs(otherHead), await speakAs(await plainMember())];
    const give = (more: object) => author.onCase('giveOpinion', { caseId, opinion: 'Đồng ý với thành tích.', ...more });
    expect(codes(await give({}))).toEqual(['CONFLICT_UNANSWERED']);
    await answerFree(server.database, [caseId], [otherHead]);
    expect(codes(await give({ side: 'AGREE' }))).toEqual(['OPINION_SECRET_BALLOT']);
    expect((await give({})).case?.opinions).toHaveLength(1);
    expect((await reader.case(caseId)).opinions).toEqual([]);
    await reader.onCase('answerConflict', { caseId, hasInterest: false });
    expect((await reader.case(caseId)).opinions).toHaveLength(1);
    const logged = await server.database.query(`SELECT before, after FROM audit_entry WHERE action = 'giveOpinion' AND subject_id = $1`, [
      caseId,
    ]);
    expect(JSON.stringify(logged)).not.toContain('thành tích');
  });
});

/** A member without any other role. */
async function plainMember(): Promise<Member> {
  return council.seats.find(({ member }) => member.fullName === 'Thành viên 1')?.member as Member;
}

describe('whoever is kept away', () => {
  /** What others may do in a case, in any order. */
  const acts = (caseId: string): Readonly<Record<string, () => Promise<unknown>>> => {
    const [first, second] = council.voters.filter(({ fullName }) => fullName.startsWith('Thành viên')).slice(1);
    return {
      answers: async () => (await speakAs(first as Member)).onCase('answerConflict', { caseId, hasInterest: false }),
      declares: async () => (await speakAs(second as Member)).onCase('answerConflict', { caseId, hasInterest: true }),
      opines: async () => (await speakAs(first as Member)).onCase('giveOpinion', { caseId, opinion: 'Không đồng ý.' }),
      isSet: async () =>
        secretary.onCase('setRecusal', { caseId, personId: department.people.standardsHead.personId, reason: 'Người quen' }),
      isDecided: async () =>
        server.database.query(
          `UPDATE sitting_case SET outcome = 'NOT_PASSED', votes_in_favour = 2, votes_needed = 6, voters_counted = 8, decided_at = now(),
                  minutes = '{"vi":"2 phiếu","en":"2 votes"}', version = version + 1 WHERE id = $1`,
          [caseId],
        ),
    };
  };
  const everythingSeen = async (
    actor: CouncilActs,
    client: { ask<Data>(query: string, variables?: object): Promise<Data> },
    sittingId: string,
    caseId: string,
  ) => ({
    case: await actor.case(caseId),
    sitting: await actor.sitting(sittingId),
    list: await client.ask('{ sittings(first: 100) { edges { node { id version state caseCount } } } }'),
    ballots: await client.ask(`query ($id: ID!) { caseBallots(caseId: $id) { __typename isRecused } }`, { id: caseId }),
  });

  it.each([
    [['answers', 'opines', 'declares', 'isSet', 'isDecided']],
    [['isSet', 'declares']],
    [['isDecided']],
    [['declares', 'answers', 'opines']],
  ])('sees the same in every query whatever the others did: %s', async (order) => {
    const { sittingId, caseId } = await convened();
    const { otherHead } = department.people;
    await recuse(server.database, caseId, otherHead.personId, 'LINE');
    const client = await server.signInAs(otherHead.accountId);
    const actor = councilActs(client);
    const before = await everythingSeen(actor, client, sittingId, caseId);
    expect(before.case).toMatchObject({ isKeptFrom: true, standing: null, opinions: [], outcome: null, recusals: [{ ground: 'LINE' }] });
    for (const each of order) await acts(caseId)[each]?.();
    expect(await everythingSeen(actor, client, sittingId, caseId)).toEqual(before);
  });

  it('as the nominee of the Office who runs the sitting, does nothing in their own case and sees nothing of it', async () => {
    const { office } = department.people;
    const { nominationId } = await fighter();
    await server.database.query('UPDATE nomination SET person_id = $2, version = version + 1 WHERE id = $1', [
      nominationId,
      office.personId,
    ]);
    number += 1;
    const { caseIds } = await buildSitting(server.database, council, plan, { nominations: [{ nominationId }], state: 'CONVENED', number });
    const [caseId] = caseIds;
    expect(await secretary.case(caseId as string)).toMatchObject({ isKeptFrom: true, standing: null });
    const { personId } = department.people.otherHead;
    expect(codes(await secretary.onCase('setRecusal', { caseId, personId, reason: 'x' }))).toEqual(['RECUSED']);
  });
});

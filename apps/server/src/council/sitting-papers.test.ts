import { randomUUID } from 'node:crypto';
import { MAX_ATTACHMENT_BYTES } from '@vinh-danh/domain/nomination/attachment.rule';
import { uuidv7 } from 'uuidv7';
import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { ballotActs, type RoundData, rulesWithVote } from '../testing/builders/ballots';
import { councilActs, type SittingData } from '../testing/builders/council-acts';
import { answerFree, type BuiltCouncil, type BuiltSeat, buildCouncil, buildSitting, recuse } from '../testing/builders/councils';
import { PDF } from '../testing/builders/dossiers';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { uploadTo } from '../testing/builders/uploads';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let council: BuiltCouncil;
let secretary: Client;
let sittings = 0;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database, rulesWithVote({ proxies: true, ballot: 'OPEN' }));
  council = await buildCouncil(server.database, department);
  secretary = await as('office');
  await server.setClock('2017-12-11T02:00:00Z');
});
afterAll(() => server.stop());

const as = (name: PersonName) => server.signInAs(department.people[name].accountId);
const codes = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);

async function sit(state: 'CONVENED' | 'OPEN' | 'CLOSED' = 'OPEN') {
  const nominations = await acceptedFighters(server.database, department, plan, { count: 1, before: {} });
  sittings += 1;
  const sitting = await buildSitting(server.database, council, plan, { nominations, state, number: sittings });
  await answerFree(server.database, sitting.caseIds, council.voters);
  return sitting;
}

async function upload(
  client: Client,
  sittingId: string,
  file: { filename?: string; content?: Uint8Array } = {},
  fields: Record<string, string> = {},
) {
  const answer = await uploadTo(
    server,
    client,
    '/sitting-files',
    { idempotencyKey: randomUUID(), sittingId, ...fields },
    { filename: 'Giấy ủy quyền.pdf', content: PDF, ...file },
  );
  return { status: answer.statusCode, ...(answer.json() as { file: { id: string } | null; refusals: { code: string }[] }) };
}

const download = (client: Client, id: string | undefined) =>
  server.http.inject({ method: 'GET', url: `/sitting-files/${id}`, headers: client.cookie ? { cookie: client.cookie } : {} });

describe('a paper of a sitting', () => {
  it('is kept for those who run the sitting, and sent to be saved', async () => {
    const { sittingId } = await sit();
    const { status, file } = await upload(secretary, sittingId, { filename: '../../Giấy ủy quyền.pdf' });
    expect([status, file]).toEqual([201, { id: expect.any(String), filename: 'Giấy ủy quyền.pdf', size: PDF.length }]);
    const sent = await download(secretary, file?.id);
    expect([sent.statusCode, sent.headers['content-type'], sent.rawPayload.equals(PDF)]).toEqual([200, 'application/pdf', true]);
    expect(sent.headers['content-disposition']).toMatch(/^attachment/);
    expect((await download(secretary, uuidv7())).statusCode).toBe(404);
  });

  it.each<[PersonName, number]>([
    ['council', 403],
    ['otherHead', 403],
    ['inspector', 403],
    ['employee', 403],
  ])('is neither taken from nor shown to others: %s', async (name, status) => {
    const { sittingId } = await sit();
    const { file } = await upload(secretary, sittingId);
    const client = await as(name);
    expect((await upload(client, sittingId)).status).toBe(status);
    expect((await download(client, file?.id)).statusCode).toBe(status);
  });

  it('is nothing to anybody who has not signed in, nor for a sitting that is not there', async () => {
    const { sittingId } = await sit();
    const { file } = await upload(secretary, sittingId);
    expect((await upload(server.nobody, sittingId)).status).toBe(401);
    expect((await download(server.nobody, file?.id)).statusCode).toBe(401);
    expect((await upload(secretary, uuidv7())).status).toBe(404);
    expect((await upload(secretary, sittingId, {}, { more: 'x' })).status).toBe(400);
  });

  it.each<[string, { filename: string; content: Uint8Array }, string]>([
    ['of another type', { filename: 'a.html', content: Buffer.from('<html>') }, 'ATTACHMENT_TYPE'],
    ['that only ends like a PDF', { filename: 'a.pdf', content: Buffer.from('MZ') }, 'ATTACHMENT_TYPE'],
    ['without content', { filename: 'a.pdf', content: Buffer.alloc(0) }, 'ATTACHMENT_EMPTY'],
    ['beyond the limit', { filename: 'a.pdf', content: Buffer.alloc(MAX_ATTACHMENT_BYTES + 1, '%PDF-') }, 'ATTACHMENT_TOO_LARGE'],
  ])('is refused %s', async (_, file, code) => {
    const { sittingId } = await sit();
    expect(await upload(secretary, sittingId, file)).toMatchObject({ status: 422, file: null, refusals: [{ code, field: 'file' }] });
  });

  it('of the greatest size is taken, once when it is sent twice, and not when the sitting is over', async () => {
    const { sittingId } = await sit();
    const largest = { content: Buffer.alloc(MAX_ATTACHMENT_BYTES, '%PDF-') };
    const idempotencyKey = randomUUID();
    const first = await upload(secretary, sittingId, largest, { idempotencyKey });
    expect(first.status).toBe(201);
    expect((await upload(secretary, sittingId, largest, { idempotencyKey })).file?.id).toBe(first.file?.id);
    const [{ held }] = await server.database.query('SELECT count(*)::int AS held FROM sitting_file WHERE sitting_id = $1', [sittingId]);
    expect(held).toBe(1);
    expect(codes(await upload(secretary, (await sit('CLOSED')).sittingId))).toEqual(['SITTING_STATE']);
  });
});

describe('a proxy', () => {
  const represented = () => council.seats.find(({ member }) => member.fullName === 'Thành viên 3') as BuiltSeat;

  async function send(sittingId: string, proxyPersonId: string, powerFileId?: string, seat = represented()) {
    const rows = [{ seatId: seat.seatId, attends: 'PROXY', proxyPersonId, powerFileId }];
    return councilActs(secretary).onSitting('recordAttendance', { sittingId, rows });
  }

  it('needs a written power of this very sitting, and is nobody who sits there, and nobody’s twice', async () => {
    const { sittingId } = await sit();
    const { colleague, metrologist } = department.people;
    const { file } = await upload(secretary, sittingId);
    const { file: elsewhere } = await upload(secretary, (await sit()).sittingId);
    expect(codes(await send(sittingId, colleague.personId))).toEqual(['PROXY_POWER_MISSING']);
    expect(codes(await send(sittingId, colleague.personId, elsewhere?.id))).toEqual(['PROXY_POWER_MISSING']);
    expect(codes(await send(sittingId, metrologist.personId, file?.id))).toEqual(['PROXY_IS_MEMBER']);
    expect(codes(await send(sittingId, colleague.personId, file?.id))).toEqual([]);
    const other = council.seats.find(({ member }) => member.fullName === 'Thành viên 2') as BuiltSeat;
    expect(codes(await send(sittingId, colleague.personId, file?.id, other))).toEqual(['PROXY_IS_MEMBER']);
  });

  it('votes for whom they come, who does not vote then, and is counted among those present', async () => {
    const { sittingId, caseIds } = await sit();
    const { employee, administrator } = department.people;
    const { file } = await upload(secretary, sittingId);
    const { sitting } = await send(sittingId, administrator.personId, file?.id);
    const seat = (sitting as SittingData).seats.find(({ seatId }) => seatId === represented().seatId);
    expect(seat).toMatchObject({ attends: 'PROXY', proxyName: administrator.fullName });
    const { ballot } = await ballotActs(secretary).onBallot('openBallot', { sittingId, caseIds, form: 'OPEN', closers: [] });
    const round = ballot?.rounds[0] as RoundData;
    expect(round.turnout).toMatchObject({ members: 9, present: 9 });
    await answerFree(server.database, caseIds, [administrator]);
    const { member } = represented();
    const proxy = ballotActs(await server.signInAs(administrator.accountId));
    expect(codes(await proxy.vote(round, member.personId, 'AGREE'))).toEqual([]);
    const sender = ballotActs(await server.signInAs(member.accountId));
    expect(codes(await sender.vote(round, member.personId, 'DISAGREE'))).toEqual(['BALLOT_ALREADY_VOTED']);
    const stranger = await ballotActs(await server.signInAs(employee.accountId))
      .onCase('castVote', {
        roundId: round.id,
        personId: member.personId,
        choice: 'AGREE',
      })
      .catch(({ message }: Error) => message);
    expect(stranger).toMatch(/FORBIDDEN|NOT_FOUND/);
    const { ballot: closed } = await ballotActs(secretary).onBallot('closeBallot', { ballotId: ballot?.id });
    expect(closed?.rounds[0]?.count).toMatchObject({ agree: 1, disagree: 0 });
    await councilActs(secretary).onSitting('closeSitting', {
      sittingId,
      version: (await councilActs(secretary).sitting(sittingId)).version,
    });
    await expect(proxy.readCase(caseIds[0] as string)).rejects.toThrow('FORBIDDEN');
  });

  it('is recused from what they have a conflict in, and with them whom they come for', async () => {
    const { sittingId, caseIds } = await sit();
    const { colleague } = department.people;
    const { file } = await upload(secretary, sittingId);
    const { sitting } = await send(sittingId, colleague.personId, file?.id);
    expect(sitting?.cases[0]?.recusals).toMatchObject([{ personId: colleague.personId, ground: 'UNIT' }]);
    const { ballot } = await ballotActs(secretary).onBallot('openBallot', { sittingId, caseIds, form: 'OPEN', closers: [] });
    const round = ballot?.rounds[0] as RoundData;
    expect(round.turnout).toMatchObject({ present: 8 });
  });

  it('is kept away with whom they come for, and told that it is for them', async () => {
    const { sittingId, caseIds } = await sit();
    const [caseId] = caseIds as [string];
    const { administrator } = department.people;
    const { file } = await upload(secretary, sittingId);
    expect(codes(await send(sittingId, administrator.personId, file?.id))).toEqual([]);
    await recuse(server.database, caseId, represented().member.personId, 'LINE');
    const proxy = councilActs(await server.signInAs(administrator.accountId));
    const { isKeptFrom, partRefusals } = await proxy.case(caseId);
    expect(isKeptFrom).toBe(true);
    expect(partRefusals).toMatchObject([{ code: 'RECUSED', message: { en: expect.stringContaining('for whom they come') } }]);
    expect((await proxy.onCase('answerConflict', { caseId, hasInterest: false })).refusals).toEqual(partRefusals);
  });
});

import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { type CouncilActs, councilActs, type SittingData } from '../testing/builders/council-acts';
import { type BuiltCouncil, buildCouncil, buildSitting } from '../testing/builders/councils';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type Member, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let council: BuiltCouncil;
let secretary: CouncilActs;
let member: CouncilActs;

const PREPARING = '2017-12-07T02:00:00Z';
const SITTING = '2017-12-12T01:00:00Z';

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  council = await buildCouncil(server.database, department);
  secretary = await speakAs(department.people.office);
  member = await speakAs(department.people.otherHead);
});
beforeEach(() => server.setClock(PREPARING));
afterAll(() => server.stop());

const speakAs = async ({ accountId }: Pick<Member, 'accountId'>) => councilActs(await server.signInAs(accountId));
const codes = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);
const fighters = (count: number) => acceptedFighters(server.database, department, plan, { count, before: {} });
const seen = ({ id, version }: SittingData) => ({ sittingId: id, version });

async function prepare(startsAt = SITTING): Promise<SittingData> {
  const answer = await secretary.onSitting('createSitting', {
    councilId: council.councilId,
    planId: plan.planId,
    startsAt,
    place: 'Phòng họp số 1',
  });
  if (!answer.sitting) throw new Error(JSON.stringify(answer.refusals));
  return answer.sitting;
}

async function place(sitting: SittingData, nominationIds: readonly string[]): Promise<SittingData> {
  const answer = await secretary.onSitting('placeCases', { sittingId: sitting.id, nominationIds });
  if (!answer.sitting) throw new Error(JSON.stringify(answer.refusals));
  return answer.sitting;
}

/** A sitting that members are called to, with some cases. */
async function convened(count: number): Promise<SittingData> {
  const placed = await place(
    await prepare(),
    (await fighters(count)).map(({ nominationId }) => nominationId),
  );
  return (await secretary.onSitting('conveneSitting', seen(placed))).sitting as SittingData;
}

async function attend(sitting: SittingData, absent: readonly string[] = []) {
  const rows = sitting.seats.map(({ seatId, personId }) => ({ seatId, attends: absent.includes(personId) ? 'ABSENT' : 'PRESENT' }));
  return secretary.onSitting('recordAttendance', { sittingId: sitting.id, rows });
}

describe('a sitting', () => {
  it('lies within the days that the plan gives its council, and not in the past', async () => {
    const at = (startsAt: string) =>
      secretary.onSitting('createSitting', { councilId: council.councilId, planId: plan.planId, startsAt, place: 'Phòng họp' });
    expect(codes(await at('2017-12-08T01:00:00Z'))).toEqual(['WINDOW_NOT_OPEN']);
    expect(codes(await at('2017-12-21T01:00:00Z'))).toEqual(['WINDOW_CLOSED']);
    expect(codes(await at('2017-12-01T01:00:00Z'))).toEqual(['SITTING_IN_THE_PAST', 'WINDOW_NOT_OPEN']);
  });

  it('is numbered without gaps, however many are prepared at once', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => prepare()));
    const numbers = made.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] as number) + index));
  });

  it('is seen by members once they are called in, who are told', async () => {
    const draft = await place(await prepare(), [(await fighters(1))[0]?.nominationId as string]);
    await expect(member.sitting(draft.id)).rejects.toThrow('NOT_FOUND');
    await secretary.onSitting('conveneSitting', seen(draft));
    expect(await member.sitting(draft.id)).toMatchObject({ state: 'CONVENED', standing: { part: 'MEMBER', runs: false }, memberTies: [] });
    const told: { kind: string }[] = await server.database.query('SELECT kind FROM notice WHERE about_id = $1', [draft.id]);
    expect(told).toHaveLength(9);
    const outsider = await speakAs(department.people.colleague);
    await expect(outsider.sitting(draft.id)).rejects.toThrow('FORBIDDEN');
  });

  it('is moved with a reason once members know of it, and called off with one', async () => {
    const sitting = await convened(1);
    const move = (reason: string) =>
      secretary.onSitting('moveSitting', { ...seen(sitting), startsAt: '2017-12-13T01:00:00Z', place: 'Hội trường', reason });
    expect(codes(await move(''))).toEqual(['REASON_MISSING']);
    const moved = (await move('Trùng lịch họp tỉnh')).sitting as SittingData;
    expect(moved).toMatchObject({ startsAt: '2017-12-13T01:00:00.000Z', place: 'Hội trường' });
    const cancelled = await secretary.onSitting('cancelSitting', { ...seen(moved), reason: 'Gộp vào phiên sau' });
    expect(cancelled.sitting?.state).toBe('CANCELLED');
    const [nominationId] = sitting.cases.map((each) => each.nominationId as string);
    expect((await place(await prepare(), [nominationId as string])).cases).toHaveLength(1);
  });
});

describe('an agenda', () => {
  it('takes what the Office accepted and the rules send to the council, each once', async () => {
    const [first, second] = await fighters(2);
    const sitting = await place(await prepare(), [first?.nominationId as string]);
    expect(sitting.candidates.map(({ nominationId }) => nominationId)).toContain(second?.nominationId);
    expect(sitting.candidates.map(({ nominationId }) => nominationId)).not.toContain(first?.nominationId);
    const again = await secretary.onSitting('placeCases', { sittingId: (await prepare()).id, nominationIds: [first?.nominationId] });
    expect(codes(again)).toEqual(['CASE_ELSEWHERE']);
    await server.database.query('UPDATE nomination SET withdrawn_at = $2, version = version + 1 WHERE id = $1', [
      second?.nominationId,
      PREPARING,
    ]);
    const gone = await secretary.onSitting('placeCases', { sittingId: sitting.id, nominationIds: [second?.nominationId] });
    expect(codes(gone)).toEqual(['CASE_NOT_READY']);
  });

  it('is put into another order by naming all of it, and what is put off stays on record with the reason', async () => {
    const sitting = await convened(3);
    const ids = sitting.cases.map(({ id }) => id);
    expect(codes(await secretary.onSitting('orderAgenda', { ...seen(sitting), caseIds: ids.slice(1) }))).toEqual(['AGENDA_DIFFERS']);
    const ordered = (await secretary.onSitting('orderAgenda', { ...seen(sitting), caseIds: ids.toReversed() })).sitting as SittingData;
    expect(ordered.cases.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(codes(await secretary.onSitting('deferCase', { caseId: ids[0], reason: ' ' }))).toEqual(['REASON_MISSING']);
    const deferred = await secretary.onSitting('deferCase', { caseId: ids[0], reason: 'Chờ bổ sung minh chứng' });
    expect(deferred.sitting?.cases.find(({ id }) => id === ids[0])).toMatchObject({
      outcome: 'DEFERRED',
      minutes: { vi: 'Hoãn xét: Chờ bổ sung minh chứng' },
    });
  });
});

describe('opening', () => {
  it('waits for its day, for everybody to be recorded, and for the quorum, and says the numbers', async () => {
    const sitting = await convened(1);
    expect(sitting.openRefusals.map(({ code }) => code)).toEqual(['SITTING_NOT_YET']);
    await server.setClock(SITTING);
    expect(codes(await secretary.onSitting('openSitting', seen(sitting)))).toContain('ATTENDANCE_INCOMPLETE');
    const absent = council.voters.slice(0, 4).map(({ personId }) => personId);
    await attend(sitting, absent);
    const { refusals } = await secretary.onSitting('openSitting', seen(sitting));
    expect(refusals.map(({ message }) => message.vi)).toEqual([
      'Phiên họp phải có ít nhất 6 trên 9 thành viên có quyền biểu quyết, hiện có 5: chưa khai mạc được.',
    ]);
    await attend(sitting, absent.slice(1));
    expect((await secretary.onSitting('openSitting', seen(sitting))).sitting?.state).toBe('OPEN');
  });

  it('keeps who sat there when a post changes hands during the sitting, and who came and went with the time', async () => {
    const sitting = await convened(1);
    await server.setClock(SITTING);
    await attend(sitting);
    await secretary.onSitting('openSitting', seen(sitting));
    await server.setClock('2017-12-12T02:30:00Z');
    const { personId } = department.people.otherHead;
    const seatId = sitting.seats.find((seat) => seat.personId === personId)?.seatId;
    await secretary.onSitting('recordAttendance', { sittingId: sitting.id, rows: [{ seatId, attends: 'ABSENT' }] });
    await server.database.query(`UPDATE council_seat SET seated_to = '2017-12-01', version = version + 1 WHERE id = $1`, [seatId]);
    const now = await secretary.sitting(sitting.id);
    expect(now.cases[0]?.standing).toMatchObject({ members: 9, present: 8, quorum: 6 });
    expect(
      now.attendanceChanges
        .filter(({ name }) => name === department.people.otherHead.fullName)
        .map(({ attends, at }) => [attends, at.slice(11, 16)]),
    ).toEqual([
      ['PRESENT', '01:00'],
      ['ABSENT', '02:30'],
    ]);
    await server.database.query(`UPDATE council_seat SET seated_to = NULL, version = version + 1 WHERE id = $1`, [seatId]);
  });

  it('takes a proxy only where the rules allow one, with a written power', async () => {
    const sitting = await convened(1);
    const [seat] = sitting.seats;
    const { personId } = department.people.employee;
    const asked = { sittingId: sitting.id, rows: [{ seatId: seat?.seatId, attends: 'PROXY', proxyPersonId: personId }] };
    expect(codes(await secretary.onSitting('recordAttendance', asked))).toEqual(['PROXY_NOT_ALLOWED']);
  });

  it('closed, what was not decided is put off and may come before another sitting', async () => {
    const sitting = await convened(1);
    await server.setClock(SITTING);
    await attend(sitting);
    const open = (await secretary.onSitting('openSitting', seen(sitting))).sitting as SittingData;
    const closed = (await secretary.onSitting('closeSitting', seen(open))).sitting as SittingData;
    expect(closed).toMatchObject({ state: 'CLOSED', cases: [{ outcome: 'DEFERRED' }] });
    const next = await place(await prepare('2017-12-15T01:00:00Z'), [sitting.cases[0]?.nominationId as string]);
    expect(next.cases).toHaveLength(1);
    expect(codes(await secretary.onSitting('orderAgenda', { ...seen(closed), caseIds: [] }))).toEqual(['SITTING_STATE']);
  });

  it('refuses whoever saw an older version', async () => {
    const sitting = await convened(1);
    expect(codes(await secretary.onSitting('cancelSitting', { ...seen(sitting), version: 1, reason: 'x' }))).toEqual(['STALE']);
  });
});

it('is run by the secretary of the council by their seat, and by no other member', async () => {
  const built = await buildSitting(server.database, council, plan, { state: 'CONVENED', number: 900 });
  await server.database.query('DELETE FROM sitting WHERE number = 900 AND id <> $1', [built.sittingId]);
  await server.database.query(
    'UPDATE sitting SET number = (SELECT count(*) FROM sitting WHERE council_id = $2), version = version + 1 WHERE id = $1',
    [built.sittingId, council.councilId],
  );
  const { sittingId } = built;
  expect((await member.send('closeSitting', { sittingId, version: 2 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  await server.database.query(`UPDATE role_grant SET valid_to = '2017-01-01' WHERE role = 'OFFICE'`);
  expect((await secretary.sitting(sittingId)).standing).toMatchObject({ part: 'SECRETARY', runs: true });
});

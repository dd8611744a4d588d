import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildDecember, givePlaces } from '../testing/builders/fixed-places';
import { type TestPlan } from '../testing/builders/plan';
import { approveAll, codesOf, proposeUpwards, registerActs } from '../testing/builders/register';
import { type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let director: Client;
let officeClient: Client;
let office: ReturnType<typeof registerActs>;
let lastNumber = 0;
const nextNumber = () => {
  lastNumber += 1;
  return `${lastNumber}/QĐ-SKHCN`;
};

beforeAll(async () => {
  server = await startTestServer();
  ({ department, plan } = await buildDecember(server));
  director = await server.signInAs(department.people.director.accountId);
  officeClient = await server.signInAs(department.people.office.accountId);
  office = registerActs(officeClient);
});
afterAll(() => server.stop());

async function accepted(count: number): Promise<AcceptedNomination[]> {
  await givePlaces(server.database, department, count);
  return acceptedFighters(server.database, department, plan, { count });
}

async function approved(count: number): Promise<AcceptedNomination[]> {
  const fighters = await accepted(count);
  await approveAll(director, fighters);
  return fighters;
}

const honoursOf = (people: readonly AcceptedNomination[]) =>
  server.database.query(
    `SELECT award, decision_number AS number, decided_on::text AS on, period_from::text AS "from", period_until::text AS until FROM honour
      WHERE person_id = ANY($1) AND decision_id IS NOT NULL`,
    [people.map(({ personId }) => personId)],
  );

describe('a decision', () => {
  it('gives each of its nominees the award with its number, date and period, once it is registered', async () => {
    const fighters = await approved(2);
    const draft = await office.draft(fighters);
    expect(draft).toMatchObject({ state: 'DRAFT', number: null, lineCount: 2 });
    expect(await honoursOf(fighters)).toEqual([]);
    const number = nextNumber();
    const input = { ...office.seen(draft), number, issuedOn: '2017-12-20', signer: 'Hồ Sỹ Giang' };
    const tried = await office.act('registerAwardDecision', { ...input, dryRun: true });
    expect(tried).toMatchObject({ decision: null, effects: { honours: 2, payable: 2, due: 2_600_000 }, refusals: [] });
    const { decision, effects } = await office.act('registerAwardDecision', input);
    expect(decision).toMatchObject({ state: 'REGISTERED', number });
    expect(effects).toEqual(tried.effects);
    const honour = { award: 'GRASSROOTS_EMULATION_FIGHTER', number, on: '2017-12-20', from: '2017-01-01', until: '2017-12-31' };
    expect(await honoursOf(fighters)).toEqual([honour, honour]);
  });

  it.each(['number', 'issued_on', 'reason'])('keeps its %s once it is registered, whoever asks the database', async (column) => {
    const [fighter] = (await approved(1)) as [AcceptedNomination];
    const { id } = await office.register([fighter], nextNumber());
    const value = column === 'issued_on' ? `'2017-12-19'` : `'x'`;
    await expect(
      server.database.query(`UPDATE award_decision SET ${column} = ${value}, version = version + 1 WHERE id = $1`, [id]),
    ).rejects.toThrow('never edited');
    await expect(server.database.query('DELETE FROM honour WHERE nomination_id = $1', [fighter.nominationId])).rejects.toThrow('revoked');
  });

  it('takes only what is approved, not frozen and in no other draft; a draft that is thrown away sets it free', async () => {
    const [waiting] = (await accepted(1)) as [AcceptedNomination];
    const [frozen, drafted] = (await approved(2)) as [AcceptedNomination, AcceptedNomination];
    await server.database.query(
      `INSERT INTO decision_freeze (id, nomination_id, cause, cause_id, began_at) VALUES ($1, $2, 'INQUIRY', $1, now())`,
      [uuidv7(), frozen.nominationId],
    );
    const first = await office.draft([drafted]);
    const answer = await office.act('draftAwardDecision', {
      kind: 'AWARD',
      nominationIds: [waiting, frozen, drafted].map(({ nominationId }) => nominationId),
    });
    expect(codesOf(answer)).toEqual(['NOT_APPROVED_YET', 'LINE_FROZEN', 'ALREADY_IN_DECISION']);
    expect(codesOf(await office.act('draftAwardDecision', { kind: 'PROPOSAL', nominationIds: [drafted.nominationId] }))).toEqual([
      'DECIDED_ELSEWHERE',
      'ADDRESSEE_MISSING',
    ]);
    expect(codesOf(await office.act('discardAwardDecision', office.seen(first)))).toEqual([]);
    const again = await office.draft([drafted]);
    expect(codesOf(await office.act('changeAwardDecision', { ...office.seen(again), nominationIds: [] }))).toEqual(['DECISION_EMPTY']);
  });

  it('has a number of its own, and a date between the approval and today', async () => {
    const [one, two] = (await approved(2)) as [AcceptedNomination, AcceptedNomination];
    const number = nextNumber();
    await office.register([one], number);
    const draft = await office.draft([two]);
    const register = async (more: object) =>
      codesOf(await office.act('registerAwardDecision', { ...office.seen(draft), number, issuedOn: '2017-12-20', signer: 'A', ...more }));
    expect(await register({})).toEqual(['DECISION_NUMBER_TAKEN']);
    expect(await register({ number: `${number.split('/')[0]}/QĐ-VP` })).toEqual(['DECISION_NUMBER_TAKEN']);
    expect(await register({ number: '900', issuedOn: '2017-12-21' })).toEqual(['DAY_IN_FUTURE']);
    expect(await register({ number: '900', issuedOn: '2017-12-19' })).toEqual(['ISSUED_BEFORE_APPROVAL']);
    expect(await register({ number: '', signer: ' ' })).toEqual(['DECISION_NUMBER_MISSING', 'SIGNER_MISSING']);
    const { decisionNumbering } = await officeClient.ask<{ decisionNumbering: { next: number; gaps: number[] } }>(
      '{ decisionNumbering(kind: AWARD, year: 2017) { next gaps last } }',
    );
    expect(decisionNumbering).toMatchObject({ next: lastNumber + 1, gaps: [] });
  });

  it('is not given twice for one year: what was entered by hand stands in its way', async () => {
    const [fighter] = (await approved(1)) as [AcceptedNomination];
    await server.database.query(
      `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on) VALUES ($1, $2, 'GRASSROOTS_EMULATION_FIGHTER', 2017, '77/QĐ', '2017-12-01')`,
      [uuidv7(), fighter.personId],
    );
    const draft = await office.draft([fighter]);
    const answer = await office.act('registerAwardDecision', {
      ...office.seen(draft),
      number: '901/QĐ',
      issuedOn: '2017-12-20',
      signer: 'A',
    });
    expect(codesOf(answer)).toEqual(['HONOUR_ON_RECORD']);
    expect(answer.refusals[0]?.message.vi).toContain('77/QĐ');
  });

  it('is corrected by another one, which gives nothing a second time', async () => {
    const fighters = await approved(2);
    const wrong = await office.register(fighters, nextNumber());
    const [first] = fighters as [AcceptedNomination];
    const input = { kind: 'AWARD', correctsId: wrong.id, nominationIds: [first.nominationId] };
    expect(codesOf(await office.act('draftAwardDecision', input))).toEqual(['REASON_MISSING']);
    const correction = await office.register([first], nextNumber(), '2017-12-20', { correctsId: wrong.id, reason: 'Sửa chữ đệm' });
    expect(await honoursOf(fighters)).toHaveLength(2);
    const { awardDecision } = await officeClient.ask<{ awardDecision: object }>(
      'query ($id: ID!) { awardDecision(id: $id) { followedBy { id correctsNumber reason } } }',
      { id: wrong.id },
    );
    expect(awardDecision).toEqual({ followedBy: [{ id: correction.id, correctsNumber: wrong.number, reason: 'Sửa chữ đệm' }] });
  });
});

describe('two officers at once', () => {
  it('give one number once', async () => {
    const [one, two] = (await approved(2)) as [AcceptedNomination, AcceptedNomination];
    const beside = await server.beside();
    const other = registerActs(await beside.signInAs(department.people.director.accountId));
    const drafts = [await office.draft([one]), await office.draft([two])] as const;
    const input = { number: nextNumber(), issuedOn: '2017-12-20', signer: 'A' };
    const answers = await Promise.all([
      office.act('registerAwardDecision', { ...office.seen(drafts[0]), ...input }),
      other.act('registerAwardDecision', { ...office.seen(drafts[1]), ...input }),
    ]);
    expect(answers.map(codesOf).sort()).toEqual([[], ['DECISION_NUMBER_TAKEN']]);
    await beside.stop();
  });

  it('register one draft once', async () => {
    const [one] = (await approved(1)) as [AcceptedNomination];
    const draft = await office.draft([one]);
    const register = (number: string) =>
      office.act('registerAwardDecision', { ...office.seen(draft), number, issuedOn: '2017-12-20', signer: 'A' });
    const answers = await Promise.all([register(nextNumber()), register('950/QĐ'), register('951/QĐ')]);
    expect(answers.filter((answer) => codesOf(answer).length === 0)).toHaveLength(1);
    expect(await honoursOf([one])).toHaveLength(1);
  });

  it('put one nominee into one draft', async () => {
    const [one] = (await approved(1)) as [AcceptedNomination];
    const draft = () => office.act('draftAwardDecision', { kind: 'AWARD', nominationIds: [one.nominationId] });
    const answers = await Promise.all([draft(), draft(), draft()]);
    expect(answers.map((answer) => codesOf(answer)[0] ?? 'DONE').sort()).toEqual(['ALREADY_IN_DECISION', 'ALREADY_IN_DECISION', 'DONE']);
  });
});

describe('a server that is killed while it registers', () => {
  it('leaves nothing half-written, and the same request is done once it is sent again', async () => {
    const fighters = await accepted(120);
    await server.database.query(`UPDATE nomination SET approved_at = '2017-12-19T02:00:00Z', version = version + 1 WHERE id = ANY($1)`, [
      fighters.map(({ nominationId }) => nominationId),
    ]);
    const draft = await office.draft(fighters);
    const input = { ...office.seen(draft), idempotencyKey: randomUUID(), number: nextNumber(), issuedOn: '2017-12-20', signer: 'A' };
    // Held by somebody else, the fund stops the act after the honours are written and before the money is.
    await server.database.query('INSERT INTO fund (plan_id) VALUES ($1) ON CONFLICT DO NOTHING', [plan.planId]);
    const holder = server.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM fund FOR UPDATE');
    const killed = office.act('registerAwardDecision', input).catch(() => 'killed');
    for (let waited = 0; waited < 100; waited += 1) {
      const [{ count }] = await holder.query(
        `SELECT count(pg_terminate_backend(pid))::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (count > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await killed).toBe('killed');
    await holder.rollbackTransaction();
    await holder.release();
    expect(await honoursOf(fighters)).toEqual([]);
    const before = Date.now();
    expect(codesOf(await office.act('registerAwardDecision', input))).toEqual([]);
    expect(Date.now() - before).toBeLessThan(10_000);
    expect(await honoursOf(fighters)).toHaveLength(120);
  });
});

describe('what another level decides', () => {
  it('is sent up with a letter, and its answer is recorded line by line', async () => {
    const fighters = await accepted(3);
    await proposeUpwards(server.database, department.people.director.accountId, fighters);
    const [one, two, three] = fighters as [AcceptedNomination, AcceptedNomination, AcceptedNomination];
    const up = { kind: 'PROPOSAL', addressee: 'UBND tỉnh Tây Ninh' };
    const letter = await office.register(fighters, '1/TTr-SKHCN', '2017-12-20', up);
    expect(await honoursOf(fighters)).toEqual([]);
    const answer = (lines: object[], more: object = {}) =>
      office.act('recordUpperDecision', {
        ...office.seen(letter),
        issuedBy: 'Chủ tịch UBND tỉnh',
        number: '3000/QĐ-UBND',
        issuedOn: '2017-12-20',
        lines,
        ...more,
      });
    const no = { nominationId: two.nominationId, granted: false };
    expect(codesOf(await answer([no]))).toEqual(['REASON_MISSING']);
    const lines = [
      { nominationId: one.nominationId, granted: true },
      { ...no, reason: 'Không đủ thời gian' },
    ];
    const { decision, effects } = await answer(lines);
    expect(decision).toMatchObject({ state: 'REGISTERED', number: '3000/QĐ-UBND', lineCount: 2 });
    expect(effects).toMatchObject({ honours: 1, due: 0 });
    expect(await honoursOf(fighters)).toMatchObject([{ award: 'CERTIFICATE_OF_MERIT', number: '3000/QĐ-UBND' }]);
    expect(codesOf(await answer(lines, { number: '3001/QĐ-UBND' }))).toEqual(['ANSWERED_ALREADY', 'ANSWERED_ALREADY']);
    expect(codesOf(await answer([{ nominationId: three.nominationId, granted: true }], { number: '3001/QĐ-UBND' }))).toEqual([]);
  });

  it('must be sent up within its window', async () => {
    const fighters = await accepted(1);
    await proposeUpwards(server.database, department.people.director.accountId, fighters);
    const draft = await office.draft(fighters, { kind: 'PROPOSAL', addressee: 'UBND tỉnh' });
    await server.setClock('2018-01-03T02:00:00Z');
    const answer = await office.act('registerAwardDecision', {
      ...office.seen(draft),
      number: '2/TTr-SKHCN',
      issuedOn: '2018-01-03',
      signer: 'A',
    });
    await server.setClock('2017-12-20T02:00:00Z');
    expect(codesOf(answer)).toEqual(['SUBMISSION_CLOSED']);
  });
});

describe('announcing and accepting', () => {
  const RESPOND = `mutation ($input: RespondToAwardInput!) { respondToAward(input: $input) { line { acceptedAt declinedAt respondedBy } refusals { code } } }`;
  const respond = async (client: Client, decisionId: string, { nominationId }: AcceptedNomination, more: object) =>
    (
      await client.ask<{
        respondToAward: { line: { acceptedAt: string | null; respondedBy: string } | null; refusals: { code: string }[] };
      }>(RESPOND, { input: { idempotencyKey: randomUUID(), decisionId, nominationId, ...more } })
    ).respondToAward;

  /** Awards that the home page says wait for an answer. */
  const waitingFor = async (client: Client) => {
    const { home } = await client.ask<{ home: { todos: { code: string; sentence: { vi: string }; path: string }[] } }>(
      '{ home { todos { code sentence { vi } path } } }',
    );
    return home.todos.filter(({ code }) => code === 'ANSWER_AWARDS').map(({ sentence, path }) => [sentence.vi, path]);
  };

  it('are facts of their own: first announced, then taken or declined, each once', async () => {
    const [one, two] = (await approved(2)) as [AcceptedNomination, AcceptedNomination];
    const decision = await office.register([one, two], nextNumber());
    const head = await server.signInAs(department.people.head.accountId);
    expect((await respond(head, decision.id, one, { accepts: true })).refusals).toEqual([{ code: 'NOT_ANNOUNCED_YET' }]);
    const announced = await office.done('announceAwardDecision', {
      ...office.seen(decision),
      on: '2017-12-20',
      how: 'Tại hội nghị tổng kết',
    });
    expect(announced.state).toBe('ANNOUNCED');
    expect(codesOf(await office.act('announceAwardDecision', { ...office.seen(announced), on: '2017-12-20', how: 'x' }))).toEqual([
      'DECISION_ANNOUNCED',
    ]);
    const { employee } = department.people;
    await server.database.query('UPDATE account SET person_id = $2, version = version + 1 WHERE id = $1', [
      employee.accountId,
      one.personId,
    ]);
    const own = await server.signInAs(employee.accountId);
    const { announcedAwards } = await own.ask<{ announcedAwards: { edges: { node: { decisionId: string } }[] } }>(
      '{ announcedAwards { edges { node { decisionId nominee } } } }',
    );
    expect(announcedAwards.edges.map(({ node }) => node.decisionId)).toEqual([decision.id]);
    expect(await waitingFor(own)).toEqual([['Xác nhận đã nhận hoặc không nhận: Chiến sĩ thi đua cơ sở 2017', '/awards']]);
    expect(await waitingFor(head)).toEqual([]);
    const taken = await respond(own, decision.id, one, { accepts: true });
    expect(taken.line?.acceptedAt).toMatch(/^2017-12-20/);
    expect(await waitingFor(own)).toEqual([]);
    expect((await respond(head, decision.id, one, { accepts: false, note: 'x' })).refusals).toEqual([{ code: 'RESPONDED_ALREADY' }]);
    const foreign = await own.send(RESPOND, {
      input: { idempotencyKey: randomUUID(), decisionId: decision.id, nominationId: two.nominationId, accepts: true },
    });
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');

    // As if it had been the head's own collective.
    await server.database.query('UPDATE nomination SET person_id = NULL, collective_id = $2, version = version + 1 WHERE id = $1', [
      two.nominationId,
      department.units.planning,
    ]);
    expect(await waitingFor(head)).toEqual([[expect.stringMatching(/: Chiến sĩ thi đua cơ sở 2017 \(.+\)$/), '/awards']]);
    const before = await server.database.query('SELECT committed::int AS committed FROM fund');
    expect((await respond(head, decision.id, two, { accepts: false })).refusals).toEqual([{ code: 'REASON_MISSING' }]);
    expect((await respond(head, decision.id, two, { accepts: false, note: 'Nhường đồng nghiệp' })).line).toMatchObject({
      respondedBy: department.people.head.fullName,
    });
    expect(await waitingFor(head)).toEqual([]);
    const after = await server.database.query('SELECT committed::int AS committed FROM fund');
    expect(before[0].committed - after[0].committed).toBe(1_300_000);
  });
});

describe('the register', () => {
  it('is read by kind, year, state and search, page by page', async () => {
    const list = async (filter: object, first = 100, after: string | null = null) =>
      (
        await officeClient.ask<{
          awardDecisions: {
            edges: { node: { number: string | null; kind: string } }[];
            pageInfo: { endCursor: string; hasNextPage: boolean };
          };
        }>(
          `query ($filter: AwardDecisionFilterInput, $first: Int!, $after: String) {
             awardDecisions(filter: $filter, first: $first, after: $after) { edges { node { id number kind state } } pageInfo { endCursor hasNextPage } } }`,
          { filter, first, after },
        )
      ).awardDecisions;
    const all = await list({});
    const numbers = all.edges.map(({ node }) => node.number);
    const pages: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({}, 3, cursor);
      pages.push(...page.edges.map(({ node }) => node.number));
      cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (cursor);
    expect(pages).toEqual(numbers);
    expect((await list({ kind: 'PROPOSAL', state: 'REGISTERED' })).edges.map(({ node }) => node.number)).toEqual(['1/TTr-SKHCN']);
    expect((await list({ year: 2016 })).edges).toEqual([]);
    expect((await list({ search: '3000/QĐ' })).edges.map(({ node }) => node.number)).toEqual(['3000/QĐ-UBND']);
    expect((await list({ search: 'nguoi thu 119' })).edges).toHaveLength(1);
  });
});

import { randomUUID } from 'node:crypto';
import { openQuotas } from '../decision/open-quotas';
import type { AcceptedNomination } from '../testing/builders/accepted-nominations';
import { PDF } from '../testing/builders/dossiers';
import { givePlaces, rulesWithSetPlaces } from '../testing/builders/fixed-places';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { POSTING_DAY, passedFighters, perform, post, type RefusalCode, trySending } from '../testing/builders/postings';
import { recordBefore } from '../testing/builders/procedure';
import { uploadTo } from '../testing/builders/uploads';
import { buildDepartment, PERSON_NAMES, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

interface Filed {
  readonly receipt: { number: string; code: string; receivedAt: string; freezes: boolean } | null;
  readonly refusals: readonly RefusalCode[];
}
interface Handled {
  readonly objection: { id: string; version: number; state: string } | null;
  readonly refusals: readonly RefusalCode[];
}

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let postingId: string;
let posted: AcceptedNomination[];
const clients = new Map<PersonName, Client>();
const as = (name: PersonName) => clients.get(name) as Client;
const first = () => posted[0] as AcceptedNomination;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database, rulesWithSetPlaces);
  await openQuotas(server.database.manager, { id: plan.planId, day: '2017-03-15' }, rulesWithSetPlaces);
  for (const name of PERSON_NAMES) clients.set(name, await server.signInAs(department.people[name].accountId));
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.setClock(POSTING_DAY);
  posted = await passedFighters(server.database, department, plan, 2);
  for (const { personId } of posted)
    await server.database.query(
      `INSERT INTO publicity_choice (id, person_id, decisions, postings, stories, chosen_at) VALUES (gen_random_uuid(), $1, true, true, false, now())`,
      [personId],
    );
  const { posting } = await post(as('office'), plan, posted, { audience: 'PUBLIC' });
  postingId = posting?.id as string;
});

const FILED = 'receipt { number code receivedAt freezes }';
const HANDLED = 'objection { id version state }';
const WORDS = 'Sáng kiến này là của cả tổ, tôi đã cùng làm từ đầu.';
const codes = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);

const file = (client: Client, more: object = {}) =>
  perform<Filed>(client, 'fileObjection', { postingId, nominationId: first().nominationId, criterion: null, text: WORDS, ...more }, FILED);
const OUTSIDE = { name: 'Trần Văn Khách', contact: '0912 345 678' };
const freezes = (nominationId: string) =>
  server.database.query('SELECT cause, lifted_at AS "liftedAt" FROM decision_freeze WHERE nomination_id = $1 ORDER BY began_at, cause', [
    nominationId,
  ]) as Promise<{ cause: string; liftedAt: Date | null }[]>;
const handled = async (client: Client = as('office')) =>
  (
    await client.ask<{ objections: { edges: { node: { id: string; nominationId: string; version: number } }[] } }>(
      '{ objections(open: true) { edges { node { id nominationId version number state } } } }',
    )
  ).objections.edges
    .map(({ node }) => node)
    .filter(({ nominationId }) => nominationId === first().nominationId);
const onlyHandled = async (client?: Client) => {
  const [one, ...more] = await handled(client);
  if (!one || more.length > 0) throw new Error('expected one objection');
  return { objectionId: one.id, version: one.version };
};
const answer = async (client: Client, more: object = {}) =>
  perform<Handled>(
    client,
    'answerObjection',
    {
      ...(await onlyHandled(client)),
      finding: 'NOT_UPHELD',
      consequence: 'NONE',
      reasons: 'Đã đối chiếu quyết định công nhận.',
      citation: 'Quyết định số 118/QĐ-SKHCN',
      ...more,
    },
    HANDLED,
  );
const release = async (text = 'Có ý kiến cho rằng sáng kiến là của tập thể.') =>
  perform<Handled>(as('office'), 'releaseObjection', { ...(await onlyHandled()), text }, HANDLED);
const released = (client: Client) =>
  client.send<{
    nominationObjections: { id: string; version: number; releasedText: string; reply: string | null; mayReply: boolean; finding: string }[];
  }>('query ($id: ID!) { nominationObjections(nominationId: $id) { id version releasedText reply mayReply finding reasons citation } }', {
    id: first().nominationId,
  });
const approve = (client: Client, nomination = first()) =>
  client.ask<{ act: { rows: { refusals: { code: string }[] }[] } }>(
    'mutation ($input: ApproveNominationsInput!) { act: approveNominations(input: $input) { rows { refusals { code } } } }',
    { input: { idempotencyKey: randomUUID(), rows: [{ nominationId: nomination.nominationId, version: 1 }] } },
  );

describe('filing an objection', () => {
  it('waits on the home page of those who handle it, and of nobody else', async () => {
    const waiting = async (client: Client) => {
      const { home } = await client.ask<{ home: { todos: { code: string; count: number; path: string }[] } }>(
        '{ home { todos { code count path } } }',
      );
      return home.todos.find(({ code }) => code === 'HANDLE_OBJECTIONS');
    };
    const before = (await waiting(as('office')))?.count ?? 0;
    await file(as('colleague'));
    expect(await waiting(as('office'))).toMatchObject({ count: before + 1, path: '/objections' });
    for (const name of ['head', 'director', 'employee', 'colleague'] as const) expect(await waiting(as(name))).toBeUndefined();
    await answer(as('office'));
    expect((await waiting(as('office')))?.count ?? 0).toBe(before);
  });

  it('freezes that one decision at once, and nobody else’s', async () => {
    const { receipt } = await file(as('colleague'));
    expect(receipt).toMatchObject({ freezes: true, number: expect.stringMatching(/^KN-2017-[0-9A-Z]{6}$/) });
    expect(await freezes(first().nominationId)).toEqual([{ cause: 'OBJECTION', liftedAt: null }]);
    expect(await freezes((posted[1] as AcceptedNomination).nominationId)).toEqual([]);
  });

  it('is done once however often it is sent, and answered with the same code', async () => {
    const idempotencyKey = randomUUID();
    const [one, two] = await Promise.all([file(as('colleague'), { idempotencyKey }), file(as('colleague'), { idempotencyKey })]);
    expect(one).toEqual(two);
    expect(await handled()).toHaveLength(1);
    const other = await trySending(as('colleague'), 'fileObjection', {
      ...{ postingId, nominationId: first().nominationId, criterion: null, text: 'khác', idempotencyKey },
    });
    expect(other.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  it('is taken from the same person for each condition once', async () => {
    await file(as('colleague'));
    expect(codes(await file(as('colleague')))).toEqual(['OBJECTION_TWICE']);
    const { objectionForm } = await as('colleague').ask<{ objectionForm: { conditions: { id: string }[] } }>(
      'query ($p: ID!, $n: ID!) { objectionForm(postingId: $p, nominationId: $n) { conditions { id text { vi } } objectionRefusals { code } } }',
      { p: postingId, n: first().nominationId },
    );
    expect(codes(await file(as('colleague'), { criterion: objectionForm.conditions[0]?.id }))).toEqual([]);
    expect(codes(await file(as('metrologist')))).toEqual([]);
    expect(codes(await file(as('head'), { criterion: 'no-such-condition', text: '' }))).toEqual([
      'OBJECTION_CONDITION_UNKNOWN',
      'OBJECTION_TEXT_MISSING',
    ]);
  });

  it('is in time until the last second by the server’s clock, and not a second later', async () => {
    await server.setClock('2017-12-28T16:59:40Z');
    expect(codes(await file(as('colleague')))).toEqual([]);
    await server.setClock('2017-12-28T17:00:01Z');
    expect(codes(await file(as('metrologist')))).toEqual(['OBJECTION_TOO_LATE']);
  });

  it('is refused on a list that was taken back, and to who is not on it', async () => {
    const [other] = await passedFighters(server.database, department, plan, 1);
    expect(codes(await file(as('colleague'), { nominationId: other?.nominationId }))).toEqual(['OBJECTION_NOT_POSTED']);
    await perform(as('office'), 'withdrawPosting', { postingId, version: 1, reason: 'Sai tên' });
    expect(codes(await file(as('colleague')))).toEqual(['OBJECTION_LIST_WITHDRAWN']);
  });

  it('comes from outside with name and contact, and is followed by its code alone', async () => {
    expect(codes(await file(server.nobody))).toEqual(['OBJECTION_NAME_MISSING', 'OBJECTION_CONTACT_MISSING']);
    const { receipt } = await file(server.nobody, OUTSIDE);
    expect(receipt?.freezes).toBe(true);
    expect(codes(await file(server.nobody, { ...OUTSIDE, contact: '0912 345 678 ' }))).toEqual(['OBJECTION_TWICE']);
    // Whoever comes from outside is answered like everybody else.
    expect(await handled()).toHaveLength(1);
    const typed = receipt?.code.replaceAll('-', ' ').toLowerCase();
    const { objectionByCode } = await server.nobody.ask<{ objectionByCode: object }>(
      'query ($code: String!) { objectionByCode(code: $code) { number state words } }',
      { code: typed },
    );
    expect(objectionByCode).toEqual({ number: receipt?.number, state: 'RECEIVED', words: WORDS });
    const guessed = await server.nobody.send('{ objectionByCode(code: "00000-00000-00000-00000") { number } }');
    expect(guessed.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('without a name freezes nothing until evidence comes with it', async () => {
    const { receipt } = await file(as('colleague'), { anonymous: true });
    expect(receipt?.freezes).toBe(false);
    expect(await freezes(first().nominationId)).toEqual([]);
    const { myObjections } = await as('colleague').ask<{ myObjections: object[] }>('{ myObjections { number } }');
    expect(JSON.stringify(myObjections)).not.toContain(receipt?.number);
    const evidence = { filename: 'chung-cu.pdf', content: PDF };
    const response = await uploadTo(server, server.nobody, '/objections/files', { code: receipt?.code ?? '' }, evidence);
    expect([response.statusCode, response.json()]).toEqual([201, { refusals: [] }]);
    expect(await freezes(first().nominationId)).toEqual([{ cause: 'OBJECTION', liftedAt: null }]);
  });

  it('is limited from one address in a day', async () => {
    await server.database.query(
      `INSERT INTO outside_filing SELECT sha256(convert_to('2017-12-21 127.0.0.1', 'UTF8')), '2017-12-21' FROM generate_series(1, 20)`,
    );
    const answered = await trySending(server.nobody, 'fileObjection', {
      ...{ postingId, nominationId: first().nominationId, criterion: null, text: WORDS },
      ...OUTSIDE,
    });
    expect([answered.status, answered.errors?.[0]?.extensions.code]).toEqual([200, 'TOO_MANY_REQUESTS']);
    await server.database.query('DELETE FROM outside_filing');
  });
});

describe('an approval and an objection that come at once', () => {
  /** A second list that is still open; the first one is over, which is all that approving asks. */
  async function inBoth(): Promise<{ nomination: AcceptedNomination; openList: string }> {
    const [nomination] = (await passedFighters(server.database, department, plan, 1)) as [AcceptedNomination];
    await recordBefore((sql, values) => server.database.query(sql, values), [nomination.nominationId], {
      posted: { closesAt: '2017-12-02T09:00:00Z' },
    });
    const openList = randomUUID();
    await server.database.query(
      `INSERT INTO posting (id, plan_id, number, audience, posted_at, posted_by, closes_at)
       VALUES ($1, $2, (SELECT max(number) + 1 FROM posting WHERE plan_id = $2), 'STAFF', '2017-11-01', $3, '2017-12-28T17:00:00Z')`,
      [openList, plan.planId, department.people.office.accountId],
    );
    await server.database.query('INSERT INTO posting_entry (posting_id, nomination_id, position) VALUES ($1, $2, 1)', [
      openList,
      nomination.nominationId,
    ]);
    return { nomination, openList };
  }

  const waiting = async (count: number) => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const [row] = await server.database.query(
        `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (row.count >= count) return;
      await new Promise((wake) => setTimeout(wake, 10));
    }
    throw new Error(`${count} requests should wait for the nomination`);
  };

  it.each(['objection', 'approval'] as const)('over two servers: when the %s comes first, the other is told so', async (winner) => {
    await givePlaces(server.database, department, 40);
    const beside = await server.beside();
    try {
      const director = await beside.signInAs(department.people.director.accountId);
      const { nomination, openList } = await inBoth();
      const { nominationId } = nomination;
      const acts = {
        objection: async () =>
          codes(
            await perform<Filed>(
              as('colleague'),
              'fileObjection',
              { postingId: openList, nominationId, criterion: null, text: WORDS },
              FILED,
            ),
          ),
        approval: async () => (await approve(director, nomination)).act.rows[0]?.refusals.map(({ code }) => code),
      };
      const loser = winner === 'objection' ? 'approval' : 'objection';
      // Both stand before the nomination that somebody else holds, in this order; then it is let go.
      const runner = server.database.createQueryRunner();
      await runner.startTransaction();
      await runner.query('SELECT 1 FROM nomination WHERE id = $1 FOR UPDATE', [nominationId]);
      const one = acts[winner]();
      await waiting(1);
      const two = acts[loser]();
      await waiting(2);
      await runner.commitTransaction();
      await runner.release();
      expect([await one, await two]).toEqual([[], [winner === 'objection' ? 'DECISION_FROZEN' : 'OBJECTION_DECIDED']]);
      const [row] = await server.database.query(
        `SELECT approved_at IS NOT NULL AS approved, EXISTS (SELECT FROM decision_freeze WHERE nomination_id = n.id AND lifted_at IS NULL) AS frozen
           FROM nomination n WHERE id = $1`,
        [nominationId],
      );
      expect(row).toEqual({ approved: winner === 'approval', frozen: winner === 'objection' });
    } finally {
      await beside.stop();
    }
  });

  it('never both happen, whoever is faster', async () => {
    await givePlaces(server.database, department, 40);
    for (let round = 0; round < 6; round += 1) {
      const { nomination, openList } = await inBoth();
      const filing = { postingId: openList, nominationId: nomination.nominationId, criterion: null, text: WORDS };
      const [filed, decided] = await Promise.all([
        perform<Filed>(as('colleague'), 'fileObjection', filing, FILED),
        approve(as('director'), nomination),
      ]);
      const refused = decided.act.rows[0]?.refusals.map(({ code }) => code);
      expect([
        [[], ['DECISION_FROZEN']],
        [['OBJECTION_DECIDED'], []],
      ]).toContainEqual([codes(filed), refused]);
    }
  });
});

describe('handling an objection', () => {
  it('is answered with a finding, and lifts the freeze', async () => {
    const { receipt } = await file(as('colleague'));
    expect((await answer(as('office'))).objection?.state).toBe('ANSWERED');
    const [freeze] = await freezes(first().nominationId);
    expect(freeze?.liftedAt).not.toBeNull();
    expect(await handled()).toEqual([]);
    const { myObjections } = await as('colleague').ask<{ myObjections: { number: string; state: string; finding: string }[] }>(
      '{ myObjections { number state finding reasons nomineeName } }',
    );
    expect(myObjections.find(({ number }) => number === receipt?.number)).toMatchObject({ state: 'ANSWERED', finding: 'NOT_UPHELD' });
  });

  it('upholds nothing before the nominee was asked', async () => {
    await file(as('colleague'));
    expect(codes(await answer(as('office'), { finding: 'UPHELD', consequence: 'COUNCIL' }))).toEqual(['OBJECTION_NOT_RELEASED']);
    expect(codes(await answer(as('office'), { finding: 'NOT_UPHELD', consequence: 'COUNCIL', reasons: ' ', citation: '' }))).toEqual([
      'OBJECTION_CONSEQUENCE_UNFOUNDED',
      'OBJECTION_REASONS_MISSING',
      'OBJECTION_CITATION_MISSING',
    ]);
  });

  it('lets the nominee’s unit read what was released and reply; both texts stay in the dossier', async () => {
    await file(as('colleague'));
    expect((await released(as('head'))).data.nominationObjections).toEqual([]);
    await release();
    const [seen] = (await released(as('head'))).data.nominationObjections;
    expect(seen).toMatchObject({ releasedText: 'Có ý kiến cho rằng sáng kiến là của tập thể.', mayReply: true, reply: null });
    const reply = { objectionId: seen?.id, version: seen?.version, text: 'Có biên bản phân công.' };
    expect(
      codes(await perform(as('otherHead'), 'replyToObjection', reply).catch(() => ({ refusals: [{ code: 'NOT_FOUND', field: null }] }))),
    ).toEqual(['NOT_FOUND']);
    expect(codes(await perform(as('head'), 'replyToObjection', reply))).toEqual([]);
    await answer(as('office'), { finding: 'PARTLY_UPHELD' });
    const [kept] = (await released(as('director'))).data.nominationObjections;
    expect(kept).toMatchObject({ releasedText: expect.any(String), reply: 'Có biên bản phân công.', finding: 'PARTLY_UPHELD' });
  });

  it('sends an upheld case back to the council, off its list, until the council has decided anew and it was posted anew', async () => {
    await givePlaces(server.database, department, 40);
    await file(as('colleague'));
    await release();
    expect(codes(await answer(as('office'), { finding: 'UPHELD', consequence: 'COUNCIL' }))).toEqual([]);
    expect((await freezes(first().nominationId)).map(({ cause, liftedAt }) => [cause, liftedAt === null])).toEqual([
      ['OBJECTION', false],
      ['COUNCIL_AGAIN', true],
    ]);
    expect(codes(await post(as('office'), plan, [first()]))).toEqual(['POSTING_COUNCIL_AWAITED']);
    // The council decides anew, later than it was sent back.
    await server.database.query(
      `UPDATE sitting_case SET decided_at = '2017-12-22T02:00:00Z', outcome = 'PASSED', version = version + 1 WHERE nomination_id = $1`,
      [first().nominationId],
    );
    expect((await freezes(first().nominationId)).every(({ liftedAt }) => liftedAt !== null)).toBe(true);
    await server.setClock('2017-12-29T02:00:00Z');
    expect((await approve(as('director'))).act.rows[0]?.refusals.map(({ code }) => code)).toEqual(['NOT_POSTED']);
    expect(codes(await post(as('office'), plan, [first()]))).toEqual([]);
  });

  it('is an inspector’s where the Office is concerned, and nobody’s who is a party', async () => {
    await file(as('colleague'), { aboutOffice: true });
    expect(await handled(as('office'))).toEqual([]);
    expect(await handled(as('inspector'))).toHaveLength(1);
    expect((await answer(as('inspector'))).objection?.state).toBe('ANSWERED');
    // Whoever filed it does not handle it.
    await file(as('office'));
    expect(await handled(as('office'))).toEqual([]);
  });
});

describe('an inquiry', () => {
  const inquiry = (personId: string) =>
    perform<{ refusals: RefusalCode[]; results: object[] }>(as('office'), 'recordFacts', {
      facts: [{ personId, inquiry: { kind: 'DENUNCIATION', openedOn: '2017-12-20', reference: '12/TB' } }],
    });

  it('freezes what is open for its subject, and its conclusion lifts it', async () => {
    expect(codes(await inquiry(first().personId))).toEqual([]);
    expect(await freezes(first().nominationId)).toEqual([{ cause: 'INQUIRY', liftedAt: null }]);
    const [{ id, version }] = await server.database.query('SELECT id, version FROM inquiry WHERE person_id = $1', [first().personId]);
    await perform(as('office'), 'recordFacts', {
      reason: 'Đã có kết luận',
      facts: [
        {
          ...{ id, version, personId: first().personId },
          inquiry: { kind: 'DENUNCIATION', openedOn: '2017-12-20', concludedOn: '2017-12-21', reference: '12/TB' },
        },
      ],
    });
    expect((await freezes(first().nominationId))[0]?.liftedAt).not.toBeNull();
  });

  it('freezes nothing that is decided, and is lifted when its record goes', async () => {
    await server.database.query(
      `UPDATE nomination SET refused_at = now(), refused_by = $2, decision_reason = 'x', version = version + 1 WHERE id = $1`,
      [first().nominationId, department.people.director.accountId],
    );
    await inquiry(first().personId);
    expect(await freezes(first().nominationId)).toEqual([]);
    const other = posted[1] as AcceptedNomination;
    await inquiry(other.personId);
    await server.database.query('DELETE FROM inquiry WHERE person_id = $1', [other.personId]);
    expect((await freezes(other.nominationId))[0]?.liftedAt).not.toBeNull();
  });
});

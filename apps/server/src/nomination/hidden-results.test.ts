import { randomUUID } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { uuidv7 } from 'uuidv7';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildDecision } from '../testing/builders/decisions';
import { buildDecember, givePlaces } from '../testing/builders/fixed-places';
import { type TestPlan } from '../testing/builders/plan';
import { type PersonName, type TestDepartment } from '../testing/department';

import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;

beforeAll(async () => {
  server = await startTestServer();
  ({ department, plan } = await buildDecember(server));
  await givePlaces(server.database, department, 9);
});
afterAll(() => server.stop());

const as = (name: PersonName) => server.signInAs(department.people[name].accountId);

async function fighter(): Promise<AcceptedNomination> {
  const [made] = (await acceptedFighters(server.database, department, plan, { count: 1 })) as [AcceptedNomination];
  return made;
}

/** Recuses somebody from the case of a nomination. */
const recuseFrom = ({ nominationId }: AcceptedNomination, name: PersonName) =>
  server.database.query(
    `INSERT INTO recusal (id, case_id, person_id, ground, set_at) SELECT $1, id, $2, 'UNIT', '2017-12-01' FROM sitting_case WHERE nomination_id = $3`,
    [uuidv7(), department.people[name].personId, nominationId],
  );

async function decide(mutation: 'approveNominations' | 'refuseNominations', { nominationId, version }: AcceptedNomination) {
  const input = { idempotencyKey: randomUUID(), rows: [{ nominationId, version }] };
  const type = mutation === 'approveNominations' ? 'ApproveNominationsInput' : 'RefuseNominationsInput';
  const reason = mutation === 'refuseNominations' ? { reason: 'Chưa đủ điều kiện.' } : {};
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { rows { refusals { code } } } }`;
  expect(await (await as('director')).ask(query, { input: { ...input, ...reason } })).toEqual({ [mutation]: { rows: [{ refusals: [] }] } });
}

const announce = async ({ nominationId }: AcceptedNomination, number: string) =>
  buildDecision(server.database, department, plan, [nominationId], { number, isAnnounced: true, approves: false });

const STATES = ['ACCEPTED', 'APPROVED', 'REFUSED'];
const COUNT =
  'query ($filter: NominationFilterInput) { nominations(filter: $filter) { totalCount edges { node { id state decidedAt version } } } }';
const ONE = `query ($id: ID!) { nomination(id: $id) {
  state approvedAt refusedAt decisionReason updatedAt version stage { key } eligibility { outcome } awardLines { number } returnRefusals { code } correction { askerName }
  procedure { council { outcome votesInFavour } } dossier { history { action } withdrawRefusals { code facts { name value } } stages { stage { key } } }
} }`;

/** All that tells of a nomination, in pages, counts, filters and the workbook. */
async function everything(client: Client, { nominationId: id }: AcceptedNomination) {
  const lists: unknown[] = [];
  for (const state of STATES) lists.push(await client.ask(COUNT, { filter: { states: [state] } }));
  const sheet = await server.http.inject({ url: '/files/lists/nominations', headers: { cookie: client.cookie } });
  const replayed = await client.send('query ($id: ID!) { replay(nominationId: $id) { outcome } }', { id });
  return {
    lists,
    all: await client.ask(COUNT, { filter: {} }),
    one: await client.ask(ONE, { id }),
    home: await client.ask('{ home { awards { award sent accepted approved refused } } }'),
    quotas: await client.ask('{ quotas { rule used held left nominated leadersUsed base } }'),
    sheet: await readSheet(sheet.rawPayload),
    replay: replayed.errors?.map(({ extensions }) => extensions.code),
  };
}

describe('who is recused from a case', () => {
  it.each(['approveNominations', 'refuseNominations'] as const)(
    'finds nothing changed by %s in any list, count, filter or workbook, until the result is announced',
    async (mutation) => {
      const nomination = await fighter();
      await recuseFrom(nomination, 'council');
      const member = await as('council');
      const before = await everything(member, nomination);
      expect(before.one).toMatchObject({ nomination: { state: 'ACCEPTED', stage: { key: 'ON_AGENDA' } } });
      await decide(mutation, nomination);
      expect(await everything(member, nomination)).toEqual(before);
      expect(await everything(await as('inspector'), nomination)).not.toEqual(before);
      if (mutation === 'refuseNominations') return;
      await announce(nomination, '160/QĐ-SKHCN');
      expect((await everything(member, nomination)).one).toMatchObject({ nomination: { state: 'APPROVED', stage: { key: 'ANNOUNCED' } } });
    },
  );

  it('sees no more as the proxy of a member who is', async () => {
    const nomination = await fighter();
    await recuseFrom(nomination, 'standardsHead');
    await server.database.query(
      `INSERT INTO council_seat (id, council_id, position, part, person_id, seated_from)
       SELECT $1, council_id, 9, 'MEMBER', $2, '2017-01-01' FROM sitting JOIN sitting_case ON sitting_id = sitting.id WHERE nomination_id = $3`,
      [uuidv7(), department.people.standardsHead.personId, nomination.nominationId],
    );
    const values = [
      nomination.nominationId,
      department.people.council.personId,
      department.people.office.accountId,
      department.people.standardsHead.personId,
    ];
    const COLUMNS = 'sitting_id, seat_id, person_id, attends, proxy_person_id, recorded_at, recorded_by';
    const FOUND = `sitting.id, council_seat.id, person_id, 'PROXY', $2::uuid, now(), $3::uuid
         FROM sitting JOIN sitting_case ON sitting_id = sitting.id JOIN council_seat USING (council_id) WHERE nomination_id = $1 AND person_id = $4`;
    await server.database.query(`INSERT INTO sitting_attendance (${COLUMNS}) SELECT ${FOUND}`, values);
    await server.database.query(`INSERT INTO sitting_attendance_change (id, ${COLUMNS}) SELECT gen_random_uuid(), ${FOUND}`, values);
    const proxy = await as('council');
    const before = await everything(proxy, nomination);
    await decide('approveNominations', nomination);
    expect(await everything(proxy, nomination)).toEqual(before);
  });

  it('knows it all the same when they are who decides', async () => {
    const nomination = await fighter();
    await recuseFrom(nomination, 'director');
    await decide('approveNominations', nomination);
    expect((await everything(await as('director'), nomination)).one).toMatchObject({ nomination: { state: 'APPROVED' } });
  });
});

describe('a nominee who reads dossiers', () => {
  /** The head of the unit is who is nominated. */
  async function headNominated(): Promise<AcceptedNomination> {
    const nomination = await fighter();
    await server.database.query('UPDATE account SET person_id = $2, version = version + 1 WHERE id = $1', [
      department.people.head.accountId,
      nomination.personId,
    ]);
    return nomination;
  }

  it('finds their approval nowhere before it is announced', async () => {
    const nomination = await headNominated();
    const head = await as('head');
    const before = await everything(head, nomination);
    expect(before.one).toMatchObject({ nomination: { stage: { key: 'AWAITS_DIRECTOR' } } });
    await decide('approveNominations', nomination);
    expect(await everything(head, nomination)).toEqual(before);
    await announce(nomination, '161/QĐ-SKHCN');
    expect((await everything(head, nomination)).one).toMatchObject({ nomination: { stage: { key: 'ANNOUNCED' } } });
  });

  it('finds their refusal at once, with its reason', async () => {
    const nomination = await headNominated();
    await decide('refuseNominations', nomination);
    const seen = await everything(await as('head'), nomination);
    expect(seen).toMatchObject({ one: { nomination: { state: 'REFUSED', decisionReason: 'Chưa đủ điều kiện.' } }, replay: undefined });
  });
});

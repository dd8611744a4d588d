import { uuidv7 } from 'uuidv7';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { councilActs } from '../testing/builders/council-acts';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { type PostedData, post } from '../testing/builders/postings';
import { type Before, recordBefore } from '../testing/builders/procedure';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let office: Client;

const POSTING_DAY = '2017-12-11T02:00:00Z';
const AFTER_POSTING = '2017-12-20T02:00:00Z';
const CARRIED: Before = { council: 'LOWER_TITLE', lowerAward: 'ADVANCED_WORKER' };

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  office = await server.signInAs(department.people.office.accountId);
});
beforeEach(() => server.setClock(POSTING_DAY));
afterAll(() => server.stop());

const query = (statement: string, values: unknown[] = []) => server.database.query(statement, values);
const codes = ({ refusals }: Pick<PostedData, 'refusals'>) => refusals.map(({ code }) => code);

/** Somebody nominated for CSTĐCS, and in the same dossier for LĐTT. */
async function nominatedForBoth(of: { readonly higher: Before; readonly lower?: Before }) {
  const [higher] = (await acceptedFighters(server.database, department, plan, { count: 1, before: {} })) as [AcceptedNomination];
  const lower: AcceptedNomination = { ...higher, nominationId: uuidv7() };
  await query(
    `INSERT INTO nomination (id, dossier_id, plan_id, award, person_id, created_at, updated_at)
     SELECT $1, dossier_id, plan_id, 'ADVANCED_WORKER', person_id, created_at, updated_at FROM nomination WHERE id = $2`,
    [lower.nominationId, higher.nominationId],
  );
  if (of.lower) await recordBefore(query, [lower.nominationId], of.lower);
  await recordBefore(query, [higher.nominationId], of.higher);
  return { higher, lower };
}

interface Read {
  readonly stage: { readonly key: string };
  readonly approvalRefusals: readonly { readonly code: string }[];
  readonly procedure: { readonly council: { readonly outcome: string | null; readonly votesInFavour: number | null } };
}

async function read({ nominationId }: AcceptedNomination): Promise<Read> {
  const director = await server.signInAs(department.people.director.accountId);
  const document =
    'query ($id: ID!) { nomination(id: $id) { stage { key } approvalRefusals { code } procedure { council { outcome votesInFavour } } } }';
  return (await director.ask<{ nomination: Read }>(document, { id: nominationId })).nomination;
}

const whatIsMissing = async (nomination: AcceptedNomination) =>
  (await read(nomination)).approvalRefusals.map(({ code }) => code).filter((code) => /COUNCIL|POST/.test(code));

describe('a lower title that carried instead', () => {
  it('lets the nomination for it go on to the posting and the Director, and the one for the higher title not', async () => {
    const { higher, lower } = await nominatedForBoth({ higher: CARRIED });
    expect(await read(lower)).toMatchObject({
      stage: { key: 'AWAITS_POSTING' },
      procedure: { council: { outcome: 'PASSED', votesInFavour: null } },
    });
    expect(await read(higher)).toMatchObject({ stage: { key: 'COUNCIL_LOWER_TITLE' }, procedure: { council: { outcome: 'LOWER_TITLE' } } });
    expect(codes(await post(office, plan, [higher]))).toEqual(['POSTING_NOT_PASSED']);
    expect(codes(await post(office, plan, [lower]))).toEqual([]);
    await server.setClock(AFTER_POSTING);
    expect(await whatIsMissing(lower)).toEqual([]);
    expect(await whatIsMissing(higher)).toEqual(['COUNCIL_DID_NOT_PASS', 'NOT_POSTED']);
  });

  it('is the last word after a no on that title, and not after a later sitting heard it itself', async () => {
    const before = await nominatedForBoth({ higher: CARRIED, lower: { council: 'NOT_PASSED' } });
    expect(await whatIsMissing(before.lower)).toEqual(['NOT_POSTED']);
    const { lower } = await nominatedForBoth({ higher: CARRIED, lower: { council: 'DEFERRED' } });
    await query(
      `UPDATE sitting SET starts_at = starts_at + interval '1 day', version = version + 1
        WHERE id = (SELECT sitting_id FROM sitting_case WHERE nomination_id = $1)`,
      [lower.nominationId],
    );
    expect(await whatIsMissing(lower)).toEqual(['COUNCIL_NOT_HELD', 'NOT_POSTED']);
  });

  it('leaves alone whom it is not about, and a title that did not carry', async () => {
    const { lower } = await nominatedForBoth({ higher: { council: 'NOT_PASSED' } });
    expect(codes(await post(office, plan, [lower]))).toEqual(['POSTING_COUNCIL_AWAITED']);
    await nominatedForBoth({ higher: CARRIED });
    expect(await whatIsMissing(lower)).toEqual(['COUNCIL_NOT_HELD', 'NOT_POSTED']);
  });

  it('says nothing to whoever is recused from the case that carried it', async () => {
    const { higher, lower } = await nominatedForBoth({ higher: CARRIED });
    await query(
      `INSERT INTO recusal (id, case_id, person_id, ground, note, set_at)
       SELECT $1, id, $2, 'SET', 'Có liên quan.', '2017-12-01' FROM sitting_case WHERE nomination_id = $3`,
      [uuidv7(), department.people.office.personId, higher.nominationId],
    );
    const { nomination } = await office.ask<{ nomination: Read }>(
      'query ($id: ID!) { nomination(id: $id) { stage { key } procedure { council { outcome } } } }',
      { id: lower.nominationId },
    );
    expect(nomination).toMatchObject({ stage: { key: 'ON_AGENDA' }, procedure: { council: { outcome: null } } });
    await query(`UPDATE nomination SET approved_at = '2017-12-20', decision_reason = 'Phê duyệt', version = version + 1 WHERE id = $1`, [
      lower.nominationId,
    ]);
    const { nominations } = await office.ask<{ nominations: { edges: { node: { id: string; state: string } }[] } }>(
      '{ nominations { edges { node { id state } } } }',
    );
    expect(nominations.edges.find(({ node }) => node.id === lower.nominationId)?.node.state).toBe('ACCEPTED');
  });

  it('is not put to the vote again', async () => {
    const { lower } = await nominatedForBoth({ higher: CARRIED });
    const [{ councilId }] = await query(
      'SELECT council_id AS "councilId" FROM sitting JOIN sitting_case ON sitting_id = sitting.id ORDER BY sitting.id DESC LIMIT 1',
    );
    const acts = councilActs(office);
    const created = await acts.onSitting('createSitting', {
      councilId,
      planId: plan.planId,
      startsAt: '2017-12-13T01:00:00Z',
      place: 'Phòng họp số 1',
    });
    const placed = await acts.onSitting('placeCases', { sittingId: created.sitting?.id, nominationIds: [lower.nominationId] });
    expect(codes(placed as PostedData & typeof placed)).toEqual(['CASE_DECIDED']);
  });
});

import { randomUUID } from 'node:crypto';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildDecember, givePlaces } from '../testing/builders/fixed-places';
import { type TestPlan } from '../testing/builders/plan';
import { approveAll, codesOf, type DecisionAnswer, nominateForWorker, registerActs } from '../testing/builders/register';
import { type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let director: Client;
let office: Client;
let register: ReturnType<typeof registerActs>;
let number = 0;
const nextNumber = () => {
  number += 1;
  return `${number}/QĐ`;
};

beforeAll(async () => {
  server = await startTestServer();
  ({ department, plan } = await buildDecember(server));
  director = await server.signInAs(department.people.director.accountId);
  office = await server.signInAs(department.people.office.accountId);
  register = registerActs(office);
});
afterAll(() => server.stop());

interface Career {
  readonly fighter: AcceptedNomination;
  readonly worker: AcceptedNomination;
  readonly workerHonour: string;
}

/** Somebody who was given LĐTT by the register, and waits to be approved as CSTĐCS because of it. */
async function career(): Promise<Career> {
  await givePlaces(server.database, department, 1);
  const [fighter] = (await acceptedFighters(server.database, department, plan, { count: 1 })) as [AcceptedNomination];
  const worker = await nominateForWorker(server.database, fighter);
  await approveAll(director, [worker]);
  await register.register([worker], nextNumber());
  const [{ id }] = await server.database.query('SELECT id FROM honour WHERE nomination_id = $1', [worker.nominationId]);
  return { fighter, worker, workerHonour: id };
}

const draftRevocation = (honourIds: readonly string[], more: object = {}) =>
  register.act('draftRevocation', { honourIds, ground: 'FALSE_DECLARATION', reason: 'Kê khai gian dối sáng kiến', ...more });
const registerIt = (decision: { id: string; version: number } | null, signer = 'A') =>
  register.act('registerAwardDecision', {
    decisionId: decision?.id,
    version: decision?.version,
    number: nextNumber(),
    issuedOn: '2017-12-20',
    signer,
  });

interface Review {
  readonly id: string;
  readonly version: number;
  readonly nominationId: string;
  readonly stillMet: boolean;
  readonly findings: readonly { readonly criterion: string; readonly before: string; readonly after: string }[];
}
const reviewsOf = async (decisionId: string) =>
  (
    await office.ask<{ awardReviews: { edges: { node: Review }[] } }>(
      `query ($id: ID) { awardReviews(decisionId: $id) { edges { node { id version nominationId stillMet nominee revokedAward { vi } findings { criterion before after becauseBefore { vi } becauseAfter { vi } } } } } }`,
      { id: decisionId },
    )
  ).awardReviews.edges.map(({ node }) => node);
const recoveriesOf = async (decisionId: string) =>
  (
    await office.ask<{
      recoveries: { edges: { node: { id: string; version: number; kind: string; amount: number | null; state: string } }[] };
    }>('query ($id: ID) { recoveries(decisionId: $id) { edges { node { id version kind amount state } } } }', { id: decisionId })
  ).recoveries.edges.map(({ node }) => node);
const enterIncome = () =>
  office.ask('mutation ($input: EnterIncomeInput!) { enterIncome(input: $input) { refusals { code } } }', {
    input: { idempotencyKey: randomUUID(), planId: plan.planId, amount: 50_000_000, documentNumber: randomUUID(), enteredOn: '2017-12-01' },
  });

async function payFor(nominationId: string): Promise<void> {
  const [payment] = await server.database.query(
    `SELECT payment.id, payment.version FROM payment JOIN honour ON honour.id = honour_id WHERE nomination_id = $1`,
    [nominationId],
  );
  const { payAwards } = await office.ask<{ payAwards: { refusals: object[] } }>(
    'mutation ($input: PayAwardsInput!) { payAwards(input: $input) { refusals { code } } }',
    {
      input: {
        idempotencyKey: randomUUID(),
        payments: [{ paymentId: payment.id, version: payment.version }],
        paidOn: '2017-12-20',
        voucherNumber: 'PC-1',
      },
    },
  );
  expect(payAwards.refusals).toEqual([]);
}

describe('a revocation', () => {
  it('takes back only what this house gave, once, on a ground in law and for a reason', async () => {
    const { workerHonour } = await career();
    expect(codesOf(await draftRevocation([workerHonour], { ground: 'WHIM', reason: '' }))).toEqual(['GROUND_MISSING', 'REASON_MISSING']);
    const byHand = randomUUID();
    await server.database.query(
      `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on) VALUES ($1, $2, 'ADVANCED_WORKER', 2015, '5/QĐ', '2015-12-10')`,
      [byHand, department.people.employee.personId],
    );
    expect(codesOf(await draftRevocation([byHand]))).toEqual(['REVOKED_BY_WHO_AWARDED']);
    const { decision } = await draftRevocation([workerHonour]);
    expect(codesOf(await draftRevocation([workerHonour]))).toEqual(['REVOCATION_DRAFTED']);
    expect(codesOf(await registerIt(decision))).toEqual([]);
    expect(codesOf(await draftRevocation([workerHonour]))).toEqual(['REVOKED_ALREADY']);
    const [honour] = await server.database.query('SELECT revoked_on::text AS on, revocation_number AS number FROM honour WHERE id = $1', [
      workerHonour,
    ]);
    expect(honour).toEqual({ on: '2017-12-20', number: `${number}/QĐ` });
  });

  it('marks the later award that counted it, says by which condition, and lists what is to be given back', async () => {
    await enterIncome();
    const { fighter, worker, workerHonour } = await career();
    await payFor(worker.nominationId);
    await approveAll(director, [fighter]);
    await register.register([fighter], nextNumber());
    const preview = await office.ask<{ revocationPreview: { later: { nominationId: string }[]; toRecover: number; places: string[] }[] }>(
      'query ($ids: [ID!]!) { revocationPreview(honourIds: $ids) { later { nominationId stillMet } toRecover notPaid places } }',
      { ids: [workerHonour] },
    );
    expect(preview.revocationPreview).toMatchObject([{ later: [{ nominationId: fighter.nominationId }], toRecover: 390_000, places: [] }]);
    const { decision } = await draftRevocation([workerHonour]);
    const { effects } = await registerIt(decision);
    expect(effects).toMatchObject({ honours: 1, reviews: 1 });
    const id = decision?.id as string;
    const [review] = (await reviewsOf(id)) as [Review];
    expect(review).toMatchObject({ nominationId: fighter.nominationId, stillMet: false });
    expect(review.findings.map(({ before, after }) => [before, after])).toContainEqual(['MET', 'NOT_MET']);
    expect((await recoveriesOf(id)).map(({ kind, amount }) => [kind, amount]).sort()).toEqual([
      ['INSIGNIA', null],
      ['MONEY', 390_000],
    ]);
    const [{ used, counted }] = await server.database.query(
      `SELECT used, (SELECT count(*)::int FROM nomination_place WHERE quota_id = quota.id) AS counted FROM quota WHERE rule = 'grassroots-emulation-fighter'`,
    );
    expect(used).toBe(counted);

    const settle = (more: object) =>
      register.act('settleAwardReview', {
        reviewId: review.id,
        version: review.version,
        outcome: 'STANDS',
        reason: 'Đủ căn cứ khác',
        ...more,
      });
    expect(codesOf(await settle({ reason: ' ' }))).toEqual(['REASON_MISSING']);
    const answers = await Promise.all([settle({}), settle({ outcome: 'TO_BE_REVOKED' })]);
    expect(answers.map((answer) => codesOf(answer)[0] ?? 'SETTLED').sort()).toEqual(['REVIEW_SETTLED', 'SETTLED']);
  });

  it('keeps from paying what is being looked at again, and what it took back itself', async () => {
    const { fighter, worker, workerHonour } = await career();
    await approveAll(director, [fighter]);
    await register.register([fighter], nextNumber());
    const { decision } = await draftRevocation([workerHonour]);
    await registerIt(decision);
    await expect(payFor(fighter.nominationId)).rejects.toThrow('PAYMENT_FROZEN');
    await expect(payFor(worker.nominationId)).rejects.toThrow('NOTHING_DUE');
  });

  it('makes the lower title of the year due again when the higher one goes', async () => {
    const { fighter, worker } = await career();
    await approveAll(director, [fighter]);
    await register.register([fighter], nextNumber());
    const dueOf = async ({ nominationId }: AcceptedNomination) =>
      (
        await server.database.query(
          'SELECT payment.due::int AS due, state FROM payment JOIN honour ON honour.id = honour_id WHERE nomination_id = $1',
          [nominationId],
        )
      )[0];
    expect(await dueOf(worker)).toEqual({ due: 0, state: 'NOTHING_DUE' });
    const [{ id }] = await server.database.query('SELECT id FROM honour WHERE nomination_id = $1', [fighter.nominationId]);
    const { decision } = await draftRevocation([id]);
    await registerIt(decision);
    expect(await dueOf(fighter)).toEqual({ due: 0, state: 'CANCELLED' });
    expect(await dueOf(worker)).toEqual({ due: 390_000, state: 'DUE' });
  });

  it('lets money come back into the fund, once, or waives it for a reason', async () => {
    await enterIncome();
    const { worker, workerHonour } = await career();
    await payFor(worker.nominationId);
    const { decision } = await draftRevocation([workerHonour]);
    await registerIt(decision);
    const recoveries = await recoveriesOf(decision?.id as string);
    const [money, insignia] = [recoveries.find(({ kind }) => kind === 'MONEY'), recoveries.find(({ kind }) => kind === 'INSIGNIA')];
    const settle = (recovery: { id: string; version: number } | undefined, more: object) =>
      register.act('settleRecovery', {
        recoveryId: recovery?.id,
        version: recovery?.version,
        state: 'RECOVERED',
        settledOn: '2017-12-20',
        documentNumber: 'PT-1',
        ...more,
      });
    const before = (await office.ask<{ fund: { income: number } }>('{ fund { income } }')).fund.income;
    const answers = await Promise.all([settle(money, {}), settle(money, {})]);
    expect(answers.map((answer) => codesOf(answer)[0] ?? 'DONE').sort()).toEqual(['DONE', 'RECOVERY_SETTLED']);
    expect((await office.ask<{ fund: { income: number } }>('{ fund { income } }')).fund.income).toBe(before + 390_000);
    expect(codesOf(await settle(insignia, { state: 'WAIVED' }))).toEqual(['REASON_MISSING']);
    expect(codesOf(await settle(insignia, { state: 'WAIVED', reason: 'Đã thất lạc do mưa lũ' }))).toEqual([]);
  });

  it('and an approval that counts it never miss each other: refused, or marked', async () => {
    const careers = [await career(), await career(), await career(), await career()];
    const drafts: DecisionAnswer['decision'][] = [];
    for (const { workerHonour } of careers) drafts.push((await draftRevocation([workerHonour])).decision);
    const outcomes = await Promise.all(
      careers.map(async ({ fighter }, index) => {
        const approving = approveAll(director, [fighter]).then(
          () => true,
          () => false,
        );
        const [isApproved, { refusals }] = await Promise.all([approving, registerIt(drafts[index] ?? null)]);
        expect(refusals).toEqual([]);
        const marked = (await reviewsOf(drafts[index]?.id as string)).some(({ nominationId }) => nominationId === fighter.nominationId);
        return { isApproved, marked };
      }),
    );
    expect(outcomes.filter(({ isApproved, marked }) => isApproved !== marked)).toEqual([]);
  });
});

describe('the record of an honour', () => {
  it('that the register gave is not corrected or removed by hand', async () => {
    const { worker, workerHonour } = await career();
    const honour = { award: 'ADVANCED_WORKER', year: 2017, decisionNumber: '9/QĐ', decidedOn: '2017-12-20' };
    const { recordFacts } = await office.ask<{ recordFacts: { refusals: { code: string }[] } }>(
      'mutation ($input: RecordFactsInput!) { recordFacts(input: $input) { refusals { code } } }',
      {
        input: { idempotencyKey: randomUUID(), reason: 'x', facts: [{ id: workerHonour, version: 1, personId: worker.personId, honour }] },
      },
    );
    expect(recordFacts.refusals).toEqual([{ code: 'HONOUR_BY_DECISION' }]);
    const { removeFact } = await office.ask<{ removeFact: { refusals: { code: string }[] } }>(
      'mutation ($input: RemoveFactInput!) { removeFact(input: $input) { refusals { code } } }',
      { input: { idempotencyKey: randomUUID(), kind: 'honour', id: workerHonour, version: 1, reason: 'x' } },
    );
    expect(removeFact.refusals).toEqual([{ code: 'HONOUR_BY_DECISION' }]);
  });
});

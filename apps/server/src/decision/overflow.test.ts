import { randomUUID } from 'node:crypto';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { type BallotData, ballotActs } from '../testing/builders/ballots';
import { answerFree, type BuiltCouncil, type BuiltSitting, buildCouncil, buildSitting, recuse } from '../testing/builders/councils';
import { FIGHTERS, rulesWith } from '../testing/builders/fixed-places';
import { buildPlan } from '../testing/builders/plan';
import { buildDepartment, type Member, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

interface Ranking {
  readonly rule: string;
  readonly places: number;
  readonly seats: number;
  readonly undecided: number;
  readonly settledBy: string | null;
  readonly cases: { caseId: string; standing: string; votesInFavour: number; votersCounted: number; womenFirst: boolean }[];
  readonly steps: { en: string }[];
}

const RANKINGS = `query ($id: ID!) { placesRankings(sittingId: $id) {
  rule places seats undecided settledBy steps { en } cases { caseId standing votesInFavour votersCounted womenFirst } } }`;

let server: TestServer;
let department: TestDepartment;
let council: BuiltCouncil;
let secretary: Client;
let nominations: AcceptedNomination[];
let sitting: BuiltSitting;

beforeEach(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  council = await buildCouncil(server.database, department);
  const overflow = { rankBy: 'VOTES', tieBreaks: [{ kind: 'women', collectivesFromPercent: 70 }], settledBy: 'SECOND_BALLOT' } as const;
  const plan = await buildPlan(server.database, rulesWith({ amount: { kind: 'count', places: 2 }, leaders: undefined, overflow }));
  await server.setClock('2017-12-11T02:00:00Z');
  nominations = await acceptedFighters(server.database, department, plan, { count: 4, before: {} });
  sitting = await buildSitting(server.database, council, plan, { nominations });
  await answerFree(server.database, sitting.caseIds, council.voters);
  secretary = await server.signInAs(council.secretary.accountId);
});
afterEach(() => server.stop());

/** What the council decided on each case: so many votes of so many, or nothing yet. */
async function decided(results: readonly ([inFavour: number, counted: number] | null)[]): Promise<void> {
  for (const [i, result] of results.entries()) {
    if (!result) continue;
    await server.database.query(
      `UPDATE sitting_case SET outcome = 'PASSED', votes_in_favour = $2, voters_counted = $3, votes_needed = 5, decided_at = $4, version = version + 1 WHERE id = $1`,
      [sitting.caseIds[i], ...result, '2017-12-11T01:30:00Z'],
    );
  }
}

const rankings = async (client = secretary) =>
  (await client.ask<{ placesRankings: Ranking[] }>(RANKINGS, { id: sitting.sittingId })).placesRankings;
const fighters = async () => (await rankings()).find(({ rule }) => rule === FIGHTERS) as Ranking;
const standingsOf = ({ cases }: Ranking) => cases.map(({ caseId, standing }) => [sitting.caseIds.indexOf(caseId), standing]);
const settle = async (input: object = {}, client = secretary) => {
  const { settlePlaces } = await client.ask<{ settlePlaces: { refusals: { code: string }[] } }>(
    'mutation ($input: SettlePlacesInput!) { settlePlaces(input: $input) { refusals { code } } }',
    { input: { idempotencyKey: randomUUID(), sittingId: sitting.sittingId, rule: FIGHTERS, chosen: [], reason: '', ...input } },
  );
  return settlePlaces.refusals.map(({ code }) => code);
};
const kept = () => server.database.query('SELECT case_id, placed FROM case_ranking ORDER BY position');

describe('more who pass than there are places', () => {
  it('rank by their share of the votes, so that a recusal costs nobody a place', async () => {
    await decided([[7, 9], [7, 8], [8, 9], null]);
    expect((await fighters()).undecided).toBe(1);
    expect(await settle()).toEqual(['PLACES_NOT_RANKED']);
    await decided([null, null, null, [5, 9]]);
    // 8 of 9, then 7 of 8, then 7 of 9.
    expect(standingsOf(await fighters())).toEqual([
      [2, 'PLACED'],
      [1, 'PLACED'],
      [0, 'WITHOUT'],
      [3, 'WITHOUT'],
    ]);
    expect(await settle()).toEqual([]);
    expect(await fighters()).toMatchObject({ settledBy: 'RANKING', places: 2 });
    expect((await kept()).map(({ placed }: { placed: boolean }) => placed)).toEqual([true, true, false, false]);
    expect((await server.database.query(`SELECT count(*)::int AS passed FROM sitting_case WHERE outcome = 'PASSED'`))[0].passed).toBe(4);
  });

  it('put women first where votes are even', async () => {
    await server.database.query(`UPDATE person SET gender = 'FEMALE', version = version + 1 WHERE id = $1`, [nominations[3]?.personId]);
    await decided([
      [7, 9],
      [8, 9],
      [6, 9],
      [7, 9],
    ]);
    const ranking = await fighters();
    expect(standingsOf(ranking)).toEqual([
      [1, 'PLACED'],
      [3, 'PLACED'],
      [0, 'WITHOUT'],
      [2, 'WITHOUT'],
    ]);
    expect(ranking.cases[1]?.womenFirst).toBe(true);
    expect(ranking.steps.at(-1)?.en).toContain('women');
  });

  it('settle what is even by a second ballot among them, and then by the chair', async () => {
    await decided([
      [7, 9],
      [8, 9],
      [7, 9],
      [7, 9],
    ]);
    expect(standingsOf(await fighters())).toEqual([
      [1, 'PLACED'],
      [0, 'TIED'],
      [2, 'TIED'],
      [3, 'TIED'],
    ]);
    expect(await settle()).toEqual(['PLACES_BY_SECOND_BALLOT']);
    await secondBallot([5, 5, 3]);
    expect(standingsOf(await fighters())).toEqual([
      [1, 'PLACED'],
      [0, 'TIED'],
      [2, 'TIED'],
      [3, 'WITHOUT'],
    ]);
    expect(await settle({ chosen: [sitting.caseIds[3]], reason: 'vì' })).toEqual(['PLACES_WRONG_NUMBER']);
    expect(await settle({ chosen: [sitting.caseIds[2]] })).toEqual(['REASON_MISSING']);
    expect(await settle({ chosen: [sitting.caseIds[2]], reason: 'Thâm niên công tác' })).toEqual([]);
    expect(standingsOf(await fighters())).toEqual([
      [1, 'PLACED'],
      [2, 'PLACED'],
      [0, 'WITHOUT'],
      [3, 'WITHOUT'],
    ]);
    expect((await fighters()).settledBy).toBe('CHAIR');
  });

  it('are ranked once, whoever presses at once', async () => {
    await decided([
      [7, 9],
      [8, 9],
      [6, 9],
      [5, 9],
    ]);
    const chair = await server.signInAs(council.chair.accountId);
    await Promise.all([settle(), settle({}, chair), settle()]);
    expect(await kept()).toHaveLength(4);
  });

  it('are hidden whole from who is recused from one of them', async () => {
    await decided([
      [7, 9],
      [8, 9],
      [6, 9],
      [5, 9],
    ]);
    const recused = council.voters[2] as Member;
    await recuse(server.database, sitting.caseIds[3] as string, recused.personId);
    expect((await rankings(await server.signInAs(recused.accountId))).map(({ rule }) => rule)).not.toContain(FIGHTERS);
  });
});

/** Members vote on those who are even; so many agree on each. */
async function secondBallot(agree: readonly number[]): Promise<void> {
  const closers = [council.chair.personId, council.secretary.personId];
  const acts = ballotActs(secretary);
  const { ballot, refusals } = await acts.onBallot('openPlacesBallot', {
    sittingId: sitting.sittingId,
    rule: FIGHTERS,
    form: 'SECRET',
    closers,
  });
  expect(refusals).toEqual([]);
  const chair = ballotActs(await server.signInAs(council.chair.accountId));
  const id = ballot?.id as string;
  const { code: outerCode } = await chair.takeKey(id, 'OUTER');
  const { code: innerCode, answer } = await acts.takeKey(id, 'INNER');
  for (const [i, round] of (answer.ballot as BallotData).rounds.entries())
    for (const [j, member] of council.voters.entries())
      await ballotActs(await server.signInAs(member.accountId)).voteSecretly(
        round,
        member.personId,
        j < (agree[i] as number) ? 'AGREE' : 'DISAGREE',
      );
  await chair.openEnvelopes(id, 'OUTER', outerCode);
  await acts.openEnvelopes(id, 'INNER', innerCode);
}

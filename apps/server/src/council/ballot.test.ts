import { randomUUID } from 'node:crypto';
import type { Choice } from '@vinh-danh/domain/council/ballot';
import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { type BallotData, ballotActs, openSecretBallot, type RoundData, rulesWithVote } from '../testing/builders/ballots';
import { answerFree, type BuiltCouncil, type BuiltSitting, buildCouncil, buildSitting, recuse } from '../testing/builders/councils';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type Member, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let beside: TestServer;
let department: TestDepartment;
let council: BuiltCouncil;
let plan: TestPlan;
/** How many sittings there were in a plan. */
const sittings = new Map<TestPlan, number>();

beforeAll(async () => {
  server = await startTestServer();
  beside = await server.beside();
  department = await buildDepartment(server.database);
  council = await buildCouncil(server.database, department);
  plan = await buildPlan(server.database);
  await server.setClock('2017-12-11T02:00:00Z');
});
afterAll(async () => {
  await beside.stop();
  await server.stop();
});

const codesOf = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);
const actsOf = async (member: Member, on: TestServer = server) => ballotActs(await on.signInAs(member.accountId));

/** A sitting on fighters of which nobody has an interest in any. */
async function sit(count = 1, { of = plan, attends }: Sitting = {}): Promise<BuiltSitting> {
  const nominations = await acceptedFighters(server.database, department, of, { count, before: {} });
  const number = (sittings.get(of) ?? 0) + 1;
  sittings.set(of, number);
  const sitting = await buildSitting(server.database, council, of, { nominations, number, attends });
  await answerFree(server.database, sitting.caseIds, council.voters);
  return sitting;
}

interface Sitting {
  readonly of?: TestPlan;
  readonly attends?: Readonly<Record<string, 'ABSENT' | 'IN_WRITING'>>;
}

const openSecret = (sitting: BuiltSitting, caseIds = sitting.caseIds) =>
  openSecretBallot(server, {
    sittingId: sitting.sittingId,
    caseIds,
    opener: council.secretary,
    closers: [council.chair, council.secretary],
  });

/** Everybody votes on a round, each as the list says; the rest do not. */
async function voteAll(round: RoundData, choices: readonly Choice[]): Promise<string[]> {
  const receipts: string[] = [];
  for (const [i, choice] of choices.entries()) {
    const member = council.voters[i] as Member;
    const acts = await actsOf(member);
    const { receipt, answer } =
      round.form === 'SECRET'
        ? await acts.voteSecretly(round, member.personId, choice)
        : { receipt: '', answer: await acts.vote(round, member.personId, choice) };
    expect(codesOf(answer)).toEqual([]);
    receipts.push(receipt);
  }
  return receipts;
}

const caseRow = async (id: string | undefined) => {
  const [row] = await server.database.query('SELECT * FROM sitting_case WHERE id = $1', [id]);
  return row;
};
const repeat = (choice: Choice, times: number): Choice[] => Array.from({ length: times }, () => choice);

describe('a secret ballot', () => {
  it('is counted by two, publishes each paper with its receipt, and writes down what the council decided', async () => {
    const sitting = await sit();
    const { ballot, outer, inner, outerCode, innerCode } = await openSecret(sitting);
    const [round] = ballot.rounds as [RoundData];
    const choices: Choice[] = [...repeat('AGREE', 7), 'DISAGREE', 'LOWER_TITLE'];
    const receipts = await voteAll(round, choices);

    const mixed = await outer.openEnvelopes(ballot.id, 'OUTER', outerCode);
    expect(mixed.ballot).toMatchObject({ state: 'MIXED', awaits: 'INNER', rounds: [{ voted: 9, count: null, papers: [] }] });
    const counted = await inner.openEnvelopes(ballot.id, 'INNER', innerCode);
    const [result] = (counted.ballot as BallotData).rounds as [RoundData];
    expect(result.count).toEqual({ agree: 7, disagree: 1, lowerTitle: 1, invalid: 0 });
    expect(result.papers).toEqual(
      receipts.map((receipt, i) => ({ receipt, choice: choices[i] })).sort((one, other) => (one.receipt < other.receipt ? -1 : 1)),
    );
    expect(await caseRow(sitting.caseIds[0])).toMatchObject({ outcome: 'PASSED', votes_in_favour: 7, votes_needed: 7, voters_counted: 9 });
    expect((await caseRow(sitting.caseIds[0])).minutes.en).toBe('Secret ballot: 9 may vote, 7 needed, 7 in favour: passed.');
  });

  it('asks nobody to vote before both have taken their codes, and gives each code once', async () => {
    const sitting = await sit();
    const secretary = await actsOf(council.secretary);
    const chair = await actsOf(council.chair);
    const closers = [council.chair.personId, council.secretary.personId];
    const { ballot } = await secretary.onBallot('openBallot', {
      sittingId: sitting.sittingId,
      caseIds: sitting.caseIds,
      form: 'SECRET',
      closers,
    });
    const { id, rounds, state } = ballot as BallotData;
    expect([state, rounds[0]?.outerKey]).toEqual(['AWAITS_KEYS', null]);
    expect(codesOf((await secretary.takeKey(id, 'OUTER')).answer)).toEqual(['BALLOT_NOT_CLOSER']);
    expect(codesOf((await chair.takeKey(id, 'OUTER')).answer)).toEqual([]);
    expect(codesOf((await chair.takeKey(id, 'OUTER')).answer)).toEqual(['BALLOT_KEY_TAKEN']);
    const [own] = (await chair.readCase(sitting.caseIds[0] as string)).ownVotes;
    expect(own?.refusals.map(({ code }) => code)).toEqual(['BALLOT_KEYS_MISSING']);
    expect((await secretary.takeKey(id, 'INNER')).answer.ballot?.state).toBe('OPEN');
  });

  it('is opened by nobody but the two, each with their own code, in their order', async () => {
    const sitting = await sit();
    const { ballot, outer, inner, outerCode, innerCode } = await openSecret(sitting);
    await voteAll(ballot.rounds[0] as RoundData, repeat('AGREE', 9));
    const another = await actsOf(council.voters[1] as Member);
    expect(codesOf(await another.openEnvelopes(ballot.id, 'OUTER', outerCode))).toEqual(['BALLOT_NOT_CLOSER']);
    expect(codesOf(await inner.openEnvelopes(ballot.id, 'INNER', innerCode))).toEqual(['BALLOT_OVER']);
    expect(codesOf(await outer.openEnvelopes(ballot.id, 'OUTER', innerCode))).toEqual(['BALLOT_CODE_WRONG']);
    expect(codesOf(await outer.openEnvelopes(ballot.id, 'OUTER', outerCode))).toEqual([]);
    expect(codesOf(await outer.openEnvelopes(ballot.id, 'INNER', innerCode))).toEqual(['BALLOT_NOT_CLOSER']);
    expect(codesOf(await inner.openEnvelopes(ballot.id, 'INNER', innerCode))).toEqual([]);
    expect(codesOf(await inner.openEnvelopes(ballot.id, 'INNER', innerCode))).toEqual(['BALLOT_OVER']);
  });

  it('counts a vote once that is cast from two devices at once over two servers', async () => {
    const sitting = await sit();
    const { ballot } = await openSecret(sitting);
    const round = ballot.rounds[0] as RoundData;
    const voter = council.voters[3] as Member;
    const devices = [await actsOf(voter), await actsOf(voter, beside), await actsOf(voter), await actsOf(voter, beside)];
    const answers = await Promise.all(devices.map((acts, i) => acts.voteSecretly(round, voter.personId, i % 2 ? 'AGREE' : 'DISAGREE')));
    expect(answers.flatMap(({ answer }) => codesOf(answer)).sort()).toEqual(repeat3('BALLOT_ALREADY_VOTED'));
    const [{ papers }] = await server.database.query('SELECT count(*)::int AS papers FROM ballot_paper WHERE round_id = $1', [round.id]);
    expect(papers).toBe(1);
  });

  it('takes a vote once that is sent twice under one key', async () => {
    const sitting = await sit();
    const { ballot } = await openSecret(sitting);
    const round = ballot.rounds[0] as RoundData;
    const voter = council.voters[4] as Member;
    const idempotencyKey = randomUUID();
    const [one, other] = [await actsOf(voter), await actsOf(voter, beside)];
    const first = await one.voteSecretly(round, voter.personId, 'AGREE', { idempotencyKey });
    // The browser that heard no answer sends the very paper again.
    const again = await other.onCase('castSecretVote', { roundId: round.id, personId: voter.personId, paper: first.paper, idempotencyKey });
    expect([codesOf(first.answer), codesOf(again)]).toEqual([[], []]);
    expect(again.caseBallots?.running?.voted).toBe(1);
  });

  it('counts what cannot be read as cast, and for nothing', async () => {
    const sitting = await sit();
    const { ballot, outer, inner, outerCode, innerCode } = await openSecret(sitting);
    const round = ballot.rounds[0] as RoundData;
    await voteAll(round, repeat('AGREE', 6));
    const vandal = council.voters[6] as Member;
    const junk = Buffer.alloc(183, 7).toString('base64');
    const acts = await actsOf(vandal);
    expect(codesOf(await acts.onCase('castSecretVote', { roundId: round.id, personId: vandal.personId, paper: junk }))).toEqual([]);
    await outer.openEnvelopes(ballot.id, 'OUTER', outerCode);
    const { ballot: counted } = await inner.openEnvelopes(ballot.id, 'INNER', innerCode);
    expect(counted?.rounds[0]?.count).toEqual({ agree: 6, disagree: 0, lowerTitle: 0, invalid: 1 });
    expect(counted?.rounds[0]?.papers.at(-1)).toEqual({ receipt: null, choice: 'INVALID' });
  });

  it('refuses what is no sealed paper, and a vote by name', async () => {
    const sitting = await sit();
    const { ballot } = await openSecret(sitting);
    const round = ballot.rounds[0] as RoundData;
    const { personId, accountId } = council.voters[2] as Member;
    const client = await server.signInAs(accountId);
    const send = (paper: string) =>
      client.send('mutation ($input: CastSecretVoteInput!) { castSecretVote(input: $input) { refusals { code } } }', {
        input: { idempotencyKey: randomUUID(), roundId: round.id, personId, paper },
      });
    for (const paper of ['AGREE', '', 'A'.repeat(300)]) expect((await send(paper)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(codesOf(await ballotActs(client).vote(round, personId, 'AGREE'))).toEqual(['BALLOT_IS_SECRET']);
  });

  it('becomes void by two, uses up no ballot, and may be held again', async () => {
    const sitting = await sit();
    const { ballot } = await openSecret(sitting);
    await voteAll(ballot.rounds[0] as RoundData, repeat('AGREE', 4));
    const [chair, secretary] = [await actsOf(council.chair), await actsOf(council.secretary)];
    expect(codesOf(await secretary.onBallot('voidBallot', { ballotId: ballot.id, reason: ' ' }))).toEqual(['REASON_MISSING']);
    expect(codesOf(await secretary.onBallot('voidBallot', { ballotId: ballot.id, reason: 'Mất mã kiểm phiếu' }))).toEqual([]);
    expect(codesOf(await secretary.onBallot('voidBallot', { ballotId: ballot.id, reason: '' }))).toEqual(['BALLOT_VOID_BY_OTHER']);
    expect((await chair.onBallot('voidBallot', { ballotId: ballot.id, reason: '' })).ballot?.state).toBe('VOID');
    const [left] = await server.database.query(
      'SELECT count(*)::int AS papers, (SELECT num_nonnulls(outer_wrapped, inner_wrapped) FROM ballot WHERE id = $1) AS keys FROM ballot_paper WHERE round_id = $2',
      [ballot.id, ballot.rounds[0]?.id],
    );
    expect(left).toEqual({ papers: 0, keys: 0 });
    const again = await openSecret(sitting);
    expect(again.ballot.rounds[0]).toMatchObject({ number: 2, voted: 0 });
    const receipts = await voteAll(again.ballot.rounds[0] as RoundData, repeat('DISAGREE', 9));
    expect(receipts).toHaveLength(9);
    await again.outer.openEnvelopes(again.ballot.id, 'OUTER', again.outerCode);
    await again.inner.openEnvelopes(again.ballot.id, 'INNER', again.innerCode);
    // The rules allow two: the void one was none of them.
    expect((await chair.readCase(sitting.caseIds[0] as string)).openRefusals).toEqual([]);
    expect((await caseRow(sitting.caseIds[0])).outcome).toBeNull();
  });

  it('cannot be closed when somebody was recused after voting in secret', async () => {
    const sitting = await sit();
    const { ballot, outer, outerCode } = await openSecret(sitting);
    await voteAll(ballot.rounds[0] as RoundData, repeat('AGREE', 9));
    await recuse(server.database, sitting.caseIds[0] as string, (council.voters[5] as Member).personId);
    expect(codesOf(await outer.openEnvelopes(ballot.id, 'OUTER', outerCode))).toEqual(['BALLOT_VOTER_RECUSED']);
  });
});

const repeat3 = (code: string) => [code, code, code];

describe('the home page', () => {
  it('leads members to what waits for their vote, and the two to their codes, until it is done', async () => {
    const sitting = await sit();
    const voter = council.voters[3] as Member;
    const todosOf = async ({ accountId }: Member) => {
      const client = await server.signInAs(accountId);
      const { home } = await client.ask<{ home: { todos: { code: string; path: string }[] } }>('{ home { todos { code path } } }');
      return home.todos.filter(({ path }) => path.includes(sitting.sittingId)).map(({ code }) => code);
    };
    expect(await todosOf(voter)).toEqual([]);
    const { ballot } = await openSecret(sitting);
    expect(await todosOf(voter)).toEqual(['VOTE']);
    expect(await todosOf(council.chair)).toEqual(['VOTE', 'CLOSE_BALLOTS']);
    expect(await todosOf(council.secretary)).toEqual([]);
    await (await actsOf(voter)).voteSecretly(ballot.rounds[0] as RoundData, voter.personId, 'AGREE');
    expect(await todosOf(voter)).toEqual([]);
  });
});

describe('several cases in one ballot', () => {
  it('are closed together with one pair of codes, each counted for itself', async () => {
    const sitting = await sit(3);
    const { ballot, outer, inner, outerCode, innerCode } = await openSecret(sitting);
    const favour = [9, 7, 6];
    for (const [i, round] of ballot.rounds.entries()) {
      const agree = favour[i] as number;
      await voteAll(round, [...repeat('AGREE', agree), ...repeat('DISAGREE', 9 - agree)]);
    }
    await outer.openEnvelopes(ballot.id, 'OUTER', outerCode);
    const { ballot: counted } = await inner.openEnvelopes(ballot.id, 'INNER', innerCode);
    expect(counted?.rounds.map(({ count }) => count?.agree)).toEqual(favour);
    expect(await Promise.all(sitting.caseIds.map(async (id) => (await caseRow(id)).outcome))).toEqual(['PASSED', 'PASSED', null]);
  });

  it('are held again on those that nothing carried, as often as the rules allow', async () => {
    const sitting = await sit(2);
    const first = await openSecret(sitting);
    for (const [i, round] of first.ballot.rounds.entries())
      await voteAll(round, [...repeat('AGREE', i === 0 ? 9 : 5), ...repeat('LOWER_TITLE', i === 0 ? 0 : 4)]);
    await first.outer.openEnvelopes(first.ballot.id, 'OUTER', first.outerCode);
    await first.inner.openEnvelopes(first.ballot.id, 'INNER', first.innerCode);

    const secretary = await actsOf(council.secretary);
    const closers = [council.chair.personId, council.secretary.personId];
    const both = await secretary.onBallot('openBallot', {
      sittingId: sitting.sittingId,
      caseIds: sitting.caseIds,
      form: 'SECRET',
      closers,
    });
    expect(codesOf(both)).toEqual(['BALLOT_CASE_DECIDED']);
    const second = await openSecret(sitting, sitting.caseIds.slice(1));
    await voteAll(second.ballot.rounds[0] as RoundData, [...repeat('AGREE', 5), ...repeat('LOWER_TITLE', 4)]);
    await second.outer.openEnvelopes(second.ballot.id, 'OUTER', second.outerCode);
    await second.inner.openEnvelopes(second.ballot.id, 'INNER', second.innerCode);
    expect(await caseRow(sitting.caseIds[1])).toMatchObject({ outcome: 'LOWER_TITLE', lower_award: 'ADVANCED_WORKER', votes_in_favour: 5 });
    expect((await caseRow(sitting.caseIds[1])).minutes.en).toContain('Secret ballot, ballot 2:');
  });
});

describe('what may be put to the vote', () => {
  it('needs the form of the rules, two closers, a quorum, and a sitting that is open', async () => {
    const sitting = await sit();
    const secretary = await actsOf(council.secretary);
    const open = async (input: object) =>
      codesOf(await secretary.onBallot('openBallot', { sittingId: sitting.sittingId, caseIds: sitting.caseIds, closers: [], ...input }));
    expect(await open({ form: 'OPEN' })).toEqual(['BALLOT_FORM_SET']);
    expect(await open({ form: 'SECRET' })).toEqual(['BALLOT_CLOSERS_MISSING']);
    const { personId } = council.chair;
    expect(await open({ form: 'SECRET', closers: [personId, personId] })).toEqual(['BALLOT_CLOSERS_MISSING']);
    expect(await open({ form: 'SECRET', closers: [personId, department.people.employee.personId] })).toEqual(['BALLOT_CLOSERS_MISSING']);
    expect(await open({ caseIds: [], form: 'OPEN' })).toEqual(['BALLOT_WITHOUT_CASES']);
    const few = await sit(1, { attends: Object.fromEntries(council.voters.slice(0, 4).map(({ personId: id }) => [id, 'ABSENT'])) });
    expect(await open({ sittingId: few.sittingId, caseIds: few.caseIds, form: 'OPEN' })).toEqual(['BALLOT_FORM_SET', 'QUORUM_NOT_REACHED']);
    await server.database.query(`UPDATE sitting SET closed_at = $2, closed_by = opened_by, version = version + 1 WHERE id = $1`, [
      sitting.sittingId,
      '2017-12-11T01:30:00Z',
    ]);
    expect(await open({ form: 'SECRET' })).toEqual(['BALLOT_SITTING_NOT_OPEN']);
  });

  it('is nothing that was sent back to its unit alone, until who asked has looked at it again', async () => {
    const sitting = await sit();
    const secretary = await actsOf(council.secretary);
    const closers = [council.chair.personId, council.secretary.personId];
    const open = async () =>
      codesOf(await secretary.onBallot('openBallot', { sittingId: sitting.sittingId, caseIds: sitting.caseIds, form: 'SECRET', closers }));
    const set = (change: string) =>
      server.database.query(
        `UPDATE nomination SET ${change}, version = version + 1 WHERE id = (SELECT nomination_id FROM sitting_case WHERE id = $1)`,
        [sitting.caseIds[0]],
      );
    await set(`returned_at = '2017-12-10T02:00:00Z', asker_id = (SELECT id FROM account LIMIT 1), asker_part = 'OFFICE'`);
    expect(await open()).toEqual(['BALLOT_CASE_SENT_BACK']);
    await set(`returned_at = NULL, corrected_at = '2017-12-10T03:00:00Z'`);
    expect(await open()).toEqual(['BALLOT_CASE_SENT_BACK']);
    await set('corrected_at = NULL');
    expect(await open()).toEqual([]);
  });

  it('goes from the lowest title upwards', async () => {
    const sitting = await sit();
    const [lower] = await acceptedFighters(server.database, department, plan, { count: 1, before: {} });
    await server.database.query(`UPDATE nomination SET award = 'ADVANCED_WORKER', version = version + 1 WHERE id = $1`, [
      lower?.nominationId,
    ]);
    const lowerCase = randomUUID();
    await server.database.query('INSERT INTO sitting_case (id, sitting_id, position, nomination_id) VALUES ($1, $2, 9, $3)', [
      lowerCase,
      sitting.sittingId,
      lower?.nominationId,
    ]);
    const secretary = await actsOf(council.secretary);
    const closers = [council.chair.personId, council.secretary.personId];
    const answer = await secretary.onBallot('openBallot', {
      sittingId: sitting.sittingId,
      caseIds: sitting.caseIds,
      form: 'SECRET',
      closers,
    });
    expect(codesOf(answer)).toEqual(['BALLOT_LOWER_FIRST']);
    expect(answer.refusals[0]?.message.vi).toContain('Lao động tiên tiến');
    expect((await openSecret(sitting, [lowerCase])).ballot.state).toBe('OPEN');
  });

  it('runs once at a time on a case, whoever opens it at once', async () => {
    const sitting = await sit();
    const closers = [council.chair.personId, council.secretary.personId];
    const input = { sittingId: sitting.sittingId, caseIds: sitting.caseIds, form: 'SECRET', closers };
    const openers = [await actsOf(council.secretary), await actsOf(council.chair, beside), await actsOf(council.secretary, beside)];
    const answers = await Promise.all(openers.map((acts) => acts.onBallot('openBallot', input)));
    expect(answers.flatMap(codesOf)).toEqual(['BALLOT_RUNNING', 'BALLOT_RUNNING']);
  });
});

describe('who may vote', () => {
  it('is nobody recused, nobody absent, nobody without a seat, and nobody who has not said whether they have an interest', async () => {
    const [recused, absent, silent] = council.voters.slice(1, 4) as [Member, Member, Member];
    const sitting = await sit(1, { attends: { [absent.personId]: 'ABSENT' } });
    const [caseId] = sitting.caseIds as [string];
    await recuse(server.database, caseId, recused.personId);
    await server.database.query('DELETE FROM conflict_answer WHERE case_id = $1 AND person_id = $2', [caseId, silent.personId]);
    const { ballot } = await openSecret(sitting);
    const round = ballot.rounds[0] as RoundData;
    expect(round.turnout).toEqual({ members: 9, recused: 1, present: 7, consulted: 0, quorum: 6, counted: 7, needed: 5 });
    const vote = async (member: Member) => codesOf((await (await actsOf(member)).voteSecretly(round, member.personId, 'AGREE')).answer);
    expect(await vote(recused)).toEqual(['BALLOT_RECUSED']);
    expect(await vote(absent)).toEqual(['BALLOT_ABSENT']);
    expect(await vote(silent)).toEqual(['BALLOT_INTEREST_UNANSWERED']);
    expect(await vote(council.secretary)).toEqual(['BALLOT_NO_VOTE']);
  });

  it('is never somebody else: a vote is cast for oneself or with a written power', async () => {
    const sitting = await sit();
    const { ballot } = await openSecret(sitting);
    const [one, other] = council.voters.slice(1, 3) as [Member, Member];
    const client = await server.signInAs(one.accountId);
    const answer = await client.send('mutation ($input: CastSecretVoteInput!) { castSecretVote(input: $input) { refusals { code } } }', {
      input: {
        idempotencyKey: randomUUID(),
        roundId: ballot.rounds[0]?.id,
        personId: other.personId,
        paper: Buffer.alloc(183).toString('base64'),
      },
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a recused member', () => {
  it('sees the same before, while and after others vote', async () => {
    const recused = council.voters[2] as Member;
    const sitting = await sit(2);
    const [kept, other] = sitting.caseIds as [string, string];
    await recuse(server.database, kept, recused.personId);
    const acts = await actsOf(recused);
    const before = await acts.readCase(kept);
    expect(before).toMatchObject({ isRecused: true, running: null, earlier: [], ownVotes: [], minutes: null });
    const { ballot, outer, inner, outerCode, innerCode } = await openSecret(sitting);
    expect(await acts.readCase(kept)).toEqual(before);
    expect((await acts.read(ballot.id)).rounds.map(({ caseId }) => caseId)).toEqual([other]);
    for (const round of ballot.rounds)
      for (const member of council.voters.filter(({ personId }) => personId !== recused.personId))
        await (await actsOf(member)).voteSecretly(round, member.personId, 'AGREE');
    expect(await acts.readCase(kept)).toEqual(before);
    await outer.openEnvelopes(ballot.id, 'OUTER', outerCode);
    await inner.openEnvelopes(ballot.id, 'INNER', innerCode);
    expect(await acts.readCase(kept)).toEqual(before);
    expect((await acts.read(ballot.id)).rounds.map(({ caseId }) => caseId)).toEqual([other]);
    expect((await caseRow(kept)).outcome).toBe('PASSED');
  });
});

describe('an open vote', () => {
  let open: TestPlan;
  beforeAll(async () => {
    await server.database.query(`UPDATE plan SET year = 2016 WHERE id = $1`, [plan.planId]);
    open = await buildPlan(
      server.database,
      rulesWithVote({
        ballot: 'OPEN',
        ballots: 1,
        absenteesInWriting: true,
        proxies: true,
        chairBreaksTies: true,
        threshold: { percent: 50, strict: true, of: 'PRESENT' },
      }),
    );
  });

  const openOn = async (sitting: BuiltSitting) => {
    const secretary = await actsOf(council.secretary);
    const { ballot, refusals } = await secretary.onBallot('openBallot', {
      sittingId: sitting.sittingId,
      caseIds: sitting.caseIds,
      form: 'OPEN',
      closers: [],
    });
    expect(refusals).toEqual([]);
    return { secretary, ballot: ballot as BallotData, round: ballot?.rounds[0] as RoundData };
  };

  it('shows the votes of others only to who has voted, and to all when it is closed', async () => {
    const sitting = await sit(1, { of: open });
    const { secretary, ballot, round } = await openOn(sitting);
    await voteAll(round, ['AGREE', 'DISAGREE']);
    const [first, third] = [await actsOf(council.voters[0] as Member), await actsOf(council.voters[2] as Member)];
    expect((await first.read(ballot.id)).rounds[0]?.votes).toHaveLength(2);
    expect((await third.read(ballot.id)).rounds[0]).toMatchObject({ votes: [], voted: 2 });
    expect((await secretary.read(ballot.id)).rounds[0]?.votes).toEqual([]);
    const { ballot: closed } = await secretary.onBallot('closeBallot', { ballotId: ballot.id });
    expect(closed?.rounds[0]?.votes).toHaveLength(2);
    expect((await third.read(ballot.id)).rounds[0]?.votes).toHaveLength(2);
  });

  it('is broken by the chair when votes are even', async () => {
    const sitting = await sit(1, { of: open, attends: { [(council.voters[8] as Member).personId]: 'ABSENT' } });
    const { secretary, ballot, round } = await openOn(sitting);
    await voteAll(round, [...repeat('AGREE', 4), ...repeat('DISAGREE', 4)]);
    await secretary.onBallot('closeBallot', { ballotId: ballot.id });
    expect(await caseRow(sitting.caseIds[0])).toMatchObject({ outcome: 'PASSED', votes_in_favour: 4 });
    expect((await caseRow(sitting.caseIds[0])).minutes.en).toContain('a tie, decided by the chair');
  });

  it('counts absentees in writing, and a proxy once for themselves and once for the absent', async () => {
    const [writing, represented, proxy] = [council.voters[6], council.voters[7], council.voters[1]] as [Member, Member, Member];
    const sitting = await sit(1, { of: open, attends: { [writing.personId]: 'IN_WRITING' } });
    const [caseId] = sitting.caseIds as [string];
    for (const table of ['sitting_attendance', 'sitting_attendance_change'])
      await server.database.query(`UPDATE ${table} SET attends = 'PROXY', proxy_person_id = $3 WHERE sitting_id = $1 AND person_id = $2`, [
        sitting.sittingId,
        represented.personId,
        proxy.personId,
      ]);
    await server.database.query(
      `INSERT INTO written_opinion (id, case_id, person_id, side, opinion, given_at, given_by) VALUES ($1, $2, $3, 'AGREE', 'Đồng ý', '2017-12-10', $4)`,
      [randomUUID(), caseId, writing.personId, writing.accountId],
    );
    const { secretary, ballot, round } = await openOn(sitting);
    const acts = await actsOf(proxy);
    expect((await acts.readCase(caseId)).ownVotes.map(({ isProxy }) => isProxy).sort()).toEqual([false, true]);
    expect(codesOf(await acts.vote(round, proxy.personId, 'DISAGREE'))).toEqual([]);
    expect(codesOf(await acts.vote(round, represented.personId, 'AGREE'))).toEqual([]);
    expect(codesOf(await (await actsOf(represented)).vote(round, represented.personId, 'AGREE'))).toEqual(['BALLOT_ALREADY_VOTED']);
    const { ballot: closed } = await secretary.onBallot('closeBallot', { ballotId: ballot.id });
    expect(closed?.rounds[0]).toMatchObject({
      count: { agree: 2, disagree: 1 },
      turnout: { members: 9, present: 8, consulted: 1, counted: 9, needed: 5 },
    });
    expect(closed?.rounds[0]?.votes.filter(({ inWriting }) => inWriting)).toHaveLength(1);
  });

  it('leaves out who was recused since they voted', async () => {
    const sitting = await sit(1, { of: open });
    const { secretary, ballot, round } = await openOn(sitting);
    await voteAll(round, repeat('AGREE', 9));
    await recuse(server.database, sitting.caseIds[0] as string, (council.voters[3] as Member).personId);
    await secretary.onBallot('closeBallot', { ballotId: ballot.id });
    expect(await caseRow(sitting.caseIds[0])).toMatchObject({ votes_in_favour: 8, voters_counted: 8 });
  });
});

describe('what the ballots leave open', () => {
  it('is settled by whom the rules name, once, with a reason that stands in the minutes', async () => {
    await server.database.query(`UPDATE plan SET year = year - 10`);
    const who = { vi: 'Chủ tịch Hội đồng', en: 'the chair of the council' };
    const of = await buildPlan(server.database, rulesWithVote({ ballots: 1, ballot: 'OPEN', thenDecides: who }));
    const sitting = await sit(1, { of });
    const [caseId] = sitting.caseIds as [string];
    const secretary = await actsOf(council.secretary);
    const settle = (input: object) => secretary.onCase('settleCase', { caseId, passed: true, reason: 'Thành tích nổi trội', ...input });
    expect(codesOf(await settle({}))).toEqual(['BALLOT_NOT_TO_SETTLE']);
    const { ballot } = await secretary.onBallot('openBallot', {
      sittingId: sitting.sittingId,
      caseIds: [caseId],
      form: 'OPEN',
      closers: [],
    });
    await voteAll(ballot?.rounds[0] as RoundData, [...repeat('AGREE', 5), ...repeat('DISAGREE', 4)]);
    expect(codesOf(await settle({}))).toEqual(['BALLOT_RUNNING']);
    await secretary.onBallot('closeBallot', { ballotId: ballot?.id });
    expect((await secretary.readCase(caseId)).isToSettle).toBe(true);
    expect(codesOf(await settle({ reason: '' }))).toEqual(['REASON_MISSING']);
    const answers = await Promise.all([settle({}), settle({ passed: false })]);
    expect(answers.flatMap(codesOf)).toEqual(['BALLOT_CASE_DECIDED']);
    expect((await caseRow(caseId)).minutes.vi).toContain('Chủ tịch Hội đồng quyết định');
  });
});

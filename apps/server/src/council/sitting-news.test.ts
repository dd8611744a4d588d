import { setTimeout as wait } from 'node:timers/promises';
import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { ballotActs, openSecretBallot, type RoundData } from '../testing/builders/ballots';
import { answerFree, type BuiltCouncil, type BuiltSitting, buildCouncil, buildSitting, recuse } from '../testing/builders/councils';
import { buildPlan } from '../testing/builders/plan';
import { buildDepartment, type Member, type TestDepartment } from '../testing/department';
import { hear, listen, liveClient, statusOfSocket } from '../testing/live-client';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

interface News {
  readonly sittingChanged: { readonly caseId: string | null; readonly change: string | null };
}

const LISTEN = 'subscription ($id: ID!) { sittingChanged(sittingId: $id) { caseId change } }';

let server: TestServer;
let beside: TestServer;
let host: string;
let department: TestDepartment;
let council: BuiltCouncil;
let sitting: BuiltSitting;
let round: RoundData;
const opened: { dispose(): void | Promise<void> }[] = [];

beforeAll(async () => {
  server = await startTestServer();
  beside = await server.beside();
  host = await listen(server);
  department = await buildDepartment(server.database);
  council = await buildCouncil(server.database, department);
  const plan = await buildPlan(server.database);
  await server.setClock('2017-12-11T02:00:00Z');
  const nominations = await acceptedFighters(server.database, department, plan, { count: 2, before: {} });
  sitting = await buildSitting(server.database, council, plan, { nominations });
  await answerFree(server.database, sitting.caseIds, council.voters);
  await recuse(server.database, sitting.caseIds[0] as string, (council.voters[1] as Member).personId);
  const { sittingId, caseIds } = sitting;
  const ballot = await openSecretBallot(beside, {
    sittingId,
    caseIds,
    opener: council.secretary,
    closers: [council.chair, council.secretary],
  });
  round = ballot.ballot.rounds.find(({ caseId }) => caseId === caseIds[0]) as RoundData;
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.dispose();
});
afterAll(async () => {
  await beside.stop();
  await server.stop();
});

async function listenAs(member: Member) {
  const client = await server.signInAs(member.accountId);
  return { client, heard: listenWith(client) };
}

function listenWith(client: Pick<Client, 'cookie'>) {
  const live = liveClient(host, client.cookie);
  opened.push(live);
  return hear<News>(live, LISTEN, { id: sitting.sittingId });
}

/** On the other server. */
async function voteAs(member: Member): Promise<void> {
  const acts = ballotActs(await beside.signInAs(member.accountId));
  const { answer } = await acts.voteSecretly(round, member.personId, 'AGREE');
  expect(answer.refusals).toEqual([]);
}

/** Until somebody listens, nothing can be heard: tells again and again until it is. */
async function untilListening(...all: ReturnType<typeof listenWith>[]): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    await beside.database.query(`SELECT pg_notify('vinh_danh_changes_public', $1)`, [
      JSON.stringify([`sitting ${sitting.sittingId}`, { change: 'AGENDA', caseId: null }]),
    ]);
    await wait(50);
    if (all.every(({ news }) => news.length > 0)) return;
  }
  throw new Error('Nobody listens.');
}

const votesIn = ({ news }: { news: News[] }) => news.filter(({ sittingChanged }) => sittingChanged.change === 'VOTE');
const timesUntil = async (isSo: () => boolean) => {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1) await wait(20);
  expect(isSo()).toBe(true);
};

describe('what is heard of a sitting', () => {
  it('comes over another server, says no more than that somebody voted, and nothing to the recused', async () => {
    const [member, recused] = [await listenAs(council.voters[2] as Member), await listenAs(council.voters[1] as Member)];
    await untilListening(member.heard, recused.heard);
    await voteAs(council.voters[3] as Member);
    await timesUntil(() => votesIn(member.heard).length === 1);
    expect(votesIn(member.heard)).toEqual([{ sittingChanged: { caseId: sitting.caseIds[0], change: 'VOTE' } }]);
    // What comes after it has come, so the vote itself would have.
    await untilListening(recused.heard);
    await wait(100);
    expect(votesIn(recused.heard)).toEqual([]);
  });

  it('is not told of what was only tried or refused', async () => {
    const { heard } = await listenAs(council.voters[2] as Member);
    await untilListening(heard);
    const voter = council.voters[4] as Member;
    const acts = ballotActs(await beside.signInAs(voter.accountId));
    await acts.voteSecretly(round, voter.personId, 'AGREE', { dryRun: true });
    const again = ballotActs(await beside.signInAs((council.voters[3] as Member).accountId));
    expect((await again.voteSecretly(round, (council.voters[3] as Member).personId, 'AGREE')).answer.refusals).toHaveLength(1);
    const before = heard.news.length;
    await untilListening(heard);
    await wait(100);
    expect(heard.news.length).toBeGreaterThan(before);
    expect(votesIn(heard)).toEqual([]);
  });

  it('goes on when PostgreSQL ends the connection, and says that something may have been missed', async () => {
    const { heard } = await listenAs(council.voters[2] as Member);
    await untilListening(heard);
    await beside.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '% changes' AND datname = current_database()`,
    );
    await timesUntil(() => heard.news.some(({ sittingChanged }) => sittingChanged.change === null));
    await voteAs(council.voters[5] as Member);
    await timesUntil(() => votesIn(heard).length === 1);
  });

  it('ends for who has lost their seat and role, at the next change', async () => {
    const { heard } = await listenAs(council.voters[8] as Member);
    await untilListening(heard);
    const { accountId } = council.voters[8] as Member;
    await server.database.query(`UPDATE role_grant SET valid_to = '2017-01-01' WHERE account_id = $1`, [accountId]);
    await voteAs(council.voters[6] as Member);
    expect(JSON.stringify(await heard.end)).toContain('FORBIDDEN');
    expect(votesIn(heard)).toEqual([]);
    await server.database.query(`UPDATE role_grant SET valid_to = NULL WHERE account_id = $1`, [accountId]);
  });

  it('ends when the session does', async () => {
    const { client, heard } = await listenAs(council.voters[2] as Member);
    await untilListening(heard);
    await client.ask('mutation { signOut }');
    await voteAs(council.voters[7] as Member);
    expect(JSON.stringify(await heard.end)).toContain('UNAUTHENTICATED');
    expect(votesIn(heard)).toEqual([]);
  });

  it('is nothing to who may not see the sitting', async () => {
    const { heard } = await listenAs(department.people.employee);
    expect(JSON.stringify(await heard.end)).toContain('FORBIDDEN');
  });
});

describe('a socket', () => {
  it('opens for a page of ours with a session, and for nothing else', async () => {
    const { cookie = '' } = await server.signInAs(council.chair.accountId);
    expect(await statusOfSocket(host, { cookie, origin: `http://${host}` })).toBe(101);
    expect(await statusOfSocket(host, { cookie, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusOfSocket(host, { cookie })).toBe(403);
    expect(await statusOfSocket(host, { origin: `http://${host}` })).toBe(401);
    expect(await statusOfSocket(host, { cookie: `${cookie}x`, origin: `http://${host}` })).toBe(401);
  });

  it('carries subscriptions only, and no more than a page needs', async () => {
    const client = await server.signInAs(council.chair.accountId);
    const live = liveClient(host, client.cookie);
    opened.push(live);
    expect(JSON.stringify(await hear(live, '{ viewer { id } }', {}).end)).toContain('subscriptions only');
    const other = liveClient(host, client.cookie);
    opened.push(other);
    expect(JSON.stringify(await hear(other, `subscription { ${'a { '.repeat(20)} b ${'} '.repeat(20)} }`, {}).end)).toContain(
      'Cannot query',
    );
    const many = liveClient(host, client.cookie);
    opened.push(many);
    const all = Array.from({ length: 11 }, () => hear<News>(many, LISTEN, { id: sitting.sittingId }));
    expect(JSON.stringify(await all[10]?.end)).toContain('at most 10');
  });

  it('is one of at most eight of a session', async () => {
    const { cookie } = await server.signInAs(council.chair.accountId);
    const eight = Array.from({ length: 8 }, () => listenWith({ cookie }));
    await untilListening(...eight);
    expect(await statusOfSocket(host, { cookie: cookie ?? '', origin: `http://${host}` })).toBe(429);
  });
});

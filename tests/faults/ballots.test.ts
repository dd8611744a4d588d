import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Closer } from '@vinh-danh/domain/council/ballot';
import { acceptedFighters } from '../../apps/server/src/testing/builders/accepted-nominations';
import { ballotActs, openSecretBallot, type RoundData } from '../../apps/server/src/testing/builders/ballots';
import { answerFree, type BuiltCouncil, buildCouncil, buildSitting } from '../../apps/server/src/testing/builders/councils';
import { buildPlan } from '../../apps/server/src/testing/builders/plan';
import { buildDepartment, type Member, type TestDepartment } from '../../apps/server/src/testing/department';
import { type ServerProcess, startServerProcess } from '../../apps/server/src/testing/server-process';
import { type Client, startTestServer, type TestServer } from '../../apps/server/src/testing/test-server';
import { report } from './support/report';

let server: TestServer;
let council: BuiltCouncil;
let department: TestDepartment;
let victim: ServerProcess | undefined;

beforeAll(async () => {
  // In earnest: no demonstration, the real clock, as the process that is killed has it.
  server = await startTestServer({ demonstration: false });
  department = await buildDepartment(server.database);
  council = await buildCouncil(server.database, department);
}, 60_000);
afterEach(() => victim?.kill());
afterAll(() => server.stop());

const OPEN = `mutation ($input: OpenEnvelopesInput!) { openEnvelopes(input: $input) { ballot { state rounds { count { agree disagree } } } refusals { code } } }`;

/** Sends to the process that is about to die; nobody hears its answer. */
function sendTo({ url }: ServerProcess, { cookie }: Client, input: object): void {
  void fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookie ?? '' },
    body: JSON.stringify({ query: OPEN, variables: { input } }),
  }).catch(() => {});
}

/** Lets a transaction come to its last step and no further, and gives when it stands there. */
async function holdLastStep(): Promise<{ until: Promise<void>; release(): Promise<void> }> {
  const holder = server.database.createQueryRunner();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE audit_entry IN SHARE ROW EXCLUSIVE MODE');
  const waits = async () => {
    const [row] = await server.database.query(
      `SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND relation = 'audit_entry'::regclass`,
    );
    return row.waiting > 0;
  };
  const until = (async () => {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await waits()) return;
      await wait(10);
    }
    throw new Error('Nothing came to its last step.');
  })();
  return {
    until,
    release: async () => {
      await holder.query('ROLLBACK');
      await holder.release();
    },
  };
}

const lying = async (round: RoundData) => {
  const [row] = await server.database.query(
    `SELECT (SELECT count(*)::int FROM ballot_paper WHERE round_id = $1) AS sealed, (SELECT count(*)::int FROM counted_paper WHERE round_id = $1) AS counted,
            (SELECT md5(string_agg(sealed::text, ',' ORDER BY id)) FROM ballot_paper WHERE round_id = $1) AS bytes`,
    [round.id],
  );
  return row as { sealed: number; counted: number; bytes: string };
};

describe('a server that is killed in the middle of closing a ballot', () => {
  it('has opened nothing and counted nothing; another one does it once', async () => {
    const plan = await buildPlan(server.database);
    const nominations = await acceptedFighters(server.database, department, plan, { count: 1, before: {} });
    const sitting = await buildSitting(server.database, council, plan, { nominations });
    await answerFree(server.database, sitting.caseIds, council.voters);
    const { sittingId, caseIds } = sitting;
    const closers = [council.chair, council.secretary] as const;
    const { ballot, outerCode, innerCode } = await openSecretBallot(server, { sittingId, caseIds, opener: council.secretary, closers });
    const round = ballot.rounds[0] as RoundData;
    for (const [i, member] of council.voters.entries()) {
      const acts = ballotActs(await server.signInAs(member.accountId));
      await acts.voteSecretly(round, member.personId, i < 7 ? 'AGREE' : 'DISAGREE');
    }

    const steps: [Closer, Member, string][] = [
      ['OUTER', council.chair, outerCode],
      ['INNER', council.secretary, innerCode],
    ];
    for (const [closer, member, code] of steps) {
      const client = await server.signInAs(member.accountId);
      const input = { idempotencyKey: randomUUID(), ballotId: ballot.id, closer, code };
      const before = await lying(round);
      await killInTheMiddle(client, input);
      expect(await lying(round)).toEqual(before);
      const again = await client.ask<{ openEnvelopes: { refusals: unknown[]; ballot: { state: string } } }>(OPEN, { input });
      expect(again.openEnvelopes.refusals).toEqual([]);
      expect(again.openEnvelopes.ballot.state).toBe(closer === 'OUTER' ? 'MIXED' : 'COUNTED');
      // Asked once more under the same key, it is answered and not done again.
      expect(await client.ask(OPEN, { input })).toEqual(again);
    }
    expect(await lying(round)).toMatchObject({ sealed: 0, counted: 9 });
    const [row] = await server.database.query('SELECT agree, disagree, invalid FROM ballot_round WHERE id = $1', [round.id]);
    expect(row).toEqual({ agree: 7, disagree: 2, invalid: 0 });
    expect((await server.database.query('SELECT outcome FROM sitting_case WHERE id = $1', [round.caseId]))[0].outcome).toBe('PASSED');
    report({
      fault: 'kill -9 of a server while a secret ballot is closed',
      tried: 'both envelopes of 9 votes',
      lost: 'nothing opened, nothing counted twice, no code in the log',
      recovery: 'another server, the same request',
    });
  }, 120_000);
});

/** Asks a process to close a ballot and kills it when all is written and nothing committed. */
async function killInTheMiddle(client: Client, input: { readonly code: string }): Promise<void> {
  victim = await startServerProcess(server.url, { LOG_LEVEL: 'debug' });
  const held = await holdLastStep();
  sendTo(victim, client, input);
  await held.until;
  await victim.kill();
  await held.release();
  // PostgreSQL notices that its client is gone and takes everything back.
  for (let tries = 0; tries < 100 && (await stillAtWork()); tries += 1) await wait(50);
  // Its log, at its most talkative, holds neither the code nor what was asked.
  expect(victim.log()).toContain('/graphql');
  expect(victim.log()).not.toContain(input.code);
  expect(victim.log()).not.toContain('openEnvelopes');
}

async function stillAtWork(): Promise<boolean> {
  const [row] = await server.database.query(
    `SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
  );
  return row.others > 0;
}

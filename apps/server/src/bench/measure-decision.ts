import { MOST_DECIDED_AT_ONCE } from '@vinh-danh/domain/decision/decision';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { identify } from '../access/identify.query';
import { hashSecret } from '../access/secret';
import type { Context } from '../context';
import { urlOf } from '../database/data-source';
import { answerDecision } from '../decision/answer-decision';
import { approveNominations } from '../decision/approve-nominations';
import type { Row, RowAnswer } from '../decision/try-approvals';
import { createLoaders } from '../loaders';
import { captureStatements, type Statement } from './capture-statements';
import { type Figure, quantile, sample } from './figure';
import { passCouncilAndPosting } from './pass-council-and-posting';
import { openSessions } from './province/issue-plan';

const RUNS = 60;
const MANY_RUNS = 20;
const AT_ONCE = 16;

export interface DecisionMeasured {
  readonly figures: Figure[];
  /** How often its own statements alone fit into one approval: all of them, and those that hold and write. */
  readonly times: { readonly all: number; readonly writing: number };
  /** Approvals a second: each in an act of its own, many acts at once; and in one act with as many as can be. */
  readonly perSecond: { readonly alone: number; readonly together: number };
}

/** One approval with its rules, its record and its audit entry, beside its statements alone in a transaction. */
export async function measureDecision(database: DataSource): Promise<DecisionMeasured> {
  const context = await contextOfDirector(database);
  const rows = await findApprovable(database, context);
  const approveAll = async (those: readonly Row[]) => {
    const refused = (await tryApproving(context, those)).filter(({ refusals }) => refusals.length > 0);
    if (refused.length > 0) throw new Error(`The approval is refused: ${JSON.stringify(refused)}`);
  };
  const approve = () => approveAll(rows.slice(0, 1));
  const statements = await captureStatements(approve);
  const asked = statements.filter(({ text }) => !/^(START TRANSACTION|ROLLBACK)/i.test(text));
  const writing = asked.filter(({ text }) => /^\s*(INSERT|UPDATE|DELETE)|FOR UPDATE|FOR NO KEY UPDATE/i.test(text));
  const client = new pg.Client({ connectionString: urlOf(database) });
  await client.connect();
  const ours = await sample(RUNS, approve);
  const allAlone = await sample(RUNS, () => replay(client, asked));
  const writingAlone = await sample(RUNS, () => replay(client, writing));
  await client.end();
  const many = (await sample(MANY_RUNS, () => approveAll(rows))).map(({ wall }) => wall);
  const perSecond = { alone: await throughput(approve), together: rows.length / (quantile(many, 0.5) / 1_000) };
  const figure = (what: string, walls: readonly number[], how: string): Figure => ({
    what,
    median: quantile(walls, 0.5),
    p95: quantile(walls, 0.95),
    unit: 'ms',
    how,
  });
  const [whole, all, few] = [ours, allAlone, writingAlone].map((samples) => samples.map(({ wall }) => wall)) as [
    number[],
    number[],
    number[],
  ];
  const median = (walls: readonly number[]) => quantile(walls, 0.5);
  return {
    times: { all: median(whole) / median(all), writing: median(whole) / median(few) },
    perSecond,
    figures: [
      figure(
        'One approval: rules, record, audit, and the ledger in the answer',
        whole,
        `on the clock, ${statements.length} statements, department, tried and taken back, ${RUNS} runs`,
      ),
      figure('Its statements alone', all, `all ${asked.length}, prepared, in one transaction, ${RUNS} runs`),
      figure('Those of them that lock and write', few, `${writing.length}, prepared, in one transaction, ${RUNS} runs`),
      figure(`${rows.length} approvals in one act`, many, `on the clock, department, tried and taken back, ${MANY_RUNS} runs`),
    ],
  };
}

async function replay(client: pg.Client, statements: readonly Statement[]): Promise<void> {
  await client.query('BEGIN');
  for (const [place, { text, values }] of statements.entries())
    await client.query({ name: `${statements.length}-${place}`, text, values: [...values] });
  await client.query('ROLLBACK');
}

/** Many at a time, on the same quota. */
async function throughput(approve: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  const until = begun + 4_000;
  let done = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < until) {
        await approve();
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - begun) / 1_000);
}

async function contextOfDirector(database: DataSource): Promise<Context> {
  const [director]: { id: string }[] = await database.query("SELECT account_id AS id FROM role_grant WHERE role = 'DIRECTOR' LIMIT 1");
  const [session = ''] = await openSessions(database.manager, director?.id ?? '', 1);
  const identified = await identify(database, { sessionHash: hashSecret(session) }, true);
  return { ...identified, database, requestId: 'bench' } as unknown as Context;
}

/** Tries to approve nominations and takes it back. */
async function tryApproving(context: Context, those: readonly Row[]): Promise<readonly RowAnswer[]> {
  const input = { idempotencyKey: uuidv7(), dryRun: true, rows: [...those], reason: null };
  const loaders = createLoaders(context.database, context.now);
  const answer = await answerDecision({ ...context, loaders }, 'approveNominations', input, approveNominations);
  return answer.rows;
}

/** Nominations that nothing stands against once the council has passed them and they were posted, and that have room beside each other. */
async function findApprovable(database: DataSource, context: Context): Promise<readonly Row[]> {
  const waiting: Row[] = await database.query(
    `SELECT n.id AS "nominationId", n.version FROM nomination n JOIN dossier d ON d.id = n.dossier_id
      WHERE d.accepted_at IS NOT NULL AND num_nonnulls(approved_at, refused_at, n.withdrawn_at) = 0 ORDER BY n.id`,
  );
  await passCouncilAndPosting(
    database,
    waiting.map(({ nominationId }) => nominationId),
  );
  const asked = waiting.slice(0, MOST_DECIDED_AT_ONCE);
  const answers = await tryApproving(context, asked);
  const found = asked.filter(({ nominationId }) =>
    answers.some((answer) => answer.nominationId === nominationId && answer.refusals.length === 0),
  );
  if (found.length === 0) throw new Error(`No nomination can be approved: ${JSON.stringify(answers)}`);
  return found;
}

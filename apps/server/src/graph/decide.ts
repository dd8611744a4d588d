import { createHash } from 'node:crypto';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { type Refusal, Refused } from '@vinh-danh/domain/refusal';
import type { DataSource, EntityManager } from 'typeorm';
import { badUserInput, conflict, unauthenticated } from './errors';
import { isId } from './is-id';

/** What a decision needs of the request. */
export interface DecisionContext {
  readonly database: DataSource;
  readonly viewer: Viewer | null;
  readonly now: Date;
}

/** What a client asks for, once: the key is made when its form opens and kept over reloads. */
export interface Asked {
  readonly mutation: string;
  readonly idempotencyKey: string;
  /** With `dryRun` among it, the act is only tried. */
  readonly input: object;
}

export interface Decided<Result> {
  /** What the decision gave, in a dry run as well; null when it was refused. */
  readonly result: Result | null;
  /** The same where it was kept: what it speaks of can be read. Null in a dry run. */
  readonly kept: Result | null;
  readonly refusals: readonly Refusal[];
  /** Whether it was only tried: what the result speaks of was taken back. */
  readonly dryRun: boolean;
}

/** SQLSTATE of PostgreSQL. */
const DEADLOCK = '40P01';
const LOCK_TIMEOUT = '55P03';

/**
 * One decision, one transaction. A refusal comes back as an answer and leaves nothing written; anything else is a fault
 * and flies on.
 *
 * The answer is kept under the idempotency key in the same transaction as its effect: the same request sent again is
 * done once and answered alike. `Result` must survive JSON (ids, not rows).
 *
 * A dry run goes the same way to its end and is then taken back whole: it refuses exactly what the act would, and keeps nothing, not
 * even its key, so that the act itself may follow under the same one.
 *
 * @throws ClientError CONFLICT when the key was used for another request, or the first one is still under way
 */
export async function decide<Result>(
  { database, viewer, now }: DecisionContext,
  asked: Asked,
  decision: (db: EntityManager) => Promise<Result>,
): Promise<Decided<Result>> {
  if (!viewer) throw unauthenticated();
  if (!isId(asked.idempotencyKey))
    throw badUserInput({ vi: 'Khóa chống gửi trùng (idempotencyKey) phải là một UUID.', en: 'The idempotency key must be a UUID.' });
  const dryRun = 'dryRun' in asked.input && asked.input.dryRun === true;
  const once = () => {
    if (dryRun) return tryOut(database, decision);
    return database.transaction(async (db) => {
      const earlier = await claim<Result>(db, viewer, asked, now);
      if (earlier) return earlier.response;
      const response = await decision(db);
      await db.query('UPDATE idempotency_key SET response = $3 WHERE account_id = $1 AND key = $2', [
        viewer.accountId,
        asked.idempotencyKey,
        JSON.stringify(response ?? null),
      ]);
      return response;
    });
  };
  try {
    const result = await againAfterDeadlock(once);
    return { result, kept: dryRun ? null : result, refusals: [], dryRun };
  } catch (error) {
    if (error instanceof Refused) return { result: null, kept: null, refusals: error.refusals, dryRun };
    throw error;
  }
}

/** Runs a decision in a transaction that always ends by being rolled back. */
async function tryOut<Result>(database: DataSource, decision: (db: EntityManager) => Promise<Result>): Promise<Result> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction();
    return await decision(runner.manager);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/** PostgreSQL ends one of two transactions that wait for each other; that one has done nothing and may simply begin again. */
async function againAfterDeadlock<Result>(transact: () => Promise<Result>, left = 2): Promise<Result> {
  try {
    return await transact();
  } catch (error) {
    if (left === 0 || sqlStateOf(error) !== DEADLOCK) throw error;
    return againAfterDeadlock(transact, left - 1);
  }
}

function sqlStateOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** Takes the key for this transaction, or gives the answer that an earlier one stored under it; waits for one still under way. */
async function claim<Result>(db: EntityManager, viewer: Viewer, asked: Asked, now: Date): Promise<{ response: Result } | null> {
  const { accountId } = viewer;
  const input = Object.fromEntries(Object.entries(asked.input).filter(([name]) => name !== 'dryRun'));
  const hash = createHash('sha256')
    .update(JSON.stringify([asked.mutation, input, powersOf(viewer)]))
    .digest();
  const taken: unknown[] = await db
    .query(
      `INSERT INTO idempotency_key (account_id, key, mutation, request_hash, created_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
      [accountId, asked.idempotencyKey, asked.mutation, hash, now],
    )
    .catch((error: unknown) => {
      throw sqlStateOf(error) === LOCK_TIMEOUT ? underWay() : error;
    });
  if (taken.length > 0) return null;
  const [earlier]: { request_hash: Buffer; response: Result }[] = await db.query(
    'SELECT request_hash, response FROM idempotency_key WHERE account_id = $1 AND key = $2',
    [accountId, asked.idempotencyKey],
  );
  if (!earlier) throw underWay();
  if (!earlier.request_hash.equals(hash))
    throw conflict({
      vi: 'Khóa chống gửi trùng đã được dùng cho một yêu cầu khác.',
      en: 'The idempotency key was used for another request.',
    });
  return { response: earlier.response };
}

/** An answer is repeated only to who may do what its first asker might: not after a role has ended, and not to a token. */
function powersOf({ roles, scopes }: Viewer): unknown {
  return [
    roles.map(({ role, unitId, onBehalfOf }) => [role, unitId, ...(onBehalfOf ? [onBehalfOf.accountId] : [])].join(' ')).sort(),
    scopes ? [...scopes].sort() : null,
  ];
}

function underWay() {
  return conflict({ vi: 'Yêu cầu này đang được xử lý.', en: 'This request is still under way.' });
}

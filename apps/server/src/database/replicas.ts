import type { FastifyBaseLogger } from 'fastify';
import type { DataSource } from 'typeorm';
import { prepare, readPrepared } from '../graph/prepared';
import { createDataSource } from './data-source';

/** Milliseconds. Who waits longer for a replica would have had the answer from the primary. */
const ANSWERS_WITHIN = 250;
const CATCHES_UP_WITHIN = 50;
const LOOK_EVERY = 10;
/** Milliseconds for which a replica that is behind, or does not answer, is not asked again. */
const BEHIND = 1_000;
const AWAY = 5_000;

const POSITION = 'SELECT pg_current_wal_flush_lsn()::text AS position';
const REACHED = 'SELECT coalesce(pg_last_wal_replay_lsn() >= $1::pg_lsn, false) AS reached';

interface Settings {
  readonly urls: readonly string[];
  readonly pool: number;
  readonly schema: string;
}

/**
 * Standbys of the database that read for it. One is given out only when it has everything that was committed before it was asked for, so that nobody
 * reads there what they could not read at the primary; else, and when it is away, the primary answers.
 */
export class Replicas {
  /** Reads that could come from a replica, by who answered. */
  readonly answered = { replica: 0, primary: 0 };
  private readonly all: readonly Replica[];
  private turn = 0;

  /** @param connected told of each replica once it is reached */
  constructor({ urls, pool, schema }: Settings, log: FastifyBaseLogger, connected: (replica: DataSource) => void = () => {}) {
    this.all = urls.map((url) => new Replica(createDataSource({ url, pool, schema }), log, connected));
  }

  /** A replica with all that the primary has at this moment; null when there is none. */
  async find(primary: DataSource): Promise<DataSource | null> {
    const replica = this.next();
    const found = replica && (await replica.reaches(await positionOf(primary))) ? replica.database : null;
    this.answered[found ? 'replica' : 'primary'] += 1;
    return found;
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((replica) => replica.close()));
  }

  private next(): Replica | undefined {
    const awake = this.all.filter((replica) => replica.isAwake());
    this.turn += 1;
    return awake[this.turn % awake.length];
  }
}

async function positionOf(primary: DataSource): Promise<string> {
  const [row] = await readPrepared<{ position: string }>(primary, prepare('position', POSITION, []));
  return row?.position ?? '';
}

class Replica {
  private restsUntil = 0;
  private connecting: Promise<unknown> | null = null;
  private isAway = false;

  constructor(
    readonly database: DataSource,
    private readonly log: FastifyBaseLogger,
    private readonly connected: (replica: DataSource) => void,
  ) {}

  /** Whether it may be asked now; one that was never reached is looked for beside the request. */
  isAwake(): boolean {
    if (Date.now() < this.restsUntil) return false;
    if (this.database.isInitialized) return true;
    this.connecting ??= this.database
      .initialize()
      .then(this.connected)
      .catch((error: unknown) => this.rest(AWAY, error))
      .finally(() => {
        this.connecting = null;
      });
    return false;
  }

  /** Whether it has read on to this place of the primary's log, or does so within moments. */
  async reaches(position: string): Promise<boolean> {
    const until = performance.now() + CATCHES_UP_WITHIN;
    try {
      while (!(await this.has(position))) {
        if (performance.now() > until) return this.rest(BEHIND);
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      }
      if (this.isAway) this.log.info('A replica of the database answers again.');
      this.isAway = false;
      return true;
    } catch (error) {
      return this.rest(AWAY, error);
    }
  }

  async close(): Promise<void> {
    await this.connecting;
    if (this.database.isInitialized) await this.database.destroy();
  }

  private async has(position: string): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${ANSWERS_WITHIN} ms`)), ANSWERS_WITHIN);
    });
    const asked = readPrepared<{ reached: boolean }>(this.database, prepare('reached', REACHED, [position]));
    asked.catch(() => {});
    const [row] = await Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
    return row?.reached ?? false;
  }

  private rest(milliseconds: number, error?: unknown): false {
    this.restsUntil = Date.now() + milliseconds;
    if (error && !this.isAway) {
      this.isAway = true;
      this.log.warn(
        { fault: error instanceof Error ? error.message : String(error) },
        'A replica of the database is away: the primary answers.',
      );
    }
    return false;
  }
}

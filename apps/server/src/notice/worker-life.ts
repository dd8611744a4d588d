import pg from 'pg';
import { LIVES } from './free-jobs-of-the-dead';

const AGAIN_AFTER_MS = 1_000;

/** Tells the other workers that this process lives: locks on a connection that is used for nothing else. */
export class WorkerLife {
  private readonly workers: string[] = [];
  private client: pg.Client | null = null;
  /** What the connection is doing: one thing at a time. */
  private busy: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly url: string,
    private readonly warn: (sentence: string) => void,
  ) {}

  /** @throws when the database does not answer */
  async begin(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'vinh-danh worker', keepAlive: true });
    client.on('error', (error) => this.warn(`The worker lost a connection to the database: ${error.message}.`));
    client.on('end', () => this.again(client));
    await client.connect();
    // A machine that vanishes says no goodbye: the database notices after some 35 seconds.
    await client.query('SET tcp_keepalives_idle = 20; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3');
    this.client = client;
    for (const worker of this.workers) this.tell(worker);
    await this.busy;
  }

  /** Counts a new worker of this process among the living. */
  add(worker: string): void {
    this.workers.push(worker);
    this.tell(worker);
  }

  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => {});
  }

  private tell(worker: string): void {
    const { client } = this;
    // A connection that fails here also ends, and the next one tells of every worker.
    this.busy = this.busy.then(() => client?.query(LIVES, [worker])).catch(() => {});
  }

  private again(client: pg.Client): void {
    if (this.ended || this.client !== client) return;
    this.timer = setTimeout(() => {
      this.begin().catch(() => this.again(client));
    }, AGAIN_AFTER_MS);
  }
}

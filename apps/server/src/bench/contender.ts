import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Our own server, beside this program. */
export const OUR_SERVER = `${import.meta.dirname}/bench-server.js`;
/** Connections to the database that each server has. */
export const POOL = 10;

/** A measured server: a process of its own, so that its processor time is its own. */
export interface Contender {
  readonly address: string;
  /** Processor time that it has used so far, in microseconds. */
  usage(): Promise<number>;
  stop(): void;
}

/** Starts a program that speaks as bench/peers/contender.mjs does. */
export async function startContender(program: string, settings: object): Promise<Contender> {
  const child = startChild(program, { BENCH_SETTINGS: JSON.stringify(settings) });
  const { address } = await hear<{ address: string }>(child, program);
  return {
    address,
    usage: async () => {
      child.send('usage');
      return (await hear<{ usage: number }>(child, program)).usage;
    },
    stop: () => child.kill(),
  };
}

/** How one slice of load went. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** What is asked of a server: its connections send these requests in turn. */
export interface Target {
  readonly url: string;
  readonly requests: readonly { readonly method: 'POST'; readonly headers: Readonly<Record<string, string>>; readonly body: string }[];
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadGenerator {
  /** @throws when an answer was none */
  run(target: Target): Promise<Load>;
  stop(): void;
}

export function startLoadGenerator(program: string): LoadGenerator {
  const child = startChild(program, {});
  return {
    run: async (target) => {
      child.send(target);
      const { failed, ...load } = await hear<Load & { failed: number }>(child, program);
      if (failed > 0) throw new Error(`${failed} of ${load.count} requests to ${target.url} failed.`);
      return load;
    },
    stop: () => child.kill(),
  };
}

/** A program of its own that speaks by messages; it ends with us. */
export function startChild(program: string, environment: Readonly<Record<string, string>>): ChildProcess {
  return fork(program, { execArgv: [], env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...environment } });
}

/** The next message of a program. @throws when it ends instead */
export async function hear<Message>(child: ChildProcess, program: string): Promise<Message> {
  const ended = new AbortController();
  try {
    const [message] = await Promise.race([
      once(child, 'message', ended),
      once(child, 'exit', ended).then(() => {
        throw new Error(`${program} ended before it answered.`);
      }),
    ]);
    return message as Message;
  } finally {
    ended.abort();
  }
}

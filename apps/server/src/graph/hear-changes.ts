import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { schemaOf } from '../database/authority-schema';
import { channelOf, Listeners } from './changes';

/** Milliseconds between tries to reach a database that is away; each try waits twice as long as the one before. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 5_000;
/** A connection that says nothing may be dead without anybody's noticing: so often it is asked. */
const ASKED_EVERY = 20_000;

/** The changes that all servers tell, heard on one connection beside the pool. */
export interface Changes {
  readonly listeners: Listeners;
  /** Begins to hear, if it has not. Gives when the connection stands, or at once when the database is away: it is tried again. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Hears what other servers tell. The connection is made when somebody first listens; when it breaks it is made again, and everybody
 * is told that something may have been missed meanwhile.
 */
export function hearChanges(database: DataSource, log: FastifyBaseLogger): Changes {
  const listeners = new Listeners();
  let client: pg.Client | undefined;
  let starting: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ ...connectionOf(database), connectionTimeoutMillis: 2_000, keepAlive: true });
    try {
      let broken = false;
      const lose = () => {
        if (broken) return;
        broken = true;
        if (client === fresh) client = undefined;
        fresh.end().catch(() => {});
        again(FIRST_WAIT);
      };
      fresh.on('error', lose);
      fresh.on('end', lose);
      fresh.on('notification', ({ payload }) => listeners.hear(payload));
      await fresh.connect();
      await fresh.query(`LISTEN ${channelOf(schemaOf(database))}`);
      client = fresh;
      watch(fresh, lose);
    } catch (error) {
      fresh.removeAllListeners('end');
      fresh.end().catch(() => {});
      throw error;
    }
  };

  /** Asks a silent connection whether it is still there. */
  const watch = (watched: pg.Client, lose: () => void) => {
    timer = setInterval(() => {
      if (client !== watched) return;
      watched.query('SELECT 1').catch(lose);
    }, ASKED_EVERY);
    timer.unref();
  };

  const again = (wait: number) => {
    clearInterval(timer);
    if (stopped) return;
    setTimeout(() => {
      if (stopped || client) return;
      connect().then(
        () => listeners.miss(),
        () => again(Math.min(wait * 2, LONGEST_WAIT)),
      );
    }, wait).unref();
  };

  return {
    listeners,
    start: () => {
      starting ??= connect().catch((error: unknown) => {
        log.warn({ fault: error instanceof Error ? error.message : String(error) }, 'Changes cannot be heard yet: trying again.');
        again(FIRST_WAIT);
      });
      return starting;
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      const last = client;
      client = undefined;
      last?.removeAllListeners('end');
      await last?.end().catch(() => {});
    },
  };
}

function connectionOf({ options }: DataSource): pg.ClientConfig {
  const { url, applicationName } = options as { url?: string; applicationName?: string };
  return { connectionString: url, application_name: `${applicationName ?? 'vinh-danh'} changes` };
}

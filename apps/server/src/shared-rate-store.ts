import { createHash } from 'node:crypto';
import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import type { DataSource } from 'typeorm';
import { prepare, readPrepared } from './graph/prepared';

/** Requests of one session or address that a server counts for itself before it tells the others: who asks less costs the database nothing. */
const TOLD_EVERY = 20;
/** Sessions and addresses that a server remembers; the one not seen for longest goes first. */
const MOST_KEYS = 20_000;

const TELL = `
  INSERT INTO rate_window (key, began_at, count) VALUES ($1, $2, $3)
  ON CONFLICT (key, began_at) DO UPDATE SET count = rate_window.count + excluded.count RETURNING count`;

interface Window {
  readonly beganAt: number;
  /** Told by all servers, as far as this one has heard. */
  total: number;
  /** Counted here and not told yet. */
  untold: number;
}

/**
 * Counts requests over all servers: windows begin with the minute of the clock, and each server adds what it has counted to a row that
 * all share. Servers agree to within a few dozen requests; while the database is away each holds its own.
 */
export function sharedRateStore(database: DataSource): new () => FastifyRateLimitStore {
  const windows = new Map<string, Window>();

  const windowOf = (key: string, beganAt: number): Window => {
    const known = windows.get(key);
    const window = known?.beganAt === beganAt ? known : { beganAt, total: 0, untold: 0 };
    windows.delete(key);
    windows.set(key, window);
    if (windows.size > MOST_KEYS) windows.delete(windows.keys().next().value as string);
    return window;
  };

  const tell = async (key: string, window: Window): Promise<void> => {
    const count = window.untold;
    window.untold = 0;
    window.total += count;
    const hash = createHash('sha256').update(key).digest();
    try {
      const [row] = await readPrepared<{ count: number }>(database, prepare('tell-rate', TELL, [hash, new Date(window.beganAt), count]));
      window.total = Math.max(window.total, row?.count ?? 0);
    } catch {
      // Counted here all the same.
    }
  };

  return class SharedRateStore implements FastifyRateLimitStore {
    incr(key: string, done: (error: Error | null, result?: { current: number; ttl: number }) => void, timeWindow: number): void {
      const now = Date.now();
      const beganAt = now - (now % timeWindow);
      const window = windowOf(key, beganAt);
      window.untold += 1;
      if (window.untold >= TOLD_EVERY) void tell(key, window);
      done(null, { current: window.total + window.untold, ttl: beganAt + timeWindow - now });
    }

    child(): SharedRateStore {
      return this;
    }
  };
}

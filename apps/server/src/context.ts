import type { Viewer } from '@vinh-danh/domain/access/role';
import type { DataSource } from 'typeorm';
import type { CurrentRules } from './access/identify.query';
import type { Config } from './config';
import type { Listeners } from './graph/changes';
import type { Loaders } from './loaders';

/** What every resolver gets with a request. */
export interface Context {
  readonly config: Pick<Config, 'demonstration' | 'secureCookies' | 'mail' | 'digestHour'>;
  readonly database: DataSource;
  /** Who asks; null before signing in. */
  readonly viewer: Viewer | null;
  /** When the request was received: what counts for a deadline. */
  readonly now: Date;
  /** The same by the real clock, without a demonstration's. Sessions and locks live by it. */
  readonly realNow: Date;
  /** The plan of that moment and the newest version of its rules, as they stood then; null before the first plan. */
  readonly current: CurrentRules | null;
  readonly sessionId: string | null;
  readonly apiTokenId: string | null;
  readonly requestId: string;
  readonly userAgent: string;
  readonly address: string;
  readonly loaders: Loaders;
  /** Over a socket: what changes, and the same listener as they are by then. */
  readonly live?: { readonly listeners: Listeners; again(): Promise<Context> };
  /** Gives the browser a new session, takes it away with null, leaves it with undefined. */
  setSession(token: { readonly value: string; readonly expiresAt: Date } | null | undefined): void;
}

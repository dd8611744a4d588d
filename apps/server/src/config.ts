import { resolve } from 'node:path';
import { z } from 'zod';
import { DEFAULT_SCHEMA, SCHEMA_NAME } from './database/authority-schema';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Addresses of databases, with commas or spaces between them. */
const addresses = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://')));

const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  DATABASE_REPLICA_URLS: addresses.default([]),
  DATABASE_SCHEMA: z
    .string()
    .regex(
      SCHEMA_NAME,
      'must be a name of at most 40 small letters, digits and _, beginning with a letter, not with pg_ or graphile_worker',
    )
    .default(DEFAULT_SCHEMA),
  DATA_DIRECTORY: z.string().min(1).default('.data'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  SECURE_COOKIES: flag.optional(),
  INTROSPECTION: flag.default(true),
  OPEN_ENDPOINT: flag.default(true),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).optional(),
  ESCALATE_AFTER_WORKING_DAYS: z.coerce.number().int().min(1).max(60).default(5),
  DEMONSTRATION: flag.optional(),
  METRICS_TOKEN: z.string().min(20, 'must have 20 characters or more').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\//, 'must be an address such as http://127.0.0.1:4318')
    .optional(),
  WORKER: flag.default(true),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().min(3).max(320).optional(),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^/]+$/, 'must be an address such as https://thidua.example.gov.vn, without a path')
    .optional(),
  DIGEST_HOUR: z.coerce.number().int().min(0).max(23).default(7),
  CHROMIUM_PATH: z.string().optional(),
  DRAIN_MILLISECONDS: z.coerce.number().int().min(0).max(60_000).default(0),
});

export interface Config {
  readonly production: boolean;
  /** Own clock, invented people, shared password. Never in production. */
  readonly demonstration: boolean;
  readonly host: string;
  readonly port: number;
  /** Undefined: the embedded PostgreSQL in `dataDirectory`. */
  readonly databaseUrl?: string;
  /** Standbys of that database, for reading what decides nothing. */
  readonly databaseReplicaUrls: readonly string[];
  /** The authority's own schema: several authorities can share a database. */
  readonly databaseSchema: string;
  readonly dataDirectory: string;
  readonly databasePool: number;
  readonly secureCookies: boolean;
  readonly introspection: boolean;
  /** Whether browsers may ask what the pages do not; tokens always may. */
  readonly openEndpoint: boolean;
  readonly trustProxy: boolean;
  /** What a Prometheus shows to read `/metrics`; without it there are none. */
  readonly metricsToken?: string;
  /** A collector of OpenTelemetry that is sent traces; without it nothing is traced. */
  readonly tracesTo?: string;
  readonly logLevel: string;
  /** Working days after which the one above hears of what nobody has done; after as many again, the one above that. */
  readonly escalateAfterWorkingDays: number;
  /** Whether this server does jobs of the queue as well. */
  readonly worker: boolean;
  /** Undefined: no mail is sent. */
  readonly mail?: MailSettings;
  /** Where people find the pages: links in mail begin with it. */
  readonly publicUrl: string;
  /** The hour of the day in Viet Nam at which the mail of the day goes out. */
  readonly digestHour: number;
  /** An installed Chromium that prints documents as PDF; undefined: the one that came with the program. */
  readonly chromiumPath?: string;
  /** How long a server that was told to stop answers on, while it says that it is not ready. */
  readonly drainMilliseconds: number;
}

export interface MailSettings {
  /** Of the mail server, with its password. */
  readonly url: string;
  readonly from: string;
}

/** A setting that cannot be used, in one sentence for the person at the terminal. */
export class ConfigError extends Error {}

/**
 * Reads the settings from the environment.
 *
 * @throws ConfigError naming the first variable that is wrong
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  // An empty variable is one that is not set: so a file of settings can name all of them.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`The setting ${issue?.path.join('.')} cannot be used: ${issue?.message}.`);
  }
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  if (production && values.DEMONSTRATION) throw new ConfigError('DEMONSTRATION=true is not possible with NODE_ENV=production.');
  return {
    production,
    demonstration: !production && (values.DEMONSTRATION ?? true),
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    databaseReplicaUrls: values.DATABASE_REPLICA_URLS,
    databaseSchema: values.DATABASE_SCHEMA,
    dataDirectory: resolve(values.DATA_DIRECTORY),
    databasePool: values.DATABASE_POOL,
    secureCookies: values.SECURE_COOKIES ?? production,
    introspection: values.INTROSPECTION,
    openEndpoint: values.OPEN_ENDPOINT,
    trustProxy: values.TRUST_PROXY,
    escalateAfterWorkingDays: values.ESCALATE_AFTER_WORKING_DAYS,
    metricsToken: values.METRICS_TOKEN,
    tracesTo: values.OTEL_EXPORTER_OTLP_ENDPOINT,
    logLevel: values.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    worker: values.WORKER,
    mail: mailOf(values),
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    digestHour: values.DIGEST_HOUR,
    chromiumPath: values.CHROMIUM_PATH || undefined,
    drainMilliseconds: values.DRAIN_MILLISECONDS,
  };
}

function mailOf({ SMTP_URL, MAIL_FROM, PUBLIC_URL, NODE_ENV }: z.infer<typeof Environment>): MailSettings | undefined {
  if (!SMTP_URL) return undefined;
  if (!MAIL_FROM)
    throw new ConfigError('With SMTP_URL, MAIL_FROM must say from whom mail comes, e.g. "Văn phòng Sở <thidua@agency.gov.vn>".');
  if (!PUBLIC_URL && NODE_ENV === 'production')
    throw new ConfigError(
      'With SMTP_URL, PUBLIC_URL must say where people find the pages, e.g. https://thidua.agency.gov.vn: mail leads there.',
    );
  return { url: SMTP_URL, from: MAIL_FROM };
}

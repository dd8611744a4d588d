/**
 * Five kinds of test, one command each: `npm run test:domain`, `test:server`, `test:web`, `test:browser`, `test:faults`.
 *
 * @jest-config-loader esbuild-register
 */
import type { Config } from 'jest';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

/** Packages published as ES modules only, or that import one late: Jest runs CommonJS, so they are transpiled like our own files. */
const MODULES_ONLY = ['content-disposition', 'cookie', 'cookie-es', '@fastify/cookie', '@opentelemetry/otlp-exporter-base'];

/** The same reading of the language as `tsconfig.base.json`: legacy decorators, no emitted metadata, plain assignment of class fields. */
const SWC = {
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: false,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
};

/** A file in plain TypeScript may use `<T>value`; only `.tsx` is read as JSX. */
const SWC_PLAIN = { ...SWC, jsc: { ...SWC.jsc, parser: { ...SWC.jsc.parser, tsx: false } } };

const everyProject: Project = {
  rootDir: __dirname,
  setupFiles: ['<rootDir>/packages/domain/src/testing/seed-properties.ts'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '\\.tsx$': ['@swc/jest', SWC],
    '\\.[mc]?[jt]s$': ['@swc/jest', SWC_PLAIN],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${MODULES_ONLY.join('|')})/)`],
  modulePathIgnorePatterns: ['/dist/', '/\\.data/', '/\\.tmp/'],
  clearMocks: true,
};

/** One PostgreSQL for the whole run, with a migrated template; a test file copies its own database from it. */
const onPostgres: Project = {
  ...everyProject,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/apps/server/src/testing/start-database.ts',
  globalTeardown: '<rootDir>/apps/server/src/testing/stop-database.ts',
};

const config: Config = {
  projects: [
    {
      ...everyProject,
      displayName: 'domain',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/packages/**/*.test.ts'],
    },
    {
      ...onPostgres,
      displayName: 'server',
      testMatch: ['<rootDir>/apps/server/**/*.test.ts'],
      setupFiles: ['reflect-metadata', '<rootDir>/packages/domain/src/testing/seed-properties.ts'],
    },
    {
      ...everyProject,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/web/**/*.test.ts', '<rootDir>/apps/web/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/testing/prepare-page-tests.ts'],
      moduleNameMapper: { '\\.css$': '<rootDir>/apps/web/src/testing/no-styles.ts' },
    },
    {
      ...onPostgres,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
    {
      ...onPostgres,
      displayName: 'faults',
      testMatch: ['<rootDir>/tests/faults/**/*.test.ts'],
      setupFiles: ['reflect-metadata', '<rootDir>/packages/domain/src/testing/seed-properties.ts'],
    },
  ],
  testTimeout: 30_000,
  maxWorkers: '100%',
};

export default config;

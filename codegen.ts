import type { CodegenConfig } from '@graphql-codegen/cli';

/** How the scalars of the schema arrive in the page: JSON has no days, instants or UUIDs of its own. */
const scalars = {
  Day: 'string',
  DateTimeISO: 'string',
  UUID: 'string',
  JSON: 'unknown',
  JSONObject: 'Readonly<Record<string, unknown>>',
  ID: 'string',
};

/**
 * Types and typed documents of the client, from the printed schema and the operations beside the pages:
 * `pledge-page.graphql` becomes `pledge-page.generated.ts`. Enums and inputs are in one file. All of it is written
 * anew by `npm run codegen` and never committed.
 */
const config: CodegenConfig = {
  schema: 'packages/schema/schema.graphql',
  documents: 'apps/web/src/**/*.graphql',
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/app/schema.generated.ts': {
      plugins: ['typescript-operations'],
      config: { scalars, enumsAsTypes: true, useTypeImports: true, generateOperationTypes: false, namingConvention: 'keep' },
    },
    'apps/web/src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.generated.ts', baseTypesPath: 'app/schema.generated.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        namingConvention: 'keep',
        importSchemaTypesFrom: 'apps/web/src/app/schema.generated.ts',
      },
    },
  },
};

export default config;

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema';

/** `npm run schema`: prints the contract into packages/schema. `npm test` fails when the committed one is another. */
const file = resolve(import.meta.dirname, '../../../packages/schema/schema.graphql');
await writeFile(file, `${printSchema(lexicographicSortSchema(await createSchema()))}\n`);

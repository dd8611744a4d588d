import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { printedSchema } from './printed-schema';
import { createSchema } from './schema';

/** `npm run schema`: prints the contract into packages/schema. A test fails when the committed one is another. */
const file = resolve(import.meta.dirname, '../../../packages/schema/schema.graphql');
await writeFile(file, printedSchema(await createSchema()));

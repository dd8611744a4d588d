import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { printedSchema } from './printed-schema';
import { createSchema } from './schema';

const COMMITTED = resolve(__dirname, '../../../packages/schema/schema.graphql');
/** Names that graphql-js and the scalars themselves describe, or that only hold the entry points. */
const GIVEN = new Set(['Query', 'Mutation', 'Subscription', 'String', 'Boolean', 'Int', 'Float', 'ID']);

interface Described {
  readonly name: string;
  readonly description?: string | null;
}

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

/** A type with everything in it that a reader may want explained. */
function partsOf(type: GraphQLNamedType): [path: string, part: Described][] {
  const named = (parts: readonly Described[], prefix = type.name): [string, Described][] =>
    parts.map((part) => [`${prefix}.${part.name}`, part]);
  if (isEnumType(type)) return named(type.getValues());
  if (isInputObjectType(type)) return named(Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [...named([field]), ...named(field.args, `${type.name}.${field.name}`)]);
}

describe('the contract', () => {
  it('is the one that is committed: run `npm run schema` after a change', async () => {
    expect(printedSchema(schema)).toBe(await readFile(COMMITTED, 'utf8'));
  });

  it('says of every type, field, argument and value what it is', () => {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const silent = types.flatMap((type) => [
      ...(type.description || GIVEN.has(type.name) ? [] : [type.name]),
      ...partsOf(type).flatMap(([path, { description }]) => (description ? [] : [path])),
    ]);
    expect(silent).toEqual([]);
  });
});

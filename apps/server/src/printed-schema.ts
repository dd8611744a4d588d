import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The contract as it is committed: in alphabetical order, so that a change shows as what it is. */
export function printedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

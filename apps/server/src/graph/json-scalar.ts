import { GraphQLScalarType } from 'graphql';

/** Only ever an answer: nothing is asked with it, so nothing untyped comes in. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value. Only in answers.',
  serialize: (value) => value,
});

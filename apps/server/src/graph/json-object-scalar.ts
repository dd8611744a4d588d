import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import { MAX_VALUES } from './limits';

const DEEPEST_JSON = 40;

/**
 * A JSON object that a client sends as it is, e.g. a rulebook. What it means is checked where it is used; here it is only
 * held to a size that can be read, stored and shown.
 */
export const JsonObjectScalar = new GraphQLScalarType<object, object>({
  name: 'JSONObject',
  description: 'A JSON object, at most 40 levels deep and with at most 30,000 values.',
  serialize: (value) => value as object,
  parseValue: (value) => bounded(GraphQLJSONObject.parseValue(value)),
  parseLiteral: (node, variables) => bounded(GraphQLJSONObject.parseLiteral(node, variables)),
});

function bounded(json: object): object {
  const waiting: [value: unknown, depth: number][] = [[json, 1]];
  for (let seen = 0; waiting.length > 0; seen += 1) {
    const [value, depth] = waiting.pop() as [unknown, number];
    if (seen + waiting.length > MAX_VALUES || depth > DEEPEST_JSON)
      throw new GraphQLError(`A JSON object here has at most ${MAX_VALUES} values and ${DEEPEST_JSON} levels.`);
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) waiting.push([part, depth + 1]);
  }
  return json;
}

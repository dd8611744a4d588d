import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function parse(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)) || !isInCalendar(value))
    throw new GraphQLError('A Day is a calendar day such as 2017-03-15.');
  return value;
}

/** `2017-02-30` parses as 2 March: only a day that comes back unchanged exists. */
function isInCalendar(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: 'A calendar day in Viet Nam, written as 2017-03-15.',
  serialize: String,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});

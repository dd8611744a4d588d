import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const schema = buildSchema(readFileSync(resolve(__dirname, '../../../packages/schema/schema.graphql'), 'utf8'));
const page = readFileSync(resolve(__dirname, '../../../docs/integrators.md'), 'utf8');
const blocks = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, document = '']) => document);

describe('what the page for integrators shows', () => {
  it('shows documents', () => expect(blocks.length).toBeGreaterThan(1));

  it.each(blocks)('is valid by the contract: %s', (document) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });
});

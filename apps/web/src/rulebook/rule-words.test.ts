import { KINDS } from '@vinh-danh/domain/rulebook/criteria/kinds';
import { layerShape } from '@vinh-danh/domain/rulebook/rulebook-shape';
import { FIELDS } from './field-names';
import { LIST_PARTS } from './layer-parts';
import { optionKey, optionsOf, type RuleSchema, schemaOf } from './rule-schema';
import { GROUP_SCHEMA } from './rule-shapes';
import { VALUES } from './value-names';

/** Keys that the editor asks for in another way. */
const ELSEWHERE = new Set(['id', 'kind', 'condition', ...LIST_PARTS]);

interface Needed {
  readonly fields: Set<string>;
  readonly values: Set<string>;
}

function wordsNeeded(): Needed {
  const needed: Needed = { fields: new Set(), values: new Set() };
  for (const kind of Object.values(KINDS)) collect(needed, schemaOf(kind.schema), 'criterion');
  for (const [part, shape] of Object.entries(layerShape.shape)) if (part !== 'changes') collect(needed, schemaOf(shape), part);
  collect(needed, GROUP_SCHEMA, 'who');
  return needed;
}

function collect(needed: Needed, schema: RuleSchema, name: string): void {
  if (schema.form === 'text') return;
  const owner = name.replace(/\.item$/, '');
  for (const option of optionsOf(schema) ?? []) {
    needed.values.add(`${owner}.${optionKey(option)}`);
    collect(needed, option, name);
  }
  for (const value of schema.enum ?? []) needed.values.add(`${owner}.${value}`);
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (ELSEWHERE.has(key) && key !== 'awards') continue;
    needed.fields.add(key);
    collect(needed, property, key);
  }
  if (schema.items) collectItems(needed, schema.items, name);
}

function collectItems(needed: Needed, items: RuleSchema, name: string): void {
  if (!items.enum && !items.form && !ELSEWHERE.has(name)) needed.fields.add(`${name}.item`);
  collect(needed, items, items.enum ? name : `${name}.item`);
}

describe('the words of the rulebook editor', () => {
  const { fields, values } = wordsNeeded();

  it('name every field that a rule may have', () => {
    expect([...fields].filter((name) => !(name in FIELDS)).sort()).toEqual([]);
  });

  it('name every value that a field may choose', () => {
    const unnamed = [...values].filter((name) => !(name in VALUES) && !(name.slice(name.lastIndexOf('.') + 1) in VALUES));
    expect(unnamed.sort()).toEqual([]);
  });

  it('name every kind of criterion', () => {
    expect(Object.keys(KINDS).filter((kind) => !(`criterion.${kind}` in VALUES))).toEqual([]);
  });
});

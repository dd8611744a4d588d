import { z } from 'zod';

// The page's security policy forbids code made from text, which zod would otherwise try for speed.
z.config({ jitless: true });

/** The part of JSON Schema that the shapes of rules are written in. */
export interface RuleSchema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: RuleSchema;
  readonly properties?: Readonly<Record<string, RuleSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: RuleSchema | boolean;
  readonly anyOf?: readonly RuleSchema[];
  readonly oneOf?: readonly RuleSchema[];
  /** What a shape says of its form: a sentence in two languages, the key of an award, a citation, the code of a unit. */
  readonly form?: 'text' | 'award' | 'citation' | 'unit' | 'condition';
}

const known = new WeakMap<z.ZodType, RuleSchema>();

/** The shape that the domain checks a rule with, as the form needs it: the form asks for exactly what the check accepts. */
export function schemaOf(shape: z.ZodType): RuleSchema {
  const found = known.get(shape);
  if (found) return found;
  const schema = z.toJSONSchema(shape, { io: 'input', reused: 'inline', unrepresentable: 'any' }) as RuleSchema;
  known.set(shape, schema);
  return schema;
}

/** The ways in which a value may be written; undefined where there is only one. */
export function optionsOf(schema: RuleSchema): readonly RuleSchema[] | undefined {
  const options = schema.oneOf ?? schema.anyOf;
  // A choice of plain words beside richer forms: each word is a way of its own.
  return options?.flatMap((option) => option.enum?.map((value) => ({ type: 'string' as const, const: value })) ?? [option]);
}

/** What names a way of writing: its kind, its only word, or else the first key that it asks for. */
export function optionKey(option: RuleSchema): string {
  const kind = option.properties?.kind;
  if (kind?.const !== undefined) return String(kind.const);
  if (kind?.enum) return kind.enum.join('|');
  if (option.const !== undefined) return String(option.const);
  return option.required?.[0] ?? Object.keys(option.properties ?? {})[0] ?? option.type ?? '';
}

/** Which of the ways a value is written in; the first where it fits none, e.g. because it is not written yet. */
export function optionOf(options: readonly RuleSchema[], value: unknown): RuleSchema | undefined {
  return options.find((option) => fits(option, value)) ?? options[0];
}

function fits(option: RuleSchema, value: unknown): boolean {
  if (option.const !== undefined) return option.const === value;
  if (option.type === 'null') return value === null;
  if (option.type === 'array') return Array.isArray(value);
  if (option.type !== 'object') return typeof value === option.type;
  if (typeof value !== 'object' || value === null) return false;
  const { kind } = option.properties ?? {};
  if (kind) return 'kind' in value && (kind.const === value.kind || (kind.enum?.includes(String(value.kind)) ?? false));
  return Object.keys(value).every((key) => key in (option.properties ?? {}));
}

/** What a new value begins as: what can only be one thing stands there already, the rest waits for the officer. */
export function blankOf(schema: RuleSchema): unknown {
  const [option] = optionsOf(schema) ?? [];
  if (option) return blankOf(option);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((key) => [key, blankOf(schema.properties?.[key] ?? {})]));
    case 'array':
      return [];
    case 'null':
      return null;
    case 'boolean':
      return false;
    case 'number':
    case 'integer':
      return Math.max(schema.minimum ?? 0, schema.exclusiveMinimum !== undefined ? 1 : 0);
    default:
      return '';
  }
}

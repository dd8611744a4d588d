import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type GraphQLType,
  getNamedType,
  isObjectType,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Our deepest page asks for nine levels. */
const MAX_DEPTH = 12;
const MAX_ALIASES = 60;
const MAX_ROOT_FIELDS = 20;
const MAX_FIELDS = 1_500;
/** A nomination knows its dossier and that its nominations: once around is a page, more is a flood. */
const MAX_NESTING = 2;
/** No text of ours is longer; the longest, the account of achievements, has 20,000 characters. */
export const MAX_TEXT_LENGTH = 25_000;
/** More than any list, form or rulebook of ours holds. */
export const MAX_VALUES = 30_000;

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  /** How often a thing of each type is asked for within itself, at most, itself included. */
  readonly nesting: ReadonlyMap<string, number>;
}

const NOTHING: Size = { depth: 0, fields: 0, aliases: 0, nesting: new Map() };
const TOO_MUCH: Size = { ...NOTHING, depth: Number.POSITIVE_INFINITY };

/**
 * Measures selections with their fragments spread out. Each fragment is measured once, so that thirty fragments that each
 * spread the next one twice cost thirty steps and not a thousand million. A circle of fragments counts as too deep.
 */
function measuring(context: ValidationContext): (set: SelectionSetNode | undefined, of: GraphQLType | null | undefined) => Size {
  const known = new Map<string, Size>();

  const typeOf = (node: NamedTypeNode | undefined) => node && context.getSchema().getType(node.name.value);

  const ofSet = (set: SelectionSetNode | undefined, of: GraphQLType | null | undefined): Size =>
    set ? set.selections.map((selection) => ofSelection(selection, of)).reduce(beside, NOTHING) : NOTHING;

  const ofSelection = (selection: SelectionNode, of: GraphQLType | null | undefined): Size => {
    if (selection.kind === 'InlineFragment') return ofSet(selection.selectionSet, typeOf(selection.typeCondition) ?? of);
    if (selection.kind === 'FragmentSpread') return ofFragment(selection.name.value);
    return ofField(selection, isObjectType(of) ? getNamedType(of.getFields()[selection.name.value]?.type) : undefined);
  };

  const ofField = ({ name, alias, selectionSet }: FieldNode, type: GraphQLType | undefined): Size => {
    // How deep the schema itself may be asked for is limited by a rule of graphql-js.
    const { depth, fields, aliases, nesting } = name.value.startsWith('__') ? NOTHING : ofSet(selectionSet, type);
    return {
      depth: depth + 1,
      fields: fields + 1,
      aliases: aliases + (alias ? 1 : 0),
      nesting: isObjectType(type) ? new Map(nesting).set(type.name, (nesting.get(type.name) ?? 0) + 1) : nesting,
    };
  };

  const ofFragment = (name: string): Size => {
    const measured = known.get(name);
    if (measured) return measured;
    known.set(name, TOO_MUCH);
    const fragment = context.getFragment(name);
    const size = ofSet(fragment?.selectionSet, typeOf(fragment?.typeCondition));
    known.set(name, size);
    return size;
  };

  return ofSet;
}

function beside(left: Size, right: Size): Size {
  return {
    depth: Math.max(left.depth, right.depth),
    fields: left.fields + right.fields,
    aliases: left.aliases + right.aliases,
    nesting: deepest(left.nesting, right.nesting),
  };
}

function deepest(left: Size['nesting'], right: Size['nesting']): Size['nesting'] {
  if (left.size === 0 || right.size === 0) return left.size === 0 ? right : left;
  const both = new Map(left);
  for (const [type, times] of right) both.set(type, Math.max(times, both.get(type) ?? 0));
  return both;
}

/** Refuses a document that is too deep or too wide before any of it runs. */
const limitSize: ValidationRule = (context): ASTVisitor => {
  const measure = measuring(context);
  return {
    OperationDefinition({ selectionSet, operation }) {
      const { depth, fields, aliases, nesting } = measure(selectionSet, context.getSchema().getRootType(operation));
      const nested = [...nesting].filter(([, times]) => times > MAX_NESTING).map(([type]) => type);
      const excesses = [
        depth > MAX_DEPTH && `more than ${MAX_DEPTH} levels`,
        aliases > MAX_ALIASES && `more than ${MAX_ALIASES} aliases`,
        fields > MAX_FIELDS && `more than ${MAX_FIELDS} fields`,
        selectionSet.selections.length > MAX_ROOT_FIELDS && `more than ${MAX_ROOT_FIELDS} fields at the root`,
        ...nested.map((type) => `a ${type} within itself more than once`),
      ];
      for (const excess of excesses) if (excess) context.reportError(new GraphQLError(`This query asks for too much: ${excess}.`));
    },
  };
};

/** Refuses a text inside the document that is longer than any of ours; `limitVariables` does the same for those beside it. */
const limitTexts: ValidationRule = (context): ASTVisitor => ({
  StringValue({ value }) {
    if (value.length > MAX_TEXT_LENGTH) context.reportError(new GraphQLError(`No text here has more than ${MAX_TEXT_LENGTH} characters.`));
  },
});

export const limits: ValidationRule[] = [limitSize, limitTexts];

import {
  type ASTVisitor,
  GraphQLError,
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
/** No text of ours is longer; the longest, the account of achievements, has 20,000 characters. */
export const MAX_TEXT_LENGTH = 25_000;

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}

const NOTHING: Size = { depth: 0, fields: 0, aliases: 0 };
const TOO_MUCH: Size = { depth: Number.POSITIVE_INFINITY, fields: 0, aliases: 0 };

/**
 * Measures selections with their fragments spread out. Each fragment is measured once, so that thirty fragments that each
 * spread the next one twice cost thirty steps and not a thousand million. A circle of fragments counts as too deep.
 */
function measuring(context: ValidationContext): (set: SelectionSetNode | undefined) => Size {
  const known = new Map<string, Size>();

  const ofSet = (set: SelectionSetNode | undefined): Size => (set ? set.selections.map(ofSelection).reduce(beside, NOTHING) : NOTHING);

  const ofSelection = (selection: SelectionNode): Size => {
    if (selection.kind === 'InlineFragment') return ofSet(selection.selectionSet);
    if (selection.kind === 'FragmentSpread') return ofFragment(selection.name.value);
    // How deep the schema itself may be asked for is limited by a rule of graphql-js.
    const below = selection.name.value.startsWith('__') ? NOTHING : ofSet(selection.selectionSet);
    return { depth: below.depth + 1, fields: below.fields + 1, aliases: below.aliases + (selection.alias ? 1 : 0) };
  };

  const ofFragment = (name: string): Size => {
    const measured = known.get(name);
    if (measured) return measured;
    known.set(name, TOO_MUCH);
    const size = ofSet(context.getFragment(name)?.selectionSet);
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
  };
}

/** Refuses a document that is too deep or too wide before any of it runs. */
const limitSize: ValidationRule = (context): ASTVisitor => {
  const measure = measuring(context);
  return {
    OperationDefinition({ selectionSet }) {
      const { depth, fields, aliases } = measure(selectionSet);
      const excesses = [
        depth > MAX_DEPTH && `more than ${MAX_DEPTH} levels`,
        aliases > MAX_ALIASES && `more than ${MAX_ALIASES} aliases`,
        fields > MAX_FIELDS && `more than ${MAX_FIELDS} fields`,
        selectionSet.selections.length > MAX_ROOT_FIELDS && `more than ${MAX_ROOT_FIELDS} fields at the root`,
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

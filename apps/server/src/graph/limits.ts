import { type ASTVisitor, GraphQLError, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

/** Our deepest page asks for nine levels. */
const MAX_DEPTH = 12;
const MAX_ALIASES = 60;
const MAX_ROOT_FIELDS = 20;
const MAX_FIELDS = 1_500;

function tooMuch(what: string): GraphQLError {
  return new GraphQLError(`This query asks for too much: ${what}.`);
}

/** How deep a selection goes and how many fields it has, fragments spread out. A circle of fragments counts as too deep. */
function measure(
  context: ValidationContext,
  set: SelectionSetNode | undefined,
  depth: number,
  sum: { fields: number; aliases: number; depth: number },
): void {
  sum.depth = Math.max(sum.depth, depth);
  if (!set || depth > MAX_DEPTH || sum.fields > MAX_FIELDS) return;
  for (const selection of set.selections) {
    if (selection.kind === 'Field') {
      if (selection.name.value.startsWith('__')) continue;
      sum.fields += 1;
      if (selection.alias) sum.aliases += 1;
      measure(context, selection.selectionSet, depth + (selection.selectionSet ? 1 : 0), sum);
    } else if (selection.kind === 'InlineFragment') measure(context, selection.selectionSet, depth, sum);
    else measure(context, context.getFragment(selection.name.value)?.selectionSet, depth, sum);
  }
}

/** Refuses a document that is too deep or too wide before any of it runs. Introspection does not count. */
const limitRule: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition(operation) {
    const sum = { fields: 0, aliases: 0, depth: 0 };
    measure(context, operation.selectionSet, 1, sum);
    if (sum.depth > MAX_DEPTH) context.reportError(tooMuch(`more than ${MAX_DEPTH} levels`));
    if (sum.aliases > MAX_ALIASES) context.reportError(tooMuch(`more than ${MAX_ALIASES} aliases`));
    if (sum.fields > MAX_FIELDS) context.reportError(tooMuch(`more than ${MAX_FIELDS} fields`));
    if (operation.selectionSet.selections.length > MAX_ROOT_FIELDS)
      context.reportError(tooMuch(`more than ${MAX_ROOT_FIELDS} root fields`));
  },
});

export const limits: ValidationRule[] = [limitRule];

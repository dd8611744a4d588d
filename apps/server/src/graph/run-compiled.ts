import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

type Compiled = CompiledQuery['query'];
type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Runs an operation as a function of its own, compiled when it is asked for a second time: walking the document field by field
 * is what most of a list costs. What is compiled lives as long as Apollo keeps the parsed document, so its bound is ours too.
 *
 * Whatever the compiled function has no answer to goes to the normal executor: a document that cannot be compiled, and
 * variables that do not fit, before anything has run. Errors pass the same mask, since Apollo does not mask what a plugin answers.
 */
export function runCompiled(schema: GraphQLSchema, formatError: FormatError): ApolloServerPlugin {
  const compiledOf = compilingAtTheSecondTime(schema);
  return {
    requestDidStart: async () => ({
      responseForOperation: async (asked) => {
        const run = compiledOf(asked.operation, asked.document);
        const result = await run?.(undefined, asked.contextValue, asked.request.variables ?? {});
        if (!result || result.data === undefined) return null;
        // Where `tellUnavailable` looks for them.
        if (result.errors) Object.assign(asked, { errors: result.errors });
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: masked(result, formatError) } };
      },
    }),
  };
}

/** The compiled function of an operation; null the first time, and where it cannot be compiled. */
function compilingAtTheSecondTime(schema: GraphQLSchema): (operation: OperationDefinitionNode, document: DocumentNode) => Compiled | null {
  const known = new WeakMap<OperationDefinitionNode, Compiled | null | 'asked for once'>();
  return (operation, document) => {
    const found = known.get(operation);
    if (found === undefined) {
      known.set(operation, 'asked for once');
      return null;
    }
    if (found !== 'asked for once') return found;
    const compiled = compileQuery(schema, document, operation.name?.value);
    const run = isCompiledQuery(compiled) ? compiled.query : null;
    known.set(operation, run);
    return run;
  };
}

function masked(
  { data, errors }: ExecutionResult,
  formatError: FormatError,
): { data: ExecutionResult['data']; errors?: GraphQLFormattedError[] } {
  if (!errors) return { data };
  return { errors: errors.map((error) => formatError(formattedOf(error), error)), data };
}

/** As Apollo would hand it to the mask: a fault without a code of its own is one of ours. */
function formattedOf({ message, path, extensions }: GraphQLError): GraphQLFormattedError {
  return { message, path, extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } };
}

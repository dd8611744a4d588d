import type { ApolloServerPlugin } from '@apollo/server';
import { TRUSTED_DOCUMENTS } from '@vinh-danh/schema/trusted-documents';
import { GraphQLError } from 'graphql';

/** The one thing this reads of a request's context. */
interface Asker {
  readonly apiTokenId: string | null;
}

const TEXTS: ReadonlyMap<string, string> = new Map(Object.entries(TRUSTED_DOCUMENTS));
const KNOWN: ReadonlySet<string> = new Set(TEXTS.values());

/**
 * What the pages ask, by its hash: they send the hash alone. Apollo takes this for a cache of documents that clients fill;
 * this one is a list, made with the pages, that nobody can add to. A page of another release sends its text after all.
 */
export const trustedDocuments = {
  get: async (key: string) => TEXTS.get(key.replace(/^apq:/, '')),
  set: async () => {},
  delete: async () => false,
};

/** Answers nothing but what the pages ask, except to a token: an integrator writes documents of their own, within the limits. */
export function trustPagesOnly(): ApolloServerPlugin<Asker> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, contextValue, response }) => {
        if (contextValue.apiTokenId || KNOWN.has(source)) return;
        response.http.status = 400;
        throw new GraphQLError('This server answers the documents of its own pages, and those of integrators with a token.', {
          extensions: { code: 'BAD_REQUEST' },
        });
      },
    }),
  };
}

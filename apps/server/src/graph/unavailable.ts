import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';

/** Seconds after which trying again is worth while: a PostgreSQL that restarts is back by then. */
export const RETRY_AFTER = '5';

/** SQLSTATE classes and Node codes that mean: the database does not answer now, or not in time. 40001 comes from a replica that had to go on. */
const UNAVAILABLE_CODE = /^(?:08...|57P0.|53...|55P03|57014|25P03|40001|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
/** What the driver says without a code. */
const UNAVAILABLE_MESSAGE = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether a fault lies with the database's being away or busy, so that the same request may do better later. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message } = error as { code?: unknown; message?: unknown };
  return UNAVAILABLE_CODE.test(String(code)) || UNAVAILABLE_MESSAGE.test(String(message));
}

/** What an answer carries in HTTP when the database is away: a proxy and a client then know to try again. */
const HTTP = { status: 503, headers: new HeaderMap([['retry-after', RETRY_AFTER]]) };

/** Tells HTTP what the errors of an answer say: 503 when the database is away. */
export function tellUnavailable(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, errors }) => {
        if (!errors?.some((error) => isUnavailable(unwrapResolverError(error)))) return;
        response.http.status = HTTP.status;
        response.http.headers.set('retry-after', RETRY_AFTER);
      },
    }),
  };
}

/** The same for a fault that comes before GraphQL begins, while it is found out who asks. */
export async function orUnavailable<Result>(finding: Promise<Result>): Promise<Result> {
  try {
    return await finding;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    throw new GraphQLError('The database is away.', { originalError: error as Error, extensions: { http: HTTP } });
  }
}

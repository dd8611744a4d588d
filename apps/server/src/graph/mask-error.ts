import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { badUserInput, ClientError, notFound } from './errors';

/** Codes of Apollo's own that speak of the request and not of us. */
const OF_THE_REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** SQLSTATE classes and Node codes that mean: the database does not answer now, try again. */
const UNAVAILABLE = /^(08|57P0|55P03|57014|53)|ECONNREFUSED|ECONNRESET|ETIMEDOUT/;

/** Lets through what the client may read. Anything else becomes a masked error whose id is in the log. */
export function maskError(log: FastifyBaseLogger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const unwrapped = unwrapResolverError(error);
    const cause = readableCause(unwrapped) ?? unwrapped;
    if (cause instanceof ClientError) return { ...formatted, message: cause.message, extensions: { ...cause.extensions } };
    const code = formatted.extensions?.code;
    if (typeof code === 'string' && OF_THE_REQUEST.has(code)) return { ...formatted, extensions: { code } };
    return masked(formatted, cause, log);
  };
}

/** What the database refuses to read is the client's: an id that is no UUID names nothing, a NUL is no character. */
export function readableCause(cause: unknown): ClientError | undefined {
  const code = codeOf(cause);
  if (code === '22P02') return notFound();
  if (code !== '22021' && code !== '22P05') return undefined;
  return badUserInput({ vi: 'Nội dung có ký tự không hợp lệ.', en: 'The text holds a character that cannot be kept.' });
}

function masked(formatted: GraphQLFormattedError, cause: unknown, log: FastifyBaseLogger): GraphQLFormattedError {
  const id = randomUUID();
  log.error({ errorId: id, err: cause, path: formatted.path });
  const unavailable = UNAVAILABLE.test(codeOf(cause));
  const sentence = unavailable
    ? {
        vi: 'Cơ sở dữ liệu đang bận hoặc tạm ngừng. Hãy thử lại sau ít giây.',
        en: 'The database is busy or away. Try again in a few seconds.',
      }
    : { vi: `Có lỗi ngoài dự kiến (mã ${id}).`, en: `Something unexpected went wrong (${id}).` };
  return {
    message: sentence.en,
    path: formatted.path,
    locations: formatted.locations,
    extensions: { code: unavailable ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR', id, sentence },
  };
}

function codeOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.message : '';
}

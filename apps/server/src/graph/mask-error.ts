import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Text } from '@vinh-danh/domain/text';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { badUserInput, ClientError, notFound } from './errors';
import { isUnavailable } from './unavailable';

/** Codes of Apollo's own that speak of the request and not of us. */
const OF_THE_REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/** Lets through what the client may read. Anything else becomes a masked error whose id is in the log. */
export function maskError(log: FastifyBaseLogger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const unwrapped = unwrapResolverError(error);
    const cause = readableCause(unwrapped) ?? unwrapped;
    if (cause instanceof ClientError) return { ...formatted, message: cause.message, extensions: { ...cause.extensions } };
    const code = formatted.extensions?.code;
    if (typeof code === 'string' && OF_THE_REQUEST.has(code)) return { ...formatted, extensions: { code } };
    const { sentence, ...extensions } = maskFault(
      log,
      cause instanceof GraphQLError ? (cause.originalError ?? cause) : cause,
      formatted.path,
    );
    return { message: sentence.en, path: formatted.path, locations: formatted.locations, extensions: { ...extensions, sentence } };
  };
}

/** What the database refuses to read is the client's: an id that is no UUID names nothing, a NUL is no character, the year 0 no year. */
export function readableCause(cause: unknown): ClientError | undefined {
  const code = codeOf(cause);
  if (code === '22P02') return notFound();
  if (code === '22003' || code === '22007' || code === '22008')
    return badUserInput({ vi: 'Có số hoặc ngày ngoài phạm vi cho phép.', en: 'A number or a day lies out of range.' });
  if (code !== '22021' && code !== '22P05') return undefined;
  return badUserInput({ vi: 'Nội dung có ký tự không hợp lệ.', en: 'The text holds a character that cannot be kept.' });
}

/** All that a client learns of a fault of ours. */
export interface MaskedFault {
  readonly code: 'UNAVAILABLE' | 'INTERNAL_SERVER_ERROR';
  /** Finds the fault in the log. */
  readonly id: string;
  readonly sentence: Text;
}

/** Writes a fault into the log and gives what may be said of it. */
export function maskFault(log: FastifyBaseLogger, cause: unknown, path?: unknown): MaskedFault {
  const id = randomUUID();
  log.error({ errorId: id, fault: describe(cause), path });
  if (isUnavailable(cause)) {
    const vi = 'Cơ sở dữ liệu đang bận hoặc tạm ngừng. Hãy thử lại sau ít giây.';
    return { code: 'UNAVAILABLE', id, sentence: { vi, en: 'The database is busy or away. Try again in a few seconds.' } };
  }
  const sentence = { vi: `Có lỗi ngoài dự kiến (mã ${id}).`, en: `Something unexpected went wrong (${id}).` };
  return { code: 'INTERNAL_SERVER_ERROR', id, sentence };
}

/** What the log needs of a fault. Never the values of a statement: among them are hashes of passwords and people's data. */
function describe(cause: unknown) {
  if (!(cause instanceof Error)) return { message: String(cause) };
  const { constraint, table } = cause as { constraint?: unknown; table?: unknown };
  return { type: cause.name, message: cause.message, code: codeOf(cause), table, constraint, stack: cause.stack };
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

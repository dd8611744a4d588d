import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { Text } from '@vinh-danh/domain/text';

const CODES = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED', 'BAD_USER_INPUT', 'CONFLICT', 'TOO_MANY_REQUESTS'] as const;

/** `NETWORK`: the server, or its database, cannot be reached now. `FAULT`: it failed. */
export type FailureCode = (typeof CODES)[number] | 'NETWORK' | 'FAULT';

/** What went wrong with a request, as far as a reader can act on it. */
export interface Failure {
  readonly code: FailureCode;
  /** What the server says about it. */
  readonly sentence?: Text;
  /** Finds the error in the server's log. */
  readonly reference?: string;
}

export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return fromServer(error.errors[0]?.extensions ?? {});
  // 502 to 504 come from a proxy in front of a server that is away.
  if (ServerError.is(error)) return { code: error.statusCode >= 502 && error.statusCode <= 504 ? 'NETWORK' : 'FAULT' };
  return { code: error instanceof TypeError ? 'NETWORK' : 'FAULT' };
}

function fromServer({ code, sentence, id }: Readonly<Record<string, unknown>>): Failure {
  return {
    code: code === 'UNAVAILABLE' ? 'NETWORK' : (CODES.find((known) => known === code) ?? 'FAULT'),
    sentence: isText(sentence) ? sentence : undefined,
    reference: typeof id === 'string' ? id : undefined,
  };
}

function isText(value: unknown): value is Text {
  return (
    typeof value === 'object' &&
    value !== null &&
    'vi' in value &&
    typeof value.vi === 'string' &&
    'en' in value &&
    typeof value.en === 'string'
  );
}

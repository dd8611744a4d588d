import type { Text } from '@vinh-danh/domain/text';
import { GraphQLError } from 'graphql';

/** Errors for the rest: what is not an answer to the question asked. A rule's "no" is a refusal in the payload instead. */
export type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'TOO_MANY_REQUESTS' | 'UNAVAILABLE';

const STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
};

/** An error that the client may read. Its message is in English, `extensions.sentence` says it in both languages. */
export class ClientError extends GraphQLError {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly sentence: Text,
  ) {
    super(sentence.en, { extensions: { code, sentence } });
    this.status = STATUS[code];
  }
}

export function unauthenticated(): ClientError {
  return new ClientError('UNAUTHENTICATED', { vi: 'Vui lòng đăng nhập.', en: 'Please sign in.' });
}

export function forbidden(): ClientError {
  return new ClientError('FORBIDDEN', { vi: 'Tài khoản này không có quyền thực hiện việc đó.', en: 'This account may not do that.' });
}

/** Also the answer for what exists but the viewer may not see: nobody learns that it exists. */
export function notFound(): ClientError {
  return new ClientError('NOT_FOUND', {
    vi: 'Không có nội dung này, hoặc tài khoản của ông/bà không được xem.',
    en: 'This does not exist, or your account may not see it.',
  });
}

export function badUserInput(sentence: Text): ClientError {
  return new ClientError('BAD_USER_INPUT', sentence);
}

export function conflict(sentence: Text): ClientError {
  return new ClientError('CONFLICT', sentence);
}

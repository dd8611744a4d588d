import type { Text } from '@vinh-danh/domain/text';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { maskFault } from './graph/mask-error';
import { RETRY_AFTER } from './graph/unavailable';

/** What is wrong with a request that never reached GraphQL, by HTTP status. */
const SENTENCES: Readonly<Record<number, Text>> = {
  400: {
    vi: 'Yêu cầu không đọc được: nội dung phải là JSON đúng quy cách.',
    en: 'The request cannot be read: its body must be well-formed JSON.',
  },
  413: { vi: 'Yêu cầu lớn quá 1 MB.', en: 'The request is larger than 1 MB.' },
  415: { vi: 'Yêu cầu phải gửi dưới dạng application/json.', en: 'Send the request as application/json.' },
  429: { vi: 'Quá nhiều yêu cầu. Hãy thử lại sau ít phút.', en: 'Too many requests. Try again in a few minutes.' },
};

const READER_LEFT = 'ERR_STREAM_PREMATURE_CLOSE';
/** What proxies write into their logs for it; it is sent to nobody. */
const CLIENT_CLOSED_REQUEST = 499;

/** Answers what failed before or outside of GraphQL, in the shape in which GraphQL answers. */
export function answerHttpError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error.code === READER_LEFT) {
    // Nothing is wrong with us, and nobody is there to be told.
    request.log.info('The reader left in the middle of the answer.');
    return reply.code(CLIENT_CLOSED_REQUEST).send();
  }
  const status = error.statusCode ?? 500;
  if (status < 500) {
    const sentence = SENTENCES[status] ?? (SENTENCES[400] as Text);
    const code = status === 429 ? 'TOO_MANY_REQUESTS' : 'BAD_USER_INPUT';
    return reply.code(status).send({ errors: [{ message: sentence.en, extensions: { code, sentence } }] });
  }
  const { sentence, ...extensions } = maskFault(request.log, error);
  if (extensions.code === 'UNAVAILABLE') reply.header('retry-after', RETRY_AFTER);
  return reply
    .code(extensions.code === 'UNAVAILABLE' ? 503 : 500)
    .send({ errors: [{ message: sentence.en, extensions: { ...extensions, sentence } }] });
}

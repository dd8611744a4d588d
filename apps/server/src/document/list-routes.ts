import { PAYMENT_STATES } from '@vinh-danh/domain/decision/payment';
import { dayOf } from '@vinh-danh/domain/time';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context';
import { badUserInput } from '../graph/errors';
import { sendFile, sendFileError } from '../graph/send-file';
import { listDecision, listDecisions } from './lists/list-decisions';
import { listLedger } from './lists/list-ledger';
import { listNominations } from './lists/list-nominations';
import { listPayments } from './lists/list-payments';
import { listSitting } from './lists/list-sitting';
import { XLSX_MEDIA_TYPE } from './write-workbook';

/** A list as a workbook, and what its file is called. */
export interface WrittenList {
  readonly filename: string;
  readonly content: Buffer;
}

const STATES = ['DRAFT', 'SENT', 'RETURNED', 'ACCEPTED', 'APPROVED', 'PROPOSED_UPWARD', 'REFUSED', 'WITHDRAWN'] as const;
/** A word may be said once or several times. */
const several = <Word extends z.ZodType>(word: Word) => z.union([word.transform((one) => [one]), z.array(word)]);

const Wanted = z.object({
  awards: several(z.string().max(80)).optional(),
  states: several(z.enum(STATES)).optional(),
  unitId: z.uuid().optional(),
  search: z.string().max(200).optional(),
});
const WantedPayments = z.object({ states: several(z.enum(PAYMENT_STATES)).optional(), unitId: z.uuid().optional() });

/**
 * Lists as workbooks, under `/files/lists`: `nominations` (with the filters of the page: `awards`, `states`, `unitId`, `search`), `quotas`,
 * `decisions`, `decisions/:id`, `sittings/:id`, `payments` (`states`, `unitId`). Each holds what its reader may see on the page and nothing else.
 */
export async function listRoutes(
  server: FastifyInstance,
  { contextOf }: { readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context> },
): Promise<void> {
  server.setErrorHandler(sendFileError);
  const list = (path: string, write: (context: Context, request: Asked) => Promise<WrittenList>) =>
    server.get<Asked>(`/files/lists/${path}`, async (request, reply) => {
      const context = await contextOf(request, reply);
      const { filename, content } = await write(context, { Params: request.params, Querystring: request.query });
      return sendFile(reply, { filename: `${filename}-${dayOf(context.now)}.xlsx`, mediaType: XLSX_MEDIA_TYPE, content });
    });

  list('nominations', (context, { Querystring }) => listNominations(context, read(Wanted, Querystring)));
  list('payments', (context, { Querystring }) => listPayments(context, read(WantedPayments, Querystring)));
  list('quotas', (context) => listLedger(context));
  list('decisions', (context) => listDecisions(context));
  list('decisions/:id', (context, { Params }) => listDecision(context, Params.id ?? ''));
  list('sittings/:id', (context, { Params }) => listSitting(context, Params.id ?? ''));
}

interface Asked {
  readonly Params: { readonly id?: string };
  readonly Querystring: unknown;
}

function read<Filter>(filter: z.ZodType<Filter>, query: unknown): Filter {
  const parsed = filter.safeParse(query);
  if (parsed.success) return parsed.data;
  throw badUserInput({ vi: 'Bộ lọc của danh sách không hợp lệ.', en: 'The filter of the list cannot be read.' });
}

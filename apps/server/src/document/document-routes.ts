import fastifyMultipart from '@fastify/multipart';
import { MAX_TEMPLATE_BYTES } from '@vinh-danh/domain/document/template.rule';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { type OutgoingFile, requireOwnPage, sendFile, sendFileError, showPdf } from '../graph/send-file';
import { WORD_MEDIA_TYPE } from './fill-template';
import { findTemplates } from './find-templates';
import { listRoutes } from './list-routes';
import { printPdf } from './pdf-printer';
import { readPrint } from './print-document';
import { type Draft, readCertificates, readDraft, readIssued, readTemplateFile } from './read-files';
import { hashOf, readTemplateUpload } from './read-template-upload';
import { uploadTemplate } from './take-template';

interface Served {
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  readonly config: Config;
}

/**
 * Documents over HTTP beside the endpoint, under the same sign-in and the same rules. Word files, archives and lists are saved; a PDF is
 * shown in a tab of its own.
 *
 * - `GET /files/documents/:id/docx|pdf`: what was issued.
 * - `GET /files/drafts/:kind/:subjectId/docx|pdf`: what would be issued now; `?template=` tries another template, the subject `sample`
 *   stands for examples.
 * - `GET /files/certificates/:batchId/pdf|zip`: all certificates of a batch.
 * - `POST /files/templates`, multipart: `file`, `kind`, `note`, `idempotencyKey`, with the header `x-requested-with`. Answers 201 with
 *   `{ shelf, templateId, refusals: [] }`, or 422 with `{ refusals }`.
 * - `GET /files/templates/:kind/:id/docx`: a template, `default` for the one that came with the program.
 * - `GET /files/lists/…`: lists as workbooks.
 */
export async function documentRoutes(server: FastifyInstance, { contextOf, config }: Served): Promise<void> {
  await server.register(fastifyMultipart, {
    limits: { fileSize: MAX_TEMPLATE_BYTES + 1, files: 1, fields: 4, fieldSize: 10_000, fieldNameSize: 50, headerPairs: 50 },
    throwFileSizeLimit: false,
  });
  server.setErrorHandler(sendFileError);

  server.get<{ Params: { id: string; format: Format } }>('/files/documents/:id/:format(docx|pdf)', async (request, reply) => {
    const context = await contextOf(request, reply);
    const { id, filename, content } = await readIssued(context, request.params.id);
    if (request.params.format === 'docx') return sendFile(reply, word({ filename, content }));
    return showPdf(reply, { filename: asPdf(filename), content: await readPrint(context.database, config, { documentId: id }) });
  });

  server.get<{ Params: Draft & { format: Format }; Querystring: { template?: string } }>(
    '/files/drafts/:kind/:subjectId/:format(docx|pdf)',
    async (request, reply) => {
      const { kind, subjectId, format } = request.params;
      const draft = await readDraft(await contextOf(request, reply), { kind, subjectId }, request.query.template);
      if (format === 'docx') return sendFile(reply, word(draft));
      return showPdf(reply, { filename: asPdf(draft.filename), content: await printPdf(config, [draft.content]) });
    },
  );

  server.get<{ Params: { batchId: string; format: 'pdf' | 'zip' } }>(
    '/files/certificates/:batchId/:format(pdf|zip)',
    async (request, reply) => {
      const context = await contextOf(request, reply);
      const { batchId, format } = request.params;
      const { filename, pack } = await readCertificates(context, batchId);
      if (format === 'zip') return sendFile(reply, { filename: `${filename}.zip`, mediaType: 'application/zip', content: await pack() });
      return showPdf(reply, { filename: `${filename}.pdf`, content: await readPrint(context.database, config, { batchId }) });
    },
  );

  server.post('/files/templates', async (request, reply) => {
    requireOwnPage(request);
    const context = await contextOf(request, reply);
    const { idempotencyKey, ...uploaded } = await readTemplateUpload(request);
    const input = { kind: uploaded.kind, filename: uploaded.filename, note: uploaded.note, sha256: hashOf(uploaded.content) };
    const asked = { mutation: 'uploadTemplate', idempotencyKey, input };
    const { result, refusals } = await decide(context, asked, (db) => uploadTemplate(db, context, uploaded));
    if (result === null) return reply.code(422).send({ refusals });
    const [shelf] = await findTemplates(context.database.manager, [uploaded.kind]);
    return reply.code(201).send({ templateId: result, shelf, refusals });
  });

  server.get<{ Params: { kind: string; id: string } }>('/files/templates/:kind/:id/docx', async (request, reply) => {
    const { kind, id } = request.params;
    return sendFile(reply, word(await readTemplateFile(await contextOf(request, reply), kind, id)));
  });

  await server.register(listRoutes, { contextOf });
}

type Format = 'docx' | 'pdf';

const word = ({ filename, content }: Pick<OutgoingFile, 'filename' | 'content'>): OutgoingFile => ({
  filename,
  content,
  mediaType: WORD_MEDIA_TYPE,
});

const asPdf = (filename: string): string => filename.replace(/\.docx$/, '.pdf');

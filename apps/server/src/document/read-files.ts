import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from '@vinh-danh/domain/document/document';
import { whyHidden } from '@vinh-danh/domain/document/issue.rule';
import { PLACEHOLDERS, sampleOf } from '@vinh-danh/domain/document/placeholders';
import { refuseIf } from '@vinh-danh/domain/refusal';
import PizZip from 'pizzip';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { DocumentEntity } from './document.entity';
import { DocumentContentEntity } from './document-content.entity';
import { DocumentTemplateEntity } from './document-template.entity';
import { fillTemplate } from './fill-template';
import { decisionOf, findBatch } from './find-batch';
import { findDecision } from './gather/gather-decision';
import { findResult } from './gather/gather-letter';
import { findSitting } from './gather/gather-sitting';
import { findHiddenCases } from './gather/hidden-cases';
import { fileNameOf, findMakeable } from './make-document';
import { permitDocument } from './permit-document';
import { readTemplate, templateInUse, type UsedTemplate } from './template-store';

interface WordFile {
  readonly filename: string;
  readonly content: Buffer;
}

/** A document that was issued, for who may read it and from whom nothing in it is kept. */
export async function readIssued(context: Context, id: string): Promise<WordFile & { readonly id: string }> {
  const db = context.database.manager;
  const document = isId(id) ? await db.findOneBy(DocumentEntity, { id }) : null;
  if (!document) throw notFound();
  await permitReading(db, context, document);
  const { content } = await db.findOneByOrFail(DocumentContentEntity, { documentId: id });
  return { id, filename: document.filename, content };
}

async function permitReading(db: EntityManager, context: Context, document: DocumentEntity): Promise<void> {
  if (document.kind === 'RESULT_LETTER') {
    const result = document.nominationId && (await findResult(db, document.nominationId));
    if (!result) throw notFound();
    await permitDocument(db, context, 'readResultLetter', result);
    // The nominee is told their own result; nobody else who was recused is.
    if (result.personId === context.viewer?.personId) return;
  } else await permitDocument(db, context, 'readDocument');
  if (document.kind === 'AGENDA') return;
  refuseIf(whyHidden(await findHiddenCases(db, context.viewer?.personId, await casesOf(db, document))));
}

/** The nominations whose result a document tells. */
async function casesOf(db: EntityManager, { sittingId, decisionId, nominationId }: DocumentEntity): Promise<readonly string[]> {
  if (nominationId) return [nominationId];
  const found = sittingId ? await findSitting(db, sittingId) : decisionId ? await findDecision(db, decisionId) : null;
  return found?.nominationIds ?? [];
}

export interface Draft {
  readonly kind: string;
  /** `sample` for examples instead of facts. */
  readonly subjectId: string;
}

/** What would be issued now, for the Office to look at before it is; nothing is kept. */
export async function readDraft(context: Context, { kind: asked, subjectId }: Draft, templateId?: string): Promise<WordFile> {
  const db = context.database.manager;
  const kind = kindOf(asked);
  await permitDocument(db, context, subjectId === 'sample' ? 'readDocument' : 'issueDocument');
  const template = templateId === undefined ? await templateInUse(db, kind) : await findTemplate(db, kind, templateId);
  if (subjectId === 'sample') {
    const content = fillTemplate(template.open, sampleOf(PLACEHOLDERS[kind]));
    return { filename: `xem-truoc-${DOCUMENTS[kind].fileName}.docx`, content };
  }
  const { refusals, filename, gather } = await findMakeable(db, context, { kind, subjectId });
  refuseIf(refusals.filter(({ code }) => code === 'RECUSED_FROM_DOCUMENT' || code === 'DOCUMENT_NOT_OF_DECISION'));
  return { filename: `du-thao-${filename}`, content: fillTemplate(template.open, await gather()) };
}

/** A template as it was taken in, or as it came with the program. */
export async function readTemplateFile(context: Context, kind: string, id: string): Promise<WordFile> {
  await permitDocument(context.database.manager, context, 'readDocument');
  return findTemplate(context.database.manager, kindOf(kind), id);
}

async function findTemplate(db: EntityManager, kind: DocumentKind, id: string): Promise<UsedTemplate> {
  if (id === 'default') return readTemplate(db, kind, null);
  if (!isId(id) || !(await db.existsBy(DocumentTemplateEntity, { id, kind }))) throw notFound();
  return readTemplate(db, kind, id);
}

function kindOf(asked: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((each) => each === asked);
  if (!kind) throw notFound();
  return kind;
}

/** All certificates of a batch that is finished. */
export async function readCertificates(context: Context, batchId: string): Promise<{ filename: string; pack(): Promise<Buffer> }> {
  const db = context.database.manager;
  const batch = await findBatch(context, batchId);
  const decision = await findDecision(db, (await decisionOf(db, batchId)) ?? '');
  if (!decision || !batch.finishedAt) throw notFound();
  refuseIf(whyHidden(await findHiddenCases(db, context.viewer?.personId, decision.nominationIds)));
  return {
    filename: `giay-khen-${fileNameOf(decision.number ?? '')}`,
    pack: async () => {
      const files: WordFile[] = await db.query(
        `SELECT document.filename, content.content FROM document JOIN document_content content ON content.document_id = document.id
          WHERE document.batch_id = $1 ORDER BY document.filename, document.id`,
        [batchId],
      );
      const zip = new PizZip();
      for (const { filename, content } of files) zip.file(filename, content, { binary: true });
      return zip.generate({ type: 'nodebuffer' });
    },
  };
}

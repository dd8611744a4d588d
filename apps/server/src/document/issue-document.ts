import { createHash } from 'node:crypto';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { requireViewer } from '../access/permit';
import { type Actor, recordAudit } from '../access/record-audit';
import { DocumentEntity } from './document.entity';
import { DocumentContentEntity } from './document-content.entity';
import { fillTemplate } from './fill-template';
import { type DocumentAbout, findMakeable } from './make-document';
import { permitDocument } from './permit-document';
import { templateInUse } from './template-store';

/**
 * Issues a document: makes it from the template in use and the facts of the moment, and keeps it as it is. Issued again it is another
 * document; the one before stays.
 *
 * @returns id of the document
 */
export async function issueDocument(db: EntityManager, actor: Actor, about: DocumentAbout): Promise<string> {
  await permitDocument(db, actor, 'issueDocument');
  const makeable = await findMakeable(db, actor, about);
  refuseIf(makeable.refusals);
  const template = await templateInUse(db, about.kind);
  const content = fillTemplate(template.open, await makeable.gather());
  const document = await keepDocument(db, actor, {
    kind: about.kind,
    ...NO_SUBJECT,
    ...makeable.subject,
    batchId: null,
    templateId: template.id,
    templateSha256: template.sha256,
    filename: makeable.filename,
    content,
  });
  await recordAudit(db, actor, {
    action: 'issueDocument',
    subjectKind: 'Document',
    subjectId: document.id,
    after: { ...about, filename: document.filename, templateId: template.id, sha256: document.sha256.toString('hex') },
  });
  return document.id;
}

const NO_SUBJECT = { sittingId: null, decisionId: null, nominationId: null };

type NewDocument = Omit<DocumentEntity, 'id' | 'size' | 'sha256' | 'issuedAt' | 'issuedBy'> & { readonly content: Buffer };

/** Writes a document with its bytes and what they are known by. */
export async function keepDocument(
  db: EntityManager,
  actor: Pick<Actor, 'viewer' | 'now'>,
  { content, ...described }: NewDocument,
): Promise<DocumentEntity> {
  const document = {
    ...described,
    id: uuidv7(),
    size: content.length,
    sha256: createHash('sha256').update(content).digest(),
    issuedAt: actor.now,
    issuedBy: requireViewer(actor).accountId,
  };
  await db.insert(DocumentEntity, document);
  await db.insert(DocumentContentEntity, { documentId: document.id, content });
  return document;
}

import { createHash } from 'node:crypto';
import type { DocumentKind } from '@vinh-danh/domain/document/document';
import { neutralName } from '@vinh-danh/domain/nomination/attachment.rule';
import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type Actor, recordAudit } from '../access/record-audit';
import { holdLock } from '../database/hold-lock';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import { DocumentTemplateEntity } from './document-template.entity';
import { DocumentTemplateChoiceEntity } from './document-template-choice.entity';
import { takeTemplate } from './fill-template';
import { permitDocument } from './permit-document';
import { templateIdInUse } from './template-store';

interface UploadedTemplate {
  readonly kind: DocumentKind;
  readonly filename: string;
  readonly note: string;
  readonly content: Buffer;
}

/**
 * Takes in another template of a kind, to be looked at before it is used. One that is wrong leaves nothing behind.
 *
 * @returns id of the template
 */
export async function uploadTemplate(db: EntityManager, actor: Actor, uploaded: UploadedTemplate): Promise<string> {
  const viewer = await permitDocument(db, actor, 'editTemplates');
  requireLength('note', uploaded.note, 2_000);
  const filename = neutralName(uploaded.filename);
  takeTemplate(uploaded.kind, filename, uploaded.content);
  await holdKind(db, uploaded.kind);
  const [{ last }]: [{ last: number }] = await db.query(
    'SELECT coalesce(max(number), 0)::integer AS last FROM document_template WHERE kind = $1',
    [uploaded.kind],
  );
  const template = {
    id: uuidv7(),
    kind: uploaded.kind,
    number: last + 1,
    filename,
    note: uploaded.note.trim(),
    size: uploaded.content.length,
    sha256: createHash('sha256').update(uploaded.content).digest(),
  };
  await db.insert(DocumentTemplateEntity, {
    ...template,
    content: uploaded.content,
    uploadedAt: actor.now,
    uploadedBy: viewer.accountId,
  });
  await recordAudit(db, actor, {
    action: 'uploadTemplate',
    subjectKind: 'DocumentTemplate',
    subjectId: template.id,
    after: { ...template, sha256: template.sha256.toString('hex') },
  });
  return template.id;
}

/** Two who change the templates of a kind at once do it one after the other. */
async function holdKind(db: EntityManager, kind: DocumentKind): Promise<void> {
  await holdLock(db, `document template ${kind}`);
}

interface ChosenTemplate {
  readonly kind: DocumentKind;
  /** Null: the one that came with the program. */
  readonly templateId?: string | null;
  readonly reason?: string | null;
}

/** From now on documents of a kind are made from this template; those issued before keep theirs. */
export async function chooseTemplate(db: EntityManager, actor: Actor, { kind, reason, ...asked }: ChosenTemplate): Promise<void> {
  const viewer = await permitDocument(db, actor, 'editTemplates');
  const templateId = asked.templateId ?? null;
  requireLength('reason', reason, 2_000);
  if (templateId !== null && !(isId(templateId) && (await db.existsBy(DocumentTemplateEntity, { id: templateId, kind })))) throw notFound();
  await holdKind(db, kind);
  const before = await templateIdInUse(db, kind);
  refuseIf(before === templateId ? [refusal('TEMPLATE_ALREADY_USED', {})] : []);
  const choice = { id: uuidv7(), kind, templateId, reason: reason?.trim() ?? '', chosenAt: actor.now, chosenBy: viewer.accountId };
  await db.insert(DocumentTemplateChoiceEntity, choice);
  await recordAudit(db, actor, {
    action: 'chooseTemplate',
    subjectKind: 'DocumentTemplate',
    subjectId: templateId ?? choice.id,
    before: { kind, templateId: before },
    after: { kind, templateId },
    reason: choice.reason || null,
  });
}

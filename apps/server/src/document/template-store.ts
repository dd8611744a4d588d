import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS, type DocumentKind } from '@vinh-danh/domain/document/document';
import type { EntityManager } from 'typeorm';
import { OWN_FILES } from '../own-files';
import type { OpenTemplate } from './fill-template';
import { openTemplate } from './open-template';

/** A template as it is used: null for the one that came with the program. */
export interface UsedTemplate {
  readonly id: string | null;
  readonly filename: string;
  readonly sha256: Buffer;
  readonly content: Buffer;
  readonly open: OpenTemplate;
}

/** Templates never change, so that what was opened once stays open; few are in use at a time. */
const opened = new Map<string, UsedTemplate>();
const KEEP = 20;

/** The template that documents of a kind are made from now. */
export async function templateInUse(db: EntityManager, kind: DocumentKind): Promise<UsedTemplate> {
  return readTemplate(db, kind, await templateIdInUse(db, kind));
}

/** Its id; null for the one that came with the program. */
export async function templateIdInUse(db: EntityManager, kind: DocumentKind): Promise<string | null> {
  const [choice]: { templateId: string | null }[] = await db.query(
    'SELECT template_id AS "templateId" FROM document_template_choice WHERE kind = $1 ORDER BY id DESC LIMIT 1',
    [kind],
  );
  return choice?.templateId ?? null;
}

/** One template, opened. */
export async function readTemplate(db: EntityManager, kind: DocumentKind, id: string | null): Promise<UsedTemplate> {
  const key = id ?? kind;
  const known = opened.get(key);
  if (known) return known;
  const { filename, content } = id ? await readStored(db, id) : await readOwn(kind);
  const used = {
    id,
    filename,
    content,
    sha256: createHash('sha256').update(content).digest(),
    open: { kind, parts: openTemplate(filename, content) },
  };
  if (opened.size >= KEEP) opened.clear();
  opened.set(key, used);
  return used;
}

interface TemplateFile {
  readonly filename: string;
  readonly content: Buffer;
}

async function readStored(db: EntityManager, id: string): Promise<TemplateFile> {
  const [stored]: TemplateFile[] = await db.query('SELECT filename, content FROM document_template WHERE id = $1', [id]);
  if (!stored) throw new Error(`There is no template ${id}.`);
  return stored;
}

/** The template that came with the program. */
async function readOwn(kind: DocumentKind): Promise<TemplateFile> {
  const content = await readFile(join(OWN_FILES, 'templates', `${kind.toLowerCase().replaceAll('_', '-')}.docx`));
  return { filename: `mau-${DOCUMENTS[kind].fileName}.docx`, content };
}

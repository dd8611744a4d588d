import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Config } from '../config';
import { printPdf } from './pdf-printer';

/** What a PDF is made of: one document, or all certificates of a batch in the order of the decision. */
export type Printed = { readonly documentId: string } | { readonly batchId: string };

type Settings = Pick<Config, 'chromiumPath' | 'dataDirectory'>;

/**
 * The PDF of what was issued: made at its first reading and then kept, so that everybody gets the same bytes. Of two who ask at once one
 * finds that the other was faster.
 */
export async function readPrint(database: DataSource, config: Settings, printed: Printed): Promise<Buffer> {
  const kept = await readKept(database, printed);
  if (kept) return kept;
  const content = await printPdf(config, await readContents(database, printed));
  await database.query(
    `INSERT INTO document_print (id, document_id, batch_id, content, sha256, printed_at) VALUES ($1, $2, $3, $4, $5, now())
     ON CONFLICT DO NOTHING`,
    [uuidv7(), ...subjectOf(printed), content, createHash('sha256').update(content).digest()],
  );
  return (await readKept(database, printed)) ?? content;
}

function subjectOf(printed: Printed): [string | null, string | null] {
  return 'documentId' in printed ? [printed.documentId, null] : [null, printed.batchId];
}

async function readKept(database: DataSource, printed: Printed): Promise<Buffer | undefined> {
  const [row]: { content: Buffer }[] = await database.query('SELECT content FROM document_print WHERE document_id = $1 OR batch_id = $2', [
    ...subjectOf(printed),
  ]);
  return row?.content;
}

async function readContents(database: DataSource, printed: Printed): Promise<Buffer[]> {
  const rows: { content: Buffer }[] = await database.query(
    `SELECT content.content FROM document JOIN document_content content ON content.document_id = document.id
       LEFT JOIN award_decision_line line ON line.decision_id = document.decision_id AND line.nomination_id = document.nomination_id
      WHERE document.id = $1 OR document.batch_id = $2 ORDER BY line.position, document.id`,
    [...subjectOf(printed)],
  );
  return rows.map(({ content }) => content);
}

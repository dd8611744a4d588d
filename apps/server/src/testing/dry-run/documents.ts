import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OWN_FILES } from '../../own-files';
import { buildDecision } from '../builders/decisions';
import type { Step, Year } from './step';

/** A decision about one nomination, which it leaves as it is. Returns its id. */
export async function buildTheDecision({ database, department, plan }: Pick<Year, 'database' | 'department' | 'plan'>): Promise<string> {
  const rows: { id: string }[] = await database.query('SELECT id FROM nomination LIMIT 1');
  const nominationIds = rows.map(({ id }) => id);
  return buildDecision(database, department, plan, nominationIds, { approves: false });
}

/** The list as it came with the program, taken in as if somebody had sent it. */
async function anotherTemplate({ database, department }: Year): Promise<string> {
  const content = await readFile(join(OWN_FILES, 'templates/award-list.docx'));
  const id = randomUUID();
  await database.query(
    `INSERT INTO document_template (id, kind, number, filename, content, size, sha256, uploaded_at, uploaded_by)
     VALUES ($1, 'AWARD_LIST', 1, 'mau.docx', $2, $3, sha256($2), now(), $4)`,
    [id, content, content.length, department.people.office.accountId],
  );
  return id;
}

/** What documents look like, and some that are issued. */
export const DOCUMENTS: readonly Step[] = [
  { mutation: 'setLetterhead', by: 'office', input: () => ({ superior: '', name: 'Sở Khoa học và Công nghệ', place: 'Tây Ninh' }) },
  {
    mutation: 'chooseTemplate',
    by: 'office',
    input: async (year) => ({ kind: 'AWARD_LIST', templateId: await anotherTemplate(year) }),
  },
  { mutation: 'chooseTemplate', by: 'office', input: () => ({ kind: 'AWARD_LIST', templateId: null, reason: 'Sai phông chữ' }) },
  { mutation: 'issueDocument', by: 'office', input: async ({ theDecision }) => ({ kind: 'AWARD_LIST', subjectId: await theDecision() }) },
  { mutation: 'makeCertificates', by: 'office', input: async ({ theDecision }) => ({ decisionId: await theDecision() }) },
];

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DocumentKind } from '@vinh-danh/domain/document/document';
import { type Document, Packer } from 'docx';
import { meritCertificate, titleCertificate } from './certificates';
import { awardDecision, awardList, proposalLetter, revocationDecision } from './decisions';
import { resultLetter } from './letters';
import { agenda, countingMinutes, minutes } from './sittings';

/** Makes the templates that come with the program: `npm run templates`. The Office edits copies of them in Word. */
const TEMPLATES: Readonly<Record<DocumentKind, () => Document>> = {
  AGENDA: agenda,
  MINUTES: minutes,
  COUNTING_MINUTES: countingMinutes,
  PROPOSAL_LETTER: proposalLetter,
  AWARD_DECISION: awardDecision,
  AWARD_LIST: awardList,
  MERIT_CERTIFICATE: meritCertificate,
  TITLE_CERTIFICATE: titleCertificate,
  RESULT_LETTER: resultLetter,
  REVOCATION_DECISION: revocationDecision,
};

const FOLDER = resolve(import.meta.dirname, '../files/templates');

for (const [kind, make] of Object.entries(TEMPLATES)) {
  await writeFile(resolve(FOLDER, `${kind.toLowerCase().replaceAll('_', '-')}.docx`), await Packer.toBuffer(make()));
}

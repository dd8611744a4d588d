import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type Actor, recordAudit } from '../access/record-audit';
import { requireLength } from '../graph/require-length';
import { type Letterhead, readLetterhead } from './gather/letterhead';
import { LetterheadEntity } from './letterhead.entity';
import { permitDocument } from './permit-document';

/** Sets what stands at the head of documents that are made from now on. */
export async function setLetterhead(db: EntityManager, actor: Actor, input: Letterhead): Promise<void> {
  const viewer = await permitDocument(db, actor, 'editTemplates');
  const letterhead = { superior: input.superior.trim(), name: input.name.trim(), place: input.place.trim() };
  requireLength('superior', letterhead.superior, 200);
  requireLength('name', letterhead.name, 200);
  requireLength('place', letterhead.place, 100);
  refuseIf(letterhead.name === '' || letterhead.place === '' ? [refusal('LETTERHEAD_INCOMPLETE', {})] : []);
  const before = await readLetterhead(db);
  const row = { id: uuidv7(), ...letterhead, setAt: actor.now, setBy: viewer.accountId };
  await db.insert(LetterheadEntity, row);
  await recordAudit(db, actor, { action: 'setLetterhead', subjectKind: 'DocumentTemplate', subjectId: row.id, before, after: letterhead });
}

import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { type Addressee, notify } from '../notice/notify';
import type { DossierEntity } from './dossier.entity';

type DossierNotice = 'DOSSIER_SENT' | 'DOSSIER_RETURNED' | 'DOSSIER_ACCEPTED' | 'DOSSIER_RECALLED' | 'DOSSIER_WITHDRAWN';

/** The Office of what the unit did, the unit of what the Office did. */
const TO_OFFICE: readonly DossierNotice[] = ['DOSSIER_SENT', 'DOSSIER_RECALLED', 'DOSSIER_WITHDRAWN'];

/**
 * Tells the other side what was done with a dossier: of the Office, only who sent it back once that has happened, since nobody else looks
 * again. One that was never sent, nobody else knows of.
 */
export async function tellOfDossier(
  db: EntityManager,
  act: Actor,
  { id, unitId, sentBy, askerId }: Pick<DossierEntity, 'id' | 'unitId' | 'sentBy' | 'askerId'>,
  kind: DossierNotice,
): Promise<void> {
  const [found]: { unit: string; unitEnglish: string; receipt: string | null; nominationIds: string[] }[] = await db.query(
    `SELECT unit.name AS unit, unit.english_name AS "unitEnglish", receipt_number AS receipt,
            ARRAY(SELECT nomination.id FROM nomination WHERE dossier_id = dossier.id) AS "nominationIds"
       FROM dossier JOIN unit ON unit.id = dossier.unit_id WHERE dossier.id = $1`,
    [id],
  );
  if (!found?.receipt) return;
  const { unit, unitEnglish, receipt, nominationIds } = found;
  const office: Addressee = askerId ? { accountId: askerId } : { role: 'OFFICE', over: unitId };
  const to: Addressee[] = TO_OFFICE.includes(kind) ? [office] : [{ accountId: sentBy }, { role: 'UNIT_HEAD', over: unitId, nearest: true }];
  await notify(db, act, { kind, facts: { unit, unitEnglish, receipt }, about: { kind: 'Dossier', id }, to, nominationIds });
}

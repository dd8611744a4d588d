import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { notify } from '../notice/notify';
import type { DossierEntity } from './dossier.entity';

interface Parties {
  readonly dossier: DossierEntity;
  readonly nominationId: string;
  readonly nominee: string;
}

/** Tells the unit that one of its nominations was sent back. */
export async function tellOfReturn(db: EntityManager, act: Actor, { dossier, nominationId, nominee }: Parties): Promise<void> {
  const unit = await unitOf(db, dossier.unitId);
  await notify(db, act, {
    kind: 'CORRECTION_ASKED',
    facts: { ...unit, nominee, by: act.viewer?.displayName ?? '' },
    about: { kind: 'Nomination', id: nominationId },
    to: [{ accountId: dossier.sentBy }, { role: 'UNIT_HEAD', over: dossier.unitId, nearest: true }],
    nominationIds: [nominationId],
  });
}

/** Tells who asked for a correction that it is there. */
export async function tellAskerOfNomination(
  db: EntityManager,
  act: Actor,
  { dossier, nominationId, nominee, askerId }: Parties & { readonly askerId: string | null },
): Promise<void> {
  const unit = await unitOf(db, dossier.unitId);
  await notify(db, act, {
    kind: 'CORRECTION_SENT',
    facts: { ...unit, nominee },
    about: { kind: 'Nomination', id: nominationId },
    to: [{ accountId: askerId }],
    nominationIds: [nominationId],
  });
}

/** Tells who sent a dossier back that it has come again: them, and not the whole Office. */
export async function tellAskerOfDossier(db: EntityManager, act: Actor, dossier: DossierEntity): Promise<void> {
  const unit = await unitOf(db, dossier.unitId);
  const nominations: { id: string }[] = await db.query('SELECT id FROM nomination WHERE dossier_id = $1', [dossier.id]);
  await notify(db, act, {
    kind: 'DOSSIER_CORRECTED',
    facts: { ...unit, receipt: dossier.receiptNumber ?? '' },
    about: { kind: 'Dossier', id: dossier.id },
    to: [{ accountId: dossier.askerId }],
    nominationIds: nominations.map(({ id }) => id),
  });
}

async function unitOf(db: EntityManager, unitId: string): Promise<{ unit: string; unitEnglish: string }> {
  const [unit]: { unit: string; unitEnglish: string }[] = await db.query(
    'SELECT name AS unit, english_name AS "unitEnglish" FROM unit WHERE id = $1',
    [unitId],
  );
  return unit ?? { unit: '', unitEnglish: '' };
}

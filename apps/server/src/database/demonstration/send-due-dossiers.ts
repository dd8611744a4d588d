import type { EntityManager } from 'typeorm';
import { acceptDossier } from '../../nomination/accept-dossier';
import { sendDossier } from '../../nomination/send-dossier';
import { usernameOf } from './accounts';
import { actAs, unlessRefused } from './act-as';
import { type DossierLine, dossierId, insertDraft } from './dossier-rows';
import { DOSSIERS } from './dossiers';

/**
 * Lets other units send, and the Office accept, what is due by a day. They go through the same door as everybody: rules may refuse
 * them after what a visitor did, and then the dossier stays where it is.
 */
export async function sendDueDossiers(db: EntityManager, day: string): Promise<void> {
  for (const dossier of DOSSIERS) {
    if (dossier.sentOn <= day && (await stateOf(db, dossier)) === 'NONE') {
      const at = `${dossier.sentOn}T09:00:00+07:00`;
      await insertDraft(db, dossier, at);
      await unlessRefused(async () => sendDossier(db, await actAs(db, usernameOf(`${dossier.unit}-01`), at), await seen(db, dossier)));
    }
    if (dossier.acceptedOn && dossier.acceptedOn <= day && (await stateOf(db, dossier)) === 'SENT') {
      const at = `${dossier.acceptedOn}T10:00:00+07:00`;
      await unlessRefused(async () => acceptDossier(db, await actAs(db, 'vanphong', at), await seen(db, dossier)));
    }
  }
}

/** `OTHER` is whatever people have done with it since. */
async function stateOf(db: EntityManager, { unit }: DossierLine): Promise<'NONE' | 'SENT' | 'OTHER'> {
  const [row]: { untouched: boolean }[] = await db.query(
    `SELECT sent_at IS NOT NULL AND num_nonnulls(accepted_at, recalled_at, returned_at, withdrawn_at) = 0 AS untouched FROM dossier WHERE id = $1`,
    [dossierId(unit)],
  );
  if (!row) return 'NONE';
  return row.untouched ? 'SENT' : 'OTHER';
}

async function seen(db: EntityManager, { unit }: DossierLine): Promise<{ dossierId: string; version: number }> {
  const id = dossierId(unit);
  const [row]: { version: number }[] = await db.query('SELECT version FROM dossier WHERE id = $1', [id]);
  return { dossierId: id, version: row?.version ?? 0 };
}

import { may } from '@vinh-danh/domain/access/permission.rule';
import type { AskerPart } from '@vinh-danh/domain/nomination/ask-again.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { whyStale } from '../access/why-stale';
import { forbidden, notFound } from '../graph/errors';
import { DossierEntity } from './dossier.entity';
import { findAskerPart } from './find-asker';
import type { Act } from './lock-dossier';
import { NominationEntity } from './nomination.entity';

/** A nomination that is held for whoever asks for a correction of it, or looks at one. */
export interface HeldForAsking {
  readonly dossier: DossierEntity;
  readonly nomination: NominationEntity;
  readonly part: AskerPart;
  readonly unitPath: readonly string[];
}

/**
 * Holds a nomination, and first its dossier, for the Office, the council's secretary or the Director.
 *
 * @throws ClientError FORBIDDEN for who is none of these, NOT_FOUND for what they may not see
 */
export async function lockForAsking(
  db: EntityManager,
  { viewer, now }: Act,
  seen: { readonly nominationId: string; readonly version: number },
): Promise<HeldForAsking> {
  if (!may(viewer, 'readDossier')) throw forbidden();
  const found = await db.findOneBy(NominationEntity, { id: seen.nominationId });
  if (!found) throw notFound();
  const dossier = await db.findOneOrFail(DossierEntity, { where: { id: found.dossierId }, lock: { mode: 'pessimistic_write' } });
  const [unit]: { path: string[] }[] = await db.query('SELECT path FROM unit WHERE id = $1', [dossier.unitId]);
  const unitPath = unit?.path ?? [];
  if (!may(viewer, 'readDossier', { unitPath })) throw notFound();
  const part = await findAskerPart(db, viewer, unitPath, now);
  if (!part) throw forbidden();
  const nomination = await db.findOneOrFail(NominationEntity, { where: { id: found.id }, lock: { mode: 'pessimistic_write' } });
  if (nomination.withdrawnAt) throw notFound();
  refuseIf(await whyStale(db, nomination, seen.version));
  return { dossier, nomination, part, unitPath };
}

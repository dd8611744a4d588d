import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { loadRulesAt } from '../plan/load-rulebook';
import type { DossierEntity } from './dossier.entity';

type Sending = Pick<DossierEntity, 'rulebookVersionId' | 'sentAt' | 'returnedAt' | 'recalledAt'>;

/** The rules that a dossier is judged by: of its version those in force when it was sent, or now as long as it is with the unit. */
export function loadDossierRules(db: EntityManager, dossier: Sending, now: Date): Promise<Rulebook> {
  return loadRulesAt(db, dossier.rulebookVersionId, rulesInstant(dossier, now));
}

/** The instant whose rules a dossier is judged by. */
export function rulesInstant({ sentAt, returnedAt, recalledAt }: Sending, now: Date): Date {
  return sentAt && !returnedAt && !recalledAt ? sentAt : now;
}

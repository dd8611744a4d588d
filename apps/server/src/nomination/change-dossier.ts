import type { AuditAction } from '@vinh-danh/domain/access/audit-action';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import { DossierEntity } from './dossier.entity';
import type { Act } from './lock-dossier';
import { NominationEntity } from './nomination.entity';

/** What the audit trail says of a change beyond the columns that it touches. */
interface Account {
  readonly action: AuditAction;
  readonly reason?: string;
  readonly before?: object;
  readonly after?: object;
}

/** Changes a dossier that this act holds, and writes what was before and after into the audit trail. */
export async function changeDossier(
  db: EntityManager,
  act: Act,
  dossier: DossierEntity,
  changes: Partial<DossierEntity>,
  account: Account,
): Promise<{ dossierId: string }> {
  await countUp(db, act, dossier, changes);
  await recordAudit(db, act, {
    action: account.action,
    subjectKind: 'Dossier',
    subjectId: dossier.id,
    unitId: dossier.unitId,
    before: account.before ?? pick(dossier, changes),
    after: account.after ?? changes,
    reason: account.reason,
  });
  return { dossierId: dossier.id };
}

/**
 * Changes a nomination that this act holds, and counts its dossier up with it: whoever sends or accepts the dossier
 * must have seen this.
 */
export async function changeNomination(
  db: EntityManager,
  act: Act,
  { dossier, nomination }: { readonly dossier: DossierEntity; readonly nomination: NominationEntity },
  changes: Partial<NominationEntity>,
  account: Account,
): Promise<{ nominationId: string; dossierId: string }> {
  await updateVersioned(db, NominationEntity, nomination, { ...changes, updatedAt: act.now } as QueryDeepPartialEntity<NominationEntity>);
  await countUp(db, act, dossier, {});
  await recordAudit(db, act, {
    action: account.action,
    subjectKind: 'Nomination',
    subjectId: nomination.id,
    unitId: dossier.unitId,
    before: { ...pick(nomination, changes), ...account.before },
    after: { ...changes, ...account.after },
    reason: account.reason,
  });
  return { nominationId: nomination.id, dossierId: dossier.id };
}

/** The row is locked since its version was read, so nobody can have been faster. */
export async function countUp(db: EntityManager, { now }: Act, dossier: DossierEntity, changes: Partial<DossierEntity>): Promise<void> {
  await updateVersioned(db, DossierEntity, dossier, { ...changes, updatedAt: now });
}

function pick<Row extends object>(row: Row, changes: Partial<Row>): Partial<Row> {
  return Object.fromEntries(Object.keys(changes).map((key) => [key, row[key as keyof Row]])) as Partial<Row>;
}

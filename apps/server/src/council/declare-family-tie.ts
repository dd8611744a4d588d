import { may } from '@vinh-danh/domain/access/permission.rule';
import type { TieKind } from '@vinh-danh/domain/council/sitting';
import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { Act } from '../nomination/lock-dossier';
import { FamilyTieEntity } from './family-tie.entity';
import { findConflicts } from './find-conflicts';
import { SittingEntity } from './sitting.entity';

/** Takes down a tie that somebody declares of themselves. Cases on which they sit are looked at when they come up. Returns its id. */
export async function declareFamilyTie(
  db: EntityManager,
  act: Act,
  { relativeId, kind }: { readonly relativeId: string; readonly kind: TieKind },
): Promise<string> {
  const personId = ownPerson(act);
  const [relative]: { name: string }[] = isId(relativeId)
    ? await db.query('SELECT full_name AS name FROM person WHERE id = $1', [relativeId])
    : [];
  if (!relative) throw notFound();
  if (relativeId.toLowerCase() === personId) refuseIf([refusal('TIE_TO_ONESELF', {}, { field: 'relativeId' })]);
  const there = await db.countBy(FamilyTieEntity, { personId, relativeId, removedAt: IsNull() });
  if (there > 0) refuseIf([refusal('TIE_DECLARED', { name: relative.name }, { field: 'relativeId' })]);
  const id = uuidv7();
  await db.insert(FamilyTieEntity, { id, personId, relativeId, kind, declaredAt: act.now, declaredBy: act.viewer.accountId });
  await recordAudit(db, act, { action: 'declareFamilyTie', subjectKind: 'FamilyTie', subjectId: id });
  for (const sitting of await pendingSittingsOf(db, [personId, relativeId])) await findConflicts(db, act, sitting);
  return id;
}

/** Takes a declared tie back. It stays on record with the day. Returns its id. */
export async function removeFamilyTie(db: EntityManager, act: Act, { tieId }: { readonly tieId: string }): Promise<string> {
  const personId = ownPerson(act);
  const tie = isId(tieId)
    ? await db.findOne(FamilyTieEntity, { where: { id: tieId, personId, removedAt: IsNull() }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!tie) throw notFound();
  await db.update(FamilyTieEntity, { id: tie.id }, { removedAt: act.now });
  await recordAudit(db, act, { action: 'removeFamilyTie', subjectKind: 'FamilyTie', subjectId: tie.id });
  return tie.id;
}

/** The sittings yet to end of councils in which one of these sits on their day: a tie declared late must not be missed. */
async function pendingSittingsOf(db: EntityManager, people: readonly string[]): Promise<SittingEntity[]> {
  return db
    .createQueryBuilder(SittingEntity, 'pending')
    .where('pending.closed_at IS NULL AND pending.cancelled_at IS NULL')
    .andWhere(
      `EXISTS (SELECT FROM seated_on(pending.council_id, (pending.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) sits
                WHERE sits.person_id IN (:...people))`,
      { people },
    )
    .orderBy('pending.id')
    .setLock('pessimistic_write')
    .getMany();
}

/** A tie is personal: a token cannot declare one, and the log says that one was declared, not with whom. */
function ownPerson({ viewer }: Act): string {
  if (!viewer.personId || !may(viewer, 'declareFamilyTie', { personId: viewer.personId })) throw forbidden();
  return viewer.personId;
}

import { knowsResult } from '@vinh-danh/domain/nomination/known-result.rule';
import type { Award } from '@vinh-danh/domain/rulebook/award';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import type { DossierEntity } from '../nomination/dossier.entity';
import type { NominationEntity } from '../nomination/nomination.entity';
import { type Notice, notifyAll } from '../notice/notify';

interface Decided {
  readonly nomination: NominationEntity;
  readonly dossier: DossierEntity;
  readonly nominee: string;
  readonly award: Pick<Award, 'name'>;
}

/** Tells of the Director's decision on a nomination: the unit and the Office, and the nominee of what they may know by then. */
export async function tellOfDecision(
  db: EntityManager,
  act: Actor,
  kind: 'NOMINATION_APPROVED' | 'NOMINATION_REFUSED',
  { nomination, dossier, nominee, award }: Decided,
): Promise<void> {
  const { id, personId } = nomination;
  const isRefusal = kind === 'NOMINATION_REFUSED';
  const results = { approvedAt: isRefusal ? null : act.now, refusedAt: isRefusal ? act.now : null, isAnnounced: false };
  const isTold = knowsResult('NOMINEE', results);
  const told = {
    kind,
    facts: { nominee, award: award.name.vi, awardEnglish: award.name.en },
    about: { kind: 'Nomination' as const, id },
    nominationIds: [id],
  };
  const over = dossier.unitId;
  const notices: Notice[] = [
    {
      ...told,
      path: `/dossiers/${dossier.id}`,
      // Who heads the unit, or works for the Office, may be the nominee.
      notTo: personId,
      to: [{ accountId: dossier.sentBy }, { role: 'UNIT_HEAD', over, nearest: true }, { role: 'OFFICE', over }],
    },
  ];
  // As a member of the council the nominee is recused; what is told here is theirs all the same.
  if (isTold) notices.push({ ...told, nominationIds: [], path: `/replay/${id}`, to: [{ personId }] });
  await notifyAll(db, act, notices);
}

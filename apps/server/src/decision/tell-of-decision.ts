import { knowsResult } from '@vinh-danh/domain/nomination/known-result.rule';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { type Notice, notifyAll } from '../notice/notify';
import type { Decided } from './record-decision';

type Kind = 'NOMINATION_APPROVED' | 'NOMINATION_REFUSED';

/** Tells of the Director's decisions on nominations: the units and the Office, and each nominee of what they may know by then. */
export async function tellOfDecisions(db: EntityManager, act: Actor, kind: Kind, decided: readonly Decided[]): Promise<void> {
  await notifyAll(
    db,
    act,
    decided.flatMap((each) => noticesOf(act, kind, each)),
  );
}

function noticesOf(act: Actor, kind: Kind, { case: { dossier }, judged }: Decided): Notice[] {
  const { award, nominee } = judged;
  const { id, personId } = judged.nomination;
  const isRefusal = kind === 'NOMINATION_REFUSED';
  const results = { approvedAt: isRefusal ? null : act.now, refusedAt: isRefusal ? act.now : null, isAnnounced: false };
  const isTold = knowsResult('NOMINEE', results);
  const told = {
    kind,
    facts: { nominee: nominee.name, award: award.name.vi, awardEnglish: award.name.en },
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
  return notices;
}

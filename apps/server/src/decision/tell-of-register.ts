import { dayText } from '@vinh-danh/domain/format';
import type { EntityManager } from 'typeorm';
import type { Act } from '../nomination/lock-dossier';
import { type Notice, notify, notifyAll } from '../notice/notify';
import type { AwardDecisionEntity } from './award-decision.entity';
import { awardNames } from './award-names';
import type { DraftedRow } from './drafted-nominations.query';
import type { RevokedRow } from './honours-to-revoke.query';

/** Tells those who keep the register that a decision has its number. */
export async function tellOfRegistration(
  db: EntityManager,
  act: Act,
  { id, number, issuedOn }: { readonly id: string; readonly number: string; readonly issuedOn: string },
  { lines, nominationIds }: { readonly lines: number; readonly nominationIds: readonly string[] },
): Promise<void> {
  const day = dayText(issuedOn);
  await notify(db, act, {
    kind: 'DECISION_REGISTERED',
    facts: { number, day: day.vi, dayEnglish: day.en, lines },
    about: { kind: 'AwardDecision', id },
    to: [
      { role: 'OFFICE', ofAll: true },
      { role: 'DIRECTOR', ofAll: true },
    ],
    nominationIds,
  });
}

/** Tells each nominee, or the head of a collective, of what was announced. */
export async function tellOfAnnouncement(
  db: EntityManager,
  act: Act,
  { id, number, planId }: AwardDecisionEntity,
  rows: readonly DraftedRow[],
): Promise<void> {
  const nameOf = await awardNames(db, [{ planId }]);
  await notifyAll(
    db,
    act,
    rows.map((row): Notice => {
      const award = nameOf(row);
      return {
        kind: 'AWARD_ANNOUNCED',
        facts: { award: award.vi, awardEnglish: award.en, nominee: row.nominee, number: number ?? '' },
        about: { kind: 'AwardDecision', id },
        to: row.personId ? [{ personId: row.personId }] : [{ role: 'UNIT_HEAD', over: row.collectiveId ?? row.unitId, nearest: true }],
      };
    }),
  );
}

/** Tells those whose award was taken back. */
export async function tellOfRevocation(
  db: EntityManager,
  act: Act,
  { id, number }: { readonly id: string; readonly number: string },
  honours: readonly RevokedRow[],
): Promise<void> {
  const nameOf = await awardNames(db, honours);
  await notifyAll(
    db,
    act,
    honours.map((honour): Notice => {
      const award = nameOf(honour);
      return {
        kind: 'AWARD_REVOKED',
        facts: { award: award.vi, awardEnglish: award.en, holder: honour.holder, year: honour.year, number },
        about: { kind: 'AwardDecision', id },
        to:
          honour.holderKind === 'PERSON' ? [{ personId: honour.holderId }] : [{ role: 'UNIT_HEAD', over: honour.holderId, nearest: true }],
      };
    }),
  );
}

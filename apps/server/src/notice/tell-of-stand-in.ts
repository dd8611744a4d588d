import { dayText } from '@vinh-danh/domain/format';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { readStandIn } from '../access/stand-ins.query';
import { notify } from './notify';

/** Tells both that one acts for the other, or no longer does. */
export async function tellOfStandIn(
  db: EntityManager,
  act: Actor,
  standInId: string,
  what: 'STAND_IN_SET' | 'STAND_IN_ENDED',
): Promise<void> {
  const standIn = await readStandIn(db, standInId);
  if (!standIn) return;
  const { unitName, principalName: principal, deputyName: deputy, principalId, deputyId } = standIn;
  const parties = { unit: unitName.vi, unitEnglish: unitName.en, principal, deputy };
  const telling = { about: { kind: 'StandIn' as const, id: standInId }, to: [{ accountId: principalId }, { accountId: deputyId }] };
  if (what === 'STAND_IN_ENDED') return notify(db, act, { kind: what, facts: parties, ...telling });
  const [from, to] = [dayText(standIn.validFrom), dayText(standIn.validTo)];
  const days = { from: from.vi, fromEnglish: from.en, to: to.vi, toEnglish: to.en };
  return notify(db, act, { kind: what, facts: { ...parties, ...days }, ...telling });
}

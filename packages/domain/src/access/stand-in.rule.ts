import { dayText } from '../format';
import { type Refusal, refusal } from '../refusal';
import { whyTextTooLong } from '../text-length.rule';
import { addDays, type Day, overlap } from '../time';
import { LENDABLE_ROLES, type Role } from './role';

/** Days of one stand-in, at the most: whoever is away for longer is replaced, not stood in for. */
export const LONGEST_STAND_IN = 366;

interface Party {
  readonly accountId: string;
  readonly name: string;
}

/** Somebody acting in another's place in these days. Taken back before its end it is none of these. */
export interface StandIn {
  readonly principal: Party;
  readonly deputy: Party;
  readonly role: Role;
  readonly unitId: string;
  readonly validFrom: Day;
  readonly validTo: Day;
}

export interface AskedStandIn extends StandIn {
  readonly decisionNumber: string;
  readonly reason: string;
  /** Who sets it. */
  readonly actorId: string;
  /** Until when the principal holds the role; absent: without an end. */
  readonly heldUntil?: Day | null;
  readonly deputyHasAccount: boolean;
  /** Those in force or to come, in which either of the two has a part. */
  readonly others: readonly StandIn[];
  readonly today: Day;
}

/**
 * Why this stand-in may not be set. Nobody stands in for themselves or makes themselves a stand-in; a role has one stand-in at a
 * time; who stands in for another is not stood in for, nor the other way round, so that a power never passes on.
 */
export function whyNotStandIn(asked: AskedStandIn): Refusal[] {
  if (!(LENDABLE_ROLES as readonly Role[]).includes(asked.role)) return [refusal('STAND_IN_ROLE_NOT_LENT', {}, { field: 'roleGrantId' })];
  return [
    ...whyNotParties(asked),
    ...whyNotSpan(asked),
    ...whyNotBeside(asked),
    ...(asked.decisionNumber.trim() === '' ? [refusal('STAND_IN_NUMBER_MISSING', {}, { field: 'decisionNumber' })] : []),
    ...whyTextTooLong('decisionNumber', asked.decisionNumber),
    ...whyTextTooLong('reason', asked.reason),
  ];
}

function whyNotParties({ principal, deputy, actorId, deputyHasAccount }: AskedStandIn): Refusal[] {
  const field = 'deputyPersonId';
  if (principal.accountId === deputy.accountId) return [refusal('STAND_IN_SELF', {}, { field })];
  if (deputy.accountId === actorId) return [refusal('STAND_IN_OWN_GAIN', {}, { field })];
  return deputyHasAccount ? [] : [refusal('STAND_IN_WITHOUT_ACCOUNT', { person: deputy.name }, { field })];
}

function whyNotSpan({ principal, validFrom, validTo, heldUntil, today }: AskedStandIn): Refusal[] {
  const [from, to] = [dayText(validFrom), dayText(validTo)];
  const field = 'validTo';
  if (validTo < validFrom)
    return [refusal('STAND_IN_SPAN', { from: from.vi, fromEnglish: from.en, to: to.vi, toEnglish: to.en }, { field })];
  const refusals: Refusal[] = [];
  if (validFrom < today) refusals.push(refusal('STAND_IN_PAST', { day: from.vi, dayEnglish: from.en }, { field: 'validFrom' }));
  if (validTo > addDays(validFrom, LONGEST_STAND_IN - 1))
    refusals.push(refusal('STAND_IN_TOO_LONG', { days: LONGEST_STAND_IN }, { field }));
  if (heldUntil && validTo > heldUntil) {
    const until = dayText(heldUntil);
    refusals.push(refusal('STAND_IN_ROLE_NOT_HELD', { person: principal.name, until: until.vi, untilEnglish: until.en }, { field }));
  }
  return refusals;
}

function whyNotBeside(asked: AskedStandIn): Refusal[] {
  const { principal, deputy } = asked;
  const meanwhile = asked.others.filter((other) => overlap(spanOf(asked), spanOf(other)));
  const same = meanwhile.filter(
    (other) => other.principal.accountId === principal.accountId && other.role === asked.role && other.unitId === asked.unitId,
  );
  const chained = meanwhile.filter(
    (other) => other.principal.accountId === deputy.accountId || other.deputy.accountId === principal.accountId,
  );
  return [
    ...same.map((other) =>
      refusal('STAND_IN_OVERLAP', { person: principal.name, deputy: other.deputy.name, ...daysOf(other) }, { field: 'validFrom' }),
    ),
    ...chained.map((other) =>
      refusal('STAND_IN_CHAIN', { person: other.principal.name, other: other.deputy.name, ...daysOf(other) }, { field: 'deputyPersonId' }),
    ),
  ];
}

function daysOf({ validFrom, validTo }: StandIn) {
  const [from, to] = [dayText(validFrom), dayText(validTo)];
  return { from: from.vi, fromEnglish: from.en, to: to.vi, toEnglish: to.en };
}

const spanOf = ({ validFrom, validTo }: StandIn) => ({ from: validFrom, until: validTo });

/** Why a stand-in may not be taken back: it has ended already, or no reason is given. */
export function whyNotRevokeStandIn(
  standIn: { readonly validTo: Day; readonly revokedAt: Date | null },
  { reason, today, endedOn }: { readonly reason: string; readonly today: Day; readonly endedOn: Day },
): Refusal[] {
  if (standIn.revokedAt || standIn.validTo < today) {
    const day = dayText(endedOn);
    return [refusal('STAND_IN_OVER', { at: day.vi, atEnglish: day.en })];
  }
  return reason.trim() === '' ? [refusal('STAND_IN_REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason);
}

export const STAND_IN_STATES = ['TO_COME', 'IN_FORCE', 'ENDED', 'REVOKED'] as const;
export type StandInState = (typeof STAND_IN_STATES)[number];

/** Where a stand-in stands on a day. Nothing ends it but time, or taking it back. */
export function stateOfStandIn(
  { validFrom, validTo, revokedAt }: { readonly validFrom: Day; readonly validTo: Day; readonly revokedAt: Date | null },
  today: Day,
): StandInState {
  if (revokedAt) return 'REVOKED';
  if (today < validFrom) return 'TO_COME';
  return today <= validTo ? 'IN_FORCE' : 'ENDED';
}

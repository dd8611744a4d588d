import { dayText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import { addDays, type Day } from '../time';
import type { Role } from './role';

export const USERNAME_LENGTH = { least: 3, most: 64 } as const;
export const ACCOUNT_NAME_MAX_LENGTH = 120;

/** What people type when they sign in: the same whatever its case and the spaces around it. */
export function usernameOf(typed: string): string {
  return typed.trim().toLowerCase();
}

export interface NewAccount {
  /** As `usernameOf` gives it. */
  readonly username: string;
  /** What an account that is nobody's is called; a person's has the person's name. */
  readonly displayName: string;
  readonly ofPerson: boolean;
}

/** Why such an account may not be made. */
export function whyNotAccount({ username, displayName, ofPerson }: NewAccount): Refusal[] {
  const refusals: Refusal[] = [];
  const { least, most } = USERNAME_LENGTH;
  if (username.length < least || username.length > most || !/^[a-z0-9][a-z0-9._-]*$/.test(username))
    refusals.push(refusal('USERNAME_INVALID', { least, most }, { field: 'username' }));
  const name = displayName.trim();
  if (!ofPerson && (name.length === 0 || name.length > ACCOUNT_NAME_MAX_LENGTH))
    refusals.push(refusal('ACCOUNT_WITHOUT_NAME', { most: ACCOUNT_NAME_MAX_LENGTH }, { field: 'displayName' }));
  return refusals;
}

/** Nobody looks after their own account: what would be two people's act must not be one's. */
export function whyNotOwn(accountId: string, actorId: string): Refusal[] {
  return accountId === actorId ? [refusal('OWN_ACCOUNT', {})] : [];
}

/** A span of days; without a last day it has no end yet. */
export interface Span {
  readonly validFrom: Day;
  readonly validTo?: Day | null;
}

export interface NewGrant extends Span {
  readonly role: Role;
  readonly unitName: Text;
  /** Spans in which the account holds this role for this unit already. */
  readonly held: readonly Span[];
}

/** Why this role may not be granted. */
export function whyNotGrant({ role, validFrom, validTo, unitName, held }: NewGrant): Refusal[] {
  if (role === 'EMPLOYEE') return [refusal('ROLE_BY_ASSIGNMENT', {}, { field: 'role' })];
  if (validTo && validTo < validFrom) return [whyNotSpan(validFrom, validTo)];
  const overlaps = held.some((span) => !endsBefore(span, validFrom) && !(validTo && validTo < span.validFrom));
  return overlaps ? [refusal('ROLE_HELD', { unit: unitName.vi, unitEnglish: unitName.en })] : [];
}

function whyNotSpan(validFrom: Day, validTo: Day): Refusal {
  const [from, to] = [dayText(validFrom), dayText(validTo)];
  return refusal('ROLE_SPAN', { from: from.vi, fromEnglish: from.en, to: to.vi, toEnglish: to.en }, { field: 'validTo' });
}

function endsBefore({ validFrom, validTo }: Span, day: Day): boolean {
  return validTo != null && (validTo < day || validTo < validFrom);
}

/**
 * The last day of a grant that is taken back: the day asked for, or yesterday, which ends it at once. It never ends later
 * than it would have, and one taken back before it began was never in force.
 */
export function lastDayOf({ validFrom, validTo }: Span, asked: Day | null | undefined, today: Day): Day {
  const wished = asked ?? addDays(today, -1);
  const ending = validTo && validTo < wished ? validTo : wished;
  const never = addDays(validFrom, -1);
  return ending < never ? never : ending;
}

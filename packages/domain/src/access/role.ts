import type { Day } from '../time';

export const ROLES = ['EMPLOYEE', 'UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** A role is held for a unit and a span of time. */
export interface RoleGrant {
  readonly role: Role;
  readonly unitId: string;
  /** Whether that unit is the agency itself, above all others. */
  readonly ofAll?: boolean;
  readonly validFrom: Day;
  readonly validTo?: Day;
  /** Whose role it is, when the holder stands in for somebody. */
  readonly onBehalfOf?: Principal;
}

/** The one for whom somebody stands in, and the record by which they do. */
export interface Principal {
  readonly standInId: string;
  readonly accountId: string;
  readonly displayName: string;
}

/** Roles that a stand-in can have in somebody's place: none that votes, none that looks after accounts. */
export const LENDABLE_ROLES = ['UNIT_HEAD', 'OFFICE', 'DIRECTOR'] as const satisfies readonly Role[];
export type LendableRole = (typeof LENDABLE_ROLES)[number];

/** What a token may do on behalf of its account. It never may do more than the account itself. */
export const SCOPES = [
  'plan:read',
  'people:read',
  'pledges:read',
  'pledges:write',
  'nominations:read',
  'nominations:write',
  'decisions:write',
  'audit:read',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks. `scopes` is set when a token speaks; a signed-in person has none and is not limited by any. */
export interface Viewer {
  readonly accountId: string;
  readonly displayName: string;
  readonly personId?: string;
  /** Grants in force now. */
  readonly roles: readonly RoleGrant[];
  readonly scopes?: readonly Scope[];
}

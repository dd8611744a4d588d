import type { Scope } from '@vinh-danh/domain/access/role';
import { uuidv7 } from 'uuidv7';
import type { PersonName } from '../department';
import type { PermissionFixture, PermissionFixtures } from './fixture';

/** Who asks, seen from a planning room: its employee, their colleague, their head; those of a sibling room; those of a foreign unit; the level above. */
export const PEOPLE = [
  'employee',
  'colleague',
  'head',
  'otherHead',
  'standardsHead',
  'metrologist',
  'office',
  'council',
  'director',
  'inspector',
  'administrator',
] as const satisfies readonly PersonName[];
export const ACTORS = ['nobody', ...PEOPLE, 'readingToken', 'pledgingToken'] as const;
export type Actor = (typeof ACTORS)[number];

/** Tokens of the head: one that may read everything, one that may write pledges only. */
export const TOKENS: Readonly<Record<'readingToken' | 'pledgingToken', readonly Scope[]>> = {
  readingToken: ['plan:read', 'people:read', 'pledges:read', 'nominations:read', 'audit:read'],
  pledgingToken: ['pledges:write'],
};

export const DAY = '2017-03-20';
/** Those whose right ends at a person or a unit. */
export const BOUNDED: readonly Actor[] = [
  'employee',
  'colleague',
  'head',
  'otherHead',
  'standardsHead',
  'metrologist',
  'readingToken',
  'pledgingToken',
];
/** Of others than the employee: of the colleague in the same room, of somebody in a sibling room, of somebody in a unit of another branch. */
export const WHOSE = ['colleague', 'sibling', 'foreign'] as const;
export type Whose = (typeof WHOSE)[number];

export const SIGNED_IN: readonly Actor[] = [...PEOPLE];
export const READERS = ['head', 'office', 'director', 'inspector', 'readingToken'] as const;
export const REGISTER_READERS = ['office', 'director', 'inspector'] as const;
export const DOSSIER_READERS = [...READERS, 'council'] as const;
export const DOCUMENT_READERS = ['office', 'director', 'inspector'] as const;
export const SITTING_READERS = ['office', 'council', 'director', 'inspector'] as const;

/** A thing with a condition of its own: of the fixture of the employee, or of those of others. */
export interface Elsewhere {
  readonly may: readonly Actor[];
  readonly args: (at: PermissionFixture, of: PermissionFixtures) => string;
  /** What those hear who get past the door: nothing comes of it. */
  readonly refused?: string;
}

/**
 * What decides who may, when a thing of somebody else or of another unit is named:
 *
 * - OWNER: whose it is. Who stands to it as those of the row stand to the employee's thing may, and nobody else; tried on the colleague's, the
 *   sibling room's and the foreign unit's.
 * - AGENCY: only who holds a role, or a seat, for the whole agency reaches it, whosever it is; the same roles for one branch do not.
 * - COMMON: it is nobody's alone; whoever signs in may, or everybody.
 * - SELF: it touches what is the caller's own; what else it may name is in the row's args or elsewhere.
 * - SIFTED: a list of what the caller may see, whatever it is narrowed to; COUNTS says how many they see of a sibling's and of a foreign unit's.
 * - SECRET: whoever knows a secret may.
 */
export type Ownership = 'OWNER' | 'AGENCY' | 'COMMON' | 'SELF' | 'SIFTED' | 'SECRET';

export interface Row {
  /** Who gets past the door. What a rule refuses afterwards is an answer, and not this table's matter. */
  readonly may: readonly Actor[];
  readonly args?: (at: PermissionFixture) => string;
  /** What it changes that the thing is somebody else's; of every row that names a thing. */
  readonly whose?: Ownership;
  /** Also for who holds its roles for a branch alone: they see and do there what the others see and do everywhere. */
  readonly inBranch?: true;
  /** Arguments that name a thing and are not tried, with the reason. */
  readonly unbound?: Readonly<Record<string, string>>;
  /** What follows from neither: a thing with a condition of its own. */
  readonly elsewhere?: Readonly<Record<string, Elsewhere>>;
}

/** The operations of one subject. */
export interface PermissionTable {
  readonly queries: Readonly<Record<string, Row>>;
  readonly mutations: Readonly<Record<string, Row>>;
}

const key = () => `idempotencyKey: "${uuidv7()}"`;
export const input = (fields: string) => `input: { ${key()}, ${fields} }`;
/** No row has this version: whoever is let in is told that the page is stale, and nothing changes. */
export const STALE = 'version: 999';

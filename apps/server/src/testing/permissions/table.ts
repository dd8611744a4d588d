import type { Scope } from '@vinh-danh/domain/access/role';
import { uuidv7 } from 'uuidv7';
import type { PersonName } from '../department';
import type { PermissionFixture } from './fixture';

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
export const SIGNED_IN: readonly Actor[] = [...PEOPLE];
export const READERS = ['head', 'office', 'director', 'inspector', 'readingToken'] as const;
export const REGISTER_READERS = ['office', 'director', 'inspector'] as const;
export const DOSSIER_READERS = [...READERS, 'council'] as const;
export const DOCUMENT_READERS = ['office', 'director', 'inspector'] as const;
export const SITTING_READERS = ['office', 'council', 'director', 'inspector'] as const;

/** Whose the thing is that is asked for; without a word, the employee's and their room's. */
export interface Elsewhere {
  readonly may: readonly Actor[];
  readonly args: (at: PermissionFixture) => string;
}

export interface Row {
  /** Who gets past the door. What a rule refuses afterwards is an answer, and not this table's matter. */
  readonly may: readonly Actor[];
  readonly args?: (at: PermissionFixture) => string;
  /** The same of others: of the sibling room, of a unit of another branch, of another person. */
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

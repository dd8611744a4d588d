import type { DataSource } from 'typeorm';
import type { BuiltSitting } from '../builders/councils';
import type { TestPlan } from '../builders/plan';
import type { PersonName, TestDepartment } from '../department';
import type { Client, TestServer } from '../test-server';

/** Who acts in the year. */
export const ACTORS = ['employee', 'head', 'office', 'director', 'council'] as const satisfies readonly PersonName[];
export type Actor = (typeof ACTORS)[number];

/** The tables whose newest row is what the next act is about. */
export type Latest =
  | 'council'
  | 'council_seat'
  | 'sitting'
  | 'recusal'
  | 'family_tie'
  | 'pledge'
  | 'dossier'
  | 'nomination'
  | 'rulebook_draft'
  | 'stand_in'
  | 'posting'
  | 'story'
  | 'award_decision'
  | 'payment'
  | 'fund_entry'
  | 'recovery'
  | 'award_review';

/** Where the year takes place, and what its steps have in common. */
export interface Year {
  readonly server: TestServer;
  readonly database: DataSource;
  readonly department: TestDepartment;
  readonly plan: TestPlan;
  readonly client: (name: Actor) => Client;
  /** The newest row of a table. */
  readonly latest: (table: Latest) => Promise<{ readonly id: string; readonly version: number }>;
  /** The sitting in which ballots are held; built by whoever asks first. */
  readonly theSitting: () => Promise<BuiltSitting>;
  /** The decision about which documents are issued; built by whoever asks first. */
  readonly theDecision: () => Promise<string>;
  /** The codes of those who close a ballot, by their envelope. */
  readonly codes: Map<string, string>;
}

/** An act, who does it, and with what. */
export interface Step {
  readonly mutation: string;
  readonly by: Actor;
  readonly input: (year: Year) => Promise<object> | object;
}

/** Names the newest row of a table as an act does: by its id, with the version that was seen. */
export function newest<Key extends string>(table: Latest, key: Key) {
  return async ({ latest }: Year) => {
    const { id, version } = await latest(table);
    return { [key]: id, version } as Record<Key, string> & { version: number };
  };
}

import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { verifyAudit } from '../../../apps/server/src/access/audit-chain';
import { findBrokenInvariants } from '../../../apps/server/src/database/invariants';
import { openQuotas } from '../../../apps/server/src/decision/open-quotas';
import { type AcceptedNomination, acceptedFighters } from '../../../apps/server/src/testing/builders/accepted-nominations';
import { givePlaces, rulesWithSetPlaces } from '../../../apps/server/src/testing/builders/fixed-places';
import { buildPlan } from '../../../apps/server/src/testing/builders/plan';
import { buildDepartment } from '../../../apps/server/src/testing/department';
import { openSession } from '../../../apps/server/src/testing/test-server';
import { type Answer, ask } from './real-servers';

export const APPROVE = `mutation ($input: ApproveNominationsInput!) {
  approveNominations(input: $input) { rows { nominationId refusals { code } } }
}`;
export interface Approval {
  readonly approveNominations: { readonly rows: readonly { readonly refusals: readonly { readonly code: string }[] }[] };
}

/** A department late in its year: accepted nominations, so many places, and a Director who is signed in. */
export interface Year {
  /** The Director's, with a session of theirs. */
  readonly accountId: string;
  readonly cookie: string;
  readonly nominations: readonly AcceptedNomination[];
}

export async function makeYear(database: DataSource, { nominations, places }: { nominations: number; places: number }): Promise<Year> {
  const department = await buildDepartment(database);
  const plan = await buildPlan(database, rulesWithSetPlaces);
  await openQuotas(database.manager, { id: plan.planId, day: '2017-03-15' }, rulesWithSetPlaces);
  await database.query(`INSERT INTO demonstration_clock (ahead) VALUES ('2017-12-20T02:00:00Z'::timestamptz - clock_timestamp())`);
  await givePlaces(database, department, places);
  const made = await acceptedFighters(database, department, plan, { count: nominations });
  const { accountId } = department.people.director;
  return { accountId, cookie: await openSession(database, accountId), nominations: made };
}

/** Asks a server to approve one nomination, under a key of the asker. */
export function approve(
  url: string,
  { cookie }: Year,
  { nominationId, version }: AcceptedNomination,
  idempotencyKey: string,
): Promise<Answer<Approval>> {
  return ask(url, cookie, APPROVE, { input: { idempotencyKey, rows: [{ nominationId, version }] } });
}

/** The same for somebody who does as they are told: asks again under the same key while the server is too busy to answer. */
export async function approveInTheEnd(
  url: string,
  year: Year,
  nomination: AcceptedNomination,
  idempotencyKey: string,
): Promise<{ answer: Answer<Approval>; toldToComeAgain: number }> {
  for (let toldToComeAgain = 0; ; toldToComeAgain += 1) {
    const answer = await approve(url, year, nomination, idempotencyKey);
    const busy = answer.status === 503 || answer.errors?.[0]?.extensions?.code === 'CONFLICT';
    if (!busy || toldToComeAgain === 100) return { answer, toldToComeAgain };
    await wait(100 + Math.random() * 400);
  }
}

/** Whether the answer says that it was done. */
export function isDone({ data }: Answer<Approval>): boolean {
  return data?.approveNominations?.rows[0]?.refusals.length === 0;
}

/** The first reason why not. */
export function refusalOf({ data }: Answer<Approval>): string | undefined {
  return data?.approveNominations?.rows[0]?.refusals[0]?.code;
}

/** How many nominations are approved, and how many entries of the trail say so: each once. */
export async function countApproved(database: DataSource): Promise<{ approved: number; entries: number }> {
  const [row] = await database.query(
    `SELECT (SELECT count(*)::int FROM nomination WHERE approved_at IS NOT NULL) AS approved,
            (SELECT count(*)::int FROM audit_entry WHERE action = 'approveNomination') AS entries`,
  );
  return row;
}

/** Every derived number follows from the facts, and the audit trail verifies. */
export async function requireWhole(database: DataSource): Promise<void> {
  expect(await findBrokenInvariants(database)).toEqual([]);
  expect((await verifyAudit(database)).bad).toBeNull();
}

import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { TestDepartment } from '../department';
import type { Answer, Client } from '../test-server';
import { type AcceptedNomination, acceptedFighters } from './accepted-nominations';
import type { TestPlan } from './plan';

/** A working day on which the council has met and nothing is posted yet. */
export const POSTING_DAY = '2017-12-21T02:00:00Z';
/** What the plan makes of it: five working days after the day of posting, a weekend between them. */
export const CLOSES = '2017-12-28T17:00:00.000Z';

/** People of the planning room whom the council passed, ready to be posted. */
export function passedFighters(
  database: DataSource,
  department: TestDepartment,
  plan: TestPlan,
  count: number,
): Promise<AcceptedNomination[]> {
  return acceptedFighters(database, department, plan, { count, before: { council: 'PASSED' } });
}

export interface RefusalCode {
  readonly code: string;
  readonly field: string | null;
}

/** Sends a mutation as one account does it; each call is a new act unless it brings its own key. */
export async function perform<Payload extends { readonly refusals: readonly RefusalCode[] }>(
  client: Client,
  mutation: string,
  input: object,
  selection = '',
): Promise<Payload> {
  const answer = await trySending<Payload>(client, mutation, input, selection);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.act;
}

/** The same, whatever comes of it. */
export function trySending<Payload>(client: Client, mutation: string, input: object, selection = ''): Promise<Answer<{ act: Payload }>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return client.send(`mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ${selection} refusals { code field } } }`, {
    input: { idempotencyKey: randomUUID(), ...input },
  });
}

export interface PostedData {
  readonly posting: { id: string; number: number; closesAt: string; state: string; version: number } | null;
  readonly refusals: readonly RefusalCode[];
}

export const POSTED = 'posting { id number closesAt state version }';

/** Posts these nominations, each with a summary of its own. */
export function post(
  office: Client,
  { planId }: TestPlan,
  nominations: readonly AcceptedNomination[],
  more: object = {},
): Promise<PostedData> {
  const entries = nominations.map(({ nominationId }, index) => ({ nominationId, summary: `Thành tích thứ ${index + 1}` }));
  return perform<PostedData>(office, 'postNominations', { planId, audience: 'STAFF', entries, ...more }, POSTED);
}

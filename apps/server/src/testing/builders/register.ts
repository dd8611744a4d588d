import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Client } from '../test-server';
import type { AcceptedNomination } from './accepted-nominations';
import { ALL_DONE, recordBefore } from './procedure';

/** A decision as tests read it. */
export interface DecisionData {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly number: string | null;
  readonly lineCount: number;
}

export interface DecisionAnswer {
  readonly decision: DecisionData | null;
  readonly effects: {
    readonly honours: number;
    readonly due: number;
    readonly payable: number;
    readonly superseded: number;
    readonly reviews: number;
  } | null;
  readonly refusals: readonly { readonly code: string; readonly message: { readonly vi: string } }[];
}

const DECISION = '{ id version state number lineCount }';
const EFFECTS = '{ honours due payable superseded reviews }';

/** The acts on the register as one account does them; each call is a new act unless it brings its own key. */
export function registerActs(client: Client) {
  const act = async (mutation: string, input: object): Promise<DecisionAnswer> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { decision ${DECISION} effects ${EFFECTS} refusals { code message { vi } } } }`;
    const answer = await client.ask<Record<string, DecisionAnswer>>(query, { input: { idempotencyKey: randomUUID(), ...input } });
    return answer[mutation] as DecisionAnswer;
  };
  const done = async (mutation: string, input: object): Promise<DecisionData> => {
    const { decision, refusals } = await act(mutation, input);
    if (!decision) throw new Error(JSON.stringify(refusals));
    return decision;
  };
  const draft = (nominations: readonly { nominationId: string }[], more: object = {}) =>
    done('draftAwardDecision', { kind: 'AWARD', nominationIds: nominations.map(({ nominationId }) => nominationId), ...more });
  const seen = ({ id, version }: DecisionData) => ({ decisionId: id, version });
  return {
    /** An act, done or refused. */
    act,
    /** An act that must be done. */
    done,
    draft,
    seen,
    register: async (nominations: readonly { nominationId: string }[], number: string, issuedOn = '2017-12-20', more: object = {}) =>
      done('registerAwardDecision', { ...seen(await draft(nominations, more)), number, issuedOn, signer: 'Hồ Sỹ Giang' }),
  };
}

export const codesOf = ({ refusals }: Pick<DecisionAnswer, 'refusals'>) => refusals.map(({ code }) => code);

/** The Director approves these, which nothing stands against. */
export async function approveAll(director: Client, nominations: readonly AcceptedNomination[]): Promise<void> {
  const rows = nominations.map(({ nominationId, version }) => ({ nominationId, version }));
  const { approveNominations } = await director.ask<{ approveNominations: { rows: { refusals: object[] }[] } }>(
    'mutation ($input: ApproveNominationsInput!) { approveNominations(input: $input) { rows { refusals { code message { vi } } } } }',
    { input: { idempotencyKey: randomUUID(), rows } },
  );
  const refused = approveNominations.rows.flatMap(({ refusals }) => refusals);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}

/** Nominates somebody who is nominated for CSTĐCS for LĐTT too, in the same dossier, instead of holding it already. */
export async function nominateForWorker(database: DataSource, fighter: AcceptedNomination): Promise<AcceptedNomination> {
  const by = { outcome: 'MET', by: 'Trưởng phòng', at: '2017-12-01T00:00:00Z' };
  const nominationId = uuidv7();
  await database.query('DELETE FROM honour WHERE year = 2017 AND person_id = $1', [fighter.personId]);
  await database.query(
    `INSERT INTO nomination (id, dossier_id, plan_id, award, person_id, attestations, created_at, updated_at)
     SELECT $1, dossier_id, plan_id, 'ADVANCED_WORKER', person_id, $3, created_at, updated_at FROM nomination WHERE id = $2`,
    [
      nominationId,
      fighter.nominationId,
      JSON.stringify({ 'advanced-worker.conduct': by, 'advanced-worker.learning': by, 'advanced-worker.morals': by }),
    ],
  );
  await recordBefore((statement, values) => database.query(statement, values), [nominationId], ALL_DONE);
  return { nominationId, personId: fighter.personId, version: 1 };
}

/** Makes nominations ones that the province decides, approved by the Director to be sent up. */
export async function proposeUpwards(database: DataSource, accountId: string, nominations: readonly AcceptedNomination[]): Promise<void> {
  await database.query(
    `UPDATE nomination SET award = 'CERTIFICATE_OF_MERIT', approved_at = '2017-12-19T02:00:00Z', approved_by = $2, version = version + 1
      WHERE id = ANY($1::uuid[])`,
    [nominations.map(({ nominationId }) => nominationId), accountId],
  );
}

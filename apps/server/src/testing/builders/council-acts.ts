import { randomUUID } from 'node:crypto';
import type { Answer, Client } from '../test-server';
import type { RefusalData } from './dossiers';

export interface RecusalData {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly name: string;
  readonly ground: string;
  readonly note: string;
  readonly clearedAt: string | null;
  readonly clearReason: string | null;
}

export interface CaseData {
  readonly id: string;
  readonly place: number;
  readonly name: string;
  readonly nominationId: string | null;
  readonly isKeptFrom: boolean;
  readonly ownInterest: boolean | null;
  readonly outcome: string | null;
  readonly minutes: { vi: string; en: string } | null;
  readonly standing: {
    members: number;
    recused: number;
    mayVote: number;
    present: number;
    quorum: number;
    needed: number;
    text: { vi: string; en: string };
    refusals: RefusalData[];
  } | null;
  readonly recusals: RecusalData[];
  readonly partRefusals: RefusalData[];
  readonly opinions: { personId: string; opinion: string; side: string | null }[];
}

export interface SittingData {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: string;
  readonly startsAt: string;
  readonly place: string;
  readonly standing: { seatId: string | null; part: string | null; runs: boolean };
  readonly seats: { seatId: string; personId: string; name: string; attends: string | null; proxyName: string | null }[];
  readonly attendanceChanges: { name: string; attends: string; at: string }[];
  readonly cases: CaseData[];
  readonly candidates: { nominationId: string | null; initiativeId: string | null; name: string; refusals: RefusalData[] }[];
  readonly memberTies: { name: string; relative: string }[];
  readonly conveneRefusals: RefusalData[];
  readonly openRefusals: RefusalData[];
}

export interface SeatData {
  readonly id: string;
  readonly version: number;
  readonly part: string;
  readonly votes: boolean;
  readonly sitterId: string | null;
  readonly name: string | null;
  readonly seatedTo: string | null;
  readonly isCurrent: boolean;
}

export interface CouncilData {
  readonly id: string;
  readonly version: number;
  readonly dissolvedOn: string | null;
  readonly seats: SeatData[];
  readonly hints: { vi: string }[];
  readonly mayManage: boolean;
}

const REFUSAL = '{ code field message { vi en } facts { name value } }';
const CASE = `{
  id place name nominationId isKeptFrom ownInterest outcome minutes { vi en }
  standing { members recused mayVote present quorum needed text { vi en } refusals ${REFUSAL} }
  recusals { id version personId name ground note clearedAt clearReason } partRefusals ${REFUSAL} opinions { personId opinion side }
}`;
const SITTING = `{
  id version number state startsAt place standing { seatId part runs } seats { seatId personId name attends proxyName }
  attendanceChanges { name attends at } cases ${CASE} candidates { nominationId initiativeId name refusals ${REFUSAL} }
  memberTies { name relative } conveneRefusals ${REFUSAL} openRefusals ${REFUSAL}
}`;
const COUNCIL = '{ id version dissolvedOn mayManage seats { id version part votes sitterId name seatedTo isCurrent } hints { vi } }';

interface Answered {
  readonly refusals: RefusalData[];
}

/** The acts on councils and their sittings as one account does them over HTTP; each call is a new act unless it brings its own key. */
export function councilActs(client: Client) {
  const send = <Data>(mutation: string, input: object, fields: string): Promise<Answer<Record<string, Data>>> => {
    const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} refusals ${REFUSAL} } }`;
    return client.send(query, { input: { idempotencyKey: randomUUID(), ...input } });
  };
  const ask = async <Data>(mutation: string, input: object, fields: string): Promise<Data> => {
    const answer = await send<Data>(mutation, input, fields);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data[mutation] as Data;
  };
  return {
    /** Sends an act and gives the answer, whatever it is. */
    send: (mutation: string, input: object) => send(mutation, input, ''),
    onCouncil: (mutation: string, input: object) => ask<Answered & { council: CouncilData | null }>(mutation, input, `council ${COUNCIL}`),
    onSitting: (mutation: string, input: object) => ask<Answered & { sitting: SittingData | null }>(mutation, input, `sitting ${SITTING}`),
    onCase: (mutation: string, input: object) => ask<Answered & { case: CaseData | null }>(mutation, input, `case ${CASE}`),
    onTies: (mutation: string, input: object) =>
      ask<Answered & { ties: { id: string; relative: string }[] }>(mutation, input, 'ties { id relative }'),
    council: async (id: string) =>
      (await client.ask<{ council: CouncilData }>(`query ($id: ID!) { council(id: $id) ${COUNCIL} }`, { id })).council,
    sitting: async (id: string) =>
      (await client.ask<{ sitting: SittingData }>(`query ($id: ID!) { sitting(id: $id) ${SITTING} }`, { id })).sitting,
    case: async (id: string) =>
      (await client.ask<{ sittingCase: CaseData }>(`query ($id: ID!) { sittingCase(id: $id) ${CASE} }`, { id })).sittingCase,
  };
}
export type CouncilActs = ReturnType<typeof councilActs>;

/** Acts that take the same input as others. */
const INPUTS: Readonly<Record<string, string>> = {
  conveneSitting: 'SittingActInput',
  openSitting: 'SittingActInput',
  closeSitting: 'SittingActInput',
};

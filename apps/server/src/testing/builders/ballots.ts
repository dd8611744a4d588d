import { randomUUID } from 'node:crypto';
import type { BallotForm, Choice, Closer } from '@vinh-danh/domain/council/ballot';
import { makeClosingKey, makeReceipt, sealPaper } from '@vinh-danh/domain/council/envelope';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import type { Client, TestServer } from '../test-server';
import type { RefusalData } from './dossiers';

/** The rules of 2017 with changes to how the council votes. */
export function rulesWithVote(change: Partial<VoteRule>): Rulebook {
  const layers = tayNinh2017.layers.map((layer) => ({
    ...layer,
    votes: layer.votes.map((vote) => (vote.body === 'COUNCIL' ? { ...vote, ...change } : vote)),
  }));
  return { ...tayNinh2017, layers };
}

export interface RoundData {
  readonly id: string;
  readonly caseId: string;
  readonly number: number;
  readonly state: string;
  readonly form: BallotForm;
  readonly voted: number;
  readonly outerKey: string | null;
  readonly innerKey: string | null;
  readonly turnout: {
    members: number;
    recused: number;
    present: number;
    consulted: number;
    quorum: number;
    counted: number;
    needed: number;
  };
  readonly count: { agree: number; disagree: number; lowerTitle: number; invalid: number } | null;
  readonly result: { vi: string; en: string } | null;
  readonly votes: { name: string; choice: Choice; inWriting: boolean }[];
  readonly papers: { receipt: string | null; choice: string }[];
}

export interface BallotData {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly awaits: Closer | null;
  readonly rounds: RoundData[];
}

export interface CaseBallotsData {
  readonly caseId: string;
  readonly isRecused: boolean;
  readonly running: RoundData | null;
  readonly earlier: RoundData[];
  readonly lowerTitle: { vi: string } | null;
  readonly minutes: { vi: string; en: string } | null;
  readonly isToSettle: boolean;
  readonly ownVotes: { personId: string; isProxy: boolean; hasVoted: boolean; choice: Choice | null; refusals: RefusalData[] }[];
  readonly openRefusals: RefusalData[];
}

const REFUSAL = '{ code field message { vi en } facts { name value } }';
const ROUND = `{
  id caseId number state form voted outerKey innerKey turnout { members recused present consulted quorum counted needed }
  count { agree disagree lowerTitle invalid } result { vi en } votes { name choice inWriting } papers { receipt choice }
}`;
const BALLOT = `{ id number state awaits rounds ${ROUND} }`;
const CASE = `{
  caseId isRecused lowerTitle { vi } minutes { vi en } isToSettle running ${ROUND} earlier ${ROUND}
  ownVotes { personId isProxy hasVoted choice refusals ${REFUSAL} } openRefusals ${REFUSAL}
}`;

type Answered<Field extends string, Data> = { readonly [Name in Field]: Data | null } & { readonly refusals: RefusalData[] };

/** The acts on ballots as one account does them over HTTP; each call is a new act unless it brings its own key. */
export function ballotActs(client: Client) {
  const query = (mutation: string, fields: string) =>
    `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${fields} refusals ${REFUSAL} } }`;
  const ask = async <Data>(mutation: string, input: object, fields: string): Promise<Data> => {
    const answer = await client.ask<Record<string, Data>>(query(mutation, fields), { input: { idempotencyKey: randomUUID(), ...input } });
    return answer[mutation] as Data;
  };
  const onBallot = (mutation: string, input: object) => ask<Answered<'ballot', BallotData>>(mutation, input, `ballot ${BALLOT}`);
  const onCase = (mutation: string, input: object) => ask<Answered<'caseBallots', CaseBallotsData>>(mutation, input, `caseBallots ${CASE}`);
  return {
    onBallot,
    onCase,
    /** Makes a key as the closer's browser does, hands it in, and gives the code. */
    takeKey: async (ballotId: string, closer: Closer) => {
      const { code, publicKey, wrappedKey } = await makeClosingKey();
      return { code, answer: await onBallot('takeClosingKey', { ballotId, closer, publicKey, wrappedKey }) };
    },
    openEnvelopes: (ballotId: string, closer: Closer, code: string, more: object = {}) =>
      onBallot('openEnvelopes', { ballotId, closer, code, ...more }),
    /** Seals a paper as the voter's browser does, casts it, and gives the receipt. */
    voteSecretly: async (round: RoundData, personId: string, choice: Choice, more: object = {}) => {
      const receipt = makeReceipt();
      const keys = { roundId: round.id, outerKey: round.outerKey ?? '', innerKey: round.innerKey ?? '' };
      const paper = await sealPaper(keys, { choice, receipt });
      return { receipt, paper, answer: await onCase('castSecretVote', { roundId: round.id, personId, paper, ...more }) };
    },
    vote: (round: RoundData, personId: string, choice: Choice, more: object = {}) =>
      onCase('castVote', { roundId: round.id, personId, choice, ...more }),
    read: async (id: string) => (await client.ask<{ ballot: BallotData }>(`query ($id: ID!) { ballot(id: $id) ${BALLOT} }`, { id })).ballot,
    readCase: async (caseId: string) =>
      (await client.ask<{ caseBallots: CaseBallotsData }>(`query ($caseId: ID!) { caseBallots(caseId: $caseId) ${CASE} }`, { caseId }))
        .caseBallots,
  };
}
export type BallotActs = ReturnType<typeof ballotActs>;

interface Seated {
  readonly accountId: string;
  readonly personId: string;
}

/** A secret ballot with both codes taken, ready to vote. */
export async function openSecretBallot(
  server: TestServer,
  {
    sittingId,
    caseIds,
    opener,
    closers,
  }: { sittingId: string; caseIds: readonly string[]; opener: Seated; closers: readonly [Seated, Seated] },
) {
  const acts = ballotActs(await server.signInAs(opener.accountId));
  const input = { sittingId, caseIds, form: 'SECRET', closers: closers.map(({ personId }) => personId) };
  const { ballot, refusals } = await acts.onBallot('openBallot', input);
  if (!ballot) throw new Error(JSON.stringify(refusals));
  const [outer, inner] = await Promise.all(closers.map(async ({ accountId }) => ballotActs(await server.signInAs(accountId))));
  if (!outer || !inner) throw new Error('A secret ballot has two closers.');
  const outerCode = (await outer.takeKey(ballot.id, 'OUTER')).code;
  const { code: innerCode, answer } = await inner.takeKey(ballot.id, 'INNER');
  return { ballot: answer.ballot as BallotData, outer, inner, outerCode, innerCode };
}

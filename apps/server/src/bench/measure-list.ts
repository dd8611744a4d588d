import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { DataSource } from 'typeorm';
import { identification } from '../access/identify.query';
import { hashSecret } from '../access/secret';
import { urlOf } from '../database/data-source';
import { type NominationFilter, pageOfNominations } from '../nomination/nominations.query';
import { answerOf, ask } from './ask';
import { type LoadGenerator, OUR_SERVER, POOL, startContender } from './contender';
import { LIST_QUERY, offerView, PEER_LIST_QUERY, VIEW_QUERY } from './list-documents';
import { peerProgram } from './peers';
import { key } from './province/key';
import type { MadePlan } from './province/nominations';
import { type Entrant, type Standing, takeTurns } from './take-turns';

/** Whose lists are asked for in turn: each has more nominations than a page. */
const AWARDS = ['ADVANCED_WORKER', 'GRASSROOTS_EMULATION_FIGHTER', 'PROVINCIAL_EMULATION_FIGHTER'];

export const NAMES = {
  raw: 'raw: node:http and one prepared statement',
  identifying: 'raw, reading first who asks',
  ours: 'Vinh Danh',
  mercurius: 'mercurius 16, compiled',
  postgraphile: 'PostGraphile 5',
  find: 'Apollo 5 and TypeORM `find`',
} as const;

/**
 * The list of 50 nominations of one award among all of a plan: from our server, which finds out who asks and what they may see, and from
 * others over the same rows and fields, which ask nobody.
 */
export async function measureList(
  database: DataSource,
  generator: LoadGenerator,
  { plan, sessions, rounds }: { readonly plan: MadePlan; readonly sessions: readonly string[]; readonly rounds: number },
): Promise<Standing[]> {
  await offerView(database, filterOf(plan));
  const entrants = await enter(database, plan, sessions);
  try {
    await compareAnswers(entrants);
    return await takeTurns(generator, entrants, { rounds, connections: 16 });
  } finally {
    for (const { contender } of entrants) contender.stop();
  }
}

/** What the Office sees of a plan. */
export function filterOf({ planId, rulebook }: MadePlan): NominationFilter {
  const decidedAbove = awardsOf(rulebook).flatMap((award) => (award.decidedBy === 'DIRECTOR' ? [] : [award.key]));
  const reader = { personId: null, decidesIn: [key('unit', 0)], correctsIn: [] };
  return { planId, visibleBelow: 'EVERYWHERE', reader, decidedAbove };
}

async function enter(database: DataSource, plan: MadePlan, sessions: readonly string[]): Promise<Entrant[]> {
  const { name, text, values } = pageOfNominations({ ...filterOf(plan), awards: AWARDS.slice(0, 1) }, { first: 51, after: null });
  const list = { name, text, values, awardAt: 5 };
  const settings = { databaseUrl: urlOf(database), pool: POOL, planId: plan.planId, list };
  const peer = async (title: string, program: string, query?: string, more: object = {}): Promise<Entrant> => ({
    name: title,
    contender: await startContender(peerProgram(`peers/${program}`), { ...settings, ...more }),
    requests: AWARDS.map((award) => ask({ query, variables: { award, planId: plan.planId } })),
  });
  const asked = (turn: number) => ({ query: LIST_QUERY, variables: { filter: { awards: [AWARDS[turn % AWARDS.length]] } } });
  return [
    await peer(NAMES.raw, 'raw.mjs'),
    await peer(NAMES.identifying, 'raw.mjs', undefined, { identify: identifying(sessions[0] ?? '') }),
    {
      name: NAMES.ours,
      contender: await startContender(OUR_SERVER, settings),
      requests: sessions.map((session, turn) => ask(asked(turn), session)),
    },
    await peer(NAMES.mercurius, 'mercurius.mjs', PEER_LIST_QUERY),
    await peer(NAMES.postgraphile, 'postgraphile.mjs', VIEW_QUERY),
    await peer(NAMES.find, 'apollo-typeorm.mjs', PEER_LIST_QUERY),
  ];
}

/** The statement that says who asks, as it passes through JSON. */
function identifying(session: string) {
  const { name, text, values } = identification({ sessionHash: hashSecret(session) }, true);
  return { name, text, values: values.map((value) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)) };
}

/** Who answers something else is not measured. */
async function compareAnswers(entrants: readonly Entrant[]): Promise<void> {
  let expected: string | undefined;
  for (const { name, contender, requests } of entrants) {
    const [request] = requests as [Entrant['requests'][number]];
    const { nominations } = await answerOf<{ nominations: { edges: { node: Record<string, unknown> }[] } }>(contender.address, request);
    const same = JSON.stringify(nominations.edges.map(({ node }) => comparable(node)));
    expected ??= same;
    if (nominations.edges.length !== 50 || same !== expected) throw new Error(`${name} answers another list: ${same.slice(0, 400)}`);
  }
}

/** Instants are written in several ways. */
function comparable({ unitName, sentAt, createdAt, ...row }: Record<string, unknown>): unknown[] {
  const { id, award, nomineeKind, nomineeName, state, votesInFavour, present, receiptNumber, version } = row;
  const { vi, en } = unitName as { vi: string; en: string };
  const instants = [sentAt, createdAt].map((at) => at && new Date(String(at)).getTime());
  return [id, award, nomineeKind, nomineeName, state, votesInFavour, present, receiptNumber, version, vi, en, ...instants];
}

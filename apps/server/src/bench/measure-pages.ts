import type { DataSource } from 'typeorm';
import { urlOf } from '../database/data-source';
import { encodeCursor } from '../graph/connection.type';
import { ask } from './ask';
import { type Contender, type LoadGenerator, OUR_SERVER, POOL, startContender } from './contender';
import { LIST_QUERY } from './list-documents';
import { type Entrant, type Standing, takeTurns } from './take-turns';

const DEEP = 2_000;
const PAGE = 50;

/** A database whose list is asked for. */
export interface Measured {
  readonly name: string;
  readonly database: DataSource;
  readonly planId: string;
  readonly sessions: readonly string[];
}

/** The first page and the 2,000th of one list. */
export async function measureDepth(generator: LoadGenerator, of: Measured, rounds: number): Promise<Standing[]> {
  const [last]: { at: Date; id: string }[] = await of.database.query(
    `SELECT created_at AS at, id FROM nomination WHERE plan_id = $1 AND withdrawn_at IS NULL ORDER BY created_at DESC, id DESC OFFSET $2 LIMIT 1`,
    [of.planId, (DEEP - 1) * PAGE - 1],
  );
  if (!last) throw new Error(`The list has no page ${DEEP}.`);
  return withServers([of], (servers) => {
    const [contender] = servers as [Contender];
    const pages: Entrant[] = [
      { name: 'page 1', contender, requests: pagesOf(of) },
      { name: `page ${DEEP.toLocaleString('en')}`, contender, requests: pagesOf(of, encodeCursor([last.at.toISOString(), last.id])) },
    ];
    return takeTurns(generator, pages, { rounds, connections: 4 });
  });
}

/** The first page of lists of several lengths, the shortest first. */
export function measureLengths(generator: LoadGenerator, lists: readonly Measured[], rounds: number): Promise<Standing[]> {
  return withServers(lists, (servers) => {
    const entrants = lists.flatMap((of, place) => {
      const contender = servers[place];
      return contender ? [{ name: of.name, contender, requests: pagesOf(of) }] : [];
    });
    return takeTurns(generator, entrants, { rounds, connections: 4 });
  });
}

function pagesOf({ sessions }: Measured, after?: string): Entrant['requests'] {
  return sessions.map((session) => ask({ query: LIST_QUERY, variables: { after } }, session));
}

async function withServers(
  lists: readonly Measured[],
  measure: (servers: readonly Contender[]) => Promise<Standing[]>,
): Promise<Standing[]> {
  const servers: Contender[] = [];
  try {
    for (const { database } of lists) servers.push(await startContender(OUR_SERVER, { databaseUrl: urlOf(database), pool: POOL }));
    return await measure(servers);
  } finally {
    for (const server of servers) server.stop();
  }
}

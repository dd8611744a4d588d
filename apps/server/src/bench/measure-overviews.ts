import type { DataSource } from 'typeorm';
import { urlOf } from '../database/data-source';
import { answerOf, ask } from './ask';
import { OUR_SERVER, POOL, startContender } from './contender';
import { type Figure, quantile, sample } from './figure';

const OVERVIEWS = {
  'Home page: what waits and how far the awards are': '{ home { todos { code count } awards { award sent accepted approved refused } } }',
  'Home page: who has registered, unit by unit':
    '{ pledgeCoverage { people { expected registered } units { unitId people { expected registered } } } }',
  'The ledger: every quota with what it is counted from': '{ quotas { id name { vi } base places nominated held used } }',
  'One approval, tried: every quota counted, before and after':
    'query ($rows: [NominationRowInput!]!) { approvalPreview(rows: $rows) { rows { refusals { code } } quotas { id used } } }',
} as const;

const RUNS = 7;

/** What the Office looks at in the morning, for the whole province, one request at a time. */
export async function measureOverviews(database: DataSource, session: string): Promise<Figure[]> {
  const server = await startContender(OUR_SERVER, { databaseUrl: urlOf(database), pool: POOL });
  try {
    const figures: Figure[] = [];
    const rows = await database.query(`SELECT n.id AS "nominationId", n.version FROM nomination n JOIN dossier ON dossier.id = dossier_id
      WHERE award = 'GRASSROOTS_EMULATION_FIGHTER' AND accepted_at IS NOT NULL AND n.withdrawn_at IS NULL LIMIT 1`);
    for (const [what, query] of Object.entries(OVERVIEWS)) {
      const samples = await sample(RUNS, () => answerOf(server.address, ask({ query, variables: { rows } }, session)), 2);
      const walls = samples.map(({ wall }) => wall);
      const how = `on the clock, over HTTP, 30,000 people and 105,000 nominations, ${RUNS} runs`;
      figures.push({ what, median: quantile(walls, 0.5), p95: quantile(walls, 0.95), unit: 'ms', how });
    }
    return figures;
  } finally {
    server.stop();
  }
}

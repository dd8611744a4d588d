import pg from 'pg';
import type { DataSource } from 'typeorm';
import { urlOf } from '../database/data-source';
import { readQuotas } from '../decision/quotas.query';
import type { Prepared } from '../graph/prepared';
import { pageOfNominations } from '../nomination/nominations.query';
import { captureStatements, type Statement } from './capture-statements';
import { literal } from './list-documents';
import { filterOf } from './measure-list';
import type { MadePlan } from './province/nominations';

/** Tables that a page must never read through. */
const LARGE = ['nomination', 'person', 'assignment', 'rating', 'honour', 'pledge', 'audit_entry'];

export interface PlansRead {
  /** The plan of the hot list as PostgreSQL prints it. */
  readonly list: string;
  /** What each statement of the ledger took and read through. */
  readonly ledger: readonly (readonly string[])[];
}

/**
 * How PostgreSQL answers the hot list and the ledger, with what it read.
 *
 * @throws when the list reads through a large table, or is planned anew each time
 */
export async function readPlans(database: DataSource, plan: MadePlan, now: Date): Promise<PlansRead> {
  const client = new pg.Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    const awards = ['ADVANCED_WORKER'];
    const page = pageOfNominations({ ...filterOf(plan), awards }, { first: 51, after: null });
    await requirePlanMadeOnce(client, page);
    const list = await explainPrepared(client, page);
    const scanned = LARGE.filter((table) => new RegExp(`Seq Scan on ${table}\\b`).test(list));
    if (scanned.length > 0) throw new Error(`The list reads through ${scanned.join(' and ')}:\n${list}`);
    const statements = await captureStatements(() => readQuotas(database.manager, { planId: plan.planId, now }));
    const ledger: string[][] = [['statement', 'ms', 'pages read', 'reads through']];
    for (const statement of statements) {
      const explained = await explain(client, statement);
      if (explained) ledger.push([namesOf(statement.text), ...explained]);
    }
    return { list, ledger };
  } finally {
    await client.end();
  }
}

/** PostgreSQL tries out five plans before it settles on one for all values. */
const TRIED = 5;

async function requirePlanMadeOnce(client: pg.Client, { name, text, values }: Prepared): Promise<void> {
  for (let run = 0; run <= TRIED; run += 1) await client.query({ name, text, values: [...values] });
  const { rows } = await client.query('SELECT custom_plans::int AS tried FROM pg_prepared_statements WHERE name = $1', [name]);
  if (rows[0].tried > TRIED) throw new Error('PostgreSQL plans the list anew each time it is asked for.');
}

/** The plan that a prepared statement ends up with: made once, for any values. */
async function explainPrepared(client: pg.Client, { text, values }: Statement): Promise<string> {
  await client.query('SET plan_cache_mode = force_generic_plan');
  await client.query(`PREPARE hot AS ${text}`);
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) EXECUTE hot(${values.map(literal).join(', ')})`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}

async function explain(client: pg.Client, { text, values }: Statement): Promise<[string, string, string] | null> {
  if (!/^\s*(SELECT|WITH)/i.test(text)) return null;
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, [...values]);
  const [{ Plan: plan, 'Execution Time': took }] = rows[0]['QUERY PLAN'] as [{ Plan: Node; 'Execution Time': number }];
  const through = [...new Set(nodesOf(plan).flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [])))];
  return [took.toFixed(1), String(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']), through.join(', ')];
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** The tables that a statement names, which tells it from the others. */
function namesOf(text: string): string {
  return [...new Set([...text.matchAll(/\b(?:FROM|JOIN)\s+"?([a-z_]+)"?/g)].map(([, table]) => table))].join(', ');
}

import pg from 'pg';
import type { DataSource } from 'typeorm';
import { type NominationFilter, pageOfNominations } from '../nomination/nominations.query';

const FIELDS = 'id award nomineeKind nomineeName unitName { vi en } state votesInFavour present receiptNumber sentAt createdAt version';

/** The measured list, as our endpoint is asked for it. */
export const LIST_QUERY = `query ($filter: NominationFilterInput, $after: String) {
  nominations(filter: $filter, first: 50, after: $after) { edges { node { ${FIELDS} } } pageInfo { hasNextPage endCursor } }
}`;

/** The same rows and fields from a server that knows only this list. */
export const PEER_LIST_QUERY = `query ($award: ID!) { nominations(award: $award) { edges { node { ${FIELDS} } } } }`;

/** The same from PostGraphile, over the view below. */
export const VIEW_QUERY = `query ($award: String!, $planId: UUID!) {
  nominations: allListedNominations(first: 50, condition: { award: $award, planId: $planId }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
    edges { node { ${FIELDS.replace('unitName { vi en }', 'unitName').replace('id', 'id: rowId')} } }
  }
}`;

/**
 * A view with the columns of the list as the Office reads them, for a server that makes its schema from tables. From the Office nothing is
 * hidden, so that the view says nothing of it: PostgreSQL would work that part out for every row of the table.
 */
export async function offerView(database: DataSource, filter: NominationFilter): Promise<void> {
  const { text, values } = pageOfNominations(filter, { first: 1, after: null });
  const list = text
    .slice(text.search(/SELECT\s+n\.id, n\.dossier_id/), text.lastIndexOf('WHERE'))
    .replaceAll('n.id IN (SELECT id FROM hidden)', 'false')
    .replaceAll(/\$(\d)(?=::)/g, (_, place: string) => literal(values[Number(place) - 1]))
    .replaceAll(/ AS "(\w+)"/g, (_, name: string) => ` AS ${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
    .replace('SELECT', 'SELECT n.plan_id,');
  await database.query(`
    CREATE SCHEMA IF NOT EXISTS bench;
    CREATE OR REPLACE VIEW bench.listed_nomination AS ${list} WHERE n.withdrawn_at IS NULL;
    COMMENT ON VIEW bench.listed_nomination IS '@primaryKey id';`);
}

/** A value as SQL writes it. */
export function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  return pg.escapeLiteral(Array.isArray(value) ? `{${value.map((each) => JSON.stringify(each)).join(',')}}` : String(value));
}

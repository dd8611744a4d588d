import type { EntityManager } from 'typeorm';
import type { AuditEntryType } from './audit-entry.type';

/** Which entries a reader asks for. */
export interface AuditFilter {
  readonly subjectId?: string;
  readonly subjectKind?: string;
  readonly accountId?: string;
  readonly action?: string;
  readonly unitId?: string;
  readonly from?: Date;
  /** Exclusive. */
  readonly to?: Date;
}

/** A filter that is left out arrives as null from some clients and as undefined from others. */
const given = (value: string | Date | null | undefined) => value ?? null;

const AUDIT_ENTRIES = `
  SELECT entry.id, entry.at, entry.account_id AS "accountId", account.display_name AS "accountName",
         principal.display_name AS "onBehalfOfName", token.name AS "apiTokenName",
         entry.action, entry.subject_kind AS "subjectKind", entry.subject_id AS "subjectId", entry.unit_id AS "unitId",
         CASE WHEN unit.id IS NOT NULL THEN json_build_object('vi', unit.name, 'en', unit.english_name) END AS "unitName",
         entry.before, entry.after, entry.reason, entry.request_id AS "requestId"
    FROM audit_entry entry
    LEFT JOIN account ON account.id = entry.account_id
    LEFT JOIN account principal ON principal.id = entry.on_behalf_of
    LEFT JOIN api_token token ON token.id = entry.api_token_id
    LEFT JOIN unit ON unit.id = entry.unit_id
   WHERE ($1::bigint IS NULL OR entry.id < $1)
     -- What belongs to no unit, such as signing in, is for those who look after the whole tree.
     AND CASE WHEN unit.id IS NULL THEN EXISTS (SELECT FROM unit top WHERE top.id = ANY($2::uuid[]) AND top.parent_id IS NULL)
              ELSE unit.path && $2::uuid[] END
     AND ($3::uuid IS NULL OR entry.subject_id = $3)
     AND ($4::text IS NULL OR entry.subject_kind = $4)
     AND ($5::uuid IS NULL OR entry.account_id = $5 OR entry.on_behalf_of = $5)
     AND ($6::text IS NULL OR entry.action = $6)
     AND ($7::uuid IS NULL OR $7 = ANY(unit.path))
     AND ($8::timestamptz IS NULL OR entry.at >= $8)
     AND ($9::timestamptz IS NULL OR entry.at < $9)
   ORDER BY entry.id DESC
   LIMIT $10`;

/**
 * A page of the audit trail, the newest first, and one row more that tells whether another page follows.
 *
 * @param units matters of these units and those below them are seen
 * @param before the number of the last entry already seen
 */
export function readAuditEntries(
  db: EntityManager,
  units: readonly string[],
  filter: AuditFilter,
  { first, before }: { readonly first: number; readonly before: string | null },
): Promise<AuditEntryType[]> {
  const { subjectId, subjectKind, accountId, action, unitId, from, to } = filter;
  return db.query(AUDIT_ENTRIES, [before, units, ...[subjectId, subjectKind, accountId, action, unitId, from, to].map(given), first + 1]);
}

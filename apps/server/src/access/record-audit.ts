import { principalOf } from '@vinh-danh/domain/access/acting.rule';
import type { AuditAction } from '@vinh-danh/domain/access/audit-action';
import type { Principal } from '@vinh-danh/domain/access/role';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { forbidden } from '../graph/errors';

/** What changes happen to: each thing by the name of its type, so that a filter finds all of them. */
export type SubjectKind =
  | 'Account'
  | 'ApiToken'
  | 'CertificateBatch'
  | 'AwardDecision'
  | 'Council'
  | 'Document'
  | 'DocumentTemplate'
  | 'Dossier'
  | 'Fund'
  | 'FamilyTie'
  | 'Initiative'
  | 'Mail'
  | 'Nomination'
  | 'Person'
  | 'Plan'
  | 'PlanTask'
  | 'Pledge'
  | 'Posting'
  | 'RulebookDraft'
  | 'RulebookVersion'
  | 'Sitting'
  | 'SittingCase'
  | 'StandIn'
  | 'Story'
  | 'Unit';

/** One change: what was done to which thing, how it was before and after, and why. */
export interface Change {
  /** A verb and its subject, e.g. `sendPledge`. */
  readonly action: AuditAction;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly unitId?: string | null;
  readonly before?: object | null;
  readonly after?: object | null;
  readonly reason?: string | null;
  /** Somebody does it for themselves, such as their own pledge: in nobody's place, whatever roles they have. */
  readonly personal?: boolean;
}

/** Who makes a change, and when. */
export type Actor = Pick<Context, 'viewer' | 'now' | 'requestId' | 'apiTokenId'>;

/**
 * Writes a change into the audit trail, in the transaction that makes it. Who acts by a role in which they stand in for somebody is
 * recorded with both names.
 *
 * @throws ClientError FORBIDDEN when the stand-in was taken back after the request was received: nothing is done then
 */
export async function recordAudit(db: EntityManager, actor: Actor, change: Change): Promise<void> {
  await recordAudits(db, actor, [change]);
}

/** The same for changes that one act makes, in their order, with a number of statements that does not grow with them. */
export async function recordAudits(db: EntityManager, actor: Actor, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const principals = await holdPrincipals(db, actor, changes);
  const entries = changes.map((change, n) => ({ ...change, onBehalfOf: principals[n]?.accountId }));
  await db.query(
    `INSERT INTO audit_entry (at, account_id, api_token_id, request_id, on_behalf_of, action, subject_kind, subject_id, unit_id, before, after, reason)
     SELECT $1, $2, $3, $4, "onBehalfOf", action, "subjectKind", "subjectId", "unitId", before, after, reason
       FROM ROWS FROM (jsonb_to_recordset($5::jsonb) AS ("onBehalfOf" uuid, action text, "subjectKind" text, "subjectId" uuid, "unitId" uuid,
         before jsonb, after jsonb, reason text)) WITH ORDINALITY ORDER BY ordinality`,
    [actor.now, actor.viewer?.accountId ?? null, actor.apiTokenId, actor.requestId, JSON.stringify(entries)],
  );
}

/** In whose place each change is made. Their stand-ins are held, so that taking one back comes before this act or after it, never in the middle. */
async function holdPrincipals(db: EntityManager, { viewer }: Actor, changes: readonly Change[]): Promise<(Principal | undefined)[]> {
  if (!viewer?.roles.some((grant) => grant.onBehalfOf)) return [];
  const unitIds = changes.flatMap(({ unitId }) => unitId ?? []);
  const units: { id: string; path: string[] }[] = await db.query('SELECT id, path FROM unit WHERE id = ANY($1)', [unitIds]);
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  const principals = changes.map(({ action, unitId, personal }) =>
    personal ? undefined : principalOf(viewer, action, { unitPath: paths.get(unitId ?? '') }),
  );
  const standInIds = [...new Set(principals.flatMap((principal) => principal?.standInId ?? []))];
  const held: unknown[] = await db.query('SELECT FROM stand_in WHERE id = ANY($1) AND revoked_at IS NULL ORDER BY id FOR KEY SHARE', [
    standInIds,
  ]);
  if (held.length < standInIds.length) throw forbidden();
  return principals;
}

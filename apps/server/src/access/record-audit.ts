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
  const principal = await holdPrincipal(db, actor, change);
  await db.query(
    `INSERT INTO audit_entry (at, account_id, on_behalf_of, api_token_id, request_id, action, subject_kind, subject_id, unit_id, before, after, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      actor.now,
      actor.viewer?.accountId ?? null,
      principal?.accountId ?? null,
      actor.apiTokenId,
      actor.requestId,
      change.action,
      change.subjectKind,
      change.subjectId,
      change.unitId ?? null,
      change.before ? JSON.stringify(change.before) : null,
      change.after ? JSON.stringify(change.after) : null,
      change.reason ?? null,
    ],
  );
}

/** In whose place this is done. Their stand-in is held, so that taking it back comes before this act or after it, never in the middle. */
async function holdPrincipal(db: EntityManager, { viewer }: Actor, change: Change): Promise<Principal | undefined> {
  if (!viewer?.roles.some((grant) => grant.onBehalfOf) || change.personal) return undefined;
  const [unit]: { path: string[] }[] = change.unitId ? await db.query('SELECT path FROM unit WHERE id = $1', [change.unitId]) : [];
  const principal = principalOf(viewer, change.action, { unitPath: unit?.path });
  if (!principal) return undefined;
  const held: unknown[] = await db.query('SELECT FROM stand_in WHERE id = $1 AND revoked_at IS NULL FOR KEY SHARE', [principal.standInId]);
  if (held.length === 0) throw forbidden();
  return principal;
}

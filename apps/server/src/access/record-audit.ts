import type { EntityManager } from 'typeorm';
import type { Context } from '../context';

/** What changes happen to: each thing by the name of its type, so that a filter finds all of them. */
export type SubjectKind =
  | 'Account'
  | 'ApiToken'
  | 'Council'
  | 'Dossier'
  | 'FamilyTie'
  | 'Initiative'
  | 'Nomination'
  | 'Person'
  | 'Plan'
  | 'PlanTask'
  | 'Pledge'
  | 'RulebookDraft'
  | 'RulebookVersion'
  | 'Sitting'
  | 'SittingCase'
  | 'Unit';

/** One change: what was done to which thing, how it was before and after, and why. */
export interface Change {
  /** A verb and its subject, e.g. `sendPledge`. */
  readonly action: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly unitId?: string | null;
  readonly before?: object | null;
  readonly after?: object | null;
  readonly reason?: string | null;
}

/** Who makes a change, and when. */
export type Actor = Pick<Context, 'viewer' | 'now' | 'requestId' | 'apiTokenId'>;

/** Writes a change into the audit trail, in the transaction that makes it. */
export async function recordAudit(db: EntityManager, actor: Actor, change: Change): Promise<void> {
  await db.query(
    `INSERT INTO audit_entry (at, account_id, api_token_id, request_id, action, subject_kind, subject_id, unit_id, before, after, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      actor.now,
      actor.viewer?.accountId ?? null,
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

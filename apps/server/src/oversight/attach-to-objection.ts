import { createHash, randomUUID } from 'node:crypto';
import { mediaTypeOf, neutralName, SIGNATURE_BYTES, whyNotAttach } from '@vinh-danh/domain/nomination/attachment.rule';
import { OBJECTION_LIMITS } from '@vinh-danh/domain/oversight/objection';
import { freezesDecision } from '@vinh-danh/domain/oversight/objection.rule';
import { type Refusal, Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { publicityOf } from '@vinh-danh/domain/rulebook/publicity.rule';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { freezeForObjection, lockNominationRow } from './file-objection';
import { hashOf, readCode } from './objection-secrets';

interface Found {
  readonly id: string;
  readonly nominationId: string;
  readonly planId: string;
  readonly isAnonymous: boolean;
  readonly freezes: boolean;
  readonly isHandled: boolean;
  readonly isDecided: boolean;
}

const BY_CODE = `
  SELECT o.id, o.nomination_id AS "nominationId", posting.plan_id AS "planId", num_nonnulls(f.account_id, f.name) = 0 AS "isAnonymous", o.freezes,
         o.released_at IS NOT NULL OR o.answered_at IS NOT NULL AS "isHandled",
         num_nonnulls(n.approved_at, n.refused_at, n.withdrawn_at) > 0 AS "isDecided"
    FROM objection_filing f
    JOIN objection o ON o.id = f.objection_id
    JOIN posting ON posting.id = o.posting_id
    JOIN nomination n ON n.id = o.nomination_id
   WHERE f.code_hash = $1`;

/**
 * Adds a file to an objection, for whoever holds its code, until it is handled. A file is evidence: one to an objection without a name
 * freezes the decision where the rules say so, unless it is taken already.
 */
export async function attachToObjection(
  { database, now }: Pick<Context, 'database' | 'now'>,
  code: string,
  file: { readonly filename: string; readonly content: Buffer },
): Promise<readonly Refusal[]> {
  try {
    await database.transaction((db) => attach(db, now, hashOf(readCode(code)), file));
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.refusals;
    throw error;
  }
}

async function attach(
  db: EntityManager,
  now: Date,
  codeHash: Buffer,
  { filename: given, content }: { readonly filename: string; readonly content: Buffer },
): Promise<void> {
  const [seen]: Found[] = await db.query(BY_CODE, [codeHash]);
  if (!seen) throw notFound();
  await lockNominationRow(db, seen.nominationId);
  const [found]: Found[] = await db.query(BY_CODE, [codeHash]);
  if (!found) throw notFound();
  if (found.isHandled) throw new Refused([refusal('OBJECTION_FILES_CLOSED', {})]);
  const sha256 = createHash('sha256').update(content).digest();
  const held: { sha256: Buffer }[] = await db.query('SELECT sha256 FROM objection_file WHERE objection_id = $1', [found.id]);
  if (held.some((each) => each.sha256.equals(sha256))) return;
  if (held.length >= OBJECTION_LIMITS.files) throw new Refused([refusal('OBJECTION_FILES_TOO_MANY', { limit: OBJECTION_LIMITS.files })]);
  const filename = neutralName(given);
  const beginning = content.subarray(0, SIGNATURE_BYTES);
  refuseIf(whyNotAttach({ filename, size: content.length, beginning }, 0));
  await db.query(
    'INSERT INTO objection_file (id, objection_id, filename, media_type, size, sha256, content) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [randomUUID(), found.id, filename, mediaTypeOf(filename, beginning), content.length, sha256, content],
  );
  await freezeOnEvidence(db, now, found);
}

async function freezeOnEvidence(db: EntityManager, now: Date, found: Found): Promise<void> {
  if (found.freezes || !found.isAnonymous || found.isDecided) return;
  const { anonymousObjections } = publicityOf(await loadPlanRulesAt(db, found.planId, now));
  if (!freezesDecision('ANONYMOUS', anonymousObjections, true)) return;
  await db.query('UPDATE objection SET freezes = true, version = version + 1 WHERE id = $1', [found.id]);
  await freezeForObjection(db, found.nominationId, found.id, now);
}

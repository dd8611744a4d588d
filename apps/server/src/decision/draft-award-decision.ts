import { may } from '@vinh-danh/domain/access/permission.rule';
import { type DraftedNomination, whyNotDraft } from '@vinh-danh/domain/decision/register.rule';
import { type Refusal, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { badUserInput, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { loadPlanRulebook } from '../plan/load-rulebook';
import { AwardDecisionEntity } from './award-decision.entity';
import { type DraftedRow, holdNominations, lineIds, readDrafted } from './drafted-nominations.query';
import { holdDraft, requireRegister, type Seen } from './hold-award-decision';

/** One decision names at most so many. */
export const MOST_LINES = 500;
const LONGEST_ADDRESSEE = 200;

interface Drafted {
  readonly nominationIds: readonly string[];
  readonly reason?: string | null;
  readonly addressee?: string | null;
}

/**
 * Drafts a decision, or a proposal to the level above, from nominations that the Director approved; or one that corrects another, with
 * the lines that it puts right.
 *
 * @throws Refused with all that stands against it
 */
export async function draftAwardDecision(
  db: EntityManager,
  act: Act,
  input: Drafted & { readonly kind: 'AWARD' | 'PROPOSAL'; readonly correctsId?: string | null },
): Promise<{ decisionId: string }> {
  requireRegister(act);
  const ids = sensible(input);
  const corrected = input.correctsId ? await findCorrected(db, input.correctsId) : null;
  const kind = corrected ? (corrected.kind as 'AWARD' | 'PROPOSAL') : input.kind;
  await holdNominations(db, ids);
  const rows = await requireDrafted(db, act, { ...input, kind }, ids, corrected);
  const [{ planId }] = rows as [DraftedRow];
  const decision = {
    id: uuidv7(),
    planId,
    kind,
    issuedBy: await bodyName(db),
    addressee: input.addressee?.trim() || corrected?.addressee || null,
    reason: input.reason?.trim() ?? '',
    correctsId: corrected?.id ?? null,
    draftedAt: act.now,
    draftedBy: act.viewer.accountId,
  };
  await db.insert(AwardDecisionEntity, decision);
  await writeLines(db, decision.id, ids);
  await recordAudit(db, act, {
    action: 'draftAwardDecision',
    subjectKind: 'AwardDecision',
    subjectId: decision.id,
    after: { kind: decision.kind, lines: ids.length, corrects: corrected?.number ?? undefined },
    reason: decision.reason || undefined,
  });
  return { decisionId: decision.id };
}

/** Gives a draft other lines, another reason or addressee. */
export async function changeAwardDecision(db: EntityManager, act: Act, input: Drafted & Seen): Promise<{ decisionId: string }> {
  requireRegister(act);
  const ids = sensible(input);
  if (!isId(input.decisionId)) throw notFound();
  await holdNominations(db, [...ids, ...(await lineIds(db, input.decisionId))]);
  const { decision, ids: before } = await holdDraft(db, act, input);
  if (decision.kind !== 'AWARD' && decision.kind !== 'PROPOSAL') throw notFound();
  const corrected = decision.correctsId ? await findCorrected(db, decision.correctsId) : null;
  await requireDrafted(db, act, { ...input, kind: decision.kind }, ids, corrected, decision.id);
  const changes = { reason: input.reason?.trim() ?? '', addressee: input.addressee?.trim() || null };
  if (!(await updateVersioned(db, AwardDecisionEntity, decision, changes))) throw new Error(`Decision ${decision.id} changed while held.`);
  await db.query('DELETE FROM award_decision_line WHERE decision_id = $1', [decision.id]);
  await writeLines(db, decision.id, ids);
  await recordAudit(db, act, {
    action: 'changeAwardDecision',
    subjectKind: 'AwardDecision',
    subjectId: decision.id,
    before: { lines: before.length, reason: decision.reason, addressee: decision.addressee },
    after: { lines: ids.length, ...changes },
  });
  return { decisionId: decision.id };
}

/** Throws a draft away. What it named is free for another. */
export async function discardAwardDecision(db: EntityManager, act: Act, input: Seen): Promise<{ decisionId: string }> {
  const { decision, ids } = await holdDraft(db, act, input);
  await db.query('DELETE FROM award_decision_line WHERE decision_id = $1', [decision.id]);
  await db.query('DELETE FROM revocation_line WHERE decision_id = $1', [decision.id]);
  await db.delete(AwardDecisionEntity, { id: decision.id });
  await recordAudit(db, act, {
    action: 'discardAwardDecision',
    subjectKind: 'AwardDecision',
    subjectId: decision.id,
    before: { kind: decision.kind, lines: ids.length },
  });
  return { decisionId: decision.id };
}

function sensible({ nominationIds, reason, addressee }: Drafted): string[] {
  requireLength('reason', reason, TEXT_LIMITS.reason);
  requireLength('addressee', addressee, LONGEST_ADDRESSEE);
  if (!nominationIds.every(isId)) throw notFound();
  const ids = [...new Set(nominationIds.map((id) => id.toLowerCase()))];
  if (ids.length > MOST_LINES)
    throw badUserInput({ vi: `Mỗi văn bản có nhiều nhất ${MOST_LINES} dòng.`, en: `A decision has at most ${MOST_LINES} lines.` });
  return ids;
}

async function findCorrected(db: EntityManager, id: string): Promise<AwardDecisionEntity> {
  const corrected = isId(id) ? await db.findOneBy(AwardDecisionEntity, { id }) : null;
  if (!corrected || (corrected.kind !== 'AWARD' && corrected.kind !== 'PROPOSAL')) throw notFound();
  if (!corrected.registeredAt) refuseIf([refusal('DECISION_NOT_REGISTERED', {})]);
  return corrected;
}

async function requireDrafted(
  db: EntityManager,
  { viewer }: Act,
  { kind, addressee, reason }: Drafted & { readonly kind: 'AWARD' | 'PROPOSAL' },
  ids: readonly string[],
  corrected: AwardDecisionEntity | null,
  except: string | null = null,
): Promise<DraftedRow[]> {
  const found = await readDrafted(db, ids, kind, except);
  const rows = ids.map((id) => found.get(id));
  if (!rows.every((row) => row !== undefined && may(viewer, 'readDossier', { unitPath: row.unitPath }))) throw notFound();
  const all = rows as DraftedRow[];
  refuseIf([...(await whyNot(db, kind, all, corrected)), ...whyNotWords({ kind, addressee, reason }, corrected)]);
  return all;
}

function whyNotWords(
  { kind, addressee, reason }: Pick<Drafted, 'addressee' | 'reason'> & { readonly kind: string },
  corrected: AwardDecisionEntity | null,
): Refusal[] {
  return [
    ...(kind === 'PROPOSAL' && !corrected && !addressee?.trim() ? [refusal('ADDRESSEE_MISSING', {}, { field: 'addressee' })] : []),
    ...(corrected && !reason?.trim() ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : []),
  ];
}

async function whyNot(
  db: EntityManager,
  kind: 'AWARD' | 'PROPOSAL',
  rows: readonly DraftedRow[],
  corrected: AwardDecisionEntity | null,
): Promise<Refusal[]> {
  const [first] = rows;
  if (!first) return whyNotDraft(kind, []);
  if (rows.some(({ planId }) => planId !== (corrected?.planId ?? first.planId))) throw notFound();
  if (corrected && !(await areLinesOf(db, corrected, rows))) throw notFound();
  const awards = awardsOf(await loadPlanRulebook(db, first.planId));
  const drafted = rows.map(({ nominee, award, approvedAt, isFrozen, standsIn }): DraftedNomination => {
    const of = awards.find(({ key }) => key === award);
    const name = of?.name ?? { vi: award, en: award };
    return {
      nominee,
      award: name,
      isApproved: approvedAt !== null,
      isOwn: of?.decidedBy === 'DIRECTOR',
      isFrozen,
      standsIn: standsIn ?? undefined,
    };
  });
  return whyNotDraft(kind, drafted, corrected !== null);
}

async function areLinesOf(db: EntityManager, { id }: AwardDecisionEntity, rows: readonly DraftedRow[]): Promise<boolean> {
  const [{ count }]: [{ count: number }] = await db.query(
    'SELECT count(*)::int AS count FROM award_decision_line WHERE decision_id = $1 AND nomination_id = ANY($2::uuid[])',
    [id, rows.map(({ nominationId }) => nominationId)],
  );
  return count === rows.length;
}

/** The body whose register it is: the unit at the top. */
export async function bodyName(db: EntityManager): Promise<string> {
  const [top]: { name: string }[] = await db.query('SELECT name FROM unit WHERE parent_id IS NULL ORDER BY position, id LIMIT 1');
  return top?.name ?? '';
}

/** Writes the lines of a decision in the order in which they are given. */
export async function writeLines(db: EntityManager, decisionId: string, ids: readonly string[]): Promise<void> {
  await db.query(
    `INSERT INTO award_decision_line (decision_id, nomination_id, position)
     SELECT $1, id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS named (id, place)`,
    [decisionId, ids],
  );
}

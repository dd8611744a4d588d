import { whyNotReturnDossier } from '@vinh-danh/domain/nomination/appraise.rule';
import { DOSSIER_PARTS, type DossierPart, type NominationPart } from '@vinh-danh/domain/nomination/dossier';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import { changeDossier } from './change-dossier';
import { unknownCriterion } from './input-errors';
import { type JudgedDossier, judgeDossier } from './judge-dossier';
import { type Act, lockDossier } from './lock-dossier';

interface Flag {
  readonly nominationId: string;
  readonly parts: readonly NominationPart[];
  readonly criteria: readonly string[];
  readonly note: string;
}

interface ReturnInput {
  readonly dossierId: string;
  readonly version: number;
  readonly parts: readonly DossierPart[];
  readonly flags: readonly Flag[];
  readonly note: string;
}

/**
 * The Office sends a dossier back. Only the flagged parts and criteria reopen, and the unit keeps its receipt. A return
 * that flags nothing and only says something reopens all of it.
 */
export async function returnDossier(db: EntityManager, act: Act, input: ReturnInput): Promise<{ dossierId: string }> {
  const dossier = await lockDossier(db, act, input, 'appraiseDossier');
  const judged = await judgeDossier(db, dossier, act.now);
  for (const flag of input.flags) requireKnown(judged, flag);
  const flagged = input.parts.length + input.flags.filter(asksSomething).length;
  refuseIf(whyNotReturnDossier(dossier, { flagged, note: input.note }));
  for (const { nomination } of judged.nominations) {
    const flag = input.flags.find((each) => each.nominationId === nomination.id);
    await db.query(`UPDATE nomination SET reopened = $2, return_note = $3, updated_at = $4, version = version + 1 WHERE id = $1`, [
      nomination.id,
      flagged === 0 ? null : reopenedBy(flag),
      flag?.note.trim() || null,
      act.now,
    ]);
  }
  const reopened = flagged === 0 ? [...DOSSIER_PARTS] : [...new Set(input.parts)];
  const returned = { returnedAt: act.now, returnedBy: act.viewer.accountId, returnNote: input.note.trim() || null, reopened };
  return changeDossier(db, act, dossier, returned, { action: 'returnDossier', reason: reasonOf(judged, input) });
}

/** A flag that names no part but says something reopens the nomination as a whole. */
function reopenedBy(flag: Flag | undefined): string[] | null {
  if (!flag) return [];
  const named = [...new Set([...flag.parts, ...flag.criteria])];
  return named.length === 0 && flag.note.trim() !== '' ? null : named;
}

function asksSomething(flag: Flag): boolean {
  return flag.parts.length > 0 || flag.criteria.length > 0 || flag.note.trim() !== '';
}

/** A flag names a nomination of this dossier and criteria of its award. */
function requireKnown({ nominations }: JudgedDossier, flag: Flag): void {
  const judged = nominations.find(({ nomination }) => nomination.id === flag.nominationId);
  if (!judged) throw notFound();
  const known = criteriaOf(judged.award.condition).map((criterion) => criterion.id);
  const unknown = flag.criteria.find((criterion) => !known.includes(criterion));
  if (unknown !== undefined) throw unknownCriterion(judged.award, unknown);
}

/** All that was asked for, in one text for the audit trail. */
function reasonOf({ nominations }: JudgedDossier, { note, flags }: ReturnInput): string {
  const notes = flags.map((flag) => {
    const name = nominations.find(({ nomination }) => nomination.id === flag.nominationId)?.nominee.name;
    return `${name}: ${[...flag.parts, ...flag.criteria].join(', ')} ${flag.note}`.trim();
  });
  return [note.trim(), ...notes].filter((line) => line !== '').join('\n');
}

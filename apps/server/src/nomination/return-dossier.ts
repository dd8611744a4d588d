import { asksSomething, type Flag, reopenedBy, whyNotReturnDossier } from '@vinh-danh/domain/nomination/appraise.rule';
import { DOSSIER_PARTS, type DossierPart, LONGEST_NOTE, PART_NAMES, type Reopened } from '@vinh-danh/domain/nomination/dossier';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import { requireLength } from '../graph/require-length';
import { changeDossier } from './change-dossier';
import { askerIdOf } from './find-asker';
import { unknownCriterion } from './input-errors';
import { type JudgedDossier, judgeDossier } from './judge-dossier';
import { type Act, lockDossier } from './lock-dossier';
import type { NominationEntity } from './nomination.entity';
import { tellOfDossier } from './tell-of-dossier';
import { whyNotLook } from './why-not-look';

interface NominationFlag extends Flag {
  readonly nominationId: string;
}

interface ReturnInput {
  readonly dossierId: string;
  readonly version: number;
  readonly parts: readonly DossierPart[];
  readonly flags: readonly NominationFlag[];
  readonly note: string;
}

/**
 * The Office sends a dossier back. Only the flagged parts and criteria reopen, and the unit keeps its receipt. A return
 * that flags nothing and only says something reopens all of it.
 */
export async function returnDossier(db: EntityManager, act: Act, input: ReturnInput): Promise<{ dossierId: string }> {
  for (const { note } of [input, ...input.flags]) requireLength('note', note, LONGEST_NOTE);
  const dossier = await lockDossier(db, act, input, 'appraiseDossier');
  refuseIf(await whyNotLook(db, act, dossier));
  const judged = await judgeDossier(db, dossier, act.now);
  for (const flag of input.flags) requireKnown(judged, flag);
  const flagged = input.parts.length + input.flags.filter(asksSomething).length;
  refuseIf(whyNotReturnDossier(dossier, { flagged, note: input.note }));
  const nominations: Reopening[] = [];
  for (const { nomination, award } of judged.nominations) {
    const flag = input.flags.find((each) => each.nominationId === nomination.id);
    const reopened = flagged === 0 ? null : reopenedBy(flag, criteriaOf(award.condition));
    nominations.push(await reopen(db, act, nomination, reopened, flag?.note.trim() || null));
  }
  const askerId = await askerOf(db, act, dossier.unitId);
  const reopened = flagged === 0 ? [...DOSSIER_PARTS] : [...new Set(input.parts)];
  const returned = { returnedAt: act.now, returnedBy: act.viewer.accountId, askerId, returnNote: input.note.trim() || null, reopened };
  const changed = await changeDossier(db, act, dossier, returned, {
    action: 'returnDossier',
    reason: reasonOf(judged, input),
    before: { reopened: dossier.reopened, returnNote: dossier.returnNote, nominations: nominations.map(({ before }) => before) },
    after: { ...returned, nominations: nominations.map(({ after }) => after) },
  });
  await tellOfDossier(db, act, dossier, 'DOSSIER_RETURNED');
  return changed;
}

/** It comes back to who returns it, or to the one in whose place they do. */
async function askerOf(db: EntityManager, { viewer }: Act, unitId: string): Promise<string> {
  const [unit]: { path: string[] }[] = await db.query('SELECT path FROM unit WHERE id = $1', [unitId]);
  return askerIdOf(viewer, 'returnDossier', unit?.path ?? []);
}

/** A nomination before and after it was opened, for the audit trail. */
interface Reopening {
  readonly before: object;
  readonly after: object;
}

/** Opens a nomination for its unit. What the Office found about a criterion that reopens has to be found again. */
async function reopen(
  db: EntityManager,
  act: Act,
  nomination: NominationEntity,
  reopened: Reopened,
  note: string | null,
): Promise<Reopening> {
  const { id } = nomination;
  const findings = Object.fromEntries(
    Object.entries(nomination.findings).filter(([criterion]) => reopened !== null && !reopened.includes(criterion)),
  );
  await db.query(
    `UPDATE nomination SET reopened = $2, return_note = $3, findings = $4, updated_at = $5, version = version + 1 WHERE id = $1`,
    [id, reopened, note, JSON.stringify(findings), act.now],
  );
  return { before: { id, reopened: nomination.reopened, findings: nomination.findings }, after: { id, reopened, findings } };
}

/** A flag names a nomination of this dossier and criteria of its award. */
function requireKnown({ nominations }: JudgedDossier, flag: NominationFlag): void {
  const judged = nominations.find(({ nomination }) => nomination.id === flag.nominationId);
  if (!judged) throw notFound();
  const known = criteriaOf(judged.award.condition).map((criterion) => criterion.id);
  const unknown = flag.criteria.find((criterion) => !known.includes(criterion));
  if (unknown !== undefined) throw unknownCriterion(judged.award, unknown);
}

/** All that was asked for, in one text for the audit trail. */
function reasonOf({ nominations }: JudgedDossier, { note, flags }: ReturnInput): string {
  const notes = flags.map((flag) => {
    const judged = nominations.find(({ nomination }) => nomination.id === flag.nominationId);
    const requirements = judged?.eligibility.verdicts.filter(({ criterion }) => flag.criteria.includes(criterion)) ?? [];
    const named = [...flag.parts.map((part) => PART_NAMES[part].vi), ...requirements.map(({ requirement }) => requirement.vi)];
    return `${judged?.nominee.name}: ${named.join('; ')} ${flag.note}`.trim();
  });
  return [note.trim(), ...notes].filter((line) => line !== '').join('\n');
}

import { whyNotOpine } from '@vinh-danh/domain/council/opinion.rule';
import type { OpinionSide } from '@vinh-danh/domain/council/sitting';
import { stateOfSitting } from '@vinh-danh/domain/council/sitting-state.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { findCaseRules } from './case-rule';
import { CouncilEntity } from './council.entity';
import { lockCase } from './lock-sitting';
import { RecusalEntity } from './recusal.entity';
import { refuseKeptFrom } from './refuse-kept-from';
import { permitCouncils, standingIn } from './standing-in-council';
import { findVoters } from './voters.query';
import { WrittenOpinionEntity } from './written-opinion.entity';

export interface AskedOpinion {
  readonly caseId: string;
  readonly opinion: string;
  readonly side?: OpinionSide | null;
  /** Of whom whoever runs the sitting records it; absent: the viewer's own. */
  readonly personId?: string | null;
  /** As it came in on paper. */
  readonly fileId?: string | null;
}

/**
 * Keeps what a member who does not come thinks of a case: entered by themselves before the sitting, or recorded from paper by whoever runs
 * it. What is written goes into no log. Returns the id of the case.
 */
export async function giveOpinion(db: EntityManager, act: Act, asked: AskedOpinion): Promise<string> {
  const { viewer, now } = act;
  permitCouncils(viewer);
  const { sitting, sittingCase } = await lockCase(db, asked.caseId);
  const standing = await standingIn(db, viewer, sitting.id, now);
  const personId = asked.personId?.toLowerCase() ?? viewer.personId ?? '';
  const isRecorded = personId !== viewer.personId;
  if (viewer.scopes || (isRecorded && !standing.runs)) throw forbidden();
  await refuseKeptFrom(db, viewer, sittingCase.id);
  await requireFile(db, sitting.id, asked.fileId);
  const seat = (await findVoters(db, sittingCase.id, now)).find((each) => each.personId === personId);
  const recusals = seat ? (await db.findBy(RecusalEntity, { caseId: sittingCase.id, personId })).filter((each) => !each.clearedAt) : [];
  refuseIf(
    whyNotOpine(stateOfSitting(sitting), {
      name: seat?.name ?? viewer.displayName,
      hasSeat: seat !== undefined,
      recusals,
      // Paper is signed by who wrote it: whoever records it cannot answer for them.
      hasAnswered: isRecorded || (seat?.hasAnswered ?? false),
      opinion: asked.opinion,
      side: asked.side ?? null,
      isDecided: sittingCase.outcome !== null,
      attends: seat?.attends ?? 'ABSENT',
      rule: (await findCaseRules(db, [sittingCase.id], now)).get(sittingCase.id)?.rule,
    }),
  );
  await keepOpinion(db, act, { ...asked, personId });
  const { unitId } = await db.findOneByOrFail(CouncilEntity, { id: sitting.councilId });
  const after = { personId, fileId: asked.fileId ?? null };
  await recordAudit(db, act, { action: 'giveOpinion', subjectKind: 'SittingCase', subjectId: sittingCase.id, unitId, after });
  return sittingCase.id;
}

async function keepOpinion(db: EntityManager, { now, viewer }: Act, asked: AskedOpinion & { readonly personId: string }): Promise<void> {
  const { caseId, personId } = asked;
  const given = {
    side: asked.side ?? null,
    opinion: asked.opinion.trim(),
    fileId: asked.fileId ?? null,
    givenAt: now,
    givenBy: viewer.accountId,
  };
  const earlier = await db.findOneBy(WrittenOpinionEntity, { caseId, personId });
  if (earlier) await updateVersioned(db, WrittenOpinionEntity, earlier, given);
  else await db.insert(WrittenOpinionEntity, { id: uuidv7(), caseId, personId, ...given, version: 1 });
}

async function requireFile(db: EntityManager, sittingId: string, fileId: string | null | undefined): Promise<void> {
  if (!fileId) return;
  const [file]: unknown[] = isId(fileId)
    ? await db.query('SELECT FROM sitting_file WHERE id = $1 AND sitting_id = $2', [fileId, sittingId])
    : [];
  if (!file) throw notFound();
}

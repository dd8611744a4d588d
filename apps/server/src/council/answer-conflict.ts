import { whyNotAnswer } from '@vinh-danh/domain/council/recusal.rule';
import { MOST_ANSWERED_AT_ONCE } from '@vinh-danh/domain/council/sitting';
import { stateOfSitting } from '@vinh-danh/domain/council/sitting-state.rule';
import { type Refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { type EntityManager, In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudits } from '../access/record-audit';
import { badUserInput } from '../graph/errors';
import type { Act } from '../nomination/lock-dossier';
import { findCaseNames } from './case-names.query';
import { ConflictAnswerEntity } from './conflict-answer.entity';
import { CouncilEntity } from './council.entity';
import { lockCase, lockCases } from './lock-sitting';
import { RecusalEntity } from './recusal.entity';
import { findRecusalsOf } from './refuse-kept-from';
import type { SittingEntity } from './sitting.entity';
import type { SittingCaseEntity } from './sitting-case.entity';
import { tellSitting } from './sitting-changes';
import { permitCouncils, standingIn } from './standing-in-council';

export interface AskedAnswer {
  readonly caseId: string;
  readonly hasInterest: boolean;
  readonly note?: string | null;
}

/** What became of the answer on one case. */
export interface CaseAnswer {
  readonly caseId: string;
  readonly refusals: readonly Refusal[];
}

/**
 * Takes a member's word on whether they have an interest in a case. Who has one takes no part in it from then on; who has none may still
 * change their mind. The case is held, so that nobody votes while they say so. Returns the id of the case.
 */
export async function answerConflict(db: EntityManager, act: Act, { caseId, hasInterest, note }: AskedAnswer): Promise<string> {
  permitCouncils(act.viewer);
  const { sitting, sittingCase } = await lockCase(db, caseId);
  const answers = await answerCases(db, act, { sitting, cases: [sittingCase], hasInterest, note: note?.trim() ?? '' });
  refuseIf(answers.flatMap(({ refusals }) => refusals));
  return sittingCase.id;
}

/**
 * Takes a member's word that they have no interest in any of these cases of a sitting. Each is answered alone: those that can be are,
 * whatever is said of the others. An id that is no case of the sitting ends the whole act.
 */
export async function declareNoConflict(
  db: EntityManager,
  act: Act,
  { sittingId, caseIds }: { readonly sittingId: string; readonly caseIds: readonly string[] },
): Promise<CaseAnswer[]> {
  permitCouncils(act.viewer);
  if (caseIds.length === 0 || caseIds.length > MOST_ANSWERED_AT_ONCE) throw wrongNumber();
  if (new Set(caseIds.map((id) => id.toLowerCase())).size < caseIds.length) throw twice();
  const { sitting, cases } = await lockCases(db, sittingId, caseIds);
  return answerCases(db, act, { sitting, cases, hasInterest: false, note: '' });
}

interface Answering {
  readonly sitting: SittingEntity;
  readonly cases: readonly SittingCaseEntity[];
  readonly hasInterest: boolean;
  readonly note: string;
}

/** Every reason against an answer is found before anything of it is written, so a refusal needs no rolling back. */
async function answerCases(db: EntityManager, act: Act, asked: Answering): Promise<CaseAnswer[]> {
  const answering = await findWhyNot(db, act, asked);
  await keepAnswers(
    db,
    act,
    asked,
    answering.filter(({ refusals }) => refusals.length === 0),
  );
  return answering.map(({ caseId, refusals }) => ({ caseId, refusals }));
}

type Answered = CaseAnswer & { readonly earlier: ConflictAnswerEntity | undefined };

async function findWhyNot(db: EntityManager, { viewer, now }: Act, { sitting, cases, note }: Answering): Promise<Answered[]> {
  const { seatId } = await standingIn(db, viewer, sitting.id, now);
  const ids = cases.map(({ id }) => id);
  const recusals = await findRecusalsOf(db, viewer, ids);
  const names = await findCaseNames(db, ids);
  const answers = viewer.personId ? await db.findBy(ConflictAnswerEntity, { caseId: In(ids), personId: viewer.personId }) : [];
  return cases.map(({ id, outcome }) => {
    const earlier = answers.find(({ caseId }) => caseId === id);
    const refusals = whyNotAnswer(stateOfSitting(sitting), {
      name: viewer.displayName,
      hasSeat: seatId !== null && !viewer.scopes,
      recusals: recusals.get(id) ?? [],
      case: names.get(id) ?? '',
      isDecided: outcome !== null,
      hadInterest: earlier?.hasInterest ?? false,
      note,
    });
    return { caseId: id, earlier, refusals };
  });
}

async function keepAnswers(db: EntityManager, act: Act, asked: Answering, answering: readonly Answered[]): Promise<void> {
  if (answering.length === 0) return;
  const { viewer, now } = act;
  const { sitting, hasInterest, note } = asked;
  const personId = viewer.personId ?? '';
  const kept = answering.map(({ caseId }) => ({ caseId, personId, hasInterest, note, answeredAt: now, answeredBy: viewer.accountId }));
  await db.upsert(ConflictAnswerEntity, kept, ['caseId', 'personId']);
  if (hasInterest) {
    await declare(db, act, kept);
    for (const { caseId } of answering) await tellSitting(db, sitting.id, 'ATTENDANCE', caseId);
  }
  const { unitId } = await db.findOneByOrFail(CouncilEntity, { id: sitting.councilId });
  await recordAudits(
    db,
    act,
    answering.map(({ caseId, earlier }) => ({
      action: 'answerConflict',
      subjectKind: 'SittingCase',
      subjectId: caseId,
      unitId,
      before: earlier && { hasInterest: earlier.hasInterest },
      after: { personId, hasInterest },
    })),
  );
}

/** Who has an interest is recused by their own word; once is enough. */
async function declare(
  db: EntityManager,
  { now, viewer }: Act,
  answers: readonly { readonly caseId: string; readonly personId: string; readonly note: string }[],
): Promise<void> {
  const recusals = answers.map(({ caseId, personId, note }) => ({
    ...{ id: uuidv7(), caseId, personId, ground: 'DECLARED' as const, note, setAt: now, setBy: viewer.accountId, version: 1 },
  }));
  await db.createQueryBuilder().insert().into(RecusalEntity).values(recusals).orIgnore().execute();
}

function wrongNumber() {
  const most = MOST_ANSWERED_AT_ONCE;
  return badUserInput({ vi: `Mỗi lần trả lời từ 1 đến ${most} trường hợp.`, en: `Answer for between 1 and ${most} cases at once.` });
}

function twice() {
  return badUserInput({ vi: 'Danh sách có trường hợp trùng nhau.', en: 'The list names a case twice.' });
}

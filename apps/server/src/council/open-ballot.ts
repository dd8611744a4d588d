import type { BallotForm } from '@vinh-danh/domain/council/ballot';
import { whyNotOpenBallot } from '@vinh-danh/domain/council/ballot.rule';
import { stateOfSitting } from '@vinh-danh/domain/council/sitting-state.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { Act } from '../nomination/lock-dossier';
import { BallotEntity } from './ballot.entity';
import { type BallotCase, findCasesToOpen } from './ballot-cases.query';
import { BallotRoundEntity } from './ballot-round.entity';
import { permitBallots } from './lock-ballot';
import { lockSitting } from './lock-sitting';
import { SittingCaseEntity } from './sitting-case.entity';
import { tellSitting } from './sitting-changes';
import { standingIn } from './standing-in-council';
import { tellVoters } from './tell-members';

export interface OpenBallotInput {
  readonly sittingId: string;
  readonly caseIds: readonly string[];
  readonly form: BallotForm;
  /** Of a secret ballot: who opens the outer envelopes, then who opens the inner ones. */
  readonly closers: readonly string[];
}

/** Puts cases of a sitting to the vote: one round for each, closed together. */
export async function openBallot(db: EntityManager, act: Act, input: OpenBallotInput): Promise<{ ballotId: string }> {
  if (!isId(input.sittingId)) throw notFound();
  permitBallots(await standingIn(db, act.viewer, input.sittingId, act.now));
  const sitting = await lockSitting(db, input.sittingId);
  const caseIds = await lockCases(db, sitting.id, input.caseIds);
  const { cases, toOpen } = await findCasesToOpen(db, caseIds, act.now);
  const closers = await attending(db, sitting.id, input.closers);
  refuseIf(whyNotOpenBallot({ sittingIsOpen: stateOfSitting(sitting) === 'OPEN', form: input.form, cases: toOpen, closers }));
  const ballotId = await writeBallot(db, act, { sittingId: sitting.id, form: input.form, purpose: 'CASE', closers, cases });
  for (const { id } of cases) await tellSitting(db, sitting.id, 'BALLOT', id);
  return { ballotId };
}

/** Holds these cases of a sitting, each once, in the order of their ids. */
export async function lockCases(db: EntityManager, sittingId: string, asked: readonly string[]): Promise<string[]> {
  if (!asked.every(isId)) throw notFound();
  const caseIds = [...new Set(asked.map((id) => id.toLowerCase()))].sort();
  for (const id of caseIds) {
    const found = await db.findOne(SittingCaseEntity, { where: { id, sittingId }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound();
  }
  return caseIds;
}

/** Of these people those who take part in the sitting. */
export async function attending(db: EntityManager, sittingId: string, people: readonly string[]): Promise<string[]> {
  if (!people.every(isId)) throw notFound();
  const rows: { id: string }[] = await db.query(
    `SELECT DISTINCT person_id AS id FROM sitting_attendance WHERE sitting_id = $1 AND person_id = ANY($2) AND attends = 'PRESENT'`,
    [sittingId, people],
  );
  return people.map((id) => id.toLowerCase()).filter((id) => rows.some((row) => row.id === id));
}

interface NewBallot extends Pick<BallotEntity, 'sittingId' | 'form' | 'purpose'> {
  readonly closers: readonly string[];
  readonly cases: readonly BallotCase[];
}

/** Opens a ballot, one round a case, and tells those who are to vote. */
export async function writeBallot(db: EntityManager, act: Act, { closers, cases, ...ballot }: NewBallot): Promise<string> {
  const id = uuidv7();
  const [{ number }]: [{ number: number }] = await db.query(
    'SELECT coalesce(max(number), 0) + 1 AS number FROM ballot WHERE sitting_id = $1',
    [ballot.sittingId],
  );
  const [outerPersonId = null, innerPersonId = null] = ballot.form === 'SECRET' ? closers : [];
  const opened = { openedAt: act.now, openedBy: act.viewer.accountId };
  await db.insert(BallotEntity, { ...ballot, ...opened, id, number, outerPersonId, innerPersonId, version: 1 });
  for (const { id: caseId } of cases) {
    const [{ next }]: [{ next: number }] = await db.query(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM ballot_round WHERE case_id = $1',
      [caseId],
    );
    await db.insert(BallotRoundEntity, { id: uuidv7(), ballotId: id, caseId, number: next, running: true });
  }
  await recordAudit(db, act, {
    action: 'openBallot',
    subjectKind: 'Sitting',
    subjectId: ballot.sittingId,
    after: { ballot: number, form: ballot.form, cases: cases.length },
  });
  await tellVoters(db, act, ballot.sittingId, cases);
  return id;
}

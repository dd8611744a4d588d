import type { Closer } from '@vinh-danh/domain/council/ballot';
import { whyNotTakeKey } from '@vinh-danh/domain/council/ballot.rule';
import { isPublicKey } from '@vinh-danh/domain/council/envelope';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { badUserInput } from '../graph/errors';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { BallotEntity } from './ballot.entity';
import { closerOf } from './closers.query';
import { lockBallot } from './lock-ballot';
import { tellSitting } from './sitting-changes';

export interface TakeClosingKeyInput {
  readonly ballotId: string;
  readonly closer: Closer;
  readonly publicKey: string;
  /** The private key under the closing code, which stays with the closer. */
  readonly wrappedKey: string;
}

/** Longer than any key of the curve in Base64. */
const LONGEST_KEY = 400;

/** A closer's browser has made a key pair and its code: the server keeps what papers are sealed with. Voting begins with the second. */
export async function takeClosingKey(db: EntityManager, act: Act, input: TakeClosingKeyInput): Promise<{ ballotId: string }> {
  const { ballot, sitting, rounds } = await lockBallot(db, act, input.ballotId);
  const closer = await closerOf(db, ballot, input.closer);
  refuseIf(whyNotTakeKey(ballot, input.closer, closer, act.viewer.personId));
  await requireKey(input);
  const { publicKey, wrappedKey } = input;
  const taken =
    input.closer === 'OUTER' ? { outerKey: publicKey, outerWrapped: wrappedKey } : { innerKey: publicKey, innerWrapped: wrappedKey };
  if (!(await updateVersioned(db, BallotEntity, ballot, taken))) throw new Error(`Ballot ${ballot.id} changed while it was locked.`);
  await recordAudit(db, act, {
    action: 'takeClosingKey',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    after: { ballot: ballot.number, closer: input.closer },
  });
  for (const { caseId } of rounds) await tellSitting(db, sitting.id, 'BALLOT', caseId);
  return { ballotId: ballot.id };
}

async function requireKey({ publicKey, wrappedKey }: TakeClosingKeyInput): Promise<void> {
  const isBase64 = (text: string) => text.length <= LONGEST_KEY && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  if (isBase64(publicKey) && isBase64(wrappedKey) && (await isPublicKey(publicKey))) return;
  throw badUserInput({ vi: 'Khóa của người kiểm phiếu không đúng quy cách.', en: 'This is no key for closing a ballot.' });
}

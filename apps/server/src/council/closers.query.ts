import type { Closer } from '@vinh-danh/domain/council/ballot';
import type { EntityManager } from 'typeorm';
import type { BallotEntity } from './ballot.entity';

export interface CloserOfBallot {
  readonly personId: string;
  readonly name: string;
}

/** Who opens this layer of a secret ballot. Nobody in an open one. */
export async function closerOf(
  db: EntityManager,
  { outerPersonId, innerPersonId }: Pick<BallotEntity, 'outerPersonId' | 'innerPersonId'>,
  closer: Closer,
): Promise<CloserOfBallot> {
  const personId = (closer === 'OUTER' ? outerPersonId : innerPersonId) ?? '';
  if (!personId) return { personId, name: '' };
  const [row]: { name: string }[] = await db.query('SELECT full_name AS name FROM person WHERE id = $1', [personId]);
  return { personId, name: row?.name ?? '' };
}

import { whoIsToVote } from '@vinh-danh/domain/council/ballot.rule';
import { instantText } from '@vinh-danh/domain/format';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import type { Act } from '../nomination/lock-dossier';
import { type Notice, notify } from '../notice/notify';
import type { BallotCase } from './ballot-cases.query';
import { CouncilEntity } from './council.entity';
import { SittingEntity } from './sitting.entity';

/** Who sits in a council on a day, the secretary included. */
export async function findSeated(db: EntityManager, councilId: string, day: Day): Promise<{ readonly personId: string }[]> {
  return db.query('SELECT person_id AS "personId" FROM seated_on($1, $2::date)', [councilId, day]);
}

/** Tells everybody who sits in the council on the day of a sitting that it was convened, moved or called off. */
export async function tellMembers(
  db: EntityManager,
  act: Act,
  { council, sitting }: { readonly council: CouncilEntity; readonly sitting: Pick<SittingEntity, 'id' | 'number' | 'startsAt' | 'place'> },
  what: { readonly kind: 'SITTING_CONVENED' } | { readonly kind: 'SITTING_MOVED' | 'SITTING_CANCELLED'; readonly reason: string },
): Promise<void> {
  const at = instantText(sitting.startsAt);
  const facts = {
    council: council.name,
    councilEnglish: council.englishName,
    number: sitting.number,
    at: at.vi,
    atEnglish: at.en,
    place: sitting.place,
  };
  const to = await findSeated(db, council.id, dayOf(sitting.startsAt));
  const telling = { facts: 'reason' in what ? { ...facts, reason: what.reason } : facts, about: { kind: 'Sitting', id: sitting.id }, to };
  await notify(db, act, { kind: what.kind, ...telling } as Notice);
}

/** Tells those who are to vote on any of these cases that a ballot on them was opened. Whoever is recused from all of them hears nothing of it. */
export async function tellVoters(
  db: EntityManager,
  act: Act,
  sittingId: string,
  cases: readonly Pick<BallotCase, 'rule' | 'seats'>[],
): Promise<void> {
  const { councilId, number } = await db.findOneByOrFail(SittingEntity, { id: sittingId });
  const { name, englishName } = await db.findOneByOrFail(CouncilEntity, { id: councilId });
  const voters = new Set(cases.flatMap(({ rule, seats }) => (rule ? whoIsToVote(rule, seats) : [])));
  await notify(db, act, {
    kind: 'BALLOT_OPENED',
    facts: { council: name, councilEnglish: englishName, number },
    about: { kind: 'Sitting', id: sittingId },
    to: [...voters].map((personId) => ({ personId })),
  });
}

import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { type Addressee, notify } from '../notice/notify';
import type { PledgeEntity } from './pledge.entity';

interface Named {
  readonly year: number;
  readonly name: string;
  /** Whether the one whose pledge it is would be the nearest to confirm it. */
  readonly ofHead: boolean;
}

const NAMED = `
  SELECT plan.year, coalesce(person.full_name, unit.name) AS name,
         g.collective_id IS NOT NULL OR EXISTS (
           SELECT FROM role_grant JOIN account ON account.id = account_id
            WHERE account.person_id = g.person_id AND role = 'UNIT_HEAD' AND unit_id = g.unit_id) AS "ofHead"
    FROM pledge g JOIN plan ON plan.id = g.plan_id LEFT JOIN person ON person.id = g.person_id LEFT JOIN unit ON unit.id = g.collective_id
   WHERE g.id = $1`;

type Told = Pick<PledgeEntity, 'id' | 'personId' | 'collectiveId' | 'unitId' | 'sentBy'>;

/** Tells of a pledge that was sent whoever confirms it: the head of the unit; of the head’s own and of a collective’s, the Office. */
export async function tellOfSentPledge(db: EntityManager, act: Actor, pledge: Told): Promise<void> {
  const { ofHead, ...facts } = await nameOf(db, pledge);
  const over = pledge.unitId;
  const to: Addressee = ofHead ? { role: 'OFFICE', over } : { role: 'UNIT_HEAD', over, nearest: true };
  await notify(db, act, { kind: 'PLEDGE_SENT', facts, about: { kind: 'Pledge', id: pledge.id }, to: [to] });
}

/** Tells its writer what became of a pledge. */
export async function tellWriterOfPledge(
  db: EntityManager,
  act: Actor,
  pledge: Told,
  kind: 'PLEDGE_RETURNED' | 'PLEDGE_CONFIRMED',
): Promise<void> {
  const { year } = await nameOf(db, pledge);
  const { personId, collectiveId, sentBy } = pledge;
  await notify(db, act, {
    kind,
    facts: { year },
    about: { kind: 'Pledge', id: pledge.id },
    path: collectiveId ? `/pledge?for=unit&unit=${collectiveId}` : '/pledge',
    to: personId ? [{ personId }] : [{ accountId: sentBy }, { role: 'UNIT_HEAD', over: pledge.unitId, nearest: true }],
  });
}

async function nameOf(db: EntityManager, { id }: Told): Promise<Named> {
  const [named]: Named[] = await db.query(NAMED, [id]);
  return named as Named;
}

import { type Act, may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { forbidden, notFound, unauthenticated } from '../graph/errors';
import { isId } from '../graph/is-id';
import { PledgeEntity } from './pledge.entity';

/** A pledge as its client saw it. */
export interface SeenPledge {
  readonly pledgeId: string;
  readonly version: number;
}

/** Which act asks for what: a person's pledge and a collective's are read and written under permissions of their own. */
type PledgeAct = 'read' | 'write' | 'confirm';

const PERMISSIONS: Readonly<Record<PledgeAct, { readonly person: Act; readonly collective: Act }>> = {
  read: { person: 'readPledge', collective: 'readCollectivePledge' },
  write: { person: 'writePledge', collective: 'writeCollectivePledge' },
  confirm: { person: 'confirmPledge', collective: 'confirmPledge' },
};

/** Who acts. Decisions run only for someone who is signed in. */
export function viewerOf(actor: Pick<Actor, 'viewer'>): Viewer {
  if (!actor.viewer) throw unauthenticated();
  return actor.viewer;
}

/** Whether the viewer may do this to a pledge of this unit; of a person, when it names one. */
export function mayOnPledge(
  viewer: Viewer,
  act: PledgeAct,
  pledge: { readonly personId: string | null; readonly unitPath: readonly string[] },
): boolean {
  const permission = PERMISSIONS[act];
  return may(viewer, pledge.personId ? permission.person : permission.collective, { unitPath: pledge.unitPath, personId: pledge.personId });
}

/**
 * The pledge, locked until the decision is over, for someone who may do this to it and saw it as it is.
 *
 * @throws ClientError NOT_FOUND when the viewer may not see it, FORBIDDEN when they may see it only
 * @throws Refused STALE when it was changed meanwhile
 */
export async function lockPledge(db: EntityManager, actor: Actor, seen: SeenPledge, act: PledgeAct): Promise<PledgeEntity> {
  const [pledge] = await lockPledges(db, actor, [seen.pledgeId], act);
  if (!pledge) throw notFound();
  refuseIf(await whyStale(db, pledge, seen.version));
  return pledge;
}

/** Several pledges, locked in the order of their ids so that two acts on the same ones never wait for each other. */
export async function lockPledges(db: EntityManager, actor: Actor, ids: readonly string[], act: PledgeAct): Promise<PledgeEntity[]> {
  const viewer = viewerOf(actor);
  if (!ids.every(isId)) throw notFound();
  const pledges = await db.find(PledgeEntity, { where: { id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  const paths = await pathsOf(db, pledges);
  for (const pledge of pledges) {
    const about = { personId: pledge.personId, unitPath: paths.get(pledge.unitId) ?? [] };
    if (mayOnPledge(viewer, act, about)) continue;
    throw mayOnPledge(viewer, 'read', about) ? forbidden() : notFound();
  }
  if (pledges.length < new Set(ids).size) throw notFound();
  return pledges;
}

async function pathsOf(db: EntityManager, pledges: readonly PledgeEntity[]): Promise<Map<string, string[]>> {
  const units: { id: string; path: string[] }[] = await db.query('SELECT id, path FROM unit WHERE id = ANY($1)', [
    pledges.map((pledge) => pledge.unitId),
  ]);
  return new Map(units.map((unit) => [unit.id, unit.path]));
}

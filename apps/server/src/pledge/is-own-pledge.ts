import type { Viewer } from '@vinh-danh/domain/access/role';
import type { PledgeEntity } from './pledge.entity';

/**
 * Whether a pledge is the viewer's own: as the person, as the one who sent it, or as head of the collective itself. The head of a unit above
 * is somebody else.
 */
export function isOwnPledge(viewer: Viewer, pledge: Pick<PledgeEntity, 'personId' | 'collectiveId' | 'sentBy'>): boolean {
  if (pledge.sentBy === viewer.accountId) return true;
  if (pledge.personId !== null) return pledge.personId === viewer.personId;
  return viewer.roles.some((grant) => grant.role === 'UNIT_HEAD' && grant.unitId === pledge.collectiveId);
}

/** The same in SQL, for a pledge `g`: the places hold the viewer's account, their person, and the units that they head. */
export function isOwnInSql(places: { readonly account: string; readonly person: string; readonly headOf: string }): string {
  const { account, person, headOf } = places;
  return `coalesce(g.sent_by = ${account} OR CASE WHEN g.person_id IS NULL THEN g.collective_id = ANY(${headOf}) ELSE g.person_id = ${person} END, false)`;
}

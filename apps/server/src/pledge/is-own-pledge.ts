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

import { ACT_OF_ACTION, type AuditAction } from './audit-action';
import { type Act, grantFor, type Subject } from './permission.rule';
import type { Principal, Viewer } from './role';

/**
 * In whose place the viewer did something to that; undefined when they did it in their own. Their own role comes first: one who heads
 * a room and stands in for the Director sends the room's dossier as its head.
 */
export function principalOf(viewer: Viewer, action: AuditAction, subject: Subject): Principal | undefined {
  const asked = ACT_OF_ACTION[action];
  if (asked === 'PERSONAL' || !viewer.roles.some((grant) => grant.onBehalfOf)) return undefined;
  const acts: readonly Act[] = [asked].flat();
  const grants = acts.flatMap((act) => grantFor(viewer, act, subject) ?? []);
  return (grants.find((grant) => !grant.onBehalfOf) ?? grants[0])?.onBehalfOf;
}

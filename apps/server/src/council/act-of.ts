import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import type { Act } from '../nomination/lock-dossier';

/** Who acts in a request, and when it was received. */
export function actOf(context: Context): Act {
  const { now, requestId, apiTokenId } = context;
  return { viewer: requireViewer(context), now, requestId, apiTokenId };
}

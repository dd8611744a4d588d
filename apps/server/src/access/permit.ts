import { type Act, may, type Subject } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { forbidden, notFound, unauthenticated } from '../graph/errors';

/** What an act is done to, as its caller knows it. */
export interface About {
  readonly unitId?: string | null;
  readonly personId?: string | null;
}

type Asker = Pick<Context, 'viewer' | 'database'>;

/** @throws ClientError UNAUTHENTICATED when nobody is signed in */
export function requireViewer({ viewer }: Pick<Context, 'viewer'>): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}

/**
 * For what belongs to the person and not to an integrator: passwords, sessions, tokens.
 *
 * @throws ClientError UNAUTHENTICATED when nobody is signed in, FORBIDDEN when a token speaks
 */
export function requirePerson(context: Pick<Context, 'viewer'>): Viewer {
  const viewer = requireViewer(context);
  if (viewer.scopes) throw forbidden();
  return viewer;
}

/**
 * Goes on only when the viewer may do this to that.
 *
 * @param visibleBy the act by which the subject is seen: who may not even see it gets NOT_FOUND instead of FORBIDDEN
 * @throws ClientError UNAUTHENTICATED, FORBIDDEN or NOT_FOUND
 */
export async function permit(context: Asker, act: Act, about: About = {}, visibleBy?: Act): Promise<Viewer> {
  const viewer = requireViewer(context);
  const subject = await subjectOf(context.database.manager, about);
  if (may(viewer, act, subject)) return viewer;
  throw visibleBy && !may(viewer, visibleBy, subject) ? notFound() : forbidden();
}

/**
 * Goes on only when the viewer may do what is done to no unit's things, but to the whole agency's: the register, the fund, objections, stories.
 *
 * @throws ClientError UNAUTHENTICATED or FORBIDDEN
 */
export function permitForAll(context: Pick<Context, 'viewer'>, act: Act): Viewer {
  const viewer = requireViewer(context);
  if (!may(viewer, act)) throw forbidden();
  return viewer;
}

/** Whether the viewer may do this to that, as an answer instead of an error. */
export async function isPermitted(context: Asker, act: Act, about: About = {}): Promise<boolean> {
  if (!context.viewer) return false;
  return may(context.viewer, act, await subjectOf(context.database.manager, about));
}

async function subjectOf(db: EntityManager, { unitId, personId }: About): Promise<Subject> {
  if (!unitId) return { personId };
  const [unit]: { path: string[] }[] = await db.query('SELECT path FROM unit WHERE id = $1', [unitId]);
  return { personId, unitPath: unit?.path ?? [] };
}

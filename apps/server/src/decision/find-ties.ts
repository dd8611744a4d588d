import { grantFor } from '@vinh-danh/domain/access/permission.rule';
import type { CaseSubject } from '@vinh-danh/domain/council/recusal.rule';
import { type DeciderTies, tiesOf } from '@vinh-danh/domain/decision/separation.rule';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { findConnections } from '../council/connections.query';
import type { Act } from '../nomination/lock-dossier';
import type { Case } from './hold-cases';

const NO_TIES: DeciderTies = { ties: [] };

/** What ties the viewer to whom each case is about, by nomination: their posts and families today, in two statements. */
export async function findTies(
  db: EntityManager,
  { viewer, now }: Act,
  cases: readonly Case[],
): Promise<(nominationId: string) => DeciderTies> {
  const { personId } = viewer;
  if (!personId || cases.length === 0) return () => NO_TIES;
  const nominees = cases.flatMap(({ nomination }) => nomination.personId ?? []);
  const connections = await findConnections(db, [...new Set([personId, ...nominees])], dayOf(now));
  const relatives = connections.relativesOf(personId);
  const decider = connections.of(personId);
  const found = new Map(
    cases.map(({ nomination, unitPath, collectivePath }): [string, DeciderTies] => {
      const grant = grantFor(viewer, 'decideNomination', { unitPath });
      const subject: CaseSubject = {
        people: nomination.personId ? [connections.of(nomination.personId)] : [],
        collective: nomination.collectiveId ? { unitId: nomination.collectiveId, path: collectivePath } : null,
      };
      const ties = tiesOf({ decider, subject, relatives, bodyId: grant?.unitId ?? '' });
      return [nomination.id, { ties, inPlaceOf: grant?.onBehalfOf?.displayName }];
    }),
  );
  return (nominationId) => found.get(nominationId) ?? NO_TIES;
}

import type { UnitKind } from '../people/nominee';
import type { QuotaScope } from './quota';

/** A unit as scopes name it. */
export interface ScopedUnit {
  readonly code: string;
  readonly kind: UnitKind;
}

/**
 * Whose places a nominee of a unit takes: those that all share (`SHARED`), those of one unit, or none at all because the quota
 * is not about them (`OUTSIDE`). `NOWHERE`: every unit has its places, and the nominee belongs to no unit.
 *
 * @param path the unit of the nominee with all units above it, the top first; of a collective, its own
 */
export function placesFrom<Unit extends ScopedUnit>(over: QuotaScope, path: readonly Unit[]): Unit | 'SHARED' | 'OUTSIDE' | 'NOWHERE' {
  if (over === 'ORGANISATION') return 'SHARED';
  if (over === 'EACH_UNIT') return path.at(-1) ?? 'NOWHERE';
  const found = path.findLast((unit) => ('units' in over ? over.units.includes(unit.code) : over.unitKinds.includes(unit.kind)));
  if (!found) return 'OUTSIDE';
  return over.each ? found : 'SHARED';
}

import type { EntityManager } from 'typeorm';
import { type CensusUnit, type Counted, findNames } from './census.query';
import type { QuotaBaseMemberType } from './quota.type';

/** Whom the base of a quota counts, and the units that they may belong to. */
export interface CountedBase {
  readonly members: readonly Counted[];
  readonly units: ReadonlyMap<string, CensusUnit>;
}

/** Of the list behind a base no more are named; how many they are is told. */
const MOST_NAMED = 500;

/** The lists behind some bases, each by name: what is counted goes without names, since most never ask for them. */
export async function nameMembers(db: EntityManager, bases: readonly CountedBase[]): Promise<QuotaBaseMemberType[][]> {
  const names = await findNames(db, [...new Set(bases.flatMap(({ members }) => members.map(({ id }) => id)))]);
  return bases.map(({ members, units }) => {
    const counted = new Map(members.map((member) => [member.id, member]));
    const first = names.filter(({ id }) => counted.has(id)).slice(0, MOST_NAMED);
    return first.map(({ id, name }) => readMember(units, name, counted.get(id) as Counted));
  });
}

function readMember(units: CountedBase['units'], name: string, { id, kind, unitId }: Counted): QuotaBaseMemberType {
  const unit = unitId === null ? undefined : units.get(unitId);
  return { id, name, kind, unit: unit ? { vi: unit.name, en: unit.englishName } : null };
}

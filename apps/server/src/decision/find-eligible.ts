import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { isObstacle } from '@vinh-danh/domain/rulebook/refuse-verdict';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { gatherNominees } from '../nomination/gather-nominees';
import { type Counted, findMembers } from './census.query';

/** By award, who meets its conditions but for what a person must attest by name. Nobody is judged when no award is asked about. */
export async function findEligible(
  db: EntityManager,
  rulebook: Rulebook,
  awards: readonly string[],
  asOf: { readonly planId: string; readonly year: number; readonly day: Day },
): Promise<ReadonlyMap<string, readonly Counted[]>> {
  if (awards.length === 0) return new Map();
  const members = await findMembers(db, asOf);
  const ids = (kind: Counted['kind']) => members.filter((member) => member.kind === kind).map(({ id }) => id);
  const gathered = await gatherNominees(db, rulebook, { people: ids('PERSON'), collectives: ids('COLLECTIVE') }, asOf);
  const meets = (award: string) => (member: Counted) => {
    const found = gathered.get(member.id);
    const { subject } = awardOf(rulebook, award);
    if (!found || (subject !== 'BOTH' && subject !== member.kind)) return false;
    const open = judge(rulebook, award, found.nominee, asOf).verdicts.filter(isObstacle);
    return open.every((verdict) => verdict.kind === 'attested' && verdict.outcome === 'UNDETERMINED');
  };
  return new Map(awards.map((award) => [award, members.filter(meets(award))]));
}

import type { Nominee } from '@vinh-danh/domain/people/nominee';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulebookOn } from '@vinh-danh/domain/rulebook/rulebook-on';
import { type Figure, quantile, sample } from './figure';

/** The rules alone: all verdicts of one person over all awards, in processor time, over the people of a department in turn. */
export async function measureRules(rulebook: Rulebook, people: readonly Nominee[], day: string): Promise<Figure[]> {
  const inForce = rulebookOn(rulebook, day);
  const awards = awardsOf(inForce).filter(({ subject }) => subject !== 'COLLECTIVE');
  // Many at a time: the clock of processor time is coarser than one person's verdicts.
  const block = 100;
  const samples = await sample(50, (run) => {
    for (let each = 0; each < block; each += 1) {
      const nominee = people[(run * block + each) % people.length] as Nominee;
      for (const award of awards) judge(inForce, award.key, nominee, { day });
    }
  });
  const each = samples.map(({ cpu }) => cpu / block);
  return [
    {
      what: `All verdicts of one person over ${awards.length} awards`,
      median: quantile(each, 0.5),
      p95: quantile(each, 0.95),
      unit: 'ms',
      limit: 1,
      how: `processor time, rules alone, 50 × ${block} people`,
    },
  ];
}

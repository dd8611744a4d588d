import type { Criterion } from '@vinh-danh/domain/rulebook/criterion';
import { awardsOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';

/**
 * Whether the rules themselves say which earlier uses bar an initiative. Where they say nothing, one achievement is rewarded once: an
 * initiative on which another nomination rests does not count again.
 */
export const ruleUses = asksFor((criterion) => criterion.kind === 'initiative' && criterion.notUsedFor !== undefined);

/** Whether some condition compares the day of a pledge with its window. */
export const ruleTimeOfPledges = asksFor((criterion) => criterion.kind === 'pledge' && criterion.inTime !== undefined);

/** A question to a rulebook, worked out once for each. */
function asksFor(does: (criterion: Criterion) => boolean): (rulebook: Rulebook) => boolean {
  const known = new WeakMap<Rulebook, boolean>();
  return (rulebook) => {
    const answer = known.get(rulebook) ?? awardsOf(rulebook).some(({ condition }) => criteriaOf(condition).some(does));
    known.set(rulebook, answer);
    return answer;
  };
}

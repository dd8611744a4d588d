import { type Refusal, refusal } from '../refusal';
import type { Verdict } from './verdict';

/** The refusal that a verdict amounts to when its criterion had to be met: same sentences, same source. */
export function refuseVerdict(verdict: Verdict): Refusal {
  const facts = {
    criterion: verdict.criterion,
    requirement: verdict.requirement.vi,
    requirementEnglish: verdict.requirement.en,
    because: verdict.because.vi,
    becauseEnglish: verdict.because.en,
  };
  return refusal(verdict.outcome === 'NOT_MET' ? 'CRITERION_NOT_MET' : 'CRITERION_UNDETERMINED', facts, { source: verdict.source });
}

/** Whether a verdict stands in the way of an award: not met or unsettled, and no other criterion makes up for it. */
export function isObstacle(verdict: Verdict): boolean {
  return verdict.outcome !== 'MET' && !verdict.optional;
}

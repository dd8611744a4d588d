import { problemsOf } from '@vinh-danh/domain/rulebook/problems-of';
import { useMemo } from 'react';

/** What is wrong with the draft, by the rule that the server publishes by. */
export function useProblems(rulebook: unknown) {
  return useMemo(() => problemsOf(rulebook), [rulebook]);
}

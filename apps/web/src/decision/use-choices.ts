import { useQuery } from '@apollo/client/react';
import { DecisionChoicesDocument, type DecisionChoicesQuery } from './approvals-page.generated';

export type DecidingLevel = DecisionChoicesQuery['plan']['rules']['awards'][number]['decidedBy'];

/** Several parts of a page ask at the same moment, and share one answer. */
const AS_IT_IS_KNOWN = { fetchPolicy: 'cache-first', context: { queryDeduplication: true } } as const;

/** The awards and units of the year, and who decides which award; empty until they are known. */
export function useChoices() {
  const { data } = useQuery(DecisionChoicesDocument, AS_IT_IS_KNOWN);
  const awards = data?.plan.rules.awards ?? [];
  return {
    awards,
    units: data?.units ?? [],
    /** What the Director does not decide is proposed to this level. */
    levelOf: (award: string): DecidingLevel => awards.find(({ key }) => key === award)?.decidedBy ?? 'DIRECTOR',
  };
}

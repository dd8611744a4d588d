import type { Text } from '@vinh-danh/domain/text';

interface Candidate {
  readonly kind: 'PERSON' | 'COLLECTIVE';
  readonly awards: readonly { readonly award: string; readonly awardName: Text }[];
}

/** Every award that somebody here could be nominated for: those of persons first, each group from the lowest title upwards. */
export function candidateAwards(candidates: readonly Candidate[]): { readonly key: string; readonly name: Text }[] {
  const ordered = [...candidates.filter(({ kind }) => kind === 'PERSON'), ...candidates.filter(({ kind }) => kind === 'COLLECTIVE')];
  const names = new Map(ordered.flatMap(({ awards }) => awards.map(({ award, awardName }) => [award, awardName] as const)));
  return [...names].map(([key, name]) => ({ key, name }));
}

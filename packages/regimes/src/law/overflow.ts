import type { OverflowRule } from '@vinh-danh/domain/rulebook/overflow';

/**
 * Who comes first when more pass than there are places: by votes; of those who are even, women and collectives with at least
 * 70 % women (Decree 65/2014, Article 2.3; Decree 152/2025, Article 4.6), then those who lead nobody; then another ballot.
 */
export const womenFirst: OverflowRule = {
  rankBy: 'VOTES',
  tieBreaks: [{ kind: 'women', collectivesFromPercent: 70 }, { kind: 'nonLeaders' }],
  settledBy: 'SECOND_BALLOT',
};

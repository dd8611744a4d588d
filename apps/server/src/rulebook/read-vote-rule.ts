import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import { shareOf } from '@vinh-danh/domain/rulebook/vote.rule';
import type { VoteRuleType } from './vote-rule.type';

/** A vote as the page is told of it, so that it can count as the server does. */
export function readVoteRule({ quorum, threshold, source }: VoteRule): VoteRuleType {
  const { strict, of } = threshold;
  const percent = 'percent' in threshold ? threshold.percent : null;
  return { quorum, threshold: { percent, ...shareOf(threshold), strict, of }, source };
}

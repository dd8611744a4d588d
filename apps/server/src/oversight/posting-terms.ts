import type { PostingAudience } from '@vinh-danh/domain/oversight/posting';
import { postingClosesAt } from '@vinh-danh/domain/oversight/posting.rule';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import { describeDeadline } from '@vinh-danh/domain/rulebook/describe-deadline';
import type { PublicityRule } from '@vinh-danh/domain/rulebook/publicity';
import { publicityOf } from '@vinh-danh/domain/rulebook/publicity.rule';
import { workingDaysUnder } from '@vinh-danh/domain/rulebook/working-days.rule';
import type { Text } from '@vinh-danh/domain/text';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { isHoliday } from '../plan/holidays';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { windowFor } from '../plan/window-for';

/** For how long a list that is posted now is posted, and what may be shown outside, by the rules of its plan. */
export interface PostingTerms {
  /** Undefined where the rules do not say for how long. */
  readonly closesAt: Date | undefined;
  /** The rule as a sentence, with its source. */
  readonly rule: { readonly text: Text; readonly source: Citation } | undefined;
  readonly publicity: Omit<PublicityRule, 'source'>;
}

interface Posted {
  readonly planId: string;
  readonly audience: PostingAudience;
  readonly embargoOn: Day | undefined;
  readonly now: Date;
}

/** A list that those outside see later is posted from that day on: they have all the days as well. */
export async function postingTerms(db: EntityManager, { planId, audience, embargoOn, now }: Posted): Promise<PostingTerms> {
  const rulebook = await loadPlanRulesAt(db, planId, now);
  const window = await windowFor(db, { planId, event: 'POSTING', now });
  const today = dayOf(now);
  const from = audience === 'PUBLIC' && embargoOn !== undefined && embargoOn > today ? embargoOn : today;
  return {
    closesAt: postingClosesAt(window, from, workingDaysUnder(rulebook, isHoliday)),
    rule: window && { text: describeDeadline(window.rule), source: window.rule.source },
    publicity: publicityOf(rulebook),
  };
}

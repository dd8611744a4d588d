import type { Award } from '@vinh-danh/domain/rulebook/award';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { Criterion } from '@vinh-danh/domain/rulebook/criterion';
import type { Addition } from '@vinh-danh/domain/rulebook/rulebook';
import { cite, LAW_2022 } from '../documents';
import { freeze, oneAchievementOnce } from '../law/cross-cutting';
import { collectiveTitles2022 } from './collective-titles';
import type { Decree2022 } from './decree';
import { forms2022 } from './forms';
import { individualTitles2022 } from './individual-titles';

/** The awards of Law 06/2022, and what the law and its decree ask of all of them. */
export function awards2022(decree: Decree2022, onStudy: Criterion): Award[] {
  return [...individualTitles2022(decree, onStudy), ...collectiveTitles2022, ...forms2022(decree)];
}

export function additions2022(awards: readonly Award[], frozenBy: Citation): Addition[] {
  return [freeze(awards, frozenBy), oneAchievementOnce(awards, cite(LAW_2022, 'VERIFIED', { article: '5', clause: '2', point: 'c' }))];
}

import type { Text } from '../text';
import type { QuotaRule } from './quota';
import type { Rulebook } from './rulebook';
import type { RulebookProblem } from './rulebook-error';
import { standing } from './standing';

/** Quotas that are well formed and yet could never do what they say. */
export function quotaProblems(rulebook: Rulebook): RulebookProblem[] {
  const subjects = new Map(standing(rulebook, 'awards').map(({ rule }) => [rule.key, rule.subject]));
  return standing(rulebook, 'quotas').flatMap(({ rule, place }) => [
    ...titleProblems(rule, place),
    ...leaderProblems(rule, place),
    ...rule.awards.flatMap((award, a) => {
      const subject = subjects.get(award);
      const misfit = rule.counts !== undefined && subject !== undefined && subject !== 'BOTH' && rule.counts !== `${subject}S`;
      return misfit ? [{ place: `${place}.awards.${a}`, reason: NOT_COUNTED }] : [];
    }),
  ]);
}

function titleProblems({ amount, over }: QuotaRule, place: string): RulebookProblem[] {
  if (amount.kind !== 'byUnitTitle') return [];
  const shared = over === 'ORGANISATION' || (typeof over === 'object' && !over.each);
  const seen = new Set<string | null>();
  const unreached = amount.rows.flatMap(({ title }, r) => {
    const isReached = !seen.has(title) && !seen.has(null);
    seen.add(title);
    return isReached ? [] : [{ place: `${place}.amount.rows.${r}`, reason: NEVER_REACHED }];
  });
  return [...(shared ? [{ place: `${place}.over`, reason: NO_UNIT }] : []), ...unreached];
}

function leaderProblems({ counts, leaders, keptForNonLeaders }: QuotaRule, place: string): RulebookProblem[] {
  if (counts !== 'COLLECTIVES') return [];
  return [
    ...(leaders ? [{ place: `${place}.leaders`, reason: NOBODY_LEADS }] : []),
    ...(keptForNonLeaders === undefined ? [] : [{ place: `${place}.keptForNonLeaders`, reason: NOBODY_LEADS }]),
  ];
}

const NO_UNIT: Text = {
  vi: 'Số lượng theo danh hiệu của đơn vị thì phải tính cho từng đơn vị.',
  en: 'A number by the title of a unit needs places for each unit.',
};
const NEVER_REACHED: Text = { vi: 'Dòng này không bao giờ được áp dụng.', en: 'This row is never reached.' };
const NOBODY_LEADS: Text = { vi: 'Tập thể không giữ chức vụ lãnh đạo, quản lý.', en: 'A collective is never a leader.' };
const NOT_COUNTED: Text = {
  vi: 'Danh hiệu này không dành cho đối tượng mà chỉ tiêu tính.',
  en: 'This award is not for those whom the quota counts.',
};

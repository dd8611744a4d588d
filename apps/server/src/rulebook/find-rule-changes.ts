import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import { describeDeadline } from '@vinh-danh/domain/rulebook/describe-deadline';
import { describeQuota } from '@vinh-danh/domain/rulebook/describe-quota';
import { describeVote } from '@vinh-danh/domain/rulebook/describe-vote';
import { requirementOf, settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardsOf, criteriaOf, deadlinesOf, quotasOf, votesOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Text } from '@vinh-danh/domain/text';
import type { RuleChangeType } from './rule-change.type';

interface Rule {
  readonly subject: string;
  readonly id: string;
  readonly award: string | null;
  readonly text: Text;
  readonly source: Citation;
}

/** Every rule that two rulebooks do not share, in the order of the newer one; what is gone comes last. */
export function findRuleChanges(before: Rulebook, after: Rulebook): RuleChangeType[] {
  const [old, now] = [rulesOf(before), rulesOf(after)];
  const changed = [...now].flatMap(([key, rule]) => {
    const was = old.get(key);
    if (was && was.text.vi === rule.text.vi && was.text.en === rule.text.en) return [];
    return [changeOf(was ? 'CHANGED' : 'ADDED', rule, was?.text ?? null, rule.text)];
  });
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, rule]) => changeOf('REMOVED', rule, rule.text, null));
  return [...changed, ...gone];
}

function changeOf(kind: RuleChangeType['kind'], rule: Rule, before: Text | null, after: Text | null): RuleChangeType {
  const { subject, id, award, source } = rule;
  return { kind, subject, id, award, before, after, source };
}

function rulesOf(rulebook: Rulebook): ReadonlyMap<string, Rule> {
  const setting = settingOf(rulebook);
  const rules: Rule[] = [
    ...awardsOf(rulebook).flatMap(({ key, name, source, condition }) => [
      { subject: 'award', id: key, award: key, text: name, source },
      ...criteriaOf(condition).map((each) => ({
        subject: 'criterion',
        id: each.id,
        award: key,
        text: requirementOf(each, setting),
        source: each.source,
      })),
    ]),
    ...quotasOf(rulebook).map((each) => ({
      subject: 'quota',
      id: each.id,
      award: null,
      text: describeQuota(each, setting),
      source: each.source,
    })),
    ...deadlinesOf(rulebook).map((each) => ({
      subject: 'deadline',
      id: each.id,
      award: null,
      text: describeDeadline(each),
      source: each.source,
    })),
    ...votesOf(rulebook).map((each) => ({
      subject: 'vote',
      id: each.id,
      award: null,
      text: describeVote(each, setting),
      source: each.source,
    })),
  ];
  return new Map(rules.map((rule) => [`${rule.subject} ${rule.award} ${rule.id}`, rule]));
}
